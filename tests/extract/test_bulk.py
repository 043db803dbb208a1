"""Many values of one kind at once."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from extract.bulk import made_of
from extract.model import Box


def test_the_same_values_as_made_one_by_one() -> None:
    made = made_of(Box, [1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0])
    assert made == [Box(1.0, 3.0, 5.0, 7.0), Box(2.0, 4.0, 6.0, 8.0)]
    assert len(set(made)) == 2


def test_nothing_is_made_of_empty_columns() -> None:
    assert made_of(Box, [], [], [], []) == []


def test_a_column_for_each_field() -> None:
    with pytest.raises(ValueError):
        made_of(Box, [1.0], [2.0])


def test_what_is_made_is_frozen() -> None:
    (box,) = made_of(Box, [1.0], [2.0], [3.0], [4.0])
    with pytest.raises(FrozenInstanceError):
        box.x0 = 5.0  # type: ignore[misc]
