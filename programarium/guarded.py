"""Reading files in processes that can be ended: limits, tasks, and what came of each."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import UnreadableFileError
from extract.model import Problem, Programme, SourceKind
from programarium.codec import decode_programme, encode_programme
from programarium.model import CatalogueRow
from programarium.workspace import Input

if TYPE_CHECKING:
    from extract.reading.tesseract import Engine
    from programarium.privacy.veil import Veil


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

    `ocr_seconds` is the wall time of reading a file again by OCR. `scheduler` is the address of a Dask
    cluster that reads instead of processes of this machine; empty for none.
    """

    jobs: int = 1
    seconds: float = 300.0
    megabytes: int = 2048
    ocr_seconds: float = 1800.0
    scheduler: str = ""


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
    tasks = [replace(Task.of(one), ocr=ocr) for one in todo]
    seconds = limits.seconds if ocr is None else limits.ocr_seconds
    memory = limits.megabytes << 20
    for index, outcome in _outcomes(tasks, limits, seconds, memory):
        if isinstance(outcome, UnreadableFileError):
            yield todo[index], Problem(outcome.code, str(outcome)), 0.0
        else:
            yield todo[index], decode_programme(outcome[0]), outcome[1]


def _outcomes(
    tasks: Sequence[Task], limits: Limits, seconds: float, memory: int
) -> Iterator[tuple[int, tuple[bytes, float] | UnreadableFileError]]:
    if limits.scheduler:
        from programarium.scheduler import read_on

        return read_on(limits.scheduler, tasks, seconds=seconds, memory=memory)
    from extract.reading.guard import run_guarded

    return run_guarded(read_one, tasks, jobs=limits.jobs, seconds=seconds, memory=memory, prepare=warm_up)


def veiled(programme: Programme, veil: Veil | None) -> Programme:
    """The programme without the people that `veil` hides."""
    if veil is None:
        return programme
    from programarium.privacy.programme import veil_programme

    return veil_programme(programme, veil)
