"""OCR in a build: which files are read again by it, within limits of its own.

A file is read without OCR first. Only where pages lack sound text it is read again, so that a
machine with OCR and one without read all other files alike and share their cache.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.model import Problem, Programme
from extract.reading.tesseract import Engine, find_engine
from programarium.cache import Cache, entry_key
from programarium.guarded import Limits, read_guarded, veiled
from programarium.model import SourceEntry
from programarium.modes import OcrMode
from programarium.progress import Reporter
from programarium.tasks import Hashed, Task
from programarium.telling import told, wants_ocr

if TYPE_CHECKING:
    from programarium.privacy.veil import Veil

FAILED = "ocr_failed"
_OFF = "OCR is off; leave out `--ocr off` to read them."
#: what gives OCR of a file another chance, by the code of what ended it
_CHANCES = {
    "too_slow": "Allow more time (--ocr-time-limit).",
    "too_large": "Allow more memory (--memory-limit).",
}


def engine_for(mode: OcrMode) -> Engine | None:
    """The installed tesseract, None where there is none or it is not wanted."""
    return find_engine() if mode is OcrMode.AUTO else None


def signature_of(engine: Engine | None) -> str:
    """What stands for the engine where results are remembered."""
    return engine.signature if engine is not None else ""


def has_failed(entry: SourceEntry) -> bool:
    """Whether OCR of a source was given up: another run may get through."""
    if entry.programme is None:
        return False
    return any(p.code == FAILED for p in (*entry.programme.problems, *entry.programme.document.problems))


def without_ocr(entry: SourceEntry) -> SourceEntry:
    """A source that no OCR follows; where tesseract is there, its problems say that OCR is off."""
    return _advised(entry, _OFF) if wants_ocr(entry) and find_engine() is not None else entry


def read_by_ocr(
    entries: Sequence[SourceEntry],
    hashed: Sequence[Hashed],
    cache: Cache,
    *,
    engine: Engine,
    limits: Limits,
    report: Reporter,
    veil: Veil | None = None,
) -> tuple[SourceEntry, ...]:
    """The sources, those that want it read again by OCR; `entries` and `hashed` in the same order.

    Each distinct content is read once. Where OCR is given up, the source stays as it was, with a problem.
    """
    wanted = [at for at, entry in enumerate(entries) if wants_ocr(entry)]
    if not wanted:
        return tuple(entries)
    report.stage("ocr", len(wanted))
    found: dict[str, tuple[Programme | Problem, float, bool]] = {}
    todo: dict[str, Hashed] = {}
    for at in wanted:
        key = _key(hashed[at], engine)
        known = cache.get(key)
        if known is not None:
            found[key] = veiled(known, veil), 0.0, True
        else:
            todo.setdefault(key, hashed[at])
    for one, outcome, seconds in read_guarded(list(todo.values()), limits, engine):
        key = _key(one, engine)
        if isinstance(outcome, Programme):
            outcome = veiled(outcome, veil)
            if outcome.document.sha256 == one.sha256 and not _gave_up(outcome):
                cache.put(key, outcome)
        found[key] = outcome, seconds, False
    done = list(entries)
    for at in wanted:
        done[at] = told(_again(entries[at], *found[_key(hashed[at], engine)]), report)
    return tuple(done)


def _again(entry: SourceEntry, outcome: Programme | Problem, seconds: float, cached: bool) -> SourceEntry:
    if isinstance(outcome, Programme):
        return replace(entry, programme=outcome, seconds=entry.seconds + seconds, from_cache=cached)
    assert entry.programme is not None
    failed = Problem(FAILED, f"OCR was given up: {outcome.message}")
    chance = _CHANCES.get(outcome.code, "Build again; if it fails again, please report it.")
    entry = replace(entry, programme=replace(entry.programme, problems=(*entry.programme.problems, failed)))
    return _advised(entry, f"OCR was given up ({outcome.code}). {chance}")


def _advised(entry: SourceEntry, advice: str) -> SourceEntry:
    """The source with `advice` in what is told of pages without sound text."""
    from extract.reading.lacking import missing_text  # loads the readers

    assert entry.programme is not None
    programme = entry.programme
    told = {p.code: p for p in missing_text(programme.document.pages, None, None, advice=advice)}
    document = replace(programme.document, problems=_with(programme.document.problems, told))
    problems = _with(programme.problems, told)
    return replace(entry, programme=replace(programme, document=document, problems=problems))


def _with(problems: Sequence[Problem], told: Mapping[str, Problem]) -> tuple[Problem, ...]:
    return tuple(told.get(problem.code, problem) for problem in problems)


def _gave_up(programme: Programme) -> bool:
    return any(problem.code == FAILED for problem in programme.document.problems)


def _key(one: Hashed, engine: Engine) -> str:
    return entry_key(one.sha256, (*Task.of(one).hints, engine.signature))
