"""Which run of an entry is people, which is text, which is where somebody works.

What the words say comes first; the habits of the document decide where they leave it open.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from extract.content.evidence import (
    KIND_ODDS,
    is_affiliation,
    is_bracketed,
    is_contact,
    is_kind,
    people_odds,
)
from extract.content.grammar import Grammar, run_odds
from extract.content.runs import Run
from extract.content.splitting import (
    Split,
    cut_between,
    cut_run,
    habitual_split,
    people_lines,
    quoted_titles,
    splits_of,
)
from extract.lang import Pack

Part = Literal["people", "text", "affiliation", "contact", "label"]
#: Weight of what the style says beside what the words say.
STYLE_WEIGHT = 0.9
#: Log-odds of people in a style that is one of titles.
TITLE_STYLE = -1.0
#: Log-odds from which names after a separator are sure without a habit of the document.
SURE_SPLIT = 3.5
#: Log-odds from which names behind the name of a kind of session are sure: `Welcome (Ewa Kulisz)`.
SURE_NAMES = 2.5
#: Share of the runs that a habit must part for it to hold where people stand elsewhere too.
STRONG_HABIT = 0.4
#: Runs that must be parted in one way for it to be tried on names that nobody knows.
FEWEST_HABITS = 4
#: Separators that are common inside titles.
COMMON = frozenset({"comma", "colon", "stop", "slash"})


@dataclass(frozen=True, slots=True)
class Sorted:
    """A run and what it is; `odds` are the log-odds of people behind it.

    `is_cut` marks a title that was cut from the people behind it.
    """

    run: Run
    part: Part
    odds: float
    is_cut: bool = False

    @property
    def certainty(self) -> float:
        """Probability, 0.5 to 1, that people and text were told apart rightly."""
        return 1 / (1 + math.exp(-abs(self.odds)))


def sort_runs(runs: Sequence[Run], grammar: Grammar, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Sorts the runs of one entry; runs that hold a title and people are parted."""
    sorted_runs = _judge(runs, grammar, packs)
    has_people = any(s.part == "people" and s.run.role in (None, "speaker", "author", "presenter", "keynote")
                     for s in sorted_runs)  # fmt: skip
    parted: list[Sorted] = []
    for each in _beside(sorted_runs):
        if each.part == "text":
            parted += _parted(each, grammar, packs, has_people)
        else:
            parted += (_quoted(each.run, packs) if each.part == "people" else []) or [each]
    if not any(s.part == "text" for s in parted):
        parted = [p for s in parted for p in _opened(s, packs)]
    if not any(s.part == "text" for s in parted):
        parted = _with_named_title(parted, grammar)
    return _with_affiliations(parted)


def _with_named_title(found: Sequence[Sorted], grammar: Grammar) -> list[Sorted]:
    """Of several runs that look like people, the one in the style of titles is the title."""
    loose = [s for s in found if s.part == "people" and s.run.role is None]
    title = min(loose, key=lambda s: grammar.style_odds(s.run, s.odds), default=None)
    if title is None or len(loose) < 2 or grammar.style_odds(title.run, title.odds) > TITLE_STYLE:
        return list(found)
    return [replace(s, part="text", odds=-1.0) if s is title else s for s in found]


def _beside(found: Sequence[Sorted]) -> list[Sorted]:
    """Texts on one printed line are one text, however they are set: `**Parallel:** Maps`."""
    joined: list[Sorted] = []
    for each in found:
        last = joined[-1] if joined else None
        if (
            last is not None and last.part == each.part == "text" and not each.run.is_item
            and id(each.run.lines[0]) not in each.run.firsts
        ):  # fmt: skip
            joined[-1] = replace(last, run=last.run.joined(each.run), odds=max(last.odds, each.odds))
        else:
            joined.append(each)
    return joined


def _judge(runs: Sequence[Run], grammar: Grammar, packs: tuple[Pack, ...]) -> list[Sorted]:
    texts = [k for k, r in enumerate(runs) if r.role is None and r.lines]
    first = texts[0] if len(texts) > 1 else -1
    judged: list[Sorted] = []
    for k, run in enumerate(runs):
        each = _sorted(run, grammar, packs, None if len(texts) < 2 or k not in texts else k == first)
        if judged and each.part == "people" and _heads(judged[-1], run):
            each = replace(each, part="text")
        judged.append(each)
    return judged


def _heads(before: Sorted, run: Run) -> bool:
    """Whether the text before on the same line announces this one: `Session: *Maps and Plans*`."""
    if before.part != "text" or run.role is not None or not before.run.text.rstrip().endswith(":"):
        return False
    return bool(run.lines) and id(run.lines[0]) not in run.firsts and before.odds <= KIND_ODDS


def _sorted(run: Run, grammar: Grammar, packs: tuple[Pack, ...], is_first: bool | None) -> Sorted:
    if not run.lines:
        return Sorted(run, "label", 0.0)
    if is_contact(run.text):
        return Sorted(run, "contact", 0.0)
    own = run_odds(run, packs)
    if run.role is not None:
        return Sorted(run, "people", max(own, 1.0) + 2.0)
    if is_kind(run.text, packs):
        return Sorted(run, "text", own)
    odds = own + STYLE_WEIGHT * grammar.style_odds(run, own)
    if is_first is not None:
        odds += grammar.order_odds(is_first)
    return Sorted(run, "people" if odds > 0 else "text", odds)


def _parted(each: Sorted, grammar: Grammar, packs: tuple[Pack, ...], has_people: bool) -> list[Sorted]:
    """A run of text, cut where people stand in it."""
    run = each.run
    if is_kind(run.text, packs):
        split = next((s for s in splits_of(run.text, packs) if s.odds >= SURE_NAMES), None)
        return (_cut(run, split) if split else []) or [each]
    quoted = _quoted(run, packs)
    if quoted:
        return quoted
    flags = people_lines(run, packs)
    if flags is not None and sum(1 for f, _ in groupby(flags) if f) >= 2:
        return _by_flags(run, flags)
    split = _best_split(run, grammar, packs, has_people)
    if split is not None:
        return _cut(run, split) or [each]
    return [each] if flags is None or has_people else _by_flags(run, flags)


def _opened(each: Sorted, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Where an entry seems to be people only: a title that stands with them in one run."""
    if each.part != "people" or each.run.role is not None:
        return [each]
    splits = splits_of(each.run.text, packs)
    return _cut(each.run, splits[0]) or [each] if splits else [each]


def _cut(run: Run, split: Split) -> list[Sorted]:
    left, right = cut_run(run, split)
    if not left.lines or not right.lines:
        return []
    if split.order == "people_first":
        return [Sorted(left, "people", split.odds), Sorted(right, "text", -split.odds)]
    return [Sorted(left, "text", -split.odds, is_cut=True), Sorted(right, "people", split.odds)]


def _by_flags(run: Run, flags: Sequence[bool]) -> list[Sorted]:
    """A run cut between lines of people and other lines."""
    found: list[Sorted] = []
    for is_people, group in groupby(zip(flags, run.lines, strict=True), key=lambda p: p[0]):
        part = replace(run, lines=tuple(n for _, n in group), is_item=run.is_item and not found)
        found.append(Sorted(part, "people" if is_people else "text", 2.0 if is_people else -2.0))
    return found


def _quoted(run: Run, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Quoted titles, each with the names before it: `Name (Office), “Title”`, also again and again."""
    cuts = quoted_titles(run.text) if run.role is None else []
    if len(cuts) < 2 and not (cuts and cuts[0][1] >= len(run.text.rstrip(" .,;"))):
        return []
    parts: list[Sorted] = []
    at = 0
    for start, end in cuts:
        people = cut_between(run, at, start)
        title = cut_between(run, start, end)
        if people is None or title is None or people_odds(people.text, packs) < 0.8:
            return []
        parts += [Sorted(people, "people", 2.5), Sorted(title, "text", -2.5, is_cut=True)]
        at = end
    rest = cut_between(run, at, len(run.text))
    if rest is not None and any(c.isalpha() for c in rest.text):
        parts.append(Sorted(rest, "text", -1.0))
    return parts


def _best_split(run: Run, grammar: Grammar, packs: tuple[Pack, ...], has_people: bool) -> Split | None:
    """The split that the document's habits and the names speak for, or None."""
    good = [s for s in splits_of(run.text, packs) if _is_good(s, grammar, has_people)]
    best = max(good, key=lambda s: _rank(s, grammar), default=None)
    if best is not None and best.separator not in COMMON:
        return best
    if has_people:
        return best
    habits = sorted(h for h, n in grammar.counts.items() if n >= FEWEST_HABITS)
    found = (habitual_split(run.text, h, packs) for h in habits)
    return next((s for s in found if s is not None), best)


def _rank(split: Split, grammar: Grammar) -> tuple[bool, float, bool, int, float]:
    """Habits of the document first; line ends, quotes and dashes before commas that may part names.

    Names that come first are cut off where they are surest, because the title follows at once.
    """
    count = grammar.counts.get(split.habit, 0)
    sure = split.odds if split.order == "people_first" else 0.0
    return count >= 2, sure, split.separator not in COMMON, count, split.odds


def _is_good(split: Split, grammar: Grammar, has_people: bool) -> bool:
    count, share = grammar.counts.get(split.habit, 0), grammar.habits.get(split.habit, 0.0)
    if has_people:
        frequent = share >= STRONG_HABIT or (split.odds >= SURE_SPLIT and split.separator not in COMMON)
        return count >= 3 and frequent
    if split.separator == "quote":
        return True
    if count >= 2 and share >= 0.1:
        return True
    return split.odds >= SURE_SPLIT and split.separator not in COMMON


def _with_affiliations(found: Sequence[Sorted]) -> list[Sorted]:
    """Texts behind people that name where they work, as long as another text is left for the title."""
    texts = sum(1 for s in found if s.part == "text")
    made: list[Sorted] = []
    for each in found:
        last = made[-1] if made else None
        may_be = each.part == "text" and not each.is_cut
        behind = last is not None and last.part in ("people", "affiliation")
        if may_be and last is not None and behind and (texts > 1 or last.run.role) and _belongs(each):
            texts -= 1
            each = replace(each, part="affiliation")
        made.append(each)
    return made


def _belongs(each: Sorted) -> bool:
    """Whether a text is said of the people before it: in brackets, or an organisation beside or below."""
    text = each.run.text
    if is_bracketed(text) or text.lstrip().startswith((",", "(")):
        return True
    return is_affiliation(text)
