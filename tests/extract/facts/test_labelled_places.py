"""Addresses behind labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.facts.labelled_places import labelled_places
from extract.facts.model import PageLines
from extract.lang import pack

Pages = Callable[..., list[PageLines]]
EN = (pack("en"),)
TIMES = [(200 + 40 * k, f"{9 + k}:00 A talk about bells") for k in range(4)]


@pytest.mark.parametrize(
    "rows",
    [
        [(60, "Venue: Town Hall, Delft")],
        [(60, "Venue:"), (74, "Town Hall"), (88, "Delft")],
        [(60, "Venue: Town Hall,"), (74, "Delft")],
        [(60, "Where", 15, True), (94, "Town Hall"), (108, "Delft")],
    ],
)
def test_an_address_behind_or_below_its_label(rows: list[tuple[float, str]], pages: Pages) -> None:
    (found,) = labelled_places(pages([*rows, *TIMES]), EN)
    assert (found.venue, found.city) == ("Town Hall", "Delft")


@pytest.mark.parametrize(
    "rows",
    [
        [(220, "Venue: Town Hall, Delft")],  # between times
        [(200, "9:00 Dinner"), (200, "Venue: Town Hall, Delft")],
        [(60, "Venue: Town Hall, Delft"), *((74 + 14 * k, f"Concert {k} | Venue: Church") for k in range(3))],
    ],
)
def test_labels_of_sessions_tell_no_place_of_the_edition(rows: list[tuple[float, str]], pages: Pages) -> None:
    assert labelled_places(pages([*rows, *TIMES]), EN) == []
