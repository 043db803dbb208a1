"""Where people come from, on a line of its own below their names: **Anna Lis** over `Warsaw, Poland`.

Evidence: read with the name above, the line is where they come from; and it looks like people but names
nobody, or it ends with a country behind a comma, while another text is left for the title.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extract.content.parts import Sorted
from extract.lang import Pack, fold
from extract.recognition import parse_people
from extract.signals.evidence import languages_of, people_in
from extract.values import replace

#: Words. A town with its country is no longer.
LONGEST = 6


def with_homes(found: Sequence[Sorted], packs: tuple[Pack, ...]) -> list[Sorted]:
    """The parts of an entry; a line below names that only says where they come from is no list of people."""
    made: list[Sorted] = []
    texts = sum(1 for s in found if s.part == "text")
    for each in found:
        title = each.part == "text" and texts < 2
        home = bool(made) and not title and _is_home(made[-1], each, packs)
        texts -= home and each.part == "text"
        made.append(replace(each, part="affiliation") if home else each)
    return made


def _is_home(names: Sorted, below: Sorted, packs: tuple[Pack, ...]) -> bool:
    if names.part != "people" or below.part not in ("people", "text") or below.run.role is not None:
        return False
    if not names.run.lines or not below.run.lines or below.run.lines[0] not in below.run.firsts:
        return False
    text = below.run.text.strip()
    if "\n" in text or len(text.split()) > LONGEST:
        return False
    nobody = below.part == "people" and not people_in(text, packs)
    if not (nobody or _ends_with_country(text, packs)):
        return False
    read = parse_people(f"{names.run.lines[-1].text}\n{text}", languages_of(packs))
    return bool(read) and read[-1].affiliation == text


def _ends_with_country(text: str, packs: tuple[Pack, ...]) -> bool:
    """`Lyon, France`, `Amsterdam, The Netherlands`."""
    before, comma, last = text.rpartition(",")
    words = fold(last).split()
    named = any(" ".join(words[k:]) in _countries(packs) for k in range(min(2, len(words))))
    return bool(before and comma) and named


@cache
def _countries(packs: tuple[Pack, ...]) -> frozenset[str]:
    return frozenset(fold(country) for pack in packs for country in pack.editions.countries)
