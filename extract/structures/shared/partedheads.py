"""Headings of columns that say two things: a theme and its room, or a room and what it is called.

Evidence for a theme: the room stands on a line of its own or in brackets, several headings of the table are
made so, and what else they say differs and names no building, people or kind of session. Evidence for a
name: it stands behind a dash after the room, in several headings, and no text below takes it up. Evidence
for a room without its word: every heading ends with another one in brackets, as a text elsewhere does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.lang import Pack, fold
from extract.lang.phrases import run_set
from extract.layout.flow import in_reading_order
from extract.signals.evidence import is_affiliation, people_odds
from extract.signals.labels import container_label, session_kind
from extract.signals.places import SEATS, SURE_ROOM
from extract.signals.rooms import RoomSpan
from extract.structures.shared.arrangement import TrackLabel
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Headings that are made alike; fewer prove nothing.
FEWEST = 2
#: Letters. The name of a theme is no shorter.
SHORTEST = 3
#: Characters that two words must begin with to be forms of one.
STEM = 6
#: Strength from which a text names a kind of session.
SURE_KIND = 0.7
DASHED = re.compile(r"\s[-–—]\s([^\W\d_]{2,}(?:\s[^\W\d_]{2,})?)")
#: A short name in brackets at the end.
BRACKETED = re.compile(r"(\S.*?)\s*\(([^\W\d_][^()]{1,24})\)\s*$")
SIGNS = " ,;:|–—-·()[]"


def parted_labels(labels: Sequence[TrackLabel | None], packs: tuple[Pack, ...]) -> list[TrackLabel | None]:
    """The labels, where they name rooms and no tracks those with the themes beside the rooms."""
    themes = {
        k: found for k, b in enumerate(labels) if b and not b.name and (found := _theme(b.marks, packs))
    }
    if len(themes) < FEWEST or len({fold(name) for name, _ in themes.values()}) < len(themes):
        return list(labels)
    made = list(labels)
    for k, (name, room) in themes.items():
        label = labels[k]
        if label is not None:
            made[k] = replace(label, name=name, room=room.room, floor=room.floor or label.floor)
    return made


def named_rooms(labels: Sequence[TrackLabel | None], body: Sequence[Mark]) -> list[TrackLabel | None]:
    """The labels, with the names that stand behind their rooms: `Hall A - Elm`."""
    found = {k: room for k, label in enumerate(labels) if label and (room := _with_name(label))}
    if len({fold(name) for _, name in found.values()}) < FEWEST:
        return list(labels)
    heads = {fold(m.text) for label in labels if label for m in label.marks}
    below = {w[:STEM] for m in body if fold(m.text) not in heads for w in run_set(m.text)}
    if any(w[:STEM] in below for _, name in found.values() for w in run_set(name)):
        return list(labels)
    return [replace(b, room=found[k][0]) if b and k in found else b for k, b in enumerate(labels)]


def bracketed_rooms(
    labels: Sequence[TrackLabel | None], body: Sequence[Mark], packs: tuple[Pack, ...]
) -> list[TrackLabel | None]:
    """The labels; where all end in brackets, with what stands in these as rooms: `Data (Fuji 1)`."""
    texts = [" ".join(m.text.strip() for m in b.marks) if b else "" for b in labels]
    found = [BRACKETED.match(t) for t in texts]
    ends = [(m.group(1), m.group(2)) for m in found if m]
    differ = all(len({fold(e[k]) for e in ends}) == len(ends) for k in (0, 1))
    if len(ends) < max(FEWEST, len(labels)) or not differ:
        return list(labels)
    heads = {fold(t) for t in texts}
    said = {fold(m.group(2)) for k in body if fold(k.text) not in heads and (m := BRACKETED.match(k.text))}
    kinds = any(session_kind(room, packs) or container_label(room, packs) for _, room in ends)
    if kinds or said.isdisjoint(fold(room) for _, room in ends):
        return list(labels)
    return [
        replace(b, name=name, room=room) if b and not (b.name and b.room) else b
        for b, (name, room) in zip(labels, ends, strict=True)
    ]


def _with_name(label: TrackLabel) -> tuple[str, str] | None:
    text = SEATS.sub("", " ".join(m.text.strip() for m in label.marks)).strip()
    if label.name or not label.room or not text.startswith(label.room):
        return None
    match = DASHED.fullmatch(text[len(label.room) :])
    return (text, match.group(1)) if match else None


def _theme(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[str, RoomSpan] | None:
    """What a heading says beside its one room, where that is a theme."""
    rooms = [(m, r) for m in marks for r in m.rooms if r.room]
    if len(rooms) != 1 or rooms[0][1].confidence < SURE_ROOM:
        return None
    ((own, room),) = rooms
    rest = f"{own.text[: room.start]} {own.text[room.end :]}".strip(SIGNS)
    if rest and not own.text.rstrip().endswith(")"):
        return None
    by_line = {m.line: m.text for m in marks}
    parts = [rest if n is own.line else by_line[n] for n in in_reading_order(list(by_line))]
    name = " ".join(" ".join(parts).split()).strip(SIGNS)
    return (name, room) if _is_name(name, [m for m in marks if m is not own], packs) else None


def _is_name(name: str, others: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    if sum(c.isalpha() for c in name) < SHORTEST or any(m.is_date or m.times or m.labels for m in others):
        return False
    label = container_label(name, packs)
    if label is not None and label.number and label.title:  # `Forum A – Climate`
        return True
    places = {w for p in packs for w in (*p.place_words, *p.room_heads, *p.floor_words)}
    if not places.isdisjoint(run_set(name)) or is_affiliation(name):
        return False
    if " " in name and people_odds(name, packs) > 0:
        return False
    kind = session_kind(name, packs)
    return label is None and (kind is None or kind.strength < SURE_KIND)
