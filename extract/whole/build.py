"""Entries of the winning arrangements to sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.content.learning import content_reader
from extract.content.model import Content, Reading
from extract.content.reading import ContentReader
from extract.content.restarts import read_entry
from extract.lang import Pack, fold
from extract.layout.flow import flow_of
from extract.layout.lines import Line
from extract.model import Participation, Place, Role, Session, SessionKind, union
from extract.signals.kinds import ROOMLESS
from extract.signals.labels import KindSignal, session_kind
from extract.signals.roles import LEADING
from extract.structures.shared.arrangement import Arrangement, Context, Entry
from extract.values import replace
from extract.whole.nesting import heads_keynotes

#: Kinds that a title's word tells even where it is one word of several, if somebody leads the session,
#: and the strength from which a title's word tells any kind.
LED, TOLD = frozenset({"workshop", "tutorial"}), 0.6
#: Strength from which the words beside a title say its kind and nothing else: the tag of a card.
STATED = 1.0
#: What a missing start or date takes from the confidence of a session, as measured on read programmes,
#: and a time that was repaired or a date that its weekday belies.
DOUBTS = {
    "no_start": 0.6,
    "no_date": 0.85,
    "time_repaired": 0.85,
    "time_from_duration": 0.85,
    "weekday_mismatch": 0.85,
}
#: The same for text that is neither title nor subtitle, and for a session of no known kind.
LEFT_OVER, UNKNOWN_KIND = 0.8, 0.9
#: Confidence from which a session lends its people no doubt; what an affiliation without a label costs.
SURE_SESSION, INFERRED = 0.9, 0.95
#: Kinds of sessions that may hold the talks printed below them.
HEADS: frozenset[SessionKind] = frozenset({"session", "talk", "panel", "other", "workshop", "poster"})


@dataclass(frozen=True, slots=True)
class Built:
    """Sessions of one arrangement with the lines that ended in each; `struck` lines are crossed out."""

    sessions: tuple[Session, ...]
    lines: dict[str, tuple[Line, ...]]
    struck: tuple[Line, ...] = ()


def reader_for(
    arrangements: Sequence[Arrangement], packs: tuple[Pack, ...], vocabulary: frozenset[str]
) -> ContentReader:
    """A reader with the habits of all entries of a document."""
    entries = [e for a in arrangements for e in a.entries]
    rooms = [room for e in entries if (room := e.context.room)]
    return content_reader([(e.content, e.people) for e in entries], packs, vocabulary, rooms)


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
    builder = _Builder(packs, first)
    for index, entry in enumerate(arrangement.entries):
        parent_kind = builder.kinds.get(entry.parent) if entry.parent is not None else None
        role: Role = entry.role or ("keynote" if _are_keynotes(entry, parent_kind, packs) else "speaker")
        builder.add(index, entry, read_entry(reader, entry.content, entry.people, role))
    return Built(tuple(builder.sessions), builder.lines, tuple(builder.struck))


def _are_keynotes(entry: Entry, parent_kind: SessionKind | None, packs: tuple[Pack, ...]) -> bool:
    """Whether an entry stands under a block of keynotes or is tagged as one."""
    heading = entry.context.heading
    signal = session_kind(heading, packs) if heading and parent_kind is None else None
    return parent_kind == "keynote" or (signal is not None and signal.kind == "keynote")


@dataclass(slots=True)
class _Builder:
    """The sessions so far; `keys` and `kinds` tell those of entries that others hang under."""

    packs: tuple[Pack, ...]
    first: int
    sessions: list[Session] = field(default_factory=list)
    lines: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    keys: dict[int, str] = field(default_factory=dict)
    struck: list[Line] = field(default_factory=list)
    kinds: dict[int, SessionKind | None] = field(default_factory=dict)

    def add(self, index: int, entry: Entry, reading: Reading) -> None:
        """Adds an entry with what is printed inside it."""
        parent = self.keys.get(entry.parent) if entry.parent is not None else None
        kind = self.kinds.get(entry.parent) if entry.parent is not None else None
        content = reading.content
        if parent is not None and content.is_people and not entry.own_time and _is_labelled(content):
            self._join(parent, content)
            return
        headless = reading.parts and content.title is None
        if headless and entry.context.start is None and (above := self._headed()) is not None:
            parent = above
        made = self._add(entry, reading, parent, kind)
        if made is not None:
            self.keys[index], self.kinds[index] = made

    def _add(
        self, entry: Entry, reading: Reading, parent: str | None, kind: SessionKind | None
    ) -> tuple[str, SessionKind] | None:
        """Adds a session with those inside it; returns its key and what it hands down to them.

        Where it has no title, the inner ones stand for themselves.
        """
        content, parts = reading.content, reading.parts
        if content.is_struck:
            self.struck += content.claimed
            return None
        if parts and content.title is None:
            for part in parts:
                self._add(entry, part, parent, kind)
            return None
        session = _session(f"s{self.first + len(self.sessions)}", entry, content, self.packs, kind, parent)
        if session is None:
            return None
        inner: SessionKind = "keynote" if heads_keynotes(session, self.packs) else session.kind
        if (entry.is_block or parts) and session.kind in ("keynote", "talk", "other"):
            session = replace(session, kind="session")
        self.sessions.append(session)
        self.lines[session.key] = (*content.claimed, *(m.line for m in entry.claimed))
        if parts:
            # posters hang there all the time, sessions stand side by side in rooms, talks take turns
            at_once = inner == "poster" or reading.side_by_side
            context = entry.context if at_once else replace(entry.context, start=None, end=None)
            within = replace(entry, context=context, is_block=False)
            for part in parts:
                self._add(within, part, session.key, inner)
        return session.key, inner

    def _headed(self) -> str | None:
        """The block that talks without a head belong to: the session before them, if it can hold talks."""
        last = self.sessions[-1] if self.sessions else None
        if last is None or last.kind not in HEADS:
            return None
        self.sessions[-1] = replace(last, kind="session")
        return last.key

    def _join(self, parent: str, content: Content) -> None:
        """Gives labelled people on lines of their own to the session that they stand under."""
        at = next(k for k, s in enumerate(self.sessions) if s.key == parent)
        session = self.sessions[at]
        people = (*session.participations, *content.participations)
        self.sessions[at] = replace(session, participations=people)
        self.lines[parent] = (*self.lines[parent], *content.claimed)


def _page_of(title: str, lines: Sequence[Line]) -> int:
    """The page on which most of a title stands, the first of them: its time may end the page before."""
    wanted = set(title.split())
    found: dict[int, set[str]] = {}
    for line in lines:
        found.setdefault(line.page, set()).update(wanted.intersection(line.text.split()))
    return max(found, key=lambda page: (len(found[page]), -page))


def _is_labelled(content: Content) -> bool:
    people = content.participations
    return bool(people) and not any(p.is_inferred for p in people)


def _session(
    key: str,
    entry: Entry,
    content: Content,
    packs: tuple[Pack, ...],
    parent_kind: SessionKind | None,
    parent: str | None,
) -> Session | None:
    words = content.claimed
    if not any(c.isalnum() for n in words for c in n.text) or _is_bare_room(content, entry):
        return None
    title = content.title or flow_of(words).text
    context = entry.context
    kind = _kind(title, content, context, packs, parent_kind)
    roomless = kind in ROOMLESS and content.room is None and not context.own_room
    page = _page_of(title, words)
    problems = list(context.problems)
    if context.start is None and parent is None:
        problems.append("no_start")
    elif context.start is not None and context.end is None:
        problems.append("no_end")
    if context.date is None:
        problems.append("no_date")
    confidence = _confidence(content, kind, problems)
    room = None if roomless else content.room or context.room
    return Session(
        key=key,
        parent=parent,
        title=title,
        kind=kind,
        place=Place(page, union(n.box for n in words if n.page == page)),
        day=context.day,
        date=context.date,
        start=context.start,
        end=context.end,
        room=room,
        floor=None if roomless else (content.floor if content.room else context.floor),
        track=None if kind in ROOMLESS else context.track,
        subtitle=content.subtitle,
        description=content.description,
        language=packs[0].code if packs else None,
        participations=_weighed(_without_room(content.participations, room), confidence),
        confidence=confidence,
        problems=tuple(problems),
    )


def _is_bare_room(content: Content, entry: Entry) -> bool:
    """A room printed where an entry would stand, without a time of its own."""
    nothing = content.title is None and not content.participations
    return nothing and content.room is not None and entry.context.start is None


def _confidence(content: Content, kind: SessionKind, problems: Sequence[str]) -> float:
    """How sure a session is: what its lines are, lessened by what it lacks and by text left over."""
    confidence = content.confidence
    for doubt, weight in DOUBTS.items():
        if doubt in problems:
            confidence *= weight
    if content.subtitle and content.description:
        confidence *= LEFT_OVER
    return round(confidence * (UNKNOWN_KIND if kind == "other" else 1.0), 3)


def _without_room(people: Sequence[Participation], room: str | None) -> list[Participation]:
    """People without an affiliation that is the room of their session, printed behind the last of them."""
    place = fold(room) if room else None
    return [
        replace(p, affiliation=None) if place and p.affiliation and fold(p.affiliation) == place else p
        for p in people
    ]


def _weighed(people: Sequence[Participation], confidence: float) -> tuple[Participation, ...]:
    """People of a doubtful session are doubtful, and so are offices beside a role that nothing states."""
    weighed = []
    for person in people:
        weight = min(1.0, confidence / SURE_SESSION)
        if person.affiliation and person.is_inferred:
            weight *= INFERRED
        sure = round(person.confidence * weight, 3)
        weighed.append(person if sure == person.confidence else replace(person, confidence=sure))
    return tuple(weighed)


def _kind(
    title: str,
    content: Content,
    context: Context,
    packs: tuple[Pack, ...],
    parent_kind: SessionKind | None,
) -> SessionKind:
    """The kind of a session: its title's words or its tag, then who sits in it, then what it stands under."""
    signal: KindSignal | None = session_kind(title, packs)
    if signal is not None and signal.strength >= TOLD:
        return signal.kind
    stated = session_kind(content.subtitle, packs) if content.subtitle else None
    if stated is not None and stated.strength >= STATED:
        return stated.kind
    roles = {p.role for p in content.participations}
    if signal is not None and signal.kind in LED and roles and roles <= LEADING:
        return signal.kind
    if "panelist" in roles or ("moderator" in roles and len(content.participations) > 1):
        return "panel"
    if parent_kind in ("keynote", "panel", "poster", "workshop"):
        return parent_kind
    heading = session_kind(context.heading, packs) if context.heading and parent_kind is None else None
    if heading is not None and content.participations and heading.kind in ("workshop", "poster", "keynote"):
        return heading.kind
    return "talk" if content.participations else "other"


def number_days(sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Counts the event's days by date where no day is printed."""
    dates = sorted({s.date for s in sessions if s.date})
    count = {d: k + 1 for k, d in enumerate(dates)}
    return tuple(replace(s, day=count[s.date]) if s.date and s.day is None else s for s in sessions)
