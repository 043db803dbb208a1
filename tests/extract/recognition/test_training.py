"""The generator and the training run."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.recognition.dictionary import analyse
from extract.recognition.training.generator import SHARES, generate
from extract.recognition.training.grammar import symbols, untag
from extract.recognition.training.model import train

pytestmark = pytest.mark.skipif(not analyse("dom"), reason="training needs morfeusz2")


def test_tags_become_spans() -> None:
    example = untag("<PERSON>Anna Lis</PERSON> (<PLACE>Ełk</PLACE>)")
    assert example.text == "Anna Lis (Ełk)"
    assert example.spans == ((0, 8, "PERSON"), (10, 13, "PLACE"))


def test_one_seed_gives_the_same_lines() -> None:
    assert list(generate(40, 3)) == list(generate(40, 3))
    assert list(generate(40, 3)) != list(generate(40, 4))


def test_spans_hold_text_and_do_not_overlap() -> None:
    for example in generate(400, 5):
        ends = [0]
        for start, end, _ in example.spans:
            assert ends[-1] <= start < end <= len(example.text)
            assert example.text[start:end] == example.text[start:end].strip()
            ends.append(end)


@pytest.mark.parametrize("language", sorted(SHARES))
def test_grammars_have_lines_with_and_without_people(language: str) -> None:
    assert "{nobody}" in symbols(language)["line"]
    assert any("<PERSON>" in rule for rules in symbols(language).values() for rule in rules)


def test_training_is_repeatable(tmp_path: Path) -> None:
    first = train(tmp_path / "a.bin", lines=24, epochs=1, held_back=6)
    second = train(tmp_path / "b.bin", lines=24, epochs=1, held_back=6)
    assert first == second
    assert (tmp_path / "a.bin").read_bytes() == (tmp_path / "b.bin").read_bytes()
    assert first.bytes < 10_000_000
