"""Which files a build reads, and where it keeps its own things.

A build of DIR works in `.programarium/<name of DIR>/` beside DIR: the staging folder must be on
the same file system to be swapped in one step, and DIR itself holds nothing but the datasets.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extract.errors import UsageError
from programarium.catalogue import Catalogue, normal_path, read_catalogue
from programarium.model import CatalogueRow, SessionNote

WORK_NAME = ".programarium"


@dataclass(frozen=True, slots=True)
class Input:
    """One file to read. `name` is how tables and messages call it; `row` its catalogue row."""

    path: Path
    name: str
    row: CatalogueRow | None = None


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a build starts from.

    `rows` are all catalogue rows that apply, with `file` as in `Input.name` and empty where no
    file is left; `missing` and `unlisted` are names that stand only in the catalogue or only on
    disk, `astray` names that only session notes know, `remarks` what else a person should be told.
    """

    files: tuple[Input, ...]
    rows: tuple[CatalogueRow, ...] = ()
    notes: tuple[SessionNote, ...] = ()
    missing: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    astray: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Workshop:
    """The paths of one output folder."""

    out: Path

    @property
    def home(self) -> Path:
        return self.out.parent / WORK_NAME / self.out.name

    @property
    def lock(self) -> Path:
        return self.home / "lock"

    @property
    def stage(self) -> Path:
        return self.home / "stage"

    @property
    def old(self) -> Path:
        return self.home / "old"

    @property
    def cache(self) -> Path:
        return self.home / "cache"

    @property
    def comparisons(self) -> Path:
        return self.home / "comparisons" / "names"

    @property
    def stamp(self) -> Path:
        return self.home / "stamp.json"


def find_inputs(given: Sequence[Path], out: Path) -> Inputs:
    """The files behind the given files and folders, in a stable order, with their catalogue rows.

    A folder means every PDF below it; its catalogue applies as a whole. Of a file's folder only
    the file's own row applies.

    Raises:
        UsageError: a path that is not there, no PDF at all, or a catalogue that is not understood.
    """
    groups = _grouped(given)
    single = len(groups) == 1
    base = _common(list(groups))
    found = [_of_folder(folder, files, out) for folder, files in sorted(groups.items())]
    if not single:
        found = [_renamed(part, folder, base) for part, folder in zip(found, sorted(groups), strict=True)]
    merged = Inputs(
        files=tuple(sorted((file for part in found for file in part.files), key=lambda file: file.name)),
        rows=tuple(row for part in found for row in part.rows),
        notes=tuple(note for part in found for note in part.notes),
        missing=tuple(name for part in found for name in part.missing),
        unlisted=tuple(name for part in found for name in part.unlisted),
        remarks=tuple(text for part in found for text in part.remarks),
        astray=tuple(name for part in found for name in part.astray),
    )
    if not merged.files and not merged.rows:
        where = ", ".join(str(path) for path in given)
        raise UsageError(f"{where}: no PDF found; give a PDF or a folder that holds some.")
    return merged


def shown(name: str) -> str:
    """A file name for a terminal: line breaks and other controls escaped."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in name)


def _grouped(given: Sequence[Path]) -> dict[Path, list[Path] | None]:
    """Folder -> its single files that were given, or None for the whole folder."""
    groups: dict[Path, list[Path] | None] = {}
    for path in given:
        full = path.resolve() if path.is_dir() else path.parent.resolve() / path.name
        if full.is_dir():
            groups[full] = None
        elif full.exists() or full.is_symlink():
            files = groups.setdefault(full.parent, [])
            if files is not None and full not in files:
                files.append(full)
        else:
            raise UsageError(f"{path}: no such file or folder; check the path.")
    return groups


def _common(folders: list[Path]) -> Path | None:
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # different drives on Windows
        return None


def _of_folder(folder: Path, files: list[Path] | None, out: Path) -> Inputs:
    catalogue = read_catalogue(folder) or Catalogue()
    remarks: list[str] = []
    paths = files if files is not None else _pdfs_below(folder, out, remarks)
    if files is None:
        listed = (folder / row.file for row in catalogue.rows if row.file)
        paths = [*paths, *(path for path in listed if path.is_file() and path not in paths)]
    inputs = [_input(path, folder, catalogue) for path in paths]
    names = {each.name for each in inputs}
    if files is not None:
        rows = tuple(row for row in catalogue.rows if row.file in names)
        missing: tuple[str, ...] = ()
    else:
        missing = tuple(row.file for row in catalogue.rows if row.file and row.file not in names)
        rows = tuple(replace(row, file="") if row.file in missing else row for row in catalogue.rows)
    unlisted = tuple(each.name for each in inputs if each.row is None) if catalogue.rows else ()
    notes = tuple(note for note in catalogue.notes if note.file in names)
    noted = {note.file for note in catalogue.notes} if files is None else set()
    astray = tuple(sorted(noted - names - set(missing)))
    return Inputs(tuple(inputs), rows, notes, missing, tuple(sorted(unlisted)), tuple(remarks), astray)


def _input(path: Path, folder: Path, catalogue: Catalogue) -> Input:
    # Bytes of a file name that are no UTF-8 are escaped: the tables are UTF-8.
    relative = os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "backslashreplace")
    name = unicodedata.normalize("NFC", relative)
    return Input(path, name, catalogue.row_of(name))


def _pdfs_below(folder: Path, out: Path, remarks: list[str]) -> list[Path]:
    """All PDFs below a folder, hidden folders and the output folder left out."""
    found: list[Path] = []
    for root, folders, files in os.walk(folder):
        here = Path(root)
        for name in sorted(folders):
            called = (here / name).relative_to(folder)
            if (here / name).is_symlink() and not name.startswith("."):
                remarks.append(f"{called}: a link to a folder, not followed; give it by itself.")
            elif name.lower().endswith(".pdf"):
                remarks.append(f"{called}: a folder, not a PDF; its contents are read.")
        folders[:] = sorted(n for n in folders if not n.startswith(".") and here / n != out)
        found += [here / n for n in sorted(files) if n.lower().endswith(".pdf") and not n.startswith(".")]
    return found


def _renamed(part: Inputs, folder: Path, base: Path | None) -> Inputs:
    """The same inputs, called by their path from the folder that all share."""
    prefix = folder.relative_to(base).as_posix() if base else folder.name
    lead = "" if prefix == "." else normal_path(prefix) + "/"
    return Inputs(
        files=tuple(
            replace(f, name=lead + f.name, row=replace(f.row, file=lead + f.name) if f.row else None)
            for f in part.files
        ),
        rows=tuple(replace(row, file=lead + row.file) if row.file else row for row in part.rows),
        notes=tuple(replace(note, file=lead + note.file) for note in part.notes),
        missing=tuple(lead + name for name in part.missing),
        unlisted=tuple(lead + name for name in part.unlisted),
        remarks=tuple(lead + text for text in part.remarks),
        astray=tuple(lead + name for name in part.astray),
    )
