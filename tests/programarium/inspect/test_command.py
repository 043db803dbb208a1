from __future__ import annotations

from pathlib import Path

import pytest
import typer

from extract.errors import UsageError
from extract.model import Problem, Programme
from programarium import sources
from programarium.exits import Exit
from programarium.inspect.command import inspect_cmd
from programarium.inspect.render import write_inspection
from programarium.model import SourceEntry


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch, programme: Programme) -> dict[str, SourceEntry]:
    """What reading gives, in place of the reader: `entry` is handed out for any file."""
    given = {"entry": SourceEntry("programme.pdf", "ab" * 32, 1, None, programme, None, 0.0)}
    monkeypatch.setattr(sources, "read_sources", lambda *_, **__: (given["entry"],))
    return given


def test_it_writes_the_page_and_prints_its_name(
    pdf: Path, tmp_path: Path, reading: dict[str, SourceEntry], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "seen.html"
    inspect_cmd(pdf, [1], out)
    assert capsys.readouterr().out == f"{out}\n"
    assert 'id="page-1"' in out.read_text(encoding="utf-8")


def test_the_default_name_stands_in_the_current_folder(
    pdf: Path, tmp_path: Path, reading: dict[str, SourceEntry], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    inspect_cmd(pdf)
    assert [path.name for path in Path().iterdir()] == ["programme.inspect.html"]


def test_a_file_that_cannot_be_read_gives_one_message_and_a_code(
    pdf: Path, tmp_path: Path, reading: dict[str, SourceEntry], capsys: pytest.CaptureFixture[str]
) -> None:
    failure = Problem("damaged", "The file is damaged. Get it again from its source.")
    reading["entry"] = SourceEntry("programme.pdf", "ab" * 32, 1, None, None, failure, 0.0)
    with pytest.raises(typer.Exit) as stopped:
        inspect_cmd(pdf, None, tmp_path / "x.html")
    assert stopped.value.exit_code == Exit.UNREAD_INPUT
    assert capsys.readouterr().err == f"programarium: {pdf}: {failure.message}\n"
    assert not (tmp_path / "x.html").exists()


def test_a_folder_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="takes one PDF"):
        inspect_cmd(tmp_path)


def test_what_cannot_be_written_is_named_and_leaves_nothing(
    pdf: Path, tmp_path: Path, programme: Programme, reading: dict[str, SourceEntry]
) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(UsageError, match="out is a folder; give --out a file"):
        inspect_cmd(pdf, None, tmp_path / "out")
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match=r"x\.html: .*; give --out a file in a folder"):
        inspect_cmd(pdf, None, tmp_path / "file" / "x.html")
    (tmp_path / "seen.html").mkdir()
    with pytest.raises(UsageError, match=r"seen\.html"):
        write_inspection(pdf, programme, tmp_path / "seen.html")
    assert not list(tmp_path.rglob("*.part"))
