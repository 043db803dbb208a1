"""Figures, bands and errors of labelled lists, as text and as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from programarium.identity.causes import CAUSES
from programarium.identity.evaluation import Fault, IdentityEvaluation, SetScore

_COLUMNS = (
    "precision",
    "recall",
    "f1",
    "bcubed_f1",
    "name_precision",
    "name_recall",
    "name_f1",
    "homonym_split",
)
_HEADS = ("P", "R", "F1", "B3 F1", "name P", "name R", "name F1", "homonyms")


def identity_text(found: IdentityEvaluation, examples: int = 3) -> str:
    """The figures of all lists, then for each its bands and its errors by cause, with `examples` a cause."""
    width = max((len(result.name) for result in found.results), default=4) + 2
    lines = [f"{'list':<{width}}{'mentions':>9}{'persons':>9}" + "".join(f"{head:>10}" for head in _HEADS)]
    for result in found.results:
        values = (result.figures.get(name) for name in _COLUMNS)
        cells = "".join(f"{'-' if v is None else f'{v:.4f}':>10}" for v in values)
        lines.append(f"{result.name:<{width}}{result.scores.mentions:>9}{result.persons:>9}{cells}")
    for result in found.results:
        lines += ["", f"{result.name}: {result.found} persons found, {result.seconds:.1f} s", *_bands(result)]
        lines += _faults(result, examples)
    return "\n".join(lines) + "\n"


def _bands(result: SetScore) -> Iterator[str]:
    yield f"  {'answer':<24}{'links':>8}{'right':>9}{'stated':>9}"
    for band in result.bands:
        if band.count:
            yield f"  {band.name:<24}{band.count:>8}{band.share:>9.4f}{band.stated:>9.4f}"


def _faults(result: SetScore, examples: int) -> Iterator[str]:
    yield f"  {'error and cause':<48}{'names':>8}{'mentions':>10}{'asked':>7}"
    for (kind, cause), faults in _by_cause(result).items():
        mentions, asked = sum(f.mentions for f in faults), sum(f.asked for f in faults)
        yield f"  {kind + ': ' + cause:<48}{len(faults):>8}{mentions:>10}{asked:>7}"
        for fault in faults[:examples]:
            pair = f"{fault.name_a} / {fault.name_b}  ({fault.mention_a}, {fault.mention_b})"
            yield f"      {pair} {fault.score:.2f}: {' | '.join(fault.reasons)}"


def _by_cause(result: SetScore) -> dict[tuple[str, str], list[Fault]]:
    order = {cause: n for n, cause in enumerate(CAUSES)}
    found: dict[tuple[str, str], list[Fault]] = {}
    for fault in sorted(result.faults, key=lambda f: (f.kind, order[f.cause])):
        found.setdefault((fault.kind, fault.cause), []).append(fault)
    return found


def identity_json(found: IdentityEvaluation) -> list[dict[str, Any]]:
    """The same as plain values, with every error; figures rounded to six digits."""
    return [
        {
            "list": result.name,
            "mentions": result.scores.mentions,
            "persons": result.persons,
            "persons_found": result.found,
            "figures": {name: round(value, 6) for name, value in result.figures.items()},
            "bands": [
                asdict(band) | {"share": None if band.share is None else round(band.share, 6)}
                for band in result.bands
            ],
            "causes": [
                {"kind": kind, "cause": cause, "names": count}
                for (kind, cause), count in sorted(Counter((f.kind, f.cause) for f in result.faults).items())
            ],
            "errors": [asdict(fault) for fault in result.faults],
            "seconds": round(result.seconds, 3),
        }
        for result in found.results
    ]
