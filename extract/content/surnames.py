"""Speakers named by their surname alone: `Old Maps (Nowak)`, `Old Maps - Nowak`, or in cells of people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.content.parts import Sorted
from extract.content.slices import cut_between
from extract.lang import Pack, fold
from extract.recognition.lexicon import Word, readings
from extract.recognition.namelike import name_score
from extract.recognition.vocabulary import vocabulary
from extract.signals.evidence import SURE_ODDS, listed_parts, people_odds
from extract.signals.labels import session_kind
from extract.structures.shared.marks import Mark
from extract.values import replace

#: A habit shows in so many entries, with so many different names.
FEWEST_ENTRIES, FEWEST_NAMES = 3, 2
#: Share of the different words that dictionaries know as surnames, and of those known as others only.
SURNAMES, OTHERS = 0.4, 0.25
#: Log-odds of such brackets, once the habit is known.
ODDS = 2.0

#: Full names at other ends; share of the words that look like surnames.
FEWEST_FULL, ALIKE = 2, 0.5

_END = re.compile(r"\(([^()\d]+)\)[\s.,;]*$")
_DASHED = re.compile(r"\s[-–—]\s+([^-–—():\d]+)$")
_INSIDE = re.compile(r"\s*\([^()]*\)")
_EMPLOYER = re.compile(r"\s+[-–—]\s")
_JOINT = re.compile(r"[/+]")
_SURNAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*[^\W\d_]\Z")


def surnames_at_ends(entries: Iterable[Sequence[Mark]], packs: tuple[Pack, ...]) -> frozenset[str]:
    """The surnames alone at the ends of entries: in brackets, or behind a dash beside others' full names."""
    filled = [marks for marks in entries if marks]
    lasts, wholes = [_last(m) for m in filled], [" ".join(m.text for m in marks) for marks in filled]
    return bracketed_surnames(lasts, packs) | dashed_surnames(wholes, packs)


def _last(marks: Sequence[Mark]) -> str:
    """The last line of an entry; a bracket alone on it belongs to the line above."""
    alone = len(marks) > 1 and marks[-1].text.lstrip().startswith("(")
    return " ".join(m.text for m in marks[-2 if alone else -1 :])


def bracketed_surnames(entries: Sequence[str], packs: tuple[Pack, ...]) -> frozenset[str]:
    """The single capitalised words in brackets at the ends of entries, where they are people's surnames.

    Evidence: several entries end so, dictionaries know a good part of the words as surnames, and
    few of them only as something else; abbreviations and kinds of sessions never count.
    """
    found = [_names(text, packs) for text in entries]
    words = sorted({name for names in found for name in names})
    if sum(map(bool, found)) < FEWEST_ENTRIES or len(words) < FEWEST_NAMES:
        return frozenset()
    return frozenset(words) if _are_surnames(words) else frozenset()


def dashed_surnames(entries: Sequence[str], packs: tuple[Pack, ...]) -> frozenset[str]:
    """The single capitalised words behind a dash at the ends of entries: `Old Maps - Nowak, Lis`.

    Evidence: other entries end in a dash and a full name, most of the words look like surnames, and
    few are common words or places; they differ from entry to entry, as parts and kinds do not.
    """
    tails = [match.group(1) for text in entries if (match := _DASHED.search(text))]
    full = sum(1 for tail in tails if people_odds(tail, packs) >= SURE_ODDS)
    found = [names for tail in tails if (names := _split(tail, packs))]
    words = sorted({name for names in found for name in names})
    if full < FEWEST_FULL or len(found) < FEWEST_ENTRIES or len(words) < len(found):
        return frozenset()
    alike = sum(1.0 if readings(w.split()[-1]) & Word.FAMILY else name_score(w.split()[-1]) for w in words)
    return frozenset(words) if alike >= ALIKE * len(words) and _are_no_others(words) else frozenset()


def surnames_in_cells(cells: Iterable[Sequence[Mark]], packs: tuple[Pack, ...]) -> frozenset[str]:
    """The surnames alone in cells of people: `Nowak – City Archive`, `Lis and Kulisz (Museum)`.

    Evidence: several cells hold nothing else before a dash or outside brackets, as many as hold anything
    else, and the words differ; the column itself says that people stand there, but a good part of the
    words must be known surnames: firms and towns may stand in such a column, too.
    """
    texts = [" ".join(m.text for m in marks) for marks in cells if marks]
    found = [_alone(text, packs) for text in texts]
    filled = [names for names in found if names]
    words = {name for names in filled for name in names}
    if len(filled) < FEWEST_ENTRIES or 2 * len(filled) < len(texts) or 2 * len(words) < len(filled):
        return frozenset()
    return frozenset(words) if _are_surnames(sorted(words)) else frozenset()


def _alone(text: str, packs: tuple[Pack, ...]) -> list[str]:
    """The surnames that are all that a cell says before a dash and outside brackets."""
    return _split(_EMPLOYER.split(_INSIDE.sub("", text))[0].strip(), packs)


def _are_surnames(words: Sequence[str]) -> bool:
    """Whether a good part of the words are known as surnames, and few as something else only."""
    known = sum(1 for w in words if readings(w) & Word.FAMILY)
    return known >= SURNAMES * len(words) and _are_no_others(words)


def _are_no_others(words: Sequence[str]) -> bool:
    """Whether few of the words are known as something else only."""
    kinds = [readings(w.split()[-1]) for w in words]
    others = sum(1 for kind in kinds if kind & (Word.COMMON | Word.PLACE) and not kind & Word.FAMILY)
    return others <= OTHERS * len(words)


def with_surnames(found: Sequence[Sorted], surnames: frozenset[str], packs: tuple[Pack, ...]) -> list[Sorted]:
    """Texts that end in such surnames, cut before them, and cells of people that hold nothing else."""
    if not surnames:
        return list(found)
    found = [replace(s, part="people", odds=ODDS) if _is_cell(s, surnames, packs) else s for s in found]
    if any(s.part == "people" for s in found):
        return list(found)
    made: list[Sorted] = []
    for each in found:
        text = each.run.text if each.part == "text" else ""
        end = _END.search(text) or _DASHED.search(text)
        names = set(_split(end.group(1), packs)) if end else set()
        fits = end is not None and bool(names) and names <= surnames
        title = cut_between(each.run, 0, end.start()) if end and fits else None
        begin = end.start(1) - (text[end.start(1) - 1] == "(") if end else 0
        people = cut_between(each.run, begin, len(text)) if title else None
        if title is None or people is None:
            made.append(each)
            continue
        made += [replace(each, run=title, is_cut=True), Sorted(people, "people", ODDS)]
    return made


def _is_cell(each: Sorted, surnames: frozenset[str], packs: tuple[Pack, ...]) -> bool:
    if each.part != "text" or each.run.source != "people":
        return False
    names = _alone(each.run.text, packs)
    return bool(names) and surnames.issuperset(names)


def _names(text: str, packs: tuple[Pack, ...]) -> list[str]:
    """The words in the brackets at the end of a text, if each could be a surname."""
    end = _END.search(text)
    return _split(end.group(1), packs) if end is not None and end.start() else []


def _split(text: str, packs: tuple[Pack, ...]) -> list[str]:
    """The words of a list, if each could be a surname; particles go with the word behind them."""
    if session_kind(text, packs):
        return []
    names = [
        " ".join(n.split()) for part in listed_parts(text, packs) for n in _JOINT.split(part) if n.strip()
    ]
    return names if all(_is_surname(n) for n in names) else []


def _is_surname(name: str) -> bool:
    *particles, last = name.split()
    if any(fold(p) not in vocabulary().particles for p in particles):
        return False
    return bool(_SURNAME.match(last)) and last[0].isupper() and not last.isupper()
