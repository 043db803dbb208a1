"""What the readers of edition facts take and give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.lang import Pack
from extract.layout.flow import Piece
from extract.layout.lines import Line
from extract.layout.paragraphs import Paragraph, build_paragraphs
from extract.model import Doubt, EditionFacts, Page, Place, Problem, union

Packs = tuple[Pack, ...]
#: A page with its lines.
PageLines = tuple[Page, tuple[Line, ...]]


#: Pages on which a title may stand: cover, its back, the first page of the programme.
TITLE_PAGES = 3
#: Pages at the beginning and at the end of a document that tell of the edition as a whole.
OUTER_PAGES = 3


@dataclass(frozen=True, slots=True)
class Prose:
    """The paragraphs of one outer page; `index` is the page's position in the document."""

    index: int
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class EditionHints:
    """What is known beside the printed words: the catalogue's row and the file's own data.

    They win over the printed facts, except `meta_title` and `created` (the file's metadata):
    these are weak evidence, used where the pages are silent.
    """

    year: int | None = None
    language: str | None = None
    title: str | None = None
    series: str | None = None
    ordinal: int | None = None
    start_date: str | None = None
    end_date: str | None = None
    city: str | None = None
    venue: str | None = None
    meta_title: str = ""
    created: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Words of a page that were read as something: positions in `Page.words` and their class."""

    page: int
    ids: tuple[int, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of EditionFacts: field, value, what speaks for it and where that stands.

    `place` is None for what comes from the catalogue or the file's metadata.
    """

    field: str
    value: str | int | tuple[str, ...]
    reason: str
    confidence: float
    place: Place | None = None
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class EditionReading:
    """The facts of an edition with one piece of evidence each, and what is doubtful."""

    facts: EditionFacts
    evidence: tuple[Fact, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The words behind the facts that were kept."""
        return tuple(c for fact in self.evidence for c in fact.claims)

    def fact(self, field: str) -> Fact | None:
        """The evidence for one field, or None where it is unknown."""
        return next((f for f in self.evidence if f.field == field), None)


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """Venue and town with the line or lines that print them."""

    venue: str | None
    city: str | None
    reason: str
    confidence: float
    place: Place
    claims: tuple[Claim, ...]

    @classmethod
    def of(
        cls, venue: str | None, city: str | None, reason: str, confidence: float, lines: Sequence[Line]
    ) -> PlaceFound:
        """What some lines of a page say."""
        place = Place(lines[0].page, union(n.box for n in lines if n.page == lines[0].page))
        return cls(venue, city, reason, confidence, place, line_claims(lines, "record"))


@dataclass(frozen=True, slots=True)
class TitleFound:
    """A title with the reason for it. `heading` is the text that stood there before cleaning."""

    text: str
    heading: str
    score: float
    reason: str
    place: Place | None
    claims: tuple[Claim, ...]


def outer_prose(pages: Sequence[PageLines]) -> tuple[Prose, ...]:
    """The paragraphs of the first and the last pages."""
    last = len(pages) - OUTER_PAGES
    return tuple(
        Prose(index, build_paragraphs(lines))
        for index, (_, lines) in enumerate(pages)
        if index < OUTER_PAGES or index >= last
    )


def claims_of(pieces: Sequence[Piece], kind: str) -> tuple[Claim, ...]:
    """The words of some pieces of a flow as claims, one a page."""
    by_page: dict[int, list[int]] = {}
    for piece in pieces:
        by_page.setdefault(piece.line.page, []).append(piece.line.ids[piece.index])
    return tuple(Claim(page, tuple(sorted(set(ids))), kind) for page, ids in sorted(by_page.items()))


def line_claims(lines: Sequence[Line], kind: str) -> tuple[Claim, ...]:
    """All words of some lines as claims, one a page."""
    by_page: dict[int, list[int]] = {}
    for line in lines:
        by_page.setdefault(line.page, []).extend(line.ids)
    return tuple(Claim(page, tuple(sorted(set(ids))), kind) for page, ids in sorted(by_page.items()))
