"""Who presents a talk of several authors."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Sheet, Type

from extract.model import Programme

NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]


def talk(sheet: Sheet, authors: str, underlined: str | None = None) -> None:
    """A talk with its authors on a line of their own, perhaps one of them underlined."""
    for k, line in enumerate(("9:00 Opening", "10:00 Salt and bread in small towns", "12:00 Lunch")):
        sheet.text(60, 100 + 40 * k, line, Type(10, bold=True))
    sheet.text(90, 154, authors, Type(10))
    if underlined:
        x0 = 90 + sheet.length(authors[: authors.index(underlined)], Type(10))
        sheet.rule(x0, 155.5, x0 + sheet.length(underlined, Type(10)), 155.5)


@pytest.mark.parametrize(
    ("authors", "underlined", "roles"),
    [
        ("Tom Billing, Sarah Whitlock", "Sarah Whitlock", ["author", "presenter"]),
        ("Tom Billing*, Sarah Whitlock", None, ["presenter", "author"]),
        ("Tom Billing, Sarah Whitlock", None, ["speaker", "speaker"]),
        ("Tom Billing, Sarah Whitlock", "Tom Billing, Sarah Whitlock", ["speaker", "speaker"]),
        ("Tom Billing", "Tom Billing", ["speaker"]),
        ("Authors: Tom Billing*, Sarah Whitlock", None, ["presenter", "author"]),
    ],
)
def test_one_author_set_apart_presents(
    new_sheet: NewSheet, read: Read, authors: str, underlined: str | None, roles: list[str]
) -> None:
    sheet = new_sheet()
    talk(sheet, authors, underlined)
    people = read(sheet, language="en").sessions[1].participations
    assert [p.role for p in people] == roles
    assert people[0].name == "Tom Billing"
