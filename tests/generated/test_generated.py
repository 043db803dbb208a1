"""Programmes of random layouts with known truth: how well their timetables are read."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import mean

import pytest
from generating import NAMES, Case, generate, measure
from measure import FIGURE, WANTED, report

from programarium.evaluate.model import Score, ScoredProgramme
from programarium.evaluate.scoring import score

#: two programmes for each layout with each kind of borders
SEEDS = range(48)
#: other programmes than the suite reads, for `make generated`
MANY_SEEDS = range(1000, 1200)
#: mean timed_session_f1 that each layout reaches at least
FLOORS = {
    "rail_list": 0.97,
    "inline_list": 0.97,
    "fields_table": 0.97,
    "rooms_grid": 0.97,
    "times_grid": 0.97,
    "days_beside": 0.97,
}


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> tuple[Case, ...]:
    folder = tmp_path_factory.mktemp("generated")
    return tuple(generate(seed, folder) for seed in SEEDS)


@pytest.fixture(scope="module")
def scores_of(cases: tuple[Case, ...]) -> Callable[[str], list[tuple[Case, Score]]]:
    """Scores of the programmes of a layout."""
    return lambda layout: [(case, measure(case)) for case in cases if case.layout == layout]


@pytest.mark.parametrize("layout", NAMES)
def test_timetables_of_random_programmes(
    layout: str, scores_of: Callable[[str], list[tuple[Case, Score]]]
) -> None:
    found = scores_of(layout)
    print(report(found))
    assert mean(s.figures[FIGURE] for _, s in found) >= FLOORS[layout], report(found)


@pytest.mark.many
def test_two_hundred_random_programmes(tmp_path: Path) -> None:
    """All layouts together and each alone reach what is wanted; the report names the seeds that do not."""
    found = [(case, measure(case)) for case in (generate(seed, tmp_path) for seed in MANY_SEEDS)]
    print(report(found))
    means = {n: mean(s.figures[FIGURE] for c, s in found if c.layout == n) for n in NAMES}
    assert min(means.values()) >= WANTED, report(found)


def test_every_layout_has_a_floor() -> None:
    assert set(FLOORS) == set(NAMES)


def test_a_seed_always_gives_the_same_programme(tmp_path: Path) -> None:
    folders = tmp_path / "a", tmp_path / "b"
    for seed in range(len(NAMES)):
        made = []
        for folder in folders:
            folder.mkdir(exist_ok=True)
            made.append(generate(seed, folder))
        assert made[0].truth == made[1].truth
        assert made[0].pdf.read_bytes() == made[1].pdf.read_bytes()


def test_truth_is_consistent(cases: tuple[Case, ...]) -> None:
    """No entry ends before it starts or overlaps another one in its room; a day has each title once."""
    for case in cases:
        rooms: dict[tuple[str | None, str | None], list[tuple[str, str]]] = {}
        for session in case.truth.sessions:
            assert session.start is not None
            assert session.end is None or session.start < session.end, case
            if session.end:
                rooms.setdefault((session.date, session.room), []).append((session.start, session.end))
        for spans in rooms.values():
            assert all(a[1] <= b[0] for a, b in pairwise(sorted(spans))), case
        titles = [(s.date, s.title) for s in case.truth.sessions]
        assert len(titles) == len(set(titles)), case


def test_the_measure_is_strict(cases: tuple[Case, ...]) -> None:
    """The truth against itself is perfect, an empty programme is worth nothing."""
    truth = cases[0].truth
    assert score(truth, truth).figures[FIGURE] == 1.0
    assert score(truth, ScoredProgramme(())).figures[FIGURE] == 0.0
