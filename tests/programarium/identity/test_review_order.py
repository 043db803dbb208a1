"""`review` puts those questions first whose answer touches most records, and says how many."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

from programarium.identity.dialogue import Dialogue
from programarium.identity.known import load_known


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_number_is_that_of_the_records_of_both_people(datasets: Path) -> None:
    person_of = {r["participation_id"]: r["person_id"] for r in rows(datasets, "participations")}
    records = Counter(person_of.values())
    asked = [r for r in rows(datasets, "review") if r["kind"] == "person"]
    assert len(asked) == 3
    for row in asked:
        people = {person_of[row["subject"]], person_of[row["candidate"]]}
        assert int(row["settles"]) == sum(records[person] for person in people)
    numbers = [int(row["settles"]) for row in asked]
    assert numbers == sorted(numbers, reverse=True) and len(set(numbers)) > 1


def test_an_answer_touches_no_other_record(datasets: Path) -> None:
    before = load_known(datasets)
    first = before.questions[0]
    people = {before.person_of[end] for end in first.ends}
    touched = {mention for mention, person in before.person_of.items() if person in people}
    assert len(touched) == first.settles
    answers = iter(["y", "q"])
    Dialogue(datasets, "Anna Ryczek", "2026-01-31", lambda prompt: next(answers), lambda text: None).run()
    after = load_known(datasets)
    assert after.person_of[first.subject] == after.person_of[first.candidate]
    changed = {m for m, person in after.person_of.items() if before.person_of[m] != person}
    assert changed and changed < touched
