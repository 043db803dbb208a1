"""Line ends inside brackets and inside names of employers."""

from __future__ import annotations

import pytest

from extract.recognition import parse_people


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rosa Vidal, Universidad\nCarlos III de Madrid",
            [("Rosa Vidal", "Universidad Carlos III de Madrid")],
        ),
        ("Anna Bell, University of\nNorth Texas", [("Anna Bell", "University of North Texas")]),
        (
            "Anna Bell (University of\nNorth Texas)\nTom Hill (Ohio)",
            [("Anna Bell", "University of North Texas"), ("Tom Hill", "Ohio")],
        ),
        ("Anna Bell, University\nTom Hill, College", [("Anna Bell", "University"), ("Tom Hill", "College")]),
        ("Anna Bell, Bank\nTom Hill", [("Anna Bell", "Bank"), ("Tom Hill", None)]),
        ("Anna Bell, Hokuto\nTom Hill, Bank", [("Anna Bell", "Hokuto"), ("Tom Hill", "Bank")]),
    ],
)
def test_the_name_of_an_employer_goes_on_over_the_end_of_a_line(
    text: str, told: list[tuple[str, str | None]]
) -> None:
    assert [(m.name, m.affiliation) for m in parse_people(text, ("es", "en"))] == told
