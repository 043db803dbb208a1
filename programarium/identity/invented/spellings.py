"""One person's name in the ways in which programmes print it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from string import ascii_lowercase

from normalize.lexicon import read_rows

_TITLES = ("dr", "prof.", "mgr", "Dr.", "Prof. Dr.", "dr hab.", "ks.")


@dataclass(frozen=True, slots=True)
class FullName:
    """A name as its bearer writes it. A hyphen joins two family names, and may join two given names.

    `married` is the family name that is added later, or None.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]
    is_hyphenated: bool
    married: str | None = None


def short_forms() -> dict[str, tuple[str, ...]]:
    """Folded given name -> its usual short forms."""
    found: dict[str, list[str]] = {}
    for row in read_rows("nicknames.csv"):
        found.setdefault(row["name"], []).append(row["form"])
    return {name: tuple(sorted(forms)) for name, forms in found.items()}


def misprint(word: str, random: Random) -> str:
    """A word with one letter changed, left out, doubled or exchanged with the next."""
    at = random.randrange(1, len(word)) if len(word) > 2 else len(word)
    way = random.randrange(4)
    if at >= len(word) or way == 0:
        return word[:at] + random.choice(ascii_lowercase) + word[at + 1 :]
    if way == 1:
        return word[:at] + word[at + 1 :]
    if way == 2:
        return word[:at] + word[at] + word[at:]
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def print_name(
    name: FullName, rates: Mapping[str, float], shorts: Mapping[str, tuple[str, ...]], random: Random
) -> str:
    """The name as one mention prints it.

    Args:
        name: The name in full.
        rates: How often (0..1) each way is taken.
        shorts: Given name -> short forms.
        random: Where chance comes from.
    """
    given, family = list(name.given), list(name.family)
    rare = random.random() < sum(rates[way] for way in ("added surname", "typo", "short form"))
    if rare:
        _vary(given, family, name, rates, shorts, random)
    if len(given) > 1 and random.random() < rates["without middle"]:
        del given[1:]
    elif len(given) > 1 and name.is_hyphenated:
        given = ["".join(given) if random.random() < rates["hyphen"] else "-".join(given)]
    elif len(given) > 1:
        given[1] = given[1][0] + "."
    if random.random() < rates["initials"]:
        given = [word[0] + "." for word in given]
    words = [*map(_capital, given), "-".join(map(_capital, family))]
    if random.random() < rates["capitals"]:
        words[-1] = words[-1].upper()
    if random.random() < rates["swapped"]:
        words = [words[-1], *words[:-1]]
    if random.random() < rates["titled"]:
        words.insert(0, random.choice(_TITLES))
    return " ".join(words)


def _vary(
    given: list[str],
    family: list[str],
    name: FullName,
    rates: Mapping[str, float],
    shorts: Mapping[str, tuple[str, ...]],
    random: Random,
) -> None:
    """One of the rare ways, in place."""
    ways = ("added surname", "typo", "short form")
    way = random.choices(ways, [rates[w] for w in ways])[0]
    if way == "added surname" and name.married:
        family.append(name.married)
    elif way == "typo":
        words = random.choice((given, family))
        at = random.randrange(len(words))
        words[at] = misprint(words[at], random)
    elif way == "short form" and given[0] in shorts:
        given[0] = random.choice(shorts[given[0]])


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
