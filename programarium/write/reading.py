"""The rows of a datasets folder, for commands that answer from them: whole or not at all."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from extract.errors import UsageError
from programarium.tables.frames import Row, to_rows
from programarium.tables.model import Table
from programarium.tables.schema import TABLES
from programarium.write.csv_files import read_table

Rows = dict[str, list[Row]]


def read_rows(folder: Path, names: Collection[str]) -> Rows:
    """The rows of some tables of a datasets folder.

    Raises:
        UsageError: A table is missing, cut off or of another build than the others.
    """
    found: Rows = {}
    for name in names:
        path = folder / f"{name}.csv"
        try:
            fault = _fault(path, TABLES[name])
            if fault:
                raise _damaged(path, fault)
            found[name] = to_rows(TABLES[name], read_table(folder, name))
        except OSError as error:
            raise UsageError(f"{error.filename}: no such table; run `programarium build` first.") from None
        except (ValueError, KeyError, csv.Error) as error:
            raise _damaged(path, str(error)) from None
    _refuse_gaps(folder, found)
    return found


def _fault(path: Path, table: Table) -> str | None:
    """What shows that a table is not as it was written: its columns, its last line, a row's cells."""
    text = path.read_text(encoding="utf-8")
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader, [])
        for number, cells in enumerate(reader, 2):
            if cells and len(cells) != len(header):
                return f"record {number} has {len(cells)} cells, the header {len(header)}"
    if set(header) != set(table.column_names):
        return f"the columns are not those of {table.name}"
    return None if text.endswith("\n") else "the last line has no end"


def _refuse_gaps(folder: Path, rows: Mapping[str, Sequence[Row]]) -> None:
    """What names a row of another table finds it there."""
    for name, found in rows.items():
        for key in TABLES[name].foreign_keys:
            if key.table not in rows:
                continue
            (column,) = TABLES[key.table].primary_key
            known = {row[column] for row in rows[key.table]}
            lost = {row[key.column] for row in found} - known - {None}
            if lost:
                first = min(map(str, lost))
                raise _damaged(folder / f"{key.table}.csv", f"it lacks {first!r}, which {name}.csv names")


def _damaged(path: Path, why: str) -> UsageError:
    return UsageError(f"{path}: the table is damaged ({why}); run `programarium build` again.")
