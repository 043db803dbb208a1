"""Floors under the figures: a score in git that cannot fall silently."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, TypeAlias

from extract.errors import UsageError


class Scored(Protocol):
    """What has figures (0..1)."""

    @property
    def figures(self) -> Mapping[str, float]: ...


class Measured(Protocol):
    """What was measured: programmes, or lists of names, by name."""

    @property
    def scores(self) -> Mapping[str, Scored]: ...


#: programme -> figure -> floor
Floors: TypeAlias = dict[str, dict[str, float]]

#: digits of a floor; a figure may be below its floor by less than half of the last one
_DIGITS = 4
_SLACK = 0.5 * 10**-_DIGITS


def read_floors(path: Path) -> Floors:
    """The floors of a file.

    Raises:
        UsageError: It is not there, or holds no floors.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {name: {f: float(v) for f, v in figures.items()} for name, figures in found.items()}
    except OSError as error:
        advice = "give a file of floors; --update-floors of `evaluate` begins one"
        raise UsageError(f"{path}: {error.strerror}; {advice}.") from None
    except (ValueError, TypeError, AttributeError) as error:
        raise UsageError(f"{path}: not a file of floors ({error}); mend it or take it from git.") from None


def check_floors(path: Path, floors: Floors, evaluation: Measured) -> list[str]:
    """What is below its floor; see `falls`.

    Raises:
        UsageError: Nothing of what was measured has a floor, so nothing would be checked.
    """
    if not floors.keys() & evaluation.scores.keys():
        raise UsageError(f"{path}: no floor for anything that was measured; is it the right file?")
    return falls(floors, evaluation)


def falls(floors: Floors, evaluation: Measured) -> list[str]:
    """What is below its floor, or no longer measured, in words. Programmes not evaluated are skipped."""
    found = []
    for name, score in evaluation.scores.items():
        for figure, floor in floors.get(name, {}).items():
            value = score.figures.get(figure)
            if value is None and floor > 0:
                found.append(f"{name}: {figure} has a floor of {floor} and is no longer measured")
            elif value is not None and value < floor - _SLACK:
                found.append(f"{name}: {figure} fell to {value:.4f}, below its floor of {floor}")
    return found


def update_floors(path: Path, evaluation: Measured, allow_regression: bool = False) -> Floors:
    """Raise the floors to the figures of `evaluation` and write them; return the new ones.

    The file is begun where there is none.

    Raises:
        UsageError: A floor would be lowered and `allow_regression` is False; nothing is written.
    """
    floors = read_floors(path) if path.exists() else {}
    lowered = falls(floors, evaluation)
    if lowered and not allow_regression:
        raise UsageError(
            f"{path}: {len(lowered)} floors would be lowered ({lowered[0]}); "
            "mend it, or give --allow-regression and say why in the commit."
        )
    for name, score in evaluation.scores.items():
        floors[name] = {figure: round(value, _DIGITS) for figure, value in score.figures.items()}
    path.write_bytes(floors_text(floors).encode())
    return floors


def floors_text(floors: Mapping[str, Mapping[str, float]]) -> str:
    """Floors as the text of their file."""
    return json.dumps(floors, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
