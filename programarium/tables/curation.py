"""What people decided and which ids were given out: the files of the curation folder.

People edit them in spreadsheets, so they are read with commas or semicolons, with or without a
byte order mark, and printed names in them are kept from running as formulas.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from extract.errors import UsageError
from normalize.decision_table import D, DecisionTable
from normalize.identity.registry import format_registry, parse_registry
from normalize.identity.registry_model import IdRegistry
from programarium.tables.formulas import guard, unguard

PERSON_REGISTRY = "person_ids.csv"
ORGANISATION_REGISTRY = "organisation_ids.csv"


def read_decisions(folder: Path | None, table: DecisionTable[D]) -> tuple[D, ...]:
    """The decisions of one kind in the order of their file; none without a folder or file.

    Raises:
        UsageError: A column or value that is not understood; the message names file and line.
    """
    path = folder / table.file if folder is not None else None
    return table.parse(_clean_text(path), str(path)) if path is not None and path.is_file() else ()


def read_registry(folder: Path | None, name: str) -> IdRegistry:
    """The ids given out so far; empty without a folder or file.

    Raises:
        UsageError: A column or value that is not understood; the message names file and line.
    """
    path = folder / name if folder is not None else None
    return (
        parse_registry(_clean_text(path), str(path)) if path is not None and path.is_file() else IdRegistry()
    )


def registry_text(registry: IdRegistry) -> str:
    """A registry as the text of its CSV file."""
    rows = csv.reader(io.StringIO(format_registry(registry), newline=""))
    return _csv_text([guard(cell) for cell in row] for row in rows)


def _clean_text(path: Path) -> str:
    """A CSV file that a spreadsheet may have saved, as plain CSV; lines keep their numbers."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path}: not UTF-8 text; save the table as CSV UTF-8.") from None
    head = text.partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return _csv_text([unguard(cell) for cell in row] for row in rows)
    except csv.Error as error:
        raise UsageError(f"{path}, line {rows.line_num}: not CSV ({error}); are the quotes right?") from None


def _csv_text(rows: Iterable[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
