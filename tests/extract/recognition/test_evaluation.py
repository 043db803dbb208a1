"""Figures on hand-labelled lines and the floors that they must not fall below."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extract.recognition.evaluation import Figures, evaluate_spans
from extract.recognition.spans import Span

LABELLED = Path(__file__).resolve().parents[4] / "shared" / "nlp"
#: (set, label) -> lowest exact-span F1
FLOORS = {
    ("A", "PERSON"): 0.99,
    ("B", "PERSON"): 0.99,
    ("C", "PERSON"): 0.97,
    ("HP", "PERSON"): 0.97,
    ("A", "AFFIL"): 0.98,
    ("B", "AFFIL"): 0.95,
    ("HP", "AFFIL"): 0.85,
    ("B", "ROLE"): 0.90,
    ("C", "AFFIL"): 0.60,
    ("HE", "PERSON"): 0.95,
    ("HD", "PERSON"): 0.95,
    ("HF", "PERSON"): 0.95,
    ("HC", "PERSON"): 0.95,
}


def test_counts_exact_spans(tmp_path: Path) -> None:
    line = {"id": "x1", "set": "X", "text": "Anna Lis (Ełk)", "spans": [[0, 8, "PERSON"], [10, 13, "PLACE"]]}
    (tmp_path / "x.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    answer = (Span(0, 8, "PERSON", 1.0, ()), Span(9, 13, "ORG", 1.0, ()))
    figures, differences = evaluate_spans(tmp_path, lambda texts: [answer])
    assert figures["X", "PERSON"] == Figures(1, 0, 0)
    assert figures["X", "AFFIL"] == Figures(0, 1, 1)
    assert figures["X", "PERSON"].f1 == 1.0
    assert [(d.line, d.label, d.extra, d.missed) for d in differences] == [
        ("x1", "AFFIL", ("(Ełk",), ("Ełk",))
    ]


@pytest.mark.skipif(not LABELLED.is_dir(), reason="the labelled lines (../shared/nlp) are not here")
def test_no_figure_falls_below_its_floor() -> None:
    figures, _ = evaluate_spans(LABELLED)
    below = {key: round(figures[key].f1, 3) for key, floor in FLOORS.items() if figures[key].f1 < floor}
    assert not below
