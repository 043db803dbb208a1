"""The memory of the last build: when nothing has changed since, there is nothing to do."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from programarium.summary import BuildSummary
from programarium.tasks import Hashed
from programarium.workspace import Inputs, Workshop

#: problems that another run may not meet: such a build is not remembered
TRANSIENT = ("too_slow", "too_large", "crashed", "unreadable")


@dataclass(frozen=True, slots=True)
class Stamp:
    """Digests of everything a build starts from, and of all that stands in the output folder."""

    inputs: str
    outputs: str

    @classmethod
    def of(cls, inputs: Inputs, hashed: tuple[Hashed, ...], out: Path, code: str) -> Stamp:
        files = tuple((one.input.name, one.sha256, one.failure) for one in hashed)
        told = (code, files, inputs.rows, inputs.notes, inputs.missing, inputs.unlisted, inputs.remarks)
        return cls(hashlib.sha256(repr(told).encode("utf-8", "backslashreplace")).hexdigest(), _tree(out))


@dataclass(frozen=True, slots=True)
class _Memory:
    stamp: Stamp
    summary: BuildSummary


def read_stamp(shop: Workshop, stamp: Stamp) -> BuildSummary | None:
    """What the last build said, if it began with the same and its datasets are still as it left them."""
    try:
        memory = msgspec.json.decode(shop.stamp.read_bytes(), type=_Memory)
    except (OSError, msgspec.DecodeError):
        return None
    return memory.summary if memory.stamp == stamp else None


def write_stamp(shop: Workshop, stamp: Stamp, summary: BuildSummary, *, is_final: bool = True) -> None:
    """Remember a build, unless it met a problem that may pass, which `is_final` denies for OCR."""
    if not is_final or any(file.problem in TRANSIENT for file in summary.files):
        shop.stamp.unlink(missing_ok=True)
        return
    part = shop.stamp.with_suffix(".part")
    part.write_bytes(msgspec.json.encode(_Memory(stamp, summary)))
    part.replace(shop.stamp)


def _tree(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_file():
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{path.relative_to(folder).as_posix()!r} {content}\n".encode())
    return digest.hexdigest()
