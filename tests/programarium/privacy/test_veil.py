"""Names are found in every spelling and case, and nobody else's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programarium.privacy.keys import SuppressionList, make_row, written_hash
from programarium.privacy.mask import MASK
from programarium.privacy.spellings import sought
from programarium.privacy.veil import Veil

KEY = b"k" * 32


def veil_of(*spellings: str) -> Veil:
    hashes = (written_hash(kind, KEY, words) for kind, words in sought(spellings))
    return Veil(SuppressionList(KEY, (make_row(hashes, "", ""),)))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Rozmowa z Zofią Łęcką o archiwach", f"Rozmowa z {MASK} o archiwach"),
        ("o Zofii Łęckiej i o ZOFIA ŁĘCKA", f"o {MASK} i o {MASK}"),
        ("Łęcka Zofia; Łęcka, Zofia; Z. Łęcka", f"{MASK}; {MASK}; {MASK}"),
        ("zofia.lecka@archiwum.pl, ZofiaLecka", f"{MASK}@archiwum.pl, {MASK}"),
        ("Zofia Maria Łęcka, Zofia „Zosia” Łęcka", f"{MASK}, {MASK}"),
        ("Zo\u00adfia Łęc-\nka; Zofia\nŁęcka", f"{MASK}; {MASK}"),
        ("Zofia Łęcka", MASK),
        ("Zofia Łęcka's archive", f"{MASK} archive"),
        ("Zofia, Jan Łęcka", "Zofia, Jan Łęcka"),
        ("Piotr Łęcka, Zofia Kot", "Piotr Łęcka, Zofia Kot"),
        ("Zofia; Łęcka | Zofia Kot", "Zofia; Łęcka | Zofia Kot"),
    ],
)
def test_texts_lose_the_name_in_any_spelling(text: str, masked: str) -> None:
    assert veil_of("Zofia Łęcka").text(text) == masked


@pytest.mark.parametrize(
    ("text", "is_masked"),
    [
        ("z Pawłem Gołębiem", True),
        ("Pawła Nowaka", False),
        ("dla Aleksandra Nowaka", True),
        ("Aleksandra Nowak", False),
        ("Jan Kowalski", False),
    ],
)
def test_cases_of_a_name_are_told_from_other_names(text: str, is_masked: bool) -> None:
    veil = veil_of("Aleksander Nowak", "Paweł Gołąb", "Paweł Gołęb")
    assert (MASK in veil.text(text)) is is_masked
    assert veil.text(text, any_case=True) == veil.text(text)


def test_whole_names_are_hidden_with_titles_and_further_names() -> None:
    veil = veil_of("Zofia Łęcka", "Łęcka")
    names = ["dr hab. Zofia Łęcka", "Zofia Maria Łęcka", "LECKA Zofia", "Łęcka", "Zofii Łęckiej"]
    assert all(veil.hides(name) for name in names)
    assert not any(veil.hides(name) for name in ("Maria Łęcka", "Zofia Łącka", "Zofia", ""))


def test_a_lone_printed_word_hides_no_namesakes() -> None:
    veil = veil_of("Zofia Łęcka", "Łęcka")
    assert veil.text("Jan Łęcka i Łęcka") == "Jan Łęcka i Łęcka"
    assert veil_of("Madonna").text("koncert: Madonna") == f"koncert: {MASK}"


def test_paths_stay_different_and_keep_their_folder() -> None:
    veil = veil_of("Zofia Łęcka")
    one, other = veil.path("a/zofia_łęcka.pdf"), veil.path("a/Łęcka-Zofia.pdf")
    assert one != other
    assert one.startswith("a/withheld-") and one.endswith(".pdf")
    assert veil.path("a/b.pdf") == "a/b.pdf"


@given(st.text(max_size=60), st.text(max_size=20))
@settings(derandomize=True, max_examples=150, deadline=None)
def test_masking_twice_is_masking_once(before: str, after: str) -> None:
    veil = veil_of("Zofia Łęcka")
    masked = veil.text(f"{before} Zofia Łęcka {after}")
    assert "Zofia Łęcka" not in masked
    assert veil.text(masked) == masked


def test_another_key_gives_other_hashes() -> None:
    found = [
        {written_hash(kind, key, words) for kind, words in sought(["Zofia Łęcka"])}
        for key in (KEY, b"o" * 32)
    ]
    assert found[0].isdisjoint(found[1])
