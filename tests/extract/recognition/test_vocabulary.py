"""Heads of positions and organisations in all their forms."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from extract.lang.folding import fold
from extract.recognition.vocabulary import is_any, is_organisation, is_position, vocabulary


def test_inflected_polish_heads() -> None:
    pytest.importorskip("morfeusz2")
    assert is_position("Dyrektorowi") and is_organisation("Fundacji")
    assert not is_position("Fundacji") and not is_organisation("Mapami")


def test_irregular_forms_are_those_of_their_heads() -> None:
    pytest.importorskip("morfeusz2")
    assert is_any("Mieście", "municipal") and is_any("Gminie", "municipal")


def test_all_longer_forms_of_a_head_begin_like_it_or_are_known_as_irregular() -> None:
    morfeusz = pytest.importorskip("morfeusz2").Morfeusz(analyse=False)
    file = resources.files("extract.recognition").joinpath("data/vocabulary.toml")
    own = tomllib.loads(file.read_text("utf-8"))
    unlike = set()
    for kind in (
        "positions",
        "organisations",
        "units",
        "areas",
        "municipal",
        "bodies",
        "territorial",
        "generic",
    ):
        stems = {fold(head)[:3] for head in own[kind]} | vocabulary().altered_stems
        forms = {fold(f[0]) for head in own[kind] for f in morfeusz.generate(head) if " " not in head}
        unlike |= {f for f in forms if len(f) > 4 and f.isalpha() and not {f[:3], f[:2]} & stems}
    assert not unlike
