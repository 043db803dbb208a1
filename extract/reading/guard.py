"""Reading in processes that can be killed: one hostile file must not take the others down.

A worker lives for many tasks, so imports and models load once; it is replaced when it had to be
killed or died. Time is measured by the parent. Memory is measured inside the worker by a thread
(PDFium's calls release the lock), with RLIMIT_AS as a backstop where the system has it.
"""

from __future__ import annotations

import multiprocessing
import pickle
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar, cast

from extract.errors import UnreadableFileError
from extract.reading.worker import EXIT_TOO_LARGE, Answer, Setup, serve

Task = TypeVar("Task")
Result = TypeVar("Result")
#: Seconds a worker may take to start, import and prepare before its first task.
START_SECONDS = 120.0


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    is_ready: bool = False
    task: int | None = None
    deadline: float = field(default_factory=lambda: time.monotonic() + START_SECONDS)

    def stop(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()


class KeptGuard(Generic[Task, Result]):
    """One guarded process that is kept for further tasks; see `run_guarded` for the arguments."""

    def __init__(
        self,
        function: Callable[[Task], Result],
        *,
        seconds: float,
        memory: int,
        prepare: Callable[[], object] | None = None,
    ) -> None:
        self._setup, self._seconds = Setup(function, prepare, memory), seconds
        self._pool = _Pool(self._setup, 1, seconds)
        self._is_tried = False

    def run(self, task: Task) -> Result:
        """`function(task)` in that process; once more where a process that had worked before dies over it.

        Raises:
            UnreadableFileError: what `function` raised, or `too_slow`, `too_large`, `crashed`.
        """
        try:
            ((_, outcome),) = self._pool.run([task])
        except BrokenPipeError:  # it was killed while it had nothing to do
            self._pool.close()
            self._pool = _Pool(self._setup, 1, self._seconds)
            ((_, outcome),) = self._pool.run([task])
        else:
            if self._is_tried and isinstance(outcome, UnreadableFileError) and outcome.code == "crashed":
                # killed while idle, too, but its end of the pipe closed only after the task was sent
                ((_, outcome),) = self._pool.run([task])
        self._is_tried = not isinstance(outcome, UnreadableFileError)
        if isinstance(outcome, UnreadableFileError):
            raise outcome
        return cast(Result, outcome)

    def close(self) -> None:
        """End the process."""
        self._pool.close()


def run_guarded(
    function: Callable[[Task], Result],
    tasks: Sequence[Task],
    *,
    jobs: int,
    seconds: float,
    memory: int,
    prepare: Callable[[], object] | None = None,
) -> Iterator[tuple[int, Result | UnreadableFileError]]:
    """Run `function` on every task in worker processes, with limits for each task.

    Args:
        function: a picklable function of one task; its result must be picklable.
        tasks: picklable values.
        jobs: number of worker processes.
        seconds: wall time for one task; importing and `prepare` are not counted.
        memory: bytes of resident memory that a worker may use.
        prepare: called once in each worker before its first task, to load models.

    Yields:
        The task's index and its result or error, in the order of `tasks`. Errors have the code
        that `function` raised, or `too_slow`, `too_large`, or `crashed` when the worker died.
    """
    setup = Setup(function, prepare, memory)
    pool = _Pool(setup, min(max(1, jobs), len(tasks)), seconds)
    try:
        yield from pool.run(tasks)
    finally:
        pool.close()


class _Pool:
    def __init__(self, setup: Setup, size: int, seconds: float) -> None:
        self._setup = setup
        self._seconds = seconds
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        for _ in range(size):
            self._start()

    def run(self, tasks: Sequence[Task]) -> Iterator[tuple[int, Result | UnreadableFileError]]:
        waiting = iter(range(len(tasks)))
        done: dict[int, Result | UnreadableFileError] = {}
        following = 0
        while following < len(tasks):
            for worker in self._workers:
                if worker.is_ready and worker.task is None and (index := next(waiting, None)) is not None:
                    self._give(worker, index, tasks[index])
            done.update(self._collect())
            while following in done:
                yield following, done.pop(following)
                following += 1

    def close(self) -> None:
        for worker in self._workers:
            worker.stop()
        self._workers.clear()

    def _start(self) -> None:
        mine, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, self._setup), daemon=True)
        process.start()
        theirs.close()
        self._workers.append(_Worker(process, mine))

    def _give(self, worker: _Worker, index: int, task: object) -> None:
        worker.task = index
        worker.deadline = time.monotonic() + self._seconds
        worker.pipe.send_bytes(pickle.dumps(task))

    def _collect(self) -> Iterator[tuple[int, Result | UnreadableFileError]]:
        """Wait until something happens, then give what the workers answered or failed at."""
        busy = [worker for worker in self._workers if worker.task is not None or not worker.is_ready]
        now = time.monotonic()
        pause = max(0.0, min((worker.deadline for worker in busy), default=now) - now)
        heard = wait([worker.pipe for worker in busy], timeout=pause)
        for worker in busy:
            if worker.pipe in heard:
                yield from self._hear(worker)
            elif time.monotonic() >= worker.deadline:
                yield from self._replace(worker, _too_slow(self._seconds))

    def _hear(self, worker: _Worker) -> Iterator[tuple[int, Result | UnreadableFileError]]:
        try:
            answer: Answer = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join()
            yield from self._replace(worker, _death(worker.process.exitcode, self._setup.memory))
            return
        if worker.task is None:
            worker.is_ready = True
            return
        index, worker.task = worker.task, None
        yield index, UnreadableFileError(*answer.error) if answer.error else answer.value

    def _replace(
        self, worker: _Worker, error: UnreadableFileError
    ) -> Iterator[tuple[int, Result | UnreadableFileError]]:
        if worker.task is None:  # it never got ready: the next one would not either
            raise RuntimeError(f"a reading process did not start: {error.message}")
        self._workers.remove(worker)
        worker.stop()
        self._start()
        yield worker.task, error


def _too_slow(seconds: float) -> UnreadableFileError:
    return UnreadableFileError(
        "too_slow",
        f"Reading took longer than {seconds:g} s and was stopped.",
        "Print the file to a new PDF, or allow more time (--time-limit).",
    )


def _death(exit_code: int | None, memory: int) -> UnreadableFileError:
    if exit_code == EXIT_TOO_LARGE:
        return UnreadableFileError(
            "too_large",
            f"Reading needed more than {memory / 2**20:.0f} MB of memory and was stopped.",
            "Print the file to a new PDF, or allow more memory (--memory-limit).",
        )
    return UnreadableFileError(
        "crashed",
        f"The reading process ended without an answer (exit code {exit_code}).",
        "Print the file to a new PDF, and please report it.",
    )
