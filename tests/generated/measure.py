"""Prints how well generated programmes are read.

`python tests/generated/measure.py --seeds 200`: programmes of a few layouts.
`python tests/generated/measure.py --composed --seeds 150 --keep FOLDER`: programmes whose choices are drawn
one by one, with the mean figures of each value of each choice.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import mean

from composing import Composed, compose_programme, measure_composed
from generating import Case, generate, measure

from programarium.evaluate.model import Score

FIGURE = "timed_session_f1"
#: a programme below this figure is listed
WANTED = 0.97
#: what is shown of composed programmes: heading, figure
COLUMNS = {"timed": FIGURE, "room": "room", "people": "participation_f1", "full": "full_f1"}
#: programmes read worst that are named
WORST = 25


def report(found: list[tuple[Case, Score]]) -> str:
    """Seeds below what is wanted, then the mean of each layout with each kind of borders."""
    lines = []
    by_layout: dict[tuple[str, str], list[float]] = defaultdict(list)
    for case, score in found:
        value = score.figures[FIGURE]
        by_layout[(case.layout, case.borders)].append(value)
        if value < WANTED:
            tally = score.tallies[FIGURE]
            lines.append(f"{value:.2f}  {case}  ({tally.right} right of {tally.gold}, {tally.built} built)")
    lines += [
        f"{sum(v) / len(v):.3f}  {layout}, {borders}: lowest {min(v):.2f} of {len(v)}"
        for (layout, borders), v in sorted(by_layout.items())
    ]
    values = [v for each in by_layout.values() for v in each]
    return "\n".join([*lines, f"{sum(values) / len(values):.3f}  all {len(values)}"])


def report_composed(found: Sequence[tuple[Composed, Score]]) -> str:
    """The mean figures of each value of each choice, then the programmes that are read worst."""
    lines = [f"{'':30}{'n':>4}" + "".join(f"{name:>8}" for name in COLUMNS)]
    lines.append(_row("all", [score for _, score in found]))
    values: dict[str, dict[str, list[Score]]] = defaultdict(lambda: defaultdict(list))
    for case, score in found:
        for choice, value in asdict(case.made).items():
            values[choice][value].append(score)
    for choice, by_value in values.items():
        lines.append(choice)
        lines += [_row(f"  {value}", by_value[value]) for value in sorted(by_value)]
    worst = sorted(found, key=lambda one: one[1].figures[FIGURE] + one[1].figures.get("full_f1", 1.0))
    lines.append("worst")
    lines += [_row(f"  {case}", [score]) for case, score in worst[:WORST]]
    return "\n".join(lines)


def _row(name: str, scores: Sequence[Score]) -> str:
    cells = []
    for figure in COLUMNS.values():
        known = [score.figures[figure] for score in scores if figure in score.figures]
        cells.append(f"{mean(known):8.3f}" if known else f"{'-':>8}")
    return f"{name:30}{len(scores):4}" + "".join(cells)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="folder that keeps the PDFs")
    parser.add_argument("--composed", action="store_true", help="programmes of drawn choices")
    given = parser.parse_args()
    seeds = range(given.first, given.first + given.seeds)
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if given.composed:
            composed = [compose_programme(seed, folder) for seed in seeds]
            print(report_composed([(case, measure_composed(case)) for case in composed]))
        else:
            cases = [generate(seed, folder) for seed in seeds]
            print(report([(case, measure(case)) for case in cases]))


if __name__ == "__main__":
    main()
