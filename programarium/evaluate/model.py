"""What is scored: neutral rows, whether they come from gold, a programme or the tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ScoredPerson:
    """One participation. `confidence` is None for gold."""

    name: str
    role: str
    affiliation: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class ScoredSession:
    """One timetable entry; `parent` is another's `key`. `certain` False: its placement is not scored."""

    key: str
    title: str
    parent: str | None = None
    subtitle: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    room: str | None = None
    track: str | None = None
    page: int | None = None
    kind: str | None = None
    certain: bool = True
    confidence: float | None = None
    people: tuple[ScoredPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class ScoredProgramme:
    """Everything of one programme that is compared.

    `names` holds (name, page) of every person of the document, biographies included; the page is
    None in gold. `pages` of gold are the covered ones, None for all. `edition` holds the facts of the edition
    that gold states, empty where it states none.
    """

    sessions: tuple[ScoredSession, ...]
    names: tuple[tuple[str, int | None], ...] = ()
    pages: frozenset[int] | None = None
    edition: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def has_participations(self) -> bool:
        return any(session.people for session in self.sessions)

    def on_pages(self, pages: frozenset[int] | None) -> ScoredProgramme:
        """Only what stands on `pages`; everything when that is None."""
        if pages is None:
            return self
        return ScoredProgramme(
            tuple(s for s in self.sessions if s.page in pages),
            tuple((name, page) for name, page in self.names if page in pages),
            pages,
            self.edition,
        )


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts behind an F1: right ones, those in gold, those built."""

    right: int
    gold: int
    built: int

    @property
    def f1(self) -> float | None:
        """F1, or None when neither side has anything."""
        if self.gold + self.built == 0:
            return None
        return 2 * self.right / (self.gold + self.built)


@dataclass(frozen=True, slots=True)
class Calibration:
    """Of the rows with a confidence of at least 0.9: how many, and how many are right."""

    sure: int = 0
    right: int = 0

    def __add__(self, other: Calibration) -> Calibration:
        return Calibration(self.sure + other.sure, self.right + other.right)


@dataclass(frozen=True, slots=True)
class Share:
    """Of so many, how many are right."""

    of: int = 0
    right: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.of + other.of, self.right + other.right)


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one programme, with what was missed and what was too many.

    Beside the figures: `kinds` of matched sessions, and for each fact of the edition whether it is `right`,
    `wrong`, `missing` or `extra`.
    """

    tallies: Mapping[str, Tally]
    missed_sessions: tuple[str, ...] = ()
    extra_sessions: tuple[str, ...] = ()
    mistimed_sessions: tuple[str, ...] = ()
    missed_people: tuple[str, ...] = ()
    extra_people: tuple[str, ...] = ()
    sessions_calibration: Calibration = field(default_factory=Calibration)
    people_calibration: Calibration = field(default_factory=Calibration)
    kinds: Share = field(default_factory=Share)
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def figures(self) -> dict[str, float]:
        """Figure -> value, only those that apply."""
        return {name: value for name, tally in self.tallies.items() if (value := tally.f1) is not None}
