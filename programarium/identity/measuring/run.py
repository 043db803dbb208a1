"""Invented lists linked and scored, each in a process of its own."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor

from normalize.evaluation import evaluate_identity
from normalize.identity.linker import link
from programarium.collector import relax_collector
from programarium.identity.invented.lists import Invented, invent
from programarium.identity.measuring.job import PEER, Found, Job, Measured
from programarium.identity.measuring.memory import PeakMemory
from programarium.identity.runners import choose_runner


def measure(job: Job) -> Measured:
    """Invent a list, link it, score it. Inventing and scoring are outside the clock."""
    relax_collector()
    made = invent(job.kind, job.mentions, job.seed)
    persons = len(set(made.truth.values()))
    linker: Callable[[Invented, Job], Found] = _ours
    if job.linker == PEER:
        try:
            from programarium.identity.measuring.peer import link_by_peer

            linker = link_by_peer
        except ImportError:
            problem = "not installed; install programarium with its extra `benchmark`"
            return Measured(job.linker, job.kind, len(made.mentions), persons, problem=problem)
    with PeakMemory() as memory:
        start, worked = time.perf_counter(), sum(os.times()[:4])
        found, cut = linker(made, job)
        seconds, worked = time.perf_counter() - start, sum(os.times()[:4]) - worked
    names = {m.mention_id: m.name for m in made.mentions}
    scores = evaluate_identity(made.truth, found, names)
    return Measured(
        job.linker, job.kind, len(made.mentions), persons, seconds, worked, memory.bytes, scores, cut
    )


def measure_all(jobs: Sequence[Job]) -> list[Measured]:
    """Each job in a fresh process, one after the other, so that none has another's memory."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=1) as pool:
        return [pool.submit(measure, job).result() for job in jobs]


def _ours(made: Invented, job: Job) -> Found:
    linked = link(made.mentions, runner=choose_runner(job.jobs, job.scheduler))
    found = {
        linked.mentions[i].mention_id: number for number, group in enumerate(linked.clusters()) for i in group
    }
    return found, linked.cut_blocks


def measured_text(found: Sequence[Measured]) -> str:
    """The figures as a table for people."""
    heads = ("seconds", "CPU s", "MB", "P", "R", "F1", "name F1", "homonyms", "cut")
    lines = [f"{'linker':<14}{'list':<12}{'mentions':>10}{'persons':>9}" + "".join(f"{h:>10}" for h in heads)]
    for one in found:
        start = f"{one.linker:<14}{one.kind:<12}{one.mentions:>10}{one.persons:>9}"
        if one.scores is None:
            lines.append(f"{start}  {one.problem}")
            continue
        got = one.scores
        split = "-" if got.homonym_split is None else f"{got.homonym_split:.4f}"
        values = (got.pairwise.precision, got.pairwise.recall, got.pairwise.f1, got.names.f1)
        lines.append(
            f"{start}{one.seconds:>10.1f}{one.cpu:>10.1f}{one.memory / 1e6:>10.0f}"
            + "".join(f"{value:>10.4f}" for value in values)
            + f"{split:>10}{len(one.cut):>10}"
        )
        lines += [f"  too large to compare whole: {block} ({size} names)" for block, size in one.cut]
    return "\n".join(lines) + "\n"
