"""The same pieces of work on a Dask cluster: comparing names, and reading files.

Each piece carries all that it needs, so that another worker can do it again when one is lost. The
results come in the order of the pieces, whoever did them.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Sequence
from multiprocessing import current_process
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from extract.errors import UnreadableFileError, UsageError
from extract.reading.guard import KeptGuard
from normalize.identity.comparing import Comparer, Results, Runner
from programarium.tasks import Task, read_one, warm_up

if TYPE_CHECKING:
    from distributed import Client

#: How often a piece is given to another worker before it is held to be the piece's own fault.
_TRIES = 3
#: Seconds that a scheduler may take to answer.
_ANSWER_SECONDS = 10
#: What is said of a file whose workers died: code, message, advice.
_KILLED = ("crashed", "The workers that read it died, one after the other.", "Print the file to a new PDF.")
#: On a worker: the reading process of each of its threads.
_kept = threading.local()


def run_on(address: str) -> Runner:
    """Compares names on the cluster whose scheduler is at `address` (`tcp://host:8786`)."""

    def run(comparer: Comparer, pieces: Sequence[NDArray[np.int64]]) -> Sequence[Results]:
        with connect(address) as client:
            futures = [
                client.submit(_compare, comparer.part(p), p, pure=False, retries=_TRIES) for p in pieces
            ]
            found: Sequence[Results] = client.gather(futures)
            return found

    return run


def read_on(
    address: str, tasks: Sequence[Task], *, seconds: float, memory: int
) -> Iterator[tuple[int, tuple[bytes, float] | UnreadableFileError]]:
    """Read files on the cluster, whose machines must see them under the same paths; see `run_guarded`."""
    from distributed import KilledWorker

    with connect(address) as client:
        futures = [client.submit(_read, t, seconds, memory, pure=False, retries=_TRIES) for t in tasks]
        for index, future in enumerate(futures):
            try:
                read, failure = future.result()
            except KilledWorker:
                read, failure = None, _KILLED
            yield index, read if read is not None else UnreadableFileError(*failure)


@contextlib.contextmanager
def connect(address: str) -> Iterator[Client]:
    """A client of the scheduler at `address`.

    Raises:
        UsageError: Dask is not installed, or nothing answers there.
    """
    try:
        from distributed import Client
    except ImportError:
        raise UsageError(
            "--scheduler needs Dask; install programarium with its extra `cluster`, or leave it out."
        ) from None
    try:
        client: Any = Client(address, timeout=_ANSWER_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UsageError(f"--scheduler {address}: nothing answers there ({error}).") from None
    with client:
        yield client


def _compare(comparer: Comparer, piece: NDArray[np.int64]) -> Results:
    return comparer.compare(piece)


def _read(task: Task, seconds: float, memory: int) -> tuple[tuple[bytes, float] | None, tuple[str, str, str]]:
    """Read one file on a worker, in a process of its own. Returns what was read, or why not."""
    try:
        return _guard(seconds, memory).run(task), _KILLED
    except UnreadableFileError as error:
        return None, (error.code, error.message, error.advice)


def _guard(seconds: float, memory: int) -> KeptGuard[Task, tuple[bytes, float]]:
    """The process that reads for this thread of the worker; made anew for other limits."""
    found: tuple[float, int, KeptGuard[Task, tuple[bytes, float]]] | None = getattr(_kept, "guard", None)
    if found is not None and found[:2] == (seconds, memory):
        return found[2]
    if found is not None:
        found[2].close()
    if current_process().daemon:  # as workers under a nanny are; daemons may not start processes
        current_process().daemon = False
    guard = KeptGuard(read_one, seconds=seconds, memory=memory, prepare=warm_up)
    _kept.guard = (seconds, memory, guard)
    return guard
