from __future__ import annotations

import pytest

from normalize.fuller_forms import described_as, office_form


def test_words_before_a_name_describe_it() -> None:
    text = "Prezes agencji doradczej Dobry Wiatr."
    assert described_as(text, "Dobry Wiatr") == ("agency", "agencji doradczej Dobry Wiatr")
    assert described_as("Prezes Dobry Wiatr", "Dobry Wiatr") == (None, None)


@pytest.mark.parametrize(
    ("position", "place", "form"),
    [
        ("Rzeczniczka Prezydenta", "Rzeszowa", "Prezydenta Rzeszowa"),
        ("Dyrektor Kancelarii Prezydenta", "Rzeszowa", "Kancelarii Prezydenta Rzeszowa"),
        ("Burmistrz Miasta", "Wojkowice", "Miasta Wojkowice"),
        ("Prezydent", "Rzeszowa", None),
        ("Specjalistka ds. Mediów", "Urzędu Miasta Rzeszowa", None),
        ("Dyrektor Marketingu", "Globexu", None),
    ],
)
def test_an_office_is_printed_partly_in_the_position(position: str, place: str, form: str | None) -> None:
    assert office_form(f"{position} {place}", position, place) == form


def test_both_parts_must_stand_in_a_row() -> None:
    assert office_form("Rzeczniczka Prezydenta, Rzeszowa", "Rzeczniczka Prezydenta", "Rzeszowa") is None
