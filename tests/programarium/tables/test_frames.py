"""Rows to frames and back."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from programarium.tables.frames import join_list, split_list, to_frame, to_rows
from programarium.tables.schema import TABLES

PEOPLE = TABLES["people"]


def test_rows_come_back_as_they_went_in() -> None:
    row: dict[str, Any] = {name: None for name in PEOPLE.column_names} | {
        "person_id": "p1", "name": "Zofia Łęcka", "editions": 2, "sessions": 0, "first_year": 2021,
    }  # fmt: skip
    assert to_rows(PEOPLE, to_frame(PEOPLE, [row])) == [row]


def test_columns_and_types_are_those_of_the_schema() -> None:
    frame = to_frame(TABLES["sessions"], [])
    assert tuple(frame.columns) == TABLES["sessions"].column_names
    assert frame["ordinal"].dtype == "Int64"
    assert frame["x0"].dtype == "Float64"
    assert frame["title"].dtype == "string"


def test_empty_text_is_null() -> None:
    frame = to_frame(PEOPLE, [{"person_id": "p1", "name": ""}])
    assert frame["name"].iloc[0] is pd.NA


def test_numbers_are_rounded_and_never_minus_zero() -> None:
    frame = to_frame(TABLES["sessions"], [{"x0": -0.001, "top": 12.346}])
    assert str(frame["x0"].iloc[0]) == "0.0"
    assert frame["top"].iloc[0] == 12.35


def test_text_that_no_file_can_hold_is_mended() -> None:
    frame = to_frame(PEOPLE, [{"name": "A\ud800b\x00"}])
    assert frame["name"].iloc[0] == "A?b"


def test_an_unknown_column_is_an_error() -> None:
    with pytest.raises(KeyError, match="people has no column 'colour'"):
        to_frame(PEOPLE, [{"colour": "red"}])


def test_lists_are_joined_so_that_they_can_be_split() -> None:
    spellings = PEOPLE.column("spellings")
    joined = join_list(spellings, ["Anna | Maria Lis", "A. Lis"])
    assert joined == "Anna|Maria Lis | A. Lis"
    assert split_list(spellings, joined) == ["Anna|Maria Lis", "A. Lis"]
    assert join_list(spellings, []) is None
    assert split_list(spellings, None) == []
