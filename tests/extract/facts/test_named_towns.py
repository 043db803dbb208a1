"""Towns that names of events tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.facts.model import PageLines, TitleFound
from extract.facts.named_towns import towns_of_lines, towns_of_titles
from extract.lang import pack
from extract.model import Box, Place

BOTH = (pack("pl"), pack("en"))


@pytest.mark.parametrize(
    ("heading", "town"),
    [
        ("9th Meeting of Mills · Delft", "Delft"),
        ("Meeting of Mills in Delft 2031", "Delft"),
        ("Mills in Delft", None),
        ("Meeting of Mills and Rivers", None),
    ],
)
def test_the_town_that_ends_a_heading(heading: str, town: str | None) -> None:
    place = Place(1, Box(0, 0, 100, 20))
    found = list(towns_of_titles([TitleFound(heading, heading, 2.0, "made", place, ())], BOTH))
    assert [f.city for f in found] == ([town] if town else [])


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Delft 2031", "Delft"),
        ("Delft, 2031", "Delft"),
        ("Delft", None),
        ("May 2031", None),
        ("Bells 2031", None),
        ("XI Festival of Bells in Delft", "Delft"),
        ("A festival of bells in Delft", None),
    ],
)
def test_lines_that_tell_the_town(text: str, town: str | None, pages: Callable[..., list[PageLines]]) -> None:
    found = list(towns_of_lines(pages([(60, text)])[0][1], BOTH))
    assert [f.city for f in found] == ([town] if town else [])
