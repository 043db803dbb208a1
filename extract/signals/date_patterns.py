"""The patterns of dates for a set of languages, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from extract.lang import Pack
from extract.lang.phrases import alternation, first_runs

ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6,
    "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}  # fmt: skip
_DASH = r"[-–—‑−/~∼]"
_ORDINAL = r"\s?(?:st|nd|rd|th)(?![^\W_])|er(?![^\W_])|\.?[ªº°oa](?![^\W_])|-?(?:го|ого|те|ти)(?![^\W_])|\."


#: what a text may hold: a month's name, a year of four figures, two numbers and a sign between them
Hold = Literal["month", "year", "pair"]
_YEAR = re.compile(r"(?:19|20)\d\d")
_PAIR = re.compile(r"\d\s?[./-]\s?\d")


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """Compiled patterns over folded text, and what their words mean.

    Each pattern comes with what a text must hold for it to match, which is asked first because it
    costs less. `month_starts` and `day_starts` stand in every text that names a month or a day's
    word, `weekday_runs` among its runs of letters where it names a weekday.
    """

    weekday_starts: frozenset[str]
    patterns: tuple[tuple[frozenset[Hold], re.Pattern[str]], ...]
    month_starts: tuple[str, ...]
    day_starts: tuple[str, ...]
    weekday_runs: frozenset[str]
    weekday: re.Pattern[str]
    near_weekday: re.Pattern[str]
    month_next: re.Pattern[str]
    joint: re.Pattern[str]
    day_label: re.Pattern[str]
    month_first: bool
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ordinals: Mapping[str, int]


def holds(folded: str, grammar: DateGrammar) -> set[Hold]:
    """What a folded text holds of what the patterns need."""
    found: set[Hold] = set()
    if _YEAR.search(folded):
        found.add("year")
    if _PAIR.search(folded):
        found.add("pair")
    if any(start in folded for start in grammar.month_starts):
        found.add("month")
    return found


def _starts(words: Iterable[str]) -> tuple[str, ...]:
    """The fewest strings of which each word holds one at its start: `jan` stands for `january`."""
    found: list[str] = []
    for start in sorted(first_runs(words), key=lambda w: (len(w), w)):
        if not any(start.startswith(shorter) for shorter in found):
            found.append(start)
    return tuple(found)


def alternatives(words: Iterable[str]) -> str:
    """An alternation of words whose parts a hyphen may join."""
    return alternation(words, r"[\s-]")


def _merge(packs: tuple[Pack, ...], key: str) -> dict[str, int]:
    merged: dict[str, int] = {}
    for each in packs:
        for phrase, number in getattr(each, key).items():
            merged.setdefault(phrase, number)
    return merged


@cache
def date_grammar(packs: tuple[Pack, ...]) -> DateGrammar:
    """The patterns for these languages together; where two disagree on a word, the first pack wins."""
    months, weekdays, ordinals = (_merge(packs, key) for key in ("months", "weekdays", "ordinals"))
    month, weekday = alternatives(months), alternatives(weekdays)
    needs: tuple[set[Hold], ...] = (
        {"month"},
        {"month"},
        {"year"},
        {"pair", "year"},
        {"pair"},
        {"year"},
        {"month", "year"},
    )
    small = alternatives(w for each in packs for w in each.date_words)
    day_words = alternatives(w for each in packs for w in each.day_words)
    endings = alternatives(w for each in packs for w in each.day_endings)
    ordinal = rf"(?:(?:{endings})(?![^\W_])\.?|{_ORDINAL})?"
    day = rf"(?:0?[1-9]|[12]\d|3[01]){ordinal}"
    word = rf"(?:\s?\b(?:{small})\b\.?\s?)"
    gap = rf"(?:-|(?:\s|,|{word}){{0,4}})"
    between = rf"\s*(?:{_DASH}|,|&|\+|{word})\s*(?:(?:{weekday})\.?,?\s)?"
    of_year = rf"\.?\s?(?:{alternatives(w for each in packs for w in each.year_words)})\.?"
    year_ahead = r"(?P<y0>(?:19|20)\d\d)"
    year = r"(?:(?:19|20)\d\d|['’]\d\d)(?!\d)"
    start = r"(?<![^\W_])(?<!\d[.:,/])"
    patterns = (
        # 17, 18 i 19 października 2024; 25–26 listopada 2025; 28 de novembro de 2023; 1er juin;
        # 2025. gada 14. maijā
        rf"{start}(?:{year_ahead}{of_year},?\s)?(?P<d1>{day})(?:{between}{day})*?(?:{between}(?P<d2>{day}))?{gap}(?P<m>{month})(?![^\W_])\.?"
        rf"(?:{gap}(?P<y>{year}))?",
        # November 2nd-4th, 2016; Nov. 2; 2025. május 14.; 2025 m. gegužės 14 d.
        rf"{start}(?:{year_ahead}(?:{of_year}|\.|,|{word})?\s?)?(?P<m>{month})(?![^\W_])\.?\s?(?:the\s)?(?P<d1>{day})(?!\d|:\d|\.\d|h)(?:{between}{day}(?!\d|:\d|\.\d|h))*?"
        rf"(?:{between}(?P<d2>{day})(?!\d|[:.]\d|h|\s?(?:{month})))?(?:,?\s?(?:of\s)?(?P<y>{year}))?",
        # 2023. 11. 28–29.
        r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>\.)\s(?P<mn>0?[1-9]|1[0-2])\.\s?(?P<d1>0?[1-9]|[12]\d|3[01])(?!\d)\.?"
        r"(?:\s?[-–—]\s?(?P<d2>0?[1-9]|[12]\d|3[01])(?![\d:]|\.\d)\.?)?",
        # 2023-11-28
        r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[-./])(?P<mn>0?[1-9]|1[0-2])(?P=s)(?P<d1>0?[1-9]|[12]\d|3[01])(?!\d)",
        # 28-29.11.2023; 28.11.-29.11.2023; 28/11/23; 28.11.
        r"(?<![\d.,:])(?:(?P<d1>\d{1,2})\.?(?:\s?[./]\s?(?P<mn1>\d{1,2})\.?)?\s?(?:[-–—]|\bi\b|\bund\b|\be\b|\by\b)\s?)?"
        r"(?P<d2>\d{1,2})\s?(?P<s>[./-])\s?(?P<mn>\d{1,2})(?:(?P=s)\s?(?P<y>(?:19|20)\d\d|\d\d)(?![\d:h]|\.\d)|(?P<short>\.?)(?![\d:h/%]|\.\d))"
        r"(?:\s?r\b)?",
        # 28 XI 2023; 28.XI.2023
        rf"{start}(?P<d1>\d{{1,2}})(?:\s?[-–—]\s?(?P<d2>\d{{1,2}}))?[.\s]\s?(?P<mr>x[i]{{0,2}}|i[vx]|v?i{{1,3}}|v)[.\s]\s?(?P<y>(?:19|20)\d\d)(?!\d)",
        # październik 2024; maja 2023
        rf"{start}(?P<m>{month})(?![^\W_])\.?,?\s(?:{word})?(?P<y>(?:19|20)\d\d)(?!\d)",
    )
    ordered = list(zip(needs, patterns, strict=True))
    if packs[0].month_first:
        ordered[0], ordered[1] = ordered[1], ordered[0]
    near = rf"(?:\s(?:{small})\b)?\.?\s?[,.(/|–—-]?\s?(?:{word})?"
    return DateGrammar(
        weekday_starts=frozenset(phrase.split()[0] for phrase in weekdays),
        patterns=tuple((frozenset(n), re.compile(p)) for n, p in ordered),
        month_starts=_starts(months),
        day_starts=_starts(w for each in packs for w in each.day_words),
        weekday_runs=first_runs(weekdays),
        weekday=re.compile(rf"(?<![^\W_])(?:{weekday})(?![^\W_])"),
        near_weekday=re.compile(near),
        month_next=re.compile(rf"{gap}(?:{month})(?![^\W_])|/\d"),
        joint=re.compile(rf"\s*(?:{_DASH}|&|\+|{word})\s*"),
        day_label=re.compile(
            rf"(?<![^\W_])(?:(?:{day_words})\s?(?:nr\s?|n[°º]\s?|#\s?)?(?P<after>\d{{1,2}}|[ivx]{{1,4}}|{alternatives(ordinals)})(?![^\W_])(?![.:]\d)"
            rf"|(?P<ahead>\d{{1,2}}{ordinal}|[ivx]{{1,4}}\.?|{alternatives(ordinals)})\s(?:{day_words})(?![^\W_]))"
        ),
        month_first=packs[0].month_first,
        months=months,
        weekdays=weekdays,
        ordinals=ordinals,
    )
