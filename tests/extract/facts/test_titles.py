"""Titles of events among the headings of a page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.facts.model import PageLines, outer_prose
from extract.facts.titles import can_be_title, find_titles
from extract.lang import pack

Pages = Callable[..., list[PageLines]]
EN = (pack("en"),)
TALKS = [(300 + 20 * k, f"{9 + k}:00 A talk about the bells of the town") for k in range(6)]


def best(found: list[PageLines], meta: str = "") -> str | None:
    titles = find_titles(found, outer_prose(found), EN, meta)
    return titles[0].text if titles else None


def test_of_two_headings_alike_the_first_is_the_title(pages: Pages) -> None:
    page = [(60, "Zinc and Tin", 16, True), (110, "Bells", 16, True), *TALKS]
    assert best(pages(page)) == "Zinc and Tin"


def test_the_head_of_several_pages_is_a_title_in_small_type(pages: Pages) -> None:
    page = [(40, "The 4th Forum of Bells"), *TALKS]
    assert best(pages([(60, "Contents", 20, True)], page, page)) == "The 4th Forum of Bells"


def test_the_long_form_of_a_short_name_is_the_title(pages: Pages) -> None:
    short, long = (60, "FORBEL 2031 Programme", 16, True), (100, "Forum of Bell Ringers", 11, True)
    assert best(pages([short, long, *TALKS])) == "Forum of Bell Ringers"
    assert best(pages([short, (100, "Meeting of Rowers", 11, True), *TALKS])) == "FORBEL 2031"


def test_a_sentence_is_no_title(pages: Pages) -> None:
    assert best(pages([(60, "Please do not ring.", 20, True), *TALKS])) is None


def test_what_stands_level_with_the_first_time_is_a_session(pages: Pages) -> None:
    talks = [(100 + 20 * k, f"{9 + k}:00 – 9:{30 + k}") for k in range(6)]
    found = pages([*talks, (100, "", 10)])
    assert best(found) is None


@pytest.mark.parametrize(
    ("first", "title"), [("Bell Circle Delft", "Bell Circle Delft"), ("University of Delft", None)]
)
def test_the_first_line_in_type_of_its_own(first: str, title: str | None, pages: Pages) -> None:
    assert best(pages([(60, first, 10, True), *TALKS])) == title


def test_above_the_kind_of_event_stands_the_title_or_who_organises_it(pages: Pages) -> None:
    below = [(80, "5th National Conference", 10), (98, "For the good of towns", 12), *TALKS]
    assert best(pages([(60, "Bells of the north", 16, True), *below])) == "Bells of the north"
    assert best(pages([(60, "University of Delft", 11, True), *below])) == "For the good of towns"


def test_meta_counts_for_more_where_the_page_prints_it(pages: Pages) -> None:
    page = [(60, "Bells for everyone", 10, True), (90, "Welcome to BELLS 2031 in Delft"), *TALKS]
    assert best(pages(page), "BELLS 2031: Conference programme") == "BELLS 2031"
    assert best(pages(page), "TOWERS 2031: Conference programme") == "Bells for everyone"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bells and Towers", True),
        ("– Bells", False),
        ("Bells | Towers | Ringers", False),
        ("All the bells are rung in the town this evening. Come and listen.", False),
        ("International Conference", False),
    ],
)
def test_texts_that_can_be_titles(text: str, expected: bool) -> None:
    assert can_be_title(text, EN) is expected
