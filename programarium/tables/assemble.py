"""Read sources and catalogue in, all tables out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from normalize import resolve
from normalize.decision_table import ORGANISATIONS, PEOPLE
from normalize.identity.comparing import Runner, run_here
from normalize.identity.memory import Memory
from normalize.model import Resolution
from normalize.questions import by_urgency
from programarium.model import CatalogueRow, SessionNote, SourceEntry
from programarium.tables.curation import (
    ORGANISATION_REGISTRY,
    PERSON_REGISTRY,
    read_decisions,
    read_registry,
)
from programarium.tables.editions import Edition, gather_editions
from programarium.tables.frames import Row, to_frame
from programarium.tables.model import Dataset, SourceSummary
from programarium.tables.people import (
    affiliation_rows,
    attach_people,
    link_rows,
    make_mentions,
    organisation_rows,
    person_rows,
)
from programarium.tables.records import Records, add_edition, new_mints
from programarium.tables.review import mark_clashes, mark_times, review_rows
from programarium.tables.schema import TABLES
from programarium.tables.sources import copies, edition_row, name_sources, problem_codes, source_row


def assemble(
    entries: Sequence[SourceEntry],
    catalogue: Sequence[CatalogueRow],
    notes: Sequence[SessionNote] = (),
    curation: Path | None = None,
    runner: Runner = run_here,
    memory: Memory | None = None,
) -> Dataset:
    """Make all tables from what was read. The order of the arguments' items does not matter.

    Args:
        entries: One for each input file, read or failed.
        catalogue: All catalogue rows that apply; those without a file become editions too.
        notes: What the archivist knows of single sessions.
        curation: Folder with decisions and the ids given out so far; None when there is none.
        runner: Who compares names.
        memory: Names compared before; it is renewed, and changes nothing but the time.

    Raises:
        extract.errors.UsageError: A curation file that cannot be understood.
    """
    source_ids = name_sources(entries)
    copy_of = copies(entries)
    originals = [entry for entry in entries if entry.path not in copy_of]
    editions = gather_editions(originals, catalogue)
    records, mints = Records(), new_mints()
    for edition in editions:
        add_edition(records, mints, edition, source_ids, notes)
    edition_rows = [edition_row(edition, source_ids) for edition in editions]
    mark_clashes(records)
    faults = mark_times(records, edition_rows)
    resolution = _resolve(records, editions, curation, runner, memory)
    edition_of = {entry.path: edition.edition_id for edition in editions for entry in edition.entries}
    edition_of |= {path: edition_of[first] for path, first in copy_of.items() if first in edition_of}
    rows: dict[str, list[Row]] = {
        "editions": edition_rows,
        "sources": [
            source_row(e, source_ids[e.path], edition_of.get(e.path), copy_of.get(e.path))
            for e in sorted(entries, key=lambda entry: entry.path)
        ],
        "tracks": records.tracks,
        "sessions": records.sessions,
        "participations": records.participations,
        "biographies": records.biographies,
        "people": person_rows(resolution, records),
        "organisations": organisation_rows(resolution),
        "affiliations": affiliation_rows(resolution),
        "identity_links": link_rows(resolution),
        "review": review_rows(
            by_urgency((*resolution.questions, *resolution.organisation_questions)),
            editions,
            source_ids,
            records,
            faults,
        ),
    }
    return Dataset(
        tables={name: to_frame(table, rows[name]) for name, table in TABLES.items()},
        person_registry=resolution.person_registry,
        organisation_registry=resolution.organisation_registry,
        cut_blocks=resolution.cut_blocks,
        stale_decisions=(*resolution.stale_decisions, *resolution.stale_organisation_decisions),
        summaries=_summaries(entries, rows, source_ids, copy_of),
    )


def _resolve(
    records: Records,
    editions: Sequence[Edition],
    curation: Path | None,
    runner: Runner,
    memory: Memory | None,
) -> Resolution:
    resolution = resolve(
        make_mentions(records, {e.edition_id: e.facts.year for e in editions}),
        {e.edition_id: e.facts.organisers for e in editions if e.facts.organisers},
        read_decisions(curation, PEOPLE),
        read_registry(curation, PERSON_REGISTRY),
        read_registry(curation, ORGANISATION_REGISTRY),
        read_decisions(curation, ORGANISATIONS),
        runner,
        memory,
    )
    attach_people(resolution, records.participations, "participation_id")
    attach_people(resolution, records.biographies, "biography_id")
    return resolution


def _summaries(
    entries: Sequence[SourceEntry],
    rows: Mapping[str, Sequence[Row]],
    source_ids: Mapping[str, str],
    copy_of: Mapping[str, str],
) -> tuple[SourceSummary, ...]:
    sessions = Counter(row["source_id"] for row in rows["sessions"])
    doubts = Counter(row["source_id"] for row in rows["review"])
    source_of = {row["session_id"]: row["source_id"] for row in rows["sessions"]}
    people: dict[object, set[object]] = defaultdict(set)
    for row in rows["participations"]:
        people[source_of[row["session_id"]]].add(row["person_id"])
    for row in rows["biographies"]:
        people[row["source_id"]].add(row["person_id"])
    by_id = {row["source_id"]: row for row in rows["sources"]}
    found = []
    for entry in sorted(entries, key=lambda e: e.path):
        source_id = source_ids[entry.path]
        row = by_id[source_id]
        unread, edition = row["unclaimed_ratio"], row["edition_id"]
        found.append(
            SourceSummary(
                path=entry.path,
                source_id=source_id,
                edition_id=None if edition is None else str(edition),
                pages=int(row["pages"] or 0),
                sessions=sessions[source_id],
                people=len(people[source_id]),
                doubts=doubts[source_id],
                unread=None if unread is None else float(unread),
                problems=problem_codes(entry, copy_of.get(entry.path)),
                seconds=entry.seconds,
                from_cache=entry.from_cache,
            )
        )
    return tuple(found)
