"""What every structure keeps to, on programmes of random layouts."""

from __future__ import annotations

from collections import Counter

import pytest
from generating import NAMES, generate

from extract.lang import pack
from extract.layout.lines import build_lines
from extract.model import Box
from extract.reading import read_document
from extract.structures import propose
from extract.structures.shared.arrangement import Arrangement, Context, Region
from extract.structures.shared.brokentimes import join_broken_times
from extract.structures.shared.marks import apart_from_times, mark_lines

#: one programme a layout, with different borders
SEEDS = tuple(k * (len(NAMES) + 1) for k in range(len(NAMES)))


@pytest.fixture(scope="module", params=SEEDS)
def proposed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Region, list[Arrangement]]:
    """All proposals for the first page of a generated programme."""
    case = generate(request.param, tmp_path_factory.mktemp("generated"))
    page = read_document(case.pdf).pages[0]
    packs = (pack(case.language),)
    lines = build_lines(page)
    marks = apart_from_times(join_broken_times(mark_lines(lines, packs), packs))
    region = Region(page, tuple(marks), packs, Box(0, 0, page.width, page.height))
    return region, propose(region, Context())


def uses(found: Arrangement) -> Counter[int]:
    """How often the arrangement speaks of each word, headings and leftovers included."""
    used = [m for e in found.entries for m in (*e.content, *e.people, *e.claimed)]
    return Counter(k for m in (*used, *found.headings, *found.rest) for k in m.line.ids)


def test_no_line_is_used_twice(proposed: tuple[Region, list[Arrangement]]) -> None:
    region, arrangements = proposed
    assert arrangements
    for found in arrangements:
        twice = {k for k, n in uses(found).items() if n > 1}
        assert not twice, (found.structure, [region.page.words[k].text for k in sorted(twice)])


def test_no_line_is_lost(proposed: tuple[Region, list[Arrangement]]) -> None:
    region, arrangements = proposed
    for found in arrangements:
        counts = uses(found)
        lost = {k for m in region.marks for k in m.line.ids} - counts.keys()
        assert not lost, (found.structure, [region.page.words[k].text for k in sorted(lost)])


def test_scores_are_shares_with_the_best_first(proposed: tuple[Region, list[Arrangement]]) -> None:
    _, arrangements = proposed
    scores = [a.score for a in arrangements]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= s <= 1 for s in scores)
    assert all(a.reasons for a in arrangements)
    assert len({a.structure for a in arrangements}) == len(arrangements)


def test_blocks_come_before_what_hangs_under_them(proposed: tuple[Region, list[Arrangement]]) -> None:
    _, arrangements = proposed
    for found in arrangements:
        for index, entry in enumerate(found.entries):
            assert entry.parent is None or 0 <= entry.parent < index


def test_proposals_do_not_depend_on_the_run(proposed: tuple[Region, list[Arrangement]]) -> None:
    region, arrangements = proposed
    again = propose(region, Context())
    told = [[(a.structure, a.score, [m.text for e in a.entries for m in e.content]) for a in run]
            for run in (arrangements, again)]  # fmt: skip
    assert told[0] == told[1]
