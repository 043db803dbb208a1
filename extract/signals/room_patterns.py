"""The patterns of rooms and floors for a set of languages, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.signals.vocabulary import Packs

#: words that open a sentence before a room word rather than name a room
_NO_NAME = frozenset(
    {"the", "a", "an", "our", "this", "in", "at", "die", "der", "das", "het", "de", "my", "each"}
)


@dataclass(frozen=True, slots=True)
class RoomGrammar:
    label: re.Pattern[str]
    head: re.Pattern[str]
    tail: re.Pattern[str]
    floor: re.Pattern[str]
    code: re.Pattern[str]
    not_names: frozenset[str]


def _alternatives(packs: Packs, *keys: str) -> str:
    found = {phrase for each in packs for key in keys for phrase in getattr(each, key)}
    ordered = sorted(found, key=lambda p: (-len(p), p))
    return "|".join(re.escape(p).replace(r"\ ", r"[\s.]+") for p in ordered) or r"(?!)"


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
    return RoomGrammar(
        label=re.compile(rf"(?<![^\W_])(?:{labels})\s?:\s?"),
        head=re.compile(rf"(?<![^\W_])(?:{heads})(?![^\W_])\.?"),
        tail=re.compile(rf"(?<![^\W_])(?:{tails})(?![^\W_])"),
        floor=re.compile(
            rf"(?<![^\W_])(?:{number}\s?(?:{floors})(?![^\W_])\.?|(?:{floors})\.?\s?(?:[-–]?\d{{1,2}}|[ivx]{{1,4}})(?![^\W_])|(?:{ground})(?![^\W_]))"
        ),
        code=re.compile(_CODE),
        not_names=_NO_NAME | _kind_words(packs),
    )
