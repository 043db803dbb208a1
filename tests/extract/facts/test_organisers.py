"""Who organises an edition."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.facts.model import Prose
from extract.facts.organisers import find_organisers, read_names
from extract.lang import pack
from extract.layout.paragraphs import Paragraph

Paragraphs = Callable[..., tuple[Paragraph, ...]]
BOTH = (pack("pl"), pack("en"))
HOSTS = ("Związek Miast Polskich", "Samorządowe Internety")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Związek Miast Polskich i agencję Samorządowe Internety doroczny", HOSTS),
        ("Związek Miast Polskich i Samorządowe Internety", HOSTS),
        ("the City of Riverton, the Bell Society and is free", ("City of Riverton", "Bell Society")),
        ("Department of Bells and Towers", ("Department of Bells and Towers",)),
    ],
)
def test_names_of_organisers(text: str, expected: tuple[str, ...]) -> None:
    assert read_names(text, 0, BOTH)[0] == expected


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["The Days of Bells, organised by the Bell Society, are free."], ("Bell Society",)),
        (["Organisers: Bell Society; City of Riverton"], ("Bell Society", "City of Riverton")),
        (["Thank you all, we look forward to June.", "Bell Society"], ("Bell Society",)),
        (["Organisers: 10:00 in the foyer"], None),
        (["A workshop on bells, organised by Anna Nowak"], None),
        (["Bell Society"], None),
    ],
)
def test_statements_of_organisers(
    texts: list[str], names: tuple[str, ...] | None, paragraphs: Paragraphs
) -> None:
    found = find_organisers([Prose(0, paragraphs(*texts))], BOTH)
    assert (found[0].names if found else None) == names
