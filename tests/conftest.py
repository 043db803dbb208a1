"""An invented congress of two days: a PDF made here, and the programme that a careful reader makes of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from matplotlib import get_data_path
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract.model import (
    Biography,
    Document,
    Doubt,
    EditionFacts,
    PageAccount,
    Participation,
    Place,
    Programme,
    Session,
    Track,
    Word,
    union,
)
from extract.reading import read_document
from programarium.model import SourceEntry

#: one printed line each, top to bottom, page by page
CONGRESS = (
    (
        "Dni Archiwów 2021",
        "12 maja 2021, Sala Lustrzana",
        "10:00-10:30 Otwarcie",
        "dr Zofia Łęcka, Archiwum Miejskie w Żninie",
        "10:30-12:00 Pamięć miasta",
        "Program sprzed lat",
        "Jan Kowalski, kierownik, Muzeum Ziemi",
        "Zofia Łęcka",
        "10:30-12:00 Warsztat skanowania, Sala Mała",
        "Jan Kowalski",
        "Strona pierwsza",
    ),
    (
        "13 maja 2021, Sala Lustrzana",
        "09:00-09:30 =HYPERLINK(\"x\"; \"kliknij\")",
        "Noty o prelegentach",
        "Zofia Łęcka kieruje archiwum od roku 2010 i zbiera programy.",
    ),
)  # fmt: skip
_LINE = 24.0


def write_pdf(path: Path, pages: tuple[tuple[str, ...], ...]) -> Path:
    """A PDF with these lines, one below the other."""
    font = Path(get_data_path(), "fonts", "ttf", "DejaVuSans.ttf")
    pdfmetrics.registerFont(TTFont("DejaVu", str(font)))
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for lines in pages:
        canvas.setFont("DejaVu", 11)
        for number, line in enumerate(lines):
            canvas.drawString(60, A4[1] - 60 - _LINE * number, line)
        canvas.showPage()
    canvas.save()
    return path


class Finder:
    """Finds where a line of the congress stands in the document that was read."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def words(self, page: int, number: int) -> list[Word]:
        baseline = 60 + _LINE * number
        words = self.document.pages[page - 1].words
        return [w for w in words if abs(w.box.y_mid - baseline) < _LINE / 2]

    def line(self, page: int, *numbers: int) -> Place:
        return Place(page, union(w.box for n in numbers for w in self.words(page, n)))


def read_congress(path: Path) -> Programme:
    """What a careful reader makes of the congress; the last line of page 1 is left unclaimed."""
    at = Finder(read_document(path))
    day: dict[str, Any] = {"day": 1, "date": "2021-05-12", "room": "Sala Lustrzana"}
    opening = Participation(
        "Zofia Łęcka", "speaker", at.line(1, 3), honorific="dr", affiliation="Archiwum Miejskie w Żninie"
    )
    talk = (
        Participation("Jan Kowalski", "speaker", at.line(1, 6), None, None, "kierownik", "Muzeum Ziemi"),
        Participation("Zofia Łęcka", "discussant", at.line(1, 7), confidence=0.5),
    )
    workshop = Participation("Jan Kowalski", "host", at.line(1, 9))
    sessions = (
        Session(
            "a", "Otwarcie", "opening", at.line(1, 2), start="10:00", end="10:30",
            participations=(opening,), **day,
        ),
        Session("b", "Pamięć miasta", "session", at.line(1, 4), start="10:30", end="12:00", **day),
        Session("c", "Program sprzed lat", "talk", at.line(1, 5), parent="b", participations=talk, **day),
        Session(
            "d", "Warsztat skanowania", "workshop", at.line(1, 8), day=1, date="2021-05-12", start="10:30",
            end="12:00", room="Sala Mała", track="Ścieżka praktyczna", participations=(workshop,),
        ),
        Session(
            "e", '=HYPERLINK("x"; "kliknij")', "other", at.line(2, 1), day=2, date="2021-05-13",
            start="09:00", end="09:30", room="Sala Lustrzana", confidence=0.4,
            problems=("placement_inferred",),
        ),
    )  # fmt: skip
    biography = Biography(
        "Zofia Łęcka", "Zofia Łęcka kieruje archiwum od roku 2010 i zbiera programy.", at.line(2, 3),
        section="Noty o prelegentach",
    )  # fmt: skip
    unread = {w.order for w in at.words(1, 10)}
    account = tuple(
        PageAccount(
            page.number,
            tuple("unclaimed" if page.number == 1 and w.order in unread else "record" for w in page.words),
        )
        for page in at.document.pages
    )
    facts = EditionFacts(
        "Dni Archiwów", None, 2021, "Dni Archiwów 2021", None, "2021-05-12", "2021-05-13",
        organisers=("Archiwum Miejskie w Żninie", "Muzeum Ziemi"), language="pl", status="complete",
    )  # fmt: skip
    doubt = Doubt("title", "Otwarcie", "Is this a title?", ("it is one word",), None, 0.5, at.line(1, 2))
    track = Track("Ścieżka praktyczna", at.line(1, 8), "Jak skanować?", "Sala Mała")
    return Programme(
        at.document, "programme", facts, (track,), sessions, (biography,), account, (), (), (doubt,), ()
    )


@pytest.fixture(scope="session")
def write_pages() -> Callable[[Path, tuple[tuple[str, ...], ...]], Path]:
    """Makes a PDF of lines, page by page: `write_pages(path, pages)`."""
    return write_pdf


@pytest.fixture(scope="session")
def congress_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The PDF of the congress, alone in its folder."""
    return write_pdf(tmp_path_factory.mktemp("congress") / "dni-archiwow.pdf", CONGRESS)


@pytest.fixture(scope="session")
def congress(congress_pdf: Path) -> Programme:
    return read_congress(congress_pdf)


@pytest.fixture(scope="session")
def as_entry() -> Callable[..., SourceEntry]:
    """A programme as a read source: `as_entry(programme, path, row=None)`."""

    def make(programme: Programme, path: str = "dni-archiwow.pdf", **given: Any) -> SourceEntry:
        document = programme.document
        values = {"row": None, "failure": None, "seconds": 0.5, **given}
        return SourceEntry(path, document.sha256, document.bytes, programme=programme, **values)

    return make


@pytest.fixture(scope="session")
def sha() -> Callable[[str], str]:
    return lambda text: hashlib.sha256(text.encode()).hexdigest()
