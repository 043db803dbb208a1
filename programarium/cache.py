"""What was read before: one file a programme, found by the bytes of the PDF and of the code.

An entry starts with a digest of the rest, so that a damaged one is noticed and read anew.
Entries of other versions of the code are removed after a build.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from extract.model import Programme
from programarium.codec import CodecError, decode_programme, encode_programme

#: bytes of the digest at the start of an entry
_DIGEST = 32
#: files that belong to a package but do not decide what it does
_IGNORED = (".pyc", ".pyi", ".typed", ".md")


@dataclass(slots=True)
class Cache:
    """The cache of one output folder. `damaged` counts entries that had to be dropped."""

    folder: Path
    version: str
    damaged: int = field(default=0)

    def get(self, key: str) -> Programme | None:
        """The programme under a key, or None; a damaged entry is removed and counted."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        try:
            if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
                raise CodecError("digest")
            return decode_programme(data[_DIGEST:])
        except CodecError:
            self.damaged += 1
            with contextlib.suppress(OSError):
                path.unlink()
            return None

    def put(self, key: str, programme: Programme) -> None:
        """Keep a programme. A cache that cannot be written is no error: the next build reads again."""
        data = encode_programme(programme)
        path = self._path(key)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".part-")
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(data).digest() + data)
            Path(name).replace(path)

    def drop_others(self) -> None:
        """Remove what other versions of the code left."""
        if not self.folder.is_dir():
            return
        for other in self.folder.iterdir():
            if other.name != self.version:
                shutil.rmtree(other, ignore_errors=True)

    def _path(self, key: str) -> Path:
        return self.folder / self.version / f"{key}.programme"


def entry_key(sha256: str, hints: object) -> str:
    """The key of a PDF read with some hints (anything whose `repr` tells its value)."""
    return hashlib.sha256(f"{sha256}\n{hints!r}".encode()).hexdigest()[:40]


@functools.cache
def code_version(*packages: str) -> str:
    """A digest of all sources and data files of some packages: other code, other version."""
    digest = hashlib.sha256()
    for package in packages:
        for path, name in _sources(package):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{package}/{name}\n{content}\n".encode())
    return digest.hexdigest()[:16]


def _sources(package: str) -> list[tuple[Path, str]]:
    root = Path(__file__).parents[1] / package
    found = [
        (path, path.relative_to(root).as_posix())
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix not in _IGNORED
    ]
    return sorted(found, key=lambda item: item[1])
