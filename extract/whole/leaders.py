"""Entries that only say who leads: `Chair: Anna Lis` at the time of the block that is headed above it.

Evidence: the title is a label and the people named, all of them leaders, and it either stands in a
block that says nothing of leaders, or begins with the entry above it in the same column, which names
nobody. The block takes its people, and its time and room where it has none of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.content.children import FOR_ALL
from extract.lang import Pack, fold
from extract.model import Session
from extract.signals.labels import find_role_labels
from extract.values import replace

#: Of the narrower one. Entries that share less of the page's width stand in other columns.
SAME_COLUMN = 0.5


def join_leaders(
    sessions: Sequence[Session], packs: tuple[Pack, ...]
) -> tuple[list[Session], dict[str, str]]:
    """The sessions without such entries, and for each key that went the key that stands for it."""
    made: list[Session] = []
    kept: dict[str, str] = {}
    for session in sessions:
        if session.parent in kept:
            session = replace(session, parent=kept[session.parent])
        at = _block_of(session, made) if _only_leads(session, packs) else None
        if at is None:
            made.append(session)
        else:
            kept[session.key] = made[at].key
            made[at] = _led_by(made[at], session)
    return made, kept


def _only_leads(session: Session, packs: tuple[Pack, ...]) -> bool:
    people = session.participations
    if not people or session.subtitle or session.description:
        return False
    if any(p.role not in FOR_ALL or p.is_inferred for p in people):
        return False
    label = next(iter(find_role_labels(session.title, packs)), None)
    names = fold(session.title)
    return label is not None and label.start == 0 and all(fold(p.name) in names for p in people)


def _block_of(session: Session, above: Sequence[Session]) -> int | None:
    """Where the block stands that the leaders of `session` lead, among the entries above."""
    for at in range(len(above) - 1, -1, -1):
        block = above[at]
        if session.parent is not None and block.key == session.parent:
            return at if not any(p.role in FOR_ALL for p in block.participations) else None
        if _begins_with(session, block):
            return at if not block.participations and block.kind not in ("break", "meal") else None
    return None


def _begins_with(session: Session, block: Session) -> bool:
    if session.parent is not None or block.parent is not None or session.place.page != block.place.page:
        return False
    if session.start is None or (session.date, session.start) != (block.date, block.start):
        return False
    a, b = block.place.box, session.place.box
    return a.x_overlap(b) >= SAME_COLUMN * min(a.width, b.width)


def _led_by(block: Session, leading: Session) -> Session:
    own = block.start is not None
    problems = tuple(p for p in block.problems if own or not leading.start or p != "no_start")
    return replace(
        block,
        participations=(*block.participations, *leading.participations),
        start=block.start or leading.start,
        end=block.end or (None if own else leading.end),
        room=block.room or leading.room,
        confidence=block.confidence if own else max(block.confidence, leading.confidence),
        problems=problems,
    )
