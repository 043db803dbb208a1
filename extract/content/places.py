"""Where entries are held, in programmes that print nothing but who and where: `Anna Lis, Old Mill`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.content.echospots import tails
from extract.lang import Pack, fold
from extract.signals.evidence import is_kind, people_odds
from extract.signals.places import names_site
from extract.structures.shared.marks import Mark

#: Entries. A shorter list shows no habit.
FEWEST = 8
#: Of the entries. So many end so; the different ends are no more than so many of them.
MOST, DIFFERENT = 0.8, 1 / 3
#: Of the entries that end so. So many have a word for sites.
SITES = 1 / 3
#: Lines and words. An entry that also has a title is longer.
LINES, WORDS = 2, 12


def places_of_all(entries: Sequence[Sequence[Mark]], packs: tuple[Pack, ...]) -> set[str]:
    """The ends of all entries behind their last comma, folded, where these are places; else none.

    Evidence: nearly all entries are short and end so, the same few ends come again and again behind different
    names, and a good part of them have a word for rooms or sites. Employers differ from person to person.
    """
    short = [
        " ".join(m.text for m in marks)
        for marks in entries
        if marks and len(marks) <= LINES and not any(m.labels or ":" in m.text for m in marks)
    ]
    if len(short) < max(FEWEST, MOST * len(entries)):
        return set()
    ends = [end for text in short if len(text.split()) <= WORDS and (end := _end(text)) is not None]
    found = Counter(end for end in ends)
    again = {name: count for name, count in found.items() if count > 1}
    sites = sum(count for name, count in found.items() if names_site(name, packs))
    few = len(again) > 1 and len(found) <= DIFFERENT * len(ends)
    if len(ends) < MOST * len(entries) or not few or sites < SITES * len(ends):
        return set()
    return {n for n in found if n in again or not (is_kind(n, packs) or people_odds(n.title(), packs) > 0)}


def _end(text: str) -> str | None:
    return next((fold(end) for sign, start, end in tails(text) if sign == "," and start), None)
