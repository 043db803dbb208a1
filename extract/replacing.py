"""Applies a change to every place of a record, however deep it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from extract.model import Place
from extract.values import replace

Record = TypeVar("Record")


def with_places(record: Record, change: Callable[[Place], Place]) -> Record:
    """A copy of a dataclass record in which each `Place`, also inside tuples, is changed."""
    changes: dict[str, Any] = {}
    for field in fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        new = _changed(value, change)
        if new is not value:
            changes[field.name] = new
    return replace(record, **changes) if changes else record  # type: ignore[type-var]


def _changed(value: Any, change: Callable[[Place], Place]) -> Any:
    if isinstance(value, Place):
        return change(value)
    if isinstance(value, tuple) and value and any(is_dataclass(v) for v in value):
        return tuple(_changed(v, change) for v in value)
    if is_dataclass(value) and not isinstance(value, type):
        return with_places(value, change)
    return value
