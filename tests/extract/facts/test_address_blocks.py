"""Addresses over several lines."""

from __future__ import annotations

from collections.abc import Callable

from extract.facts.address_blocks import block_from, is_marked, joined
from extract.facts.model import PageLines

Pages = Callable[..., list[PageLines]]


def never(text: str) -> bool:
    return False


def test_lines_of_one_type_go_on_below_each_other(pages: Pages) -> None:
    lines = pages([(60, "Main Hall,"), (74, "Bell Palace"), (88, "Delft"), (130, "Bells ring")])[0][1]
    block = block_from(lines[0], lines, never)
    assert joined(block) == "Main Hall, Bell Palace, Delft"
    assert is_marked(block)


def test_other_type_labels_and_other_texts_end_an_address(pages: Pages) -> None:
    def rows(below: str, size: float) -> list[tuple[float, str, float]]:
        return [(60, "Bell Palace", 10), (74, below, size)]

    for below, size in (("Delft", 14.0), ("Rules: be quiet", 10.0), ("Monday", 10.0)):
        lines = pages(rows(below, size))[0][1]
        assert block_from(lines[0], lines, lambda text: text == "Monday") == [lines[0]]


def test_without_a_comma_nothing_says_that_an_address_goes_on(pages: Pages) -> None:
    lines = pages([(60, "Bell Palace"), (74, "Delft")])[0][1]
    assert not is_marked(block_from(lines[0], lines, never))
