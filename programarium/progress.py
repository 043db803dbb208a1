"""How a run tells what it does: bars on a terminal, lines elsewhere, nothing when quiet.

All of it goes to stderr; stdout carries data only.
"""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Reporter(Protocol):
    """What a stage calls while it works."""

    def stage(self, name: str, total: int) -> None:
        """A stage of `total` steps begins, and the one before it has ended."""

    def step(self, text: str, *, is_problem: bool = False) -> None:
        """One step of the stage is done; `text` says what came of it. A problem is told in every mode."""

    def say(self, text: str, *, is_problem: bool = False) -> None:
        """Something that a person should know, but no problem of a file. A problem is told in every mode."""


class Silent:
    """Says nothing but problems."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def stage(self, name: str, total: int) -> None:
        pass

    def step(self, text: str, *, is_problem: bool = False) -> None:
        if is_problem:
            print(text, file=self._stream, flush=True)

    def say(self, text: str, *, is_problem: bool = False) -> None:
        if is_problem:
            print(text, file=self._stream, flush=True)


class Lines:
    """One line a step, for logs and pipes."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._name, self._done, self._total = "", 0, 0

    def stage(self, name: str, total: int) -> None:
        self._name, self._done, self._total = name, 0, total

    def step(self, text: str, *, is_problem: bool = False) -> None:
        self._done += 1
        print(f"{self._name} {self._done}/{self._total}: {text}", file=self._stream, flush=True)

    def say(self, text: str, *, is_problem: bool = False) -> None:
        print(text, file=self._stream, flush=True)


class Bars:
    """One bar a stage, for a terminal."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        self._progress: Progress = Progress(
            TextColumn("{task.description:<8}"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[text]}", markup=False),
            console=Console(file=stream),
        )
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def stage(self, name: str, total: int) -> None:
        self._clear()
        self._task = self._progress.add_task(name, total=total, text="")

    def step(self, text: str, *, is_problem: bool = False) -> None:
        if is_problem:
            self.say(text)
        if self._task is not None:
            self._progress.update(self._task, advance=1, text="" if is_problem else text)

    def say(self, text: str, *, is_problem: bool = False) -> None:
        self._progress.console.print(text, markup=False, highlight=False, soft_wrap=True)

    def _clear(self) -> None:
        if self._task is not None:
            self._progress.update(self._task, text="")


def is_interactive(stream: TextIO | None = None) -> bool:
    """Whether a stream (stderr unless given) is a terminal that can redraw a line."""
    import os

    stream = stream or sys.stderr
    return stream.isatty() and os.environ.get("TERM") != "dumb"
