"""The clock of a document: what one page leaves open, the others settle."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sheet import Sheet

from extract.structures.shared.arrangement import Region
from extract.structures.shared.clocks import last_of_page, proves_twelve_hours, settle_clocks

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]


def times_of(new_sheet: NewSheet, region_of: RegionOf, times: Sequence[str]) -> Region:
    sheet = new_sheet()
    for k, time in enumerate(times):
        sheet.text(60, 100 + 30 * k, time)
        sheet.text(150, 100 + 30 * k, f"Lecture on maps {k}")
    return region_of(sheet)


def starts(region: Region, clock: bool | None) -> list[str]:
    marks = settle_clocks(region.marks, region.page.width, clock)
    return [m.leading_time.start for m in marks if m.leading_time]


def test_a_page_is_read_on_the_clock_that_another_page_proves(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    morning = times_of(new_sheet, region_of, ["9:00-10:30", "11:00-12:30", "1:45-3:45"])
    later = times_of(new_sheet, region_of, ["3:45-4:15", "4:15-5:45"])
    pages = [(r.marks, r.page.width) for r in (morning, later)]
    assert starts(later, None) == ["03:45", "04:15"]
    assert starts(later, proves_twelve_hours(pages)) == ["15:45", "16:15"]


def test_one_late_hour_leaves_every_list_to_itself(new_sheet: NewSheet, region_of: RegionOf) -> None:
    morning = times_of(new_sheet, region_of, ["9:00-10:30", "11:00-12:30", "1:45-3:45"])
    evening = times_of(new_sheet, region_of, ["18:00-19:00", "20:00-21:00"])
    assert proves_twelve_hours([(r.marks, r.page.width) for r in (morning, evening)]) is None


def page(
    new_sheet: NewSheet, region_of: RegionOf, times: Sequence[str], head: str, above: str = ""
) -> Region:
    sheet = new_sheet()
    sheet.text(60, 50, head)
    if above:
        sheet.text(60, 80, above)
    for k, time in enumerate(times):
        sheet.text(60, 100 + 30 * k, time)
        sheet.text(150, 100 + 30 * k, f"Lecture on maps {k}")
    return region_of(sheet)


def test_a_list_goes_on_over_the_end_of_a_page(new_sheet: NewSheet, region_of: RegionOf) -> None:
    first = page(new_sheet, region_of, ["11:00", "1:30", "5:00", "7:30-9:00"], "Friday 7 November")
    settled = settle_clocks(first.marks, first.page.width, True)
    before = last_of_page(settled, first.page.width)
    assert before is not None and before.minutes == 19 * 60 + 30
    late = ["9:00-11:00", "10:00-12:00"]
    for head, above, found in (
        ("Friday 7 November", "", ["21:00", "22:00"]),
        ("Saturday 8 November", "", ["09:00", "10:00"]),
        ("Friday 7 November", "Morning sessions", ["09:00", "10:00"]),
    ):
        following = page(new_sheet, region_of, late, head, above)
        marks = settle_clocks(following.marks, following.page.width, True, following.packs, before)
        assert [m.leading_time.start for m in marks if m.leading_time] == found


def test_below_the_name_of_the_evening_times_are_of_an_evening(
    new_sheet: NewSheet, region_of: RegionOf
) -> None:
    region = page(new_sheet, region_of, ["7:00-9:00", "10:00-12:00"], "Congress of maps", "Friday evening")
    marks = settle_clocks(region.marks, region.page.width, True, region.packs)
    times = [m.leading_time for m in marks if m.leading_time]
    assert [(t.start, t.end) for t in times] == [("19:00", "21:00"), ("22:00", "00:00")]
