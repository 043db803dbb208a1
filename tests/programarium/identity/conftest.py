"""Datasets of a small congress with two doubts, built by the pipeline from plain files."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from programarium.cli import run

CONGRESS = """Archive Days
Opening; Anna Ryczek, Jan Olbrycht
What remains; Marta Jankowska, Jan Olbrycht, Ewa Kulisz
Boxes and names; Marta Janowska, Daria Klimczuk
Labels; Marta Jankowska, Emilia Barczyk
Lists; Emilia Barszyk, Kamil Sowa
Shelves; Magdalena Ostasz, Rafał Lipka
Dust; Magdalena Ostasz-Stadnik, Juliusz Lerman
"""


@pytest.fixture
def datasets(plain_folder: Callable[..., Path], plain_reader: Any, tmp_path: Path) -> Path:
    """A built datasets folder of its own."""
    out = tmp_path / "data"
    assert run(["build", str(plain_folder(congress=CONGRESS)), "--out", str(out), "--quiet"]) == 0
    return out


@pytest.fixture
def copy_of(tmp_path: Path) -> Callable[[Path], Path]:
    """Copies a datasets folder."""

    def copy(folder: Path) -> Path:
        target = tmp_path / f"copy-of-{folder.name}"
        shutil.copytree(folder, target)
        return target

    return copy
