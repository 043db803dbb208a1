"""Single clock readings in a line, before anything is made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extract.signals.clock_patterns import ClockGrammar
from extract.values import quick

Meridiem = Literal["am", "pm"]


@quick
@dataclass(frozen=True, slots=True)
class Clock:
    """One clock reading: how it is written decides how surely it is one.

    `span` holds the word before it too (`godz. 9`), `digits` is where the reading itself begins.
    """

    span: tuple[int, int]
    digits: int
    hour: int
    minute: int
    writing: str
    meridiem: Meridiem | None
    has_suffix: bool
    has_prefix: bool = False

    @property
    def is_sure(self) -> bool:
        return self.writing in ("colon", "h", "superscript", "word") or bool(self.meridiem) or self.has_suffix

    @property
    def text(self) -> str:
        hour = self.hour
        if self.meridiem == "pm" and hour < 12:
            hour += 12
        elif self.meridiem == "am" and hour == 12:
            hour = 0
        return f"{hour % 24:02d}:{self.minute:02d}"


#: how surely a single reading of this writing is a time, alone and away from the line's start
WRITING = {
    "colon": 0.9, "h": 0.9, "superscript": 0.85, "word": 0.6, "dot": 0.4, "spaced": 0.15, "apart": 0.1,
    "comma": 0.1, "compact": 0.05, "bare": 0.0,
}  # fmt: skip
#: how much better two readings joined as a range are
RANGE = {
    "colon": 0.07, "h": 0.07, "superscript": 0.1, "word": 0.2, "dot": 0.4, "spaced": 0.5, "apart": 0.45,
    "comma": 0.4, "compact": 0.55, "bare": 0.25,
}  # fmt: skip


def read_clocks(folded: str, grammar: ClockGrammar) -> list[Clock]:
    clocks = []
    for match in grammar.clock.finditer(folded):
        clock = _read_clock(match, folded, grammar)
        if clock:
            clocks.append(clock)
    return clocks


def _read_clock(match: re.Match[str], folded: str, grammar: ClockGrammar) -> Clock | None:
    groups = match.groupdict()
    writing, hour, minute = _numbers(groups)
    meridiem: Meridiem | None = None
    if groups["am"]:
        meridiem = "am"
    elif groups["pm"]:
        meridiem = "pm"
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if meridiem and (hour > 12 or hour == 0):
        meridiem = None if hour > 12 else meridiem
    prefix = grammar.before.search(folded, max(0, match.start() - 24), match.start())
    start = prefix.start() if prefix else match.start()
    return Clock(
        (start, match.end()),
        match.start(),
        hour,
        minute,
        writing,
        meridiem,
        bool(groups["suffix"]),
        bool(prefix),
    )


def _numbers(groups: dict[str, str | None]) -> tuple[str, int, int]:
    """Writing, hour and minute of a clock match."""
    for writing in ("colon", "h", "dot", "superscript", "apart", "spaced", "comma", "compact"):
        hour = groups.get(f"{writing}_h")
        if hour is not None:
            minute = (groups[f"{writing}_m"] or "0").translate(_SUPERSCRIPT)
            return writing, int(hour.replace(" ", "")), int(minute.replace(" ", ""))
    if groups["bare_h"] is not None:
        return "h" if groups["bare_m"] else "bare", int(groups["bare_h"]), int(groups["bare_m"] or 0)
    return "word", 12 if groups["noon"] else 24, 0


_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
