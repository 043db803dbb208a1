"""How the place of a clock reading in its line changes how surely it is a time."""

from __future__ import annotations

from extract.signals.clock_patterns import ClockGrammar
from extract.signals.clocks import Clock


def place_bonus(folded: str, first: Clock, stop: int, grammar: ClockGrammar) -> float:
    """A time likes to stand alone, or first in its line with a gap or a dash behind it."""
    if first.writing in ("bare", "comma") and not first.is_sure:
        return 0.0
    if first.writing == "compact":
        return _compact_bonus(folded, first, stop)
    if is_alone(folded, first.span[0], stop, grammar):
        return 0.3 if first.writing == "dot" else 0.05
    if not folded[: first.span[0]].strip(" ([|•·-–—"):
        rest = folded[stop : stop + 3]
        return 0.2 if first.writing == "dot" and first.minute % 5 == 0 and rest[:1] in " -–—:|" else 0.03
    return 0.0


def _compact_bonus(folded: str, first: Clock, stop: int) -> float:
    """Four digits alone on a line may be a time, except those that look like a year of our days."""
    alone = not (folded[: first.span[0]] + folded[stop:]).strip()
    looks_like_year = first.hour == 20 and stop - first.span[0] == 4
    return 0.4 if alone and not looks_like_year else 0.0


def is_alone(folded: str, start: int, stop: int, grammar: ClockGrammar) -> bool:
    return not (folded[:start] + folded[stop:]).strip(" ()[]|,;:.-–—•·")


def discounted(folded: str, first: Clock, stop: int, confidence: float, grammar: ClockGrammar) -> float:
    """What makes a number something else: its company before and behind."""
    start = first.span[0]
    if grammar.not_after.search(folded, max(0, start - 16), start) and not first.has_prefix:
        return 0.0
    if grammar.not_before.match(folded, stop) and not first.meridiem:
        return 0.0
    if first.minute % 5 and not first.has_prefix and folded[:start].strip():
        confidence -= 0.25
    if first.hour < 6 and not first.meridiem and first.writing in ("dot", "apart", "compact", "spaced"):
        confidence -= 0.2 if first.hour else 0.4
    if first.writing == "word" and folded[:start].strip():
        confidence -= 0.2  # "midi" and "noon" are words of titles too
    if first.hour < 7 and first.writing == "h" and folded[:start].strip() and not first.has_prefix:
        confidence -= 0.5  # a duration: "atelier (2h30)"
    return confidence
