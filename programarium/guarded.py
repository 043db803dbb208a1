"""Reading files in processes that can be ended: limits, and what came of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.errors import UnreadableFileError
from extract.model import Problem, Programme
from extract.reading.guard import run_guarded
from programarium.codec import decode_programme
from programarium.tasks import Hashed, Task, read_one, warm_up

if TYPE_CHECKING:
    from extract.reading.tesseract import Engine
    from programarium.privacy.veil import Veil


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the machine reading may take: processes, and for each file wall time and memory.

    `ocr_seconds` is the wall time of reading a file again by OCR. `scheduler` is the address of a Dask
    cluster that reads instead of processes of this machine; empty for none.
    """

    jobs: int = 1
    seconds: float = 300.0
    megabytes: int = 2048
    ocr_seconds: float = 1800.0
    scheduler: str = ""


def read_guarded(
    todo: Sequence[Hashed], limits: Limits, ocr: Engine | None = None
) -> Iterator[tuple[Hashed, Programme | Problem, float]]:
    """Read files in processes that can be ended; yields each with what came of it and its wall time."""
    if not todo:
        return
    tasks = [replace(Task.of(one), ocr=ocr) for one in todo]
    seconds = limits.seconds if ocr is None else limits.ocr_seconds
    memory = limits.megabytes << 20
    for index, outcome in _outcomes(tasks, limits, seconds, memory):
        if isinstance(outcome, UnreadableFileError):
            message = outcome.message if ocr is not None else str(outcome)  # other limits help OCR
            yield todo[index], Problem(outcome.code, message), 0.0
        else:
            yield todo[index], decode_programme(outcome[0]), outcome[1]


def _outcomes(
    tasks: Sequence[Task], limits: Limits, seconds: float, memory: int
) -> Iterator[tuple[int, tuple[bytes, float] | UnreadableFileError]]:
    if limits.scheduler:
        from programarium.scheduler import read_on

        return read_on(limits.scheduler, tasks, seconds=seconds, memory=memory)

    return run_guarded(read_one, tasks, jobs=limits.jobs, seconds=seconds, memory=memory, prepare=warm_up)


def veiled(programme: Programme, veil: Veil | None) -> Programme:
    """The programme without the people that `veil` hides."""
    if veil is None:
        return programme
    from programarium.privacy.programme import veil_programme

    return veil_programme(programme, veil)
