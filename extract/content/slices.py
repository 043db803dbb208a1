"""Parts of a run; words are never cut."""

from __future__ import annotations

from collections.abc import Sequence

from extract.content.runs import Run
from extract.content.splitting import Split
from extract.layout.lines import Line
from extract.values import replace


def cut_run(run: Run, split: Split) -> tuple[Run, Run]:
    """The two parts of a run; words are never cut."""
    blank = max(run.text.rfind(c, 0, split.right_start) for c in " \n")
    start = blank + 1 if blank + 1 >= split.left_end else split.right_start
    left = _lines_between(run, 0, split.left_end)
    right = _lines_between(run, start, len(run.text))
    return _with_lines(run, left), replace(_with_lines(run, right), label=(), is_item=False)


def cut_between(run: Run, start: int, end: int) -> Run | None:
    """The words of a run that begin between two characters of its text."""
    lines = _lines_between(run, start, end)
    part = _with_lines(run, lines)
    return replace(part, label=(), is_item=run.is_item and start == 0) if lines else None


def _with_lines(run: Run, lines: Sequence[Line]) -> Run:
    """A run with some of its words; what began a printed line still does."""
    begun = {n.ids[0] for n in run.firsts}
    return replace(run, lines=tuple(lines), firsts=frozenset(n for n in lines if n.ids[0] in begun))


def _lines_between(run: Run, start: int, end: int) -> tuple[Line, ...]:
    lines: list[Line] = []
    at = 0
    for line in run.lines:
        first, last = max(0, start - at), min(len(line.text), end - at)
        if first < last:
            part = line.part(first, last)
            if part is not None:
                lines.append(part)
        at += len(line.text) + 1
    return tuple(lines)
