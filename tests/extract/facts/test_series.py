"""The name that editions share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.facts.model import PageLines
from extract.facts.series import find_series
from extract.lang import pack

EN = (pack("en"),)


@pytest.mark.parametrize(
    ("title", "headings", "name", "year"),
    [
        ("RIVERS 2031", [], "RIVERS", 2031),
        ("Forum of Rivers (FORRIV)", [], "FORRIV", None),
        ("3rd Forum of Rivers, 2031", [], "Forum of Rivers", None),
        ("Forum of Rivers", ["RIVERS 2031"], "RIVERS", 2031),
        (None, ["Rivers"], None, None),
    ],
)
def test_series(title: str | None, headings: list[str], name: str | None, year: int | None) -> None:
    found = find_series(title, headings, [], EN)
    assert ((found.name, found.year) if found else (None, None)) == (name, year)


def test_a_short_name_in_the_text_must_be_printed_twice(pages: Callable[..., list[PageLines]]) -> None:
    once = pages([(60, "Who comes to RIVERS 2031?")])
    twice = pages([(60, "About RIVERS 2031"), (80, "The way to RIVERS 2031")])
    assert find_series(None, [], once, EN) is None
    found = find_series(None, [], twice, EN)
    assert found is None or found.printed == "RIVERS 2031"
