"""Sessions below each other in one slot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from extract.content.blocks import blocks_of_slot, parted_blocks
from extract.content.model import Reading
from extract.lang import Pack
from extract.structures.shared.marks import Mark

MarksOf = Callable[..., list[Mark]]
Packs = Callable[[str], tuple[Pack, ...]]
TALKS = ("Ewa Kulisz (Leeds), _Mills and dams_", "Marek Nowak (Turin), _The price of water_")


@pytest.mark.parametrize("label", ["Parallel sessions", "Parallel session 2"])
def test_headings_with_rooms_or_chairs_below_the_label_of_a_slot(
    marks_of: MarksOf, packs: Packs, label: str
) -> None:
    marks = marks_of(
        label, "**Rivers** [Room 2.03]", "Chair: Anna Lis", *TALKS, "**Roads** [Room 2.04]", *TALKS
    )
    blocks = blocks_of_slot(marks, packs("en"))
    assert blocks is not None
    assert [b[0].text for b in blocks] == ["Rivers [Room 2.03]", "Roads [Room 2.04]"]
    assert sum(len(b) for b in blocks) == len(marks) - 1


def test_bold_titles_of_talks_below_a_session_are_no_sessions(marks_of: MarksOf, packs: Packs) -> None:
    marks = marks_of(
        "Session 2", "**Mills and dams**", "Ewa Kulisz", "Leeds", "**Old roads**", "Anna Lis", "Turin"
    )
    assert blocks_of_slot(marks, packs("en")) is None


def test_a_label_with_a_title_is_no_label_of_a_slot(marks_of: MarksOf, packs: Packs) -> None:
    marks = marks_of("Session 2: Water", "**Rivers** [Room 2.03]", *TALKS, "**Roads** [Room 2.04]", *TALKS)
    assert blocks_of_slot(marks, packs("en")) is None


def test_each_session_of_a_slot_has_its_talks_and_room(read: Callable[..., list[Reading]]) -> None:
    found = read(
        ["Parallel sessions", "**Rivers and dams** (Room 2.03)", *TALKS, "**Old roads** (Room 2.04)", *TALKS]
    )[0]
    assert found.content.title is None
    assert [(p.content.title, p.content.room, len(p.parts)) for p in found.parts] == [
        ("Rivers and dams", "Room 2.03", 2),
        ("Old roads", "Room 2.04", 2),
    ]


def parted(marks: list[Mark], *below_rules: int) -> list[Mark]:
    return [replace(m, is_parted=k in below_rules) for k, m in enumerate(marks)]


def test_dashed_rules_part_what_begins_alike(marks_of: MarksOf) -> None:
    rows = ("Chair: Anna Lis", "**Mills and dams**", "Ewa Kulisz", "**Old roads**", "Marek Nowak")
    blocks = parted_blocks(parted(marks_of(*rows), 3))
    assert blocks is not None
    assert [[m.text for m in b] for b in blocks] == [
        ["Chair: Anna Lis", "Mills and dams", "Ewa Kulisz"],
        ["Old roads", "Marek Nowak"],
    ]


@pytest.mark.parametrize("below", ["Ewa Kulisz", "_a talk for all who walk_"])
def test_a_rule_between_a_title_and_its_people_parts_nothing(marks_of: MarksOf, below: str) -> None:
    assert parted_blocks(parted(marks_of("**Mills and dams**", below, "more words"), 1)) is None
    assert parted_blocks(marks_of("**Mills**", "Ewa Kulisz", "**Roads**", "Marek Nowak")) is None
