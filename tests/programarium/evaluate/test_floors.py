"""Floors hold figures up."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import UsageError
from programarium.cli import run
from programarium.evaluate import Evaluation, check_floors, falls, read_floors, update_floors
from programarium.evaluate.model import Score, Tally
from programarium.evaluate.run import Result
from programarium.exits import Exit


def evaluation(right: int) -> Evaluation:
    return Evaluation((Result("congress", Score({"session_f1": Tally(right, 10, 10)})),))


def test_a_fall_below_the_floor_is_named() -> None:
    floors = {"congress": {"session_f1": 0.8}, "elsewhere": {"session_f1": 1.0}}
    assert falls(floors, evaluation(8)) == []
    assert falls(floors, evaluation(7)) == ["congress: session_f1 fell to 0.7000, below its floor of 0.8"]


def test_a_figure_that_is_no_longer_measured_has_fallen() -> None:
    found = falls({"congress": {"people_f1": 0.5}}, evaluation(8))
    assert found == ["congress: people_f1 has a floor of 0.5 and is no longer measured"]
    assert (
        falls({"congress": {"track": 0.0}}, evaluation(8)) == []
    )  # nothing to find, and nothing wrong found


def test_updating_raises_and_refuses_to_lower(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    update_floors(path, evaluation(7))
    update_floors(path, evaluation(8))
    assert read_floors(path) == {"congress": {"session_f1": 0.8}}
    with pytest.raises(UsageError, match=r"session_f1 fell to 0\.6"):
        update_floors(path, evaluation(6))
    assert read_floors(path) == {"congress": {"session_f1": 0.8}}
    update_floors(path, evaluation(6), allow_regression=True)
    assert read_floors(path) == {"congress": {"session_f1": 0.6}}


def test_rounding_is_no_fall(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    third = Evaluation((Result("congress", Score({"session_f1": Tally(1, 3, 3)})),))
    update_floors(path, third)
    assert falls(read_floors(path), third) == []


@pytest.mark.parametrize("text", [None, "{", "[]", '{"congress": 1}', '{"congress": {"session_f1": "x"}}'])
def test_a_file_without_floors_is_an_error(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "floors.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"floors\.json: "):
        read_floors(path)


def test_floors_of_other_programmes_check_nothing(tmp_path: Path) -> None:
    floors = {"congress": {"session_f1": 0.8}}
    assert check_floors(tmp_path, floors, evaluation(8)) == []
    with pytest.raises(UsageError, match="no floor for anything that was measured"):
        check_floors(tmp_path, {"elsewhere": {"session_f1": 0.8}}, evaluation(8))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--update-floors"], "--update-floors does nothing without --floors FILE"),
        (["--allow-regression"], "--allow-regression does nothing without --update-floors"),
        (["--floors", "none.json"], "none.json: No such file or directory"),
    ],
)
def test_options_that_do_nothing_are_refused(
    options: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", str(tmp_path), *options]) == Exit.USAGE
    assert said in capsys.readouterr().err
