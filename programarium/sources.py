"""Inputs -> sources: what the cache knows is taken from there, the rest is read in guarded processes."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extract.errors import UnreadableFileError
from extract.model import Problem, Programme
from programarium.cache import Cache, entry_key
from programarium.model import CatalogueRow, SourceEntry
from programarium.progress import Reporter
from programarium.summary import share, summarise
from programarium.workspace import Input, shown

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Hashed:
    """An input with its digest, or the problem that kept it from being opened."""

    input: Input
    sha256: str
    bytes: int
    failure: Problem | None = None


def hash_inputs(files: Sequence[Input]) -> tuple[Hashed, ...]:
    """The digest of every input, in the same order."""
    return tuple(_hash(file) for file in files)


def read_sources(
    hashed: Sequence[Hashed], cache: Cache, *, jobs: int, report: Reporter
) -> tuple[SourceEntry, ...]:
    """Every input as a source, in the same order, whatever the number of processes.

    Each distinct content is read once. `report` hears of each file as it is done.
    """
    report.stage("read", len(hashed))
    done: dict[str, SourceEntry] = {}
    todo: list[Hashed] = []
    for one in hashed:
        key = _key(one)
        known = None if one.failure else cache.get(key)
        if one.failure or known:
            entry = _entry(one, known, one.failure, 0.0, from_cache=known is not None)
            done[one.input.name] = _told(entry, report)
        else:
            todo.append(one)
    first_of: dict[str, Hashed] = {}
    for one in todo:
        first_of.setdefault(_key(one), one)
    for one, outcome, seconds in _read_guarded(list(first_of.values()), jobs):
        for twin in (each for each in todo if _key(each) == _key(one)):
            failure = outcome if isinstance(outcome, Problem) else None
            programme = outcome if isinstance(outcome, Programme) else None
            entry = _entry(twin, programme, failure, seconds if twin is one else 0.0)
            done[twin.input.name] = _told(entry, report)
        if isinstance(outcome, Programme) and outcome.document.sha256 == one.sha256:
            cache.put(_key(one), outcome)
    return tuple(done[one.input.name] for one in hashed)


def read_one(path: str, row: CatalogueRow | None) -> Programme:
    """Read one PDF; the call that a guarded process makes.

    Raises:
        UnreadableFileError: the file cannot be read.
    """
    from extract.programme import Hints, read_programme
    from extract.reading import read_document

    hints = Hints(year=row.year, language=row.language, title=row.title, kind=row.kind) if row else Hints()
    return read_programme(read_document(Path(path)), hints)


def describe(entry: SourceEntry) -> str:
    """One line on what came of a file."""
    figures = summarise(entry)
    name = shown(entry.path)
    if figures.problem:
        return f"{name}: {figures.problem}: {figures.message or ''}".rstrip(": ")
    source = "from the cache" if entry.from_cache else f"{entry.seconds:.1f} s"
    return (
        f"{name}: {figures.pages} pages, {figures.sessions} sessions, {figures.people} people, "
        f"{share(figures.unread)} unread, {source}"
    )


def _read_guarded(todo: Sequence[Hashed], jobs: int) -> Iterator[tuple[Hashed, Programme | Problem, float]]:
    for one in todo:
        start = time.perf_counter()
        try:
            outcome: Programme | Problem = read_one(str(one.input.path), one.input.row)
        except UnreadableFileError as error:
            outcome = Problem(error.code, str(error))
        yield one, outcome, time.perf_counter() - start


def _key(one: Hashed) -> str:
    row = one.input.row
    return entry_key(one.sha256, (row.year, row.language, row.title, row.kind) if row else None)


def _entry(
    one: Hashed,
    programme: Programme | None,
    failure: Problem | None,
    seconds: float,
    from_cache: bool = False,
) -> SourceEntry:
    return SourceEntry(
        one.input.name, one.sha256, one.bytes, one.input.row, programme, failure, seconds, from_cache
    )


def _told(entry: SourceEntry, report: Reporter) -> SourceEntry:
    line = describe(entry)
    if summarise(entry).problem:
        report.say(line)
    report.step(line)
    return entry


def _hash(file: Input) -> Hashed:
    digest = hashlib.sha256()
    size = 0
    try:
        with file.path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        advice = "Make the file readable for you and build again."
        return Hashed(file, "", 0, Problem("unreadable", f"{reason}. {advice}"))
    return Hashed(file, digest.hexdigest(), size)


def without_place(row: CatalogueRow) -> CatalogueRow:
    """A row as an edition without a source."""
    return replace(row, file="")
