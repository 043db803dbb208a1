"""Invents what a composed programme announces, and the truth that a careful reader finds in its print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from choosing import GRIDS, Composition
from inventing import clock
from phrasebook import PHRASES, Phrases

from programarium.evaluate.model import ScoredPerson, ScoredProgramme, ScoredSession

#: entries of a day that is flat, and talks of a session
_DAY_LENGTHS, _TALKS = (5, 6, 7, 8), (2, 3, 3, 4)
#: titles of four words are long enough to tell
_FORMS = ("{a}", "{a}", "{a}: {b}", "{a}?", "{a}, {b}", "{a} ({year})", "{a}: {b}, {c}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; `people` are all that are printed, leaders with their roles among them."""

    kind: str
    title: str
    start: int | None
    end: int | None
    people: tuple[ScoredPerson, ...] = ()
    room: str | None = None
    label: str = ""
    talks: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """What begins together: one entry for all, or one in each column."""

    start: int
    end: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Day:
    date: date
    room: str | None
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as its programme prints it."""

    title: str
    rooms: tuple[str, ...]
    days: tuple[Day, ...]


class Inventor:
    """Invents one event to fit a composition."""

    def __init__(self, rng: Random, made: Composition) -> None:
        self.rng, self.made = rng, made
        self.words: Phrases = PHRASES[made.language]
        self.first = date(rng.randrange(2016, 2026), rng.randrange(1, 13), rng.randrange(1, 26))
        self.titles = self._titles()
        self.topics = iter(rng.sample(self.words.topics, len(self.words.topics)) * 4)
        self.number = 0
        columns = rng.choice((2, 3, 4)) if made.frame in {"rooms", "times"} else rng.choice((2, 2, 3))
        self.rooms = tuple(rng.sample(self.words.rooms, columns))
        #: slots of days side by side, which a common rail of times asks to be alike
        self.grid = [(k, rng.choice((20, 30, 45))) for k in range(rng.choice((5, 6, 7)))]

    def happening(self) -> Happening:
        """The whole event."""
        count = int(self.made.days)
        days = [self._day(number, count) for number in range(count)]
        return Happening(f"{self.words.event} {self.first.year}", self.rooms, tuple(days))

    def _day(self, number: int, count: int) -> Day:
        rng = self.rng
        room = rng.choice(self.words.rooms) if self.made.room_place == "per day" else None
        if self.made.frame == "days" and self.made.time_place == "margin":
            return Day(self.first + timedelta(days=number), room, self._aligned(number))
        at = rng.choice((540, 570, 600))
        length = rng.choice((4, 5)) if self.made.frame in {"times", "days"} else rng.choice(_DAY_LENGTHS)
        pieces = ["coffee" if k == 1 else "lunch" if k == 3 else "talk" for k in range(length)]
        pieces = ["opening", *pieces] if number == 0 else pieces
        pieces += ["closing"] if number == count - 1 and rng.random() < 0.5 else []
        if self.made.nesting != "flat":
            pieces = [p for k, p in enumerate(pieces) if p != "talk" or k < 6]
        if number == 0 and self.made.keynote != "none":
            pieces.insert(1, "keynote")
        if number == count - 1 and self.made.panel != "none":
            pieces.insert(len(pieces) - 1, "panel")
        slots = []
        for piece in pieces:
            slot = self._slot(piece, at)
            slots.append(slot)
            at = slot.end
        return Day(self.first + timedelta(days=number), room, tuple(slots))

    def _aligned(self, number: int) -> tuple[Slot, ...]:
        """A day whose slots begin and end as those of the other days do."""
        slots, at = list[Slot](), 540
        for k, length in self.grid:
            piece = "opening" if number == k == 0 else {2: "coffee", 4: "lunch"}.get(k, "talk")
            entry = replace(self._slot(piece, at).entries[0], start=at, end=at + length)
            slots.append(Slot(at, at + length, (entry,)))
            at += length
        return tuple(slots)

    def _slot(self, piece: str, at: int) -> Slot:
        rng, words = self.rng, self.words
        if piece != "talk":
            end = at + {"coffee": 20, "lunch": 60, "keynote": 45, "panel": 60}.get(piece, 15)
            title = getattr(words, piece) if piece in {"opening", "closing", "coffee", "lunch"} else ""
            kind = {"coffee": "break", "lunch": "meal"}.get(piece, piece)
            entry = Entry(kind, title or next(self.titles), at, end, label=getattr(words, piece))
            if piece == "keynote":
                entry = replace(entry, people=self._people(1, "keynote"))
            if piece == "panel":
                leader = words.person(rng, "moderator")
                entry = replace(entry, people=(leader, *self._people(3, "panelist")))
            return Slot(at, end, (entry,))
        made = self.made
        many = made.frame in {"rooms", "times"} or made.nesting == "parallel"
        rooms = self.rooms if many else ("",)
        if made.nesting == "flat":
            end = at + rng.choice((20, 30, 45))
            return Slot(at, end, tuple(self._talk(at, end, room) for room in rooms))
        self.number += 1
        count = rng.choice(_TALKS[:2] if made.frame in GRIDS else _TALKS)
        end = at + 20 * count
        return Slot(at, end, tuple(self._session(at, end, room, k, count) for k, room in enumerate(rooms)))

    def _talk(self, start: int | None, end: int | None, room: str = "") -> Entry:
        people = self._people(self.rng.choice((1, 1, 1, 2, 3)), "speaker")
        entry = Entry("talk", next(self.titles), start, end, people)
        alone = self.made.nesting == "flat" and self.made.room_place not in {"none", "per day"}
        return replace(entry, room=room or self.rng.choice(self.words.rooms)) if room or alone else entry

    def _session(self, start: int, end: int, room: str, column: int, count: int) -> Entry:
        made, rng = self.made, self.rng
        timed = made.nesting == "timed talks"
        spans = [(start + 20 * k, start + 20 * k + 20) if timed else (None, None) for k in range(count)]
        talks = tuple(self._talk(first, last) for first, last in spans)
        code = f"{'ABC'[column]}{self.number}" if made.nesting == "parallel" else str(self.number)
        label = {"code title": code, "title": "", "number title": f"{code}."}.get(
            made.session_name, f"{self.words.session} {code}"
        )
        title = "" if made.session_name == "label" else next(self.topics)
        leaders = (self.words.person(rng, "chair"),) if made.chair not in {"none", "-"} else ()
        placed = made.room_place not in {"none", "per day"}
        place = (room or rng.choice(self.words.rooms)) if placed else None
        return Entry("session", title or label, start, end, leaders, place, label if title else "", talks)

    def _people(self, count: int, role: str) -> tuple[ScoredPerson, ...]:
        if self.made.people_place == "none":
            return ()
        found = {p.name: p for p in (self.words.person(self.rng, role) for _ in range(count))}
        return tuple(found.values())

    def _titles(self) -> Iterator[str]:
        rng, words = self.rng, self.words
        pairs = [f"{t} {a}" for t in words.topics for a in words.angles]
        topics = list(words.topics)
        for number, title in enumerate(rng.sample(pairs, len(pairs)) * 3):
            form = rng.choice(_FORMS) if self.made.titles == "varied" else "{a}"
            form = "{a}: {b}" if number >= len(pairs) else form
            b, c = rng.sample(topics, 2)
            yield form.format(a=title, b=b, c=c, year=self.first.year - rng.randrange(2, 40))


def truth(event: Happening, made: Composition, names: dict[str, str]) -> ScoredProgramme:
    """What a careful reader finds; `names` are the names as they are printed."""
    sessions: list[ScoredSession] = []
    ends = made.ends == "with end"

    def add(entry: Entry, day: Day, parent: str | None, room: str | None) -> None:
        key = str(len(sessions))
        people = tuple(_printed(p, made, names) for p in entry.people)
        place = entry.room or room
        sessions.append(
            ScoredSession(
                key=key,
                title=_told_title(entry),
                parent=parent,
                date=day.date.isoformat(),
                start=None if entry.start is None else clock(entry.start),
                end=clock(entry.end) if ends and entry.end is not None else None,
                room=place,
                kind=entry.kind,
                people=people,
            )
        )
        for talk in entry.talks:
            add(talk, day, key, place)

    for day in event.days:
        for slot in day.slots:
            for entry in slot.entries:
                add(entry, day, None, day.room)
    return ScoredProgramme(tuple(sessions), tuple((p.name, None) for s in sessions for p in s.people))


def printed_title(entry: Entry) -> str:
    """A title with the label that stands before it: `Session A1: Rivers`, `2. Rivers`."""
    joint = " " if entry.label.endswith(".") else ": "
    return f"{entry.label}{joint}{entry.title}" if entry.label else entry.title


def _told_title(entry: Entry) -> str:
    """The title that a reader notes; a code or a number before it (`A1:`, `2.`) counts and says nothing."""
    is_code = any(c.isdigit() for c in entry.label) and " " not in entry.label
    return entry.title if is_code or entry.kind != "session" else printed_title(entry)


def _printed(person: ScoredPerson, made: Composition, names: dict[str, str]) -> ScoredPerson:
    told = made.affiliation not in {"none", "-"} and person.role != "chair"
    return replace(person, name=names[person.name], affiliation=person.affiliation if told else None)
