from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from extract.model import Problem, Programme
from programarium.cli import run
from programarium.exits import Exit
from programarium.survey import FileSurvey, describe, peak_bytes, survey_totals

Capture = pytest.CaptureFixture[str]


def test_every_file_of_a_folder_is_told_of(congress_pdf: Path, tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "good.pdf").write_bytes(congress_pdf.read_bytes())
    (tmp_path / "page.pdf").write_bytes(b"<html>no PDF</html>")
    assert run(["survey", str(tmp_path), "--json"]) == Exit.UNREAD_INPUT
    captured = capsys.readouterr()
    good, page = json.loads(captured.out)
    assert (good["name"], good["pages"], good["languages"]) == ("good.pdf", 2, ["pl"])
    assert good["sessions"] >= 3
    assert sum(pages for _, pages in good["structures"]) >= 1
    assert 0 < good["confidence"] <= 1
    assert good["seconds"] > 0
    assert 20 < good["megabytes"] < 1024
    assert page["problems"] == [["not_a_pdf", 1]]
    assert "not_a_pdf" in page["failure"]
    assert "2/2 page.pdf" in captured.err


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (FileSurvey("a.pdf", pages=1, sessions=1, unread=0.0), Exit.OK),
        (FileSurvey("locked.pdf", problems=(("encrypted", 1),), failure="locked"), Exit.UNREAD_INPUT),
        (FileSurvey("prose.pdf", unread=0.9, problems=(("not_a_programme", 1),)), Exit.UNREAD_INPUT),
        (FileSurvey("scan.pdf", unread=0.0, problems=(("no_text", 1),), wants_ocr=True), Exit.OK),
    ],
)
def test_a_file_that_gives_nothing_is_told_by_the_code(
    row: FileSurvey, code: Exit, congress_pdf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("programarium.survey.survey", lambda files, limits: iter([row]))
    assert run(["survey", str(congress_pdf)]) == code


def test_a_stopped_file_is_a_failed_check(
    congress_pdf: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = FileSurvey("slow.pdf", problems=(("too_slow", 1),), failure="too_slow: stopped")
    monkeypatch.setattr("programarium.survey.survey", lambda files, limits: iter([stopped]))
    assert run(["survey", str(congress_pdf)]) == Exit.CHECK_FAILED
    out = capsys.readouterr().out
    assert "crashed or stopped: 1 (slow.pdf)" in out
    assert "too_slow: stopped" in out


def test_confidence_is_the_mean_and_problems_are_counted(plain_programme: Programme) -> None:
    first, *others = plain_programme.sessions
    doubtful = replace(first, confidence=0.0, problems=("no_end",))
    flawed = replace(
        plain_programme, sessions=(doubtful, *others), problems=(Problem("poor_text", "blurred"),)
    )
    row = describe("a.pdf", flawed)
    records = len(flawed.sessions) + sum(len(s.participations) for s in flawed.sessions)
    assert row.confidence == pytest.approx(1 - 1 / records)
    assert row.problems == (("no_end", 1), ("poor_text", 1))
    assert row.people == 3


def test_totals_name_what_stands_out() -> None:
    rows = [
        FileSurvey("a.pdf", pages=2, sessions=5, unread=0.1, seconds=30.0, megabytes=90.0),
        FileSurvey("b.pdf", pages=1, unread=0.4, seconds=1.0, megabytes=200.0, wants_ocr=True),
        FileSurvey("c.pdf", problems=(("encrypted", 1),), failure="encrypted: locked"),
    ]
    lines = survey_totals(rows)
    assert lines[0] == "3 files, 3 pages, 5 sessions, 0 people"
    assert "crashed or stopped: none" in lines
    assert "not read: 1 (c.pdf)" in lines
    assert "no sessions: 1 (b.pdf)" in lines
    assert "read without OCR here, by OCR in `build` where tesseract is there: 1 (b.pdf)" in lines
    assert "over 20 s: 1 (a.pdf)" in lines
    assert "most memory: b.pdf (200 MB)" in lines
    assert "most unread: b.pdf (40.0 %)" in lines


def test_nothing_read_has_no_extremes() -> None:
    assert survey_totals([])[0] == "0 files, 0 pages, 0 sessions, 0 people"


def test_the_peak_is_in_bytes() -> None:
    assert 20 << 20 < peak_bytes() < 20 << 30
