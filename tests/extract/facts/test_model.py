"""What the readers of facts hand on."""

from __future__ import annotations

from collections.abc import Callable

from extract.facts.model import EditionReading, Fact, PageLines, PlaceFound, line_claims, outer_prose
from extract.model import EditionFacts


def test_only_outer_pages_tell_of_the_edition(pages: Callable[..., list[PageLines]]) -> None:
    found = pages(*[[(60, f"Page {k}")] for k in range(8)])
    assert [p.index for p in outer_prose(found)] == [0, 1, 2, 5, 6, 7]


def test_claims_of_lines_are_one_a_page(pages: Callable[..., list[PageLines]]) -> None:
    found = pages([(60, "Bells of Delft"), (80, "Towers")], [(60, "Ringers")])
    claims = line_claims([n for _, lines in found for n in lines], "record")
    assert [(c.page, len(c.ids)) for c in claims] == [(1, 4), (2, 1)]


def test_the_evidence_of_one_field(pages: Callable[..., list[PageLines]]) -> None:
    line = pages([(60, "Town Hall, Delft")])[0][1][0]
    place = PlaceFound.of("Town Hall", "Delft", "a line", 0.7, [line])
    fact = Fact("city", "Delft", place.reason, place.confidence, place.place, place.claims)
    reading = EditionReading(EditionFacts(), (fact,))
    assert reading.fact("city") is fact and reading.fact("venue") is None
    assert reading.claims == place.claims and place.place.page == 1
