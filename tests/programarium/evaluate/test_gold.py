"""The figures that the project has reached do not fall, on a quick part of the gold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from programarium.evaluate import evaluate, falls, read_floors
from programarium.evaluate.model import ScoredProgramme
from programarium.evaluate.rows import read_gold
from programarium.evaluate.scoring import score

ROOT = Path(__file__).resolve().parents[3]
GOLD = ROOT.parent / "shared" / "gold"
FLOORS = ROOT / "tests" / "floors.json"
#: first event, and small programmes of other languages and shapes: seconds, not minutes
QUICK = ("local-some-2023", "jurix-2018-aicol", "nowa-dekada-2020-agenda", "joint-action-paris-2011")

needs_gold = pytest.mark.skipif(
    not GOLD.is_dir(), reason="the hand-read programmes are not beside the repository"
)


@needs_gold
def test_gold_against_itself_is_perfect() -> None:
    for gold in read_gold(GOLD):
        pages = gold.programme.pages
        page = min(pages) if pages else 1
        built = ScoredProgramme(
            tuple(replace(session, page=page) for session in gold.programme.sessions),
            tuple((name, page) for name, _ in gold.programme.names),
        )
        assert set(score(gold.programme, built).figures.values()) == {1.0}, gold.name


@needs_gold
def test_no_figure_falls_below_its_floor() -> None:
    from extract.programme import read_programme
    from extract.reading import read_document

    floors = read_floors(FLOORS)
    if not set(QUICK) & set(floors):
        pytest.skip("there are no floors yet")
    found = evaluate(GOLD, lambda path: read_programme(read_document(path)), QUICK)
    assert falls(floors, found) == []
