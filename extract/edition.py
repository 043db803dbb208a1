"""The facts of an edition, read from its pages, each with the evidence for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from extract.facts.dates import DatesFound, find_edition_dates
from extract.facts.event_names import has_event_noun, is_generic
from extract.facts.model import EditionHints, EditionReading, Fact, PageLines, Prose, TitleFound, outer_prose
from extract.facts.ordinals import ordinal_of
from extract.facts.organisers import find_organisers
from extract.facts.places import find_place
from extract.facts.series import find_series
from extract.facts.subtitles import find_subtitle
from extract.facts.themes import find_theme
from extract.facts.titles import find_titles
from extract.lang import Pack, fold
from extract.layout.lines import Line
from extract.model import Doubt, EditionFacts, Place, Problem
from extract.values import replace

__all__ = ["EditionHints", "EditionReading", "Fact", "PageLines", "read_edition"]

#: Fields that the catalogue may state.
_EXACT = ("year", "start_date", "end_date", "ordinal")
_HINTED = ("series", "ordinal", "year", "title", "start_date", "end_date", "city", "venue", "language")


def read_edition(
    pages: Sequence[PageLines], packs: Sequence[Pack], hints: EditionHints | None = None
) -> EditionReading:
    """What a document prints about its edition.

    Args:
        pages: pages with their lines, in order.
        packs: the document's languages, the main one first.
        hints: what the catalogue and the file's metadata know; catalogue values win, and a
            printed value that disagrees becomes a Doubt.

    Returns:
        Facts, None for what neither says; one Fact of evidence for each known field.
    """
    known = hints or EditionHints()
    languages = tuple(packs)
    prose = outer_prose(pages)
    titles = find_titles(pages, prose, languages, known.meta_title)
    places = _place_facts(pages, titles, languages)
    titles = tuple(_no_addresses(titles, places))
    printed = _with_subtitle(_title_facts(titles, pages, languages, known), titles, pages, places, languages)
    year = next((f.value for f in printed if f.field == "year"), None)
    dates = find_edition_dates(pages, languages, known, year if isinstance(year, int) else None)
    printed = [*_date_facts(dates), *[f for f in printed if f.field != "year" or dates.year is None]]
    printed += places
    printed += _organiser_facts(prose, languages, titles[0].text if titles else "")
    if theme := find_theme(prose, languages):
        printed.append(Fact("theme", theme.text, theme.reason, 0.7, theme.place, theme.claims))
    if languages:
        printed.append(Fact("language", languages[0].code, "the words of the text", 0.9))
    reading = _with_hints(printed, known, _problems(dates, known))
    return replace(reading, facts=replace(reading.facts, unprinted=_unprinted(reading, printed, pages)))


def _unprinted(
    reading: EditionReading, printed: Sequence[Fact], pages: Sequence[PageLines]
) -> tuple[str, ...]:
    """The facts that stand nowhere in the document: given ones, and a year that no line has in figures."""
    seen = {fact.field for fact in printed}
    year = reading.facts.year
    if year is not None:
        short = rf"(?:[^\W\d_]|['’‘]|\d([./-])\d\d?\1){year % 100:02}(?!\d)"
        marks = re.compile(rf"(?<!\d){year}(?!\d)|{short}")
        if not any(marks.search(line.text) for _, lines in pages for line in lines):
            seen.discard("year")
    return tuple(sorted({fact.field for fact in reading.evidence} - seen))


def _no_addresses(titles: Sequence[TitleFound], places: Sequence[Fact]) -> list[TitleFound]:
    """The headings that are not the very words of an address."""
    addresses = {c for fact in places for c in fact.claims}
    return [t for t in titles if not t.claims or not set(t.claims) <= addresses]


def _title_facts(
    titles: Sequence[TitleFound], pages: Sequence[PageLines], packs: tuple[Pack, ...], hints: EditionHints
) -> list[Fact]:
    found: list[Fact] = []
    title = titles[0] if titles else None
    if title is not None:
        sure = min(0.95, 0.45 + 0.2 * title.score)
        found.append(Fact("title", title.text, title.reason, round(sure, 2), title.place, title.claims))
    headings = [t for t in titles if t.place is not None]
    series = find_series(title.text if title else None, [t.heading for t in titles], pages, packs)
    if series is not None:
        if title is None and series.year is not None:
            found.append(Fact("title", series.printed, series.reason, 0.5))
        found.append(
            Fact("series", series.name, series.reason, series.confidence, title.place if title else None)
        )
        if series.year is not None:
            found.append(Fact("year", series.year, f"the year mark in {series.printed!r}", 0.9))
    lines = [n for _, each in pages[:2] for n in each]
    candidates = [(t.heading, t.place) for t in headings[:1]]
    for text, place in [*candidates, *_generic_headings(lines, packs)]:
        number = ordinal_of(text, packs)
        if number is not None:
            found.append(Fact("ordinal", number, f"printed in {text[:80]!r}", 0.85, place))
            break
    if title is not None and not any(f.field == "year" for f in found):
        printed = re.search(r"(?<!\d)((?:19|20)\d{2})(?!\d)", title.heading)
        if printed:
            found.append(Fact("year", int(printed.group(1)), "the year in the title", 0.85, title.place))
    return found


def _with_subtitle(
    facts: Sequence[Fact],
    titles: Sequence[TitleFound],
    pages: Sequence[PageLines],
    places: Sequence[Fact],
    packs: tuple[Pack, ...],
) -> list[Fact]:
    """The facts, the title with what goes on with it in the lines below; the series has its bare name."""
    addresses = {c for fact in places for c in fact.claims}
    subtitle = find_subtitle(titles[0], pages, addresses, packs) if titles else None
    if subtitle is None:
        return list(facts)
    return [
        replace(f, value=subtitle.behind(str(f.value)), claims=(*f.claims, *subtitle.claims))
        if f.field == "title"
        else f
        for f in facts
    ]


def _generic_headings(lines: Sequence[Line], packs: tuple[Pack, ...]) -> list[tuple[str, Place]]:
    """Lines that only say what kind of event it is, with its number: `VII Ogólnopolska Konferencja`."""
    return [
        (n.text, Place(n.page, n.box))
        for n in lines
        if 2 <= len(n.text.split()) <= 8
        and has_event_noun(n.text, packs)
        and ordinal_of(n.text, packs) is not None
        and is_generic(n.text, packs)
    ]


def _date_facts(dates: DatesFound) -> list[Fact]:
    found: list[Fact] = []
    if dates.year is not None:
        reason = (
            "weekdays of the printed dates and the file's own year" if dates.is_inferred else dates.reason
        )
        sure = 0.5 if dates.is_inferred else dates.confidence
        found.append(Fact("year", dates.year, reason, sure, dates.place))
    if dates.start is not None:
        sure = 0.5 if dates.is_inferred else dates.confidence
        start, end = dates.start.isoformat(), (dates.end or dates.start).isoformat()
        found.append(Fact("start_date", start, dates.reason, sure, dates.place, dates.claims))
        found.append(Fact("end_date", end, dates.reason, sure, dates.place))
    return found


def _place_facts(
    pages: Sequence[PageLines], titles: Sequence[TitleFound], packs: tuple[Pack, ...]
) -> list[Fact]:
    found: list[Fact] = []
    for place in find_place(pages, packs, titles):
        for field, value in (("city", place.city), ("venue", place.venue)):
            if value and not any(f.field == field for f in found):
                found.append(Fact(field, value, place.reason, place.confidence, place.place, place.claims))
    return found


def _organiser_facts(prose: Sequence[Prose], packs: tuple[Pack, ...], title: str) -> list[Fact]:
    """Who organises the edition; its own title, which often follows in the sentence, left out."""
    for found in find_organisers(prose, packs):
        names = tuple(n for n in found.names if fold(n) not in fold(title))
        if names:
            return [Fact("organisers", names, found.reason, found.confidence, found.place, found.claims)]
    return []


def _problems(dates: DatesFound, known: EditionHints) -> tuple[Problem, ...]:
    if dates.belied is not None:
        message = f"the printed year {dates.belied} disagrees with all weekdays, {dates.year} agrees"
        return (Problem("weekday_mismatch", message, dates.place),)
    if dates.contested is not None:
        message = f"the given year {known.year} disagrees with all weekdays, {dates.contested} agrees"
        return (Problem("weekday_mismatch", message, dates.place),)
    if not dates.is_inferred:
        return ()
    return (
        Problem(
            "year_inferred",
            "the year is not printed: the weekdays or the file's own date decide",
            dates.place,
        ),
    )


def _with_hints(
    printed: Sequence[Fact], hints: EditionHints, problems: tuple[Problem, ...]
) -> EditionReading:
    """Facts with the catalogue's values in front; what disagrees is asked."""
    kept: dict[str, Fact] = {}
    for fact in printed:
        kept.setdefault(fact.field, fact)
    doubts: list[Doubt] = []
    for field in _HINTED:
        value = getattr(hints, field)
        if value is None:
            continue
        other = kept.get(field)
        if (
            other is not None
            and other.value != value
            and field in ("year", "start_date", "end_date", "ordinal")
        ):
            doubts.append(_disagreement(field, value, other))
        kept[field] = Fact(field, value, "the catalogue", 1.0)
    values: dict[str, Any] = {field: fact.value for field, fact in kept.items()}
    facts = replace(EditionFacts(), **values)
    return EditionReading(facts, tuple(kept.values()), tuple(doubts), problems)


def _disagreement(field: str, value: object, printed: Fact) -> Doubt:
    return Doubt(
        kind="fact_conflict",
        subject=field,
        question=f"Is the edition's {field} {value} (catalogue) or {printed.value} (document)?",
        reasons=(f"catalogue: {value}", f"document: {printed.value}, {printed.reason}"),
        candidate=str(printed.value),
        score=printed.confidence,
        place=printed.place,
    )
