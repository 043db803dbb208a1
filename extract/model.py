"""What one PDF is turned into, from words to a programme, exactly as printed.

All lengths are PDF points from the top left corner of the page as displayed
(after /Rotate and CropBox). Pages count from 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Rotation = Literal[0, 90, 180, 270]
TextOrigin = Literal["digital", "ocr", "mixed", "none"]
Grade = Literal["good", "fair", "poor"]
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


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `top` < `bottom` because y grows downwards."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def x_mid(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y_mid(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def area(self) -> float:
        return max(0.0, self.width) * max(0.0, self.height)

    def x_overlap(self, other: Box) -> float:
        """Length that both share horizontally, 0 when apart."""
        end = self.x1 if self.x1 < other.x1 else other.x1
        start = self.x0 if self.x0 > other.x0 else other.x0
        return end - start if end > start else 0.0

    def y_overlap(self, other: Box) -> float:
        """Length that both share vertically, 0 when apart."""
        end = self.bottom if self.bottom < other.bottom else other.bottom
        start = self.top if self.top > other.top else other.top
        return end - start if end > start else 0.0

    def contains_point(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def contains(self, other: Box, tolerance: float = 0.0) -> bool:
        """Whether `other` lies inside, allowing `tolerance` points on each side."""
        return (
            self.x0 - tolerance <= other.x0
            and self.top - tolerance <= other.top
            and self.x1 + tolerance >= other.x1
            and self.bottom + tolerance >= other.bottom
        )


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all `boxes`.

    Raises:
        ValueError: `boxes` is empty.
    """
    found = list(boxes)
    if not found:
        raise ValueError("union of no boxes")
    if len(found) == 1:
        return found[0]
    return Box(
        min([b.x0 for b in found]),
        min([b.top for b in found]),
        max([b.x1 for b in found]),
        max([b.bottom for b in found]),
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a page and the box around its words."""

    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Style:
    """How a word is set. `size` in points, one decimal; `colour` is 0xRRGGBB of the fill."""

    font: str
    size: float
    bold: bool
    italic: bool
    colour: int
    invisible: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word.

    `order` is the position of its first glyph in the content stream, `glyphs` the number
    of visible glyphs read for it, before any repair: the unit of the account. `rotation` is in
    degrees clockwise: text at 270 reads upwards.
    """

    text: str
    box: Box
    style: Style
    rotation: Rotation
    order: int
    glyphs: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line, or a rectangle too thin to hold text."""

    box: Box
    colour: int

    @property
    def is_horizontal(self) -> bool:
        return self.box.width >= self.box.height


@dataclass(frozen=True, slots=True)
class Fill:
    """A filled area that text may stand on. White fills are kept: they cut holes."""

    box: Box
    colour: int


@dataclass(frozen=True, slots=True)
class Image:
    box: Box


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair of printed text: `code` names the idea (`line_end_hyphen`, `ligature` …)."""

    code: str
    before: str
    after: str
    place: Place


@dataclass(frozen=True, slots=True)
class Page:
    """One page as read. The glyphs of `words` add up to `glyphs`.

    `ocr_confidence` is how sure OCR is of the page's words on average, 0..1; None where it read none.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    fills: tuple[Fill, ...]
    images: tuple[Image, ...]
    glyphs: int
    reader: Literal["pdfium", "pdfplumber", "ocr"]
    grade: Grade
    text_origin: TextOrigin
    repairs: tuple[Repair, ...] = ()
    ocr_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a document that the reader should know of. `code` is documented in errors."""

    code: str
    message: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One PDF as read, before anything is understood. `created` is the file's own date, ISO 8601."""

    sha256: str
    bytes: int
    producer: str
    meta_title: str
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...] = ()
    created: str | None = None


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
    """One printed biography; `section` is the heading it stands under."""

    name: str
    text: str
    place: Place
    honorific: str | None = None
    section: str | None = None
    position: str | None = None
    affiliation: str | None = None
    confidence: float = 1.0
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionFacts:
    """What the document prints about its edition; None where it does not say."""

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
