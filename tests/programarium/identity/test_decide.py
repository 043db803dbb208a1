from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.errors import UsageError
from normalize.decision_table import PEOPLE
from normalize.model import Decision
from programarium.cli import run
from programarium.exits import Exit
from programarium.identity.decisions_file import DecisionsFile
from programarium.identity.dialogue import Dialogue
from programarium.identity.known import load_known

Capture = pytest.CaptureFixture[str]


def answer(folder: Path, *lines: str, author: str = "Anna Ryczek") -> list[str]:
    """What is said when these lines are typed."""
    said: list[str] = []
    todo = iter(lines)
    Dialogue(folder, author, "2026-01-31", lambda prompt: next(todo, None), said.append).run()
    return said


def rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "curation" / "decisions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def asked(said: list[str]) -> list[str]:
    return [line for line in said if "an answer to this one touches" in line]


def test_answers_are_written_with_author_date_and_reason_and_followed(
    datasets: Path, plain_folder: Any
) -> None:
    said = answer(datasets, "y the same voice", "n", "y")
    assert asked(said)[0].startswith("\n3 open; an answer to this one touches 3 records")
    first, second, third = rows(datasets)
    assert (third["verdict"], third["name_b"]) == ("same", "Magdalena Ostasz-Stadnik")
    assert (first["verdict"], first["author"], first["date"]) == ("same", "Anna Ryczek", "2026-01-31")
    assert first["reason"] == "the same voice" and {first["name_a"], first["name_b"]} == {
        "Marta Jankowska",
        "Marta Janowska",
    }
    assert second["verdict"] == "different"
    assert said[-1] == "No question is open."
    known = load_known(datasets)
    assert not known.questions and known.changed
    names = {m.mention_id: m.name for m in known.linked.mentions}
    person = {names[m]: p for m, p in known.person_of.items()}
    assert person["Marta Jankowska"] == person["Marta Janowska"]
    assert person["Emilia Barczyk"] != person["Emilia Barszyk"]
    folder = plain_folder()
    (folder / "congress.pdf").write_bytes((datasets.parent / "inputs" / "congress.pdf").read_bytes())
    assert run(["build", str(folder), "--out", str(datasets), "--quiet"]) == Exit.OK
    assert load_known(datasets).changed == ()


def test_no_pair_is_asked_twice_and_a_later_sitting_goes_on(datasets: Path) -> None:
    assert len(asked(answer(datasets, "u", "u", "q"))) == 3
    said = answer(datasets, "u")
    assert len(asked(said)) == 1 and "1 open" in asked(said)[0]
    assert asked(answer(datasets)) == []
    assert [row["verdict"] for row in rows(datasets)] == ["unsure", "unsure", "unsure"]


def test_undo_restores_every_byte(datasets: Path, tree: Callable[[Path], dict[str, bytes]]) -> None:
    before = tree(datasets)
    said = answer(datasets, "y", "undo", "q")
    assert any("taken back: “Marta Jankowska” and “Marta Janowska” same" in line for line in said)
    assert tree(datasets) == before
    answer(datasets, "n", "u")
    middle = tree(datasets)
    answer(datasets, "undo", "undo", "undo", "q")
    assert tree(datasets) == before != middle


def test_only_the_author_takes_a_decision_back(datasets: Path) -> None:
    answer(datasets, "y", "q")
    said = answer(datasets, "undo", "q", author="Jan Olbrycht")
    assert any("the last decision is Anna Ryczek's" in line for line in said)
    assert len(rows(datasets)) == 1


def test_a_contradiction_names_the_chain(datasets: Path, capsys: Capture) -> None:
    a, b, c = (m.mention_id for m in load_known(datasets).linked.mentions[:3])
    lines = [("same", a, b), ("same", b, c), ("different", a, c)]
    text = "".join(f"{v},{x},{y},Jan Olbrycht,2026-01-31\n" for v, x, y in lines)
    (datasets / "curation" / "decisions.csv").write_text("verdict,mention_a,mention_b,author,date\n" + text)
    assert run(["decide", str(datasets), "--author", "Jan Olbrycht"]) == Exit.USAGE
    said = capsys.readouterr().err
    assert "contradict" in said and f"{a} same as {b}" in said and f"{b} same as {c}" in said


def test_piped_input(datasets: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("what\ny =1+1\n"))
    assert run(["decide", str(datasets), "--author", "Jan Olbrycht", "--reason", "seen"]) == Exit.OK
    captured = capsys.readouterr()
    assert "a probability of" in captured.out and "1 decision added" in captured.err
    assert rows(datasets)[0]["reason"] == "'=1+1", "no spreadsheet may run it"
    assert run(["decide", str(datasets), "--author", "Jan Olbrycht", "--undo"]) == Exit.OK
    assert rows(datasets) == []


def test_an_interrupted_sitting_says_what_is_written(
    datasets: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    lines = iter(["y"])

    def ask(prompt: str) -> str:
        for line in lines:
            return line
        raise KeyboardInterrupt

    monkeypatch.setattr("programarium.commands.decide._ask", ask)
    assert run(["decide", str(datasets), "--author", "Anna Ryczek"]) == Exit.INTERRUPTED
    told = capsys.readouterr().err
    assert "curation: 1 decision added;" in told and told.endswith("programarium: interrupted\n")
    assert len(rows(datasets)) == 1


def test_a_file_changed_meanwhile_is_not_overwritten(datasets: Path) -> None:
    file = DecisionsFile(datasets / "curation", PEOPLE)
    file.path.write_bytes(file.path.read_bytes() + b"same,m1,m2,Jan Olbrycht,2026-01-31,,,,,\n")
    with pytest.raises(UsageError, match="changed by somebody else"):
        file.append(Decision("same", "a", "b", "Jan Olbrycht", "2026-01-31"))


HEADS = st.sampled_from(
    [
        "verdict,mention_a,mention_b,author,date,reason,name_a,edition_a,name_b,edition_b",
        "date;author;verdict;mention_a;mention_b;reason;name_a;name_b;edition_a;edition_b",
        "\ufeffverdict;mention_a;mention_b;author;date;reason;name_a;edition_a;name_b;edition_b",
    ]
)
REASONS = st.lists(
    st.text(st.sampled_from(["ż", '"', ";", ",", "\n", "a", " ", "="]), max_size=6).map(str.strip),
    min_size=1,
    max_size=4,
)


@given(HEADS, st.sampled_from(["\n", "\r\n"]), st.booleans(), REASONS, st.booleans())
@settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_file_is_added_to_and_restored_exactly(
    tmp_path: Path, head: str, end: str, ends: bool, reasons: list[str], again: bool
) -> None:
    path = tmp_path / "decisions.csv"
    start = (head + (end if ends else "")).encode()
    path.write_bytes(start)
    file = DecisionsFile(tmp_path, PEOPLE)
    states = []
    for number, reason in enumerate(reasons):
        states.append(path.read_bytes())
        file.append(Decision("same", f"a{number}", "b", "Jan Olbrycht", "2026-01-31", reason))
        assert path.read_bytes().startswith(start)
    assert [d.reason.split() for d in file.decisions()] == [r.split() for r in reasons]
    if again:
        file = DecisionsFile(tmp_path, PEOPLE)
    for state in reversed(states):
        file.undo("Jan Olbrycht")
        assert path.read_bytes() == state


def test_a_file_that_was_not_there_is_gone_again(tmp_path: Path) -> None:
    file = DecisionsFile(tmp_path / "curation", PEOPLE)
    file.append(Decision("same", "a", "b", "Jan Olbrycht", "2026-01-31"))
    assert file.path.is_file()
    file.undo("Jan Olbrycht")
    assert not file.path.exists()
