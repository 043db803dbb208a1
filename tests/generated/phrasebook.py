"""What composed programmes say in each language of `phrasebook.toml`, and how it writes dates and times."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from random import Random

from programarium.evaluate.model import ScoredPerson


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of one language. `people` alternate between women and men; `clocks` are patterns of a time,
    perhaps with what stands around a span after a bar (`HH.MM|… Uhr`)."""

    code: str
    event: str
    topics: tuple[str, ...]
    angles: tuple[str, ...]
    people: tuple[str, ...]
    bodies: tuple[str, ...]
    rooms: tuple[str, ...]
    opening: str
    closing: str
    coffee: str
    lunch: str
    session: str
    keynote: str
    chair: str
    moderator: str
    panel: str
    heads: tuple[str, ...]
    join: str
    honours: tuple[str, ...]
    prose: tuple[str, ...]
    sponsors: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    dates: tuple[str, ...]
    day: str
    clocks: tuple[str, ...]

    def date(self, day: date, pattern: str, *, until: date | None = None) -> str:
        """A day by one of `dates`, or a span of days of one month."""
        numbers = f"{day.day}–{until.day}" if until else str(day.day)
        weekday = self.weekdays[day.weekday()]
        return pattern.format(
            d=numbers,
            dd=numbers if until else f"{day.day:02d}",
            m=f"{day.month:02d}",
            month=self.months[day.month - 1],
            weekday=weekday[0].upper() + weekday[1:] if pattern.startswith("{weekday}") else weekday,
            year=day.year,
        )

    def range_pattern(self) -> str:
        """The date pattern that has no weekday and names the year."""
        return next(p for p in self.dates if "{weekday}" not in p and "{year}" in p)

    def person(self, rng: Random, role: str) -> ScoredPerson:
        """Somebody whose given name goes with the family name, from one of the bodies."""
        gender = rng.randrange(2)
        given, family = (rng.choice(self.people[gender::2]) for _ in range(2))
        first, last = given.split(" ", 1), family.split(" ", 1)
        return ScoredPerson(f"{first[0]} {last[1]}", role, rng.choice(self.bodies))


def clock_time(minutes: int, pattern: str) -> str:
    """Minutes after midnight by the time part of one of `clocks`."""
    hour, minute = divmod(minutes, 60)
    half = "AM" if hour < 12 else "PM"
    text = pattern.replace("HH", f"{hour:02d}").replace("H", str(hour)).replace("MM", f"{minute:02d}")
    return text.replace("h:", f"{(hour - 1) % 12 + 1}:").replace("PP", half).replace("pp", half.lower())


def clock_span(start: int, end: int | None, pattern: str, dash: str) -> str:
    """A span or a start in the language's way, with the words around it."""
    core, _, around = pattern.partition("|")
    before, _, core = core.rpartition(" ") if core[0].islower() and core[0] != "h" else ("", "", core)
    text = clock_time(start, core) + (dash + clock_time(end, core) if end is not None else "")
    text = f"{before} {text}".strip()
    return around.replace("…", text) if around else text


def _phrases() -> dict[str, Phrases]:
    found = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    names = {f.name: "and" if f.name == "join" else f.name for f in fields(Phrases) if f.name != "code"}
    return {
        code: Phrases(code, **{n: tuple(w[k]) if isinstance(w[k], list) else w[k] for n, k in names.items()})
        for code, w in found.items()
    }


PHRASES = _phrases()
