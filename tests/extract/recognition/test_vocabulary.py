"""Heads of positions and organisations in all their forms."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from extract.lang.folding import fold
from extract.recognition.vocabulary import begins_like, heads_of, is_any, is_organisation, is_position


def test_inflected_polish_heads() -> None:
    pytest.importorskip("morfeusz2")
    assert is_position("Dyrektorowi") and is_organisation("Fundacji")
    assert not is_position("Fundacji") and not is_organisation("Mapami")


def test_irregular_forms_are_those_of_their_heads() -> None:
    pytest.importorskip("morfeusz2")
    assert is_any("Mieście", "municipal") and is_any("Gminie", "municipal")


def test_all_forms_of_a_head_begin_like_it_or_are_known_as_irregular() -> None:
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
        "experts",
    ):
        heads = {fold(head): head for head in own[kind] if " " not in head}
        forms = {fold(f[0]) for w in heads_of(kind).words & heads.keys() for f in morfeusz.generate(heads[w])}
        unlike |= {f for f in forms if f.isalpha() and not begins_like(f, heads_of(kind))}
    assert not unlike
