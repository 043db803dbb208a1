"""Speakers named by their surname alone, in brackets behind the titles: `Old Maps (Nowak/Kowalska)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.content.parting import Sorted
from extract.content.slices import cut_between
from extract.lang import Pack
from extract.recognition.lexicon import Word, readings
from extract.signals.evidence import listed_parts
from extract.signals.labels import session_kind
from extract.structures.shared.marks import Mark
from extract.values import replace

#: A habit shows in so many entries, with so many different names.
FEWEST_ENTRIES, FEWEST_NAMES = 3, 2
#: Share of the different words that dictionaries know as surnames, and of those known as others only.
SURNAMES, OTHERS = 0.4, 0.25
#: Log-odds of such brackets, once the habit is known.
ODDS = 2.0

_END = re.compile(r"\(([^()\d]+)\)[\s.,;]*$")
_JOINT = re.compile(r"[/+]")
_SURNAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*[^\W\d_]\Z")


def bracketed_surnames(entries: Iterable[Sequence[Mark]], packs: tuple[Pack, ...]) -> frozenset[str]:
    """The single capitalised words in brackets at the ends of entries, where they are people's surnames.

    Evidence: several entries end so, dictionaries know a good part of the words as surnames, and
    few of them only as something else; abbreviations and kinds of sessions never count.
    """
    found: list[str] = []
    ends = 0
    for marks in entries:
        names = _names(marks[-1].text, packs) if marks else []
        found += names
        ends += bool(names)
    words = sorted(set(found))
    if ends < FEWEST_ENTRIES or len(words) < FEWEST_NAMES:
        return frozenset()
    kinds = [readings(w) for w in words]
    surnames = sum(1 for kind in kinds if kind & Word.FAMILY)
    others = sum(1 for kind in kinds if kind & (Word.COMMON | Word.PLACE) and not kind & Word.FAMILY)
    fits = surnames >= SURNAMES * len(words) and others <= OTHERS * len(words)
    return frozenset(words) if fits else frozenset()


def with_surnames(found: Sequence[Sorted], surnames: frozenset[str], packs: tuple[Pack, ...]) -> list[Sorted]:
    """Texts that end in brackets with such surnames, cut before them."""
    if not surnames or any(s.part == "people" for s in found):
        return list(found)
    made: list[Sorted] = []
    for each in found:
        end = _END.search(each.run.text) if each.part == "text" else None
        names = _names(each.run.text, packs) if end else []
        title = cut_between(each.run, 0, end.start()) if end and set(names) <= surnames and names else None
        people = cut_between(each.run, end.start(), len(each.run.text)) if end and title else None
        if title is None or people is None:
            made.append(each)
            continue
        made += [replace(each, run=title, is_cut=True), Sorted(people, "people", ODDS)]
    return made


def _names(text: str, packs: tuple[Pack, ...]) -> list[str]:
    """The words in the brackets at the end of a text, if each could be a surname."""
    end = _END.search(text)
    if end is None or end.start() == 0 or session_kind(end.group(1), packs):
        return []
    listed = listed_parts(end.group(1), packs)
    names = [n.strip() for part in listed for n in _JOINT.split(part)]
    return names if all(_SURNAME.match(n) and n[0].isupper() and not n.isupper() for n in names) else []
