"""Surnames with their initials behind them, before a title."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.content.inverted import inverted_names
from extract.content.model import Reading

Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("text", "names", "title"),
    [
        ("Eriksson, L., Ström, P. Methane fluxes", "Eriksson, L., Ström, P.", "Methane fluxes"),
        ("A1 Kask, R. Testate amoebae", "Kask, R.", "Testate amoebae"),
        (
            "3. Smith, J.A., Brown, K. and Lee, S.-H. Old maps",
            "Smith, J.A., Brown, K. and Lee, S.-H.",
            "Old maps",
        ),
    ],
)
def test_the_title_follows_the_last_initial(text: str, names: str, title: str) -> None:
    found = inverted_names(text)
    assert found is not None
    assert (text[found.start : found.end], text[found.title :]) == (names, title)


@pytest.mark.parametrize(
    "text", ["Paris, London and the maps", "Hugo, V. and others", "Lis, A., Kos, J.", "Old maps"]
)
def test_other_commas_are_none(text: str) -> None:
    assert inverted_names(text) is None


@given(st.text(alphabet="AbÉć,. -&1\n", max_size=60))
def test_any_text_is_cut_inside_itself(text: str) -> None:
    found = inverted_names(text)
    assert found is None or 0 <= found.start < found.end <= found.title < len(text)


def test_a_code_is_no_part_of_the_names(read: Read) -> None:
    rows = [
        "A1 Eriksson, L., Ström, P. Methane fluxes of bogs",
        "A2 Kask, R., Saar, E. Testate amoebae as gauges",
    ]
    rows.append("A3 Holte, M., Berg, T. Tephra in blanket peat")
    first = read(*([row] for row in rows))[0].content
    assert first.title == "Methane fluxes of bogs"
    assert [p.name for p in first.participations] == ["Eriksson, L.", "Ström, P."]
