"""Days turned on their side left of their entries."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet

from extract.model import Programme

NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]
DAYS = ("Friday 9 June 2028", "Saturday 10 June 2028")
TITLES = ("Opening of the forum", "Bells and towers", "Maps of lost villages", "Harbours and canals")


@pytest.mark.parametrize("drawn", [True, False])
def test_turned_days_hold_for_the_entries_beside_them(new_sheet: NewSheet, read: Read, drawn: bool) -> None:
    sheet = new_sheet()
    for k, day in enumerate(DAYS):
        top = 100 + 200 * k
        if drawn:
            sheet.fill(Area(40, top - 8, 66, top + 172), 0xDDEEDD)
        sheet.text(57, top + 110, day, turn=90)
        for n, title in enumerate(TITLES):
            sheet.text(90, top + 40 * n, f"{9 + n}:00–{10 + n}:00")
            sheet.text(190, top + 40 * n, title)
            sheet.text(190, top + 14 + 40 * n, "Alice Whitfield, University of Leeds")
    dates = [(s.title, s.date) for s in read(sheet).sessions]
    assert dates == [(t, d) for d in ("2028-06-09", "2028-06-10") for t in TITLES]
