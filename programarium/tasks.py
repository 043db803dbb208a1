"""What is given to a process or a worker that reads one file, and what it does with it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extract.model import Problem, SourceKind
from programarium.codec import encode_programme
from programarium.model import CatalogueRow
from programarium.workspace import Input

if TYPE_CHECKING:
    from extract.reading.tesseract import Engine


@dataclass(frozen=True, slots=True)
class Hashed:
    """An input with its digest, or the problem that kept it from being opened."""

    input: Input
    sha256: str
    bytes: int
    failure: Problem | None = None


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

    recognise([""])
    relax_collector()
