"""What stands below the last entry of a timetable about the edition, and what still belongs to the entry."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet, Type

from extract.model import Programme

NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]
ENTRIES = (
    ("9h30", "Ouverture du colloque"),
    ("10h00", "Les registres de la douane"),
    ("11h00", "Les cartes des pilotes"),
    ("12h00", "Conclusions"),
)


def timetable(sheet: Sheet, below: tuple[str, ...], space: float, size: float = 10) -> Sheet:
    sheet.text(60, 60, "12 octobre 2023", Type(16, bold=True))
    for k, (time, title) in enumerate(ENTRIES):
        sheet.text(60, 100 + 40 * k, f"{time} {title}")
        sheet.text(60, 112 + 40 * k, "Marie Dupont (Université de Nantes)")
    for k, text in enumerate(below):
        sheet.text(60, 232 + space + 12 * k, text, Type(size))
    return sheet


def last(programme: Programme) -> tuple[str | None, str | None, list[str]]:
    session = programme.sessions[-1]
    return session.title, session.description, [p.name for p in session.participations]


@pytest.mark.parametrize(
    "below",
    [
        ("Organisation : Jean Martin et Claire Bernard", "Contact : archives@example.org"),
        ("Partenaires : Université de Nantes, Ville de Brest",),
        ("Inscription gratuite sur archives@example.org",),
    ],
)
def test_an_imprint_is_no_part_of_the_last_entry(
    new_sheet: NewSheet, read: Read, below: tuple[str, ...]
) -> None:
    programme = read(timetable(new_sheet(), below, 30))
    assert last(programme) == ("Conclusions", None, ["Marie Dupont"])


def test_smaller_type_sets_an_imprint_apart(new_sheet: NewSheet, read: Read) -> None:
    programme = read(timetable(new_sheet(), ("Organisation : Jean Martin",), 13, 7))
    assert last(programme) == ("Conclusions", None, ["Marie Dupont"])


def test_a_label_right_below_an_entry_belongs_to_it(new_sheet: NewSheet, read: Read) -> None:
    programme = read(timetable(new_sheet(), ("Organisation : Jean Martin",), 12))
    assert last(programme)[2] == ["Marie Dupont", "Jean Martin"]


def test_a_label_that_other_entries_have_belongs_to_them(new_sheet: NewSheet, read: Read) -> None:
    sheet = timetable(new_sheet(), ("Organisation : Jean Martin",), 30)
    sheet.text(60, 124, "Organisation : Claire Bernard")
    assert "Jean Martin" in last(read(sheet))[2]
