"""The new datasets before they take the place of the old: what must come along, and whether anything changed.

Ours in an output folder is what `datapackage.json` lists, itself, and `programmes/`. The curation
belongs to people; every other file is a guest. Both stay.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from pathlib import Path

from extract.errors import UsageError
from programarium.workspace import Workshop

CURATION = "curation"
PACKAGE = "datapackage.json"
PROGRAMMES = "programmes"

#: a file's identity: time of change in ns and size
FileState = tuple[int, int]


def check_target(out: Path) -> None:
    """Refuse to replace a folder that holds anything but datasets.

    Raises:
        UsageError: `out` is a file, a mount point, or a folder of other things.
    """
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise UsageError(f"{out}: not a folder; give --out a folder.")
    if out.is_mount():
        raise UsageError(
            f"{out}: a mount point cannot be replaced in one step; give --out a folder inside it."
        )
    if not out.is_dir() or (out / PACKAGE).is_file():
        return
    others = sorted(p.name for p in out.iterdir() if p.name != CURATION and not p.name.startswith("."))
    if others:
        raise UsageError(
            f"{out}: holds other things ({', '.join(others[:3])}{' …' if len(others) > 3 else ''}) and no "
            f"{PACKAGE}; give --out an empty or new folder."
        )


def bring_along(shop: Workshop) -> dict[str, FileState]:
    """Bring the curation and the guests of the old datasets into the stage.

    A curation file that the build has just written into the stage is not overwritten.

    Returns:
        The state of each curation file as it was taken, for `late_edits`.
    """
    states: dict[str, FileState] = {}
    (shop.stage / CURATION).mkdir(parents=True, exist_ok=True)
    if not shop.out.is_dir():
        return states
    ours = _ours(shop.out)
    for path in sorted(shop.out.rglob("*")):
        name = path.relative_to(shop.out).as_posix()
        target = shop.stage / name
        if path.is_dir() and not path.is_symlink():
            continue
        if name.startswith(f"{CURATION}/"):
            states[name] = _state(path)
            if not target.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(path, target, follow_symlinks=False)
        elif name not in ours and not name.startswith(f"{PROGRAMMES}/") and not target.exists():
            _link(path, target)
    return states


def late_edits(shop: Workshop, states: dict[str, FileState]) -> None:
    """Carry over what a person changed in the curation while the build was running."""
    old = next((folder for folder in (shop.old, shop.stage) if folder.is_dir()), None)
    if old is None or not (old / CURATION).is_dir():
        return
    for path in sorted((old / CURATION).rglob("*")):
        name = path.relative_to(old).as_posix()
        if path.is_file() and states.get(name) != _state(path):
            target = shop.out / name
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)


def is_same(stage: Path, out: Path) -> bool:
    """Whether both folders hold the same files with the same bytes."""
    if not out.is_dir():
        return False
    names = _files(stage)
    return names == _files(out) and all((stage / n).read_bytes() == (out / n).read_bytes() for n in names)


def _files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def _ours(out: Path) -> set[str]:
    found = {PACKAGE}
    with contextlib.suppress(OSError, ValueError, AttributeError, TypeError):
        package = json.loads((out / PACKAGE).read_text(encoding="utf-8"))
        for resource in package.get("resources", []):
            path = resource.get("path", "")
            found.update([path] if isinstance(path, str) else path)
    return found


def _link(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(path, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(path, target, follow_symlinks=False)


def _state(path: Path) -> FileState:
    found = path.lstat()
    return found.st_mtime_ns, found.st_size
