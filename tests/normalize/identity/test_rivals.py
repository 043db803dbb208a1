from __future__ import annotations

from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.identity import rivals
from normalize.identity.comparing import FITS, VARIED, Results
from normalize.identity.rivals import RIVAL_SLACK, count_rivals
from normalize.names import NameKey

ROWS = st.lists(
    st.tuples(
        st.integers(0, 7), st.integers(0, 7), st.sampled_from([1.0, 2.0, 3.5, 9.0]),
        st.sampled_from([0, FITS, FITS | VARIED]),
    ),
    unique_by=lambda row: row[:2],
    max_size=25,
)  # fmt: skip


def one_by_one(compared: Results, keys: list[NameKey]) -> dict[tuple[int, int], int]:
    """The definition: others that the shorter name fits nearly as well, and that do not fit the longer."""
    fits: defaultdict[int, dict[int, float]] = defaultdict(dict)
    rows = zip(compared.pairs.tolist(), compared.names.tolist(), compared.marks.tolist(), strict=True)
    varied = []
    for (a, b), weight, marks in rows:
        if marks & FITS:
            fits[a][b] = fits[b][a] = weight
            varied += [(a, b)] if marks & VARIED else []
    size = [sum(map(len, key.words)) for key in keys]
    found = {}
    for a, b in varied:
        short, long = (a, b) if size[a] <= size[b] else (b, a)
        found[a, b] = sum(
            weight >= fits[short][long] - RIVAL_SLACK
            and other not in (long, *fits[long])
            and size[other] > size[short]
            for other, weight in fits[short].items()
        )
    return found


@given(ROWS, st.lists(st.integers(1, 4), min_size=8, max_size=8), st.sampled_from([1, 4, 1 << 20]))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_columns_say_what_pairs_say(
    rows: list[tuple[int, int, float, int]], letters: list[int], batch: int
) -> None:
    kept = sorted(row for row in rows if row[0] < row[1])
    keys = [NameKey(("x" * n,), "f") for n in letters]
    compared = Results(
        np.array([row[:2] for row in kept], np.int64).reshape(-1, 2),
        np.array([row[2] for row in kept], np.float64),
        np.zeros(len(kept)),
        np.array([row[3] for row in kept], np.uint8),
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rivals, "_BATCH", batch)
        found = count_rivals(compared, keys)
    wanted = one_by_one(compared, keys)
    every = [(a, b) for a in range(8) for b in range(a + 1, 8)]
    assert {pair: found.of(*pair) for pair in every} == {pair: wanted.get(pair) for pair in every}
