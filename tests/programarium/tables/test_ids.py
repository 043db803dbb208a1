"""Ids follow from what a thing is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programarium.tables.ids import IdMint, digest, edition_slug, fold, slug, source_id


@pytest.mark.parametrize(
    ("series", "year", "found"),
    [
        ("Local-SoMe", 2023, "local-some-2023"),
        ("Dni Łączności & Archiwów", 2021, "dni-lacznosci-archiwow-2021"),
        ("Dni", None, "dni-7"),
        (None, 2021, "edition-2021-7"),
        ("Δήμος", 2021, "edition-2021-7"),
        (None, None, "edition-7"),
    ],
)
def test_edition_ids_can_be_read(series: str | None, year: int | None, found: str) -> None:
    assert edition_slug(series, year, "7") == found


@settings(derandomize=True, max_examples=200)
@given(st.text(max_size=80))
def test_slugs_are_short_and_plain(text: str) -> None:
    found = slug(text)
    assert len(found) <= 40
    assert all(c.isascii() and (c.isalnum() or c == "-") for c in found)
    assert slug(found) == found


@settings(derandomize=True, max_examples=200)
@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_missing_and_empty_parts_differ() -> None:
    assert digest("a", None) != digest("a", "") != digest("a")
    assert digest("a", "b") != digest("ab")


def test_the_same_parts_give_the_same_ids_in_order_of_occurrence() -> None:
    one, other = IdMint("par-"), IdMint("par-")
    first = [one.mint("e", "anna"), one.mint("e", "jan"), one.mint("e", "anna")]
    second = [other.mint("e", "jan"), other.mint("e", "anna"), other.mint("e", "anna")]
    assert len(set(first)) == 3
    assert [first[1], first[0], first[2]] == second
    assert all(found.startswith("par-") for found in first)


def test_a_clash_of_digests_gets_an_ending(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("programarium.tables.ids.digest", lambda *parts: "same")
    mint = IdMint("x-")
    assert [mint.mint("a"), mint.mint("b")] == ["x-same", "x-samex"]


def test_a_source_is_known_by_its_content() -> None:
    assert source_id("0123456789abcdef") == "src-0123456789ab"
