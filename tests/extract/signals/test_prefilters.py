"""What is asked of a line before the patterns are tried never hides a match."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.lang import all_packs, fold
from extract.lang.phrases import run_set
from extract.signals.clock_patterns import clock_grammar
from extract.signals.date_patterns import date_grammar, holds
from extract.signals.room_patterns import may_hold_floor, may_hold_label, may_hold_room, room_grammar

PACKS = all_packs()
DATES, CLOCKS, ROOMS = date_grammar(PACKS), clock_grammar(PACKS), room_grammar(PACKS)
WORDS = sorted(
    {
        phrase
        for each in PACKS
        for phrases in (
            each.months, each.weekdays, each.ordinals, each.day_words, each.room_heads, each.room_labels,
            each.floor_words, each.ground_words, each.noon, each.midnight,
        )
        for phrase in phrases
    }
)  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from([" ", ".", "-", "/", ":", ", ", "’", "_", "1", "28", "2023", "iv", "x", "28.11.", "2.p"]),
)
TEXTS = st.lists(PIECES, max_size=6).map("".join)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TEXTS)
def test_dates(text: str) -> None:
    folded = fold(text)
    held = holds(folded, DATES)
    for needed, pattern in DATES.patterns:
        assert needed <= held or not pattern.search(folded), pattern.pattern[:40]
    assert not DATES.weekday_runs.isdisjoint(run_set(text)) or not DATES.weekday.search(folded)
    assert any(start in folded for start in DATES.day_starts) or not DATES.day_label.search(folded)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TEXTS)
def test_rooms(text: str) -> None:
    folded = fold(text)
    assert may_hold_room(text, ROOMS) or not ROOMS.head.search(folded)
    assert may_hold_label(text, ROOMS) or not ROOMS.label.search(folded)
    assert may_hold_floor(text, ROOMS) or not ROOMS.floor.search(folded)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(TEXTS)
def test_clocks(text: str) -> None:
    folded = fold(text)
    possible = any(c.isdecimal() for c in folded) or not CLOCKS.noon_starts.isdisjoint(run_set(text))
    assert possible or not CLOCKS.clock.search(folded)
