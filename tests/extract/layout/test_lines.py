"""Words to lines: what is read in one go, and what is apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from sheet import Area, Sheet, Type

from extract.layout.flow import in_reading_order
from extract.layout.lines import Line, build_lines
from extract.model import Box, Page, Rotation, Style, Word

NewSheet = Callable[..., Sheet]
LinesOf = Callable[[Sheet], tuple[Line, ...]]


def texts(lines: Sequence[Line]) -> list[str]:
    return [n.text for n in lines]


def test_words_of_one_baseline_are_a_line(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 100, "Pamięć miasta w oczach mieszkańców")
    sheet.text(50, 114, "Jan Nowak, Archiwum")
    assert texts(lines_of(sheet)) == ["Pamięć miasta w oczach mieszkańców", "Jan Nowak, Archiwum"]


def test_minutes_raised_as_browsers_do_belong_to_their_hour(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    """Five sixths of the size is what a browser sets raised text in; most letters of the line are such."""
    sheet = new_sheet()
    x = sheet.text(60, 100, "9", Type(12))
    x = sheet.text(x, 95, "00", Type(10))
    x = sheet.text(x + 3, 100, "–", Type(12))
    x = sheet.text(x + 3, 100, "9", Type(12))
    sheet.text(x, 95, "30", Type(10))
    assert [line.text for line in lines_of(sheet)] == ["9⁰⁰ – 9³⁰"]


def test_raised_minutes_belong_to_their_hour(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    big, small = Type(12), Type(7)
    end = sheet.text(50, 100, "12", big)
    end = sheet.text(end, 95, "00", small)
    end = sheet.text(end + 3, 100, "– 13", big)
    end = sheet.text(end, 95, "30", small)
    sheet.text(end + 4, 100, "Obiad", big)
    (line,) = lines_of(sheet)
    assert line.text == "12⁰⁰ – 13³⁰ Obiad"


def test_a_tabulator_parts_and_a_space_does_not(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    end = sheet.text(50, 100, "10:00")
    sheet.text(end + 25, 100, "Opening of the congress")
    assert texts(in_reading_order(lines_of(sheet))) == ["10:00", "Opening of the congress"]


def test_justified_spaces_part_nothing(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    at = 50.0
    for word in ("Justified", "lines", "stretch", "all", "their", "spaces", "alike"):
        at = sheet.text(at, 100, word) + 11
    assert texts(lines_of(sheet)) == ["Justified lines stretch all their spaces alike"]


def test_hundredths_of_a_point_change_no_order(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 100.005, "10:00")
    sheet.text(150, 100, "Opening")
    assert texts(lines_of(sheet)) == ["10:00", "Opening"]


def test_one_gap_wider_than_the_others_parts(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    end = sheet.text(50, 100, "The memory of towns")
    sheet.text(end + 15, 100, "Anna Nowak and others")
    assert texts(in_reading_order(lines_of(sheet))) == ["The memory of towns", "Anna Nowak and others"]


def test_a_rule_between_two_words_parts_them(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    end = sheet.text(50, 100, "Room A")
    sheet.rule(end + 2, 80, end + 2, 120)
    sheet.text(end + 4, 100, "Room B")
    assert texts(lines_of(sheet)) == ["Room A", "Room B"]


def test_a_change_of_fill_parts(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    end = sheet.length("Room A", Type()) + 50
    sheet.fill(Area(40, 85, end + 2, 110), 0xDDEEFF)
    sheet.fill(Area(end + 2, 85, 300, 110), 0xFFEEDD)
    sheet.text(50, 100, "Room A")
    sheet.text(end + 4, 100, "Room B")
    lines = lines_of(sheet)
    assert texts(lines) == ["Room A", "Room B"]
    assert [n.cell.colour for n in lines] == [0xDDEEFF, 0xFFEEDD]


def test_an_underline_bounds_no_cell(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    end = sheet.text(50, 100, "Underlined title")
    sheet.rule(50, 101.5, end, 101.5)
    sheet.text(50, 115, "Anna Nowak")
    lines = lines_of(sheet)
    assert [n.cell.sides for n in lines] == [0, 0]
    assert not any(n.struck for n in lines)


def test_a_rule_below_a_row_bounds_it(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 100, "Opening")
    sheet.rule(40, 108, 500, 108)
    sheet.text(50, 125, "Keynote")
    above, below = lines_of(sheet)
    assert abs(above.cell.box.bottom - 108) < 1
    assert abs(below.cell.box.top - 108) < 1


def test_text_with_a_rule_through_it_is_struck(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    end = sheet.text(50, 100, "Cancelled talk")
    sheet.rule(50, 96.7, end, 96.7)
    sheet.text(50, 120, "Talk that stands")
    struck, stands = lines_of(sheet)
    assert struck.struck and not stands.struck
    assert struck.text == "Cancelled talk"
    part = struck.part(0, 9)
    assert part is not None and part.struck


def test_rotated_text_is_read_in_its_own_direction(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 300, "First floor hall", turn=90)
    sheet.text(100, 300, "Second floor hall", turn=-90)
    by_rotation = {n.rotation: n.text for n in lines_of(sheet)}
    assert by_rotation == {270: "First floor hall", 90: "Second floor hall"}


def test_a_part_keeps_its_words_and_their_places(new_sheet: NewSheet, lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.text(50, 100, "10:00 Opening of the congress")
    (line,) = lines_of(sheet)
    part = line.part(6, len(line.text))
    assert part is not None
    assert part.text == "Opening of the congress"
    assert part.ids == line.ids[1:]
    assert part.box.x0 == line.words[1].box.x0
    assert line.part(0, len(line.text)) is line
    assert line.part(2, 4) is None


def hand_made(words: list[tuple[str, float, float, float, Rotation, bool]]) -> Page:
    made = []
    for order, (text, x, top, size, rotation, invisible) in enumerate(words):
        long, high = 0.55 * size * len(text), size
        box = Box(x, top, x + long, top + high) if rotation in (0, 180) else Box(x, top, x + high, top + long)
        made.append(Word(text, box, Style("F", size, False, False, 0, invisible), rotation, order, len(text)))
    glyphs = sum(w.glyphs for w in made)
    return Page(1, 600.0, 800.0, tuple(made), (), (), (), glyphs, "pdfium", "good", "digital")


def test_a_printed_space_parts_words_though_a_slanted_letter_reaches_into_it() -> None:
    style = Style("F", 12, False, True, 0, False)
    for order, text in ((3, "of Law"), (2, "ofLaw")):
        words = (
            Word("of", Box(50, 100, 62, 112), style, 0, 0, 2),
            Word("Law", Box(62.2, 100, 82, 112), style, 0, order, 3),
        )
        page = Page(1, 600.0, 800.0, words, (), (), (), 5, "pdfium", "good", "digital")
        assert texts(build_lines(page)) == [text]


def test_pictures_before_a_text_are_apart_from_it() -> None:
    row = [("📍", 50), ("☕", 62), ("Hall", 75), ("♥", 106), ("Berg", 118)]
    page = hand_made([(text, x, 100, 12, 0, False) for text, x in row])
    assert texts(build_lines(page)) == ["📍", "☕", "Hall ♥ Berg"]


WORDS = st.lists(
    st.tuples(
        st.text("abcĄż019:-", min_size=1, max_size=7),
        st.floats(0, 500).map(lambda v: round(v, 1)),
        st.floats(0, 750).map(lambda v: round(v, 1)),
        st.sampled_from((6.0, 9.0, 12.0, 20.0)),
        st.sampled_from((0, 0, 0, 90, 180, 270)),
        st.booleans(),
    ),
    max_size=25,
)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(WORDS)
def test_every_visible_word_is_in_one_line(
    words: list[tuple[str, float, float, float, Rotation, bool]],
) -> None:
    page = hand_made(words)
    lines = build_lines(page)
    counts = Counter(k for n in lines for k in n.ids)
    assert counts == Counter(k for k, w in enumerate(page.words) if not w.style.invisible)
    for line in lines:
        assert line.words == tuple(page.words[k] for k in line.ids)
        assert all(line.box.contains(w.box) for w in line.words)
        shown = [line.text[a:b].strip() for a, b in line.word_spans()]
        assert [len(t) for t in shown] == [len(w.text.strip()) for w in line.words]
    assert [(n.text, n.ids) for n in build_lines(page)] == [(n.text, n.ids) for n in lines]
