"""What a build takes away."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract.errors import UsageError
from programarium.guarded import Limits
from programarium.pipeline import build
from programarium.progress import Silent
from programarium.summary import BuildSummary
from programarium.workspace import find_inputs

Folder = Callable[..., Path]
Tree = Callable[[Path], dict[str, bytes]]


def _build(folder: Path, out: Path) -> BuildSummary:
    return build(find_inputs([folder], out), out, limits=Limits(1), report=Silent(sys.stderr))


def test_sources_that_are_given_no_more_are_told(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any
) -> None:
    out = tmp_path / "out"
    _build(plain_folder(first="Old Days\nA talk; Piotr Lis\n", second="New Days\nBells; Ewa Lis\n"), out)
    summary = _build(plain_folder("less", renamed="New Days\nBells; Ewa Lis\n"), out)
    (remark,) = [r for r in summary.remarks if "no others" in r]
    assert "first.pdf" in remark and "second.pdf" not in remark


@pytest.mark.parametrize("name", ["congress", "other"])
def test_files_that_cannot_be_read_replace_no_sessions(
    name: str, plain_folder: Folder, tmp_path: Path, plain_reader: Any, tree: Tree
) -> None:
    out = tmp_path / "out"
    _build(plain_folder(), out)
    before = tree(out)
    with pytest.raises(UsageError, match="none of the files could be read"):
        _build(plain_folder("worse", **{name: "damaged"}), out)
    assert tree(out) == before


def test_nothing_is_kept_where_there_was_nothing(
    plain_folder: Folder, tmp_path: Path, plain_reader: Any
) -> None:
    summary = _build(plain_folder(only="damaged"), tmp_path / "out")
    assert summary.rows["sessions"] == 0 and summary.has_unread_input
