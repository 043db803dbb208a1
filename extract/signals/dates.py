"""Dates, weekdays and day labels in a line."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lang import all_packs, fold
from extract.lang.phrases import run_set, word_set
from extract.signals.date_patterns import ROMAN, DateGrammar, date_grammar, holds
from extract.signals.date_reading import DateSpan, closed, read_date, without_stray_day
from extract.signals.vocabulary import Packs
from extract.values import replace

__all__ = ["DateSpan", "find_dates", "find_day_label"]


@lru_cache(maxsize=1 << 14)
def find_dates(text: str, packs: Packs) -> tuple[DateSpan, ...]:
    """Dates in `text`, in order, without overlaps; a weekday beside a date belongs to it.

    Evidence: a month's name beside a day's number; three numbers in a date's order; two numbers
    (`12/3`, `28.11.`) with low confidence unless a weekday stands beside them; a month and a
    year; a weekday alone.
    """
    grammar = date_grammar(packs)
    words = word_set(text)
    if grammar.weekday_starts.isdisjoint(words) and not any(w[0].isdigit() for w in words):
        return ()
    folded = _without_day_labels(fold(text), grammar)
    spans: list[DateSpan] = []
    held = holds(folded, grammar)
    for needed, pattern in grammar.patterns:
        if not needed <= held:
            continue
        for match in pattern.finditer(folded):
            if any(match.start() < s.span[1] and s.span[0] < match.end() for s in spans):
                continue
            if span := read_date(match, grammar):
                spans.append(without_stray_day(folded, span, grammar))
    spans = _join_ranges(folded, sorted(spans, key=lambda s: s.span), grammar)
    spans = _with_weekdays(folded, spans, grammar, grammar.weekday_runs.isdisjoint(run_set(text)))
    spans = [closed(folded, s) for s in spans]
    return tuple(replace(s, printed=text[s.span[0] : s.span[1]]) for s in spans if s.confidence > 0.1)


def _without_day_labels(folded: str, grammar: DateGrammar) -> str:
    """Blanks for day labels, whose number is no part of a date: `DZIEŃ 1 - 28 listopada`.

    `Día 12 de mayo` is a date and stays.
    """

    def blank(match: re.Match[str]) -> str:
        is_date = grammar.month_next.match(folded, match.end())
        return match.group() if is_date else " " * len(match.group())

    return grammar.day_label.sub(blank, folded) if _may_label_day(folded, grammar) else folded


def _may_label_day(folded: str, grammar: DateGrammar) -> bool:
    return any(start in folded for start in grammar.day_starts)


def _join_ranges(folded: str, spans: list[DateSpan], grammar: DateGrammar) -> list[DateSpan]:
    """`30 listopada – 1 grudnia 2023` is one range."""
    joined: list[DateSpan] = []
    for span in spans:
        last = joined[-1] if joined else None
        if (
            last
            and not last.is_range
            and not span.is_range
            and last.day
            and span.day
            and grammar.joint.fullmatch(_between(folded, last, span, grammar))
            and (last.month, last.day) != (span.month, span.day)
        ):
            joined[-1] = replace(
                last, span=(last.span[0], span.span[1]), year=last.year or span.year, end_month=span.month,
                end_day=span.day, end_year=span.year if last.year and span.year != last.year else None,
            )  # fmt: skip
        else:
            joined.append(span)
    return joined


def _between(folded: str, first: DateSpan, second: DateSpan, grammar: DateGrammar) -> str:
    """What joins two dates; the second one's weekday left out where the first has one too."""
    between = folded[first.span[1] : second.span[0]]
    if grammar.weekday.search(folded, max(0, first.span[0] - 14), first.span[0]):
        between = grammar.weekday.sub("", between, count=1).replace(" ,", " ")
    return between


def _with_weekdays(
    folded: str, spans: list[DateSpan], grammar: DateGrammar, none_named: bool
) -> list[DateSpan]:
    """Weekdays joined to the date beside them; those that have none are spans of their own."""
    result = list(spans)
    for match in () if none_named else grammar.weekday.finditer(folded):
        weekday = grammar.weekdays[" ".join(match.group().replace("-", " ").split())]
        inside = next((i for i, s in enumerate(result) if s.span[0] <= match.start() < s.span[1]), None)
        if inside is not None:
            result[inside] = _inside(result[inside], weekday, match, folded)
            continue
        beside = _beside(folded, result, match, grammar)
        if beside is None:
            result.append(_lone(folded, match, weekday))
        else:
            span = result[beside]
            reach = (min(span.span[0], match.start()), max(span.span[1], match.end()))
            result[beside] = replace(
                span, span=reach, weekday=weekday, confidence=max(span.confidence, 0.9),
                swappable=span.swappable,
            )  # fmt: skip
    return sorted(_short_pairs(folded, result), key=lambda s: s.span)


def _inside(span: DateSpan, weekday: int, match: re.Match[str], folded: str) -> DateSpan:
    if span.weekday is not None or re.search(r"\d", folded[span.span[0] : match.start()]):
        return replace(span, end_weekday=weekday) if span.is_range else replace(span, weekday=weekday)
    return replace(span, weekday=weekday)


def _beside(folded: str, spans: list[DateSpan], match: re.Match[str], grammar: DateGrammar) -> int | None:
    for index, span in enumerate(spans):
        if span.weekday is not None or span.day is None:
            continue
        gap = (
            folded[match.end() : span.span[0]]
            if match.end() <= span.span[0]
            else folded[span.span[1] : match.start()]
        )
        if len(gap) <= 8 and grammar.near_weekday.fullmatch(gap):
            return index
    return None


#: weekdays written so shortly that they are words of other meaning too (`so`, `do`, `pt`, `nd`)
_SHORT_WEEKDAY = 3


def _lone(folded: str, match: re.Match[str], weekday: int) -> DateSpan:
    alone = not (folded[: match.start()] + folded[match.end() :]).strip(" .,:;()-–—|")
    short = len(match.group()) <= _SHORT_WEEKDAY
    day = re.match(
        r"\.?,?\s?(?:the\s)?(\d{1,2})(?:st|nd|rd|th|\.)?(?![\w:.,/%]|\s?[-–h:])", folded[match.end() :]
    )
    if day and 1 <= int(day.group(1)) <= 31:
        span = (match.start(), match.end() + day.end())
        return DateSpan(
            span, None, None, int(day.group(1)), weekday=weekday, confidence=0.4 if short else 0.75
        )
    confidence = (0.5 if short else 0.9) if alone else (0.1 if short else 0.6)
    return DateSpan(match.span(), None, None, None, weekday=weekday, confidence=confidence)


def _short_pairs(folded: str, spans: list[DateSpan]) -> list[DateSpan]:
    """`28.11.` alone on its line is more of a date than in a sentence."""
    alone = len(spans) == 1 and not (folded[: spans[0].span[0]] + folded[spans[0].span[1] :]).strip(
        " .,:;()-–—|"
    )
    if alone and spans[0].confidence == 0.45:
        return [replace(spans[0], confidence=0.6)]
    return spans


@lru_cache(maxsize=1 << 14)
def find_day_label(text: str, packs: Packs | None = None) -> int | None:
    """The number of an event's day that a heading prints: `DZIEŃ 1`, `Day Two`, `II dzień`, `1. Tag`."""
    grammar = date_grammar(packs or all_packs())
    folded = fold(text)
    if not _may_label_day(folded, grammar):
        return None
    for match in grammar.day_label.finditer(folded):
        group = "after" if match.group("after") else "ahead"
        printed = match.group(group).strip(" .")
        digits = re.match(r"\d+", printed)
        # `i` is a word of many languages: `Godina i dan`
        roman = ROMAN.get(printed) if not text[match.start(group) : match.end(group)].islower() else None
        number = int(digits.group()) if digits else roman or grammar.ordinals.get(printed)
        if number and number <= 31:
            return number
    return None
