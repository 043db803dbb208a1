from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract.errors import UnreadableFileError, UsageError
from programarium import pipeline
from programarium.cli import COMMANDS, run
from programarium.exits import Exit

Capture = pytest.CaptureFixture[str]
Folder = Callable[..., Path]


def test_help_names_every_command(capsys: Capture) -> None:
    assert run(["--help"]) == Exit.OK
    text = capsys.readouterr().out
    assert all(f"  {name} " in text for name in COMMANDS)
    assert text.count("...") == 1, "the first sentence of each fits its line"


def test_the_version_as_an_option(capsys: Capture) -> None:
    assert run(["--version"]) == Exit.OK
    assert capsys.readouterr().out.startswith("programarium ")


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help(name: str, capsys: Capture) -> None:
    assert run([name, "--help"]) == Exit.OK
    assert f"programarium {name}" in capsys.readouterr().out


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "programarium", "--help"], capture_output=True, check=False)
    assert done.returncode == Exit.OK and b"build" in done.stdout


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from programarium.cli import run; run(['--help']); "
        "heavy = {'pandas', 'numpy', 'spacy', 'pypdfium2', 'pdfplumber', 'rich'} & set(sys.modules); "
        "sys.exit(', '.join(sorted(heavy)) or None)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_pipe_gets_utf8_whatever_the_locale(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from programarium.cli import main; main()", "build", "żółw.pdf"]
    variables = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    done = subprocess.run(command, cwd=tmp_path, env=variables, capture_output=True, check=False)
    assert done.returncode == Exit.USAGE
    assert "żółw.pdf: no such file" in done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nonsense"], "nonsense"),
        (["build", "--nonsense"], "--nonsense"),
        (["build", "--jobs", "0"], "--jobs"),
        (["build", "no-such-folder"], "no-such-folder: no such file or folder; check the path."),
    ],
)
def test_a_call_that_makes_no_sense(arguments: list[str], said: str, capsys: Capture) -> None:
    assert run(arguments) == Exit.USAGE
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""
    assert "Traceback" not in captured.err


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), Exit.INTERRUPTED, "interrupted"),
        (UsageError("so not."), Exit.USAGE, "programarium: so not."),
        (UnreadableFileError("damaged", "It is.", "Mend it."), Exit.UNREAD_INPUT, "It is. Mend it."),
        (OSError(28, "No space left"), Exit.USAGE, "programarium: No space left; the datasets are"),
        (OSError(28, "No space left", "x.csv"), Exit.USAGE, "programarium: x.csv: No space left; the"),
        (ZeroDivisionError("oh"), Exit.BUG, "this is a bug in programarium"),
    ],
)
def test_how_a_command_ends(
    error: BaseException,
    code: Exit,
    said: str,
    plain_folder: Folder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    def fail(*arguments: object, **options: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "build", fail)
    assert run(["build", str(plain_folder()), "--out", str(tmp_path / "out")]) == code
    assert said in capsys.readouterr().err


def test_an_interrupted_build_says_that_nothing_was_written(
    plain_folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def stop(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", stop)
    assert run(["build", str(plain_folder()), "--out", str(tmp_path / "out")]) == Exit.INTERRUPTED
    assert capsys.readouterr().err == "the datasets are as they were\nprogramarium: interrupted\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_figures_that_cannot_be_printed_leave_the_datasets_written(
    options: list[str],
    plain_folder: Folder,
    tmp_path: Path,
    plain_reader: Any,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    out = tmp_path / "out"
    full = os.open("/dev/full", os.O_WRONLY)
    monkeypatch.setattr("sys.stdout", os.fdopen(full, "w", closefd=False))
    assert run(["build", str(plain_folder()), "--out", str(out), *options]) == Exit.USAGE
    monkeypatch.undo()
    os.close(full)
    assert f"No space left on device; the datasets are written ({out})" in capsys.readouterr().err
    assert (out / "sessions.csv").is_file()


def test_build_says_what_it_did(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, capsys: Capture
) -> None:
    folder = plain_folder()
    out = tmp_path / "out"
    assert run(["build", str(folder), "--out", str(out)]) == Exit.OK
    captured = capsys.readouterr()
    assert "read 1/1: congress.pdf: 1 page, 2 sessions, 3 people, 0.0 % unread" in captured.err
    assert "write 1/1:" in captured.err
    for word in ("file", "pages", "sessions", "people", "doubts", "unread", "seconds", "congress.pdf"):
        assert word in captured.out
    assert f"programarium find TEXT --data {out}" in captured.out
    assert run(["build", str(folder), "--out", str(out)]) == Exit.OK
    assert "Nothing has changed since the last build." in capsys.readouterr().out


def test_json_stands_alone_on_stdout(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, capsys: Capture
) -> None:
    folder = plain_folder(good="Days\nOne; Ann Lee\n", bad="damaged")
    assert run(["build", str(folder), "--out", str(tmp_path / "out"), "--json"]) == Exit.UNREAD_INPUT
    figures = json.loads(capsys.readouterr().out)
    assert [(f["name"], f["problem"]) for f in figures["files"]] == [
        ("bad.pdf", "damaged"),
        ("good.pdf", None),
    ]
    assert figures["rows"]["sessions"] == 1


def test_quiet_tells_problems_only(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, capsys: Capture
) -> None:
    folder = plain_folder(good="Days\nOne; Ann Lee\n", bad="damaged")
    assert run(["build", str(folder), "--out", str(tmp_path / "out"), "--quiet"]) == Exit.UNREAD_INPUT
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "bad.pdf: damaged: The file is damaged. Get it again.\n"


def test_a_listed_file_that_is_missing_is_told(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, capsys: Capture
) -> None:
    folder = plain_folder()
    (folder / "catalogue.csv").write_text("file,event,edition,year\ngone.pdf,Days,1,2019\n")
    assert run(["build", str(folder), "--out", str(tmp_path / "out")]) == Exit.UNREAD_INPUT
    captured = capsys.readouterr()
    assert "gone.pdf: listed in the catalogue, but there is no such file" in captured.err
    assert "congress.pdf: not listed in the catalogue" in captured.err
    assert "gone.pdf" in captured.out


@pytest.mark.parametrize("options", [[], ["--quiet"]])
def test_files_that_only_a_table_knows_are_told_in_every_mode(
    options: list[str], plain_folder: Folder, tmp_path: Path, plain_reader: Any, capsys: Capture
) -> None:
    folder = plain_folder()
    (folder / "catalogue.csv").write_text("file,event\ngone.pdf,Days\n")
    notes = (
        "file,title,problem\ncongres.pdf,Opening,placement_inferred\ngone.pdf,Opening,placement_inferred\n"
    )
    (folder / "session_notes.csv").write_text(notes)
    run(["build", str(folder), "--out", str(tmp_path / "out"), *options])
    told = capsys.readouterr().err
    assert told.count("gone.pdf") == 1, "once, though a note names it, too"
    assert "gone.pdf: listed in the catalogue, but there is no such file" in told
    assert "congres.pdf: the session notes name it, but there is no such file; correct them" in told


def test_an_unchanged_folder_tells_its_problems_without_counting(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, capsys: Capture
) -> None:
    folder = plain_folder(good="Days\nOne; Ann Lee\n", bad="damaged")
    for _ in range(2):
        run(["build", str(folder), "--out", str(tmp_path / "out")])
        told = capsys.readouterr().err.splitlines()
    assert told == ["bad.pdf: damaged: The file is damaged. Get it again."]


def test_a_bad_catalogue_stops_before_anything_is_written(
    plain_folder: Folder, tmp_path: Path, capsys: Capture
) -> None:
    folder = plain_folder()
    (folder / "catalogue.csv").write_text("file,event,year\ncongress.pdf,Days,twenty\n")
    assert run(["build", str(folder), "--out", str(tmp_path / "out")]) == Exit.USAGE
    assert "catalogue.csv, line 2: column 'year' holds 'twenty'" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_no_colour_reaches_a_pipe(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, capsys: Capture
) -> None:
    run(["build", str(plain_folder()), "--out", str(tmp_path / "out")])
    captured = capsys.readouterr()
    assert "\x1b" not in captured.out + captured.err
