from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from programarium.cli import run
from programarium.evaluate.floors import falls, read_floors
from programarium.exits import Exit
from programarium.identity.evaluation import evaluate_list, evaluate_lists
from programarium.identity.evaluation_report import identity_json, identity_text

Capture = pytest.CaptureFixture[str]
SETS = Path(__file__).resolve().parents[4] / "shared" / "identity"
FLOORS = Path(__file__).parent / "floors.json"
LABELLED = """mention_id,raw_name,person_id
1,Anna Ryczek,a
2,A. Ryczek,a
3,Jan Olbrycht,b
4,Jan Olbrycht,c
5,Marta Mazur,d
6,Marta Lis,d
"""


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    path = tmp_path / "few.csv"
    path.write_text(LABELLED, encoding="utf-8")
    return path


def test_the_labelled_sets_stay_above_their_floors() -> None:
    floors = read_floors(FLOORS)
    paths = [SETS / f"{name}.csv" for name in sorted(floors)]
    if not all(path.exists() for path in paths):
        pytest.skip("the labelled sets (../shared/identity) are not on this machine")
    found = evaluate_lists(paths)
    assert falls(floors, found) == []
    asked = {result.name: result.bands[-1] for result in found.results}
    assert all(band.count for band in asked.values()), "what is doubtful is asked"


def test_errors_are_listed_by_cause(labelled: Path) -> None:
    found = evaluate_list(LABELLED, labelled)
    causes = {(f.kind, f.cause, f.name_a, f.name_b) for f in found.faults}
    assert causes == {
        ("missed", "changed surname", "Marta Mazur", "Marta Lis"),
        ("wrongly joined", "equal names", "Jan Olbrycht", "Jan Olbrycht"),
    }
    assert found.figures["homonym_split"] == 0.0
    assert found.figures["precision"] == found.figures["recall"] == 0.5


def test_measuring_runs_through_link(labelled: Path, tmp_path: Path) -> None:
    out = tmp_path / "linked.csv"
    assert run(["link", str(labelled), "--out", str(out)]) == Exit.OK
    with out.open(encoding="utf-8", newline="") as file:
        people = {row["person_id"] for row in csv.DictReader(file)}
    assert len(people) == evaluate_list(LABELLED, labelled).found


def test_text_and_json(labelled: Path, capsys: Capture) -> None:
    assert run(["evaluate-identity", str(labelled)]) == Exit.OK
    text = capsys.readouterr().out
    for word in (
        "B3 F1",
        "name F1",
        "homonyms",
        "joined",
        "missed: changed surname",
        "Marta Mazur / Marta Lis",
    ):
        assert word in text
    assert run(["evaluate-identity", str(labelled), "--json"]) == Exit.OK
    (found,) = json.loads(capsys.readouterr().out)
    assert found["list"] == "few" and len(found["errors"]) == 2
    assert found["figures"].keys() >= {"f1", "bcubed_f1", "name_f1", "homonym_split", "joined_right"}
    evaluated = evaluate_lists([labelled])
    assert identity_json(evaluated)[0]["figures"] == found["figures"]
    assert "Marta Mazur /" not in identity_text(evaluated, examples=0)


def test_a_fall_below_a_floor(labelled: Path, tmp_path: Path, capsys: Capture) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"few": {"precision": 0.9, "recall": 0.1}}))
    assert run(["evaluate-identity", str(labelled), "--floors", str(floors)]) == Exit.CHECK_FAILED
    assert "few: precision fell to 0.5000, below its floor of 0.9" in capsys.readouterr().err


def test_a_list_without_labels(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "few.csv"
    path.write_text("mention_id,raw_name\n1,Anna Ryczek\n")
    assert run(["evaluate-identity", str(path)]) == Exit.USAGE
    assert "few.csv, line 2: no person_id" in capsys.readouterr().err
