from __future__ import annotations

import pytest

from normalize.acronyms import acronym_of, stands_for

IBIMS = "Instytut Badań Internetu i Mediów Społecznościowych"
IBRIS = "Fundacji Instytut Badań Rynkowych i Społecznych"


@pytest.mark.parametrize(
    ("text", "acronym"),
    [("IBRiS", "ibris"), ("ZMP", "zmp"), ("ibims.pl", "ibims"), ("(SI)", "si"), ("Wrocław", None),
     ("A+V", None), ("Weber Shandwick", None), ("TikTok", None)],
)  # fmt: skip
def test_what_is_an_acronym(text: str, acronym: str | None) -> None:
    assert acronym_of(text) == acronym


def test_initials_with_and_without_small_words() -> None:
    assert stands_for("ibims", IBIMS)
    assert stands_for("ibris", IBRIS)
    assert not stands_for("ibims", IBRIS)
    assert not stands_for("ibris", IBIMS)
    assert stands_for("zmp", "Związku Miast Polskich")


def test_several_letters_of_a_word_only_for_the_same_person() -> None:
    assert not stands_for("jdlegal", "J. Dauman Legal")
    assert stands_for("jdlegal", "J. Dauman Legal", same_person=True)
