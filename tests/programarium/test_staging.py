from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.errors import UsageError
from programarium.staging import bring_along, check_target, is_same, late_edits
from programarium.workspace import Workshop

Tree = Callable[[Path], dict[str, bytes]]


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    made = Workshop(tmp_path / "datasets")
    package = json.dumps({"resources": [{"path": "people.csv"}, {"path": ["a.csv", "b.csv"]}]})
    _write(
        made.out,
        {"datapackage.json": package, "people.csv": "old", "a.csv": "old", "programmes/x.json": "{}"},
    )
    _write(made.out, {"curation/decisions.csv": "mine", "README.md": "a guest", ".gitkeep": ""})
    made.stage.mkdir(parents=True)
    return made


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def test_curation_and_guests_come_along_and_old_tables_do_not(shop: Workshop, tree: Tree) -> None:
    _write(shop.stage, {"people.csv": "new", "curation/person_ids.csv": "ids"})
    bring_along(shop)
    assert tree(shop.stage) == {
        ".gitkeep": b"", "README.md": b"a guest", "people.csv": b"new",
        "curation/decisions.csv": b"mine", "curation/person_ids.csv": b"ids",
    }  # fmt: skip


def test_what_the_build_wrote_into_the_curation_stays(shop: Workshop) -> None:
    _write(shop.out, {"curation/person_ids.csv": "old ids"})
    _write(shop.stage, {"curation/person_ids.csv": "new ids"})
    bring_along(shop)
    assert (shop.stage / "curation/person_ids.csv").read_text() == "new ids"
    assert (shop.out / "curation/person_ids.csv").read_text() == "old ids"


def test_the_curation_is_copied_so_that_the_old_one_cannot_change(shop: Workshop) -> None:
    bring_along(shop)
    (shop.stage / "curation/decisions.csv").write_text("changed in the stage")
    assert (shop.out / "curation/decisions.csv").read_text() == "mine"


def test_what_is_decided_during_the_build_is_not_lost(shop: Workshop) -> None:
    states = bring_along(shop)
    _write(shop.out, {"curation/decisions.csv": "mine, and one more", "curation/new.csv": "begun"})
    shop.out.rename(shop.old)
    shop.stage.rename(shop.out)
    late_edits(shop, states)
    assert (shop.out / "curation/decisions.csv").read_text() == "mine, and one more"
    assert (shop.out / "curation/new.csv").read_text() == "begun"


def test_same_files_same_bytes(tmp_path: Path) -> None:
    _write(tmp_path / "one", {"a": "1", "b/c": "2"})
    assert not is_same(tmp_path / "one", tmp_path / "other")
    _write(tmp_path / "other", {"a": "1", "b/c": "2"})
    assert is_same(tmp_path / "one", tmp_path / "other")
    _write(tmp_path / "other", {"b/c": "3"})
    assert not is_same(tmp_path / "one", tmp_path / "other")


def test_a_folder_of_other_things_is_not_replaced(tmp_path: Path, shop: Workshop) -> None:
    check_target(shop.out)
    check_target(tmp_path / "not there")
    _write(tmp_path / "home", {"thesis.docx": "years of work"})
    with pytest.raises(UsageError, match=r"holds other things \(thesis\.docx\)"):
        check_target(tmp_path / "home")
    _write(tmp_path / "fresh", {"curation/decisions.csv": "", ".gitkeep": ""})
    check_target(tmp_path / "fresh")


def test_a_file_and_a_mount_point_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="not a folder"):
        check_target(tmp_path / "file")
    with pytest.raises(UsageError, match="mount point"):
        check_target(Path(Path.cwd().anchor))
