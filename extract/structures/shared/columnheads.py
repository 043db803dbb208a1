"""What the headings of parallel columns say: the rooms of the sessions under them, or their tracks.

Evidence for a room: a room word, a code, or company: a short name beside headings that are rooms.
Evidence for a track: a track noun, a text too long for a room, or words that come again in the
texts below, as themes do and names of rooms do not. A lone heading without a room word says neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from extract.lang import Pack, fold
from extract.lang.phrases import run_set
from extract.model import Box, union
from extract.signals.labels import container_label, session_kind
from extract.signals.places import SEATS, SURE_ROOM, read_place
from extract.signals.roles import LEADING
from extract.signals.rooms import RoomSpan, find_rooms
from extract.structures.shared.arrangement import Context, Region, TrackLabel
from extract.structures.shared.fields import named_kind
from extract.structures.shared.groups import Group
from extract.structures.shared.marks import Mark
from extract.structures.shared.partedheads import bracketed_rooms, named_rooms, parted_labels

#: What a heading says by itself; `name` is a name of either.
Verdict = Literal["nothing", "room", "code", "track", "theme", "name"]
#: Characters. A longer text heads no column.
LONGEST_HEAD = 80
#: Words. A room without a room word is named by no more of them.
LONGEST_NAME = 3
#: Letters. A word before a room that is shorter numbers something else.
SHORTEST_NAME = 3
#: Confidence of a room word without a name (`Foyer`); a code alone has less.
BARE_WORD = 0.5
#: Characters that two words must begin with to be forms of one; shorter ones must be the same.
STEM = 6
#: Characters. Shorter words say nothing of a theme.
SHORTEST_WORD = 4
#: Parallel columns are at least so many.
FEWEST_COLUMNS = 2
#: Rows that a track beside them spans; words of its name, as single ones name days and parts of them.
FEWEST_ROWS, FEWEST_WORDS = 2, 2
#: What a heading adds to the room that it begins with, in brackets: the building, another name of it.
ADDITION = re.compile(r"\s\([^()\d]{2,40}\)")
#: Headings of a series (`1A 1B 1C`, `S1 S2 S3`) count sessions, not rooms.
COUNTED = re.compile(r"^(\d{0,2}[A-Z]?)([A-Z]|\d)$")


def column_labels(
    headings: Sequence[Sequence[Mark]], body: Sequence[Mark], packs: tuple[Pack, ...]
) -> list[TrackLabel | None]:
    """Room and track of each heading; None for one that says neither.

    Args:
        headings: the lines of each heading, the columns from left to right.
        body: all lines of the table's page.
        packs: the document's languages.
    """
    texts = [SEATS.sub("", " ".join(m.text.strip() for m in h)).strip() for h in headings]
    verdicts = [_verdict(h, t, packs) for h, t in zip(headings, texts, strict=True)]
    told = [v for v in verdicts if v != "nothing"]
    rooms = any(v in ("room", "code") for v in verdicts) and not _are_counted(texts, verdicts)
    if len({fold(t) for t, v in zip(texts, verdicts, strict=True) if v != "nothing"}) < FEWEST_COLUMNS:
        verdicts = [v if v in ("room", "track") else "nothing" for v in verdicts]
    elif _are_counted(texts, verdicts):
        verdicts = ["nothing" if v == "code" else v for v in verdicts]
    names = [t for t, v in zip(texts, verdicts, strict=True) if v == "name"]
    known = _words(body, texts) if names and not rooms and "track" not in told else frozenset()
    themes = not rooms and ("track" in told or 2 * sum(_is_theme(t, known) for t in names) >= len(names))
    if rooms:
        verdicts = [_beside_rooms(v, t, packs) for v, t in zip(verdicts, texts, strict=True)]
    labels = [_label(h, t, v, themes, packs) for h, t, v in zip(headings, texts, verdicts, strict=True)]
    return bracketed_rooms(named_rooms(parted_labels(labels, packs), body), body, packs)


def _beside_rooms(verdict: Verdict, text: str, packs: tuple[Pack, ...]) -> Verdict:
    """A longer text beside headings that are rooms: several rooms, where it has a word for one.

    A word for blocks that has neither a number nor a title, as `Forum`, is a room's name there.
    """
    label = container_label(text, packs) if verdict == "nothing" else None
    if label and not label.number and not label.title:
        return "name"
    if verdict != "theme":
        return verdict
    named = _has_word(text, [p.room_heads | p.place_words for p in packs])
    return "name" if named else "nothing"


def labels_over(
    header: Sequence[Group], rails: Sequence[Sequence[Group]], region: Region
) -> tuple[TrackLabel | None, ...]:
    """What each heading says of the sessions under it; one above times alone says nothing."""
    bare = [rail for rail in rails if any(len(g.time_marks) == len(g.marks) for g in rail)]
    times = [union(g.box for g in rail) for rail in bare]
    heads = [h for h in header if not any(t.x0 <= h.box.x_mid <= t.x1 for t in times)]
    told = column_labels([h.marks for h in heads], region.marks, region.packs)
    found = {id(h): label for h, label in zip(heads, told, strict=True)}
    return tuple(found.get(id(h)) for h in header)


def tracks_beside(
    groups: Sequence[Group], rail: Sequence[Group], labels: Sequence[TrackLabel | None], region: Region
) -> tuple[tuple[Box, TrackLabel], ...]:
    """Tracks that stand upright beside the times of a table, each with the rows that it spans.

    Evidence: the columns are rooms, so that a text of some words over several rows is neither one
    nor a session. Dates, blocks and parts of the day are no tracks.
    """
    if sum(1 for label in labels if label and label.room) < FEWEST_COLUMNS:
        return ()
    left = min(g.box.x0 for g in rail)
    found = []
    for group in groups:
        text = " ".join(m.text for m in group.marks)
        rows = sum(1 for r in rail if group.box.top <= r.box.y_mid <= group.box.bottom)
        words = [w for w in text.split() if any(c.isalpha() for c in w)]
        if not group.rotated or group.box.x1 > left or rows < FEWEST_ROWS or len(words) < FEWEST_WORDS:
            continue
        if any(m.is_date or m.times or m.rooms for m in group.marks) or _is_block(text, region.packs):
            continue
        found.append((group.box, TrackLabel(text, group.marks)))
    return tuple(found)


def _is_block(text: str, packs: tuple[Pack, ...]) -> bool:
    kind = session_kind(text, packs)
    return container_label(text, packs) is not None or (kind is not None and kind.kind == "session")


def in_column(label: TrackLabel, context: Context) -> Context:
    """The context of an entry that stands in one column only."""
    return context.at(label.room, label.floor, own=bool(label.room)).within(track=label.name or None)


def _verdict(heading: Sequence[Mark], text: str, packs: tuple[Pack, ...]) -> Verdict:
    key = fold(text).strip(" .:")
    if _says_no_name(heading, key, packs):
        return "nothing"
    if _has_word(text, [p.editions.track_nouns for p in packs]):
        return "track"
    spans = [r for r in find_rooms(text, packs) if r.room]
    if spans:
        return "code" if max(r.confidence for r in spans) < BARE_WORD else "room"
    if container_label(text, packs):
        return "nothing"
    kind = session_kind(text, packs)
    if len(text.split()) > LONGEST_NAME or "," in text or (kind and kind.strength >= 0.7):
        return "theme"
    return "name"


def _says_no_name(heading: Sequence[Mark], key: str, packs: tuple[Pack, ...]) -> bool:
    """Dates, times, numbers, letters, words for what a column holds, who leads, scripts without case."""
    if any(m.is_date or m.day is not None or m.times for m in heading):
        return True
    if heading and all(any(n.role in LEADING and n.start == 0 for n in m.labels) for m in heading):
        return True
    if not 1 < len(key) <= LONGEST_HEAD or not any(c.islower() for c in key):
        return True
    if named_kind(heading, packs) is not None:
        return True
    places = {w for p in packs for w in p.room_heads}
    return key not in places and any(key in p.not_people for p in packs)


def _has_word(text: str, words: Iterable[frozenset[str]]) -> bool:
    runs = run_set(text)
    return any(not runs.isdisjoint(each) for each in words)


def _are_counted(texts: Sequence[str], verdicts: Sequence[Verdict]) -> bool:
    """Whether the codes of a row count on: one beginning, the next letter or digit each time."""
    codes = [COUNTED.match(t) for t, v in zip(texts, verdicts, strict=True) if v == "code"]
    if len(codes) < FEWEST_COLUMNS or None in codes:
        return False
    parts = [(m.group(1), ord(m.group(2))) for m in codes if m]
    first = parts[0]
    return all(part == (first[0], first[1] + k) for k, part in enumerate(parts))


def _words(body: Sequence[Mark], heads: Sequence[str]) -> frozenset[str]:
    """Words of all texts that are more than a repeated heading and name no room."""
    known = {fold(t) for t in heads}
    return frozenset(
        word[:STEM]
        for m in body
        if fold(SEATS.sub("", m.text)).strip() not in known and not m.rooms and not m.is_date
        for word in run_set(m.text)
        if len(word) >= SHORTEST_WORD
    )


def _is_theme(text: str, known: frozenset[str]) -> bool:
    """Whether a word of the heading comes again in the texts below."""
    return any(len(w) >= SHORTEST_WORD and w[:STEM] in known for w in run_set(text))


def _label(
    heading: Sequence[Mark], text: str, verdict: Verdict, themes: bool, packs: tuple[Pack, ...]
) -> TrackLabel | None:
    marks = tuple(heading)
    if verdict == "nothing" or (verdict == "code" and themes):
        return None
    if verdict in ("track", "theme") or (verdict == "name" and themes):
        room = _room_in(text, packs)
        name = _without(text, room)
        return TrackLabel(name, marks, None, room.room if room else None, room.floor if room else None)
    room = _room_in(text, packs)
    if verdict in ("code", "name") or room is None:
        return TrackLabel("", marks, None, text, room.floor if room else None)
    whole = room.floor is None and (
        ADDITION.fullmatch(text.removeprefix(room.room)) is not None or _is_named(text, room.room, packs)
    )
    return TrackLabel("", marks, None, text if whole else room.room, room.floor)


def _room_in(text: str, packs: tuple[Pack, ...]) -> RoomSpan | None:
    """The room of a heading: all of it where it is a place, else the part that names one."""
    whole = read_place(text, packs)
    if whole is not None:
        return whole
    spans = [r for r in find_rooms(text, packs) if r.room]
    return next((r for r in spans if r.confidence >= SURE_ROOM), spans[0] if spans else None)


def _is_named(text: str, room: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a name stands before the word for rooms that ends a short heading: `Living Room 1`."""
    name = text.removesuffix(room)
    words = name.split()
    named = all(w.isalpha() and w[0].isupper() and len(w) >= SHORTEST_NAME for w in words)
    return name != text and 0 < len(words) < LONGEST_NAME and named and session_kind(name, packs) is None


def _without(text: str, room: RoomSpan | None) -> str:
    """The name of a track without the room printed behind or before it."""
    if room is None or room.room not in text:
        return text
    return re.sub(r"\(\s*\)|\[\s*\]", "", text.replace(room.room, "")).strip(" ,;:|–—-/")
