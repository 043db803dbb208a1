"""What dictionaries know of words, with and without the Polish one."""

from __future__ import annotations

import pytest

from extract.recognition.dictionary import analyse
from extract.recognition.lexicon import Word, agree, is_place_phrase, lemmas, readings
from extract.recognition.namelike import name_score
from extract.recognition.vocabulary import is_organisation, is_position


def test_a_given_name_is_known_in_capitals_too() -> None:
    assert readings("Marlena") & Word.GIVEN
    assert readings("MARLENA") & Word.GIVEN
    assert not readings("marlena") & Word.GIVEN


def test_a_hyphenated_surname_is_known_by_its_parts() -> None:
    assert readings("Kowalska-Wiśniewska") & Word.FAMILY


def test_the_table_alone_knows_names_of_many_languages() -> None:
    for name in ("Anna", "Jürgen", "François", "Giulia", "Олена", "Ayşe"):
        assert readings(name, False) & Word.GIVEN, name


def test_places_of_several_words() -> None:
    assert is_place_phrase("Piekary Śląskie")
    assert not is_place_phrase("Anna Kowalska")


@pytest.mark.skipif(not analyse("dom"), reason="morfeusz2 has no wheel for this platform")
def test_the_polish_dictionary_knows_inflected_forms() -> None:
    assert readings("Wrocławia") & Word.PLACE
    assert "fundacja" in lemmas("Fundacji")
    assert agree("Śląskiego", "Związku") is True
    assert agree("Społecznej", "Urzędu") is False


@pytest.mark.parametrize(
    "word", ["Prezydent", "Wicedyrektorka", "Oberbürgermeisterin", "ředitelka", "Councillor"]
)
def test_positions(word: str) -> None:
    assert is_position(word)


@pytest.mark.parametrize("word", ["Urzędu", "Fundacji", "University", "Universität", "Fakulta", "Council"])
def test_organisations(word: str) -> None:
    assert is_organisation(word)
    assert not is_position(word)


def test_letters_alone_tell_names_from_common_words() -> None:
    names = ["Kwiatkowski", "Yordanova", "Ludovic", "Hristijan"]
    words = ["Relationships", "Workshop", "Committee", "Apertura"]
    assert min(map(name_score, names)) > max(map(name_score, words))


def test_damaged_words_are_not_looked_up(capfd: pytest.CaptureFixture[str]) -> None:
    assert not any(reading.tag != "ign" for reading in analyse("Wroc\ufffdaw"))
    assert capfd.readouterr().err == ""
