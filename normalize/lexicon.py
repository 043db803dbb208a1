"""The tables of names in `data/`, read once: given and family names, nicknames, titles, particles."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache
from importlib.resources import files

#: Small words inside family names; they weigh nothing when names are compared.
PARTICLES = frozenset(
    "a af al an ap bin bint bt da dal dalla de degli dei del della den der des di do dos das du e el "
    "i ibn la las le les lo los of san st te ten ter und van vom von vd vant y zu zum zur".split()
)

#: Endings (folded) that mark family names wherever they stand.
FAMILY_ENDINGS = (
    "ski", "ska", "cki", "cka", "dzki", "dzka", "wicz", "czyk", "owicz", "ovic", "evic", "ovich", "evich",
    "enko", "shvili", "adze", "opoulos", "opoulou", "idis", "akis", "sson", "sdottir", "ova", "ovsky",
)  # fmt: skip


def read_rows(name: str) -> list[dict[str, str]]:
    """Rows of a CSV table in `normalize/data`; lines that start with `#` say where it comes from."""
    text = files("normalize").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


@cache
def name_roles() -> dict[str, str]:
    """Folded word -> `g` (a given name), `f` (a family name) or `b` (both are usual)."""
    return {row["word"]: row["role"] for row in read_rows("name_words.csv")}


@cache
def honorific_words() -> dict[str, str]:
    """Folded title word -> `before` or `after` the name."""
    return {row["word"]: row["where"] for row in read_rows("honorifics.csv")}


@cache
def nickname_groups() -> dict[str, frozenset[str]]:
    """Folded given name -> the full names that it may stand for, itself included."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in read_rows("nicknames.csv"):
        found[row["form"]].add(row["name"])
        found[row["name"]].add(row["name"])
    return {form: frozenset(names | {form}) for form, names in found.items()}


def are_nicknames(a: str, b: str) -> bool:
    """Whether one is a usual short form of the other, or both of the same full name."""
    groups = nickname_groups()
    return not groups.get(a, frozenset()).isdisjoint(groups.get(b, frozenset()))
