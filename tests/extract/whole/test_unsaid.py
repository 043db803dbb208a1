"""Words in a record's place that no field of a record keeps."""

from __future__ import annotations

import pytest

from extract.lang import pack
from extract.model import (
    Box,
    Document,
    EditionFacts,
    Page,
    PageAccount,
    Participation,
    Place,
    Programme,
    Session,
    Style,
    Word,
)
from extract.whole.unsaid import with_unsaid

STYLE = Style("Serif", 10, False, False, 0)
WIDTH, HEIGHT = 400.0, 300.0


def page_of(*lines: str) -> Page:
    """A page with its words 30 points apart."""
    words = [
        Word(text, Box(10 + 30 * k, 20 * n, 38 + 30 * k, 20 * n + 10), STYLE, 0, 0, len(text))
        for n, line in enumerate(lines, 1)
        for k, text in enumerate(line.split())
    ]
    glyphs = sum(w.glyphs for w in words)
    return Page(1, WIDTH, HEIGHT, tuple(words), (), (), (), glyphs, "pdfium", "good", "digital")


def told(page: Page, sessions: tuple[Session, ...], kind: str = "record") -> Programme:
    """What is left after the words that the sessions lost, all words of the page being of one class."""
    programme = Programme(
        Document("", 1, "", "", (page,)), "programme", EditionFacts(), (), sessions, (),
        (PageAccount(1, tuple(kind for _ in page.words)),), (), (), (), (),
    )  # fmt: skip
    return with_unsaid(programme, [page], (pack("en"),))


def session(title: str, *people: str, lines: int = 1, top: float = 20) -> Session:
    """A session over lines of the page."""
    place = Place(1, Box(10, top, WIDTH, top + 20 * lines - 10))
    held = tuple(Participation(p, "speaker", place, confidence=0.9) for p in people)
    return Session(f"s{top:g}", title, "talk", place, participations=held)


def unclaimed(page: Page, *sessions: Session) -> list[str]:
    after = told(page, sessions)
    return [w.text for w, c in zip(page.words, after.account[0].classes, strict=True) if c == "unclaimed"]


def test_a_surname_that_no_record_keeps_is_unclaimed_and_its_session_says_so() -> None:
    page = page_of("9:00 Salt Eva Brown Delgado", "10:00 Bread Tom Hill")
    salt, bread = session("Salt", "Eva Brown"), session("Bread", "Tom Hill", top=40)
    assert unclaimed(page, salt, bread) == ["Delgado"]
    lost, kept = told(page, (salt, bread)).sessions
    assert (lost.problems, kept.problems) == (("text_unread",), ())
    assert lost.participations[0].confidence < kept.participations[0].confidence == 0.9


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("9:00-10h30 Salt", "Salt"),
        ("Salt pro- grammes", "Salt programmes"),
        ("SaltAndBread", "Salt And Bread"),
        ("Moderator: Salt, Monday", "Salt"),
        ("L’Associació", "Associació"),
        ("Salt eva.brown@town.org", "Salt"),
        ("Salt https://town.org/salt", "Salt"),
        ("Salt 3rd dr J. E.", "Salt"),
        ("SAŁT", "Salt"),
    ],
)
def test_what_became_a_value_or_is_said_otherwise_is_not_lost(printed: str, title: str) -> None:
    assert unclaimed(page_of(printed), session(title)) == []


def test_words_of_other_classes_stay_in_theirs() -> None:
    page = page_of("Gold partners")
    assert set(told(page, (session("Salt"),), "sponsors").account[0].classes) == {"sponsors"}
