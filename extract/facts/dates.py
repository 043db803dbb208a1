"""The days of an edition, from what is printed about them.

A range near the title (`28–29 listopada 2023`) states them. Where none is printed the headings
of the days do: dates that make up most of their line. A year that no date carries is taken from
the title or from the catalogue; where nobody states it, the weekdays decide together with the
year in which the file was made, and the year is marked as inferred.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from extract.facts.model import Claim, EditionHints, Packs, PageLines
from extract.facts.monthless import days_without_month
from extract.facts.notices import is_deadline, lines_below_times
from extract.facts.witnesses import in_order, month_comes_first, year_of_weekdays
from extract.layout.lines import Line, same_style
from extract.model import Place, union
from extract.signals.calendar import resolve_date, years_for
from extract.signals.dates import DateSpan, find_dates
from extract.signals.times import find_times
from extract.values import replace

#: Pages on which an edition's dates are stated; further in, dates are of days and deadlines.
STATEMENT_PAGES = 3
#: Of a line's characters. A date that fills this much of its line is the line's subject.
HEADING_SHARE = 0.4
#: The same where a weekday stands beside the date: `Thu Jan 26 – Workshop Day 1`.
WEEKDAY_SHARE = 0.25
#: Days. Dates further apart than this are not of one edition.
LONGEST_EDITION = 21
#: Days. The days of an edition, weekend between them, lie no further apart.
NEAR_DAYS = 4
#: Years around the file's own year among which weekdays choose.
CREATED_REACH = 1
#: Days between an event and its file, where no weekday tells the year.
NEAR_FILE = 120
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class DatesFound:
    """First and last day, the year behind them and where they stand.

    `belied` is a printed year that is wrong; `contested` the year that all weekdays speak for
    against the one that was given.
    """

    start: date | None
    end: date | None
    year: int | None
    is_inferred: bool
    reason: str
    confidence: float
    place: Place | None
    claims: tuple[Claim, ...]
    belied: int | None = None
    contested: int | None = None


@dataclass(frozen=True, slots=True)
class _Seen:
    line: Line
    span: DateSpan
    share: float
    page_index: int


def find_edition_dates(
    pages: Sequence[PageLines], packs: Packs, hints: EditionHints, title_year: int | None
) -> DatesFound:
    """The days of the edition; all None where nothing printed tells them."""
    seen = _without_notices(_all_dates(pages, packs), pages, packs)
    years = _years(pages, seen, hints, title_year)
    year = years[0] if years else None
    is_inferred = False
    true = year_of_weekdays([s.span for s in seen], year, hints.created) if year is not None else None
    if year is None:
        year = _year_from_weekdays(seen, hints.created)
        is_inferred = year is not None
    elif hints.year is None and true is not None:
        corrected = [replace(s, span=replace(s.span, year=None)) if s.span.year == year else s for s in seen]
        return replace(_days(corrected, true, (true,), False), year=true, belied=year)
    found = replace(_days(seen, year, tuple(years), is_inferred), contested=true)
    return found if found.start else _without_month(pages, packs, hints, found)


def _days(seen: Sequence[_Seen], year: int | None, years: tuple[int, ...], is_inferred: bool) -> DatesFound:
    """The days that are stated as a range, else those of the headings."""
    statement = _statement(seen)
    if statement is not None:
        return _stated(statement, year, years, is_inferred)
    return _from_headings(seen, year, years, is_inferred)


def _without_month(
    pages: Sequence[PageLines], packs: Packs, hints: EditionHints, otherwise: DatesFound
) -> DatesFound:
    """Days whose month stands nowhere beside them."""
    days, pairs = days_without_month(pages, packs, hints.created)
    if not days:
        return otherwise
    lines = tuple(dict.fromkeys(n for p in pairs for n in p.lines))
    claims = tuple(Claim(n.page, n.ids, "record") for n in lines)
    place = Place(lines[0].page, lines[0].box)
    reason = "weekdays with days of the month: " + " … ".join(repr(n.text) for n in lines[:2])
    return DatesFound(days[0], days[-1], days[0].year, True, reason, 0.6, place, claims)


def _all_dates(pages: Sequence[PageLines], packs: Packs) -> list[_Seen]:
    found = []
    for index, (_, lines) in enumerate(pages):
        for line in lines:
            for span in find_dates(line.text, packs):
                if span.day is None or span.month is None or _may_be_time(line.text, span, packs):
                    continue
                share = (span.span[1] - span.span[0]) / max(1, len(line.text.strip()))
                sure = 0.6 if share > 0.8 or span.weekday else 0.7
                if span.confidence >= sure:
                    found.append(_Seen(line, span, share, index))
    month_first = month_comes_first([s.span for s in found])
    return [replace(s, span=in_order(s.span, month_first)) if s.span.swappable else s for s in found]


def _without_notices(seen: list[_Seen], pages: Sequence[PageLines], packs: Packs) -> list[_Seen]:
    """The dates without deadlines and the day on which the programme was made, where others are left."""
    if len({(s.span.month, s.span.day) for s in seen}) < 2:
        return seen
    above = {b: a for _, lines in pages for a, b in pairwise(lines)}
    kept = [s for s in seen if not is_deadline(s.line, above.get(s.line), s.span, packs)] or seen
    if all(s.span.weekday or s.span.is_range for s in kept):
        return kept
    below = lines_below_times(pages, packs)
    days = [s for s in kept if s.share >= HEADING_SHARE and s.line not in below]
    return [
        s
        for s in kept
        if s.span.weekday or s.span.is_range or s.line not in below or any(_alike(s, d) for d in days)
    ] or kept


def _alike(seen: _Seen, day: _Seen) -> bool:
    """Whether a date is set like the heading of a day: on its own, in the same type."""
    return seen.share >= HEADING_SHARE and same_style(seen.line, day.line)


def _may_be_time(text: str, span: DateSpan, packs: Packs) -> bool:
    """Whether figures alone (`11.30 – 12.00`) that read as days may be times of day."""
    figures = not any(c.isalpha() for c in text[span.span[0] : span.span[1]])
    if span.year or span.weekday or not figures:
        return False
    times = find_times(text, packs)
    return span.is_range or any(t.span[0] < span.span[1] and span.span[0] < t.span[1] for t in times)


def _years(
    pages: Sequence[PageLines], seen: Sequence[_Seen], hints: EditionHints, title_year: int | None
) -> list[int]:
    """Years that the catalogue, the title or printed dates name, the likeliest first."""
    counted: Counter[int] = Counter()
    for each in seen:
        if each.span.year:
            counted[each.span.year] += 3 if each.span.is_range else 2 if each.share >= HEADING_SHARE else 1
    listed = [y for y, _ in sorted(counted.items(), key=lambda kv: (-kv[1], kv[0]))]
    known = [y for y in (hints.year, title_year) if y]
    if not known and not listed and pages:
        printed = Counter(int(y) for n in pages[0][1] for y in _YEAR.findall(n.text))
        top = sorted(printed, key=lambda y: (-printed[y], y))
        known = top[:1] if len(top) == 1 else []
    return list(dict.fromkeys([*known, *listed]))


def _year_from_weekdays(seen: Sequence[_Seen], created: str | None) -> int | None:
    """The one year near the file's own in which most printed weekdays fall on their dates."""
    if created is None:
        return None
    made = int(created[:4])
    votes: Counter[int] = Counter()
    for each in seen:
        span = each.span
        if span.weekday and span.month and span.day and each.share >= HEADING_SHARE / 2:
            first, last = made - CREATED_REACH, made + CREATED_REACH
            votes.update(years_for(span.month, span.day, span.weekday, first, last))
    best = sorted(votes, key=lambda y: (-votes[y], abs(y - made), y))
    if not any(s.span.weekday for s in seen):
        return _nearest_year(seen, date.fromisoformat(created))
    if not best or (len(best) > 1 and votes[best[0]] == votes[best[1]]):
        return None
    return best[0]


def _nearest_year(seen: Sequence[_Seen], made: date) -> int | None:
    """The year in which the headings of the days lie within months of the day the file was made.

    Evidence: programmes are made shortly before their event, and nothing printed says otherwise.
    """
    near: Counter[int] = Counter()
    for each in seen:
        month, day = each.span.month, each.span.day
        if month is None or day is None or each.share < HEADING_SHARE:
            continue
        for year in range(made.year - 1, made.year + 2):
            try:
                gap = abs((date(year, month, day) - made).days)
            except ValueError:
                continue
            if gap <= NEAR_FILE:
                near[year] += 1
    return min(near, key=lambda y: (-near[y], y)) if near else None


def _statement(seen: Sequence[_Seen]) -> _Seen | None:
    """The range of days on the first pages that is set as a line of its own or in large type."""
    early = [s for s in seen if s.page_index < STATEMENT_PAGES and s.span.is_range]
    if not early:
        return None
    return max(early, key=_statement_rank)


def _statement_rank(seen: _Seen) -> tuple[bool, bool, float, int, float]:
    fills = seen.share >= HEADING_SHARE / 2
    return fills, seen.span.year is not None, seen.line.size, -seen.page_index, -seen.line.box.top


def _stated(seen: _Seen, year: int | None, years: tuple[int, ...], is_inferred: bool) -> DatesFound:
    resolved = resolve_date(seen.span, seen.span.year or year, plausible_years=years)
    place, claims = _trace([seen])
    start, end = resolved.start, resolved.end or resolved.start
    reason = f"printed range {seen.span.printed!r}"
    sure = 0.95 if seen.span.year else 0.8
    return DatesFound(start, end, start.year if start else year, is_inferred, reason, sure, place, claims)


def _from_headings(
    seen: Sequence[_Seen], year: int | None, years: tuple[int, ...], is_inferred: bool
) -> DatesFound:
    headings = [s for s in seen if s.share >= (WEEKDAY_SHARE if s.span.weekday else HEADING_SHARE)] or [
        s for s in seen if s.span.weekday or s.page_index == 0
    ]
    days: list[tuple[date, _Seen]] = []
    for each in headings:
        resolved = resolve_date(each.span, each.span.year or year, plausible_years=years)
        for day in (resolved.start, resolved.end):
            if day is not None:
                days.append((day, each))
    cluster = _without_strays(_cluster(days, headings[0] if headings else None))
    if not cluster:
        return DatesFound(None, None, year, is_inferred, "no date is printed", 0.5, None, ())
    start, end = cluster[0][0], cluster[-1][0]
    ends = [cluster[0][1]] if start == end else [cluster[0][1], cluster[-1][1]]
    place, claims = _trace(ends)
    printed = " … ".join(repr(s.span.printed) for s in ends)
    return DatesFound(
        start, end, start.year, is_inferred, f"headings of the days: {printed}", 0.8, place, claims
    )


def _cluster(days: list[tuple[date, _Seen]], first: _Seen | None) -> list[tuple[date, _Seen]]:
    """The largest set of days within the length of an edition; of equals, the one printed first."""
    ordered = sorted(days, key=lambda d: (d[0], d[1].page_index, d[1].line.box.top))
    best: list[tuple[date, _Seen]] = []
    for index, (day, _) in enumerate(ordered):
        group = [d for d in ordered[index:] if (d[0] - day).days <= LONGEST_EDITION]
        better = len({d for d, _ in group}) > len({d for d, _ in best})
        tie = len({d for d, _ in group}) == len({d for d, _ in best}) and any(s is first for _, s in group)
        if better or (tie and not any(s is first for _, s in best)):
            best = group
    return best


def _without_strays(days: list[tuple[date, _Seen]]) -> list[tuple[date, _Seen]]:
    """The days without those far from all others that have no weekday where the others have one.

    Evidence: the day on which a programme was made, or until which one may register, is printed alone.
    """
    named = [day for day, seen in days if seen.span.weekday]
    return [
        (day, seen)
        for day, seen in days
        if not named or seen.span.weekday or min(abs((day - other).days) for other in named) <= NEAR_DAYS
    ]


def _trace(seen: Sequence[_Seen]) -> tuple[Place | None, tuple[Claim, ...]]:
    claims: list[Claim] = []
    place: Place | None = None
    for each in seen:
        part = each.line.part(each.span.span[0], each.span.span[1]) or each.line
        claims.append(Claim(part.page, part.ids, "record"))
        if place is None:
            place = Place(part.page, union(w.box for w in part.words))
    return place, tuple(claims)
