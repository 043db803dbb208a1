"""Prints how well generated programmes are read: `python tests/generated/measure.py --seeds 200`."""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path

from generating import Case, generate, measure

from programarium.evaluate.model import Score

FIGURE = "timed_session_f1"
#: a programme below this figure is listed
WANTED = 0.97


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="folder that keeps the PDFs")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        cases = [generate(seed, folder) for seed in range(given.first, given.first + given.seeds)]
        print(report([(case, measure(case)) for case in cases]))


if __name__ == "__main__":
    main()
