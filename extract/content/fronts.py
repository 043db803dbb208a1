"""Places before the titles of entries, parted by a dash: `Old Mill – Folk songs`, `Old Mill – Chess`.

Evidence: most entries begin with a few words before a dash, the same ones come again before different titles,
and a good part of them hold a word for a room or a house. No kind of session, person or label of a block is a
place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from extract.lang import Pack, fold
from extract.signals.evidence import is_kind, people_odds
from extract.signals.labels import container_label
from extract.signals.places import names_site
from extract.structures.shared.marks import Mark, mark_part

#: Entries that begin so and places that come again; fewer are no habit.
FEWEST, FEWEST_AGAIN = 4, 2
#: Of the entries. So many begin so; of what comes again, so much has a word for rooms or sites.
MOST, SITES = 0.6, 1 / 3
#: Words. A place before a title is no longer.
LONGEST = 6
_DASH = re.compile(r"(?<=\S)\s+[–—|-]\s+(?=\S)")


def places_in_front(entries: Iterable[Sequence[Mark]], packs: tuple[Pack, ...]) -> frozenset[str]:
    """What stands before the dashes of entries and is where they are held, folded; none without a habit."""
    texts = [marks[0].text for marks in entries if marks]
    heads = [head for text in texts if (head := _head(text)[0])]
    if len(heads) < max(FEWEST, MOST * len(texts)):
        return frozenset()
    found = Counter(fold(head) for head in heads)
    printed = {fold(head): head for head in heads}
    again = {name: count for name, count in found.items() if count > 1 and _may_be(printed[name], packs)}
    sites = sum(count for name, count in again.items() if names_site(name, packs))
    told = sum(again.values())
    if len(again) < FEWEST_AGAIN or told < MOST * len(heads) or sites < SITES * told:
        return frozenset()
    return frozenset(n for n in found if n in again or (names_site(n, packs) and _may_be(printed[n], packs)))


def without_front(marks: Sequence[Mark], places: frozenset[str]) -> tuple[list[Mark], str | None]:
    """The marks of an entry without the place before its title, and that place."""
    head, start = _head(marks[0].text) if marks and places else ("", 0)
    part = marks[0].line.part(start, len(marks[0].text)) if fold(head) in places else None
    if part is None or part is marks[0].line:
        return list(marks), None
    return [mark_part(marks[0], part, start), *marks[1:]], head


def _head(text: str) -> tuple[str, int]:
    """The few words before the first dash of a line, and where what stands behind it begins."""
    match = _DASH.search(text)
    head = text[: match.start()].strip() if match else ""
    if match is None or not head[:1].isupper() or len(head.split()) > LONGEST:
        return "", 0
    return head, match.end()


def _may_be(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a text is no kind of session, label of a block or person."""
    if is_kind(text, packs) or container_label(text, packs) is not None:
        return False
    return people_odds(text, packs) <= 0 or names_site(fold(text), packs)
