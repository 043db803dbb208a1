from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.lang import fold
from extract.lang.phrases import PhraseIndex, first_runs, last_runs, run_set, tokens, word_set

INDEX = PhraseIndex([{"coffee break": "break", "coffee": "drink", "q a": "talk"}])


def test_fold_takes_marks_off_and_keeps_positions() -> None:
    assert fold("Paneliści – ŁÓDŹ") == "panelisci – lodz"
    assert fold("İstanbul ışık") == "istanbul isik"
    assert fold("П’ятниця") == "п'ятниця"


@settings(derandomize=True, max_examples=200)
@given(st.text())
def test_fold_keeps_length_and_is_idempotent(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


def test_longest_phrase_wins() -> None:
    assert [(f.phrase, f.value) for f in INDEX.find("COFFEE  BREAK, coffee; Q&A")] == [
        ("coffee break", "break"),
        ("coffee", "drink"),
        ("q a", "talk"),
    ]


def test_a_phrase_ends_at_a_colon_or_bracket() -> None:
    assert [f.phrase for f in INDEX.find("coffee: break")] == ["coffee"]
    assert [f.phrase for f in INDEX.find("coffee (break)")] == ["coffee"]


def test_tokens_know_their_place() -> None:
    text = "Dr. Łucja, l’été"
    assert [(t.text, text[t.start : t.end]) for t in tokens(text)] == [
        ("dr", "Dr"),
        ("lucja", "Łucja"),
        ("l'ete", "l’été"),
    ]


def test_runs_are_parted_by_apostrophes_and_words_are_not() -> None:
    assert word_set("l’Été 2024") == {"l'ete", "2024"}
    assert run_set("l’Été 2024") == {"l", "ete", "2024"}


def test_the_ends_of_phrases() -> None:
    assert first_runs(["segunda-feira", "o'clock", "–"]) == {"segunda", "o"}
    assert last_runs(["segunda-feira", "rez de chaussée"]) == {"feira", "chaussee"}


@settings(derandomize=True, max_examples=200)
@given(st.lists(st.sampled_from(["coffee", "break", "Q&A", "q", "a", "tea", ":", "l'a"])))
def test_what_is_found_may_be_found(parts: list[str]) -> None:
    text = " ".join(parts)
    assert INDEX.may_find(text) or not INDEX.find(text)
