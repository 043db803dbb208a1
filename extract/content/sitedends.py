"""Places behind a dash at the ends of titles, or above them: `Chess tournament – Summer Amphitheatre`.

Evidence: several entries of the document, a good part of all, end with a dash and a few words with one for a
room or a house, or begin with a line of these over more; no single title shows that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.lang import Pack, fold
from extract.signals.evidence import is_affiliation, people_odds
from extract.signals.labels import likely_kind
from extract.signals.places import names_site
from extract.structures.shared.marks import Mark

#: Entries that must end so, and their share of all with a few words.
FEWEST, SHARE = 3, 0.3
#: Words of a place; of an entry that may have one.
LONGEST, SHORTEST = 9, 3
#: Words of a place above a title, and strength from which a text names a kind of session.
LONGEST_ABOVE, SURE_KIND = 5, 0.5
#: Log-odds from which a line above others names people.
SURE_PEOPLE = 2.0
_END = re.compile(r"\s[–—-]\s+(?=[^–—]*$)")


def ends_with_places(entries: Iterable[Sequence[Mark]], packs: tuple[Pack, ...]) -> bool:
    """Whether a document names places behind a dash at the ends of its entries."""
    texts = [" ".join(m.text for m in marks) for marks in entries if marks]
    long = [t for t in texts if len(t.split()) >= SHORTEST]
    ends = sum(1 for t in long if place_behind_dash(t, packs)[1] is not None)
    return ends >= max(FEWEST, SHARE * len(long))


def begins_with_places(entries: Iterable[Sequence[Mark]], packs: tuple[Pack, ...]) -> bool:
    """Whether a document names places on lines of their own above the titles of its entries."""
    filled = [marks for marks in entries if marks]
    places = sum(1 for marks in filled if is_place_above(marks, packs))
    return places >= max(FEWEST, SHARE * len(filled))


def is_place_above(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> bool:
    """Whether the first of several lines is a few words with one for a house, and no kind of session."""
    if len(marks) < 2 or marks[1].box.top < marks[0].box.y_mid:
        return False
    text = marks[0].text.strip()
    named = len(text.split()) <= LONGEST_ABOVE and text[:1].isupper() and names_site(fold(text), packs)
    return named and likely_kind(text, packs, SURE_KIND) is None and people_odds(text, packs) < SURE_PEOPLE


def place_behind_dash(title: str, packs: tuple[Pack, ...]) -> tuple[str, str | None]:
    """A title without the place behind its last dash, and that place."""
    match = _END.search(title)
    head, tail = (title[: match.start()].rstrip(), title[match.end() :].strip(" .")) if match else (title, "")
    if not head or not 0 < len(tail.split()) <= LONGEST or not names_site(fold(tail), packs):
        return title, None
    if people_odds(tail, packs) > 0 or (people_odds(head, packs) > 0 and is_affiliation(tail)):
        return title, None
    return head, tail
