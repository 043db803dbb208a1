"""Running headers, footers and page numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Sheet, Type

from extract.layout.furniture import find_furniture, page_number
from extract.layout.lines import Line, build_lines
from extract.model import Page

PagesOf = Callable[[Sheet], tuple[Page, ...]]


def classes(pages: Sequence[Page], keep: Sequence[str] = ()) -> dict[tuple[int, str], str]:
    with_lines = [(p, build_lines(p)) for p in pages]

    def kept(line: Line) -> bool:
        return line.text in keep

    return {(n.page, n.text): kind for n, kind in find_furniture(with_lines, kept).items()}


def paged(
    sheet: Sheet, count: int, header: str = "", footer: str = "", number: Callable[[int], str] = str
) -> Sheet:
    """Pages with a header, a footer, a page number at the right, and text in the middle."""
    for k in range(1, count + 1):
        if k > 1:
            sheet.next_page()
        sheet.text(60, 40, header)
        sheet.text(60, 300, f"Text of page {k}")
        sheet.text(60, 820, footer)
        sheet.text(500, 820, number(k))
    return sheet


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("- 3 -", 3),
        ("Seite 3", 3),
        ("Strona 3 z 12", 3),
        ("Página 3 de 12", 3),
        ("3 / 12", 3),
        ("12 of 3", None),
        ("Session 3", None),
        ("3 May 24", None),
        ("1234", None),
    ],
)
def test_page_numbers_in_any_language(text: str, number: int | None) -> None:
    assert page_number(text) == number


def test_text_repeated_at_the_edge_is_furniture(new_sheet: Callable[..., Sheet], pages_of: PagesOf) -> None:
    sheet = paged(new_sheet(), 3, "Archive Days 2021", "archive.example", lambda k: "")
    assert classes(pages_of(sheet)) == {
        (k, text): kind
        for k in (1, 2, 3)
        for text, kind in (("Archive Days 2021", "running_header"), ("archive.example", "running_footer"))
    }


def test_two_pages_are_too_few(new_sheet: Callable[..., Sheet], pages_of: PagesOf) -> None:
    sheet = paged(new_sheet(), 2, "Archive Days 2021", number=lambda k: "")
    assert classes(pages_of(sheet)) == {}


@pytest.mark.parametrize(("size", "kind"), [(7, {(1, "Days"): "running_header"}), (10, {})])
def test_two_pages_are_enough_for_small_type_at_the_edge(
    size: float, kind: dict[tuple[int, str], str], new_sheet: Callable[..., Sheet], pages_of: PagesOf
) -> None:
    sheet = new_sheet()
    for k in (1, 2):
        if k == 2:
            sheet.next_page()
        sheet.text(60, 40, "Days", Type(size))
        sheet.text(60, 300, f"Text of the page with number {k}")
    found = classes(pages_of(sheet))
    assert {key: value for key, value in found.items() if key[0] == 1} == kind


def test_numbers_in_a_header_may_differ(new_sheet: Callable[..., Sheet], pages_of: PagesOf) -> None:
    sheet = new_sheet()
    for k in (1, 2, 3):
        sheet.text(60, 40, f"Programme, part {k}")
        sheet.next_page()
    assert set(classes(pages_of(sheet)).values()) == {"running_header"}


def test_page_numbers_count_with_the_pages(new_sheet: Callable[..., Sheet], pages_of: PagesOf) -> None:
    assert set(classes(pages_of(paged(new_sheet(), 2))).values()) == {"page_number"}
    offset = paged(new_sheet(), 2, number=lambda k: f"- {k + 16} -")
    assert set(classes(pages_of(offset)).values()) == {"page_number"}
    of_all = paged(new_sheet(), 2, number=lambda k: f"{k} / 2")
    assert set(classes(pages_of(of_all)).values()) == {"page_number"}


def test_a_number_that_does_not_count_is_none(new_sheet: Callable[..., Sheet], pages_of: PagesOf) -> None:
    sheet = paged(new_sheet(), 2, number=lambda k: {1: "204", 2: "118"}[k])
    assert classes(pages_of(sheet)) == {}


def test_the_middle_of_a_page_has_no_furniture(new_sheet: Callable[..., Sheet], pages_of: PagesOf) -> None:
    sheet = new_sheet()
    for _ in range(3):
        sheet.text(60, 400, "Coffee break")
        sheet.next_page()
    assert classes(pages_of(sheet)) == {}


def test_lines_that_give_context_are_kept(new_sheet: Callable[..., Sheet], pages_of: PagesOf) -> None:
    sheet = paged(new_sheet(), 3, "Monday, 12 May 2021", number=lambda k: "")
    assert classes(pages_of(sheet), keep=["Monday, 12 May 2021"]) == {}


def test_numbered_headings_at_the_tops_of_pages_are_no_furniture(
    new_sheet: Callable[..., Sheet], pages_of: PagesOf
) -> None:
    sheet = new_sheet()
    for session in (2, 5, 7):
        sheet.text(60, 40, f"Session {session}")
        sheet.text(60, 60, f"Text of session {session}")
        sheet.next_page()
    assert classes(pages_of(sheet)) == {}


def test_a_number_in_a_running_line_may_count_sheets_of_two_pages(
    new_sheet: Callable[..., Sheet], pages_of: PagesOf
) -> None:
    sheet = paged(new_sheet(), 3, number=lambda k: f"Archive Days | {2 * k}")
    found = classes(pages_of(sheet))
    assert set(found) == {(k, f"Archive Days | {2 * k}") for k in (1, 2, 3)}


def test_what_a_browser_adds_to_its_print_is_furniture_on_a_single_page(
    new_sheet: Callable[..., Sheet], pages_of: PagesOf
) -> None:
    chrome = new_sheet()
    for x, y, text in ((30, 20, "11/22/31, 5:49 PM"), (250, 20, "Bells"), (60, 300, "Monday, 12 May")):
        chrome.text(x, y, text)
    chrome.text(30, 825, "https://bells.example/programme")
    chrome.text(540, 825, "1/2")
    found = classes(pages_of(chrome), keep=["11/22/31, 5:49 PM", "Monday, 12 May"])
    header, footer = ("11/22/31, 5:49 PM", "Bells"), ("https://bells.example/programme", "1/2")
    assert found == {(1, t): "running_header" for t in header} | {
        (1, footer[0]): "running_footer",
        (1, footer[1]): "page_number",
    }


def test_a_moment_alone_is_no_stamp(new_sheet: Callable[..., Sheet], pages_of: PagesOf) -> None:
    sheet = new_sheet()
    sheet.text(30, 20, "22.11.2031, 17:49")
    sheet.text(60, 300, "Opening of the exhibition")
    assert classes(pages_of(sheet), keep=["22.11.2031, 17:49"]) == {}
