"""Cards beside one time that go on in further rows."""

from __future__ import annotations

from collections.abc import Callable

from sheet import Area, Sheet, Type

from extract.structures.shared.arrangement import Context, Region
from extract.structures.tables.rows import clock_rows

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]
Told = Callable[..., list[tuple[object, ...]]]


def test_cards_below_cards_happen_at_their_time(new_sheet: NewSheet, region_of: RegionOf, told: Told) -> None:
    sheet = new_sheet()
    towns = ("rivers", "roads", "bells", "bridges")
    for k, hour in enumerate((9, 11, 13)):
        top = 100 + 150 * k
        sheet.text(40, top + 12, f"{hour}:00–{hour + 1}:00", Type(10, bold=True))
        for n, what in enumerate(towns):
            left, high = 130 + 210 * (n % 2), top + 66 * (n // 2)
            sheet.frame(Area(left, high, left + 200, high + 58))
            sheet.text(left + 8, high + 16, f"Old {what} of {hour} towns", Type(11, bold=True))
            sheet.text(left + 8, high + 32, "Alice Whitfield, University of Leeds")
    made = clock_rows(region_of(sheet), Context())
    found = [(str(title).split(" / ")[0], start) for title, start, _ in told(made)]
    assert sorted(found) == sorted(
        (f"Old {what} of {hour} towns", f"{hour:02d}:00") for hour in (9, 11, 13) for what in towns
    )
