"""Subtitles of editions: the line below the title."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet, Type

from extract.edition import EditionReading, read_edition
from extract.lang import pack
from extract.layout.lines import build_lines
from extract.model import Page

NewSheet = Callable[..., Sheet]
PagesOf = Callable[[Sheet], tuple[Page, ...]]
Head = Callable[..., EditionReading]
BIG, BODY = Type(24, bold=True), Type(10)


@pytest.fixture
def head(new_sheet: NewSheet, pages_of: PagesOf) -> Head:
    """`head((text, size), …, title=…)`: the edition of a page with these lines below its title."""

    def read(
        *lines: tuple[str, float], title: str = "Bells of Gorno 2031", language: str = "en"
    ) -> EditionReading:
        sheet = new_sheet()
        sheet.text(60, 60, title, BIG)
        for k, (text, size) in enumerate(lines):
            sheet.text(60, 92 + 16 * k, text, Type(size))
        for k in range(6):
            sheet.text(60, 240 + 20 * k, f"{9 + k}:00 A lecture on bells and their towers", BODY)
        pages = [(page, build_lines(page)) for page in pages_of(sheet)]
        return read_edition(pages, (pack(language), pack("en")))

    return read


def test_smaller_type_right_below_the_title_goes_on_with_it(head: Head) -> None:
    read = head(("Towers, ropes and ringers", 14), ("12-13 May 2031", 10))
    assert read.facts.title == "Bells of Gorno 2031: Towers, ropes and ringers"
    assert read.facts.series == head(("12-13 May 2031", 10)).facts.series


def test_a_mark_at_the_titles_end_stays_alone(head: Head) -> None:
    read = head(("Towers in small towns", 14), title="Who rings the bells?")
    assert read.facts.title == "Who rings the bells? Towers in small towns"


def test_what_counts_the_edition_is_left_out(head: Head) -> None:
    read = head(
        ("Donner, relier, transformer · 5e édition", 12), title="Forum des Cloches 2031", language="fr"
    )
    assert read.facts.title == "Forum des Cloches 2031: Donner, relier, transformer"


def test_a_day_may_follow_in_the_same_type(head: Head) -> None:
    read = head(("Towers, ropes and ringers", 12), ("Monday, 12 May 2031", 12))
    assert read.facts.title == "Bells of Gorno 2031: Towers, ropes and ringers"


@pytest.mark.parametrize(
    "text",
    [
        "12-13 May 2031",
        "An international conference",
        "University of Gorno",
        "Anna Lis and Jan Nowak",
        "bells@gorno.example",
        "(second edition)",
        "Conference programme",
    ],
)
def test_other_lines_below_a_title_are_no_subtitles(head: Head, text: str) -> None:
    assert head((text, 12)).facts.title == "Bells of Gorno 2031"


def test_a_paragraph_is_no_subtitle(head: Head) -> None:
    prose = (
        "Bells have been rung in Gorno since the town",
        "was founded, and in this year all who ring",
        "them meet to tell each other of their towers",
        "and of the songs that they have learnt here",
    )
    lines = [(text, 10) for text in prose]
    assert head(*lines).facts.title == "Bells of Gorno 2031"


def test_a_line_far_below_is_no_subtitle(head: Head) -> None:
    assert head(("", 10), ("", 10), ("Towers, ropes and ringers", 14)).facts.title == "Bells of Gorno 2031"
