"""Text cut into tokens."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.recognition.tokens import places, tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kłeczek-Krawiec", ["Kłeczek-Krawiec"]),
        ("J. K. Harper", ["J. K.", "Harper"]),
        ("Nowak1, Lis²", ["Nowak", "1", ",", "Lis", "²"]),
        ("2Instytut", ["2", "Instytut"]),
        ("A+V, 3M, B2B", ["A+V", ",", "3M", ",", "B2B"]),
        ("Ph.D., prof.", ["Ph.D.", ",", "prof", "."]),
        ("l'Université", ["l'", "Université"]),
        ("p.o. dyrektora", ["p.o.", "dyrektora"]),
        ("anna@example.org", ["anna@example.org"]),
        ("O’Brien Szostek_Bar", ["O’Brien", "Szostek_Bar"]),
    ],
)
def test_cuts(text: str, expected: list[str]) -> None:
    assert [t.text for t in tokenise(text)] == expected


def test_tells_line_starts_and_gaps() -> None:
    first, second, third = tokenise("Anna\nLis,")
    assert (first.newline, second.newline, third.newline) == (False, True, False)
    assert (second.spaced, third.spaced) == (True, False)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_tokens_cover_all_that_is_no_space(text: str) -> None:
    tokens = tokenise(text)
    covered = "".join(t.text for t in tokens)
    assert [text[a:b] for a, b in places(text)] == [t.text for t in tokens]
    assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()]


@settings(derandomize=True, max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["J.", "K.", "Ph.", "D.", "Lis,", "(UM)", "\n", "np.", "l’eau", "3a", "a@b.pl"]))
)
def test_words_between_spaces_are_cut_alike_everywhere(parts: list[str]) -> None:
    text = " ".join(parts)
    tokens = tokenise(text)
    shifted = tokenise("X: " + text)[2:]
    assert [(t.text, t.kind, t.newline) for t in tokens] == [(t.text, t.kind, t.newline) for t in shifted]
    assert [(a + 3, b + 3) for a, b in places(text)] == list(places("X: " + text)[2:])
