"""Held-out figures: what the matching reaches on lists that its constants were not chosen on.

Each list is cut into two halves by person. A fold chooses every free constant anew, on some of the
halves, among its value here and coarse steps below and above; then it is scored on the halves left
out, beside the constants as they are. Where the two agree, the constants owe nothing to the lists
left out; where those chosen elsewhere are clearly worse, the ones here are fitted to the list.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.errors import UsageError
from normalize.evaluation import evaluate_identity
from normalize.identity.linker import link
from normalize.mention_table import mentions_of
from normalize.model import Mention
from programarium.identity.evaluation import labelled_rows
from programarium.identity.lists import read_list
from programarium.identity.perturbing import CONSTANTS, with_constants

#: The constants that are chosen anew: those that move the figures most, of names and of context.
FREE: tuple[str, ...] = (
    "JOIN_BITS", "EXTRA_GIVEN", "EXTRA_FAMILY", "FIRST_LETTER", "CROWD", "ESTABLISHED", "ONLY_EXPANSION",
    "RIVAL", "EQUAL_NAMES", "UNCORROBORATED", "COMPANION_LIMIT", "AFFILIATION_LIMIT",
)  # fmt: skip
#: Steps from a constant: what it is multiplied with.
STEPS: tuple[float, ...] = (0.5, 1.5)
#: A step is taken when it gains so much on the lists it is chosen on (in `Figures.worth`), alone and
#: on top of those taken before; the best comes first.
GAIN = 0.0005


@dataclass(frozen=True, slots=True)
class Half:
    """The persons of one half of a labelled list."""

    name: str
    number: int
    mentions: tuple[Mention, ...]
    truth: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over some halves."""

    precision: float
    f1: float
    name_f1: float

    @property
    def worth(self) -> float:
        """What constants are chosen by: all three have floors."""
        return (self.precision + self.f1 + self.name_f1) / 3


@dataclass(frozen=True, slots=True)
class Fold:
    """What was left out, the factors chosen without it, and the figures on it with those and as shipped."""

    left_out: str
    factors: Mapping[str, float]
    chosen: Figures
    shipped: Figures


Say = Callable[[str], None]
Factors = tuple[tuple[str, float], ...]


def cross_validate(
    paths: Sequence[Path],
    say: Say = lambda text: None,
    free: Sequence[str] = FREE,
    steps: Sequence[float] = STEPS,
) -> list[Fold]:
    """One fold for each list left out, then two for the halves of all lists; `say` hears of the progress.

    Raises:
        UsageError: Fewer than two lists, or one that cannot be read.
    """
    if len(paths) < 2:
        raise UsageError("cross-validation leaves one list out; give two or more.")
    halves = [half for path in paths for half in read_halves(path)]
    runs: list[Factors] = [(), *(((name, step),) for name in free for step in steps)]
    scored: dict[Factors, dict[tuple[str, int], Figures]] = {}
    for number, factors in enumerate(runs, 1):
        scored[factors] = score_halves(halves, factors)
        told = ", ".join(f"{name} x {step}" for name, step in factors) or "as shipped"
        say(f"{number} of {len(runs)}: {told}: {_mean(scored[factors].values()).worth:.4f}")
    folds = []
    for name in dict.fromkeys(half.name for half in halves):
        folds.append(_fold(name, halves, scored, {(name, 0), (name, 1)}))
    for number in (0, 1):
        out = {(half.name, half.number) for half in halves if half.number == number}
        folds.append(_fold(f"half {number + 1} of all", halves, scored, out))
    return folds


def _fold(
    name: str,
    halves: Sequence[Half],
    scored: Mapping[Factors, Mapping[tuple[str, int], Figures]],
    left_out: set[tuple[str, int]],
) -> Fold:
    out = [half for half in halves if (half.name, half.number) in left_out]
    kept = [half for half in halves if (half.name, half.number) not in left_out]

    def worth(figures: Mapping[tuple[str, int], Figures]) -> float:
        return _mean(figures[half.name, half.number] for half in kept).worth

    best, chosen = worth(scored[()]), dict[str, float]()
    steps = sorted(
        ((worth(figures), *factors[0]) for factors, figures in scored.items() if factors),
        key=lambda step: (-step[0], step[1]),
    )
    for alone, constant, step in steps:
        if constant in chosen or alone < worth(scored[()]) + GAIN:
            continue
        trial = {**chosen, constant: step}
        reached = worth(score_halves(kept, tuple(trial.items()))) if chosen else alone
        if reached >= best + GAIN:
            best, chosen = reached, trial
    shipped = _mean(scored[()][half.name, half.number] for half in out)
    if not chosen:
        return Fold(name, chosen, shipped, shipped)
    return Fold(name, chosen, _mean(score_halves(out, tuple(chosen.items())).values()), shipped)


def read_halves(path: Path) -> tuple[Half, Half]:
    """A labelled list in two halves by person, each as if the other were not known.

    Raises:
        UsageError: It cannot be read, or a row has no name or `person_id`.
    """
    rows = labelled_rows(read_list(path), path)
    found = []
    for number in (0, 1):
        kept = [row for row in rows if _half_of(row.cells["person_id"]) == number]
        truth = {row.cells["mention_id"]: row.cells["person_id"] for row in kept}
        found.append(Half(path.stem, number, tuple(mentions_of(kept, str(path))), truth))
    return found[0], found[1]


def _half_of(person: str) -> int:
    return hashlib.sha256(person.encode()).digest()[0] % 2


def score_halves(halves: Iterable[Half], factors: Factors) -> dict[tuple[str, int], Figures]:
    """The figures of each half, with some constants multiplied."""
    with with_constants({name: CONSTANTS[name] * step for name, step in factors}):
        return {(half.name, half.number): _score(half) for half in halves}


def _score(half: Half) -> Figures:
    linked = link(half.mentions)
    person_of = {
        linked.mentions[i].mention_id: number
        for number, cluster in enumerate(linked.clusters())
        for i in cluster
    }
    got = evaluate_identity(half.truth, person_of, {m.mention_id: m.name for m in half.mentions})
    return Figures(got.pairwise.precision, got.pairwise.f1, got.names.f1)


def _mean(figures: Iterable[Figures]) -> Figures:
    found = list(figures)
    count = max(len(found), 1)
    return Figures(
        sum(f.precision for f in found) / count,
        sum(f.f1 for f in found) / count,
        sum(f.name_f1 for f in found) / count,
    )


def folds_text(folds: Sequence[Fold]) -> str:
    """The held-out figures as a table: with constants chosen elsewhere, and as they are."""
    width = max(len("left out"), *(len(fold.left_out) for fold in folds)) + 2
    lines = [
        f"{'':<{width}}{'chosen on the other lists':>30}{'as shipped':>30}",
        f"{'left out':<{width}}" + f"{'P':>10}{'F1':>10}{'name F1':>10}" * 2 + "  chosen: factor of",
    ]
    for fold in folds:
        cells = "".join(
            f"{value:>10.4f}"
            for figures in (fold.chosen, fold.shipped)
            for value in (figures.precision, figures.f1, figures.name_f1)
        )
        told = ", ".join(f"{name} {step:g}" for name, step in fold.factors.items()) or "none"
        lines.append(f"{fold.left_out:<{width}}{cells}  {told}")
    return "\n".join(lines) + "\n"
