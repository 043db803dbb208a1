"""Entries of the winning arrangements to sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.content import Content, ContentReader, content_reader
from extract.lang import Pack
from extract.layout.flow import flow_of
from extract.layout.lines import Line
from extract.model import Place, Role, Session, SessionKind, union
from extract.signals.labels import KindSignal, find_role_labels, session_kind
from extract.structures.arrangement import Arrangement, Context, Entry

#: Kinds whose place is the venue at large: they inherit no room from a band or a row.
ROOMLESS: frozenset[SessionKind] = frozenset({"break", "meal", "social", "registration"})


@dataclass(frozen=True, slots=True)
class Built:
    """Sessions of one arrangement with the lines that ended in each."""

    sessions: tuple[Session, ...]
    lines: dict[str, tuple[Line, ...]]


def reader_for(
    arrangements: Sequence[Arrangement], packs: tuple[Pack, ...], vocabulary: frozenset[str]
) -> ContentReader:
    """A reader with the habits of all entries of a document."""
    return content_reader([(e.content, e.people) for a in arrangements for e in a.entries], packs, vocabulary)


def build_sessions(
    arrangement: Arrangement,
    packs: tuple[Pack, ...],
    vocabulary: frozenset[str],
    first: int,
    reader: ContentReader | None = None,
) -> Built:
    """Reads the content of each entry; keys count from `first`. Entries without text are dropped.

    Without a `reader` that knows the habits of the document, those of the arrangement are learnt.
    """
    reader = reader or reader_for([arrangement], packs, vocabulary)
    keys: dict[int, str] = {}
    kinds: dict[int, SessionKind | None] = {}
    sessions: list[Session] = []
    lines: dict[str, tuple[Line, ...]] = {}
    for index, entry in enumerate(arrangement.entries):
        parent = keys.get(entry.parent) if entry.parent is not None else None
        parent_kind = kinds.get(entry.parent) if entry.parent is not None else None
        role: Role = entry.role or ("keynote" if parent_kind == "keynote" else "speaker")
        reading = reader.read(entry.content, entry.people, role)
        talks = reading.talks
        if not talks or reading.content.title is not None:
            session = _session(f"s{first + len(sessions)}", entry, reading.content, packs, parent_kind)
            if session is None:
                continue
            keys[index] = session.key
            kinds[index] = "keynote" if _heads_keynotes(session, packs) else session.kind
            if (entry.is_block or talks) and session.kind in ("keynote", "talk", "other"):
                session = replace(session, kind="session")
            sessions.append(replace(session, parent=parent))
            lines[session.key] = (*reading.content.claimed, *(m.line for m in entry.claimed))
            untimed = replace(entry.context, start=None, end=None)
            entry = replace(entry, context=untimed if talks else entry.context, parent=index)
            parent, parent_kind = session.key, kinds[index]
        for talk in talks:
            session = _session(f"s{first + len(sessions)}", entry, talk, packs, parent_kind)
            if session is not None:
                sessions.append(replace(session, parent=parent))
                lines[session.key] = talk.claimed
    return Built(tuple(sessions), lines)


def _heads_keynotes(session: Session, packs: tuple[Pack, ...]) -> bool:
    """A block that is headed `Keynotes` or `Keynote speakers`."""
    labels = find_role_labels(session.title, packs)
    return session.kind == "keynote" or any(x.role == "keynote" and x.start <= 2 for x in labels)


def _session(
    key: str, entry: Entry, content: Content, packs: tuple[Pack, ...], parent_kind: SessionKind | None
) -> Session | None:
    words = [n for n in content.claimed]
    if not words:
        return None
    title = content.title or flow_of(words).text
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
        subtitle=content.subtitle,
        description=content.description,
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
