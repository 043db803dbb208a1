"""What people decided and which ids were given out: the files of the curation folder."""

from __future__ import annotations

import csv
import io
from dataclasses import fields
from pathlib import Path
from typing import get_args

from extract.errors import UsageError
from normalize.identity.registry_model import IdRegistry, RegistryRow, RegistryStatus
from normalize.model import Decision, Verdict

DECISIONS = "decisions.csv"
PERSON_REGISTRY = "person_ids.csv"
ORGANISATION_REGISTRY = "organisation_ids.csv"
_ANCHORS = " | "


def read_decisions(folder: Path | None) -> tuple[Decision, ...]:
    """The decisions in the order of the file; none without a folder or file.

    Raises:
        UsageError: A column is missing or a verdict is unknown; the message names the line.
    """
    found = []
    for number, row in _rows(folder, DECISIONS):
        if row.get("verdict") not in get_args(Verdict):
            raise _error(folder, DECISIONS, number, f"verdict is {row.get('verdict')!r}", get_args(Verdict))
        values = {f.name: row.get(f.name) or "" for f in fields(Decision)}
        found.append(Decision(**values))  # type: ignore[arg-type]
    return tuple(found)


def read_registry(folder: Path | None, name: str) -> IdRegistry:
    """The ids given out so far; empty without a folder or file.

    Raises:
        UsageError: A status is unknown; the message names the line.
    """
    found = []
    for number, row in _rows(folder, name):
        status = row.get("status")
        if status not in get_args(RegistryStatus) or not row.get("id"):
            raise _error(folder, name, number, f"status is {status!r}", get_args(RegistryStatus))
        anchors = tuple(part for part in (row.get("anchors") or "").split(_ANCHORS) if part)
        found.append(
            RegistryRow(row["id"], status, row.get("redirect_to") or None, row.get("origin") or None, anchors)  # type: ignore[arg-type]
        )
    return IdRegistry(tuple(found))


def registry_text(registry: IdRegistry) -> str:
    """A registry as the text of its CSV file."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([f.name for f in fields(RegistryRow)])
    for row in registry.rows:
        writer.writerow(
            [row.id, row.status, row.redirect_to or "", row.origin or "", _ANCHORS.join(row.anchors)]
        )
    return text.getvalue()


def _rows(folder: Path | None, name: str) -> list[tuple[int, dict[str, str]]]:
    path = folder / name if folder is not None else None
    if path is None or not path.is_file():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(enumerate(csv.DictReader(file), 2))


def _error(folder: Path | None, name: str, line: int, what: str, allowed: tuple[str, ...]) -> UsageError:
    return UsageError(f"{folder}/{name}, line {line}: {what}; use one of {', '.join(allowed)}.")
