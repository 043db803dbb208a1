"""The lines that may be a title, in groups."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.facts.model import PageLines
from extract.facts.title_lines import (
    Setting,
    body_size,
    dangles,
    display_groups,
    first_lines_end,
    largest_group,
    running_heads,
    without_dangling,
)
from extract.lang import pack

Pages = Callable[..., list[PageLines]]
EN = (pack("en"),)
BODY = [(300 + 14 * k, "Bells are rung in towers by people who like them.") for k in range(6)]


def groups(found: list[PageLines]) -> list[list[str]]:
    lines = found[0][1]
    setting = Setting(first_lines_end(lines), 0, 842, body_size(found), float("inf"), "")
    return [[n.text for n in group] for group in display_groups(lines, setting, EN)]


def test_lines_of_one_type_are_one_heading(pages: Pages) -> None:
    rows = [(60, "Bells of", 20), (82, "Delft", 20), (120, "Towers", 16), (160, "Programme", 30), *BODY]
    assert groups(pages(rows))[:2] == [["Bells of", "Delft"], ["Towers"]]


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        (["International Conference", "Bells"], ["Bells"]),
        (["Conference", "on Bells"], ["Conference", "on Bells"]),
        (["Bells of Delft", "Annual Meeting"], ["Bells of Delft"]),
        (["Delft Bell Ringing", "Competition"], ["Delft Bell Ringing", "Competition"]),
    ],
)
def test_the_kind_of_event_at_the_ends_of_a_heading(rows: list[str], kept: list[str], pages: Pages) -> None:
    found = pages([*((60 + 24 * k, text, 20) for k, text in enumerate(rows)), *BODY])
    assert groups(found)[0] == kept


def test_the_largest_heading_is_clearly_larger(pages: Pages) -> None:
    lines = pages([(60, "Bells", 24), (100, "Towers", 20), (140, "Ringers", 20)])[0][1]
    assert largest_group([[lines[0]], [lines[1]]], EN) == [lines[0]]
    assert largest_group([[lines[1]], [lines[2]]], EN) is None


def test_running_heads_stand_at_the_head_of_two_pages(pages: Pages) -> None:
    page = [(40, "Bells of Delft"), (400, "Coffee")]
    assert running_heads(pages(page, page)) == {"bells of delft"}
    assert running_heads(pages(page)) == frozenset()


@pytest.mark.parametrize(
    ("text", "rest"), [("BELLS of", "BELLS"), ("Bells of", "Bells of"), ("Forum of the", "Forum of the")]
)
def test_small_words_behind_a_short_name_belong_to_something_else(text: str, rest: str) -> None:
    assert dangles(text, EN)
    assert without_dangling(text, EN) == rest
