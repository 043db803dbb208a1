"""Titles as they should stand in a record."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading
from extract.content.titles import clean_title


@pytest.mark.parametrize(
    ("text", "is_item", "expected"),
    [
        ("1. Rivers of old towns -", True, "Rivers of old towns"),
        ("2- Rivers", True, "Rivers"),
        ("• Rivers", True, "Rivers"),
        ("20 lat geoinformacji", True, "20 lat geoinformacji"),
        ("2. Bundesliga", False, "2. Bundesliga"),
        ("2B. Rivers of old towns", False, "Rivers of old towns"),
        ("P3: Rivers", True, "Rivers"),
        ("3D printing of rivers", False, "3D printing of rivers"),
        ("“Rivers of old towns”", False, "Rivers of old towns"),
        ("„Rivers” and “roads”", False, "„Rivers” and “roads”"),
        ("– Rivers:", False, "Rivers"),
        ("Lightning 1 (", False, "Lightning 1"),
        ("Rivers)", False, "Rivers"),
        ("Who owns the rivers?", False, "Who owns the rivers?"),
        ("--", False, "--"),
    ],
)
def test_clean_title(text: str, is_item: bool, expected: str) -> None:
    assert clean_title(text, is_item=is_item) == expected


def test_a_tag_in_small_type_above_a_title_is_not_the_title(read: Callable[..., list[Reading]]) -> None:
    content = read(["~PEOPLE~", "**Maps of lost villages**", "Ewa Kulisz, University of Leeds"])[0].content
    assert (content.title, content.subtitle) == ("Maps of lost villages", "PEOPLE")
    label = read(["~Session 3~", "**Maps of lost villages**", "Ewa Kulisz"])[0].content
    assert label.title is not None and label.title.startswith("Session 3")
