from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.identity.adjustments import Alignment
from normalize.identity.alignment import align_names
from normalize.identity.rarity import Rarity
from normalize.names import name_key, parse_name

NAMES = [
    "Rafał Lipka", "Marta Milewska", "Joanna Sawicka", "Joanna Sawicka-Skibińska", "Chang-Ning Huang",
    "Changning Huang", "R. Lipka", "Lipka Rafał", "Daniel Stenzel", "Daniela Stenzel", "Marta Mazur",
]  # fmt: skip
KEYS = {name: name_key(parse_name(name)) for name in NAMES}
RARITY = Rarity(KEYS.values())


def align(a: str, b: str) -> Alignment:
    return align_names(name_key(parse_name(a)), name_key(parse_name(b)), RARITY)


def kinds(alignment: Alignment) -> set[str]:
    return {piece.kind for piece in alignment.pieces}


def test_order_does_not_matter_much() -> None:
    assert not align("Rafał Lipka", "Lipka Rafał").has_conflict
    assert align("Rafał Lipka", "Lipka Rafał").weight > align("Rafał Lipka", "R. Lipka").weight


def test_joined_and_cut_words() -> None:
    assert "joined or cut" in kinds(align("Chang-Ning Huang", "Changning Huang"))


def test_added_family_name_is_no_conflict() -> None:
    alignment = align("Joanna Sawicka", "Joanna Sawicka-Skibińska")
    assert not alignment.has_conflict and "only one has it" in kinds(alignment)


def test_full_names_in_conflict() -> None:
    assert align("Marta Milewska", "Marta Mazur").family_conflict
    assert align("Rafał Lipka", "Marta Lipka").given_conflict
    assert not align("R. Lipka", "Rafał Lipka").has_conflict


def test_another_gender_costs() -> None:
    assert "another gender" in kinds(align("Daniel Stenzel", "Daniela Stenzel"))
    assert kinds(align("Daniel Stenzel", "Daniela Stenzela")) == {"case ending"}


def test_a_later_initial_does_not_stand_for_a_first_name() -> None:
    assert "another first name" in kinds(align("Rafał C. Lipka", "Celina Lipka"))
    assert "another first name" not in kinds(align("C. Rafał Lipka", "Celina Rafał Lipka"))


def test_usual_given_names_are_two_people_whatever_the_family_name() -> None:
    rare, usual = align("Justyna Qwerto", "Maciej Qwerto"), align("Xanthe Qwerto", "Yolwen Qwerto")
    assert rare.given_conflict and usual.given_conflict
    assert rare.weight - usual.weight < 0
    assert min(p.weight for p in rare.pieces) < min(p.weight for p in usual.pieces)


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
@settings(derandomize=True, max_examples=100)
def test_alignment_is_symmetric(a: str, b: str) -> None:
    there, back = align(a, b), align(b, a)
    assert there.weight == pytest.approx(back.weight)
    assert there.has_conflict == back.has_conflict
