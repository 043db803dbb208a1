"""What a language calls an event and the facts of its edition: the table `[editions]` of a pack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

_LISTS = (
    "event_nouns", "event_adjectives", "programme_words", "organised_by", "organiser_labels",
    "venue_labels", "venue_heads", "theme_phrases", "track_nouns", "track_nouns_plural", "naming_words",
    "predicates", "following_words", "announcing_words", "inviting_words", "held_words", "countries",
    "regions", "towns_of",
)  # fmt: skip
_NUMBERED = ("numbers", "ordinals")


@dataclass(frozen=True, slots=True, eq=False)
class EditionWords:
    """Phrases are folded, words joined by a space. Any list may be empty.

    `event_nouns`: what an event is called (`kongres`, `workshop`), `event_adjectives`: words that
    say what kind of event without naming it (`ogólnopolska`, `annual`).
    `programme_words`: what the document calls itself (`agenda`, `book of abstracts`).
    `venue_heads`: what houses events (`palace`, `dom kultury`); the last part of a compound, too.
    `organised_by` and `theme_phrases` stand before the organisers and the theme in a sentence.
    `track_nouns` in the singular, `track_nouns_plural` in the plural, in all cases.
    `naming_words` stand between a track noun and its name (`called`), `predicates` begin what is
    said of a track and so end its name (`dotyczy`), `following_words` count without a number
    (`next`, `finally`). `announcing_words`: what only an announcement says (`save the date`);
    `inviting_words` close a foreword (`we look forward to welcoming you`); `held_words` part an event's
    name from where it takes place (`to be held at`). `regions`: states that stand behind a town and before
    its country (`Wisconsin`); `towns_of`: codes of the countries whose towns' names the language declines.
    """

    event_nouns: frozenset[str] = frozenset()
    event_adjectives: frozenset[str] = frozenset()
    programme_words: frozenset[str] = frozenset()
    organised_by: frozenset[str] = frozenset()
    organiser_labels: frozenset[str] = frozenset()
    venue_labels: frozenset[str] = frozenset()
    venue_heads: frozenset[str] = frozenset()
    theme_phrases: frozenset[str] = frozenset()
    track_nouns: frozenset[str] = frozenset()
    track_nouns_plural: frozenset[str] = frozenset()
    naming_words: frozenset[str] = frozenset()
    predicates: frozenset[str] = frozenset()
    following_words: frozenset[str] = frozenset()
    announcing_words: frozenset[str] = frozenset()
    inviting_words: frozenset[str] = frozenset()
    held_words: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    towns_of: frozenset[str] = frozenset()
    numbers: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)


def parse_edition_words(
    table: object,
    complain: Callable[[str], Exception],
    phrases: Callable[[object, str], tuple[str, ...]],
) -> EditionWords:
    """The table `[editions]` of a pack.

    Args:
        table: what TOML gave, or None where the language has no such table.
        complain: makes the error for a message.
        phrases: reads and folds one list, given its name for errors.

    Raises:
        Exception: what `complain` makes, for an unknown key or a number that is none.
    """
    if table is None:
        return EditionWords()
    if not isinstance(table, dict):
        raise complain("[editions] is no table")
    if unknown := sorted(set(table) - {*_LISTS, *_NUMBERED}):
        raise complain(f"[editions] unknown key {unknown[0]}")
    lists = {key: frozenset(phrases(table[key], f"[editions] {key}")) for key in _LISTS if key in table}
    numbers, ordinals = (_numbered(table.get(key, {}), key, complain, phrases) for key in _NUMBERED)
    return EditionWords(numbers=numbers, ordinals=ordinals, **lists)


def _numbered(
    table: Mapping[str, object],
    key: str,
    complain: Callable[[str], Exception],
    phrases: Callable[[object, str], tuple[str, ...]],
) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, values in table.items():
        if not number.isdecimal():
            raise complain(f"[editions.{key}] {number!r} is no number")
        for phrase in phrases(values, f"[editions.{key}] {number}"):
            found[phrase] = int(number)
    return found
