"""Surnames with their initials behind them, before a title: `A1 Eriksson, L., Ström, P. Methane fluxes`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.content.separators import ITEM_NUMBER

#: A code before names, a surname with initials behind it, and a list of these.
ITEM_CODE = re.compile(r"^\s*[A-Z]{1,3}-?\d{1,3}[.:]?\s+")
SURNAME = re.compile(r"[^\W\d_][\w'’-]+,\s(?:[^\W\d_a-z]\.[\s-]?){1,3}")
INVERTED = re.compile(rf"(?:{SURNAME.pattern}(?:,\s|\s?(?:&|[^\W\d_A-Z]{{1,3}})\s)?)+(?<=[\s.])")
#: Words of a title.
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Inverted:
    """Names from character `start` to `end`, and where the title behind them begins."""

    start: int
    end: int
    title: int
    several: bool


def inverted_names(text: str) -> Inverted | None:
    """The names that a text begins with behind its number or code, if a title follows at once."""
    number = ITEM_NUMBER.match(text) or ITEM_CODE.match(text)
    at = number.end() if number else 0
    at += len(text[at:]) - len(text[at:].lstrip())
    names = INVERTED.match(text, at)
    right = text[names.end() :] if names else ""
    if names is None or len(right.split()) < FEWEST or not right[:1].isupper():
        return None
    end = names.start() + len(names.group().rstrip())
    return Inverted(names.start(), end, names.end(), len(SURNAME.findall(names.group())) > 1)
