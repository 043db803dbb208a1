"""Bullets and dashes that begin the items of a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sheet import Area, Sheet

from extract.layout.lines import Line
from extract.structures.shared.arrangement import Region
from extract.structures.shared.bullets import dashes_of

NewSheet = Callable[..., Sheet]
RegionOf = Callable[..., Region]


@pytest.mark.parametrize("sign", ["•", "⋄", "■"])
def test_a_sign_before_a_line_is_its_bullet(new_sheet: NewSheet, region_of: RegionOf, sign: str) -> None:
    sheet = new_sheet()
    sheet.text(60, 100, sign)
    sheet.text(80, 100, "Maps of lost villages")
    sheet.text(80, 114, "and what they leave out")
    first, second = region_of(sheet).marks
    assert first.is_bulleted
    assert not second.is_bulleted


def test_dashes_begin_items_where_text_hangs_behind_one(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    indent = sheet.length("- ")
    sheet.text(60, 100, "- Maps of lost villages and")
    sheet.text(60 + indent, 114, "what they leave out")
    sheet.text(60, 128, "- Letters of emigrants")
    found = {m.text: m.is_bulleted for m in region_of(sheet).marks}
    assert found == {
        "- Maps of lost villages and": True,
        "what they leave out": False,
        "- Letters of emigrants": True,
    }


@pytest.mark.parametrize("below", ["- Ewa Kulisz", "- 12:30 Lunch"])
def test_a_dash_below_a_title_begins_no_item(new_sheet: NewSheet, region_of: RegionOf, below: str) -> None:
    sheet = new_sheet()
    for top in (100, 140):
        sheet.text(60, top, f"Maps of lost villages {top}")
        sheet.text(60, top + 14, below)
    assert not any(m.is_bulleted for m in region_of(sheet).marks)


def test_text_hangs_behind_a_dash_beside_another_column(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    indent = sheet.length("- ")
    for left, top in ((60, 100), (320, 107)):
        sheet.text(left, top, "- Maps of lost villages and")
        sheet.text(left + indent, top + 14, "what they leave out")
        sheet.text(left, top + 28, "- Letters of emigrants")
    bulleted = [m.text for m in region_of(sheet).marks if m.is_bulleted]
    assert bulleted == ["- Maps of lost villages and"] * 2 + ["- Letters of emigrants"] * 2


def disc(sheet: Sheet, left: float, baseline: float, width: float = 3.0) -> None:
    """What browsers draw before an item; type is set at 10 points."""
    middle = baseline - 3.5
    sheet.fill(Area(left, middle - width / 2, left + width, middle + width / 2), 0x333333)


def test_a_disc_drawn_before_a_line_is_its_bullet(new_sheet: NewSheet, region_of: RegionOf) -> None:
    sheet = new_sheet()
    disc(sheet, 68, 100)
    sheet.text(80, 100, "Maps of lost villages")
    sheet.text(80, 114, "and what they leave out")
    first, second = region_of(sheet).marks
    assert first.is_bulleted
    assert not second.is_bulleted


@pytest.mark.parametrize(("left", "width"), [(68, 9.0), (68, 1.0), (20, 3.0)])
def test_icons_dots_and_discs_far_away_are_no_bullets(
    new_sheet: NewSheet, region_of: RegionOf, left: float, width: float
) -> None:
    sheet = new_sheet()
    disc(sheet, left, 100, width)
    sheet.text(80, 100, "Maps of lost villages")
    assert not region_of(sheet).marks[0].is_bulleted


def test_dashes_right_below_each_other_begin_items(
    new_sheet: Callable[..., Sheet], lines_of: Callable[[Sheet], tuple[Line, ...]]
) -> None:
    sheet = new_sheet()
    for k, text in enumerate(("– Ewa Kulisz", "– Anna Lis", "Closing words")):
        sheet.text(60, 100 + 12 * k, text)
    lines = lines_of(sheet)
    assert [n.text for n in dashes_of(lines)] == ["– Ewa Kulisz", "– Anna Lis"]
