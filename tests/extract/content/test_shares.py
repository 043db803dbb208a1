"""How many runs of a style are people."""

from __future__ import annotations

import pytest

from extract.content.shares import MOST, NO_SHARE, share_of


def test_sure_runs_tell_what_the_doubtful_ones_are() -> None:
    mixed = share_of({3.5: 12, -0.8: 8})
    mean = (12 * MOST - 8 * 0.8) / 20
    assert mixed.people > 17
    assert mean < 1.2 < 1.9 < mixed.odds
    assert share_of({-3.0: 12, 0.8: 8}).odds < -2


def test_a_style_of_both_speaks_for_neither() -> None:
    assert share_of({3.5: 10, -3.0: 10}).odds == pytest.approx(0.0, abs=0.05)
    assert share_of({3.5: 20, -3.0: 10}).odds == pytest.approx(0.69, abs=0.1)


def test_nothing_is_said_of_no_runs_and_little_of_one() -> None:
    assert NO_SHARE.odds == NO_SHARE.without(3.5).odds == share_of({}).odds == 0.0
    assert share_of({3.5: 1}).without(3.5).odds == pytest.approx(0.0, abs=0.01)
    assert 0 < share_of({3.5: 1}).odds < share_of({3.5: 3}).odds < share_of({3.5: 300}).odds == MOST


def test_the_order_of_the_runs_does_not_matter() -> None:
    odds = {3.5: 4, -0.8: 3, 1.6: 2, -3.0: 5}
    assert share_of(odds) == share_of(dict(reversed(odds.items())))
