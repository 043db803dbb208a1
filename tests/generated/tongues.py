"""What programmes are made of in each language of `tongues.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tongue:
    """What a programme in one language is made of.

    `topics` and `angles` make titles; `dates` are patterns of a printed day with {d}, {m},
    {month}, {weekday}, {year}; `clocks` show midnight as times are printed (`00:00`, `0h00`).
    """

    code: str
    event: str
    topics: tuple[str, ...]
    angles: tuple[str, ...]
    opening: str
    closing: str
    coffee: str
    lunch: str
    rooms: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    bodies: tuple[str, ...]
    headings: tuple[str, str, str, str]
    prose: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    dates: tuple[str, ...]
    day_label: str
    clocks: tuple[str, ...]

    def printed_date(self, day: date, pattern: str) -> str:
        """A day in the language's words, by one of `dates`."""
        return pattern.format(
            d=day.day,
            m=f"{day.month:02d}",
            month=self.months[day.month - 1],
            weekday=self.weekdays[day.weekday()],
            year=day.year,
        )


def printed_time(minutes: int, clock: str) -> str:
    """Minutes after midnight, written like one of `clocks`."""
    hour = f"{minutes // 60:02d}" if clock.startswith("00") else str(minutes // 60)
    return f"{hour}{clock.lstrip('0')[0]}{minutes % 60:02d}"


def _tongues() -> tuple[Tongue, ...]:
    found = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return tuple(
        Tongue(code, **{k: tuple(v) if isinstance(v, list) else v for k, v in words.items()})
        for code, words in found.items()
    )


TONGUES = _tongues()
