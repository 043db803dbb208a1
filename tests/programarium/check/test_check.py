"""Each check finds its kind of damage, and nothing in sound datasets."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.errors import UsageError
from extract.model import Programme
from programarium.check import check_dataset
from programarium.cli import run
from programarium.exits import Exit
from programarium.model import CatalogueRow, SourceEntry
from programarium.tables import assemble
from programarium.write import write_dataset

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def folder(congress: Programme, as_entry: Callable[..., SourceEntry], tmp_path: Path) -> Path:
    found = tmp_path / "datasets"
    found.mkdir()
    row = CatalogueRow("", "Dni Archiwów", edition=1, year=2019)
    write_dataset(assemble([as_entry(congress)], [row]), found)
    return found


def damage(folder: Path, table: str, number: int, **cells: str) -> None:
    """Write other cells into row `number` (from 0) of a table."""
    path = folder / f"{table}.csv"
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    rows[number].update(cells)
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode())


def messages(folder: Path, check: str, pdfs: Path | None = None) -> list[str]:
    return [str(finding) for finding in check_dataset(folder, pdfs) if finding.check == check]


def test_sound_datasets_have_no_findings(folder: Path, congress_pdf: Path) -> None:
    assert check_dataset(folder) == []
    assert check_dataset(folder, congress_pdf.parent) == []


def test_the_command_says_which_words_were_not_compared(
    folder: Path, congress_pdf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    told = {}
    for pdfs in (congress_pdf.parent, elsewhere, tmp_path / "nowhere"):
        assert run(["check", str(folder), "--pdfs", str(pdfs)]) == Exit.OK
        told[pdfs.name] = capsys.readouterr().err
    assert f"with the words of {congress_pdf.parent}" in told[congress_pdf.parent.name]
    assert f"without the words of PDFs that are not in {elsewhere} (1, such as" in told["elsewhere"]
    assert "without the PDFs" in told["nowhere"]


@pytest.mark.parametrize(
    ("table", "cells", "message"),
    [
        ("sessions", {"kind": "lecture"}, "kind is 'lecture', which is none of its values"),
        ("sessions", {"title": ""}, "title is empty"),
        ("sessions", {"start": "9:00"}, "start is '9:00', no time"),
        ("sessions", {"start": "24:00"}, "start is '24:00', no time"),
        ("sessions", {"date": "2021-02-30"}, "date is '2021-02-30', no date"),
        ("sessions", {"ordinal": "1.5"}, "ordinal is '1.5', no integer"),
        ("sessions", {"confidence": "1.200"}, "confidence is 1.200, above 1"),
        ("sessions", {"problems": "no_idea"}, "problems holds 'no_idea', which is not documented"),
        ("participations", {"role": "singer"}, "role is 'singer', which is none of its values"),
        ("editions", {"year": "21"}, "year is 21, below 1000"),
    ],
)
def test_cells_are_of_their_type(folder: Path, table: str, cells: dict[str, str], message: str) -> None:
    damage(folder, table, 0, **cells)
    assert any(message in found for found in messages(folder, "cell"))


@pytest.mark.parametrize(
    ("table", "cells", "check", "message"),
    [
        ("sessions", {"edition_id": "nowhere"}, "foreign_key", "edition_id 'nowhere' is not in editions"),
        ("participations", {"person_id": "p0"}, "foreign_key", "person_id 'p0' is not in people"),
        ("affiliations", {"evidence": "par-0"}, "foreign_key", "evidence names 'par-0'"),
        ("editions", {"source_ids": "src-0"}, "foreign_key", "source_ids names 'src-0'"),
        (
            "sessions",
            {"edition_id": "dni-archiwow-2019"},
            "edition",
            "that of its session_id is 'dni-archiwow-2019'",
        ),
    ],
)
def test_whatever_is_named_exists(
    folder: Path, table: str, cells: dict[str, str], check: str, message: str
) -> None:
    damage(folder, table, 0, **cells)
    assert any(message in found for found in messages(folder, check))


def test_keys_are_unique(folder: Path) -> None:
    first = next(csv.DictReader((folder / "sessions.csv").open(encoding="utf-8", newline="")))
    damage(folder, "sessions", 1, session_id=first["session_id"])
    assert any("the key stands twice" in found for found in messages(folder, "primary_key"))


def test_a_session_is_not_its_own_block(folder: Path) -> None:
    first = next(csv.DictReader((folder / "sessions.csv").open(encoding="utf-8", newline="")))
    damage(folder, "sessions", 0, parent_session_id=first["session_id"])
    assert any("its own block" in found for found in messages(folder, "parent"))


@pytest.mark.parametrize(
    ("number", "cells", "message"),
    [
        (0, {"end": "09:00"}, "ends at 09:00, before it starts at 10:00"),
        (0, {"date": "2021-06-01"}, "is on 2021-06-01, the edition from 2021-05-12 to 2021-05-13"),
        (2, {"start": "13:00"}, "starts at 13:00, outside its block (10:30-12:00)"),
        (2, {"date": "2021-05-13"}, "is on 2021-05-13, its block on 2021-05-12"),
        (1, {"start": "10:20"}, "starts at 10:20, in its room 'Otwarcie' ends at 10:30"),
    ],
)
def test_times_are_in_order(folder: Path, number: int, cells: dict[str, str], message: str) -> None:
    damage(folder, "sessions", number, **cells)
    (found,) = messages(folder, "times")
    assert message in found
    damage(folder, "sessions", number, problems="time_order")
    assert messages(folder, "times") == []


def test_a_party_may_run_over_midnight(folder: Path) -> None:
    damage(folder, "sessions", 4, start="20:00", end="01:30")
    assert messages(folder, "times") == []


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"page": "3"}, "page 3 of 2"),
        ({"x1": "60.00"}, "is empty"),
        ({"x0": "-20.00"}, "lies outside its page"),
    ],
)
def test_boxes_lie_on_their_page(folder: Path, cells: dict[str, str], message: str) -> None:
    damage(folder, "sessions", 0, **cells)
    assert any(message in found for found in messages(folder, "place"))


@pytest.mark.parametrize(
    ("table", "cells", "message"),
    [
        ("sessions", {"x1": "900.00"}, "lies outside its page of"),
        ("sessions", {"title": "Zamknięcie"}, "the words in the box hold 0% of title 'Zamknięcie'"),
        ("sessions", {"page": "2"}, "hold 0% of title 'Otwarcie'"),
        ("participations", {"affiliation_as_printed": "Muzeum Morskie"}, "of affiliation_as_printed 'Muzeum"),
        ("biographies", {"text": "Zofia Łęcka śpiewa i tańczy."}, "of text 'Zofia Łęcka śpiewa"),
    ],
)
def test_the_words_in_a_box_hold_the_text_of_its_row(
    folder: Path, congress_pdf: Path, table: str, cells: dict[str, str], message: str
) -> None:
    damage(folder, table, 0, **cells)
    assert any(message in found for found in messages(folder, "place", congress_pdf.parent))


def test_an_affiliation_may_stand_elsewhere_in_the_source(folder: Path, congress_pdf: Path) -> None:
    damage(folder, "participations", 0, affiliation_as_printed="Muzeum Ziemi")
    assert messages(folder, "place", congress_pdf.parent) == []


def test_another_file_of_the_same_name_is_noticed(folder: Path, tmp_path: Path, congress_pdf: Path) -> None:
    (tmp_path / "dni-archiwow.pdf").write_bytes(congress_pdf.read_bytes() + b"\n")
    (found,) = messages(folder, "source", tmp_path)
    assert "is not the file that was read" in found


def test_a_file_changed_after_the_build_is_noticed(folder: Path) -> None:
    damage(folder, "people", 0, name="Ktoś Inny")
    assert messages(folder, "package")
    assert messages(folder, "nested") == [
        "programmes/dni-archiwow-2021.json: differs from the tables in people [nested]"
    ]


def test_missing_files_are_noticed(folder: Path) -> None:
    (folder / "programmes" / "dni-archiwow-2019.json").unlink()
    assert any("is listed and missing" in found for found in messages(folder, "package"))
    (folder / "tracks.csv").unlink()
    assert messages(folder, "file") == ["tracks.csv: the table is missing [file]"]


def test_a_table_of_other_columns_is_noticed(folder: Path) -> None:
    path = folder / "tracks.csv"
    path.write_bytes(path.read_bytes().replace(b"floor", b"storey"))
    assert any("columns are track_id" in found for found in messages(folder, "columns"))


def test_a_broken_descriptor_is_noticed(folder: Path) -> None:
    (folder / "datapackage.json").write_text("{", encoding="utf-8")
    assert any("cannot be understood" in found for found in messages(folder, "package"))
    (folder / "datapackage.json").write_text(json.dumps({"resources": []}), encoding="utf-8")
    assert any("people.csv is not listed" in found for found in messages(folder, "package"))


def test_a_missing_folder_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        check_dataset(tmp_path / "nowhere")


def test_the_committed_datasets_are_sound() -> None:
    if not (ROOT / "datasets" / "datapackage.json").is_file():
        pytest.skip("datasets are not built")
    assert [str(finding) for finding in check_dataset(ROOT / "datasets", ROOT / "raw_pdfs")] == []
