"""Running text that still knows its words."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st
from sheet import Sheet

from extract.layout.flow import flow_of, in_reading_order
from extract.layout.lines import Line, build_lines, make_line
from extract.model import Box, Page, Style, Word, union

LinesOf = Callable[[Sheet], tuple[Line, ...]]


def lines_from(rows: list[list[str]], page: int = 1) -> tuple[Line, ...]:
    """One line a row, its words side by side."""
    words: list[Word] = []
    for row, texts in enumerate(rows):
        x = 50.0
        for text in texts:
            width = 6.0 * len(text)
            box = Box(x, 100 + 14.0 * row, x + width, 110 + 14.0 * row)
            words.append(Word(text, box, Style("F", 10.0, False, False, 0), 0, len(words), len(text)))
            x += width + 3
    glyphs = sum(w.glyphs for w in words)
    return build_lines(
        Page(page, 6000.0, 8000.0, tuple(words), (), (), (), glyphs, "pdfium", "good", "digital")
    )


def test_lines_are_joined_by_spaces_or_breaks() -> None:
    lines = lines_from([["Listy", "emigrantów"], ["i", "granice"]])
    assert flow_of(lines).text == "Listy emigrantów i granice"
    assert flow_of(lines, keep_breaks=True).text == "Listy emigrantów\ni granice"


def test_a_hyphen_at_the_end_of_a_line_is_undone() -> None:
    flow = flow_of(lines_from([["o", "komuni-"], ["kacji", "miast"]]))
    assert flow.text == "o komunikacji miast"
    (repair,) = flow.repairs
    assert (repair.code, repair.before, repair.after) == ("line_end_hyphen", "komuni- kacji", "komunikacji")
    place = flow.place(2, 13)
    assert place is not None
    assert place.box.top == 100 and place.box.bottom == 124, "both halves belong to the word"


def test_a_hyphen_before_a_space_in_a_row_ends_no_line() -> None:
    (line,) = lines_from([["Anna", "Lis-", "IBL", "Warszawa"]])
    pieces = [p for p in (line.part(0, 9), line.part(10, len(line.text))) if p is not None]
    assert flow_of(pieces).text == "Anna Lis- IBL Warszawa"


def test_a_place_stays_on_its_first_page() -> None:
    first, second = lines_from([["One"]]), lines_from([["two"]], page=2)
    place = flow_of([*first, *second]).place()
    assert place is not None and place.page == 1
    assert place.box == first[0].box


def test_no_text_has_no_place() -> None:
    assert flow_of([]).text == ""
    assert flow_of([]).place() is None
    assert flow_of(lines_from([["One"]])).place(2, 2) is None


def test_rows_are_read_from_left_to_right(new_sheet: Callable[..., Sheet], lines_of: LinesOf) -> None:
    sheet = new_sheet()
    sheet.text(300, 98, "second")
    sheet.text(50, 100, "first")
    sheet.text(50, 120, "third")
    assert [n.text for n in in_reading_order(lines_of(sheet))] == ["first", "second", "third"]


ROWS = st.lists(
    st.lists(st.text("abcd-", min_size=1, max_size=8), min_size=1, max_size=6), min_size=1, max_size=8
)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(ROWS, st.data())
def test_a_place_is_the_box_of_the_words_of_its_span(rows: list[list[str]], data: st.DataObject) -> None:
    flow = flow_of(lines_from(rows))
    start = data.draw(st.integers(0, max(0, len(flow.text) - 1)))
    end = data.draw(st.integers(start + 1, len(flow.text)))
    pieces = flow.pieces_in(start, end)
    place = flow.place(start, end)
    assert pieces and place is not None
    assert place.box == union(p.line.words[p.index].box for p in pieces)
    assert sum(1 for _ in flow.pieces) == sum(len(r) for r in rows)
    starts = [p.start for p in flow.pieces]
    assert starts == sorted(starts)
    for piece in flow.pieces_in(start, start + 1):
        assert piece.start <= start


def test_the_order_of_words_in_a_line_is_kept() -> None:
    (line,) = lines_from([["b", "a"]])
    turned = make_line(1, [(1, line.words[1]), (0, line.words[0])], 0, line.cell)
    assert turned.ids == (1, 0)
    assert [w.text for w in turned.words] == ["a", "b"]
