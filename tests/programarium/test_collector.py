"""The collector of cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from programarium.collector import THRESHOLDS, relax_collector


@pytest.fixture
def thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


def test_the_collector_looks_less_often_and_still_looks(thresholds: None) -> None:
    relax_collector()
    assert gc.get_threshold() == THRESHOLDS
    assert gc.isenabled()


def test_what_is_there_already_is_not_looked_through_again(thresholds: None) -> None:
    table = [[name] for name in ("a", "b")]
    relax_collector()
    assert gc.get_freeze_count() > len(table)
    assert not any(one is table for one in gc.get_objects())
