"""Rows to frames and back, by the schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import pandas as pd

from programarium.tables.model import Column, Table
from programarium.tables.schema import TABLES

Value: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Value]


def to_frame(table: Table, rows: Iterable[Mapping[str, Value]]) -> pd.DataFrame:
    """A frame with the columns and dtypes of `table`; a column that a row lacks is null.

    Raises:
        KeyError: A row holds a column that the table does not have.
    """
    kept = list(rows)
    for row in kept:
        unknown = [name for name in row if name not in table.column_names]
        if unknown:
            raise KeyError(f"{table.name} has no column {unknown[0]!r}")
    return pd.DataFrame(
        {
            column.name: pd.array([_value(column, row.get(column.name)) for row in kept], dtype=column.dtype)
            for column in table.columns
        },
        columns=list(table.column_names),
    )


def to_rows(table: Table, frame: pd.DataFrame) -> list[Row]:
    """The rows of a frame as plain values, null as None."""
    series: list[Any] = [frame[name] for name in table.column_names]
    columns = [each.to_numpy(dtype=object, na_value=None).tolist() for each in series]
    return [dict(zip(table.column_names, values, strict=True)) for values in zip(*columns, strict=True)]


def empty_frames() -> dict[str, pd.DataFrame]:
    """All tables without rows."""
    return {name: to_frame(table, []) for name, table in TABLES.items()}


def split_list(column: Column, value: Value) -> list[str]:
    """The values of a cell of a list column."""
    if value is None or value == "":
        return []
    return str(value).split(column.separator or " ")


def join_list(column: Column, values: Iterable[str]) -> str | None:
    """Values as one cell of a list column, None when there are none.

    A value that holds the separator itself keeps it without the spaces around.
    """
    separator = column.separator or " "
    inner = separator.strip()
    kept = [value.replace(separator, inner) if inner else value for value in values]
    return separator.join(kept) or None


def _value(column: Column, value: Value) -> Value:
    if value is None or value == "":
        return None
    if column.type == "integer":
        return int(value)
    if column.type == "number":
        rounded = round(float(value), column.decimals) if column.decimals is not None else float(value)
        return rounded + 0.0  # no minus zero
    return _text(str(value))


def _text(text: str) -> str:
    """`text` without what no CSV or JSON reader takes: lone surrogates and NUL."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "")
