"""The tables of names in `data/`, read once: given and family names, nicknames, titles, particles."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files


@cache
def word_set(name: str) -> frozenset[str]:
    """One of the small vocabularies of `data/words.toml`."""
    text = files("normalize").joinpath("data", "words.toml").read_text(encoding="utf-8")
    return frozenset(str(tomllib.loads(text)[name]).split())


PARTICLES = word_set("particles")
FAMILY_ENDINGS = tuple(sorted(word_set("family_endings")))


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
