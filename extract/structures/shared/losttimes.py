r"""Times with a glyph that the file lost: `1\ufffd30` between `12:30` and `14:00`.

Evidence: a word has the shape of a time but for one sign without meaning. One sign of a font stands
for one figure (or for the colon), so the same replacement must bring all such times of the document
into order: after the time to the left in the row and above in the column, before the one to the right.
Only where exactly one replacement does are the times taken, with the problem `time_repaired`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from extract.lang import Pack
from extract.layout.lines import Line
from extract.model import Box
from extract.signals.times import find_times
from extract.structures.shared.marks import Mark
from extract.values import quick, replace

#: What a lost glyph is read as: unknown, private use, control characters.
LOST = "\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f"
#: A word of the shape of a time, alone or one of the two ends of a range.
CLOCK = re.compile(rf"(?<![\d{LOST}])[\d{LOST}]{{1,2}}[:.h{LOST}]?[\d{LOST}]{{2}}(?![\d{LOST}])")
_HAS_LOST = re.compile(rf"[{LOST}]")
#: What a line of such words holds besides.
_BETWEEN = re.compile(r"^[\s\-–—−.:]*$")
FIGURES = "0123456789"
#: Different signs. More lost ones leave too many readings.
MOST_GLYPHS = 2
#: Of the type size. The next time of the same row stands no further off.
BESIDE = 4.0


@quick
@dataclass(frozen=True, slots=True, eq=False)
class _Printed:
    """One printed time: where it stands and its characters; `order` counts those of one line."""

    page: int
    box: Box
    size: float
    order: int
    text: str

    @property
    def place(self) -> tuple[float, int]:
        """What orders the times of one row."""
        return self.box.x0, self.order


def with_lost_times(marks: Mapping[Line, Mark], packs: tuple[Pack, ...]) -> dict[Line, Mark]:
    """The marks of a document, those with a damaged time read again with what was lost."""
    times: list[_Printed] = []
    damaged: list[Line] = []
    for line in marks:
        if line.rotation == 0 and (found := _times_of(line)):
            times += found
            if _HAS_LOST.search(line.text):
                damaged.append(line)
    key = _only_key(times) if damaged else None
    if key is None:
        return dict(marks)
    return {**marks, **{n: _repaired(marks[n], key, packs) for n in damaged}}


def _times_of(line: Line) -> list[_Printed]:
    """The times of a line that holds nothing else."""
    if not line.text[:1].isdigit() or not _BETWEEN.match(CLOCK.sub("", line.text)):
        return []
    found: list[_Printed] = []
    for (start, end), word in zip(line.word_spans(), line.words, strict=True):
        for match in CLOCK.finditer(line.text[start:end]):
            found.append(_Printed(line.page, word.box, line.size, len(found), match.group()))
    return found


def _only_key(times: Sequence[_Printed]) -> dict[int, str] | None:
    """What the lost glyphs stand for, where just one reading brings the damaged times into order."""
    lost = [t for t in times if _HAS_LOST.search(t.text)]
    glyphs = sorted({c for t in lost for c in _HAS_LOST.findall(t.text)})
    if len(glyphs) > MOST_GLYPHS:
        return None
    # where the sound times are written without a sign between hour and minute, none was lost
    signs = FIGURES if all(t.text.isdigit() for t in times if t not in lost) else ":" + FIGURES
    keys = [
        {ord(g): s for g, s in zip(glyphs, each, strict=True)} for each in product(signs, repeat=len(glyphs))
    ]
    fitting = [key for key in keys if _all_fit(lost, times, key)]
    return fitting[0] if len(fitting) == 1 else None


def _all_fit(lost: Sequence[_Printed], times: Sequence[_Printed], key: Mapping[int, str]) -> bool:
    clocks = {t: _minutes(t.text.translate(key)) for t in times}
    return all(_fits(t, clocks) for t in lost)


def _fits(time: _Printed, clocks: Mapping[_Printed, int | None]) -> bool:
    """Whether a damaged time, as it is read now, stands between its neighbours."""
    own = clocks[time]
    if own is None:
        return False
    left, right, above, below = _neighbours(time, clocks)
    if any(before is not None and before >= own for before in (left, above)):
        return False
    next_day = above is not None and below is not None and below < above
    return (right is None or own < right) and (below is None or next_day or own < below)


def _neighbours(time: _Printed, clocks: Mapping[_Printed, int | None]) -> list[int | None]:
    """Minutes of the times left, right, above and below; None where there is none."""
    page = [t for t in clocks if t.page == time.page and t is not time]
    row = [t for t in page if t.box.y_overlap(time.box) > 0.5 * time.box.height]
    column = [t for t in page if t not in row and t.box.x_overlap(time.box) > 0.5 * time.box.width]
    row = [t for t in row if abs(t.box.x_mid - time.box.x_mid) <= BESIDE * time.size]
    left = max((t for t in row if t.place < time.place), key=lambda t: t.place, default=None)
    right = min((t for t in row if t.place > time.place), key=lambda t: t.place, default=None)
    # of the two ends of a range in one word, starts are compared with starts
    column.sort(key=lambda t: t.order != time.order)
    above = max((t for t in column if t.box.top < time.box.top), key=lambda t: t.box.top, default=None)
    below = min((t for t in column if t.box.top > time.box.top), key=lambda t: t.box.top, default=None)
    return [clocks[t] if t else None for t in (left, right, above, below)]


def _minutes(text: str) -> int | None:
    """Minutes since midnight; None where the text is no time."""
    found = re.fullmatch(r"(\d{1,2})[:.h]?(\d\d)", text)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return int(found[1]) * 60 + int(found[2])


def _repaired(mark: Mark, key: Mapping[int, str], packs: tuple[Pack, ...]) -> Mark:
    """The mark with the times that its line would have, were the lost glyphs there."""
    times = find_times(mark.text.translate(key), packs)
    return replace(mark, times=times, problems=(*mark.problems, "time_repaired")) if times else mark
