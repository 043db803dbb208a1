"""What people decided and which ids were given out: the files of the curation folder.

People edit them in spreadsheets, so they are read with commas or semicolons, with or without a
byte order mark, and printed names in them are kept from running as formulas.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, get_args

from extract.errors import UsageError
from normalize.identity.registry_model import IdRegistry, RegistryRow, RegistryStatus
from normalize.model import Decision, Verdict
from programarium.tables.formulas import guard, unguard

DECISIONS = "decisions.csv"
PERSON_REGISTRY = "person_ids.csv"
ORGANISATION_REGISTRY = "organisation_ids.csv"
_ANCHORS = " | "
_DECISION_COLUMNS = tuple(f.name for f in fields(Decision))
_NEEDED = tuple(f.name for f in fields(Decision) if f.default is MISSING)
_REGISTRY_COLUMNS = tuple(f.name for f in fields(RegistryRow))


def read_decisions(folder: Path | None) -> tuple[Decision, ...]:
    """The decisions in the order of the file; none without a folder or file.

    Raises:
        UsageError: A column or verdict that is not understood; the message names file and line.
    """
    found = []
    for line, row in _rows(folder, DECISIONS, _DECISION_COLUMNS, _NEEDED):
        if row["verdict"] not in get_args(Verdict):
            raise _value_error(folder, DECISIONS, line, "verdict", row["verdict"], get_args(Verdict))
        found.append(Decision(**{name: row.get(name, "") for name in _DECISION_COLUMNS}))  # type: ignore[arg-type]
    return tuple(found)


def read_registry(folder: Path | None, name: str) -> IdRegistry:
    """The ids given out so far; empty without a folder or file.

    Raises:
        UsageError: A column or status that is not understood; the message names file and line.
    """
    found = []
    for line, row in _rows(folder, name, _REGISTRY_COLUMNS, _REGISTRY_COLUMNS):
        status: Any = row["status"]
        if status not in get_args(RegistryStatus):
            raise _value_error(folder, name, line, "status", status, get_args(RegistryStatus))
        anchors = tuple(part for part in row["anchors"].split(_ANCHORS) if part)
        found.append(
            RegistryRow(row["id"], status, row["redirect_to"] or None, row["origin"] or None, anchors)
        )
    return IdRegistry(tuple(found))


def registry_text(registry: IdRegistry) -> str:
    """A registry as the text of its CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_REGISTRY_COLUMNS)
    for row in registry.rows:
        cells = (row.id, row.status, row.redirect_to or "", row.origin or "", _ANCHORS.join(row.anchors))
        writer.writerow([guard(cell) for cell in cells])
    return text.getvalue()


def _rows(
    folder: Path | None, name: str, columns: Sequence[str], needed: Sequence[str]
) -> list[tuple[int, dict[str, str]]]:
    """Line number and cells of every row that is not blank."""
    path = folder / name if folder is not None else None
    if path is None or not path.is_file():
        return []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path}: not UTF-8 text; save the table as CSV UTF-8.") from None
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if ";" in head else ",")
    _check_header(path, reader.fieldnames or (), columns, needed)
    found = []
    for row in reader:
        cells = {key: unguard((value or "").strip()) for key, value in row.items() if key is not None}
        if any(cells.values()):
            found.append((reader.line_num, cells))
    return found


def _check_header(path: Path, header: Sequence[str], columns: Sequence[str], needed: Sequence[str]) -> None:
    for name in header:
        if name not in columns:
            raise UsageError(f"{path}: there is no column {name!r}; columns are {', '.join(columns)}.")
    for name in needed:
        if name not in header:
            raise UsageError(f"{path}: column {name!r} is missing; add it.")


def _value_error(
    folder: Path | None, name: str, line: int, column: str, value: str, allowed: tuple[str, ...]
) -> UsageError:
    return UsageError(
        f"{folder}/{name}, line {line}: {column} is {value!r}; use one of {', '.join(allowed)}."
    )
