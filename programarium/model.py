"""What the application passes between its stages: catalogue rows and read sources."""

from __future__ import annotations

from dataclasses import dataclass

from extract.model import EditionStatus, Problem, Programme, SourceKind


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One row of `catalogue.csv`. `file` is empty for an edition that has no source left.

    Facts given here win over what the PDF prints, and `fact_source` says where they come from.
    """

    file: str
    event: str
    edition: int | None = None
    year: int | None = None
    language: str | None = None
    url: str | None = None
    rights: str | None = None
    title: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    city: str | None = None
    venue: str | None = None
    kind: SourceKind | None = None
    status: EditionStatus | None = None
    fact_source: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SessionNote:
    """A problem that the archivist knows of a session: `session_notes.csv` beside the catalogue.

    `title` is the beginning of the printed title, `page` tells apart two sessions of one title;
    `problem` is a key of PROBLEM_CODES.
    """

    file: str
    title: str
    problem: str
    note: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One input file after reading: a programme, or the problem that kept it from being read.

    `path` is relative to the folder that was given (POSIX separators); `seconds` is wall time
    and never written to a table.
    """

    path: str
    sha256: str
    bytes: int
    row: CatalogueRow | None
    programme: Programme | None
    failure: Problem | None
    seconds: float
    from_cache: bool = False
