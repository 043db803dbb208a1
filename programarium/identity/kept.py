"""The file in which comparisons of names are kept from one run to the next.

A digest of the rest stands before it, so that a damaged file is noticed; what other code compared is
not used. Either way all names are compared again, and the file is written anew.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

import msgspec
import numpy as np

from extract.errors import UsageError
from normalize.identity.memory import Kept, Memory
from normalize.names import NameKey
from programarium.cache import code_version

#: How the file starts; the bytes of the digest behind that.
_HEAD, _DIGEST = b"programarium comparisons\n", 32


class _Stored(msgspec.Struct, frozen=True, array_like=True):
    """What the file holds. `pairs` are 32-bit numbers, two a pair; `sizes` the bytes of each match."""

    version: str
    words: list[tuple[str, ...]]
    roles: list[str]
    pairs: bytes
    sizes: bytes
    matches: bytes


def read_memory(path: Path) -> Memory:
    """What is kept in a file; nothing where there is none, it is damaged, or other code wrote it."""
    try:
        data = path.read_bytes()
    except OSError:
        return Memory()
    digest, content = data[len(_HEAD) :][:_DIGEST], data[len(_HEAD) + _DIGEST :]
    if not data.startswith(_HEAD) or hashlib.sha256(content).digest() != digest:
        return Memory()
    try:
        stored = msgspec.msgpack.decode(content, type=_Stored)
    except msgspec.MsgspecError:
        return Memory()
    return Memory(_kept(stored)) if stored.version == _version() else Memory()


def write_memory(path: Path, memory: Memory) -> None:
    """Keep what a run left. A file that cannot be written is no error: the next run compares again."""
    kept = memory.kept
    stored = _Stored(
        _version(),
        [name.words for name in kept.names],
        [name.roles for name in kept.names],
        kept.pairs.astype("<i4").tobytes(),
        np.array([len(match) for match in kept.matches], "<i4").tobytes(),
        b"".join(kept.matches),
    )
    data = msgspec.msgpack.encode(stored)
    beside = path.with_name(f".{path.name}.part")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_HEAD + hashlib.sha256(data).digest() + data)
        beside.replace(path)


def open_memory(path: Path) -> Memory:
    """What is kept in a file that a person names.

    Raises:
        UsageError: The file is something else, which is not to be written over.
    """
    if path.is_dir():
        raise UsageError(f"--cache {path}: a folder; give a file.")
    if path.is_file() and path.stat().st_size and path.read_bytes()[: len(_HEAD)] != _HEAD:
        raise UsageError(f"--cache {path}: holds something else; give another file.")
    return read_memory(path)


def compared_text(memory: Memory) -> str:
    """How much a run had to compare: `compared 312 new pairs of names, 20,480 kept`."""
    pairs = "pair" if memory.compared == 1 else "pairs"
    return f"compared {memory.compared:,} new {pairs} of names, {memory.remembered:,} kept"


def _version() -> str:
    return code_version("normalize")


def _kept(stored: _Stored) -> Kept:
    names = tuple(NameKey(words, roles) for words, roles in zip(stored.words, stored.roles, strict=True))
    ends = np.cumsum(np.frombuffer(stored.sizes, "<i4"), dtype=np.int64).tolist()
    matches = tuple(stored.matches[a:b] for a, b in zip([0, *ends], ends, strict=False))
    return Kept(names, np.frombuffer(stored.pairs, "<i4").astype(np.int64).reshape(-1, 2), matches)
