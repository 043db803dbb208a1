"""Programmes whose choices are drawn one by one: they print what is true of them; how well they are read."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from statistics import mean

import pdfplumber
import pytest
from choosing import GRIDS, NONE, compose
from composing import FRAMES, Composed, compose_programme, measure_composed
from measure import report_composed
from phrasebook import PHRASES, clock_span

SEEDS = range(12)
#: mean figures that these programmes reach at least
FLOORS = {"timed_session_f1": 0.7, "full_f1": 0.5}


@pytest.fixture(scope="module")
def composed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Composed, ...]:
    folder = tmp_path_factory.mktemp("composed")
    return tuple(compose_programme(seed, folder) for seed in SEEDS)


def test_composed_programmes_are_read(composed: tuple[Composed, ...]) -> None:
    found = [(case, measure_composed(case)) for case in composed]
    for figure, floor in FLOORS.items():
        reached = [score.figures[figure] for _, score in found if figure in score.figures]
        assert mean(reached) >= floor, f"{figure}\n{report_composed(found)}"


def test_titles_and_names_of_the_truth_are_printed(composed: tuple[Composed, ...]) -> None:
    """Cells are drawn one after the other, so the letters of a title follow each other in the file."""
    for case in composed[:6]:
        with pdfplumber.open(case.pdf) as pdf:
            printed = _letters("".join(c["text"] for page in pdf.pages for c in page.chars))
        for session in case.truth.sessions:
            for text in (session.title, *(p.name for p in session.people), *filter(None, [session.room])):
                assert _letters(text) in printed, f"{case}: {text}"


def test_a_seed_always_composes_the_same(tmp_path: Path) -> None:
    folders = tmp_path / "a", tmp_path / "b"
    for folder in folders:
        folder.mkdir()
    for seed in (0, 3):
        first, second = (compose_programme(seed, folder) for folder in folders)
        assert first.truth == second.truth
        assert first.pdf.read_bytes() == second.pdf.read_bytes()


def test_every_language_and_frame_is_drawn() -> None:
    made = [compose(seed) for seed in range(400)]
    assert {m.language for m in made} == set(PHRASES)
    assert {m.frame for m in made} == set(FRAMES)


def test_what_does_not_arise_is_not_chosen() -> None:
    for made in map(compose, range(200)):
        values = asdict(made)
        assert (made.people_place == "none") == (made.people_style == NONE), values
        assert (made.nesting == "flat") == (made.session_name == NONE), values
        assert made.columns == "one" or made.frame not in GRIDS, values


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("HH:MM", "09:05–14:30"),
        ("H.MM|… Uhr", "9.05–14.30 Uhr"),
        ("kl. HH.MM", "kl. 09.05–14.30"),
        ("h:MM PP", "9:05 AM–2:30 PM"),
        ("HhMM", "9h05–14h30"),
        ("H h MM", "9 h 05–14 h 30"),
    ],
)
def test_times_are_written_in_the_way_of_the_language(pattern: str, expected: str) -> None:
    assert clock_span(9 * 60 + 5, 14 * 60 + 30, pattern, "–") == expected


def _letters(text: str) -> str:
    """A text without spaces and case, also the Turkish one."""
    return "".join(text.split()).replace("ı", "i").lower().replace("i̇", "i")
