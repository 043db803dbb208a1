"""Items of a list of people that name nobody: `A representative of the ministry`.

Evidence: an item begins with a bullet or number of its own, so that it goes on with nobody; the list has
names in other items. It is kept as a text of the session.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.content.parts import Sorted
from extract.content.runs import Run
from extract.lang import Pack
from extract.signals.evidence import people_in
from extract.values import replace


def without_unnamed(found: Sequence[Sorted], packs: tuple[Pack, ...]) -> tuple[list[Sorted], list[Run]]:
    """The parts of an entry without the items that name nobody, and these items."""
    kept: list[Sorted] = []
    unnamed: list[Run] = []
    for each in found:
        beside = bool(kept) and kept[-1].part == "people" and kept[-1].run.is_item
        if each.part == "affiliation" and each.run.is_item and beside and not people_in(each.run.text, packs):
            unnamed.append(each.run)
            continue
        run, others = _parted(each.run, packs) if each.part == "people" else (each.run, [])
        kept.append(each if run is each.run else replace(each, run=run))
        unnamed += others
    return kept, unnamed


def _parted(run: Run, packs: tuple[Pack, ...]) -> tuple[Run, list[Run]]:
    items: list[list[int]] = [[]]
    for k, line in enumerate(run.lines):
        if line in run.items and items[-1]:
            items.append([])
        items[-1].append(k)
    if len(items) < 2:
        return run, []
    runs = [run.with_lines([run.lines[k] for k in item]) for item in items]
    named = [bool(people_in(r.text, packs)) for r in runs]
    others = [replace(r, label=()) for r, is_named in zip(runs, named, strict=True) if not is_named]
    if not others or not any(named):
        return run, []
    return run.with_lines(
        [n for r, is_named in zip(runs, named, strict=True) if is_named for n in r.lines]
    ), others
