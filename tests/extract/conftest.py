"""Small PDFs drawn for one behaviour, and the stages that read them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from sheet import Sheet

from extract.lang import pack
from extract.layout.lines import Line, build_lines
from extract.model import Box, Document, Page, Programme
from extract.programme import Hints, read_programme
from extract.reading import read_document
from extract.structures.shared.arrangement import Arrangement, Entry, Region
from extract.structures.shared.brokentimes import join_broken_times
from extract.structures.shared.marks import apart_from_times, mark_lines

NewSheet = Callable[..., Sheet]


@pytest.fixture
def new_sheet(tmp_path: Path) -> NewSheet:
    """Begins a PDF; `new_sheet(size=…)`, upright A4 when no size in points is given."""
    count = iter(range(1000))

    def make(size: tuple[float, float] = A4) -> Sheet:
        return Sheet(tmp_path / f"sheet-{next(count)}.pdf", size)

    return make


@pytest.fixture
def pages_of() -> Callable[[Sheet], tuple[Page, ...]]:
    """Saves a sheet and reads its pages."""
    return lambda sheet: read_document(sheet.save()).pages


@pytest.fixture
def lines_of(pages_of: Callable[[Sheet], tuple[Page, ...]]) -> Callable[[Sheet], tuple[Line, ...]]:
    """Saves a sheet and gives the lines of its first page."""
    return lambda sheet: build_lines(pages_of(sheet)[0])


@pytest.fixture
def region_of(pages_of: Callable[[Sheet], tuple[Page, ...]]) -> Callable[..., Region]:
    """Saves a sheet and gives its first page as a region: `region_of(sheet, "pl")`, English by default."""

    def make(sheet: Sheet, *languages: str) -> Region:
        page = pages_of(sheet)[0]
        packs = tuple(pack(code) for code in languages or ("en",))
        lines = build_lines(page)
        marks = apart_from_times(join_broken_times(mark_lines(lines, packs, page.fills, page.rules), packs))
        return Region(page, tuple(marks), packs, Box(0, 0, page.width, page.height))

    return make


@pytest.fixture
def read() -> Callable[..., Programme]:
    """Saves a sheet and reads the whole of it: `read(sheet, language="pl")`."""

    def make(sheet: Sheet, **hints: object) -> Programme:
        return read_programme(read_document(sheet.save()), Hints(**hints))  # type: ignore[arg-type]

    return make


@pytest.fixture
def document_of() -> Callable[[tuple[Page, ...]], Document]:
    """A document of pages made by hand."""
    return lambda pages: Document("0" * 64, 1, "test", "", pages)


def text_of(entry: Entry) -> str:
    """The lines of an entry and of its people, one after the other."""
    return " / ".join(m.text for m in (*entry.content, *entry.people))


@pytest.fixture
def told() -> Callable[..., list[tuple[object, ...]]]:
    """What an arrangement says of each entry: its text, then the named values of its context."""

    def tell(arrangement: Arrangement | None, *names: str) -> list[tuple[object, ...]]:
        assert arrangement is not None
        return [
            (text_of(e), *(getattr(e.context, n) for n in names or ("start", "end")))
            for e in arrangement.entries
        ]

    return tell
