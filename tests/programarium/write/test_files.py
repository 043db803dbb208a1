"""The files of a datasets folder."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from extract.model import Programme
from programarium.model import SourceEntry
from programarium.tables import TABLES, Dataset, assemble
from programarium.tables.frames import to_rows
from programarium.write import dataset_files, read_table, write_dataset


@pytest.fixture(scope="module")
def dataset(congress: Programme, as_entry: Callable[..., SourceEntry]) -> Dataset:
    return assemble([as_entry(congress)], [])


@pytest.fixture(scope="module")
def folder(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("datasets")
    write_dataset(dataset, found)
    return found


def test_all_files_are_written_and_named(dataset: Dataset, folder: Path) -> None:
    there = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert there == set(dataset_files(dataset))
    assert {f"{name}.csv" for name in TABLES} < there
    assert {"datapackage.json", "DATA_DICTIONARY.md", "programmes/dni-archiwow-2021.json"} < there


def test_files_are_utf8_without_mark_and_with_line_feeds(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not data.startswith(b"\xef\xbb\xbf")
            assert b"\r" not in data
            assert data.endswith(b"\n")
            data.decode()


def test_numbers_have_fixed_digits(folder: Path) -> None:
    with (folder / "participations.csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    assert row["confidence"] == "1.000"
    assert all(len(row[name].partition(".")[2]) == 2 for name in ("x0", "top", "x1", "bottom"))
    assert row["ordinal"] == "1"


def test_tables_come_back_as_they_were_written(dataset: Dataset, folder: Path) -> None:
    for name in TABLES:
        pd.testing.assert_frame_equal(read_table(folder, name), dataset.tables[name])


def test_a_title_that_is_a_formula_does_not_start_its_cell(folder: Path) -> None:
    with (folder / "sessions.csv").open(encoding="utf-8", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    assert titles[-1] == '\'=HYPERLINK("x"; "kliknij")'
    assert read_table(folder, "sessions")["title"].iloc[-1] == '=HYPERLINK("x"; "kliknij")'


def test_nested_records_are_those_of_the_tables(dataset: Dataset, folder: Path) -> None:
    record = json.loads((folder / "programmes" / "dni-archiwow-2021.json").read_text(encoding="utf-8"))
    sessions = to_rows(TABLES["sessions"], dataset.tables["sessions"])
    assert [s["session_id"] for s in record["sessions"]] == [row["session_id"] for row in sessions]
    assert record["sessions"][4]["title"] == '=HYPERLINK("x"; "kliknij")'
    assert record["sessions"][4]["problems"] == ["placement_inferred"]
    names = [p["name_as_printed"] for p in record["sessions"][2]["participations"]]
    assert names == ["Jan Kowalski", "Zofia Łęcka"]
    assert record["organisers"] == ["Archiwum Miejskie w Żninie", "Muzeum Ziemi"]
    assert {p["name"] for p in record["people"]} == {"Zofia Łęcka", "Jan Kowalski"}
    assert len(record["organisations"]) == 2
    assert len(record["biographies"]) == 1


def test_the_same_dataset_gives_the_same_text(
    congress: Programme, as_entry: Callable[..., SourceEntry]
) -> None:
    entries = [as_entry(congress), as_entry(congress, seconds=9.0, from_cache=True)]
    one, other = (dataset_files(assemble([entry], [])) for entry in entries)
    assert one == other


def test_an_empty_dataset_is_written_too(tmp_path: Path) -> None:
    write_dataset(assemble([], []), tmp_path)
    assert (tmp_path / "people.csv").read_text() == ",".join(TABLES["people"].column_names) + "\n"
