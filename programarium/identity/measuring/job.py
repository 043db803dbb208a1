"""What is measured, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from normalize.evaluation import IdentityFigures

OURS, PEER = "programarium", "splink"


@dataclass(frozen=True, slots=True)
class Measured:
    """One linker on one list: wall seconds, peak memory (bytes, the list included), figures.

    `cpu` are the seconds that all its processes worked: on a busy machine they say more than `seconds`.
    `cut` are the groups of names that were too large to compare whole. `problem` says why there are no
    figures.
    """

    linker: str
    kind: str
    mentions: int
    persons: int
    seconds: float = 0.0
    cpu: float = 0.0
    memory: int = 0
    scores: IdentityFigures | None = None
    cut: tuple[tuple[str, int], ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """What a process is given."""

    linker: str
    kind: str
    mentions: int
    seed: int
    jobs: int
    scheduler: str = ""


#: mention id -> number of its person, and the groups that were cut
Found = tuple[dict[str, int], tuple[tuple[str, int], ...]]
