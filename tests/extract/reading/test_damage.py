"""Text that cannot be what is printed is told from sound text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from extract.lang import codes
from extract.reading.damage import POOR_DAMAGE, damage, is_damaged
from extract.reading.letters import plausibility

ROOT = Path(__file__).parents[3]
SOUND = """
09:00 - 10:30, Rejestracja uczestników i powitalna kawa w holu głównym; 14:05 Samorząd w sieci: jak mówić do
mieszkańców? 2FA b2b k8s www.local2some.pl COVID-19 J 14,6 (Sala A1) 3rd 10h30 1:1 Warsztat dla zarządzających
profili miejskich, prowadzenie zespołów i kampanii społecznych
""".split()  # noqa: SIM905
DAMAGED = "14:5, 14:,, 15:2h5: ,9:05 1,:0, researe3er Apae3e spa4al Registra\ufffdon".split()  # noqa: SIM905


@pytest.mark.parametrize(
    "word",
    ["14:5,", "14:,,", "15:2h5:", ",9:05", "1,:0,", "researe3er", "Apae3e", "spa4al", "Registra\ufffdon"],
)
def test_what_no_one_prints_is_damaged(word: str) -> None:
    assert is_damaged(word)


@pytest.mark.parametrize("word", SOUND)
def test_what_people_print_is_sound(word: str) -> None:
    assert not is_damaged(word)


def test_a_sound_page_has_no_damage_and_a_slip_makes_none() -> None:
    assert damage([*SOUND, "14:5,"]) == 0.0
    assert damage([]) == 0.0


def test_wrong_figures_make_a_page_poor() -> None:
    assert damage([*SOUND, "14:5,", "14:,,", "15:2h5", "16:2h,"]) > POOR_DAMAGE


def test_letters_for_other_letters_are_gibberish() -> None:
    exchanged = str.maketrans("abcdefghijklmnopqrstuvwxyz", "qmzxkjwvpbhfgcdlnrtsyauoei")
    assert damage([word.lower().translate(exchanged) for word in SOUND]) == 1.0


def test_all_texts_are_looked_through_until_enough_words_are_known() -> None:
    short = ["09:00"] * 150
    assert plausibility([*short, *SOUND]) == plausibility(SOUND)
    assert plausibility([*SOUND, *short, *SOUND]) == plausibility(SOUND)


@pytest.mark.parametrize("word", ["3andler", "mp3-spot", "2nd"])
def test_a_figure_before_letters_needs_nothing_before_it(word: str) -> None:
    assert is_damaged(word) == (word == "3andler")


def test_words_of_other_scripts_are_not_judged() -> None:
    assert plausibility(["主題演講", "国立成功大学"]) == (0.0, 0)


def test_tesseract_knows_every_language_pack() -> None:
    names = tomllib.loads(
        (ROOT / "extract/reading/data/tesseract_languages.toml").read_text(encoding="utf-8")
    )
    assert set(codes()) <= set(names)
