"""Tables as CSV and back: UTF-8 without BOM, LF, RFC 4180, empty cell = null."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from programarium.tables.formulas import guard, unguard
from programarium.tables.frames import Row, Value, to_frame, to_rows
from programarium.tables.model import Column, Table
from programarium.tables.schema import TABLES


def table_text(table: Table, frame: pd.DataFrame) -> str:
    """A table as the text of its CSV file, rows in the order of the frame."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.column_names)
    for row in to_rows(table, frame):
        writer.writerow([cell_text(column, row[column.name]) for column in table.columns])
    return text.getvalue()


def cell_text(column: Column, value: Value) -> str:
    """One value as it is written, before quoting."""
    if value is None:
        return ""
    if column.type == "number" and column.decimals is not None:
        return f"{float(value):.{column.decimals}f}"
    return guard(str(value)) if column.is_printed else str(value)


def read_cells(folder: Path, table: Table) -> list[dict[str, str]]:
    """The cells of a table as text, printed wording restored; columns as the file has them.

    Raises:
        FileNotFoundError: The table is not there.
    """
    printed = {column.name for column in table.columns if column.is_printed}
    with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
        return [
            {
                name: unguard(value) if name in printed else value
                for name, value in row.items()
                if name is not None and value is not None
            }
            for row in csv.DictReader(file)
        ]


def read_table(folder: Path, name: str) -> pd.DataFrame:
    """A table of a datasets folder as a frame with the dtypes of the schema.

    Raises:
        FileNotFoundError: The table is not there.
        ValueError: A cell does not fit its type.
    """
    table = TABLES[name]
    rows: list[Row] = [{n: v or None for n, v in row.items()} for row in read_cells(folder, table)]
    return to_frame(table, rows)
