"""What all signals share: the packs they look words up in."""

from __future__ import annotations

from functools import cache

from extract.lang import Pack, pack

Packs = tuple[Pack, ...]


@cache
def with_english(packs: Packs) -> Packs:
    """The packs and English behind them: timetables of all countries borrow `coffee break` and `keynote`."""
    return packs if any(each.code == "en" for each in packs) else (*packs, pack("en"))


def phrases_of(packs: Packs, key: str) -> set[str]:
    """The phrases that the packs list under a key."""
    return {phrase for each in packs for phrase in getattr(each, key)}


@cache
def joining_words(packs: Packs) -> frozenset[str]:
    """The single words of the languages that join what is listed: `and`."""
    return frozenset(w for each in packs for w in each.conjunctions - each.company if " " not in w)


@cache
def small_words(packs: Packs) -> frozenset[str]:
    """Function words of the languages: what may follow a kind word in its own phrase (`lunch in`)."""
    return frozenset(word for each in packs for word in each.stopwords)
