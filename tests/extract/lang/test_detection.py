from __future__ import annotations

from extract.lang import detect, is_written_in
from extract.lang.loading import language_words


def _codes(text: str) -> list[str]:
    return [each.code for each in detect(text)]


POLISH = """Otwarcie kongresu i powitanie uczestników w sali głównej. Jak prowadzić profil miasta, aby się
nie zgubić? Przerwa kawowa, obiad oraz panel dyskusyjny o tym, co jest ważne dla mieszkańców."""
ENGLISH = """Opening of the congress and welcome to the participants in the main hall. How to run the profile
of a city without being lost in it? Coffee break, lunch and a panel on what is important for the people."""


def test_one_language() -> None:
    assert _codes(POLISH) == ["pl"]
    assert _codes(ENGLISH) == ["en"]


def test_bilingual_programme_has_both_with_the_main_one_first() -> None:
    assert _codes(POLISH * 2 + ENGLISH) == ["pl", "en"]
    assert _codes(ENGLISH * 2 + POLISH) == ["en", "pl"]


def test_a_borrowed_word_makes_no_language() -> None:
    assert _codes(POLISH + " Keynote") == ["pl"]


def test_nothing_to_go_by_is_english() -> None:
    assert _codes("") == ["en"]
    assert _codes("10:00 12:30 ###") == ["en"]


def test_words_of_a_language_without_its_whole_pack() -> None:
    words, letters = language_words("pl")
    assert {"oraz", "sie"} <= words
    assert "ś" in letters


def test_a_text_in_a_script_that_no_pack_writes_has_none_of_their_languages() -> None:
    foreign = "9:30 受付 開会 挨拶 学会 プログラム 会長 講演 COI Session Poster"
    assert not any(is_written_in(foreign, code) for code in ("en", "fr", "uk"))
    assert is_written_in(POLISH, "pl") and not is_written_in(POLISH, "uk")
    assert is_written_in("Отворање конгреса", "sr") and is_written_in("Otvaranje kongresa", "sr")
    assert is_written_in("10:00", "en")
