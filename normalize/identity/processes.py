"""Pieces of work done by processes of this machine."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized

import numpy as np
from numpy.typing import NDArray

from normalize.identity.comparing import Comparer, Results, Runner, run_here


@dataclass(frozen=True, slots=True)
class _Work:
    """The pieces, and the number of the next one that nobody has begun."""

    comparer: Comparer
    pieces: Sequence[NDArray[np.int64]]
    next: Synchronized[int]


#: What the processes work with: they are copies of this one, so nothing is sent to them.
_shared: list[_Work] = []


def run_in_processes(jobs: int) -> Runner:
    """A runner with so many processes, this one among them: a copy less is memory less.

    This one alone where a process cannot be copied (Windows).
    """
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return run_here

    def run(comparer: Comparer, pieces: Sequence[NDArray[np.int64]]) -> Sequence[Results]:
        if len(pieces) < 2:
            return run_here(comparer, pieces)
        context = multiprocessing.get_context("fork")
        _shared.append(_Work(comparer, pieces, context.Value("q", 0)))
        gc.freeze()  # the copies leave the memory alone that they share with this process
        try:
            with ProcessPoolExecutor(jobs - 1, mp_context=context) as pool:
                others = [pool.submit(_compare) for _ in range(jobs - 1)]
                found = _compare()
                for other in others:
                    found |= other.result()
        finally:
            gc.unfreeze()
            _shared.clear()
        return [found[n] for n in range(len(pieces))]

    return run


def _compare() -> dict[int, Results]:
    """The pieces that this process comes to: each takes the next one until there is none."""
    work = _shared[0]
    found: dict[int, Results] = {}
    while True:
        with work.next.get_lock():
            number = work.next.value
            work.next.value += 1
        if number >= len(work.pieces):
            return found
        found[number] = work.comparer.compare(work.pieces[number])
