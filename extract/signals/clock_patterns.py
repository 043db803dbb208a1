"""The patterns of clock readings for a set of languages, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.lang import Pack
from extract.lang.phrases import alternation, first_runs
from extract.signals.vocabulary import phrases_of

_DASH = r"[-\u2010–—‑‒―−÷~→>/]|\.\.\.?|…"


@dataclass(frozen=True, slots=True)
class ClockGrammar:
    """Compiled patterns over folded text; see `find_times` for how they work together."""

    noon_starts: frozenset[str]
    clock: re.Pattern[str]
    before: re.Pattern[str]
    separator: re.Pattern[str]
    from_word: re.Pattern[str]
    until_word: re.Pattern[str]
    open_end: re.Pattern[str]
    not_after: re.Pattern[str]
    not_before: re.Pattern[str]


def words(phrases: Iterable[str]) -> str:
    """An alternation of phrases; `a m` also matches `a.m.` and `a. m.`."""
    return alternation(phrases, r"[.\s]\s?")


@cache
def clock_grammar(packs: tuple[Pack, ...]) -> ClockGrammar:
    """The patterns for these languages together."""
    # am and pm are written in timetables of many languages, noon and midnight as well
    am, pm = words(phrases_of(packs, "am") | {"am", "a m"}), words(phrases_of(packs, "pm") | {"pm", "p m"})
    suffix = words(phrases_of(packs, "time_after") | {"h", "hs", "hrs"})
    named = phrases_of(packs, "noon") | phrases_of(packs, "midnight")
    noon, midnight = words(phrases_of(packs, "noon")), words(phrases_of(packs, "midnight"))
    first = re.escape("".join(sorted({name[0] for name in named})))
    # `Sessions 1-4: 10:15` and `8h30/9h00` are times behind a sign that parts dates and versions
    free = r"(?:(?<!\d[.:,/])|(?<=[:h]\d\d/)(?=\d{1,2}\s?[:h]))"
    numbered = r"(?<=\d:\s)(?=\d{1,2}\.[0-5]\d(?![\d.,/:]\d|\d))"  # `Round 1: 10.45`
    edge = rf"(?<![^\W_]){free}(?:(?<!\d[.:/]\s)|(?=\d{{1,2}}:\d\d)|{numbered})"
    no_list = r"(?<!\d,\s)"  # `rooms 3, 5`; but `June 22, 9:00`
    dated = rf"(?:{no_list}|(?<=\b(?:19|20)\d\d,\s))"  # `22 June 2022, 9.30`
    no_ordinal = rf"(?!(?!{suffix}|{am}|{pm}|(?<=12){noon})[^\W\d_])"  # `10th`, `1er`; but `12noon`
    clock = rf"""
        (?=[\d{first}]){edge}
        (?: (?P<colon_h>\d\ \d|\d{{1,2}})\s?:\s?(?P<colon_m>\d\ ?\d)(?:(?<=:\d\d):\d\d)?(?!\d|:\d)
              (?!(?<=:\s\d\d)\.[0-5]\d(?!\d))
          | (?P<h_h>\d{{1,2}})\s?h\s?(?P<h_m>[0-5]\d)(?:\s?min)?(?![^\W_])
          | (?P<superscript_h>\d{{1,2}})\s?(?P<superscript_m>[⁰¹²³⁴⁵][⁰¹²³⁴⁵⁶⁷⁸⁹])
          | {dated}(?P<dot_h>\d{{1,2}})(?:\.|;|'|:\.)(?P<dot_m>[0-5]\d)(?![\d.,/:]\d)(?!\d)
          | {no_list}(?P<apart_h>\d{{1,2}})\.\s(?P<apart_m>[0-5]\d)(?![\d.,/:]\d)(?!\d)
          | {no_list}(?P<comma_h>\d{{1,2}}),(?P<comma_m>[0-5]\d)(?!\d)
          | {no_list}(?P<compact_h>[01]\d|2[0-4])(?P<compact_m>[0-5][05])(?!\d)(?![.,/:]\d)
          | {no_list}(?P<spaced_h>\d{{1,2}})\s(?P<spaced_m>[0-5][05])(?!\d)(?![.,/:]\d)
          | (?P<noon>{noon})(?![^\W_])
          | (?P<midnight>{midnight})(?![^\W_])
          | {no_list}(?P<bare_h>\d{{1,2}})(?!\d)(?![.,/:]\d){no_ordinal}
              (?:\s?(?:{suffix})\s?(?P<bare_m>[0-5]\d)(?!\d|\s?(?:{suffix})(?![^\W_])))?
        )
        (?:\s?(?P<suffix>{suffix})\.?(?![^\W_]))?
        (?:\s?(?:(?P<am>{am}|(?<=:\d\d)a)|(?P<pm>{pm}|(?<=:\d\d)p|(?<=12)(?:{noon})))\.?(?![^\W_]))?
    """
    range_words = words(phrases_of(packs, "time_range"))
    # `kl. 10` stands in English programmes of the Nordic countries as well
    before = words(phrases_of(packs, "time_before") | {"kl", "klo"})
    from_words = words(phrases_of(packs, "time_from"))
    until = words(phrases_of(packs, "time_until"))
    opening = phrases_of(packs, "time_open")
    open_words = words(opening)
    # `12.00 Ende der Tagung` is the entry that ends the day
    closing = (
        p for each in packs for p, kind in ({**each.kinds, **each.kinds_weak}).items() if kind == "closing"
    )
    plain_open = words(opening - {part for phrase in closing for part in (phrase, phrase.split()[0])})
    return ClockGrammar(
        noon_starts=first_runs(named),
        clock=re.compile(clock, re.VERBOSE),
        before=re.compile(rf"(?<![^\W_])(?:{before})[.:]{{0,2}}\s?$"),
        separator=re.compile(rf"\s*(?:(?:{_DASH})\s*){{1,2}}|\s+(?:{range_words})\s+"),
        from_word=re.compile(rf"(?<![^\W_])(?:{from_words})\.?\s+$"),
        until_word=re.compile(rf"(?<![^\W_])(?:{until})\.?\s+$"),
        open_end=re.compile(
            rf"\s?\+|\s*(?:{_DASH})\s*(?:\?+|\.{{2,3}}|…|(?:{open_words})(?![^\W_]))?\s*$|\s+(?:(?:{range_words})\s+(?:{open_words})|{plain_open})(?![^\W_])"
        ),
        not_after=re.compile(
            r"(?:(?<![^\W_])(?:v|ver|version|python|tel|fax|phone|no|nr|ust|art|par|str|pp|rozdz|fig|tab)\.?\s?"
            r"|[§$€£#+*=^]\s?)$"
        ),
        not_before=re.compile(
            r"\s?(?:%|€|\$|£|zl\b|pln\b|eur\b|euro\b|usd\b|km\b|mln\b|kg\b|min\b|mins\b|minut|\d{3}\b|[.:]\d|/\d(?!\d?\s?[:h]\s?\d\d))"
        ),
    )
