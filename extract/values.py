"""Frozen dataclasses that are made by the thousand: the same values, made in half the time.

In Python 3.11 a frozen dataclass sets each field through `object.__setattr__`, and `replace` looks at
the description of every field and makes the value anew. Here both are written out for the class. A
value with slots is of an open twin of its class, which nobody else sees, while its fields are set, and
of its own frozen class from then on; one without slots keeps its fields in a dictionary anyway.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

T = TypeVar("T")

_turned = object.__dict__["__class__"].__set__
_copies: dict[type, Callable[[Any, dict[str, Any]], Any]] = {}


def quick(kind: type[T]) -> type[T]:
    """Makes a frozen dataclass quick to make and to `replace`; it stands above `@dataclass`.

    Raises:
        TypeError: the class works something out when it is made, or has a parent.
    """
    fields = dataclasses.fields(kind)  # type: ignore[arg-type]
    given = all(f.init and not f.kw_only and f.default_factory is dataclasses.MISSING for f in fields)
    if not given or hasattr(kind, "__post_init__") or kind.__bases__ != (object,):
        raise TypeError(f"{kind.__qualname__} works something out when it is made, or has a parent")
    slots: tuple[str, ...] | None = vars(kind).get("__slots__")
    open_twin = type(kind.__name__, (), {"__slots__": slots}) if slots else None
    scope = {"turned": _turned, "new": object.__new__, "Kind": kind, "Open": open_twin}
    defaults = {f.name: f.default for f in fields if f.default is not dataclasses.MISSING}
    scope |= {f"default_{name}": value for name, value in defaults.items()}
    parameters = [f"{f.name}=default_{f.name}" if f.name in defaults else f.name for f in fields]
    names = [f.name for f in fields]
    exec((_slotted if slots else _with_dict)(names, ", ".join(parameters)), scope)
    made: Any = scope["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    made.__annotations__ = kind.__init__.__annotations__
    setattr(kind, "__init__", made)  # noqa: B010 - mypy forbids the plain assignment
    copied: Any = scope["copied"]
    _copies[kind] = copied
    return kind


def _slotted(names: list[str], parameters: str) -> str:
    """How a value with slots is made, and copied with some fields changed."""
    return "\n".join(
        [
            f"def __init__(self, {parameters}):",
            " turned(self, Open)",
            *(f" self.{name} = {name}" for name in names),
            " turned(self, Kind)",
            "def copied(value, changes):",
            " made = new(Open)",
            *(f" made.{name} = value.{name}" for name in names),
            " for name, value in changes.items():",
            "  setattr(made, name, value)",
            " turned(made, Kind)",
            " return made",
        ]
    )


def _with_dict(names: list[str], parameters: str) -> str:
    """The same for a value that keeps its fields in a dictionary, and there what is worked out of them."""
    return "\n".join(
        [
            f"def __init__(self, {parameters}):",
            " fields = self.__dict__",
            *(f" fields[{name!r}] = {name}" for name in names),
            "def copied(value, changes):",
            f" return Kind(**{{{', '.join(f'{name!r}: value.{name}' for name in names)}, **changes}})",
        ]
    )


if TYPE_CHECKING:
    from dataclasses import replace as replace
else:

    def replace(value, /, **changes):
        """As `dataclasses.replace`; a quick value is copied field by field."""
        copied = _copies.get(type(value))
        return dataclasses.replace(value, **changes) if copied is None else copied(value, changes)
