"""A programme of two pages, one record of each sort, and a PDF with the same words."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.model import (
    Biography,
    Block,
    Box,
    Document,
    Doubt,
    EditionFacts,
    Hypothesis,
    Page,
    PageAccount,
    Participation,
    Place,
    Problem,
    Programme,
    Repair,
    Session,
    Style,
    Track,
    Word,
)

STYLE = Style("Vera", 10.0, False, False, 0)
#: text, x, top, class
FIRST = (
    ("10:00", 20, 30, "record"),
    ("Opening", 80, 30, "record"),
    ("Jan", 80, 50, "record"),
    ("Nowak", 104, 50, "record"),
    ("lost", 80, 90, "unclaimed"),
    ("words", 106, 90, "unclaimed"),
    ("far", 260, 90, "unclaimed"),
    ("1", 150, 185, "page_number"),
)
SECOND = (("Ewa", 20, 30, "record"), ("Lis", 46, 30, "record"), ("Bio.", 20, 50, "record"))
EVIL = "<script>document.title='owned'</script>"


def word(text: str, x: float, top: float, order: int) -> Word:
    return Word(text, Box(x, top, x + 6 * len(text), top + 10), STYLE, 0, order, len(text))


def page(number: int, rows: tuple[tuple[str, float, float, str], ...]) -> Page:
    words = tuple(word(text, x, top, n) for n, (text, x, top, _) in enumerate(rows))
    repairs = (Repair("ligature", "ﬁ", "fi", Place(number, words[0].box)),) if number == 1 else ()
    glyphs = sum(w.glyphs for w in words)
    return Page(number, 300, 200, words, (), (), (), glyphs, "pdfium", "good", "digital", repairs)


@pytest.fixture
def programme() -> Programme:
    opening, speaker = Place(1, Box(20, 30, 140, 60)), Place(1, Box(80, 50, 134, 60))
    person = Participation(
        f"Jan {EVIL}",
        "speaker",
        speaker,
        honorific="dr",
        affiliation="Kraków & co",
        confidence=0.6,
        problems=("name_uncertain",),
    )
    return Programme(
        Document("ab" * 32, 1234, "Quill", "", (page(1, FIRST), page(2, SECOND))),
        "programme",
        EditionFacts(series="Rada", year=2021, theme=EVIL, language="pl", organisers=("Koło", EVIL)),
        (Track("Sieci", Place(1, Box(20, 30, 60, 40)), room="A"),),
        (
            Session("k1", f"Opening {EVIL}", "opening", opening, start="10:00", participations=(person,)),
            Session(
                "k2",
                "Child",
                "talk",
                Place(1, Box(80, 30, 140, 40)),
                parent="k1",
                problems=("no_end", "unheard_of"),
            ),
        ),
        (Biography(f"Ewa {EVIL}", f"Bio. {EVIL}", Place(2, Box(20, 30, 64, 60)), section="Guests"),),
        (
            PageAccount(1, tuple(row[3] for row in FIRST)),
            PageAccount(2, tuple(row[3] for row in SECOND)),
        ),
        (
            Block(Place(1, Box(80, 30, 122, 40)), "title", f"Opening {EVIL}", "k1"),
            Block(Place(1, Box(80, 50, 134, 60)), "person", "Jan Nowak", "k1"),
            Block(Place(1, Box(20, 30, 50, 40)), f"odd {EVIL}", "10:00", None),
        ),
        (
            Hypothesis("grid", Place(1, Box(0, 0, 300, 200)), 0.3, False, ("one column only",)),
            Hypothesis("list", Place(1, Box(0, 0, 300, 200)), 0.9, True, (f"times in order {EVIL}",)),
        ),
        (
            Doubt("identity", "Jan", "One person?", ("one letter apart",), "Jon", 0.5, Place(1, speaker.box)),
            Doubt("edition", "year", f"Which year? {EVIL}", ()),
        ),
        (Problem("no_date", "No date was found."), Problem("time_order", "10 after 11.", opening)),
    )


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "programme.pdf"
    canvas = Canvas(str(path), pagesize=(300, 200), invariant=1)
    for rows in (FIRST, SECOND):
        for text, x, top, _ in rows:
            canvas.drawString(x, 200 - top - 10, text)
        canvas.showPage()
    canvas.save()
    return path
