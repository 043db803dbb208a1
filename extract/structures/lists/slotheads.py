"""Which rows of a page head sessions that share a time.

Evidence: a number of a block (`Session 3`, `Panel B`) begins the row; or rows in one look that
body text does not have, at one left edge, carry a room or lead to a chair, again and again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.lang import Pack
from extract.signals.labels import container_label, session_kind
from extract.signals.roles import LEADING
from extract.structures.shared.arrangement import Look, look_of
from extract.structures.shared.marks import Mark

#: Points. Headings whose left edges differ by less stand at one edge.
ALIGNED = 4.0
#: Words. A line that only says that sessions follow is no longer than this.
LONGEST_GENERIC = 4
#: Of the type size. The lines of one heading stand no further apart.
LINE_GAP = 0.5
#: Share of the rows of one look that have a room or a chair where they head sessions; titles name few rooms.
SIGNED = 0.25
#: Characters. A room in brackets behind a heading is no longer than this.
LONGEST_ROOM = 40
#: Confidence of a room word in small letters behind a name; share of its line that a room covers.
SURE_TAIL, COVERED = 0.6, 0.8
BRACKETED = re.compile(r"^\([^()]+\)$")


@dataclass(frozen=True, slots=True)
class Heads:
    """Rows by index: where headings start, and which stand out; `rooms` if brackets are rooms.

    `look` tells how the headings are set, the same for all pages of a document.
    """

    starts: frozenset[int]
    alone: frozenset[int]
    rooms: bool
    look: str | None


def find_heads(rows: Sequence[list[Mark]], packs: tuple[Pack, ...]) -> Heads:
    """The headings of the sessions on a page."""
    common = _body_look(rows)
    body = frozenset(k for k, r in enumerate(rows) if not r[0].leading_time and look_of(r[0]) == common)
    numbered = {k for k, r in enumerate(rows) if not r[0].leading_time and is_numbered(r, packs)}
    alone = [k for k in range(len(rows)) if _stands_alone(rows, k, body)]
    looks = Counter(_place(rows[k][0]) for k in alone if _has_sign(rows, k))
    styled: set[int] = set()
    if looks:
        place = max(looks, key=lambda p: (looks[p], p))
        styled = {k for k in alone if _same(_place(rows[k][0]), place)}
        if looks[place] < SIGNED * len(styled):
            styled = set()
    by_number = len(numbered) >= max(1, len(styled))
    starts = numbered if by_number else styled
    look = "numbered" if by_number else repr(look_of(rows[min(styled)][0])) if styled else None
    behind = [room_behind(rows[k]) for k in starts]
    rooms = bool(starts) and 2 * sum(1 for m in behind if m and names_room(m)) >= len(starts)
    return Heads(frozenset(starts), frozenset(alone), rooms, look)


def _place(mark: Mark) -> tuple[Look, float]:
    return (look_of(mark), round(mark.box.x0))


def _same(a: tuple[Look, float], b: tuple[Look, float]) -> bool:
    return a[0] == b[0] and abs(a[1] - b[1]) <= ALIGNED


def _body_look(rows: Sequence[list[Mark]]) -> Look | None:
    """The look of most of the text that stands on no line with a time."""
    counts: Counter[Look] = Counter()
    for row in rows:
        for mark in row if not row[0].leading_time else ():
            counts[look_of(mark)] += len(mark.text)
    return max(counts, key=lambda k: (counts[k], k)) if counts else None


def _stands_alone(rows: Sequence[list[Mark]], index: int, body: frozenset[int]) -> bool:
    """A row that begins in another look than the body and does not go on with the row above it."""
    row = rows[index]
    if index in body or row[0].leading_time or any(m.is_date for m in row) or _is_bare_room(row):
        return False
    if index == 0:
        return True
    above = rows[index - 1]
    gap = row[0].box.top - max(m.box.bottom for m in above)
    alike = any(look_of(m) == look_of(row[0]) for m in above)
    return not (alike and gap <= LINE_GAP * row[0].line.size and not _is_bare(above))


def _is_bare_room(row: Sequence[Mark]) -> bool:
    """A room and hardly anything else: it stands below the heading of its session, or above it."""
    named = [r for r in row[0].rooms if r.confidence >= SURE_TAIL]
    return len(row) == 1 and sum(r.end - r.start for r in named) >= COVERED * len(row[0].text.strip())


def _is_bare(row: Sequence[Mark]) -> bool:
    """A time with nothing beside it."""
    return len(row) == 1 and row[0].is_time


def _has_sign(rows: Sequence[list[Mark]], index: int) -> bool:
    """A room behind the heading or on it, or a chair on one of the next two rows."""
    row = rows[index]
    if room_behind(row) is not None or any(m.rooms for m in row):
        return True
    below = [m for r in rows[index + 1 : index + 3] if not r[0].leading_time for m in r]
    return any(x.role in LEADING for m in below for x in m.labels)


def room_behind(row: Sequence[Mark]) -> Mark | None:
    """What stands in brackets apart from the heading, at the end of its row."""
    last = row[-1]
    text = last.text.strip()
    if len(row) < 2 or not BRACKETED.match(text) or len(text) > LONGEST_ROOM or last.labels:
        return None
    return last


def names_room(mark: Mark) -> bool:
    """Whether brackets hold a name or a number: (9’58”) says how long, not where."""
    inside = mark.text.strip("() ")
    return inside.isalnum() or any(c.isalpha() for c in inside)


def is_numbered(row: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    """Whether a row begins with the label and number of a block."""
    label = container_label(row[0].text, packs) if row else None
    return label is not None and label.number is not None


def place_beside_chair(row: Sequence[Mark], *, is_first: bool) -> Mark | None:
    """What stands beside the chair of a session: a short name that says nothing else is its room.

    Args:
        is_first: whether the row begins with the title of the session.
    """
    chair, places = row[-1], row[1 if is_first else 0 : -1]
    if len(places) != 1 or not any(n.role in LEADING and n.start == 0 for n in chair.labels):
        return None
    (place,) = places
    said = bool(place.times or place.dates or place.labels)
    named = place.text.strip()[:1].isupper() and len(place.text.split()) <= LONGEST_GENERIC
    return place if named and not said and len(place.text) <= LONGEST_ROOM else None


def is_bare_number(content: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    """Whether the label and the number of a block are all that is said."""
    label = container_label(content[0].text, packs) if len(content) == 1 else None
    return label is not None and label.number is not None and label.end >= len(content[0].text.strip(" .:"))


def is_generic(content: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    """Whether the text of a slot says no more than that sessions follow."""
    text = " ".join(m.text for m in content)
    if not text.strip():
        return True
    if len(text.split()) > LONGEST_GENERIC or is_numbered(content, packs):
        return False
    signal = session_kind(text, packs)
    return signal is not None and signal.kind in ("session", "workshop", "panel", "tutorial", "poster")
