"""Entries of the winning arrangements to sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.lang import Pack
from extract.layout.flow import flow_of
from extract.layout.lines import Line
from extract.model import Place, Role, Session, SessionKind, union
from extract.signals.labels import KindSignal, session_kind
from extract.structures.arrangement import Arrangement, Context, Entry
from extract.structures.content import Content, read_content

#: Kinds whose place is the venue at large: they inherit no room from a band or a row.
ROOMLESS: frozenset[SessionKind] = frozenset({"break", "meal", "social", "registration"})


@dataclass(frozen=True, slots=True)
class Built:
    """Sessions of one arrangement with the lines that ended in each."""

    sessions: tuple[Session, ...]
    lines: dict[str, tuple[Line, ...]]


def build_sessions(
    arrangement: Arrangement,
    packs: tuple[Pack, ...],
    vocabulary: frozenset[str],
    first: int,
) -> Built:
    """Reads the content of each entry; keys count from `first`. Entries without text are dropped."""
    keys: dict[int, str] = {}
    kinds: dict[int, SessionKind | None] = {}
    sessions: list[Session] = []
    lines: dict[str, tuple[Line, ...]] = {}
    for index, entry in enumerate(arrangement.entries):
        parent = keys.get(entry.parent) if entry.parent is not None else None
        parent_kind = kinds.get(entry.parent) if entry.parent is not None else None
        role: Role = "keynote" if parent_kind == "keynote" else "speaker"
        content = read_content(entry.content, packs, vocabulary, role, entry.people)
        session = _session(f"s{first + len(sessions)}", entry, content, packs, parent_kind)
        if session is None:
            continue
        keys[index], kinds[index] = session.key, session.kind
        if entry.is_block:
            kinds[index] = session.kind
            session = replace(session, kind=session.kind if session.kind != "keynote" else "session")
        sessions.append(replace(session, parent=parent))
        lines[session.key] = (*content.claimed, *(m.line for m in entry.claimed))
    return Built(tuple(sessions), lines)


def _session(
    key: str, entry: Entry, content: Content, packs: tuple[Pack, ...], parent_kind: SessionKind | None
) -> Session | None:
    words = [n for n in content.claimed]
    if not words:
        return None
    title = content.title.text if content.title else flow_of(words).text
    context = entry.context
    kind = _kind(title, content, context, packs, parent_kind)
    roomless = kind in ROOMLESS and content.room is None
    page = words[0].page
    problems = list(context.problems)
    if context.start is None and entry.parent is None:
        problems.append("no_start")
    elif context.start is not None and context.end is None:
        problems.append("no_end")
    if context.date is None:
        problems.append("no_date")
    return Session(
        key=key,
        title=title,
        kind=kind,
        place=Place(page, union(n.box for n in words if n.page == page)),
        day=context.day,
        date=context.date,
        start=context.start,
        end=context.end,
        room=None if roomless else content.room or context.room,
        floor=None if roomless else (content.floor if content.room else context.floor),
        track=None if roomless else context.track,
        subtitle=content.subtitle.text if content.subtitle else None,
        description=content.description.text if content.description else None,
        language=packs[0].code if packs else None,
        participations=content.participations,
        confidence=content.confidence,
        problems=tuple(problems),
    )


def _kind(
    title: str,
    content: Content,
    context: Context,
    packs: tuple[Pack, ...],
    parent_kind: SessionKind | None,
) -> SessionKind:
    """The kind of a session: its title's words, then who sits in it, then what it stands under."""
    signal: KindSignal | None = session_kind(title, packs)
    if signal is not None and signal.strength >= 0.6:
        return signal.kind
    roles = {p.role for p in content.participations}
    if "panelist" in roles or ("moderator" in roles and len(content.participations) > 1):
        return "panel"
    if parent_kind in ("keynote", "panel", "poster", "workshop"):
        return parent_kind
    heading = session_kind(context.heading, packs) if context.heading else None
    if heading is not None and content.participations and heading.kind in ("workshop", "poster", "keynote"):
        return heading.kind
    return "talk" if content.participations else "other"


def number_days(sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Counts the event's days by date where no day is printed."""
    dates = sorted({s.date for s in sessions if s.date})
    count = {d: k + 1 for k, d in enumerate(dates)}
    return tuple(replace(s, day=count[s.date]) if s.date and s.day is None else s for s in sessions)
