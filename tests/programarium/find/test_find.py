"""Questions as people type them."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from extract.errors import UsageError
from extract.model import Programme
from programarium.cli import run
from programarium.exits import Exit
from programarium.find import find, hits_json, show
from programarium.find.likeness import likeness
from programarium.model import SourceEntry
from programarium.tables import assemble
from programarium.write import write_dataset


@pytest.fixture(scope="module")
def folder(
    congress: Programme, as_entry: Callable[..., SourceEntry], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    found = tmp_path_factory.mktemp("datasets")
    write_dataset(assemble([as_entry(congress)], []), found)
    return found


@pytest.mark.parametrize(
    "text", ["Zofia Łęcka", "zofia lecka", "Łęcka Zofia", "ŁĘCKA", "Zofja Lęcka", "zof łęc"]
)
def test_a_person_is_found_with_typos_and_without_diacritics(folder: Path, text: str) -> None:
    hits = [hit for hit in find(folder, text) if hit.kind == "person"]
    assert [hit.name for hit in hits] == ["Zofia Łęcka"]


def test_an_answer_says_role_session_time_affiliation_file_and_page(folder: Path) -> None:
    (hit,) = find(folder, "zofia lecka")
    first, second, third = hit.appearances
    assert (first.edition_id, first.role, first.session) == ("dni-archiwow-2021", "speaker", "Otwarcie")
    assert (first.when, first.room) == ("2021-05-12 10:00-10:30", "Sala Lustrzana")
    assert (first.affiliation, first.file, first.page) == (
        "Archiwum Miejskie w Żninie",
        "dni-archiwow.pdf",
        1,
    )
    assert (second.role, second.when) == ("discussant", "2021-05-12 10:30-12:00")  # the time of its block
    assert (third.role, third.page) == ("biography", 2)


def test_organisations_and_sessions_are_found(folder: Path) -> None:
    (organisation,) = find(folder, "muzeum ziemi")
    assert (organisation.kind, organisation.appearances[0].name) == ("organisation", "Jan Kowalski")
    assert organisation.appearances[0].position == "kierownik"
    (session,) = find(folder, "pamiec miasta")
    assert (session.kind, session.name) == ("session", "Pamięć miasta")
    (talk,) = find(folder, "program sprzed")
    assert talk.also == ("Jan Kowalski", "Zofia Łęcka")


def test_nothing_is_found_for_what_is_not_there(folder: Path) -> None:
    assert find(folder, "Balbina Nieznana") == []
    assert find(folder, "Jan Łęcki Mazur") == []


def test_the_number_of_answers_is_limited(folder: Path) -> None:
    assert len(find(folder, "program", limit=1)) == 1


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_answers_that_are_left_out_are_counted(
    options: list[str], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hits = find(folder, "muzeum ziemi") * 37
    monkeypatch.setattr("programarium.find.find_all", lambda data, text: hits)
    assert run(["find", "muzeum", "--data", str(folder), *options]) == Exit.OK
    assert capsys.readouterr().err == "20 of 37 answers; --limit 37 shows all.\n"
    assert run(["find", "muzeum", "--data", str(folder), "--limit", "37", *options]) == Exit.OK
    assert capsys.readouterr().err == ""


def test_a_question_without_letters_is_a_wrong_call(folder: Path) -> None:
    with pytest.raises(UsageError, match="no letters or digits"):
        find(folder, "!?")


def test_a_folder_without_datasets_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such table"):
        find(tmp_path, "Zofia")


def test_answers_as_json(folder: Path) -> None:
    (data,) = json.loads(json.dumps(hits_json(find(folder, "zofia lecka"))))
    assert data["name"] == "Zofia Łęcka"
    assert data["appearances"][0]["file"] == "dni-archiwow.pdf"


def shown(folder: Path, text: str) -> str:
    out = io.StringIO()
    show(find(folder, text), text, Console(file=out, width=200, color_system=None))
    return out.getvalue()


def test_answers_for_the_terminal(folder: Path) -> None:
    lines = shown(folder, "zofia lecka").splitlines()
    assert lines[0] == "People (1)"
    assert lines[1].startswith("  Zofia Łęcka  ")
    assert [line.strip() for line in lines[2:6]] == [
        "dni-archiwow-2021",
        "speaker     Otwarcie",
        "2021-05-12 10:00-10:30, Sala Lustrzana · Archiwum Miejskie w Żninie",
        "dni-archiwow.pdf, p. 1",
    ]
    assert "Nothing like 'zzz zzz'" in shown(folder, "zzz zzz")


def test_a_big_organisation_does_not_fill_the_screen(folder: Path) -> None:
    (hit,) = find(folder, "muzeum ziemi")
    out = io.StringIO()
    show([replace(hit, appearances=hit.appearances[:1] * 42)], "x", Console(file=out, width=200))
    assert out.getvalue().count("Jan Kowalski") == 10
    assert "and 32 more; --json has all" in out.getvalue()


def test_printed_brackets_are_no_markup(folder: Path) -> None:
    assert "Nothing like '[red]zzzzz[/red]'" in shown(folder, "[red]zzzzz[/red]")


@pytest.mark.parametrize(
    ("asked", "text", "good"),
    [
        ("kowalski", "jan kowalski", True),
        ("kowalsky", "jan kowalski", True),
        ("wroclaw", "prezydent wroclawia", True),
        ("ai", "sztuczna inteligencja ai", True),
        ("ai", "mail", False),
        ("jan", "jana", True),
        ("ewa", "eda", False),
        ("kowalska anna", "anna nowak", False),
        ("", "anna", False),
    ],
)
def test_likeness(asked: str, text: str, good: bool) -> None:
    assert (likeness(asked, text) > 0) is good
