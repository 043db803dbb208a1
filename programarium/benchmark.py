"""How fast PDFs are read and understood, beside pdfplumber on the same files in the same run.

All figures are CPU seconds of one process, so other work on the machine changes them little.
"""

from __future__ import annotations

import contextlib
import ctypes
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.errors import ProgrammeError
from extract.lang import detect
from extract.model import Document
from extract.programme import read_programme
from extract.reading import read_document
from extract.recognition import parse_biographies
from programarium.collector import relax_collector

#: Pages of one file that are measured, so that one thick book does not decide alone.
MAX_PAGES = 60
#: Running text about an invented person: only such text loads the model.
PROSE = ("Jane Roe", "Jane Roe has been head of the city archive since 2020 and writes about old maps.")
#: What is measured, in the order in which it is printed.
PEER, FLOOR, READING, UNDERSTANDING = "pdfplumber", "PDFium alone", "reading", "understanding"
STAGES = (PEER, FLOOR, READING, UNDERSTANDING)


@dataclass(frozen=True, slots=True)
class Timing:
    """Pages measured and CPU seconds for each stage, for a file or a folder."""

    name: str
    pages: int
    seconds: dict[str, float]
    skipped: tuple[str, ...] = ()

    def rate(self, *stages: str) -> float:
        """Pages per CPU second of these stages one after the other."""
        total = sum(self.seconds.get(stage, 0.0) for stage in stages)
        return self.pages / total if total else 0.0

    @property
    def reading_ratio(self) -> float:
        """How many times faster than pdfplumber chars + words the reading is."""
        return _quotient(self.rate(READING), self.rate(PEER))

    @property
    def build_ratio(self) -> float:
        """The same for reading and understanding together."""
        return _quotient(self.rate(READING, UNDERSTANDING), self.rate(PEER))


@dataclass(slots=True)
class _Sum:
    pages: int = 0
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(STAGES, 0.0))
    skipped: list[str] = field(default_factory=list)


def run_benchmark(folders: Sequence[Path], *, rounds: int = 1) -> tuple[Timing, ...]:
    """Measure every PDF below each folder; the best of `rounds` counts for each file and stage.

    Files that cannot be read are skipped and named. Models and tables are loaded before the clock runs.
    """
    return tuple(_measure_folder(folder, rounds) for folder in folders)


def format_benchmark(timings: Iterable[Timing]) -> str:
    """The figures as a table for people."""
    return "\n".join(line for one in timings for line in _lines(one))


def _lines(one: Timing) -> list[str]:
    floor = min(one.seconds[FLOOR], one.seconds[READING])
    whole = one.seconds[READING] + one.seconds[UNDERSTANDING]
    shares = {
        "PDFium's own parsing": floor,
        "rest of reading": one.seconds[READING] - floor,
        UNDERSTANDING: one.seconds[UNDERSTANDING],
    }
    rows = {
        "pdfplumber chars + words": one.rate(PEER),
        "PDFium alone": one.rate(FLOOR),
        "reading": one.rate(READING),
        "reading + understanding": one.rate(READING, UNDERSTANDING),
    }
    return [
        f"{one.name}: {one.pages} pages",
        f"  {'':<24}{'pages per CPU second':>22}{'times pdfplumber':>18}",
        *(
            f"  {name:<24}{rate:>22.1f}{_quotient(rate, one.rate(PEER)):>18.1f}"
            for name, rate in rows.items()
        ),
        "  share of the build: " + ", ".join(f"{k} {_quotient(v, whole):.0%}" for k, v in shares.items()),
        *(f"  skipped {name}" for name in one.skipped),
    ]


def _measure_folder(folder: Path, rounds: int) -> Timing:
    files = [folder] if folder.is_file() else sorted(folder.rglob("*.pdf"))
    total = _Sum()
    with _quiet():
        parse_biographies([PROSE], ("en",))
        detect("")  # where no word decides, the vocabularies of all languages are read
        for file in files[:1]:
            _read_all(file)
        relax_collector()
        for file in files:
            _measure_file(file, rounds, total)
    return Timing(folder.name, total.pages, total.seconds, tuple(total.skipped))


def _measure_file(file: Path, rounds: int, total: _Sum) -> None:
    try:
        document = read_document(file, pages=range(1, MAX_PAGES + 1))
    except ProgrammeError as error:
        total.skipped.append(f"{file.name}: {error}")
        return
    numbers = [page.number for page in document.pages]
    calls: dict[str, Callable[[], object]] = {
        PEER: lambda: _plumb(file, numbers),
        FLOOR: lambda: _parse(file, numbers),
        READING: lambda: read_document(file, pages=numbers),
        UNDERSTANDING: lambda: read_programme(document),
    }
    seconds = {stage: min(_cpu_seconds(call) for _ in range(rounds)) for stage, call in calls.items()}
    total.pages += len(numbers)
    for stage, taken in seconds.items():
        total.seconds[stage] += taken


def _read_all(file: Path) -> Document | None:
    with contextlib.suppress(ProgrammeError):
        document = read_document(file, pages=[1])
        read_programme(document)
        _plumb(file, [1])
        return document
    return None


def _plumb(file: Path, numbers: Sequence[int]) -> None:
    import pdfplumber

    with pdfplumber.open(file) as pdf:
        for number in numbers:
            page = pdf.pages[number - 1]
            page.extract_words()
            page.close()


def _parse(file: Path, numbers: Sequence[int]) -> None:
    """What PDFium needs to load the pages and their text; less is not possible with it."""
    import pypdfium2.raw as pdfium

    data = file.read_bytes()
    document = pdfium.FPDF_LoadMemDocument64(ctypes.c_char_p(data), len(data), None)
    for number in numbers:
        page: Any = pdfium.FPDF_LoadPage(document, number - 1)
        text = pdfium.FPDFText_LoadPage(page)
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)


def _cpu_seconds(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


@contextlib.contextmanager
def _quiet() -> Any:
    """pdfminer warns of every flaw in a font; the measured text is not better for it."""
    logger = logging.getLogger("pdfminer")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)


def _quotient(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
