from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.identity.alignment import align_names, weigh_match
from normalize.identity.matching import SAME, match_names, pack_match, unpack_match
from normalize.identity.rarity import Rarity
from normalize.names import NameKey, name_key, parse_name

WORDS = st.sampled_from(
    [
        "jan",
        "janek",
        "j",
        "anna",
        "ania",
        "chang",
        "ning",
        "changning",
        "kowalski",
        "kowalska",
        "nowak",
        "von",
    ]
)
NAMES = st.builds(
    lambda g, f: NameKey((*g, *f), "g" * len(g) + "".join("p" if w == "von" else "f" for w in f)),
    st.lists(WORDS, max_size=3),
    st.lists(WORDS, min_size=1, max_size=3),
)


def key(name: str) -> NameKey:
    return name_key(parse_name(name))


@given(NAMES, NAMES, st.lists(NAMES, max_size=4))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_kept_match_is_weighed_like_a_new_one(a: NameKey, b: NameKey, others: list[NameKey]) -> None:
    rarity = Rarity([a, b, *others])
    packed = pack_match(match_names(a, b))
    assert weigh_match(unpack_match(packed), a, b, rarity) == align_names(a, b, rarity)


@given(NAMES, NAMES)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_equal_and_joined_words_have_one_partner(a: NameKey, b: NameKey) -> None:
    same = [(i, j) for way, i, j in match_names(a, b) if way == SAME]
    assert len({i for i, _ in same}) == len({j for _, j in same}) == len(same)
    assert all(a.words[i] == b.words[j] for i, j in same)


@pytest.mark.parametrize(
    ("left", "right", "pieces"),
    [
        ("Rafał Lipka", "Lipka Rafał", 2),
        ("Rafał Lipka", "R. Lipka", 2),
        ("Chang-Ning Huang", "Changning Huang", 2),
        ("Changning Huang", "Chang-Ning Huang", 2),
        ("Rafał Lipka", "Marta Mazur", 0),
    ],
)
def test_what_is_alike(left: str, right: str, pieces: int) -> None:
    assert len(match_names(key(left), key(right))) == pieces


def test_no_word_of_a_name_is_in_what_is_kept() -> None:
    packed = pack_match(match_names(key("Rafał Lipka"), key("R. Lipka")))
    assert len(packed) == 6 and max(packed) < 32
