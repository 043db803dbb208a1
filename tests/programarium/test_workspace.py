from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from extract.errors import UsageError
from programarium.workspace import find_inputs, shown

HEADER = "file,event,edition,year\n"


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"%PDF-")


def test_a_folder_is_every_pdf_below_it(tmp_path: Path) -> None:
    _touch(tmp_path, "b.pdf", "A.PDF", "deep/c.pdf", "d.txt", ".hidden/e.pdf", ".f.pdf", "datasets/g.pdf")
    found = find_inputs([tmp_path], tmp_path / "datasets")
    assert [file.name for file in found.files] == ["A.PDF", "b.pdf", "deep/c.pdf"]
    assert found.rows == () and found.missing == () and found.unlisted == ()


def test_the_catalogue_tells_what_is_missing_and_unlisted(tmp_path: Path) -> None:
    _touch(tmp_path, "a.pdf", "new.pdf")
    (tmp_path / "catalogue.csv").write_text(
        HEADER + "a.pdf,Days,1,2019\ngone.pdf,Days,2,2020\n,Days,3,2021\n"
    )
    found = find_inputs([tmp_path], tmp_path / "out")
    assert found.missing == ("gone.pdf",)
    assert found.unlisted == ("new.pdf",)
    assert [(row.file, row.edition) for row in found.rows] == [("a.pdf", 1), ("", 2), ("", 3)]
    assert found.files[0].row is not None and found.files[1].row is None


def test_a_listed_file_is_read_whatever_its_name(tmp_path: Path) -> None:
    _touch(tmp_path, "a.pdf", "programme.bin")
    (tmp_path / "catalogue.csv").write_text(HEADER + "programme.bin,Days,1,2019\na.pdf,Days,2,2020\n")
    found = find_inputs([tmp_path], tmp_path / "out")
    assert [file.name for file in found.files] == ["a.pdf", "programme.bin"]
    assert found.missing == ()


def test_a_single_file_brings_only_its_row(tmp_path: Path) -> None:
    _touch(tmp_path, "a.pdf", "b.pdf")
    (tmp_path / "catalogue.csv").write_text(HEADER + "a.pdf,Days,1,2019\nb.pdf,Days,2,2020\n,Days,3,2021\n")
    found = find_inputs([tmp_path / "b.pdf"], tmp_path / "out")
    assert [file.name for file in found.files] == ["b.pdf"]
    assert [row.edition for row in found.rows] == [2]
    assert found.missing == ()


def test_two_folders_keep_their_files_apart(tmp_path: Path) -> None:
    _touch(tmp_path, "x/a.pdf", "y/a.pdf")
    (tmp_path / "x" / "catalogue.csv").write_text(HEADER + "a.pdf,Days,1,2019\ngone.pdf,Days,2,2020\n")
    found = find_inputs([tmp_path / "y", tmp_path / "x"], tmp_path / "out")
    assert [file.name for file in found.files] == ["x/a.pdf", "y/a.pdf"]
    assert found.rows[0].file == "x/a.pdf" == (found.files[0].row and found.files[0].row.file)
    assert found.missing == ("x/gone.pdf",)


def test_the_same_file_twice_is_read_once(tmp_path: Path) -> None:
    _touch(tmp_path, "a.pdf")
    found = find_inputs([tmp_path / "a.pdf", tmp_path / "." / "a.pdf"], tmp_path / "out")
    assert len(found.files) == 1
    assert len(find_inputs([tmp_path, tmp_path / "a.pdf"], tmp_path / "out").files) == 1


def test_names_do_not_depend_on_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _touch(tmp_path, "in/a.pdf")
    absolute = find_inputs([tmp_path / "in"], tmp_path / "out")
    monkeypatch.chdir(tmp_path / "in")
    assert find_inputs([Path()], tmp_path / "out") == absolute


def test_a_folder_named_like_a_pdf_is_told_and_read(tmp_path: Path) -> None:
    _touch(tmp_path, "x.pdf/inner.pdf")
    found = find_inputs([tmp_path], tmp_path / "out")
    assert [file.name for file in found.files] == ["x.pdf/inner.pdf"]
    assert found.remarks == ("x.pdf: a folder, not a PDF; its contents are read.",)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_linked_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    _touch(tmp_path, "a.pdf")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = find_inputs([tmp_path], tmp_path / "out")
    assert [file.name for file in found.files] == ["a.pdf"]
    assert found.remarks == ("loop: a link to a folder, not followed; give it by itself.",)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forbids such names")
def test_odd_names(tmp_path: Path) -> None:
    _touch(tmp_path, "a b.pdf", "two\nlines.pdf", "z\u0301.pdf", " lead.pdf")
    names = [file.name for file in find_inputs([tmp_path], tmp_path / "out").files]
    assert names == sorted([" lead.pdf", "a b.pdf", "two\nlines.pdf", "ź.pdf"])
    assert shown("two\nlines.pdf") == "two\\nlines.pdf"


@pytest.mark.skipif(sys.platform != "linux", reason="only here are file names plain bytes")
def test_a_name_that_is_no_utf8_is_escaped(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xb3.pdf")).write_bytes(b"%PDF-")
    (file,) = find_inputs([tmp_path], tmp_path / "out").files
    assert file.name == "\\xb3.pdf"
    assert file.path.read_bytes() == b"%PDF-"


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no PDF found"):
        find_inputs([tmp_path], tmp_path / "out")
    with pytest.raises(UsageError, match=r"no-such\.pdf: no such file or folder"):
        find_inputs([tmp_path / "no-such.pdf"], tmp_path / "out")
