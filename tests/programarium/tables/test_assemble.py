"""All tables from what was read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from extract.errors import UsageError
from extract.model import Problem, Programme
from programarium.model import CatalogueRow, SessionNote, SourceEntry
from programarium.tables import TABLES, Dataset, assemble
from programarium.tables.frames import Row, to_rows
from programarium.write import dataset_files

Make = Callable[..., SourceEntry]


def rows(dataset: Dataset, name: str) -> list[Row]:
    return to_rows(TABLES[name], dataset.tables[name])


@pytest.fixture(scope="module")
def dataset(congress: Programme, as_entry: Make) -> Dataset:
    return assemble([as_entry(congress)], [])


def test_every_record_becomes_a_row(dataset: Dataset) -> None:
    counts = {name: len(frame) for name, frame in dataset.tables.items()}
    assert counts["sessions"] == 5
    assert counts["participations"] == 4
    assert (counts["biographies"], counts["tracks"], counts["sources"], counts["editions"]) == (1, 1, 1, 1)
    assert counts["people"] == 2


def test_sessions_keep_order_parents_and_wording(dataset: Dataset) -> None:
    found = rows(dataset, "sessions")
    assert [row["ordinal"] for row in found] == [1, 2, 3, 4, 5]
    assert found[2]["parent_session_id"] == found[1]["session_id"]
    assert (found[2]["start"], found[2]["end"]) == (None, None)
    assert found[4]["title"] == '=HYPERLINK("x"; "kliknij")'
    assert found[0]["language"] == "pl"


def test_people_count_their_editions_and_sessions(dataset: Dataset) -> None:
    found = {row["name"]: row for row in rows(dataset, "people")}
    assert (found["Zofia Łęcka"]["editions"], found["Zofia Łęcka"]["sessions"]) == (1, 2)
    assert found["Jan Kowalski"]["first_year"] == 2021


def test_evidence_of_affiliations_are_mentions(dataset: Dataset) -> None:
    mentions = {row["participation_id"] for row in rows(dataset, "participations")}
    for row in rows(dataset, "affiliations"):
        assert set(str(row["evidence"]).split()) <= mentions
    assert {row["position"] for row in rows(dataset, "affiliations")} == {None, "kierownik"}


def test_one_name_in_two_rooms_is_a_doubt(dataset: Dataset) -> None:
    doubts = {row["kind"]: row for row in rows(dataset, "review")}
    assert set(doubts) == {"person_in_two_rooms", "title"}
    clash = doubts["person_in_two_rooms"]
    coded = [
        r["participation_id"]
        for r in rows(dataset, "participations")
        if r["problems"] == "person_in_two_rooms"
    ]
    assert [clash["subject"], clash["candidate"]] == coded
    assert "Sala Lustrzana" in str(clash["reasons"])
    assert "Sala Mała" in str(clash["reasons"])


def test_unread_text_is_measured_in_glyphs(dataset: Dataset, congress: Programme) -> None:
    total = sum(page.glyphs for page in congress.document.pages)
    (row,) = rows(dataset, "sources")
    assert row["unclaimed_ratio"] == pytest.approx(len("Stronapierwsza") / total, abs=5e-5)


def test_a_summary_of_each_file(dataset: Dataset) -> None:
    (summary,) = dataset.summaries
    assert (summary.pages, summary.sessions, summary.people, summary.doubts) == (2, 5, 2, 2)
    assert summary.edition_id == "dni-archiwow-2021"


def two_editions(congress: Programme, as_entry: Make) -> list[SourceEntry]:
    document = replace(congress.document, sha256="a" * 64)
    later = replace(congress, document=document, edition=replace(congress.edition, year=2022))
    return [as_entry(congress, "one.pdf"), as_entry(later, "two.pdf")]


def test_the_order_of_files_changes_nothing(congress: Programme, as_entry: Make) -> None:
    entries = two_editions(congress, as_entry)
    rows_of = [CatalogueRow("", "Dni Archiwów", year=year) for year in (2019, 2018)]
    assert dataset_files(assemble(entries, rows_of)) == dataset_files(assemble(entries[::-1], rows_of[::-1]))


def test_another_name_of_the_file_changes_its_path_only(congress: Programme, as_entry: Make) -> None:
    one, other = (dataset_files(assemble([as_entry(congress, p)], [])) for p in ("a.pdf", "z/b.pdf"))
    different = {name for name in one if one[name] != other[name]}
    assert different == {"sources.csv", "datapackage.json", "programmes/dni-archiwow-2021.json"}
    assert one["sources.csv"].replace("a.pdf", "z/b.pdf") == other["sources.csv"]


def test_another_edition_changes_no_id(congress: Programme, as_entry: Make) -> None:
    entries = two_editions(congress, as_entry)
    before, after = assemble(entries[:1], []), assemble(entries, [])
    for name, key in (
        ("sessions", "session_id"),
        ("participations", "participation_id"),
        ("people", "person_id"),
    ):
        assert {r[key] for r in rows(before, name)} <= {r[key] for r in rows(after, name)}


def test_a_corrected_title_changes_the_id_of_its_session_only(congress: Programme, as_entry: Make) -> None:
    mended = replace(
        congress,
        document=replace(congress.document, sha256="b" * 64),
        sessions=(replace(congress.sessions[0], title="Otwarcie dni"), *congress.sessions[1:]),
    )
    one, other = assemble([as_entry(congress)], []), assemble([as_entry(mended)], [])
    for name, key in (
        ("participations", "participation_id"),
        ("biographies", "biography_id"),
        ("people", "person_id"),
    ):
        assert [r[key] for r in rows(one, name)] == [r[key] for r in rows(other, name)]
    pairs = zip(rows(one, "sessions"), rows(other, "sessions"), strict=True)
    changed = [a["session_id"] != b["session_id"] for a, b in pairs]
    assert changed == [True, False, False, False, False]


def test_a_copy_of_a_file_is_a_source_and_adds_nothing(congress: Programme, as_entry: Make) -> None:
    dataset = assemble([as_entry(congress, "b.pdf"), as_entry(congress, "a.pdf")], [])
    first, second = rows(dataset, "sources")
    assert (first["path"], second["path"], second["problems"]) == ("a.pdf", "b.pdf", "duplicate_file")
    assert first["source_id"] != second["source_id"]
    assert first["edition_id"] == second["edition_id"] == "dni-archiwow-2021"
    assert len(dataset.tables["sessions"]) == 5
    assert rows(dataset, "editions")[0]["source_ids"] == first["source_id"]


def test_a_failed_file_is_a_row_with_its_problem(congress: Programme, as_entry: Make) -> None:
    failed = SourceEntry(
        "broken.pdf", "f" * 64, 7, None, None, Problem("damaged", "The file is truncated. Get it again."), 0.1
    )
    unopened = SourceEntry("locked.pdf", "", 0, None, None, Problem("damaged", "Not readable."), 0.0)
    dataset = assemble([failed, unopened, as_entry(congress)], [])
    found = {row["path"]: row for row in rows(dataset, "sources")}
    assert found["broken.pdf"]["problems"] == "damaged"
    assert found["broken.pdf"]["note"] == "The file is truncated. Get it again."
    assert (found["broken.pdf"]["pages"], found["broken.pdf"]["edition_id"]) == (0, None)
    assert found["locked.pdf"]["sha256"] is None
    assert len(dataset.tables["sessions"]) == 5


def test_a_file_without_a_programme_says_so(congress: Programme, as_entry: Make) -> None:
    letter = replace(
        congress, kind="other", sessions=(), biographies=(), tracks=(), doubts=(),
        problems=(Problem("not_a_programme", "No timetable was found."),),
    )  # fmt: skip
    dataset = assemble([as_entry(letter)], [])
    (row,) = rows(dataset, "sources")
    assert (row["problems"], row["note"]) == ("not_a_programme", "No timetable was found.")
    assert (row["edition_id"], row["pages"]) == (None, 2)
    assert len(dataset.tables["editions"]) == 0


def test_nothing_at_all_gives_empty_tables() -> None:
    dataset = assemble([], [])
    assert {len(frame) for frame in dataset.tables.values()} == {0}


def test_notes_of_the_archivist_become_problem_codes(congress: Programme, as_entry: Make) -> None:
    notes = [
        SessionNote("dni-archiwow.pdf", "PROGRAM sprzed", "placement_reconstructed", "only plausible"),
        SessionNote("dni-archiwow.pdf", "Nigdy", "placement_reconstructed", "only plausible"),
        SessionNote("elsewhere.pdf", "Otwarcie", "placement_reconstructed", ""),
    ]
    dataset = assemble([as_entry(congress)], [], notes)
    coded = [
        row["title"] for row in rows(dataset, "sessions") if row["problems"] == "placement_reconstructed"
    ]
    assert coded == ["Program sprzed lat"]
    unmet = [row for row in rows(dataset, "review") if row["kind"] == "session_note"]
    assert [row["subject"] for row in unmet] == ["Nigdy"]


def test_catalogue_against_print_is_a_doubt(congress: Programme, as_entry: Make) -> None:
    row = CatalogueRow("dni-archiwow.pdf", "Dni Archiwów", year=2021, start_date="2021-05-11", title="Dni")
    dataset = assemble([as_entry(congress, row=row)], [row])
    (conflict,) = [r for r in rows(dataset, "review") if r["kind"] == "fact_conflict"]
    assert (conflict["subject"], conflict["candidate"]) == ("dni-archiwow-2021", "start_date")
    assert rows(dataset, "editions")[0]["fact_source"] == (
        "printed: series, year, end_date, language, organisers; catalogue: title, start_date"
    )


def test_decisions_are_read_from_the_curation_folder(
    congress: Programme, as_entry: Make, tmp_path: Path
) -> None:
    (tmp_path / "decisions.csv").write_text(
        "verdict,mention_a,mention_b,author,date\nmaybe,par-1,par-2,,\n", encoding="utf-8"
    )
    with pytest.raises(UsageError, match=r"decisions.csv, line 2: .*verdict.* 'maybe'"):
        assemble([as_entry(congress)], [], curation=tmp_path)


def test_times_that_cannot_be_are_marked_and_asked_about(congress: Programme, as_entry: Make) -> None:
    late = replace(congress.sessions[0], end="09:00")
    dataset = assemble([as_entry(replace(congress, sessions=(late, *congress.sessions[1:])))], [])
    assert rows(dataset, "sessions")[0]["problems"] == "time_order"
    (doubt,) = [row for row in rows(dataset, "review") if row["kind"] == "time_order"]
    assert doubt["question"] == (
        "'Otwarcie' ends at 09:00, before it starts at 10:00: was the time read as it is printed?"
    )


def test_a_rebuild_with_its_own_registries_gives_the_same_bytes(
    congress: Programme, as_entry: Make, tmp_path: Path
) -> None:
    entries = two_editions(congress, as_entry)
    first = dataset_files(assemble(entries[:1], []))
    for name, text in first.items():
        if name.startswith("curation/"):
            (tmp_path / name.removeprefix("curation/")).write_text(text, encoding="utf-8")
    assert dataset_files(assemble(entries[:1], [], curation=tmp_path)) == first
    later = assemble(entries, [], curation=tmp_path)
    before = {row["person_id"] for row in rows(assemble(entries[:1], []), "people")}
    assert before <= {row["person_id"] for row in rows(later, "people")}
