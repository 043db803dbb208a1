"""The same PDFs give the same bytes: another day, another folder, other processes, another order of sets."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Tree = Callable[[Path], dict[str, bytes]]

ROOT = Path(__file__).parents[2]
#: put on the path of every process, workers too: all clocks show a day of 2031
OTHER_DAY = """
import time
_offset = 1_925_000_000 - time.time()
_time, _local = time.time, time.localtime
time.time = lambda: _time() + _offset
time.localtime = lambda seconds=None: _local(time.time() if seconds is None else seconds)
"""
#: what would let the clock into a table
CLOCK = re.compile(r"\b(now|today|utcnow|localtime|gmtime|ctime|time\.time|uuid1|uuid4)\(")


def _build(folder: Path, *options: str, **variables: str) -> None:
    command = [sys.executable, "-c", "from programarium.cli import main; main()"]
    command += ["build", "raw_pdfs", "--out", "datasets", *options]
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **variables}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def _furnish(folder: Path) -> None:
    """The sources, and the decisions and ids of the committed datasets."""
    shutil.copytree(ROOT / "raw_pdfs", folder / "raw_pdfs", copy_function=shutil.copy)
    if (ROOT / "datasets" / "curation").is_dir():
        shutil.copytree(ROOT / "datasets" / "curation", folder / "datasets" / "curation")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("first")
    _furnish(folder)
    _build(folder, "--jobs", "1", PYTHONHASHSEED="1")
    return folder


def test_another_day_folder_and_number_of_processes(first: Path, tmp_path: Path, tree: Tree) -> None:
    folder = tmp_path / "quite another folder"
    (folder / "clock").mkdir(parents=True)
    (folder / "clock" / "sitecustomize.py").write_text(OTHER_DAY)
    _furnish(folder)
    path = os.pathsep.join(filter(None, (str(folder / "clock"), os.environ.get("PYTHONPATH"))))
    _build(folder, "--jobs", "2", PYTHONHASHSEED="4711", PYTHONPATH=path, TZ="Asia/Tokyo")
    assert tree(folder / "datasets") == tree(first / "datasets")


def test_an_unchanged_folder_loads_nothing_heavy(first: Path) -> None:
    code = (
        "import sys; from programarium.cli import run; code = run(sys.argv[1:]); "
        "heavy = {'pandas', 'numpy', 'spacy', 'pypdfium2', 'pdfplumber'} & set(sys.modules); "
        "sys.exit(', '.join(sorted(heavy)) or code)"
    )
    command = [sys.executable, "-c", code, "build", "raw_pdfs", "--out", "datasets"]
    done = subprocess.run(command, cwd=first, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing has changed since the last build." in done.stdout


def test_a_second_build_from_the_cache(first: Path, tree: Tree) -> None:
    before = tree(first / "datasets")
    (first / ".programarium" / "datasets" / "stamp.json").unlink()
    _build(first, PYTHONHASHSEED="2")
    assert tree(first / "datasets") == before


def test_the_committed_datasets_are_what_a_build_gives(first: Path, tree: Tree) -> None:
    if not (ROOT / "datasets" / "people.csv").is_file():
        pytest.skip("datasets/ is not built; run make")
    built = tree(first / "datasets")
    committed = tree(ROOT / "datasets")
    assert {name: data for name, data in committed.items() if name in built} == built


def test_no_clock_and_no_chance_in_the_code() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for package in ("extract", "normalize", "programarium")
        for path in sorted((ROOT / package).rglob("*.py"))
        for match in CLOCK.finditer(path.read_text(encoding="utf-8"))
        if path.name != "decide.py"  # the day on which a person answers is part of the answer
    ]
    assert found == []
