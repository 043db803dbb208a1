"""Floors on the labelled sets; the whole table is printed by the evaluation command."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from normalize.evaluation import IdentityFigures, evaluate_identity
from normalize.identity.blocking import candidate_pairs
from normalize.identity.bundles import read_names
from normalize.identity.linker import link
from normalize.identity.rarity import Rarity
from normalize.mention_table import parse_mention_table
from normalize.names import name_key

SETS = Path(__file__).resolve().parents[4] / "shared" / "identity"


def read(name: str) -> str:
    path = SETS / f"{name}.csv"
    if not path.exists():
        pytest.skip("the labelled sets (../shared/identity) are not on this machine")
    return path.read_text(encoding="utf-8")


def figures(text: str) -> IdentityFigures:
    rows = list(csv.DictReader(text.splitlines()))
    linked = link(parse_mention_table(text))
    found = {
        linked.mentions[i].mention_id: number for number, group in enumerate(linked.clusters()) for i in group
    }
    truth = {r["mention_id"]: r["person_id"] for r in rows}
    return evaluate_identity(truth, found, {r["mention_id"]: r["raw_name"] for r in rows})


@pytest.mark.parametrize(
    ("name", "f1", "precision", "name_f1", "homonym_split"),
    [
        ("afsp", 0.993, 0.995, 0.87, None),
        ("acl", 0.945, 0.95, 0.68, 0.5),
        ("dblp_alias", 0.88, 0.93, 0.88, None),
        ("polish_synth", 0.90, 0.95, 0.85, None),
    ],
)
def test_floors_at_one_setting_for_all(
    name: str, f1: float, precision: float, name_f1: float, homonym_split: float | None
) -> None:
    got = figures(read(name))
    assert got.pairwise.f1 >= f1
    assert got.pairwise.precision >= precision
    assert got.names.f1 >= name_f1
    if homonym_split is not None:
        assert got.homonym_split is not None and got.homonym_split >= homonym_split


def test_blocking_loses_no_pair_of_a_congress() -> None:
    text = read("afsp")
    mentions = parse_mention_table(text)
    person = {r["mention_id"]: r["person_id"] for r in csv.DictReader(text.splitlines())}
    keys = [name_key(n) for n in read_names(mentions)]
    distinct = sorted(set(keys), key=lambda k: (k.words, k.roles))
    pairs = set(candidate_pairs(distinct, Rarity(distinct)).pairs)
    at = {key: i for i, key in enumerate(distinct)}
    spellings: dict[str, set[int]] = {}
    for mention, key in zip(mentions, keys, strict=True):
        spellings.setdefault(person[mention.mention_id], set()).add(at[key])
    wanted = {(a, b) for group in spellings.values() for a in group for b in group if a < b}
    assert wanted and wanted <= pairs
