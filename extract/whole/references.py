"""A timetable that refers to lists elsewhere: `Course 3` in the grid, its title and people in a list.

Evidence: an entry is no more than a kind and a number, and on the same day exactly one other entry
has that kind and number and says more. What the grid prints once more at another time is the
same course going on.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import fold
from extract.model import Session
from extract.signals.labels import numbered_kind
from extract.values import replace

#: What is left to doubt of a record that takes its title and people from elsewhere.
REFERRED = 0.95


def with_references(sessions: Sequence[Session]) -> tuple[Session, ...]:
    """The sessions, those that only refer to another with its title and people."""
    parents = {s.parent for s in sessions if s.parent}
    told: dict[tuple[str, str, str | None], list[Session]] = {}
    for session in sessions:
        label = _label(session.title.partition(":")[0])
        if label and (session.participations or ":" in session.title or session.subtitle):
            told.setdefault((*label, session.date), []).append(session)
    return tuple(_referred(s, told) if s.key not in parents else s for s in sessions)


def under_posters(sessions: Sequence[Session]) -> tuple[Session, ...]:
    """The sessions, those of an untimed roll of posters under the one session that shows them.

    Evidence: one timed session alone has the roll's heading among the words of its title, or shows posters.
    """
    parents = {s.parent for s in sessions if s.parent}
    moved: dict[str, Session] = {}
    for block in sessions:
        if block.kind != "poster" or block.start or block.parent or block.key not in parents:
            continue
        words = set(fold(block.title).split())
        shows = [s for s in sessions if s.start and not s.parent and words <= set(fold(s.title).split())]
        shows = shows or [s for s in sessions if s.start and s.kind == "poster"]
        if len(shows) == 1:
            moved[block.key] = shows[0]
    if not moved:
        return tuple(sessions)
    return tuple(_moved(s, moved.get(s.parent or "")) for s in sessions if s.key not in moved)


def _moved(session: Session, block: Session | None) -> Session:
    if block is None:
        return session
    return replace(session, parent=block.key, date=session.date or block.date, day=session.day or block.day)


def _label(title: str) -> tuple[str, str] | None:
    label = numbered_kind(title)
    return (fold(label[0]), label[1]) if label else None


def _referred(session: Session, told: dict[tuple[str, str, str | None], list[Session]]) -> Session:
    """One session with what the only other one under its label says."""
    label = _label(session.title)
    if label is None or session.participations or session.subtitle or session.description:
        return session
    others = told.get((*label, session.date), [])
    if len(others) != 1 or others[0].start == session.start:
        return session
    source = others[0]
    return replace(
        session,
        title=source.title,
        subtitle=source.subtitle,
        kind=source.kind,
        participations=source.participations,
        confidence=round(min(session.confidence, source.confidence) * REFERRED, 3),
    )
