"""Brackets that begin in one run and end in the next: `*Anna Lis* (City` over `Archive), Old maps`.

Evidence: a bracket stands open at the end of a run, and the one behind it closes it within a few words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.content.runs import Run
from extract.content.slices import cut_between

#: Characters within which a bracket is closed.
LONGEST = 60
#: What parts a bracket from the text behind it.
BEHIND = re.compile(r"[\s,.:;–—-]*")


def with_brackets_closed(runs: Sequence[Run]) -> list[Run]:
    """The runs; what closes the bracket of a run goes to it."""
    made: list[Run] = []
    for run in runs:
        last = made[-1] if made else None
        parts = _closing(last, run) if last is not None else None
        if last is None or parts is None:
            made.append(run)
            continue
        made[-1] = last.joined(parts[0])
        made += parts[1:]
    return made


def _closing(before: Run, run: Run) -> tuple[Run, ...] | None:
    """What closes the bracket of the run before, and the rest without the signs between; None if nothing."""
    if run.label or run.is_item or not before.lines or not run.lines or not _is_open(before.text):
        return None
    end = run.text.find(")") + 1
    if not 0 < end <= LONGEST or "(" in run.text[:end]:
        return None
    closing = cut_between(run, 0, end)
    behind = BEHIND.match(run.text, end)
    start = behind.end() if behind else end
    rest = cut_between(run, start, len(run.text)) if start < len(run.text) else None
    if closing is None or (start < len(run.text) and rest is None):
        return None
    return (closing, rest) if rest is not None else (closing,)


def _is_open(text: str) -> bool:
    return text.rfind("(") > text.rfind(")")
