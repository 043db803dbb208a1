"""Columns, types, enums, limits: each cell by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extract.days import iso_day
from extract.errors import PROBLEM_CODES
from programarium.check.model import Cells, Finding
from programarium.tables.model import Column, Table
from programarium.tables.schema import TABLES

_INTEGER = re.compile(r"-?\d+")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def check_cells(cells: Cells) -> Iterator[Finding]:
    """Columns in the order of the schema, and every cell of its type, among its values, in its limits."""
    for table in TABLES.values():
        rows = cells[table.name]
        if rows and tuple(rows[0]) != table.column_names:
            yield Finding("columns", f"{table.name}.csv", "", f"columns are {', '.join(rows[0])}")
            continue
        for row in rows:
            for column in table.columns:
                message = cell_fault(column, row.get(column.name, ""))
                if message:
                    yield Finding("cell", f"{table.name}.csv", row_key(table, row), message)


def row_key(table: Table, row: Mapping[str, str]) -> str:
    """How messages call a row: the values of its primary key."""
    return " / ".join(row.get(name, "") for name in table.primary_key)


def cell_fault(column: Column, text: str) -> str | None:
    """What is wrong with a cell, None when nothing is."""
    if text == "":
        return f"{column.name} is empty" if column.required else None
    if not _is_typed(column, text):
        return f"{column.name} is {text!r}, no {column.type}"
    if column.enum and text not in column.enum:
        return f"{column.name} is {text!r}, which is none of its values"
    if column.name == "problems":
        unknown = [code for code in text.split(" ") if code not in PROBLEM_CODES]
        return f"problems holds {unknown[0]!r}, which is not documented" if unknown else None
    return _limit_fault(column, text)


def _is_typed(column: Column, text: str) -> bool:
    if column.type == "integer":
        return _INTEGER.fullmatch(text) is not None
    if column.type == "number":
        return _NUMBER.fullmatch(text) is not None
    if column.type == "time":
        return _TIME.fullmatch(text) is not None
    return _is_date(text) if column.type == "date" else True


def _is_date(text: str) -> bool:
    try:
        iso_day(text)
    except ValueError:
        return False
    return True


def _limit_fault(column: Column, text: str) -> str | None:
    if column.minimum is not None and float(text) < column.minimum:
        return f"{column.name} is {text}, below {column.minimum}"
    if column.maximum is not None and float(text) > column.maximum:
        return f"{column.name} is {text}, above {column.maximum}"
    return None
