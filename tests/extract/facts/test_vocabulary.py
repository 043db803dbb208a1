"""Words of an edition's facts in several languages."""

from __future__ import annotations

from extract.facts.vocabulary import consists_of, numbers_of, ordinals_of, words_of
from extract.lang import pack

BOTH = (pack("pl"), pack("en"))


def test_finds_tell_their_class() -> None:
    found = words_of(BOTH, "event_nouns", "programme_words").find("Program: kongres miast")
    assert [f.value for f in found] == ["programme_words", "event_nouns"]


def test_phrases_and_numbers_make_up_a_text() -> None:
    index = words_of(BOTH, "programme_words")
    assert consists_of("Book of Abstracts 2031", index)
    assert consists_of("the programme", index, frozenset({"the"}))
    assert not consists_of("programme of bells", index)
    assert not consists_of("2031", index)


def test_numbers_and_ordinals() -> None:
    assert [f.value for f in numbers_of(BOTH).find("five tracks")] == [5]
    assert [f.value for f in ordinals_of(BOTH).find("siódma edycja")] == [7]
