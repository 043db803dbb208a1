"""Pieces of work done by processes of this machine."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from normalize.identity.comparing import Comparer, Results, Runner, run_here

#: What the processes work with: they are copies of this one, so nothing is sent to them.
_shared: list[Comparer] = []


def run_in_processes(jobs: int) -> Runner:
    """A runner with so many processes; this one alone where a process cannot be copied (Windows)."""
    if jobs < 2 or "fork" not in multiprocessing.get_all_start_methods():
        return run_here

    def run(comparer: Comparer, pieces: Sequence[NDArray[np.int64]]) -> Sequence[Results]:
        if len(pieces) < 2:
            return run_here(comparer, pieces)
        _shared.append(comparer)
        gc.freeze()  # the copies leave the memory alone that they share with this process
        try:
            with multiprocessing.get_context("fork").Pool(jobs) as pool:
                return pool.map(_compare, pieces, chunksize=1)
        finally:
            gc.unfreeze()
            _shared.clear()

    return run


def _compare(piece: NDArray[np.int64]) -> Results:
    return _shared[0].compare(piece)
