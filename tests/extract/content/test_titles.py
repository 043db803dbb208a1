"""Titles as they should stand in a record."""

from __future__ import annotations

import pytest

from extract.content.titles import clean_title


@pytest.mark.parametrize(
    ("text", "is_item", "expected"),
    [
        ("1. Rivers of old towns -", True, "Rivers of old towns"),
        ("2- Rivers", True, "Rivers"),
        ("• Rivers", True, "Rivers"),
        ("20 lat geoinformacji", True, "20 lat geoinformacji"),
        ("2. Bundesliga", False, "2. Bundesliga"),
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
