"""How much memory a piece of work takes, with the processes that it starts."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path

_PROC = Path("/proc")
#: Seconds between two looks, and how many times longer than the look: looking through much takes time.
_PAUSE, _PATIENCE = 0.25, 50


class PeakMemory:
    """The most memory (bytes) that this process and its descendants took between enter and exit.

    Memory that processes share is counted once where the system tells (Linux); elsewhere it is the
    largest of this process alone.
    """

    def __init__(self) -> None:
        self.bytes = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> PeakMemory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()
        self._look()

    def _watch(self) -> None:
        pause = _PAUSE
        while not self._done.wait(pause):
            start = time.thread_time()
            self._look()
            pause = max(_PAUSE, _PATIENCE * (time.thread_time() - start))

    def _look(self) -> None:
        self.bytes = max(self.bytes, sum(map(_proportional, _family())) or _largest())


def _family() -> list[int]:
    """This process and its descendants; empty where the system does not tell."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    for path in _PROC.glob("[0-9]*/stat"):
        try:
            after_name = path.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        children[int(after_name[1])].append(int(path.parent.name))
    found = [os.getpid()] if children else []
    for one in found:
        found += children[one]
    return found


def _proportional(pid: int) -> int:
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:")), 0)


def _largest() -> int:
    try:
        import resource
    except ImportError:  # Windows
        return 0
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size if sys.platform == "darwin" else size << 10
