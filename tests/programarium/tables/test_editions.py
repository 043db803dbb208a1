"""Which sources are one edition, and which facts win."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from extract.model import EditionFacts, Problem, Programme
from programarium.model import CatalogueRow, SourceEntry
from programarium.tables.editions import gather_editions

Make = Callable[..., SourceEntry]


def variant(programme: Programme, sha: str, kind: str = "programme", **facts: Any) -> Programme:
    """The congress with another content and other facts."""
    document = replace(programme.document, sha256=sha * 64)
    given = replace(programme.edition, **facts)
    return replace(programme, document=document, edition=given, kind=kind)  # type: ignore[arg-type]


def test_a_file_alone_is_an_edition_with_its_printed_facts(congress: Programme, as_entry: Make) -> None:
    (edition,) = gather_editions([as_entry(congress)], [])
    assert edition.edition_id == "dni-archiwow-2021"
    assert edition.facts == congress.edition
    assert edition.catalogued == ()


def test_programme_and_announcement_of_one_year_are_one_edition(congress: Programme, as_entry: Make) -> None:
    early = variant(congress, "a", "announcement", status="announced", theme="Pamięć", end_date="2021-05-14")
    entries = [as_entry(early, "early.pdf"), as_entry(congress)]
    for order in (entries, entries[::-1]):
        (edition,) = gather_editions(order, [])
        assert [entry.path for entry in edition.entries] == ["dni-archiwow.pdf", "early.pdf"]
        assert edition.facts.end_date == "2021-05-13"  # the programme is believed before the announcement
        assert edition.facts.theme == "Pamięć"
        assert edition.facts.status == "complete"


def test_years_are_editions(congress: Programme, as_entry: Make) -> None:
    later = variant(congress, "a", year=2022, start_date="2022-05-12", end_date="2022-05-13")
    found = gather_editions([as_entry(later, "b.pdf"), as_entry(congress, "a.pdf")], [])
    assert [e.edition_id for e in found] == ["dni-archiwow-2021", "dni-archiwow-2022"]


def test_the_catalogue_wins_and_says_so(congress: Programme, as_entry: Make) -> None:
    row = CatalogueRow(
        "dni-archiwow.pdf", "Dni Archiwów", edition=7, year=2021, city="Żnin", end_date="2021-05-14",
        status="partial", fact_source="press",
    )  # fmt: skip
    (edition,) = gather_editions([as_entry(congress, row=row)], [row])
    assert (edition.facts.city, edition.facts.ordinal, edition.facts.status) == ("Żnin", 7, "partial")
    assert edition.facts.end_date == "2021-05-14"
    assert set(edition.catalogued) == {"city", "ordinal", "end_date"}
    assert edition.conflicts == (("end_date", "2021-05-14", "2021-05-13"),)


def test_an_unprinted_year_is_inferred_or_the_catalogues(congress: Programme, as_entry: Make) -> None:
    weekdays = variant(congress, "a", unprinted=("year",))
    (edition,) = gather_editions([as_entry(weekdays)], [])
    assert edition.inferred == ("year",)
    assert "year" not in edition.printed
    row = CatalogueRow("dni-archiwow.pdf", "Dni Archiwów", year=2021)
    (edition,) = gather_editions([as_entry(weekdays, row=row)], [row])
    assert (edition.inferred, edition.catalogued, edition.conflicts) == ((), ("year",), ())


def test_an_edition_without_a_file_stands_as_no_source() -> None:
    (edition,) = gather_editions([], [CatalogueRow("", "Dni Archiwów", edition=1, year=2020, city="Żnin")])
    assert edition.edition_id == "dni-archiwow-2020"
    assert edition.facts.status == "no_source"
    assert edition.entries == ()


def test_a_catalogue_row_without_a_file_adds_facts_to_an_edition_that_has_one(
    congress: Programme, as_entry: Make
) -> None:
    row = CatalogueRow("", "DNI ARCHIWÓW", year=2021, city="Żnin")
    (edition,) = gather_editions([as_entry(congress)], [row])
    assert edition.facts.city == "Żnin"
    assert edition.facts.status == "complete"


def test_a_file_that_failed_is_an_edition_when_the_catalogue_knows_it() -> None:
    row = CatalogueRow("x.pdf", "Dni Archiwów", year=2021)
    failure = Problem("damaged", "The file is damaged.")
    failed = SourceEntry("x.pdf", "f" * 64, 3, row, None, failure, 0.0)
    (edition,) = gather_editions([failed], [row])
    assert edition.facts.status == "partial"
    assert gather_editions([replace(failed, row=None)], []) == ()


def test_a_file_without_a_programme_is_no_edition(congress: Programme, as_entry: Make) -> None:
    letter = replace(congress, kind="other", sessions=(), biographies=(), tracks=(), edition=EditionFacts())
    assert gather_editions([as_entry(letter)], []) == ()


def test_two_editions_of_one_year_get_different_ids(congress: Programme, as_entry: Make) -> None:
    rows = [CatalogueRow(f"{n}.pdf", "Dni Archiwów", edition=n, year=2021) for n in (1, 2)]
    entries = [
        as_entry(variant(congress, f"{n}", ordinal=None), f"{n}.pdf", row=row)
        for n, row in enumerate(rows, 1)
    ]
    for order in (entries, entries[::-1]):
        found = gather_editions(order, rows)
        assert [e.edition_id for e in found] == ["dni-archiwow-2021", "dni-archiwow-2021-2"]


def test_files_without_any_fact_stay_apart(congress: Programme, as_entry: Make) -> None:
    bare = [replace(variant(congress, sha), edition=EditionFacts()) for sha in "ab"]
    found = gather_editions([as_entry(p, f"{n}.pdf") for n, p in enumerate(bare)], [])
    assert [e.edition_id for e in found] == ["edition-aaaaaaaa", "edition-bbbbbbbb"]
