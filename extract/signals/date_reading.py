"""One match of a date pattern made into a date span."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.signals.date_patterns import ROMAN, DateGrammar
from extract.values import quick, replace


@quick
@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date, a range of dates or a weekday: characters `span[0]:span[1]` of the text.

    What is not printed is None: the year mostly, or all but `weekday` (1 Monday … 7 Sunday).
    `end_*` hold the last day of a range and are None otherwise. `swappable` marks `3/4`, which
    may be day/month or month/day: the fields hold day/month.
    """

    span: tuple[int, int]
    year: int | None
    month: int | None
    day: int | None
    end_year: int | None = None
    end_month: int | None = None
    end_day: int | None = None
    weekday: int | None = None
    end_weekday: int | None = None
    confidence: float = 0.95
    swappable: bool = False
    printed: str = ""

    @property
    def is_range(self) -> bool:
        return self.end_day is not None or self.end_month is not None


def without_stray_day(folded: str, span: DateSpan, grammar: DateGrammar) -> DateSpan:
    """`Sala 3 – sobota, 31 lipca`: a lone weekday between two days, so that the first is no day."""
    if span.end_day is None:
        return span
    weekday = grammar.weekday.search(folded, span.span[0], span.span[1])
    digits = re.compile(r"\d+").search(folded, weekday.end() if weekday else span.span[1])
    if not weekday or not digits or int(digits.group()) != span.end_day:
        return span
    if grammar.weekday.search(folded, max(0, span.span[0] - 16), span.span[0]):
        return span
    return replace(span, span=(weekday.start(), span.span[1]), day=span.end_day, end_day=None)


def read_date(match: re.Match[str], grammar: DateGrammar) -> DateSpan | None:
    groups = match.groupdict()
    year = _year(groups.get("y") or groups.get("y0"))
    if name := groups.get("m"):
        month: int | None = grammar.months[" ".join(name.replace("-", " ").split())]
        confidence = 0.95
    elif roman := groups.get("mr"):
        month, confidence = ROMAN[roman], 0.9
    else:
        return _read_numbers(match, groups, year, grammar.month_first)
    day, last = _number(groups.get("d1")), _number(groups.get("d2"))
    if day is None and year is None:
        return None
    if day is None:
        confidence = 0.7
    return _checked(DateSpan(_trim(match), year, month, day, end_day=last, confidence=confidence))


def _read_numbers(
    match: re.Match[str], groups: dict[str, str | None], year: int | None, month_first: bool
) -> DateSpan | None:
    first, second = _number(groups.get("d1")), _number(groups.get("d2"))
    month, first_month = _number(groups.get("mn")), _number(groups.get("mn1"))
    if second is None:
        return _checked(DateSpan(_trim(match), year, month, first, confidence=0.95))
    if month is None or (groups.get("mn1") and not 1 <= (first_month or 0) <= 12):
        return None
    separator = groups["s"]
    swappable = separator == "/" and month <= 12 and second <= 12 and first is None
    month_leads = month_first and year is None and first is None and second <= 12
    if month_leads or (month > 12 and second <= 12 and separator != "."):
        second, month = month, second
    confidence = 0.95
    if year is None:
        confidence = 0.45 if groups.get("short") or (first is not None and not first_month) else 0.3
        if separator == "-":
            return None
    if first is None:
        span = DateSpan(_trim(match), year, month, second, confidence=confidence, swappable=swappable)
    else:
        span = DateSpan(
            _trim(match), year, first_month or month, first,
            end_month=month if first_month and first_month != month else None,
            end_day=second, confidence=confidence,
        )  # fmt: skip
    return _checked(span)


def _trim(match: re.Match[str]) -> tuple[int, int]:
    text = match.group()
    return match.start(), match.start() + len(text.rstrip(" ,-–—("))


def closed(folded: str, span: DateSpan) -> DateSpan:
    """`1 July (Wednesday)` ends behind its bracket."""
    start, end = span.span
    if folded[end : end + 1] == ")" and "(" in folded[start:end] and ")" not in folded[start:end]:
        return replace(span, span=(start, end + 1))
    return span


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    digits = text.strip("'’")
    return int(digits) + 2000 if len(digits) == 2 else int(digits)


def _number(text: str | None) -> int | None:
    if text is None:
        return None
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else None


def _checked(span: DateSpan) -> DateSpan | None:
    """The span, unless its numbers are no date."""
    for month, day in ((span.month, span.day), (span.end_month or span.month, span.end_day)):
        if month is not None and not 1 <= month <= 12:
            return None
        if day is not None and not 1 <= day <= (_LONGEST[(month or 1) - 1]):
            return None
    return span


_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
