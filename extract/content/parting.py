"""A run that holds a title and people: parted by quotes, by lines, or by the habits of the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from extract.content.grammar import SURE_PEOPLE, Grammar
from extract.content.inverted import ITEM_CODE
from extract.content.parts import Sorted
from extract.content.quoted import QUOTES, quoted_behind, quoted_talks
from extract.content.runs import Run
from extract.content.separators import CLOSING, ITEM_NUMBER, Order, Separator
from extract.content.slices import cut_between, cut_run
from extract.content.splitting import (
    Split,
    habitual_split,
    names_before,
    people_lines,
    splits_of,
)
from extract.lang import Pack
from extract.layout.lines import Line
from extract.model import Role
from extract.recognition import looks_like_name
from extract.recognition.vocabulary import is_position
from extract.signals.evidence import WORD, is_affiliation, is_kind, people_in, people_odds, titled_name
from extract.signals.labels import likely_kind, session_kind
from extract.values import replace

#: Log-odds from which names after a separator are sure without a habit of the document.
SURE_SPLIT = 3.5
#: Log-odds from which names behind the name of a kind of session are sure: `Welcome (Anna Nowak)`.
SURE_NAMES = 2.5
#: Share of the runs that a habit must part for it to hold where people stand elsewhere too.
STRONG_HABIT = 0.4
#: Runs that must be parted in one way for it to be tried on names that nobody knows.
FEWEST_HABITS = 3
#: Log-odds from which a text before a colon is likely people.
LIKELY = 0.8
#: Share of paragraphs that must begin with what looks like names, and of these with likely ones.
ALIKE, KNOWN = 0.6, 0.3
#: Log-odds from which names are known.
SURE_LEFT = 0.8
#: Share of the words below names and a colon from which on they are names, too.
MOSTLY_NAMES = 0.7
#: Words of a title behind a dash.
FEWEST_WORDS = 3
#: Fewer paragraphs made alike prove nothing.
FEWEST_ALIKE = 3
#: Kinds of sessions that have no title but their name.
TITLELESS = frozenset({"opening", "closing", "award"})
#: Words of such a title, and the strength of its kind.
LONGEST_OPENING, SURE_KIND = 4, 0.6
#: Roles of people who give what the title names.
SPEAKING: tuple[Role, ...] = ("speaker", "author", "presenter", "keynote")
#: One list of names with what stands in brackets behind it.
BRACKETED = re.compile(r"[^()]+\(([^()]+)\)[\s.]*")
#: Titles quoted behind names; what stands before one, and how much it must look like a name.
QUOTED_BEHIND: tuple[Order, Separator] = ("people_first", "quote")
NAME_BEFORE_QUOTE = re.compile(rf"([^\W\d_][^{QUOTES}:;,\n]{{2,40}}?)\s*[:,–—-]?\s*(?=[{QUOTES}])")
LIKE_NAME = 0.5
#: Separators that are common inside titles.
COMMON = frozenset({"comma", "colon", "stop", "slash"})


def leads_to_title(people: Sorted, text: Sorted) -> bool:
    """`Names: Title` on one line: behind a colon no organisation follows, at most an office."""
    if people.part != "people" or people.run.role or not people.run.lines or not text.run.lines:
        return False
    beside = text.run.lines[0] not in text.run.firsts
    first = text.run.text.split(maxsplit=1)[:1]
    return beside and people.run.text.rstrip().endswith(":") and not any(is_position(w) for w in first)


def parted(each: Sorted, grammar: Grammar, packs: tuple[Pack, ...], has_people: bool) -> list[Sorted]:
    """A run of text, cut where people stand in it."""
    run = each.run
    named = _below_kind(run, packs)
    if named is not None:
        return _cut(run, named) or [each]
    if is_kind(run.text, packs):
        split = next((s for s in splits_of(run.text, packs) if s.odds >= SURE_NAMES), None)
        return (_cut(run, split) if split else []) or [each]
    quoted = quoted_talks(run, packs)
    if quoted:
        return quoted
    flags = people_lines(run, packs)
    if flags is not None and sum(1 for f, _ in groupby(flags) if f) >= 2:
        return _by_flags(run, flags)
    split = _best_split(run, grammar, packs, has_people)
    if split is not None:
        return _cut(run, split) or [each]
    return [each] if flags is None or has_people else _by_flags(run, flags)


def _below_kind(run: Run, packs: tuple[Pack, ...]) -> Split | None:
    """The cut between a line that says all of its session (`Opening`) and the names below it."""
    if len(run.lines) < 2 or not is_kind(run.lines[0].text, packs):
        return None
    signal = session_kind(run.lines[0].text, packs)
    if signal is None or signal.kind not in TITLELESS:
        return None
    good = [s for s in splits_of(run.text, packs) if s.order == "title_first" and s.separator == "line"]
    return next((s for s in good if is_kind(run.text[: s.left_end], packs)), None)


def opened(each: Sorted, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Where an entry seems to be people only: a title that stands with them in one run."""
    if each.part != "people" or each.run.role is not None:
        return [each]
    splits = splits_of(each.run.text, packs)
    return _cut(each.run, splits[0]) or [each] if splits else [each]


def announced(people: Sorted, text: Sorted | None, packs: tuple[Pack, ...]) -> list[Sorted]:
    """The name and the title behind its colon, with the title's further lines: `Keynote: Anna Lis: Old maps`.

    The title may as well stand in quotation marks to the end: `Keynote: Anna Lis (Leeds), “Old maps”`.
    Nothing if there is no such title. Evidence: the label says that the person gives what the title names.
    """
    if people.part != "people" or people.run.role not in SPEAKING:
        return []
    run = people.run.joined(text.run) if text is not None else people.run
    if quoted := quoted_behind(run):
        return quoted
    for split in splits_of(run.text, packs):
        closes = split.habit == ("people_first", "colon") or _dashes_to_title(split, people.run)
        if closes and split.right_start < len(people.run.text):
            left, *right = _cut(run, split) or [people]
            return [left, *(replace(s, run=replace(s.run, role=None)) for s in right)]
    return []


def _dashes_to_title(split: Split, run: Run) -> bool:
    """`Keynote: Anna Lis, Roe Institute – Maps of lost villages`: several words behind an office."""
    if split.habit != ("people_first", "dash"):
        return False
    said, title = run.text[: split.left_end], run.text[split.right_start :]
    return "," in said and len(WORD.findall(title)) >= FEWEST_WORDS


def alike(runs: Sequence[Run | None], packs: tuple[Pack, ...]) -> list[list[Sorted]] | None:
    """Paragraphs that all begin with names and go on with a title behind the same separator.

    Evidence: what looks like names stands before the separator in most of them, and in some of
    them it is known names. None among the runs is a paragraph that cannot be made so.
    """
    for separator in CLOSING:
        splits = [names_before(r.text, separator, packs) if r else None for r in runs]
        hits = [(r, s) for r, s in zip(runs, splits, strict=True) if r and s]
        if len(hits) < max(FEWEST_ALIKE, ALIKE * len(runs)):
            continue
        known = sum(
            1 for r, s in hits if people_odds(ITEM_NUMBER.sub("", r.text[: s.left_end]), packs) >= SURE_LEFT
        )
        if known >= KNOWN * len(hits):
            return [(_cut(r, s) if r and s else []) for r, s in zip(runs, splits, strict=True)]
    return None


def _cut(run: Run, split: Split) -> list[Sorted]:
    left, right = cut_run(run, split)
    if not left.lines or not right.lines:
        return []
    if split.order == "people_first":
        code = ITEM_CODE.match(left.text)
        left = (cut_between(left, code.end(), len(left.text)) or left) if code else left
        return [Sorted(left, "people", split.odds), Sorted(right, "text", -split.odds)]
    return [Sorted(left, "text", -split.odds, is_cut=True), Sorted(right, "people", split.odds)]


def _by_flags(run: Run, flags: Sequence[bool]) -> list[Sorted]:
    """A run cut between lines of people and other lines."""
    found: list[Sorted] = []
    for is_people, group in groupby(zip(flags, run.lines, strict=True), key=lambda p: p[0]):
        part = replace(run, lines=tuple(n for _, n in group), is_item=run.is_item and not found)
        found.append(Sorted(part, "people" if is_people else "text", 2.0 if is_people else -2.0))
    return found


def headed(run: Run, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Names that end their line with a colon, and the title below that names somebody: `Anna Lis (Leeds):`.

    Nothing where all words below are names, too: they are a list of people with a heading.
    """
    at = next((k for k, n in enumerate(run.lines[:-1]) if n.text.rstrip().endswith(":")), None)
    if at is None or run.role is not None:
        return []
    end = sum(len(n.text) + 1 for n in run.lines[: at + 1])
    names, title = run.text[:end], run.text[end:]
    odds = people_odds(names.rstrip(" :\n"), packs)
    named = sum(len(WORD.findall(m.name)) for m in people_in(title, packs))
    if odds < LIKELY or named > MOSTLY_NAMES * len(WORD.findall(title)):
        return []
    return _cut(run, Split("people_first", "colon", end - 1, end, odds))


def _best_split(run: Run, grammar: Grammar, packs: tuple[Pack, ...], has_people: bool) -> Split | None:
    """The split that the document's habits and the names speak for, or None."""
    splits = splits_of(run.text, packs)
    good = [
        s
        for s in splits
        if _is_good(s, grammar, has_people) or _says_from_where(s, run) or _opens(s, run, packs)
    ]
    best = max(good, key=lambda s: _rank(s, grammar), default=None)
    if best is not None and best.separator not in COMMON:
        return best
    if has_people:
        return best
    habits = sorted(h for h in grammar.counts if grammar.count(h) >= FEWEST_HABITS)
    found = (
        _before_quote(run.text, packs) if h == QUOTED_BEHIND else habitual_split(run.text, h, packs)
        for h in habits
    )
    return next((s for s in found if s is not None), best)


def _before_quote(text: str, packs: tuple[Pack, ...]) -> Split | None:
    """The cut between what looks like a name and a title that is quoted to its end, as others are here."""
    match = NAME_BEFORE_QUOTE.match(text)
    if match is None or text.rstrip(" .,;")[-1:] not in QUOTES:
        return None
    name = match.group(1)
    named = " " in name and looks_like_name(name) >= LIKE_NAME
    if not named or is_kind(name, packs) or is_affiliation(name):
        return None
    return Split(*QUOTED_BEHIND, match.end(1), match.end(), LIKELY)


def _opens(split: Split, run: Run, packs: tuple[Pack, ...]) -> bool:
    """Whether likely names stand behind a few words that open or close the event: `Opening of the fair`."""
    if split.order != "title_first" or split.odds < SURE_NAMES:
        return False
    title = run.text[: split.left_end]
    return len(title.split()) <= LONGEST_OPENING and likely_kind(title, packs, SURE_KIND) in TITLELESS


def _says_from_where(split: Split, run: Run) -> bool:
    """Whether the last line of a text, or what a title (`Dr`) begins, is likely names and where they work.

    In brackets stands where.
    """
    last = run.text[split.right_start :]
    below = split.separator == "line" or "\n" in run.text[split.left_end : split.right_start]
    below = below or titled_name(last.partition("(")[0]) is not None
    if split.order != "title_first" or not below or split.odds < SURE_PEOPLE or "\n" in last.strip():
        return False
    bracket = BRACKETED.fullmatch(last)
    return bracket is not None and is_affiliation(bracket.group(1))


def _rank(split: Split, grammar: Grammar) -> tuple[bool, float, int, bool, float, float]:
    """Habits of the document first; line ends, quotes and dashes before commas that may part names.

    Names that come first are cut off where they are surest, because the title follows at once.
    """
    count = grammar.count(split.habit)
    names_first = split.order == "people_first"
    sure, early = (split.odds, -split.left_end) if names_first else (0.0, 0)
    return count > 1, sure, early, split.separator not in COMMON, count, split.odds


def _is_good(split: Split, grammar: Grammar, has_people: bool) -> bool:
    count, share = grammar.count(split.habit), grammar.habits.get(split.habit, 0.0)
    if has_people:
        frequent = share >= STRONG_HABIT or (split.odds >= SURE_SPLIT and split.separator not in COMMON)
        return count > 2 and frequent
    if split.separator == "quote":
        return True
    if count > 1 and share >= 0.1:
        return True
    return split.odds >= SURE_SPLIT and split.separator not in COMMON


def certainty_of(found: Sequence[Sorted], title: str | None) -> float:
    """How surely the parts of an entry are what they were taken for, by the least sure of them."""
    if title is None:
        return 0.5
    return round(min((s.certainty for s in found if s.part in ("people", "text")), default=0.5), 3)


def lines_of(found: Sequence[Sorted]) -> tuple[Line, ...]:
    """The lines of some parts of an entry, with those of their labels."""
    return tuple(n for s in found for n in (*s.run.label, *s.run.lines))
