"""What the archivist knows: `catalogue.csv` and `session_notes.csv` beside the PDFs.

Both are read strictly: a column or value that is not understood is an error that names the line,
because a misspelt column would otherwise be lost in silence.
"""

from __future__ import annotations

import difflib
import re
import typing
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from extract.csv_records import csv_records
from extract.days import iso_day
from extract.errors import PROBLEM_CODES, UsageError
from extract.model import EditionStatus, SourceKind
from programarium.identity.lists import read_list
from programarium.model import CatalogueRow, SessionNote

CATALOGUE_NAME = "catalogue.csv"
NOTES_NAME = "session_notes.csv"

_REQUIRED = {CATALOGUE_NAME: ("file", "event"), NOTES_NAME: ("file", "title", "problem")}
_KINDS = typing.get_args(SourceKind)
_STATUSES = typing.get_args(EditionStatus)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
#: years outside this span are typing slips: printed programmes and the next decades
_YEARS = range(1800, 2200)

T = typing.TypeVar("T")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The rows of one folder, in the order of the file, and the notes on single sessions."""

    rows: tuple[CatalogueRow, ...] = ()
    notes: tuple[SessionNote, ...] = ()

    def row_of(self, file: str) -> CatalogueRow | None:
        """The row of a file, by its path relative to the folder (POSIX separators)."""
        key = normal_path(file)
        return next((row for row in self.rows if row.file and row.file == key), None)


def read_catalogue(folder: Path) -> Catalogue | None:
    """The catalogue of a folder and its session notes, or None where it has neither.

    Raises:
        UsageError: a file that cannot be understood; the message names file, line and value.
    """
    catalogue, notes = folder / CATALOGUE_NAME, folder / NOTES_NAME
    if not catalogue.is_file() and not notes.is_file():
        return None
    rows = tuple(map(_catalogue_row, _lines(catalogue))) if catalogue.is_file() else ()
    _refuse_twins(catalogue, rows)
    return Catalogue(rows, tuple(map(_session_note, _lines(notes))) if notes.is_file() else ())


def normal_path(text: str) -> str:
    """A relative path as it is compared and written: POSIX separators, composed Unicode (NFC)."""
    return unicodedata.normalize("NFC", text.strip().replace("\\", "/").removeprefix("./"))


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of a CSV file, with what an error message needs."""

    path: Path
    number: int
    values: Mapping[str, str]

    def text(self, column: str) -> str | None:
        return self.values.get(column, "").strip() or None

    def required(self, column: str) -> str:
        value = self.text(column)
        if value is None:
            raise self.error(f"column {column!r} is empty", "fill it in")
        return value

    def parsed(self, column: str, parse: Callable[[str], T], expected: str) -> T | None:
        """The value of a column through `parse`, which raises ValueError for what it refuses."""
        value = self.text(column)
        if value is None:
            return None
        try:
            return parse(value)
        except ValueError:
            raise self.error(f"column {column!r} holds {value!r}", f"write {expected}") from None

    def error(self, what: str, advice: str) -> UsageError:
        return UsageError(f"{self.path}, line {self.number}: {what}; {advice}.")


def _catalogue_row(line: _Line) -> CatalogueRow:
    start = line.parsed("start_date", iso_day, "a date as YYYY-MM-DD")
    end = line.parsed("end_date", iso_day, "a date as YYYY-MM-DD")
    if start and end and end < start:
        raise line.error(f"end_date {end} is before start_date {start}", "swap them")
    event = line.required("event")
    if len(event.splitlines()) > 1:  # a quote that the next row closes swallows what is between
        raise line.error("column 'event' holds a line break", "close the quote, or remove the break")
    row = CatalogueRow(
        file=line.parsed("file", _relative_path, "a path inside this folder") or "",
        event=event,
        edition=line.parsed("edition", _ordinal, "the edition's number, 1 or more"),
        year=line.parsed("year", _year, "a year of four digits"),
        language=line.parsed("language", _language, "a language code such as pl or en"),
        url=line.text("url"),
        rights=line.text("rights"),
        title=line.text("title"),
        start_date=start,
        end_date=end,
        city=line.text("city"),
        venue=line.text("venue"),
        kind=line.parsed("kind", _one_of(_KINDS), f"one of {', '.join(_KINDS)}"),
        status=line.parsed("status", _one_of(_STATUSES), f"one of {', '.join(_STATUSES)}"),
        fact_source=line.text("fact_source"),
        note=line.text("note"),
    )
    _refuse_other_year(line, row)
    if not row.file and row.edition is None and row.year is None:
        raise line.error("a row without a file needs an edition or a year", "fill in one of them")
    return row


def _refuse_other_year(line: _Line, row: CatalogueRow) -> None:
    """The year of an edition is one in which it takes place."""
    day = row.start_date or row.end_date
    if row.year is None or day is None:
        return
    first, last = (int((date or day)[:4]) for date in (row.start_date, row.end_date))
    if not first <= row.year <= last:
        column = "start_date" if row.start_date else "end_date"
        raise line.error(
            f"column 'year' holds '{row.year}', but {column} is {day}", "write the year of the dates"
        )


def _session_note(line: _Line) -> SessionNote:
    problem = line.required("problem")
    if problem not in PROBLEM_CODES:
        near = difflib.get_close_matches(problem, PROBLEM_CODES, n=1)
        hint = f"did you mean {near[0]!r}" if near else "`programarium dictionary` lists the codes"
        raise line.error(f"there is no problem code {problem!r}", hint)
    return SessionNote(
        file=normal_path(line.required("file")),
        title=line.required("title"),
        problem=problem,
        note=line.text("note") or "",
        page=line.parsed("page", _ordinal, "a page number, 1 or more"),
    )


def _lines(path: Path) -> list[_Line]:
    """The rows of a CSV file, in whatever dialect a spreadsheet saved it.

    Columns without a heading are left alone where they are empty: spreadsheets leave such behind.
    """
    found: list[_Line] = []
    header: list[str] | None = None
    for number, cells in csv_records(read_list(path, has_option=False), str(path)):
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = _header(path, number, cells)
            continue
        if any(cell.strip() for cell in cells[len(header) :]):
            raise UsageError(
                f"{path}, line {number}: {len(cells)} cells, the header has {len(header)}; "
                "put a cell that holds a comma in quotes."
            )
        line = _Line(path, number, dict(zip(header, cells, strict=False)))
        unheaded = next((c for h, c in zip(header, cells, strict=False) if not h and c.strip()), None)
        if unheaded is not None:
            raise line.error(f"{unheaded.strip()!r} stands in a column without a heading", "name the column")
        found.append(line)
    if header is None:
        raise UsageError(f"{path}: the table is empty; its first line names the columns.")
    return found


def _header(path: Path, number: int, cells: list[str]) -> list[str]:
    header = [cell.strip() for cell in cells]
    kind = CatalogueRow if path.name == CATALOGUE_NAME else SessionNote
    known = list(typing.get_type_hints(kind))
    for name in filter(None, header):
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            advice = f"did you mean {near[0]!r}?" if near else f"columns are {', '.join(known)}."
            raise UsageError(f"{path}, line {number}: there is no column {name!r}; {advice}")
        if header.count(name) > 1:
            raise UsageError(f"{path}, line {number}: column {name!r} stands twice; remove one.")
    for name in _REQUIRED[path.name]:
        if name not in header:
            raise UsageError(f"{path}, line {number}: column {name!r} is missing; add it.")
    return header


def _refuse_twins(path: Path, rows: tuple[CatalogueRow, ...]) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.file in seen:
            raise UsageError(f"{path}: {row.file!r} is listed twice; keep one row a file.")
        if row.file:
            seen.add(row.file)


def _relative_path(text: str) -> str:
    path = normal_path(text)
    if path.startswith("/") or ".." in path.split("/") or re.match(r"[A-Za-z]:", path):
        raise ValueError(text)
    return path


def _ordinal(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ValueError(text)
    return int(text)


def _year(text: str) -> int:
    year = int(text)
    if year not in _YEARS:
        raise ValueError(text)
    return year


def _language(text: str) -> str:
    if not _LANGUAGE.match(text):
        raise ValueError(text)
    return text


def _one_of(allowed: tuple[T, ...]) -> Callable[[str], T]:
    def parse(text: str) -> T:
        for value in allowed:
            if value == text:
                return value
        raise ValueError(text)

    return parse
