"""Times with the dots of a date."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from sheet import Sheet

from extract.lang import pack
from extract.layout.lines import build_lines
from extract.model import Page
from extract.structures.shared.dottedtimes import with_dotted_times
from extract.structures.shared.marks import Mark, mark_lines

PACKS = (pack("sr"), pack("en"))
Read = Callable[[Sequence[str]], list[Mark]]


@pytest.fixture
def read(new_sheet: Callable[..., Sheet], pages_of: Callable[[Sheet], tuple[Page, ...]]) -> Read:
    """The marks of lines drawn one below the other."""

    def make(lines: Sequence[str]) -> list[Mark]:
        sheet = new_sheet()
        for k, text in enumerate(lines):
            sheet.text(50, 100 + 30 * k, text)
        return with_dotted_times(mark_lines(build_lines(pages_of(sheet)[0]), PACKS), PACKS)

    return make


def test_a_dotted_range_goes_on_where_a_time_ends(read: Read) -> None:
    last = read(["12.00-12.10", "Pauza za kafu", "12.10.-13.10"])[-1]
    assert [(t.start, t.end) for t in last.times] == [("12:10", "13:10")]
    assert not last.is_date


@pytest.mark.parametrize("lines", [["12.10.-13.10."], ["14.00-15.00", "Otvaranje", "12.10.-13.10."]])
def test_days_that_no_time_runs_on_to_stay_days(read: Read, lines: list[str]) -> None:
    last = read(lines)[-1]
    assert last.is_date
    assert not last.times
