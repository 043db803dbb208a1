from __future__ import annotations

import pytest

from normalize.identity.words import match_words, sound, stem


@pytest.mark.parametrize(
    ("a", "b", "role", "kind"),
    [
        ("lipka", "lipka", "f", "same"),
        ("r", "rafal", "g", "initial"),
        ("kuba", "jakub", "g", "short form"),
        ("kuba", "jakub", "f", None),
        ("zofia", "zofii", "g", "case ending"),
        ("barczyka", "barczyk", "f", "case ending"),
        ("barczewskiego", "barczewski", "f", "case ending"),
        ("barczewska", "barczewski", "f", "a man's and a woman's ending"),
        ("fedorowicz", "federowicz", "f", "one letter differs"),
        ("verlin", "werlin", "f", "transliteration"),
        ("rafal", "marta", "g", None),
        ("duma", "dumy", "f", "case ending"),
    ],
)
def test_how_words_agree(a: str, b: str, role: str, kind: str | None) -> None:
    match = match_words(a, b, role)
    assert (match.kind if match else None) == kind
    back = match_words(b, a, role)
    assert (back.kind if back else None) == kind


def test_stems_and_sounds() -> None:
    assert stem("barczyka") == stem("barczyk")
    assert stem("barczewskiego") == stem("barczewska")
    assert sound("schneider") == sound("shneider")
