"""The figures as text for a person and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from programarium.evaluate.facts import facts_text
from programarium.evaluate.model import Calibration, Score
from programarium.evaluate.run import Evaluation, Result

#: figure -> heading of its column, in the order in which they are shown
FIGURES = {
    "session_f1": "session",
    "timed_session_f1": "timed",
    "date": "date",
    "start": "start",
    "end": "end",
    "room": "room",
    "track": "track",
    "participation_f1": "particip.",
    "role_f1": "role",
    "affiliation_f1": "affil.",
    "full_f1": "full",
    "people_f1": "people",
}
_HEADLINE = ("timed_session_f1", "full_f1")


def report_text(evaluation: Evaluation, with_lists: bool = True) -> str:
    """Figures of each programme, the macro average, then what was missed or too many."""
    width = max([len(result.name) for result in evaluation.results] + [len("macro average")])
    head = " ".join(f"{title:>9}" for title in FIGURES.values())
    lines = [f"{'':{width}} {head}  seconds  lang  structure"]
    for result in evaluation.results:
        structures = ", ".join(result.structures) or "-"
        lines.append(
            f"{result.name:{width}} {_numbers(result.score.figures)} {result.seconds:>8.2f}"
            f"  {result.language or '-':<4}  {structures}"
        )
    lines.append(f"{'macro average':{width}} {_numbers(evaluation.macro)}")
    headline = [f"{name} {evaluation.macro[name]:.3f}" for name in _HEADLINE if name in evaluation.macro]
    lines += ["", "headline (macro average): " + ", ".join(headline)]
    lines.append("right among confidence ≥ 0.9: " + _calibration_text(evaluation.calibration))
    kinds = evaluation.kinds
    lines += ["", f"beside the scoring: {kinds.right} of {kinds.of} matched sessions are of the right kind"]
    lines.append("facts of the editions: " + facts_text([r.score.facts for r in evaluation.results]))
    if evaluation.missing:
        lines.append("no PDF for: " + ", ".join(evaluation.missing))
    if with_lists:
        lines += [line for result in evaluation.results for line in _lists(result)]
    return "\n".join(lines) + "\n"


def report_json(evaluation: Evaluation) -> dict[str, object]:
    """The same as plain values, ready for `json.dumps`. Seconds are of this run, all else is fixed."""
    sessions, people = evaluation.calibration
    return {
        "programmes": {result.name: _result_json(result) for result in evaluation.results},
        "macro": _rounded(evaluation.macro),
        "calibration": {"sessions": _share(sessions), "participations": _share(people)},
        "kinds": {"of": evaluation.kinds.of, "right": evaluation.kinds.right},
        "missing": list(evaluation.missing),
    }


def _result_json(result: Result) -> dict[str, object]:
    return {
        "figures": _rounded(result.score.figures),
        "language": result.language,
        "structures": list(result.structures),
        "seconds": round(result.seconds, 3),
        "error": result.error,
        "edition": dict(result.score.facts),
        **{name: list(values) for name, values in _left_over(result.score).items()},
    }


def _left_over(score: Score) -> dict[str, tuple[str, ...]]:
    return {
        "missed_sessions": score.missed_sessions,
        "extra_sessions": score.extra_sessions,
        "mistimed_sessions": score.mistimed_sessions,
        "missed_people": score.missed_people,
        "extra_people": score.extra_people,
    }


def _lists(result: Result) -> list[str]:
    lines = [f"  cannot be read: {result.error}"] if result.error else []
    for name, values in _left_over(result.score).items():
        lines += _list(name.replace("_", " "), values)
    return ["", result.name, *lines] if lines else []


def _list(heading: str, values: Iterable[str]) -> list[str]:
    kept = list(values)
    return [f"  {heading} ({len(kept)})", *(f"    {value}" for value in kept)] if kept else []


def _numbers(figures: Mapping[str, float]) -> str:
    return " ".join(f"{figures[name]:>9.3f}" if name in figures else f"{'-':>9}" for name in FIGURES)


def _rounded(figures: Mapping[str, float]) -> dict[str, float]:
    return {name: round(figures[name], 4) for name in FIGURES if name in figures}


def _calibration_text(calibration: tuple[Calibration, Calibration]) -> str:
    names = ("sessions", "participations")
    shares = [
        f"{each.right} of {each.sure} {name}" + (f" ({each.right / each.sure:.3f})" if each.sure else "")
        for name, each in zip(names, calibration, strict=True)
    ]
    return ", ".join(shares)


def _share(calibration: Calibration) -> dict[str, float | int | None]:
    share = round(calibration.right / calibration.sure, 4) if calibration.sure else None
    return {"sure": calibration.sure, "right": calibration.right, "share": share}
