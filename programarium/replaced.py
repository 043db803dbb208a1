"""What a build takes away: the sources of the last one that it is not given again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from extract.errors import UsageError
from programarium.model import SourceEntry
from programarium.workspace import shown

#: So many names are told, the rest is counted.
_TOLD = 3


def check_some_read(entries: Sequence[SourceEntry], out: Path) -> None:
    """Refuse to put tables without a programme in the place of tables that hold some.

    Raises:
        UsageError: no file could be read, and `out` holds sessions.
    """
    if entries and all(e.programme is None for e in entries) and _has_sessions(out):
        raise UsageError(
            f"none of the files could be read; the datasets in {out} are kept. To begin anew, give another "
            "folder with --out."
        )


def sources_gone(entries: Sequence[SourceEntry], out: Path) -> tuple[str, ...]:
    """Paths of the sources of the last build that are no longer given, neither by name nor by content."""
    paths, contents = {e.path for e in entries}, {e.sha256 for e in entries}
    return tuple(path for path, content in _sources(out) if path not in paths and content not in contents)


def gone_text(gone: Sequence[str]) -> str:
    """What a person reads of sources that are gone; empty where there are none."""
    if not gone:
        return ""
    names = ", ".join(shown(path) for path in gone[:_TOLD]) + (" …" if len(gone) > _TOLD else "")
    many = "1 source of the last build is" if len(gone) == 1 else f"{len(gone)} sources of the last build are"
    return f"{many} not among the files any more: {names}. Datasets hold the files of one build, no others."


def _has_sessions(out: Path) -> bool:
    """Whether the datasets in a folder have a session below the heading of their table."""
    try:
        with (out / "sessions.csv").open("rb") as lines:
            return next(lines, b"") != b"" and next(lines, b"") != b""
    except OSError:
        return False


def _sources(out: Path) -> list[tuple[str, str]]:
    """Path and digest of each source in the tables of the last build; none where they cannot be read."""
    table = out / "sources.csv"
    try:
        with table.open(encoding="utf-8-sig", newline="") as lines:
            return [(row["path"], row["sha256"]) for row in csv.DictReader(lines)]
    except (OSError, KeyError, UnicodeDecodeError, csv.Error):
        return []
