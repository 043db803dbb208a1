"""Inputs -> sources: what the cache knows is taken from there, the rest is read in guarded processes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.model import Problem, Programme
from extract.reading.opening import refuse_no_file
from programarium.cache import Cache, entry_key
from programarium.guarded import Limits, read_guarded, veiled
from programarium.model import SourceEntry
from programarium.ocr import read_by_ocr, without_ocr
from programarium.progress import Reporter
from programarium.tasks import Hashed, Task
from programarium.telling import told
from programarium.workspace import Input

if TYPE_CHECKING:
    from extract.reading.tesseract import Engine
    from programarium.privacy.veil import Veil

_CHUNK = 1 << 20


def hash_inputs(files: Sequence[Input]) -> tuple[Hashed, ...]:
    """The digest of every input, in the same order."""
    return tuple(_hash(file) for file in files)


def read_sources(
    hashed: Sequence[Hashed],
    cache: Cache,
    *,
    limits: Limits,
    report: Reporter,
    veil: Veil | None = None,
    ocr: Engine | None = None,
) -> tuple[SourceEntry, ...]:
    """Every input as a source, in the same order, whatever the number of processes.

    Each distinct content is read once. `report` hears of each file as it is done. People that
    `veil` hides are in no source and in no entry of the cache. Files with pages that hold no sound
    text are read again by `ocr`.
    """
    entries = _read_plainly(hashed, cache, limits=limits, report=report, veil=veil, is_last=ocr is None)
    if ocr is None:
        return entries
    return read_by_ocr(entries, hashed, cache, engine=ocr, limits=limits, report=report, veil=veil)


def _read_plainly(
    hashed: Sequence[Hashed],
    cache: Cache,
    *,
    limits: Limits,
    report: Reporter,
    veil: Veil | None,
    is_last: bool,
) -> tuple[SourceEntry, ...]:
    """Every input without OCR; `is_last` where none follows."""
    report.stage("read", len(hashed))
    done: dict[str, SourceEntry] = {}
    todo: list[Hashed] = []
    for one in hashed:
        key = _key(one)
        known = None if one.failure else cache.get(key)
        if one.failure or known:
            programme = veiled(known, veil) if known else None
            entry = _entry(one, programme, one.failure, 0.0, from_cache=known is not None)
            done[one.input.name] = told(without_ocr(entry) if is_last else entry, report, is_last=is_last)
        else:
            todo.append(one)
    first_of: dict[str, Hashed] = {}
    for one in todo:
        first_of.setdefault(_key(one), one)
    for one, read, seconds in read_guarded(list(first_of.values()), limits):
        outcome = veiled(read, veil) if isinstance(read, Programme) else read
        for twin in (each for each in todo if _key(each) == _key(one)):
            failure = outcome if isinstance(outcome, Problem) else None
            programme = outcome if isinstance(outcome, Programme) else None
            entry = _entry(twin, programme, failure, seconds if twin is one else 0.0)
            done[twin.input.name] = told(without_ocr(entry) if is_last else entry, report, is_last=is_last)
        if isinstance(outcome, Programme) and outcome.document.sha256 == one.sha256:
            cache.put(_key(one), outcome)
    return tuple(done[one.input.name] for one in hashed)


def _key(one: Hashed) -> str:
    return entry_key(one.sha256, Task.of(one).hints)


def _entry(
    one: Hashed,
    programme: Programme | None,
    failure: Problem | None,
    seconds: float,
    from_cache: bool = False,
) -> SourceEntry:
    return SourceEntry(
        one.input.name, one.sha256, one.bytes, one.input.row, programme, failure, seconds, from_cache
    )


def _hash(file: Input) -> Hashed:
    digest = hashlib.sha256()
    size = 0
    try:
        refuse_no_file(file.path)
        with file.path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        advice = "Make the file readable for you and build again."
        return Hashed(file, "", 0, Problem("unreadable", f"{reason}. {advice}"))
    return Hashed(file, digest.hexdigest(), size)
