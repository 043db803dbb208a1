"""A plain table of names, as people bring their own: CSV text to mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from sys import intern

from extract.csv_records import csv_records
from extract.errors import UsageError
from normalize.model import Mention

#: Columns of such a table; the first two are required, all others of a file are left alone.
COLUMNS = ("mention_id", "raw_name", "year", "affiliation", "event", "group")
#: A year; tools that keep numbers with gaps as fractions write `2019.0`.
_YEAR = re.compile(r"(\d{1,4})(?:\.0*)?")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of the table: its cells by column, and the line of the file where it begins."""

    line: int
    cells: dict[str, str]


def parse_mention_table(text: str, name: str = "mentions") -> list[Mention]:
    """Mentions from a table of `mention_id, raw_name` and, where there are, the other COLUMNS.

    `group` holds ids of what people appeared in together, joined by `|`. An edition is an event
    in a year; without an event the year alone. Rows without a name are no mentions. Truth
    (`person_id`) is never read here.

    Raises:
        UsageError: The table is malformed, an id is missing or stands twice, or a year is no number; the
            message names the line.
    """
    return mentions_of(table_rows(text, name), name)


def mentions_of(rows: Sequence[TableRow], name: str = "mentions") -> list[Mention]:
    """The mentions of the rows that have a name; see `parse_mention_table`."""
    return [_mention(row, name) for row in rows if row.cells["raw_name"]]


def table_rows(text: str, name: str = "mentions") -> list[TableRow]:
    """The rows of such a table, with all their cells trimmed; rows without any text are left out.

    Commas, semicolons or tabs stand between cells, as spreadsheets write them; a first line `sep=;`
    says which. Capitals in the names of columns do not count.

    Raises:
        UsageError: A required column is missing, a column or an id stands twice, a row has too few or
            too many cells, or an id is missing.
    """
    lines = csv_records(text, name)
    columns = [cell.strip().lower() for cell in next(lines, (1, []))[1]]
    _check_columns(columns, name)
    found: list[TableRow] = []
    first_line: dict[str, int] = {}
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        where = f"{name}, line {line}"
        if len(cells) != len(columns):
            raise UsageError(
                f"{where}: {len(cells)} cells under {len(columns)} columns; quote text with commas."
            )
        row = TableRow(line, {c: cell.strip() for c, cell in zip(columns, cells, strict=True)})
        mention_id = row.cells["mention_id"]
        if not mention_id:
            raise UsageError(f"{where}: the mention_id is empty; every row needs one of its own.")
        if mention_id in first_line:
            raise UsageError(
                f"{where}: the mention_id {mention_id!r} stands in line {first_line[mention_id]}, too."
            )
        first_line[mention_id] = line
        found.append(row)
    return found


def _check_columns(columns: list[str], name: str) -> None:
    missing = [c for c in COLUMNS[:2] if c not in columns]
    if missing:
        raise UsageError(
            f"{name}, line 1: no column {missing[0]}; expected mention_id, raw_name and, "
            f"where there are, {', '.join(COLUMNS[2:])}; found {', '.join(columns) or 'nothing'}."
        )
    twice = sorted({c for c in columns if columns.count(c) > 1 and c})
    if twice:
        raise UsageError(f"{name}, line 1: the column {twice[0]} stands twice.")


def _mention(row: TableRow, name: str) -> Mention:
    cells = row.cells
    year = _YEAR.fullmatch(cells.get("year", "0")) if cells.get("year") else None
    if cells.get("year") and year is None:
        raise UsageError(f"{name}, line {row.line}: the year {cells['year']!r} is not a number.")
    number = int(year.group(1)) if year else None
    event = cells.get("event", "")
    return Mention(
        mention_id=cells["mention_id"],
        kind="participation",
        edition_id=intern("-".join(filter(None, (event, "" if number is None else str(number))))),
        name=cells["raw_name"],
        year=number,
        affiliation=intern(cells["affiliation"]) if cells.get("affiliation") else None,
        groups=tuple(intern(g) for g in map(str.strip, cells.get("group", "").split("|")) if g),
    )
