"""Where an edition takes place, as the head of a page tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.facts.model import PageLines
from extract.facts.places import find_place
from extract.lang import pack

Pages = Callable[..., list[PageLines]]
TIMES = [(300 + 40 * k, f"{9 + k}:00 A talk about bells") for k in range(4)]


def first(pages: list[PageLines], *codes: str) -> tuple[str | None, str | None]:
    found = find_place(pages, tuple(pack(code) for code in codes or ("en",)))
    venue = next((f.venue for f in found if f.venue), None)
    return venue, next((f.city for f in found if f.city), None)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(60, "12–13 June 2031"), (84, "Faculty of Bells"), (97, "University of Towers, Bellmouth")],
         ("Faculty of Bells, University of Towers", "Bellmouth")),
        ([(60, "12–13 June 2031"), (74, "Town Hall,"), (88, "Bell Palace"), (102, "Delft")],
         ("Town Hall, Bell Palace", "Delft")),
        ([(60, "Delft, 12–13 June 2031"), (74, "Municipal Palace, main hall")],
         ("Municipal Palace, main hall", "Delft")),
        ([(60, "Forum of Bells, Delft, Netherlands")], (None, "Delft")),
        ([(60, "Conference of Libraries – Delft, 12–13 June 2031")], (None, "Delft")),
        ([(60, "Town Hall, Delft")], ("Town Hall", "Delft")),
        ([(60, "Town Hall, Delft"), (90, "Municipal Palace, Leiden")], (None, None)),
        ([(60, "Delft 2031")], (None, "Delft")),
    ],
)  # fmt: skip
def test_the_head_of_the_page(
    rows: list[tuple[float, str]], expected: tuple[str | None, str | None], pages: Pages
) -> None:
    assert first(pages([*rows, *TIMES])) == expected


def test_a_sentence_with_the_date_that_leads_to_the_town(pages: Pages) -> None:
    text = "Il 3 e 4 giugno 2031 (martedì e mercoledì) a Bari, presso la Biblioteca delle Campane, VI piano"
    assert first(pages([(60, text), *TIMES]), "it", "en") == ("Biblioteca delle Campane", "Bari")


def test_a_word_for_the_year_is_nothing_beside_the_date(pages: Pages) -> None:
    rows = [(60, "24–25 квітня 2031 року"), (74, "м. Тернопіль"), (88, "Регламент: виступ до 10 хв"), *TIMES]
    assert first(pages(rows), "uk", "en") == (None, "Тернопіль")


def test_an_unknown_town_counts_on_the_first_page_only(pages: Pages) -> None:
    rows = [(60, "Town Hall, Bellmouth"), *TIMES]
    assert first(pages(rows)) == ("Town Hall", "Bellmouth")
    assert first(pages([(60, "Bells")], rows)) == (None, None)
