"""Grammars of invented programme lines: symbols that expand at random into labelled text."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from extract.recognition.spans import Label

Slot = Callable[[random.Random], str]

_SYMBOL = re.compile(r"\{(?:(Cap|upper):)?([a-z_]+)\}")
_TAG = re.compile(r"<(/?)([A-Z]+)>")


@dataclass(frozen=True, slots=True)
class Example:
    """A generated line and its spans: start, end, label."""

    text: str
    spans: tuple[tuple[int, int, Label], ...]


@cache
def symbols(language: str) -> Mapping[str, Sequence[str]]:
    """The expansions of every symbol of a language's grammar."""
    file = resources.files("extract.recognition.training").joinpath(f"grammar/{language}.toml")
    found: dict[str, list[str]] = tomllib.loads(file.read_text(encoding="utf-8"))["symbols"]
    return found


def expand(symbol: str, language: str, slots: Mapping[str, Slot], rng: random.Random) -> str:
    """One random expansion of `symbol`, with its label tags."""
    rules = symbols(language)

    def replace(match: re.Match[str]) -> str:
        change, name = match.groups()
        text = expand(name, language, slots, rng) if name in rules else slots[name](rng)
        if change == "upper":
            return text.upper()
        return text[:1].upper() + text[1:] if change == "Cap" else text

    return _SYMBOL.sub(replace, rng.choice(rules[symbol]))


def untag(tagged: str) -> Example:
    """Tagged text as plain text and spans."""
    text: list[str] = []
    spans: list[tuple[int, int, Label]] = []
    opened = length = last = 0
    for match in _TAG.finditer(tagged):
        piece = tagged[last : match.start()]
        text.append(piece)
        length += len(piece)
        last = match.end()
        if match[1]:
            spans.append((opened, length, match[2]))  # type: ignore[arg-type]
        else:
            opened = length
    text.append(tagged[last:])
    return Example("".join(text), tuple(spans))
