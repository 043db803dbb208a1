"""Blocking on a labelled set; the floors under its figures are held where lists are evaluated."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from normalize.identity.blocking import candidate_pairs
from normalize.identity.bundles import read_names
from normalize.identity.rarity import Rarity
from normalize.mention_table import parse_mention_table
from normalize.names import name_key

SETS = Path(__file__).resolve().parents[4] / "shared" / "identity"


def read(name: str) -> str:
    path = SETS / f"{name}.csv"
    if not path.exists():
        pytest.skip("the labelled sets (../shared/identity) are not on this machine")
    return path.read_text(encoding="utf-8")


def test_blocking_loses_no_pair_of_a_congress() -> None:
    text = read("afsp")
    mentions = parse_mention_table(text)
    person = {r["mention_id"]: r["person_id"] for r in csv.DictReader(text.splitlines())}
    keys = [name_key(n) for n in read_names(mentions)]
    distinct = sorted(set(keys), key=lambda k: (k.words, k.roles))
    pairs = set(map(tuple, candidate_pairs(distinct, Rarity(distinct)).pairs.tolist()))
    at = {key: i for i, key in enumerate(distinct)}
    spellings: dict[str, set[int]] = {}
    for mention, key in zip(mentions, keys, strict=True):
        spellings.setdefault(person[mention.mention_id], set()).add(at[key])
    wanted = {(a, b) for group in spellings.values() for a in group for b in group if a < b}
    assert wanted and wanted <= pairs
