"""Invents events: days of slots with talks, and the truth that a careful reader would find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from tongues import Tongue

from programarium.evaluate.model import ScoredPerson, ScoredProgramme, ScoredSession


@dataclass(frozen=True, slots=True)
class Talk:
    """An entry; `span` counts the slots that it lasts, `room` is the one printed for it."""

    title: str
    people: tuple[ScoredPerson, ...] = ()
    room: str | None = None
    span: int = 1


@dataclass(frozen=True, slots=True)
class Slot:
    """A span of minutes after midnight with one entry a room, or one entry for all (`is_plenary`).

    None stands where a room is empty, or where an entry of an earlier slot still runs.
    """

    start: int
    end: int
    talks: tuple[Talk | None, ...]
    is_plenary: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    date: date
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Event:
    title: str
    tongue: Tongue
    rooms: tuple[str, ...]
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What kind of event is wanted. `rooms` 0 or 1: nothing is parallel."""

    days: int
    slots: int
    rooms: int = 0
    merged: bool = False
    printed_rooms: bool = False


def invent(rng: Random, tongue: Tongue, wish: Wish) -> Event:
    """An event with a title, opening, talks, breaks and closing."""
    first = date(2021, 3, 1) + timedelta(days=rng.randrange(900))
    rooms = tuple(rng.sample(tongue.rooms, wish.rooms)) if wish.rooms > 1 else ()
    talks = _talks(rng, tongue)
    days = []
    for number in range(wish.days):
        slots = _slots(rng, tongue, wish, rooms, talks, first_day=number == 0)
        days.append(Day(first + timedelta(days=number), slots))
    return Event(f"{tongue.event} {first.year}", tongue, rooms, tuple(days))


def _talks(rng: Random, tongue: Tongue) -> Iterator[Talk]:
    pairs = [(t, a) for t in tongue.topics for a in tongue.angles]
    for topic, angle in rng.sample(pairs, len(pairs)):
        count = rng.choice((1, 1, 1, 2))
        names = [f"{rng.choice(tongue.given)} {rng.choice(tongue.family)}" for _ in range(count)]
        people = tuple(ScoredPerson(n, "speaker", rng.choice(tongue.bodies)) for n in dict.fromkeys(names))
        yield Talk(f"{topic} {angle}", people)


def _slots(
    rng: Random, tongue: Tongue, wish: Wish, rooms: tuple[str, ...], talks: Iterator[Talk], first_day: bool
) -> tuple[Slot, ...]:
    at = rng.choice((9 * 60, 9 * 60 + 30, 10 * 60))
    made: list[Slot] = []
    breaks = {wish.slots // 3: tongue.coffee, 2 * wish.slots // 3: tongue.lunch}
    for index in range(wish.slots):
        opens, closes = first_day and index == 0, not first_day and index == wish.slots - 1
        label = tongue.opening if opens else tongue.closing if closes else breaks.get(index)
        length = rng.choice((15, 30, 60)) if label else rng.choice((30, 45, 60))
        if label:
            made.append(Slot(at, at + length, (Talk(label),), True))
        else:
            row: list[Talk | None] = [next(talks) for _ in rooms or ("",)]
            if len(row) > 2 and rng.random() < 0.15:
                row[rng.randrange(len(row))] = None
            if wish.printed_rooms:
                row = [replace(t, room=rng.choice(tongue.rooms)) if t else None for t in row]
            made.append(Slot(at, at + length, tuple(row)))
        at += length
    return tuple(_merged(rng, made) if wish.merged else made)


def _merged(rng: Random, slots: list[Slot]) -> list[Slot]:
    """Lets some entries go on into the next slot, in place of the entry there."""
    made = list(slots)
    for index in range(len(made) - 1):
        upper, lower = made[index], made[index + 1]
        columns = range(len(upper.talks)) if not upper.is_plenary and not lower.is_plenary else ()
        for column in columns:
            upper, lower = made[index], made[index + 1]
            talk, below = upper.talks[column], lower.talks[column]
            others = sum(1 for t in lower.talks if t) > 1
            if talk and below and talk.span == 1 and others and rng.random() < 0.2:
                made[index] = replace(upper, talks=_with(upper.talks, column, replace(talk, span=2)))
                made[index + 1] = replace(lower, talks=_with(lower.talks, column, None))
    return made


def _with(talks: tuple[Talk | None, ...], column: int, talk: Talk | None) -> tuple[Talk | None, ...]:
    return (*talks[:column], talk, *talks[column + 1 :])


def clock(minutes: int) -> str:
    """HH:MM of minutes after midnight."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def truth(event: Event, *, ends: bool, people: bool, bodies: bool) -> ScoredProgramme:
    """What a careful reader finds; `ends`, `people`, `bodies` tell what is printed."""
    sessions: list[ScoredSession] = []
    for day in event.days:
        for index, slot in enumerate(day.slots):
            for column, talk in enumerate(slot.talks):
                if talk is None:
                    continue
                end = day.slots[index + talk.span - 1].end
                room = event.rooms[column] if event.rooms and not slot.is_plenary else talk.room
                spoken = talk.people if bodies else tuple(replace(p, affiliation=None) for p in talk.people)
                sessions.append(
                    ScoredSession(
                        key=str(len(sessions)),
                        title=talk.title,
                        date=day.date.isoformat(),
                        start=clock(slot.start),
                        end=clock(end) if ends else None,
                        room=room,
                        people=spoken if people else (),
                    )
                )
    return ScoredProgramme(tuple(sessions), tuple((p.name, None) for s in sessions for p in s.people))
