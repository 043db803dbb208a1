"""Questions about organisations are answered in the terminal as those about people are."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from programarium.cli import run
from programarium.exits import Exit
from programarium.identity.dialogue import Dialogue
from programarium.identity.known import load_known

Capture = pytest.CaptureFixture[str]
STATED = {
    "Anna Ryczek": "Fundacja Otwarte",
    "Jan Olbrycht": "Fundacja Otwarte Miasto",
    "Ewa Kulisz": "Instytut Badań Starych Programów Drukowanych",
    "Kamil Sowa": "Instytut Badań Starych Programów",
}


@pytest.fixture
def stated(datasets: Path) -> Path:
    """The datasets of the small congress, with affiliations beside some names."""
    path = datasets / "participations.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({**row, "affiliation_as_printed": STATED.get(row["name_as_printed"], "")})
    return datasets


def answer(folder: Path, *lines: str, author: str = "Anna Ryczek", date: str = "2026-01-31") -> list[str]:
    said: list[str] = []
    todo = iter(lines)
    Dialogue(folder, author, date, lambda prompt: next(todo, None), said.append).run()
    return said


def decided(folder: Path) -> list[dict[str, str]]:
    with (folder / "curation" / "organisation_decisions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_both_kinds_are_asked_and_each_answer_goes_to_its_file(stated: Path) -> None:
    known = load_known(stated)
    kinds = [q.kind for q in (*known.questions, *known.organisation_questions)]
    assert kinds.count("person") == 3 and kinds.count("organisation") == 2
    said = answer(stated, "y", "n they are two houses", "u", "u", "n")
    counts = [int(line.split(" touches ")[1].split()[0]) for line in said if " touches " in line]
    assert len(counts) == 5 and counts == sorted(counts, reverse=True), "most records first"
    assert said[-1] == "No question is open."
    rows = decided(stated)
    assert {row["verdict"] for row in rows} <= {"y", "n", "same", "different", "unsure"} and len(rows) == 2
    assert all(row["author"] == "Anna Ryczek" and row["date"] == "2026-01-31" for row in rows)
    assert {frozenset((row["form_a"], row["form_b"])) for row in rows} == {
        frozenset(("Fundacja Otwarte", "Fundacja Otwarte Miasto")),
        frozenset(("Instytut Badań Starych Programów", "Instytut Badań Starych Programów Drukowanych")),
    }
    assert answer(stated, "q")[-1] == "No question is open.", "no pair is asked twice"


def only_organisations(folder: Path, *answers: str) -> list[str]:
    """Answers to the questions about organisations; `u` to those about people."""
    said: list[str] = []
    todo = iter(answers)

    def ask(prompt: str) -> str | None:
        return next(todo, None) if prompt.startswith(("One organisation", "[undo")) else "u"

    Dialogue(folder, "Anna Ryczek", "2026-01-31", ask, said.append).run()
    return said


def test_a_question_shows_where_both_forms_stand(stated: Path) -> None:
    said = "\n".join(only_organisations(stated, "q"))
    assert (
        "“Fundacja Otwarte Miasto”\n    congress.pdf, page 1: “Jan Olbrycht, Fundacja Otwarte Miasto”" in said
    )
    assert "one is the beginning of the other" in said and "bits in all" in said


def test_answers_are_followed(stated: Path) -> None:
    names = {o.name for o in load_known(stated).organisations}
    only_organisations(stated, "y", "n")
    spellings = [set(o.spellings) for o in load_known(stated).organisations]
    verdicts = {row["verdict"] for row in decided(stated)}
    assert verdicts == {"same", "different"} and len(names) == 3
    joined = {"Fundacja Otwarte", "Fundacja Otwarte Miasto"} in spellings
    split = {"Instytut Badań Starych Programów"} in spellings
    assert joined is split is (decided(stated)[0]["form_a"].startswith("Fundacja"))


def test_undo_restores_every_byte_of_both_files(
    stated: Path, tree: Callable[[Path], dict[str, bytes]]
) -> None:
    before = tree(stated)
    said = answer(stated, "y", "n", "u", "n", "n", *["undo"] * 5, "q")
    assert sum("taken back" in line for line in said) == 5 and tree(stated) == before
    answer(stated, "y", "n", "u", "n", "n")
    assert tree(stated) != before
    for _ in range(5):
        assert run(["decide", str(stated), "--author", "Anna Ryczek", "--undo"]) == Exit.OK
    assert tree(stated) == before


def test_the_latest_of_both_files_is_taken_back(stated: Path, capsys: Capture) -> None:
    curation = stated / "curation"
    people = sorted(load_known(stated).person_of)
    (curation / "decisions.csv").write_text(
        f"verdict,mention_a,mention_b,author,date\nunsure,{people[0]},{people[1]},Anna Ryczek,2026-01-31\n"
    )
    (curation / "organisation_decisions.csv").write_text(
        "verdict,form_a,form_b,author,date\nunsure,a,b,Anna Ryczek,2026-01-30\n"
    )
    run(["decide", str(stated), "--author", "Anna Ryczek", "--undo"])
    assert len(decided(stated)) == 1
    run(["decide", str(stated), "--author", "Anna Ryczek", "--undo"])
    assert decided(stated) == [] and "taken back: “a” and “b” unsure" in capsys.readouterr().out


def test_a_contradiction_names_the_chain(stated: Path, capsys: Capture) -> None:
    forms = list(STATED.values())[:3]
    lines = [("same", 0, 1), ("same", 1, 2), ("different", 0, 2)]
    text = "".join(f"{v},{forms[a]},{forms[b]},Jan Olbrycht,2026-01-31\n" for v, a, b in lines)
    path = stated / "curation" / "organisation_decisions.csv"
    path.write_text("verdict,form_a,form_b,author,date\n" + text, encoding="utf-8")
    assert run(["decide", str(stated), "--author", "Jan Olbrycht"]) == Exit.USAGE
    said = capsys.readouterr().err
    assert "contradict" in said and "fundacja otwarte same as fundacja otwarte miasto" in said
