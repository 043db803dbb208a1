"""What a document's entries teach: the same from every one of them, whatever stands among them."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from extract.content.model import Reading
from extract.content.reading import ContentReader
from extract.structures.shared.marks import Mark

Marks = Callable[..., list[Mark]]
ReaderOf = Callable[..., ContentReader]
NAMES = [
    f"{given} {family}" for given, family in product(("Ewa", "Marek", "Anna"), ("Kulisz", "Nowak", "Lis"))
]
SUBJECTS = ("rivers of old towns", "roads to the sea", "halls and their builders", "bells", "five lost mills")
#: Names that no dictionary knows, and a title that looks like a name: told by their style alone.
DOUBTFUL = (("**Tarvox Quemble**", "_On what the tide leaves behind_"), ("**Jan Roe**", "_Silver Meadow_"))


@pytest.fixture
def entries(marks_of: Marks) -> list[list[Mark]]:
    """Ninety talks, names in bold and titles in italics, the doubtful ones last."""
    rows = [(f"**{NAMES[k % len(NAMES)]}**", f"_Talk {k}: {SUBJECTS[k % len(SUBJECTS)]}_") for k in range(88)]
    return [marks_of(*r, top=100 + 40 * k) for k, r in enumerate((*rows, *DOUBTFUL))]


def said(reader: ContentReader, entries: list[list[Mark]]) -> list[tuple[str | None, list[str]]]:
    found: list[Reading] = [reader.read(marks) for marks in entries]
    return [(r.content.title, [p.name for p in r.content.participations]) for r in found]


@pytest.mark.parametrize("at", [0, 1, 7, 40, 87])
def test_an_entry_more_or_fewer_changes_no_other(
    entries: list[list[Mark]], marks_of: Marks, reader_of: ReaderOf, at: int
) -> None:
    before = said(reader_of(entries), entries)
    more = marks_of("**Olga Wilk**", "_Sand and what it hides_", top=9000)
    assert said(reader_of([*entries[:at], more, *entries[at:]]), entries) == before
    assert said(reader_of(entries[:at] + entries[at + 1 :]), entries) == before
    assert before[-2:] == [
        ("On what the tide leaves behind", ["Tarvox Quemble"]),
        ("Silver Meadow", ["Jan Roe"]),
    ]


def test_the_order_of_entries_and_those_said_twice_teach_nothing(
    entries: list[list[Mark]], marks_of: Marks, reader_of: ReaderOf
) -> None:
    grammar = reader_of(entries).grammar
    again = marks_of("**Ewa Kulisz**", f"_Talk 0: {SUBJECTS[0]}_", top=9000)
    assert reader_of(entries[::-1]).grammar == grammar
    assert reader_of([*entries[40:], *entries[:40]]).grammar == grammar
    assert reader_of([*entries, *[again] * 5]).grammar == grammar


def test_every_entry_of_a_long_document_is_heard(marks_of: Marks, reader_of: ReaderOf) -> None:
    rows = [(f"Talk {k}: {SUBJECTS[k % len(SUBJECTS)]}",) for k in range(80)]
    rows[1:14:2] = [(f"Talk {k}: {SUBJECTS[k % 5]} – {NAMES[k]}",) for k in range(7)]
    reader = reader_of([marks_of(*r, top=100 + 40 * k) for k, r in enumerate(rows)])
    assert reader.grammar.counts == {("title_first", "dash"): 7}
