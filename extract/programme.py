"""One document to one programme: runs the stages in order.

lines -> signals -> furniture -> structures (page by page) -> sessions, cards -> edition -> account
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extract.announcement import read_announcement
from extract.edition import EditionHints, EditionReading, read_edition
from extract.lang import Pack, detect, fold, is_written_in, pack
from extract.layout.emblems import find_emblems
from extract.layout.furniture import find_furniture, tells_printing
from extract.layout.lines import Line, build_lines
from extract.layout.turning import Frames, turned
from extract.model import (
    Box,
    Document,
    Doubt,
    EditionFacts,
    Page,
    Problem,
    Programme,
    Session,
    SourceKind,
)  # fmt: skip
from extract.origins import doubt_recognised
from extract.reading.pictograms import is_pictogram
from extract.replacing import with_places
from extract.sheets import in_reading_order
from extract.structures import LOWEST_SCORE, after, read_region
from extract.structures.entries.cards import read_cards
from extract.structures.entries.personboxes import with_person_boxes
from extract.structures.entries.portraits import with_portraits
from extract.structures.lists.endsbelow import with_ends_below
from extract.structures.shared.arrangement import Context, Region
from extract.structures.shared.brokentimes import join_broken_times
from extract.structures.shared.clocks import PageBefore, last_of_page, proves_twelve_hours, settle_clocks
from extract.structures.shared.datedtimes import parted_dates
from extract.structures.shared.division import Reading
from extract.structures.shared.dottedtimes import with_dotted_times
from extract.structures.shared.durations import with_durations
from extract.structures.shared.fields import explained_codes
from extract.structures.shared.headings import YEAR_INFERRED, context_of_unread, event_days
from extract.structures.shared.losttimes import with_lost_times
from extract.structures.shared.marks import Mark, apart_from_times, mark_lines
from extract.structures.shared.righttimes import apart_from_right_times
from extract.values import replace
from extract.whole.account import Ledger, claim_leftovers
from extract.whole.doubting import doubted
from extract.whole.endrooms import with_rooms_behind_offices
from extract.whole.gather import Gathering
from extract.whole.imprint import without_imprints
from extract.whole.kinds import settled_kinds
from extract.whole.panelists import with_panelists
from extract.whole.plausible import out_of_sentences, stray_reasons, template_reasons, unexplained
from extract.whole.presenters import with_presenters
from extract.whole.seriesdays import over_series
from extract.whole.unsaid import with_unsaid

COMMON_LANGUAGE = "en"
PUNCTUATION = ".,;:!?()[]\"'„”“«»"


@dataclass(frozen=True, slots=True)
class Hints:
    """What the catalogue knows of a document before it is read."""

    year: int | None = None
    language: str | None = None
    title: str | None = None
    kind: SourceKind | None = None
    series: str | None = None
    ordinal: int | None = None
    start_date: str | None = None
    end_date: str | None = None
    city: str | None = None
    venue: str | None = None


NO_HINTS = Hints()
NO_DOCUMENT = Document("", 0, "", "", ())
PagesOfLines = Sequence[tuple[Page, tuple[Line, ...]]]


def read_programme(document: Document, hints: Hints = NO_HINTS) -> Programme:
    """Understands one document.

    Args:
        document: as `extract.reading.read_document` gives it.
        hints: facts known from the catalogue; what the PDF prints is still read.
    """
    upright = [turned(page) for page in document.pages]
    frames = Frames({p.number: r for p, r in upright}, {p.number: p for p in document.pages})
    emblems = [find_emblems(page) for page, _ in upright]
    pages = [(p, build_lines(p, framed)) for (p, _), framed in zip(upright, emblems, strict=True)]
    packs = _languages(pages, hints)
    marked = (
        m
        for page, lines in pages
        for m in with_dotted_times(mark_lines(lines, packs, page.fills, page.rules), packs)
    )
    marks = with_durations(with_lost_times({m.line: m for m in marked}, packs), packs)
    ledger = Ledger()
    furniture = find_furniture(pages, lambda n: _gives_context(marks.get(n)))
    for line, kind in furniture.items():
        ledger.claim([line], kind)
    for (page, lines), framed in zip(pages, emblems, strict=True):
        ledger.claim_ids(page.number, framed.ids, "bullet")
        ledger.claim([n for n in lines if is_pictogram(n.text)], "bullet")
    edition_hints = EditionHints(
        year=hints.year, language=hints.language, title=hints.title,
        meta_title=document.meta_title, created=document.created,
    )  # fmt: skip
    edition = read_edition(_without_stamps(pages, furniture), packs, edition_hints)
    gathering = Gathering(packs, _vocabulary(pages), ledger)
    days = event_days(edition.facts.start_date, edition.facts.end_date)
    unread = _read_pages(
        pages,
        marks,
        gathering,
        Context(
            year=edition.facts.year,
            has_printed_year=_states_year(edition),
            days=days,
            date=days[0] if len(days) == 1 else None,
            codes=tuple(explained_codes(n.text for _, lines in pages for n in lines).items()),
            venue=edition.facts.venue,
        ),
    )
    edition = replace(edition, doubts=(*edition.doubts, *unread))
    programme = doubt_recognised(_assemble(document, hints, gathering, pages, edition, edition_hints))
    return _turned_back(programme, frames) if any(r for _, r in upright) else programme


def _turned_back(programme: Programme, frames: Frames) -> Programme:
    """The programme with all places in the frame of the pages as displayed."""
    bare = with_places(replace(programme, document=NO_DOCUMENT), frames.place)
    return replace(bare, document=programme.document)


def _read_pages(
    pages: PagesOfLines, marks: dict[Line, Mark], gathering: Gathering, context: Context
) -> list[Doubt]:
    """Lets the structures compete for each page and takes what the best one explains.

    Returns the questions about pages with many times that nothing explains.
    """
    doubts: list[Doubt] = []
    clock = proves_twelve_hours([([marks[n] for n in ls if n in marks], p.width) for p, ls in pages])
    packs = gathering.packs
    free = [[marks[n] for n in ls if n in marks and gathering.ledger.is_free(n)] for _, ls in pages]
    whole = with_ends_below([join_broken_times(out_of_sentences(tuple(f), packs), packs) for f in free])
    whole = without_imprints(whole, packs)
    regions = []
    before: PageBefore | None = None
    for (page, _), lines in zip(pages, whole, strict=True):
        told = with_portraits(with_person_boxes(lines, packs), packs)
        apart = apart_from_right_times(apart_from_times(parted_dates(told)))
        settled = settle_clocks(apart, page.width, clock, packs, before)
        before = last_of_page(settled, page.width) if clock else None
        regions.append(Region(page, settled, packs, Box(0, 0, page.width, page.height)))
    for region in in_reading_order(regions, context):
        for reading in read_region(region, context):
            context = _take(reading, gathering, context, doubts)
    gathering.build([n for _, lines in pages for n in lines])
    return doubts


def _take(reading: Reading, gathering: Gathering, context: Context, doubts: list[Doubt]) -> Context:
    """Keeps what explains a region best; returns the context for what follows."""
    region, proposed = reading.region, reading.proposed
    cards = read_cards(region.marks)
    best = proposed[0] if proposed else None
    gathering.note_hypotheses(region, proposed, cards)
    if best is not None and best.score >= max(LOWEST_SCORE, cards.score if cards else 0.0):
        gathering.take_arrangement(best)
        return after(best)
    if cards is not None and cards.score >= LOWEST_SCORE:
        gathering.take_cards(cards)
    elif (doubt := unexplained(region, proposed)) is not None:
        doubts.append(doubt)
    return context_of_unread(region.marks, region.packs, context)


def _states_year(edition: EditionReading) -> bool:
    """Whether a text or the catalogue states the year of the edition."""
    return edition.facts.year is not None and all(p.code != YEAR_INFERRED for p in edition.problems)


def _gives_context(mark: Mark | None) -> bool:
    if mark is None:
        return False
    return mark.is_date or bool(mark.times) or any(d.day is not None for d in mark.dates)


def _languages(pages: PagesOfLines, hints: Hints) -> tuple[Pack, ...]:
    """The document's languages, the one of the catalogue first.

    English is always heard last: programmes in every language print `Q&A`, `keynote`, `panel`.
    """
    found = detect("\n".join(n.text for _, lines in pages for n in lines))
    first = (pack(hints.language),) if hints.language else ()
    wanted = (*first, *found, pack(COMMON_LANGUAGE))
    return tuple({p.code: p for p in wanted}.values())


def _language(pages: PagesOfLines, packs: tuple[Pack, ...]) -> str | None:
    """The main language; None for a script that no known language writes, read by layout alone."""
    text = "\n".join(n.text for _, lines in pages for n in lines)
    return next((p.code for p in packs[:1] if is_written_in(text, p.code)), None)


def _vocabulary(pages: PagesOfLines) -> frozenset[str]:
    """Folded words of the document, without those cut at a line's end."""
    words: set[str] = set()
    for _, lines in pages:
        for line in lines:
            tokens = fold(line.text).split()
            if line.text.endswith("-"):
                tokens.pop()
            words.update(tokens)
    return frozenset([word.strip(PUNCTUATION) for word in words])


def _covers_all_days(sessions: Sequence[Session], facts: EditionFacts) -> bool:
    """Whether each day of the edition has a timetable entry."""
    days = set(event_days(facts.start_date, facts.end_date))
    return bool(days) and days <= {s.date for s in sessions}


def _without_stamps(pages: PagesOfLines, furniture: Collection[Line]) -> PagesOfLines:
    """The pages without the moment of their printing, which is no date of the edition."""
    stamps = {n for n in furniture if tells_printing(n)}
    return [(p, tuple(n for n in lines if n not in stamps)) for p, lines in pages] if stamps else pages


def _assemble(
    document: Document,
    hints: Hints,
    gathering: Gathering,
    pages: PagesOfLines,
    edition: EditionReading,
    edition_hints: EditionHints,
) -> Programme:
    ledger = gathering.ledger
    facts, tracks, told = edition.facts, gathering.tracks(), list(edition.claims)
    kind: SourceKind = "programme"
    doubts, problems = list(edition.doubts), list(document.problems)
    found = gathering.sessions
    against = template_reasons(found, gathering.packs) or stray_reasons(found, [page for page, _ in pages])
    if against:
        gathering.retract("no_programme")
    if not gathering.sessions:
        announced = read_announcement(pages, gathering.packs, edition_hints)
        if announced is not None:
            facts, tracks, kind = announced.facts, announced.tracks, "announcement"
            doubts += [d for d in announced.doubts if d not in doubts]
            told = [*announced.claims, *told]
    for claim in told:
        ledger.claim_ids(claim.page, claim.ids, claim.kind)
    for _, lines in pages:
        gathering.claim_track_names(lines)
        claim_leftovers(lines, ledger, gathering.packs)
    if not gathering.sessions and not gathering.biographies and kind == "programme":
        kind = "other"
        message = "; ".join(("No timetable, biographies or announcement were found", *against)) + "."
        advice = "If it is a programme, see with `programarium inspect` what was read, and report it."
        problems.append(Problem("not_a_programme", f"{message} {advice}"))
    language = hints.language or _language(pages, gathering.packs)
    if hints.start_date is None:
        facts = over_series(facts, gathering.sessions)
    if kind == "programme" and _covers_all_days(gathering.sessions, facts):
        facts = replace(facts, status="complete")
    doubtful = doubted(gathering.numbered_sessions(), document.pages, gathering.packs)
    paneled = with_panelists(settled_kinds(doubtful, gathering.packs), gathering.packs)
    roomed = with_rooms_behind_offices(paneled, gathering.packs)
    upright = [page for page, _ in pages]
    sessions = with_presenters(roomed, upright)
    programme = Programme(
        document=document,
        kind=hints.kind or kind,
        edition=replace(facts, language=language),
        tracks=tracks,
        sessions=tuple(replace(s, language=s.language and language) for s in sessions),
        biographies=tuple(gathering.biographies),
        account=tuple(ledger.account(page) for page, _ in pages),
        blocks=tuple(gathering.blocks),
        hypotheses=tuple(gathering.hypotheses),
        doubts=tuple(doubts),
        problems=(*problems, *edition.problems),
    )
    return with_unsaid(programme, upright, gathering.packs, told)
