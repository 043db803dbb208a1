from __future__ import annotations

import pytest

from normalize.evaluation import bcubed, evaluate_identity, group_labels, pairwise

TRUTH = {"a": 1, "b": 1, "c": 1, "d": 2}


def test_perfect_and_empty() -> None:
    assert pairwise(TRUTH, TRUTH).f1 == 1.0
    assert bcubed(TRUTH, TRUTH).f1 == 1.0
    assert bcubed({}, {}).f1 == 1.0


def test_one_cluster_for_all() -> None:
    found = dict.fromkeys(TRUTH, 0)
    assert pairwise(TRUTH, found).precision == pytest.approx(3 / 6)
    assert pairwise(TRUTH, found).recall == 1.0
    assert bcubed(TRUTH, found).precision == pytest.approx((3 * 3 / 4 + 1 / 4) / 4)


def test_names_and_homonyms_are_counted_apart() -> None:
    truth = {"1": "p", "2": "p", "3": "q", "4": "q"}
    names = {"1": "Ewa Żak", "2": "E. Żak", "3": "Ewa Zak", "4": "Ewa Żak"}
    found = group_labels([["1", "2"], ["3"], ["4"]])
    figures = evaluate_identity(truth, found, names)
    assert figures.names.precision == 1.0 and figures.names.recall == 1.0
    assert figures.homonym_split == 1.0
    assert figures.pairwise.recall == 0.5


def test_joined_homonyms_count_against() -> None:
    truth = {"1": "p", "2": "q"}
    figures = evaluate_identity(truth, {"1": 0, "2": 0}, {"1": "Ewa Żak", "2": "EWA ZAK"})
    assert figures.homonym_split == 0.0
    assert figures.pairwise.precision == 0.0
