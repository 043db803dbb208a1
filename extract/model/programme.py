"""One programme as printed: edition, tracks, sessions, people, doubts, and what became of each word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extract.model.geometry import Place
from extract.model.page import Document, Problem
from extract.values import quick

SourceKind = Literal["programme", "announcement", "reconstruction", "other"]
EditionStatus = Literal["complete", "partial", "announced", "no_source"]
SessionKind = Literal[
    "opening", "closing", "keynote", "panel", "talk", "session", "workshop", "tutorial",
    "q_and_a", "poster", "break", "meal", "social", "registration", "award", "meeting", "other",
]  # fmt: skip
Role = Literal[
    "speaker", "author", "presenter", "keynote", "chair", "moderator", "panelist", "expert",
    "discussant", "special_guest", "organiser", "host", "other",
]  # fmt: skip


@quick
@dataclass(frozen=True, slots=True)
class Participation:
    """One person in one session, as printed. `place` is the box of the words that state it."""

    name: str
    role: Role
    place: Place
    honorific: str | None = None
    role_as_printed: str | None = None
    position: str | None = None
    affiliation: str | None = None
    confidence: float = 1.0
    problems: tuple[str, ...] = ()

    @property
    def is_inferred(self) -> bool:
        """Whether no role is printed beside the name."""
        return "role_inferred" in self.problems


@quick
@dataclass(frozen=True, slots=True)
class Session:
    """One timetable entry. `key` is unique in its programme; `parent` is another's key.

    `date` is ISO 8601, `start` and `end` are HH:MM; `day` counts the event's days from 1.
    `withheld` counts participations that were taken out because the person asked for it.
    """

    key: str
    title: str
    kind: SessionKind
    place: Place
    parent: str | None = None
    day: int | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    room: str | None = None
    floor: str | None = None
    track: str | None = None
    subtitle: str | None = None
    description: str | None = None
    language: str | None = None
    participations: tuple[Participation, ...] = ()
    confidence: float = 1.0
    problems: tuple[str, ...] = ()
    withheld: int = 0


@dataclass(frozen=True, slots=True)
class Track:
    name: str
    place: Place
    description: str | None = None
    room: str | None = None
    floor: str | None = None


@dataclass(frozen=True, slots=True)
class Biography:
    """One printed biography; `section` is the heading it stands under.

    `other_affiliations` are further employers that its text states.
    """

    name: str
    text: str
    place: Place
    honorific: str | None = None
    section: str | None = None
    position: str | None = None
    affiliation: str | None = None
    confidence: float = 1.0
    problems: tuple[str, ...] = ()
    other_affiliations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """What the document prints about its edition; None where it does not say.

    `unprinted` names the facts that are not printed but given (by a catalogue) or inferred (a year
    from the weekdays).
    """

    series: str | None = None
    ordinal: int | None = None
    year: int | None = None
    title: str | None = None
    theme: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    city: str | None = None
    venue: str | None = None
    organisers: tuple[str, ...] = ()
    language: str | None = None
    status: EditionStatus = "partial"
    unprinted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that a person should settle; becomes a row of `review`."""

    kind: str
    subject: str
    question: str
    reasons: tuple[str, ...]
    candidate: str | None = None
    score: float | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One way to read a region, with its score in 0..1 and what spoke for and against it."""

    structure: str
    place: Place
    score: float
    won: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageAccount:
    """What became of every word of a page: one class a word, in the order of `Page.words`.

    `record` words ended in a record; other classes are named (`running_header`, `page_number`,
    `prose`, `sponsors`, …); `unclaimed` is what nobody read.
    """

    page: int
    classes: tuple[str, ...]


@quick
@dataclass(frozen=True, slots=True)
class Block:
    """A group of words seen as one thing, for pictures: its class and the record key behind it."""

    place: Place
    kind: str
    text: str
    record: str | None = None


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything understood from one document. `withheld` counts biographies taken out on request."""

    document: Document
    kind: SourceKind
    edition: EditionFacts
    tracks: tuple[Track, ...]
    sessions: tuple[Session, ...]
    biographies: tuple[Biography, ...]
    account: tuple[PageAccount, ...]
    blocks: tuple[Block, ...]
    hypotheses: tuple[Hypothesis, ...]
    doubts: tuple[Doubt, ...]
    problems: tuple[Problem, ...]
    withheld: int = 0
