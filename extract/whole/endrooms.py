"""Rooms in brackets that were taken for the end of where somebody works: `Anna Lis, City Museum (Library)`.

Evidence: what happens at the same time has rooms of its own, and so have two sessions or more that stand
beside others; this one has none, and what is said of its people ends with a word for rooms in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.lang import Pack
from extract.model import Session
from extract.signals.rooms import find_rooms
from extract.values import replace

#: Sessions with rooms beside others, fewer of which are no habit.
FEWEST = 2
#: The place in brackets at the end of where somebody works.
BRACKETED = re.compile(r"(\S.*?)\s*\(([^()]{3,40})\)")


def with_rooms_behind_offices(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> list[Session]:
    """The sessions, with such places as their rooms."""
    slots: dict[tuple[str | None, str | None], list[Session]] = {}
    for session in sessions:
        if session.start:
            slots.setdefault((session.date, session.start), []).append(session)
    beside = {s.key: of for of in slots.values() if len(of) > 1 for s in of}
    housed = [s for of in slots.values() if len(of) > 1 for s in of if s.room]
    if len(housed) < FEWEST:
        return list(sessions)
    return [_housed(s, beside.get(s.key, ()), packs) for s in sessions]


def _housed(session: Session, beside: Sequence[Session], packs: tuple[Pack, ...]) -> Session:
    """A session with the room behind its people, where what stands beside it has one; else as it is."""
    rooms = {s.room for s in beside if s.room}
    if session.room or not rooms or not session.participations:
        return session
    found = BRACKETED.fullmatch(session.participations[-1].affiliation or "")
    if found is None or not any(r.room == found.group(2) for r in find_rooms(found.group(2), packs)):
        return session
    ending = session.participations[-1].affiliation
    people = tuple(
        replace(p, affiliation=found.group(1)) if p.affiliation == ending else p
        for p in session.participations
    )
    return replace(session, room=found.group(2), participations=people)
