"""Columns of text side by side, each with its times at its right edge."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Sheet, Type

from extract.model import Programme
from extract.structures.lists.righttimecolumns import times_moved
from extract.structures.shared.arrangement import Region

NewSheet = Callable[..., Sheet]
TITLES = ("Opening", "Maps of lost villages", "Letters from Leeds", "Bells of the valley", "Salt and bread")


def two_columns(sheet: Sheet, behind: float) -> Sheet:
    """Five talks in two columns, their times so far right of their titles; the second column has two."""
    for k, title in enumerate(TITLES):
        x, y = (60, 100 + 50 * k) if k < 3 else (320, 100 + 50 * (k - 3))
        sheet.text(x + max(0.0, -behind), y, title, Type(10))
        sheet.text(x + max(0.0, behind), y, f"{9 + k}:30", Type(10))
    return sheet


def test_times_move_before_the_texts_of_their_column(
    new_sheet: NewSheet, region_of: Callable[..., Region]
) -> None:
    moved = times_moved(region_of(two_columns(new_sheet(), 160)))
    assert sorted(round(box.x1) for box in moved.values()) == [52, 52, 52, 312, 312]
    assert times_moved(region_of(two_columns(new_sheet(), -60))) == {}


def test_columns_with_times_at_their_right_are_read_down(
    new_sheet: NewSheet, read: Callable[..., Programme]
) -> None:
    sessions = read(two_columns(new_sheet(), 160), language="en").sessions
    assert [(s.start, s.title) for s in sessions] == [
        (f"{9 + k:02}:30", title) for k, title in enumerate(TITLES)
    ]
