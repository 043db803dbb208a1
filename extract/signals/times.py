"""Times of day in a line, as programmes write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.lang import fold
from extract.lang.phrases import run_set
from extract.signals.clock_context import discounted, is_alone, place_bonus
from extract.signals.clock_patterns import ClockGrammar, clock_grammar
from extract.signals.clocks import RANGE, WRITING, Clock, Meridiem, read_clocks
from extract.signals.vocabulary import Packs
from extract.values import quick, replace

#: below this a time is a guess that only the company of other times can confirm
SURE = 0.6


@quick
@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time or a range of times: characters `span[0]:span[1]` of the text.

    `start` and `end` are HH:MM. Where am or pm is printed they are on the 24-hour clock,
    else as printed (`resolve_meridiem` settles a whole column). `open_end` marks `20:00+`,
    `from 20:00`, `20:00 –`; `is_until` a lone end (`until 10:00`), whose `start` is that end.
    `separator` is what is printed between start and end. `is_shared` tells that am or pm of the start
    follow from the end. `confidence` tells how surely this
    is a time of day: from 0.9 on it can be little else, under `SURE` it needs support.
    """

    span: tuple[int, int]
    start: str
    end: str | None
    confidence: float
    open_end: bool = False
    is_until: bool = False
    meridiem: Meridiem | None = None
    end_meridiem: Meridiem | None = None
    separator: str | None = None
    printed: str = ""
    is_shared: bool = False


def find_times(text: str, packs: Packs) -> tuple[TimeSpan, ...]:
    """Times and ranges of times in `text`, in order, without overlaps.

    A number is a time by its writing (`10:30`, `9h`, `14 Uhr`, `2 pm`, `12⁰⁰`), by the word
    before it (`godz. 9`), or by its partner in a range (`8:30 - 9`). Writings that may be
    something else (`9.30`, `1200-1330`, `9-10`) get the confidence that their place in the
    line earns; dates, versions, money, phone and section numbers get none.
    """
    return _find(text, packs)


_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=1 << 14)
def _find(text: str, packs: Packs) -> tuple[TimeSpan, ...]:
    grammar = clock_grammar(packs)
    folded = fold(text)
    if not _DIGIT.search(folded) and grammar.noon_starts.isdisjoint(run_set(text)):
        return ()
    clocks = read_clocks(folded, grammar)
    found: list[TimeSpan] = []
    index = 0
    while index < len(clocks):
        span, used = _range_or_single(text, folded, clocks, index, grammar)
        if span and span.confidence > 0.05:
            found.append(span)
        index += used
    return tuple(found)


def _range_or_single(
    text: str, folded: str, clocks: list[Clock], index: int, grammar: ClockGrammar
) -> tuple[TimeSpan | None, int]:
    first = clocks[index]
    if index + 1 < len(clocks):
        second = clocks[index + 1]
        # "od godz. 9 do godz. 10" has a word before the second reading, "de 9h à 10h" only the joint
        joints = (folded[first.span[1] : start] for start in (second.span[0], second.digits))
        joined = any(grammar.separator.fullmatch(joint) for joint in joints) or _is_compact_pair(
            folded, first, second
        )
        if joined and (span := _range(text, folded, first, second, grammar)):
            return span, 2
    return _single(text, folded, first, grammar), 1


def _is_compact_pair(folded: str, first: Clock, second: Clock) -> bool:
    """`0800 0845` first in a line: two columns of four digits."""
    return (
        first.writing == second.writing == "compact"
        and not folded[: first.span[0]].strip()
        and not folded[first.span[1] : second.span[0]].strip()
        and (first.hour, first.minute) < (second.hour, second.minute)
    )


def _range(text: str, folded: str, first: Clock, second: Clock, grammar: ClockGrammar) -> TimeSpan | None:
    is_marked = first.meridiem is not None
    first, second = _share_meridiem(first, second)
    sure = first.is_sure or second.is_sure
    from_word = grammar.from_word.search(folded, max(0, first.span[0] - 16), first.span[0])
    separator = text[first.span[1] : second.digits].strip()
    if {first.writing, second.writing} == {"bare"} and not sure and not (first.has_prefix or from_word):
        confidence = 0.3 if is_alone(folded, first.span[0], second.span[1], grammar) else 0.0
        if separator.isalpha():
            confidence = min(confidence, 0.1)
    else:
        weaker, stronger = sorted((first, second), key=lambda c: WRITING[c.writing])
        chosen = stronger if stronger.is_sure else weaker
        confidence = WRITING[chosen.writing] + RANGE[chosen.writing]
        if chosen.writing == "bare":
            confidence = 0.7 if sure or first.has_prefix else 0.55
        confidence += place_bonus(folded, first, second.span[1], grammar)
        if first.writing == second.writing == "compact" and _are_years(first, second):
            confidence = 0.3
        if second.writing == "bare" and not second.is_sure and _runs_back(first, second):
            confidence = min(confidence, 0.5)
    confidence = discounted(folded, first, second.span[1], confidence, grammar)
    if confidence <= 0.05:
        return None
    start = from_word.start() if from_word else first.span[0]
    return TimeSpan(
        span=(start, second.span[1]),
        start=first.text,
        end=second.text,
        confidence=round(min(0.98, confidence), 2),
        meridiem=first.meridiem,
        end_meridiem=second.meridiem,
        separator=separator,
        printed=text[start : second.span[1]],
        is_shared=first.meridiem is not None and not is_marked,
    )


def _are_years(first: Clock, second: Clock) -> bool:
    """`2010-2020` is hardly ten past eight to twenty past eight."""
    return first.hour in (19, 20) and second.hour in (19, 20)


def _runs_back(first: Clock, second: Clock) -> bool:
    """`19:05 - 1`: the bare number is hardly an hour, unless a twelve-hour clock passes noon."""
    return (first.hour, first.minute) > (second.hour + 12 if first.hour < 12 else second.hour, second.minute)


def _share_meridiem(first: Clock, second: Clock) -> tuple[Clock, Clock]:
    """`9-10 am` is am on both sides; `11-1 pm` begins before noon; `2 pm – 4` ends after it."""
    if second.meridiem and not first.meridiem and 0 < first.hour <= 12 and first.writing != "word":
        later = (first.hour % 12, first.minute) > (second.hour % 12, second.minute)
        other: Meridiem = "am" if second.meridiem == "pm" else "pm"
        return replace(first, meridiem=other if later else second.meridiem), second
    if first.meridiem and not second.meridiem and 0 < second.hour <= 12 and second.writing != "word":
        earlier = (second.hour % 12, second.minute) < (first.hour % 12, first.minute)
        return first, replace(second, meridiem="pm" if earlier else first.meridiem)
    return first, second


def _single(text: str, folded: str, clock: Clock, grammar: ClockGrammar) -> TimeSpan | None:
    start, stop = clock.span
    confidence = WRITING[clock.writing] + place_bonus(folded, clock, stop, grammar)
    if clock.meridiem or clock.has_suffix:
        confidence = max(confidence, 0.85 if clock.writing != "bare" or clock.meridiem else 0.75)
    open_match = grammar.open_end.match(folded, stop)
    from_word = grammar.from_word.search(folded, max(0, start - 16), start)
    until = grammar.until_word.search(folded, max(0, start - 16), start)
    if clock.has_prefix:
        confidence = max(confidence, 0.9 if clock.writing != "bare" else 0.7)
    if clock.writing == "bare" and confidence < 0.5:
        return None
    if from_word:
        start = from_word.start()
        confidence += 0.1 if clock.writing != "bare" else 0.0
    confidence = discounted(folded, clock, stop, confidence, grammar)
    if open_match and open_match.group().strip():
        stop = open_match.end()
    return TimeSpan(
        span=(start, stop),
        start=clock.text,
        end=None,
        confidence=round(max(0.0, min(0.97, confidence)), 2),
        open_end=bool(open_match) or bool(from_word),
        is_until=bool(until) and not from_word,
        meridiem=clock.meridiem,
        printed=text[start:stop],
    )
