from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from extract.errors import UsageError
from normalize.identity import linker
from normalize.identity.blocking import candidate_pairs
from programarium import pipeline
from programarium.guarded import Limits
from programarium.pipeline import build
from programarium.progress import Silent
from programarium.summary import BuildSummary
from programarium.workspace import WORK_NAME, find_inputs

Tree = Callable[[Path], dict[str, bytes]]
Folder = Callable[..., Path]


def _build(folder: Path, out: Path, jobs: int = 1) -> BuildSummary:
    return build(find_inputs([folder], out), out, limits=Limits(jobs), report=Silent(sys.stderr))


def test_a_build_writes_the_tables_straight_into_the_folder(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, tree: Tree
) -> None:
    summary = _build(plain_folder(), tmp_path / "out")
    assert {"sessions.csv", "people.csv", "datapackage.json"} <= tree(tmp_path / "out").keys()
    assert summary.rows["sessions"] == 2 and summary.rows["people"] == 3
    (file,) = summary.files
    assert (file.pages, file.sessions, file.people, file.unread, file.problem) == (1, 2, 3, 0.0, None)
    assert not summary.has_unread_input


def test_an_unchanged_folder_is_not_read_again(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, tree: Tree
) -> None:
    folder, out = plain_folder(), tmp_path / "out"
    _build(folder, out)
    before = tree(out)
    again = _build(folder, out)
    assert again.unchanged and again.rows["sessions"] == 2
    assert plain_reader.read == ["congress.pdf"]
    assert tree(out) == before


def test_only_the_new_file_is_read(plain_folder: Folder, tmp_path: Path, plain_reader: Any) -> None:
    _build(plain_folder(), tmp_path / "out")
    folder = plain_folder(second="Other Days\nA talk; Piotr Lis\n")
    summary = _build(folder, tmp_path / "out")
    assert plain_reader.read == ["congress.pdf", "second.pdf"]
    assert [(file.name, file.cached) for file in summary.files] == [
        ("congress.pdf", True),
        ("second.pdf", False),
    ]


def test_a_renamed_file_is_not_read_again(plain_folder: Folder, tmp_path: Path, plain_reader: Any) -> None:
    folder = plain_folder()
    _build(folder, tmp_path / "out")
    (folder / "congress.pdf").rename(folder / "other name.pdf")
    _build(folder, tmp_path / "out")
    assert plain_reader.read == ["congress.pdf"]


def test_other_code_reads_again(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    _build(plain_folder(), tmp_path / "out")
    monkeypatch.setattr(pipeline, "code_version", lambda *packages: "next version")
    assert not _build(plain_folder(), tmp_path / "out").unchanged
    assert plain_reader.read == ["congress.pdf"] * 2


def test_a_damaged_cache_is_rebuilt(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, tree: Tree
) -> None:
    folder, out = plain_folder(), tmp_path / "out"
    _build(folder, out)
    before = tree(out)
    home = tmp_path / WORK_NAME / "out"
    (home / "stamp.json").write_bytes(b"{ half a")
    (entry,) = (home / "cache").glob("*/*.programme")
    entry.write_bytes(entry.read_bytes()[:100])
    summary = _build(folder, out)
    assert summary.damaged_cache_entries == 1
    assert plain_reader.read == ["congress.pdf"] * 2
    assert tree(out) == before


def test_what_was_changed_by_hand_is_built_anew(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, tree: Tree
) -> None:
    folder, out = plain_folder(), tmp_path / "out"
    _build(folder, out)
    before = tree(out)
    (out / "people.csv").write_text("scribbled over")
    (out / "review.csv").unlink()
    assert not _build(folder, out).unchanged
    assert tree(out) == before


def test_a_decision_is_seen(plain_folder: Folder, tmp_path: Path, plain_reader: Any) -> None:
    folder, out = plain_folder(), tmp_path / "out"
    _build(folder, out)
    (out / "curation" / "notes.txt").write_text("to be looked at")
    assert not _build(folder, out).unchanged
    assert _build(folder, out).unchanged
    assert (out / "curation" / "notes.txt").read_text() == "to be looked at"


def test_the_table_of_decisions_is_laid_out_once(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = plain_folder(), tmp_path / "out"
    _build(folder, out)
    decisions = out / "curation" / "decisions.csv"
    assert decisions.read_text().startswith("verdict,mention_a,mention_b,author,date,reason")
    decisions.write_text(decisions.read_text() + "same,par-1,par-2,Anna Nowak,2026-01-02,she told me,,,,\n")
    for _ in range(2):  # a build with nothing to do says it, too
        assert _build(folder, out).stale_decisions == 1
        assert "1 decision in" in capsys.readouterr().err, "said when quiet, too"
    assert "she told me" in decisions.read_text()


def test_datasets_that_stay_the_same_are_not_touched(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any
) -> None:
    folder, out = plain_folder(), tmp_path / "out"
    _build(folder, out)
    before = (out / "people.csv").stat().st_mtime_ns
    (tmp_path / WORK_NAME / "out" / "stamp.json").unlink()
    assert not _build(folder, out).unchanged
    assert (out / "people.csv").stat().st_mtime_ns == before


def test_same_bytes_cached_or_not_and_from_anywhere(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = plain_folder(a="Days\nOne; Ann Lee\n", b="Days\nTwo; Bea Moss\n")
    _build(folder, tmp_path / "one")
    monkeypatch.chdir(folder)
    out = tmp_path / "deep" / "two"
    build(find_inputs([Path()], out), out, limits=Limits(2), report=Silent(sys.stderr))
    (tmp_path / "deep" / WORK_NAME / "two" / "stamp.json").unlink()
    _build(folder, out)
    assert tree(tmp_path / "one") == tree(out)


def test_a_file_that_gives_nothing_does_not_stop_the_rest(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = plain_folder(good="Days\nOne; Ann Lee\n", bad="damaged")
    summary = _build(folder, tmp_path / "out")
    assert summary.has_unread_input and summary.rows["sessions"] == 1 and summary.rows["sources"] == 2
    assert "bad.pdf: damaged: The file is damaged. Get it again." in capsys.readouterr().err
    assert _build(folder, tmp_path / "out").unchanged
    assert "bad.pdf: damaged" in capsys.readouterr().err, "told every time, read or remembered"


def test_one_content_under_two_names_is_read_once(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any
) -> None:
    summary = _build(plain_folder(a="Days\nOne; Ann Lee\n", b="Days\nOne; Ann Lee\n"), tmp_path / "out")
    assert plain_reader.read == ["a.pdf"]
    assert summary.rows["sources"] == 2 and summary.rows["sessions"] == 1


def test_a_folder_of_other_things_stays_as_it_is(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, tree: Tree
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.txt").write_text("years of work")
    with pytest.raises(UsageError, match="holds other things"):
        _build(plain_folder(), tmp_path / "home")
    assert tree(tmp_path / "home") == {"thesis.txt": b"years of work"}
    assert not (tmp_path / WORK_NAME).exists(), "and its surroundings, too"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_killed_build_leaves_the_old_datasets_and_the_next_one_mends(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, tree: Tree
) -> None:
    """Killed at every tenth write or change of the whole build; `test_atomic` tries each of them."""
    out = tmp_path / "out"
    _build(plain_folder(), out)
    old = tree(out)
    folder = plain_folder(second="Other Days\nA talk; Piotr Lis\n")
    _build(folder, tmp_path / "whole")
    sessions = {(out / "sessions.csv").read_bytes(), (tmp_path / "whole" / "sessions.csv").read_bytes()}
    states = []
    for moment in range(1, 400, 10):
        was_killed = _killed_at(moment, lambda: _build(folder, out))
        found = tree(out)
        assert found.keys() >= old.keys(), f"killed at change {moment}"
        assert found["sessions.csv"] in sessions
        assert found == old or found["programmes/other-days-2021.json"]
        states.append(found == old)
        if not was_killed:
            break
    assert not was_killed
    assert states[0] and not states[-1]
    _build(folder, out)
    left = sorted(p.name for p in (tmp_path / WORK_NAME / "out").iterdir())
    assert left == ["cache", "comparisons", "lock", "stamp.json"]
    assert [p.name for p in (tmp_path / WORK_NAME / "out" / "comparisons").iterdir()] == ["names"]


def _killed_at(moment: int, work: Callable[[], object]) -> bool:
    child = os.fork()
    if child == 0:  # pragma: no cover
        count = 0

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal count
            flags = arguments[2] if event == "open" else 0
            writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
            if writes or event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link"):
                count += 1
                if count == moment:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def test_editions_added_one_by_one_compare_what_is_new(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, tree: Tree
) -> None:
    days = {
        "one": "Archive Days\nOpening; Anna Nowak\nScans; Jan Kowalski, M. Lis\n",
        "two": "Archive Nights\nEvening; A. Nowak, Jan Kowalsky\n",
        "three": "Archive Weeks\nClosing; Maria Lis, Anna Nowakowska\n",
    }
    found = []
    for n in range(3):
        folder = plain_folder(**dict(list(days.items())[: n + 1]))
        found.append(_build(folder, tmp_path / "out"))
    (tmp_path / WORK_NAME / "fresh").mkdir(parents=True)
    at_once = _build(plain_folder("again", **days), tmp_path / "fresh")
    assert at_once.kept_pairs == 0 < found[1].compared_pairs
    assert found[2].kept_pairs > 0 and found[2].compared_pairs + found[2].kept_pairs == at_once.compared_pairs
    people = ("people.csv", "participations.csv", "identity_links.csv", "review.csv")
    before = tree(tmp_path / "out")
    kept = tmp_path / WORK_NAME / "out" / "comparisons" / "names"
    for damage in (kept.read_bytes()[:60], None):
        (tmp_path / WORK_NAME / "out" / "stamp.json").unlink()
        if damage is None:
            kept.unlink()
        else:
            kept.write_bytes(damage)
        rebuilt = _build(folder, tmp_path / "out")
        assert (rebuilt.compared_pairs, rebuilt.kept_pairs) == (at_once.compared_pairs, 0)
        assert tree(tmp_path / "out") == before
    assert all(tree(tmp_path / "fresh")[name] == before[name] for name in people)


def test_names_that_are_too_many_to_compare_are_told(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linker, "candidate_pairs", partial(candidate_pairs, limit=1))
    folder = plain_folder(one="Archive Days\nOpening; Anna Nowak\nScans; A. Nowak\n")
    assert "nowak+a (2)" in _build(folder, tmp_path / "out").remarks[0]
