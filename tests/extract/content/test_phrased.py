"""Talks that are phrased alike: a title in one style, its people behind a joint in another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

Read = Callable[..., list[Reading]]


def talks(reading: Reading) -> list[tuple[str | None, list[str]]]:
    return [(r.content.title, [p.name for p in r.content.participations]) for r in reading.parts]


@pytest.mark.parametrize("joint", [", by ", " – ", ", "])
def test_a_joint_tells_titles_that_look_like_names(read: Read, joint: str) -> None:
    reading = read([
        "**OLD TOWNS**",
        f"_Virtual Reality_{joint}A. Lis", f"_Wearables_{joint}M. Kulisz",
        "_Maps and Plans of Rivers and of_", f"_Roads_{joint}J. R.", "Nowak",
    ])[0]  # fmt: skip
    assert reading.content.title == "OLD TOWNS"
    assert talks(reading) == [
        ("Virtual Reality", ["A. Lis"]),
        ("Wearables", ["M. Kulisz"]),
        ("Maps and Plans of Rivers and of Roads", ["J. R. Nowak"]),
    ]


def test_talks_without_a_head_stand_for_themselves(read: Read) -> None:
    reading = read(["_Virtual Reality_, by A. Lis", "_Wearables_, by M. Kulisz"])[0]
    assert (reading.content.title, reading.content.claimed) == (None, ())
    assert talks(reading) == [("Virtual Reality", ["A. Lis"]), ("Wearables", ["M. Kulisz"])]


@pytest.mark.parametrize(
    "rows",
    [
        ("**Anna Lis**, University of Leeds", "**Marek Nowak**, Museum of Gdynia"),
        ("_Moderator_: Anna Lis", "_Discussant_: Marek Nowak"),
        ("**Anna Lis**, Marek Nowak", "**Ewa Kulisz**, Jan Olbrycht"),
        ("_Dr_ Anna Lis", "_Prof._ Marek Nowak"),
    ],
)
def test_people_and_what_is_said_of_them_are_no_talks(read: Read, rows: tuple[str, ...]) -> None:
    assert not read(["**Old towns and their rivers**", *rows])[0].parts
