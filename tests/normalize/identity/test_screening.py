from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.identity.alignment import align_names
from normalize.identity.blocking import candidate_pairs
from normalize.identity.rarity import Rarity
from normalize.identity.screening import NameTable
from normalize.identity.word_table import WordTable
from normalize.identity.words import match_words
from normalize.names import NameKey

GIVEN = [
    "jan",
    "janek",
    "anna",
    "ania",
    "bob",
    "robert",
    "yu",
    "yute",
    "te",
    "j",
    "a",
    "hanna",
    "johann",
    "jon",
]
FAMILY = [
    "kowalski",
    "kowalska",
    "kowal",
    "nowak",
    "nowaka",
    "lee",
    "li",
    "schmidt",
    "szmit",
    "jankowalski",
    "te",
]
NAMES = st.builds(
    lambda g, f: NameKey((*g, *f), "g" * len(g) + "f" * len(f)),
    st.lists(st.sampled_from(GIVEN), max_size=3),
    st.lists(st.sampled_from(FAMILY), min_size=1, max_size=2),
)


@given(st.lists(NAMES, min_size=2, max_size=12, unique=True), st.sampled_from([-10.0, -4.0, 0.0, 4.0]))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_what_is_called_hopeless_stays_below_the_floor(keys: list[NameKey], floor: float) -> None:
    rarity = Rarity(keys)
    left, right = np.tril_indices(len(keys), -1)
    found = NameTable(keys, rarity).is_hopeless(left, right, floor)
    for a, b, hopeless in zip(left, right, found, strict=True):
        assert not hopeless or align_names(keys[a], keys[b], rarity).weight < floor


@given(st.lists(st.sampled_from(GIVEN + FAMILY), min_size=1, unique=True))
@settings(max_examples=50, deadline=None, derandomize=True)
def test_no_match_of_words_is_overlooked(words: list[str]) -> None:
    table = WordTable(words)
    left, right = np.indices((len(words), len(words))).reshape(2, -1)
    for a, b, may in zip(left, right, table.may_match(left, right), strict=True):
        assert may or match_words(table.words[a], table.words[b], "g") is None


def test_most_pairs_of_a_crowd_are_never_compared() -> None:
    given = [f"{x}{y}l{y}{x}" for x in "bcdfghklmnprst" for y in "aeiou"]
    keys = [NameKey((g, "kowalski"), "gf") for g in given] + [NameKey(("b", "kowalski"), "gf")]
    keys.sort(key=lambda k: k.words)
    rarity = Rarity(keys)
    found = candidate_pairs(keys, rarity).pairs.tolist()
    names = {(keys[a].words[0], keys[b].words[0]) for a, b in found}
    assert ("b", "balab") in names and ("balab", "telet") not in names
    assert len(found) < len(keys) * (len(keys) - 1) / 20


def test_blocks_that_are_too_large_are_named() -> None:
    keys = [NameKey((f"m{i:03}x", "nowak"), "gf") for i in range(30)]
    blocks = candidate_pairs(keys, Rarity(keys), limit=20)
    assert ("nowak+m", 30) in blocks.cut
