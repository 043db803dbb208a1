"""Many values of one kind at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from itertools import repeat
from typing import Any, TypeVar

T = TypeVar("T")


def made_of(kind: type[T], *columns: Sequence[Any]) -> list[T]:
    """Values of a slotted frozen dataclass whose fields are given as columns, one for each field.

    Setting a whole column of slots takes less than half the time of calling `kind` for each value: a
    page has some hundred words, each with a box. `kind` must work nothing out when it is made.
    """
    slots: tuple[str, ...] = kind.__slots__  # type: ignore[attr-defined]
    made: list[T] = list(map(object.__new__, repeat(kind, len(columns[0]))))
    for name, column in zip(slots, columns, strict=True):
        deque(map(getattr(kind, name).__set__, made, column), maxlen=0)
    return made
