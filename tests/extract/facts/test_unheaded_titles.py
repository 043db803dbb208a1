"""Titles in running text and in metadata."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.facts.model import PageLines, outer_prose
from extract.facts.unheaded_titles import title_of_metadata, title_of_prose
from extract.lang import pack

Pages = Callable[..., list[PageLines]]
EN = (pack("en"),)
SENTENCE = "We invite you all to the National Forum of Bells that takes place in June."


def test_the_phrase_around_an_event_noun(pages: Pages) -> None:
    (found,) = title_of_prose(outer_prose(pages([(60, SENTENCE)])), {0: float("inf")}, EN)
    assert found.text == "National Forum of Bells"


def test_below_the_beginning_of_the_timetable_stand_talks(pages: Pages) -> None:
    assert title_of_prose(outer_prose(pages([(60, SENTENCE)])), {0: 40.0}, EN) == []


@pytest.mark.parametrize(
    ("meta", "title"),
    [
        ("Microsoft Word - Forum of Bells", "Forum of Bells"),
        ("Bells 2031", "Bells 2031"),
        ("final_v3.doc", None),
        ("Programme", None),
        ("Bells", None),
    ],
)
def test_the_files_own_title(meta: str, title: str | None) -> None:
    found = title_of_metadata(meta, [], EN)
    assert (found.text if found else None) == title


def test_what_the_page_prints_too_is_surer(pages: Pages) -> None:
    printed = title_of_metadata("Bells 2031", pages([(60, "All about Bells 2031")]), EN)
    silent = title_of_metadata("Bells 2031", pages([(60, "All about bells")]), EN)
    assert printed and silent and printed.score > silent.score
