"""Splink on the same list, set up as its manual has it for names; needs the extra `benchmark`."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import pandas as pd
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from normalize.disjoint import DisjointSet
from normalize.names import name_key, parse_name
from programarium.identity.invented.lists import Invented
from programarium.identity.measuring.job import Found, Job

#: Probability from which Splink's pairs are joined: with this its F1 on 100,000 invented mentions is best,
#: of .5, .8, .9, .95 and .99, within .001.
_JOIN = 0.8
#: Its manual asks for more than the 1e6 of its default.
_PAIRS_FOR_U = 1e7


def link_by_peer(made: Invented, job: Job) -> Found:
    """Equal names are one record with the affiliation most often stated; Splink joins the records."""
    records = _records(made)
    database = DuckDBAPI()
    linker = Linker(database.register(records), _settings(), log_level=None)
    rule = block_on("family", "initial")
    linker.training.estimate_probability_two_random_records_match([rule], recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=_PAIRS_FOR_U, seed=job.seed)
    for column in ("affiliation", "family") if records["affiliation"].any() else ("given", "family"):
        linker.training.estimate_parameters_using_expectation_maximisation(block_on(column))
    pairs: Any = linker.inference.predict(threshold_match_probability=_JOIN).as_pandas_dataframe()
    sets = DisjointSet(records["unique_id"])
    for a, b in zip(pairs["unique_id_l"], pairs["unique_id_r"], strict=True):
        sets.join(a, b)
    number = {root: n for n, root in enumerate(sorted({sets.root(r) for r in records["unique_id"]}))}
    return {m.mention_id: number[sets.root(_record(m.name))] for m in made.mentions}, ()


def _record(name: str) -> str:
    return " ".join(name_key(parse_name(name)).words)


def _records(made: Invented) -> pd.DataFrame:
    stated: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for mention in made.mentions:
        stated[_record(mention.name)].update([mention.affiliation] if mention.affiliation else [])
    rows = []
    for record, affiliations in stated.items():
        given, _, family = record.rpartition(" ")
        common = affiliations.most_common(1)
        rows.append(
            {
                "unique_id": record,
                "given": given or None,
                "family": family,
                "initial": given[:1] or None,
                "affiliation": common[0][0] if common else None,
            }
        )
    return pd.DataFrame(rows)


def _settings() -> SettingsCreator:
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.JaroWinklerAtThresholds("given", [0.95, 0.85]).configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("family", [0.95, 0.88]).configure(term_frequency_adjustments=True),
            cl.ExactMatch("affiliation").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("family", "initial"),
            block_on("given", "substr(family, 1, 3)"),
        ],
    )
