"""Cards beside one time that go on in further rows, as web pages print what has no room in one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.structures.shared.groups import Group, shares_rows

#: Points. Cards stand further apart; cells of a table touch.
CARD_GAP = 2.0


def further_cards(group: Group, body: Sequence[Group], cards: Sequence[Group]) -> list[Group]:
    """The cells of a further row of cards for which there was no room beside their time.

    Evidence: the cells beside the time stand apart from each other, and those below have their edges.
    """
    boxed = all(g.closed for g in (*cards, group)) and len(cards) > 1
    ordered = sorted(cards, key=lambda g: g.box.x0)
    if not boxed or any(b.box.x0 - a.box.x1 < CARD_GAP for a, b in pairwise(ordered)):
        return []
    row = [g for g in body if shares_rows(g.box, group.box)]
    edges = [(round(g.box.x0), round(g.box.x1)) for g in cards]
    alike = all((round(g.box.x0), round(g.box.x1)) in edges for g in row)
    return row if alike and not any(g.has_own_time for g in row) else []
