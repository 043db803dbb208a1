"""Pieces of work done by processes of this machine."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait

import numpy as np
from numpy.typing import NDArray

from normalize.identity.comparing import ByNumber, Comparer, Results, Runner, run_here
from normalize.identity.pair import Population
from normalize.identity.profile import Profile
from normalize.names import NameKey

#: In another process: what is usual in the data, sent once.
_population: list[Population] = []


def run_in_processes(jobs: int) -> Runner:
    """A runner with so many processes, this one among them.

    The others start empty and get what a piece needs. Copies of this process would be quicker to start,
    but reading a name changes the count of its users, and soon each copy has a memory of its own.
    """
    if jobs < 2:
        return run_here

    def run(comparer: Comparer, pieces: Sequence[NDArray[np.int64]]) -> Sequence[Results]:
        if len(pieces) < 2:
            return run_here(comparer, pieces)
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(
            jobs - 1, mp_context=context, initializer=_begin, initargs=(comparer.population,)
        ) as pool:
            return _share_out(comparer, pieces, pool, 2 * (jobs - 1))

    return run


def _share_out(
    comparer: Comparer, pieces: Sequence[NDArray[np.int64]], pool: ProcessPoolExecutor, ahead: int
) -> list[Results]:
    """The results in the order of the pieces; `ahead` are with the others, this process does the next."""
    waiting = deque(enumerate(pieces))
    found: dict[int, Results] = {}
    sent: dict[Future[Results], int] = {}
    while waiting or sent:
        for future in [future for future in sent if future.done()]:
            found[sent.pop(future)] = future.result()
        if waiting and len(sent) < ahead:
            number, piece = waiting.popleft()
            part = comparer.part(piece)
            sent[pool.submit(_compare, part.keys, part.profiles, part.known, piece)] = number
        elif waiting:
            number, piece = waiting.popleft()
            found[number] = comparer.compare(piece)
        elif sent:
            wait(sent, return_when=FIRST_COMPLETED)
    return [found[number] for number in range(len(pieces))]


def _begin(population: Population) -> None:
    _population.append(population)


def _compare(
    keys: ByNumber[NameKey],
    profiles: ByNumber[Profile],
    known: Mapping[tuple[int, int], bytes] | None,
    piece: NDArray[np.int64],
) -> Results:
    return Comparer(keys, profiles, _population[0], known).compare(piece)
