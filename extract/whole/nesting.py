"""What a block hands to the entries printed below it, where only the clock says that they are its own.

Evidence for a block: its time spans several entries right below it, the first of which begins with
it, none of which outlasts it or stands in another column or room.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from extract.lang import Pack
from extract.model import Participation, Role, Session, SessionKind
from extract.signals.kinds import ROOMLESS
from extract.signals.labels import find_role_labels, likely_kind
from extract.values import replace

#: Fewer entries inside the time of another may stand there by chance.
FEWEST_INSIDE = 2
#: Blocks within blocks are no deeper.
DEEPEST = 4
#: Kinds whose leaders are hosts, whoever else takes part.
HOSTED: frozenset[SessionKind] = frozenset({"workshop", "tutorial", "social", "meeting"})
SPEAKING: frozenset[Role] = frozenset({"speaker", "panelist", "special_guest", "author"})
#: Strength from which a block's title says what its talks are.
SURE_KIND = 0.6
#: Of the narrower one. Entries that share less of the page's width stand in other columns.
SAME_COLUMN = 0.5


def over_pages(sessions: Sequence[Session]) -> list[Session]:
    """Sessions in the order of print; those that begin a page go on with the block that was open.

    Evidence: the last entry of the page before hangs under a block without a time of its own, and the
    clock of the same day goes on. A meal or another block ends it.
    """
    by_key = {s.key: s for s in sessions}
    heads = {s.parent for s in sessions}
    made: list[Session] = []
    block: Session | None = None
    for session in sessions:
        last = made[-1] if made else None
        if last is not None and session.place.page != last.place.page:
            above = by_key.get(last.parent or "")
            block = above if above is not None and above.start is None else None
        if block is not None and last is not None and _goes_on(session, last, heads):
            session = replace(session, parent=None if session.kind in ROOMLESS else block.key)
        else:
            block = None
        made.append(session)
    return made


def _goes_on(session: Session, last: Session, heads: Collection[str | None]) -> bool:
    if session.parent is not None or session.key in heads or session.kind == "meal":
        return False
    return session.date == last.date and (last.start or "") <= (session.start or "")


def nest_by_time(sessions: Sequence[Session]) -> list[Session]:
    """Sessions in the order of print; entries within the time of the block above them hang under it."""
    made = list(sessions)
    for index, block in enumerate(sessions):
        if block.kind in ROOMLESS or not (block.start and block.end) or made[index].parent:
            continue
        inside = list(_inside(block, sessions[index + 1 :]))
        if len(inside) < FEWEST_INSIDE or inside[0][1].start != block.start:
            continue
        for offset, session in inside:
            made[index + 1 + offset] = replace(session, parent=block.key)
        if block.kind in ("keynote", "talk", "other"):
            made[index] = replace(block, kind="session")
    return made


def _inside(block: Session, below: Sequence[Session]) -> Iterator[tuple[int, Session]]:
    """The entries right below a block that lie within its time, with their places; breaks are left out."""
    latest = block.start or ""
    for offset, session in enumerate(below):
        if session.parent is not None and session.parent != block.parent:
            continue
        if session.start is None:
            if session.parent is None:
                return
            continue
        if not _lies_within(block, session, latest):
            return
        latest = session.start
        if session.kind not in ROOMLESS:
            yield offset, session


def _lies_within(block: Session, session: Session, latest: str) -> bool:
    start, end = session.start or "", session.end or session.start or ""
    if session.date != block.date or start < latest or end > (block.end or ""):
        return False
    if (start, session.end) == (block.start, block.end):
        return False
    if block.room and session.room and block.room != session.room:
        return False
    a, b = block.place.box, session.place.box
    return block.place.page != session.place.page or a.x_overlap(b) >= SAME_COLUMN * min(a.width, b.width)


def heads_keynotes(session: Session, packs: tuple[Pack, ...]) -> bool:
    """Whether a block is headed `Keynotes`, `Keynote speakers` or `Keynote session`."""
    labels = find_role_labels(session.title, packs)
    if session.kind == "keynote" or any(x.role == "keynote" and x.start <= 2 for x in labels):
        return True
    return likely_kind(session.title, packs, SURE_KIND) == "keynote"


def with_keynotes_of_blocks(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> list[Session]:
    """Talks under a block of keynotes are keynotes, also where only the clock hangs them there."""
    parents = {s.parent for s in sessions if s.parent}
    heads = {s.key for s in sessions if s.key in parents and heads_keynotes(s, packs)}
    return [_as_keynote(s) if s.parent in heads and s.kind in ("talk", "keynote") else s for s in sessions]


def _as_keynote(session: Session) -> Session:
    people = tuple(
        replace(p, role="keynote") if p.role == "speaker" and p.is_inferred else p
        for p in session.participations
    )
    return replace(session, kind="keynote", participations=people) if people else session


def with_leads(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> list[Session]:
    """Who leads (`led by`) as the session shows: a block of talks has a chair, a talk of others a moderator.

    Only where nothing but the word for leading says what they do; who leads alone stays the host.
    """
    parents = {s.parent for s in sessions if s.parent}
    return [_led(s, s.key in parents, packs) for s in sessions]


def _led(session: Session, has_talks: bool, packs: tuple[Pack, ...]) -> Session:
    leads = [p for p in session.participations if p.role == "host" and _is_lead(p, packs)]
    others = [p for p in session.participations if p.role in SPEAKING]
    if not leads or session.kind in HOSTED or not (has_talks or others):
        return session
    role: Role = "chair" if has_talks else "moderator"
    people = tuple(replace(p, role=role) if p in leads else p for p in session.participations)
    return replace(session, participations=people)


def _is_lead(person: Participation, packs: tuple[Pack, ...]) -> bool:
    return any(x.is_lead for x in find_role_labels(f"{person.role_as_printed or ''}:", packs))


def with_places_of_blocks(sessions: Sequence[Session]) -> list[Session]:
    """Entries without a room or track of their own take those of the block that they hang under."""
    made = {s.key: s for s in sessions}

    def placed(session: Session, depth: int) -> Session:
        block = made.get(session.parent or "")
        if block is None or session.kind in ROOMLESS or depth > DEEPEST:
            return session
        block = placed(block, depth + 1)
        if session.room is None and (block.room or block.floor):
            session = replace(session, room=block.room, floor=block.floor)
        return session if session.track or not block.track else replace(session, track=block.track)

    return [placed(s, 0) for s in sessions]
