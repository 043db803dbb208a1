"""Build every gold programme and score it."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from extract.errors import ProgrammeError, UsageError
from extract.model import Programme
from programarium.evaluate.model import Calibration, Score, ScoredProgramme, Share
from programarium.evaluate.rows import Gold, from_programme, read_gold
from programarium.evaluate.scoring import macro, score


@dataclass(frozen=True, slots=True)
class Result:
    """One programme's score with how it was read. `error` says why it could not be built."""

    name: str
    score: Score
    language: str | None = None
    structures: tuple[str, ...] = ()
    seconds: float = 0.0
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All results by name; `missing` are gold programmes whose PDF is not there."""

    results: tuple[Result, ...]
    missing: tuple[str, ...] = ()

    @property
    def scores(self) -> dict[str, Score]:
        return {result.name: result.score for result in self.results}

    @property
    def macro(self) -> dict[str, float]:
        return macro(self.scores)

    @property
    def kinds(self) -> Share:
        """Kinds of the matched sessions of all programmes."""
        return sum((result.score.kinds for result in self.results), Share())

    @property
    def calibration(self) -> tuple[Calibration, Calibration]:
        """Of sessions and of participations, over all programmes."""
        sessions, people = Calibration(), Calibration()
        for result in self.results:
            sessions += result.score.sessions_calibration
            people += result.score.people_calibration
        return sessions, people


def evaluate(gold_folder: Path, build: Callable[[Path], Programme], only: Collection[str] = ()) -> Evaluation:
    """Score what `build` makes of each gold programme's PDF.

    Args:
        gold_folder: Folder of gold files; the PDFs are looked up from the folder above it.
        build: PDF path -> programme; an error counts as a programme without sessions.
        only: Names (file stems) to take; all when empty.

    Raises:
        UsageError: No gold, a name in `only` that is not there, or none of the PDFs.
    """
    golds = read_gold(gold_folder)
    unknown = sorted(set(only) - {gold.name for gold in golds})
    if unknown:
        raise UsageError(f"{gold_folder}: there is no gold called {unknown[0]!r}.")
    chosen = [gold for gold in golds if not only or gold.name in only]
    there = [gold for gold in chosen if gold.pdf.is_file()]
    missing = tuple(gold.name for gold in chosen if not gold.pdf.is_file())
    if not there:
        raise UsageError(f"{gold_folder}: none of its PDFs is there ({chosen[0].pdf} …); put them there.")
    return Evaluation(tuple(_result(gold, build) for gold in there), missing)


def _result(gold: Gold, build: Callable[[Path], Programme]) -> Result:
    started = time.perf_counter()
    try:
        programme = build(gold.pdf)
    except ProgrammeError as error:
        return _failed(gold, str(error))
    except Exception as error:  # one programme that breaks must not hide the figures of the others
        return _failed(gold, f"{type(error).__name__}: {error}")
    seconds = time.perf_counter() - started
    won = dict.fromkeys(h.structure for h in programme.hypotheses if h.won)
    return Result(
        name=gold.name,
        score=score(gold.programme, from_programme(programme)),
        language=programme.edition.language,
        structures=tuple(won),
        seconds=seconds,
    )


def _failed(gold: Gold, message: str) -> Result:
    return Result(gold.name, score(gold.programme, ScoredProgramme(())), error=message)
