"""What became of every word."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from sheet import Sheet, Type

from extract.lang import pack
from extract.layout.lines import Line, build_lines
from extract.model import Box, Document, Page, PageAccount, Programme, Style, Word
from extract.programme import read_programme
from extract.whole.account import UNCLAIMED, Ledger, claim_leftovers, paragraphs_of

NewSheet = Callable[..., Sheet]
PagesOf = Callable[[Sheet], tuple[Page, ...]]
LinesOf = Callable[[Sheet], tuple[Line, ...]]
PACKS = (pack("en"),)
PROSE = (
    "We invite archivists, teachers and everyone who keeps traces of the past of their neighbourhood. "
    "Attendance is free of charge, the number of seats is limited, and each participant receives a folder."
)


def classes_of(sheet: Sheet, pages_of: PagesOf) -> dict[str, str]:
    """The class of each line of the first page, when nothing is a record."""
    page = pages_of(sheet)[0]
    lines, ledger = build_lines(page), Ledger()
    claim_leftovers(lines, ledger, PACKS)
    account = ledger.account(page)
    return {n.text: account.classes[n.ids[0]] for n in lines}


def test_the_first_claim_stands(new_sheet: NewSheet, pages_of: PagesOf) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "Opening of the congress")
    (page,) = pages_of(sheet)
    (line,) = build_lines(page)
    ledger = Ledger()
    ledger.claim_ids(1, [0, 1], "heading")
    assert ledger.is_free(line)
    ledger.claim([line], "record")
    assert not ledger.is_free(line)
    ledger.claim([line], "prose")
    assert ledger.account(page) == PageAccount(1, ("heading", "heading", "record", "record"))


def test_nobody_claims_invisible_words() -> None:
    words = tuple(
        Word(
            t,
            Box(50 + 60.0 * k, 100, 90 + 60.0 * k, 110),
            Style("F", 10, False, False, 0, t == "hid"),
            0,
            k,
            3,
        )
        for k, t in enumerate(("see", "hid"))
    )
    page = Page(1, 600, 800, words, (), (), (), 8, "pdfium", "good", "digital")
    assert Ledger().account(page).classes == (UNCLAIMED, "invisible")


def test_paragraphs_are_prose_with_their_headline(new_sheet: NewSheet, pages_of: PagesOf) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "About us", Type(10, bold=True))
    sheet.block(60, 110, 400, [(PROSE, Type(10))])
    sheet.text(60, 500, "Lonely label")
    found = classes_of(sheet, pages_of)
    assert found.pop("Lonely label") == UNCLAIMED
    assert set(found.values()) == {"prose"}


def test_names_below_a_heading_for_sponsors(new_sheet: NewSheet, pages_of: PagesOf) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "Sponsors", Type(14, bold=True))
    for k, name in enumerate(("Trace Foundation", "Norwood Bank")):
        sheet.text(60, 160 + 60 * k, name)
    assert set(classes_of(sheet, pages_of).values()) == {"sponsors"}


def test_another_heading_ends_the_sponsors(new_sheet: NewSheet, pages_of: PagesOf) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, "Sponsors", Type(14, bold=True))
    sheet.text(60, 160, "Trace Foundation")
    sheet.text(60, 220, "Speakers", Type(14, bold=True))
    sheet.text(60, 280, "Harbour gate")
    found = classes_of(sheet, pages_of)
    assert found["Trace Foundation"] == "sponsors"
    assert found["Harbour gate"] == UNCLAIMED


def test_paragraphs_keep_to_their_column(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    for k in range(3):
        sheet.text(60, 100 + 12 * k, f"left {k}")
        sheet.text(300, 100 + 12 * k, f"right {k}")
    sheet.text(60, 180, "below")
    found = sorted([n.text for n in p] for p in paragraphs_of(lines_of(sheet)))
    assert found == [["below"], ["left 0", "left 1", "left 2"], ["right 0", "right 1", "right 2"]]


def check_account(programme: Programme) -> None:
    """One class a word; the glyphs of all classes are those read; boxes and confidences are sound."""
    document = programme.document
    assert [a.page for a in programme.account] == [p.number for p in document.pages]
    for page, account in zip(document.pages, programme.account, strict=True):
        assert len(account.classes) == len(page.words)
        glyphs: dict[str, int] = {}
        for word, kind in zip(page.words, account.classes, strict=True):
            glyphs[kind] = glyphs.get(kind, 0) + word.glyphs
        assert sum(glyphs.values()) == page.glyphs


WORDS = """
10:00 10:30-11:15 11.00 12:00– Lunch Alice Whitfield Room 204 Opening • – May 10 2021 Sponsors
The memory of towns Chair: Monday (Norwood) Day 1
"""
WORD = st.sampled_from(WORDS.split())
PLACED = st.lists(
    st.tuples(
        WORD, st.integers(0, 12), st.integers(0, 40), st.sampled_from((8.0, 10.0, 14.0)), st.booleans(),
        st.sampled_from((0, 0, 0, 0, 0, 90, 270)),
    ),
    max_size=30,
)  # fmt: skip


@settings(derandomize=True, max_examples=40, deadline=None)
@given(st.lists(PLACED, min_size=1, max_size=3))
def test_every_glyph_of_a_random_page_is_counted_once(
    pages: list[list[tuple[str, int, int, float, bool, int]]],
) -> None:
    made = []
    for number, placed in enumerate(pages, 1):
        words = []
        for order, (text, column, row, size, bold, rotation) in enumerate(placed):
            x, y, long = 20.0 + 45 * column, 20.0 + 19 * row, 0.55 * size * len(text)
            box = Box(x, y, x + long, y + size) if rotation == 0 else Box(x, y, x + size, y + long)
            words.append(Word(text, box, Style("F", size, bold, False, 0), rotation, order, len(text)))  # type: ignore[arg-type]
        glyphs = sum(w.glyphs for w in words)
        made.append(Page(number, 620, 880, tuple(words), (), (), (), glyphs, "pdfium", "good", "digital"))
    document = Document("0" * 64, 1, "test", "", tuple(made))
    programme = read_programme(document)
    check_account(programme)
    for page in made:
        inside = Box(0, 0, page.width, page.height)
        places = [s.place for s in programme.sessions] + [b.place for b in programme.biographies]
        places += [p.place for s in programme.sessions for p in s.participations]
        assert all(inside.contains(p.box, 0.01) for p in places if p.page == page.number)
    for session in programme.sessions:
        assert 0 <= session.confidence <= 1
        assert all(0 <= p.confidence <= 1 for p in session.participations)
    assert read_programme(document) == programme
