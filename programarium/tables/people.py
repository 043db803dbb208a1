"""Mentions for the matching of people, and rows of what it found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from normalize.model import Mention, Resolution
from programarium.tables.clashes import slots
from programarium.tables.frames import Row, join_list, split_list
from programarium.tables.records import Records
from programarium.tables.schema import TABLES


def make_mentions(records: Records, years: Mapping[str, int | None]) -> tuple[Mention, ...]:
    """Every participation and biography as a mention; `years` maps edition ids."""
    sessions = {str(row["session_id"]): row for row in records.sessions}
    known = slots(records.sessions)
    found = []
    for row in records.participations:
        session = sessions[str(row["session_id"])]
        slot = known.get(str(row["session_id"]))
        groups = [row["session_id"], session["parent_session_id"]]
        mention = _mention(row, str(row["participation_id"]), years)
        found.append(
            replace(
                mention,
                kind="participation",
                session_id=str(row["session_id"]),
                role=_text(row["role"]),
                source_id=_text(session["source_id"]),
                date=slot.date if slot else _text(session["date"]),
                start=slot.start if slot else _text(session["start"]),
                end=slot.end if slot else _text(session["end"]),
                room=_text(session["room"]),
                groups=tuple(str(group) for group in groups if group),
            )
        )
    listed = TABLES["biographies"].column("other_affiliations_as_printed")
    for row in records.biographies:
        mention = _mention(row, str(row["biography_id"]), years)
        others = split_list(listed, row["other_affiliations_as_printed"])
        found.append(
            replace(
                mention,
                text=_text(row["text"]),
                source_id=_text(row["source_id"]),
                other_affiliations=tuple(others),
            )
        )
    return tuple(sorted(found, key=lambda m: m.mention_id))


def person_rows(resolution: Resolution, records: Records) -> list[Row]:
    """Rows of `people`, with the number of editions and sessions of each."""
    mentioned = [(str(row["participation_id"]), row) for row in records.participations]
    mentioned += [(str(row["biography_id"]), row) for row in records.biographies]
    editions: dict[str, set[str]] = defaultdict(set)
    sessions: dict[str, set[str]] = defaultdict(set)
    for mention_id, row in mentioned:
        person_id = resolution.person_of[mention_id]
        editions[person_id].add(str(row["edition_id"]))
        if row.get("session_id"):
            sessions[person_id].add(str(row["session_id"]))
    spellings = TABLES["people"].column("spellings")
    return [
        {
            "person_id": person.person_id,
            "name": person.name,
            "given_name": person.given_name,
            "family_name": person.family_name,
            "sort_name": person.sort_name,
            "spellings": join_list(spellings, person.spellings),
            "editions": len(editions[person.person_id]),
            "sessions": len(sessions[person.person_id]),
            "first_year": person.first_year,
            "last_year": person.last_year,
            "identity_status": person.identity_status,
        }
        for person in sorted(resolution.people, key=lambda p: p.person_id)
    ]


def organisation_rows(resolution: Resolution) -> list[Row]:
    table = TABLES["organisations"]
    reasons: dict[str, list[str]] = defaultdict(list)
    for link in resolution.organisation_links:
        reasons[link.organisation_id].append(str(link))
    return [
        {
            "organisation_id": found.organisation_id,
            "name": found.name,
            "kind": found.kind,
            "place": found.place,
            "country": found.country,
            "spellings": join_list(table.column("spellings"), found.spellings),
            "identity_status": found.identity_status,
            "reasons": join_list(table.column("reasons"), reasons[found.organisation_id]),
        }
        for found in sorted(resolution.organisations, key=lambda o: o.organisation_id)
    ]


def affiliation_rows(resolution: Resolution) -> list[Row]:
    """One row for each person, organisation and edition; different positions stand in one cell."""
    table = TABLES["affiliations"]
    positions: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    evidence: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for found in resolution.affiliations:
        key = (found.person_id, found.organisation_id, found.edition_id)
        evidence[key].update(found.evidence)
        if found.position and found.position not in positions[key]:
            positions[key].append(found.position)
    return [
        {
            "person_id": key[0],
            "organisation_id": key[1],
            "edition_id": key[2],
            "position": join_list(table.column("position"), positions[key]),
            "evidence": join_list(table.column("evidence"), sorted(evidence[key])),
        }
        for key in sorted(evidence)
    ]


def link_rows(resolution: Resolution) -> list[Row]:
    reasons = TABLES["identity_links"].column("reasons")
    return [
        {
            "person_id": link.person_id,
            "mention_a": link.mention_a,
            "mention_b": link.mention_b,
            "score": link.score,
            "decided_by": link.decided_by,
            "reasons": join_list(reasons, link.reasons),
        }
        for link in sorted(resolution.links, key=lambda found: (found.mention_a, found.mention_b))
    ]


def attach_people(resolution: Resolution, rows: Sequence[Row], id_column: str) -> None:
    """Write person and organisation into rows of participations or biographies."""
    for row in rows:
        mention_id = str(row[id_column])
        row["person_id"] = resolution.person_of[mention_id]
        row["organisation_id"] = resolution.organisation_of.get(mention_id)


def _mention(row: Row, mention_id: str, years: Mapping[str, int | None]) -> Mention:
    edition_id = str(row["edition_id"])
    page = row["page"]
    return Mention(
        mention_id=mention_id,
        kind="biography",
        edition_id=edition_id,
        name=str(row["name_as_printed"]),
        year=years.get(edition_id),
        honorific=_text(row["honorific_as_printed"]),
        position=_text(row["position_as_printed"]),
        affiliation=_text(row["affiliation_as_printed"]),
        page=int(page) if page is not None else None,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
