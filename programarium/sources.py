"""Inputs -> sources: what the cache knows is taken from there, the rest is read in guarded processes."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import UnreadableFileError
from extract.model import Problem, Programme, SourceKind
from programarium.cache import Cache, entry_key
from programarium.codec import decode_programme, encode_programme
from programarium.model import CatalogueRow, SourceEntry
from programarium.progress import Reporter
from programarium.summary import summarise
from programarium.workspace import Input, shown

if TYPE_CHECKING:
    from extract.reading.tesseract import Engine
    from programarium.privacy.veil import Veil

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Hashed:
    """An input with its digest, or the problem that kept it from being opened."""

    input: Input
    sha256: str
    bytes: int
    failure: Problem | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the machine reading may take: processes, and for each file wall time and memory.

    `ocr_seconds` is the wall time of reading a file again by OCR.
    """

    jobs: int = 1
    seconds: float = 300.0
    megabytes: int = 2048
    ocr_seconds: float = 1800.0


@dataclass(frozen=True, slots=True)
class Task:
    """What a guarded process is given: a file, and what the catalogue knows of it."""

    path: str
    year: int | None
    language: str | None
    title: str | None
    kind: SourceKind | None
    ocr: Engine | None = None

    @classmethod
    def of(cls, one: Hashed) -> Task:
        row = one.input.row or CatalogueRow("", "")
        return cls(str(one.input.path), row.year, row.language, row.title, row.kind)

    @property
    def hints(self) -> tuple[object, ...]:
        """All that may change how the same bytes are read, without OCR."""
        return self.year, self.language, self.title, self.kind


def hash_inputs(files: Sequence[Input]) -> tuple[Hashed, ...]:
    """The digest of every input, in the same order."""
    return tuple(_hash(file) for file in files)


def read_sources(
    hashed: Sequence[Hashed],
    cache: Cache,
    *,
    limits: Limits,
    report: Reporter,
    veil: Veil | None = None,
    ocr: Engine | None = None,
) -> tuple[SourceEntry, ...]:
    """Every input as a source, in the same order, whatever the number of processes.

    Each distinct content is read once. `report` hears of each file as it is done. People that
    `veil` hides are in no source and in no entry of the cache. Files with pages that hold no sound
    text are read again by `ocr`.
    """
    entries = _read_plainly(hashed, cache, limits=limits, report=report, veil=veil, is_last=ocr is None)
    if ocr is None:
        return entries
    from programarium.ocr import read_by_ocr

    return read_by_ocr(entries, hashed, cache, engine=ocr, limits=limits, report=report, veil=veil)


def _read_plainly(
    hashed: Sequence[Hashed],
    cache: Cache,
    *,
    limits: Limits,
    report: Reporter,
    veil: Veil | None,
    is_last: bool,
) -> tuple[SourceEntry, ...]:
    """Every input without OCR; `is_last` where none follows."""
    report.stage("read", len(hashed))
    done: dict[str, SourceEntry] = {}
    todo: list[Hashed] = []
    for one in hashed:
        key = _key(one)
        known = None if one.failure else cache.get(key)
        if one.failure or known:
            programme = veiled(known, veil) if known else None
            entry = _entry(one, programme, one.failure, 0.0, from_cache=known is not None)
            done[one.input.name] = told(entry, report, is_last=is_last)
        else:
            todo.append(one)
    first_of: dict[str, Hashed] = {}
    for one in todo:
        first_of.setdefault(_key(one), one)
    for one, read, seconds in read_guarded(list(first_of.values()), limits):
        outcome = veiled(read, veil) if isinstance(read, Programme) else read
        for twin in (each for each in todo if _key(each) == _key(one)):
            failure = outcome if isinstance(outcome, Problem) else None
            programme = outcome if isinstance(outcome, Programme) else None
            entry = _entry(twin, programme, failure, seconds if twin is one else 0.0)
            done[twin.input.name] = told(entry, report, is_last=is_last)
        if isinstance(outcome, Programme) and outcome.document.sha256 == one.sha256:
            cache.put(_key(one), outcome)
    return tuple(done[one.input.name] for one in hashed)


def read_one(task: Task) -> tuple[bytes, float]:
    """Read one PDF; what a guarded process does. Returns the encoded programme and its wall time.

    Raises:
        UnreadableFileError: the file cannot be read.
    """
    from extract.programme import Hints, read_programme
    from extract.reading import read_document

    start = time.perf_counter()
    hints = Hints(task.year, task.language, task.title, task.kind)
    document = read_document(Path(task.path), ocr=task.ocr, language=task.language)
    programme = read_programme(document, hints)
    return encode_programme(programme), time.perf_counter() - start


def warm_up() -> None:
    """Import and load what `read_one` needs, so that no file's time is spent on it."""
    import extract.programme  # noqa: F401
    from extract.recognition import recognise
    from programarium.collector import relax_collector

    relax_collector()
    recognise([""])


def read_guarded(
    todo: Sequence[Hashed], limits: Limits, ocr: Engine | None = None
) -> Iterator[tuple[Hashed, Programme | Problem, float]]:
    """Read files in processes that can be ended; yields each with what came of it and its wall time."""
    if not todo:
        return
    from extract.reading.guard import run_guarded

    tasks = [replace(Task.of(one), ocr=ocr) for one in todo]
    seconds = limits.seconds if ocr is None else limits.ocr_seconds
    memory = limits.megabytes << 20
    outcomes = run_guarded(read_one, tasks, jobs=limits.jobs, seconds=seconds, memory=memory, prepare=warm_up)
    for index, outcome in outcomes:
        if isinstance(outcome, UnreadableFileError):
            yield todo[index], Problem(outcome.code, str(outcome)), 0.0
        else:
            yield todo[index], decode_programme(outcome[0]), outcome[1]


def veiled(programme: Programme, veil: Veil | None) -> Programme:
    """The programme without the people that `veil` hides."""
    if veil is None:
        return programme
    from programarium.privacy.programme import veil_programme

    return veil_programme(programme, veil)


def _key(one: Hashed) -> str:
    return entry_key(one.sha256, Task.of(one).hints)


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


def told(entry: SourceEntry, report: Reporter, *, is_last: bool = True) -> SourceEntry:
    """The entry, after `report` has heard of it; `is_last` where no OCR follows."""
    if not is_last:
        from programarium.ocr import wants_ocr

        if wants_ocr(entry):
            report.step(f"text is missing or broken, OCR reads it next: {shown(entry.path)}")
            return entry
    figures = summarise(entry)
    report.step(figures.one_line, is_problem=figures.problem is not None)
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
