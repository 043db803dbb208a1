"""The patterns of rooms and floors for a set of languages, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.lang.phrases import alternation, first_runs, last_runs, run_set
from extract.signals.vocabulary import Packs, phrases_of, small_words

#: different runs of letters that are remembered, to bound the memory
MOST_RUNS = 1 << 16


class _FloorRuns(dict[str, bool]):
    """Whether a run of letters is, begins or ends like the word of a floor; worked out once for each."""

    def __init__(self, floors: Iterable[str], grounds: Iterable[str]) -> None:
        super().__init__()
        floors = tuple(floors)
        self._grounds = first_runs(grounds)
        self._starts, self._ends = tuple(sorted(first_runs(floors))), tuple(sorted(last_runs(floors)))

    def __missing__(self, run: str) -> bool:
        if len(self) >= MOST_RUNS:
            self.clear()
        found = run in self._grounds or run.startswith(self._starts) or run.endswith(self._ends)
        self[run] = found
        return found


@dataclass(frozen=True, slots=True)
class RoomGrammar:
    """Compiled patterns over folded text, and the runs of letters that a text must have for them to match.

    A floor's word may be written together with its number: a run begins or ends with it.
    """

    label_runs: frozenset[str]
    head_runs: frozenset[str]
    floor_runs: _FloorRuns
    label: re.Pattern[str]
    head: re.Pattern[str]
    tail: re.Pattern[str]
    floor: re.Pattern[str]
    code: re.Pattern[str]
    not_names: frozenset[str]
    label_words: frozenset[str]


def _alternatives(packs: Packs, key: str) -> str:
    return alternation(phrases_of(packs, key), r"[\s.]+")


_CODE = (
    r"(?:[a-z]{1,3}[ .\-]?\d{1,4}(?:[.\-]\d{1,4})*[a-z]?|\d{1,4}(?:[.\-]\d{1,4})+[a-z]?|\d{1,4}[a-z]?\d?"
    r"|[ivx]{1,4}|[a-z])"
)


@cache
def _kind_words(packs: Packs) -> frozenset[str]:
    mappings = [m for each in packs for m in (each.kinds, each.kinds_weak)]
    return frozenset(phrase.split()[-1] for mapping in mappings for phrase in mapping)


@cache
def room_grammar(packs: Packs) -> RoomGrammar:
    heads = _alternatives(packs, "room_heads")
    tails = _alternatives(packs, "room_tails")
    floors = _alternatives(packs, "floor_words")
    ground = _alternatives(packs, "ground_words")
    ordinals = _alternatives(packs, "ordinals")
    number = rf"(?:[-–]?\d{{1,2}}(?:st|nd|rd|th|er|e|eme|o|[.ºª°])?|[ivx]{{1,4}}|{ordinals})"
    labels = _alternatives(packs, "room_labels")
    floor_words = phrases_of(packs, "floor_words")
    return RoomGrammar(
        label_runs=first_runs(phrases_of(packs, "room_labels")),
        head_runs=first_runs(phrases_of(packs, "room_heads")),
        floor_runs=_FloorRuns(floor_words, phrases_of(packs, "ground_words")),
        label=re.compile(rf"(?<![^\W_])(?:{labels})\s?:\s?"),
        head=re.compile(rf"(?<![^\W_])(?:{heads})(?![^\W_])\.?"),
        tail=re.compile(rf"(?<![^\W_])(?:{tails})(?![^\W_])"),
        floor=re.compile(
            rf"(?<![^\W_])(?:{number}\s?(?:{floors})(?![^\W_])\.?|(?:{floors})\.?\s?(?:[-–]?\d{{1,2}}|[ivx]{{1,4}})(?![^\W_])|(?:{ground})(?![^\W_]))"
        ),
        code=re.compile(_CODE),
        not_names=small_words(packs) | _kind_words(packs),
        label_words=frozenset(phrases_of(packs, "room_labels")),
    )


def may_hold_floor(text: str, grammar: RoomGrammar) -> bool:
    """Whether some word of a text is, begins or ends like the word of a floor."""
    return any(map(grammar.floor_runs.__getitem__, run_set(text)))


def may_hold_room(text: str, grammar: RoomGrammar) -> bool:
    """Whether some word of a text is that of a room."""
    return not grammar.head_runs.isdisjoint(run_set(text))


def may_hold_label(text: str, grammar: RoomGrammar) -> bool:
    """Whether some word of a text is the label of a room, and a colon stands in it."""
    return ":" in text and not grammar.label_runs.isdisjoint(run_set(text))
