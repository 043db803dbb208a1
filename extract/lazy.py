"""Properties of values that are worked out when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - a decorator, named like `property`
    """A property that is worked out once and then kept in the value itself.

    Like `functools.cached_property`, which takes a lock each time in Python 3.11: dear for the many
    small values of a page. The value needs a `__dict__`, so its class has no slots.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, value: None, owner: type) -> lazy[T]: ...

    @overload
    def __get__(self, value: object, owner: type) -> T: ...

    def __get__(self, value: object | None, owner: type) -> T | lazy[T]:
        if value is None:
            return self
        found = value.__dict__[self._name] = self._work(value)
        return found
