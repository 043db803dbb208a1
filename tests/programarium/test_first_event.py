"""The committed datasets of the first event against the hand-made truth."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from normalize.evaluation import bcubed
from normalize.text import fold

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold" / "local-some-2023-full.json"


@pytest.fixture(scope="module")
def gold() -> Any:
    if not GOLD.exists():
        pytest.skip("the hand-made truth (../shared/gold) is not on this machine")
    return json.loads(GOLD.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def organisation_of() -> dict[str, str]:
    """Organisation by folded printed form."""
    with (ROOT / "datasets" / "organisations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {fold(form): row["organisation_id"] for row in rows for form in row["spellings"].split(" | ")}


def test_every_printed_form_of_an_organisation_is_found_and_grouped(
    gold: Any, organisation_of: dict[str, str]
) -> None:
    truth = {fold(a): o["canonical"] for o in gold["organisations"] for a in o["aliases_as_printed"]}
    found = {form: organisation_of.get(form, f"missing {form}") for form in truth}
    assert bcubed(truth, found).f1 >= 0.97


@pytest.mark.parametrize("form", ["Polsce", "PO", "Jaguara", "Marketing Technology", "Forum IBRiS"])
def test_what_only_looks_like_an_employer_is_none(form: str, organisation_of: dict[str, str]) -> None:
    assert fold(form) not in organisation_of
