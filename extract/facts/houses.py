"""What a part of an address is called that houses events."""

from __future__ import annotations

from functools import cache

from extract.facts.gazetteer import town_named
from extract.facts.vocabulary import words_of
from extract.lang import all_packs, fold
from extract.recognition import looks_like_name

#: Letters. Compounds end in heads this long: `Bürgerhaus`, `kulturhus`.
SHORTEST_HEAD = 4
#: From this likeness to a person's name on, a part is one.
A_PERSON = 0.7


def is_venue(part: str) -> bool:
    """Whether a part of an address is called what houses events, in any language: `Stadthalle`.

    A town that ends in such a word is none: `Hamburg`.
    """
    if not part[:1].isalnum() or part[0].islower() or looks_like_name(part) >= A_PERSON:
        return False
    if words_of(all_packs(), "venue_heads").find(part):
        return True
    compounds = [w for w in part.split() if len(w) > 2 * SHORTEST_HEAD - 1]
    return any(fold(w).endswith(_compound_heads()) and town_named(w) is None for w in compounds)


@cache
def _compound_heads() -> tuple[str, ...]:
    heads = {h for each in all_packs() for h in each.editions.venue_heads if " " not in h}
    return tuple(sorted(h for h in heads if len(h) >= SHORTEST_HEAD))
