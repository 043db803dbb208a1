"""Everything held about one person, and nothing of others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.errors import UsageError
from extract.model import Programme
from programarium.cli import run
from programarium.model import SourceEntry
from programarium.privacy.report import report_person
from programarium.tables import assemble
from programarium.write import write_dataset


@pytest.fixture(scope="module")
def data(
    congress: Programme, as_entry: Callable[..., SourceEntry], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    folder = tmp_path_factory.mktemp("held") / "datasets"
    write_dataset(assemble([as_entry(congress)], []), folder)
    (folder / "curation" / "log.txt").write_text("asked Zofia Łęcka\nasked Jan\n", encoding="utf-8")
    return folder


def test_every_row_and_its_evidence(data: Path) -> None:
    report = report_person(data, "zofia lecka")
    counts = {name: len(rows) for name, rows in report.rows.items()}
    assert counts == {
        "people": 1, "participations": 2, "biographies": 1, "affiliations": 1, "identity_links": 2,
        "sessions": 2, "organisations": 1, "sources": 1,
    }  # fmt: skip
    assert set(report.curation) == {"person_ids.csv", "log.txt"}
    assert list(report.curation["log.txt"]) == [{"line": "asked Zofia Łęcka"}]
    assert all("jan kowalski" not in row["anchors"] for row in report.curation["person_ids.csv"])


def test_as_text_and_as_json(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    person_id = report_person(data, "Zofia Łęcka").person_id
    assert run(["privacy", "report", person_id, "--data", str(data)]) == 0
    text = capsys.readouterr().out
    assert "participations (2)" in text and "reasons: " in text and "curation/log.txt (1)" in text
    assert "Jan Kowalski" not in text


def test_json_has_every_column(data: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["privacy", "report", "Zofia Łęcka", "--json", "--data", str(data)]) == 0
    report = json.loads(capfdbinary.readouterr().out)
    assert report["rows"]["participations"][0]["x0"] > 0
    assert isinstance(report["rows"]["identity_links"][0]["reasons"], list)


def test_strangers_and_missing_datasets(data: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nobody has this id or name"):
        report_person(data, "Adam Kot")
    with pytest.raises(UsageError, match="run `programarium build` first"):
        report_person(tmp_path, "Adam Kot")
