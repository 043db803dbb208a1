"""One JSON file an edition: the same records, nested, with real lists and null."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import pandas as pd

from programarium.tables.frames import Row, split_list, to_rows
from programarium.tables.model import Table
from programarium.tables.schema import TABLES

Json: TypeAlias = "str | int | float | list[Json] | dict[str, Json] | None"
Record: TypeAlias = dict[str, Json]


def nested_editions(tables: Mapping[str, pd.DataFrame]) -> dict[str, Record]:
    """Edition id -> its record: sources, tracks, sessions with participations, biographies,
    and the people, organisations and affiliations that they name."""
    rows = {name: to_rows(TABLES[name], tables[name]) for name in tables}
    groups = {name: _by(rows[name], "edition_id") for name in _IN_EDITION}
    people = {str(row["person_id"]): row for row in rows["people"]}
    organisations = {str(row["organisation_id"]): row for row in rows["organisations"]}
    found: dict[str, Record] = {}
    for edition in rows["editions"]:
        key = str(edition["edition_id"])
        parts = {name: groups[name].get(key, []) for name in _IN_EDITION}
        mentions = [*parts["participations"], *parts["biographies"]]
        named = [*mentions, *parts["affiliations"]]
        record = to_record(TABLES["editions"], edition)
        record["sources"] = _records("sources", parts["sources"])
        record["tracks"] = _records("tracks", parts["tracks"])
        record["sessions"] = _sessions(parts["sessions"], parts["participations"])
        record["biographies"] = _records("biographies", parts["biographies"])
        record["people"] = _records("people", _named(mentions, "person_id", people))
        record["organisations"] = _records("organisations", _named(named, "organisation_id", organisations))
        record["affiliations"] = _records("affiliations", parts["affiliations"])
        found[key] = record
    return found


_IN_EDITION = ("sources", "tracks", "sessions", "participations", "biographies", "affiliations")


def to_record(table: Table, row: Row) -> Record:
    """A row with its list columns as lists and its numbers as they are written."""
    record: Record = {}
    for column in table.columns:
        value = row[column.name]
        if column.separator is not None:
            record[column.name] = list(split_list(column, value))
        else:
            record[column.name] = value
    return record


def record_text(record: Record) -> str:
    """A record as JSON text, indented so that a change is seen line by line."""
    return json.dumps(record, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _sessions(sessions: Sequence[Row], participations: Sequence[Row]) -> list[Json]:
    inside = _by(participations, "session_id")
    found: list[Json] = []
    for row in sessions:
        record = to_record(TABLES["sessions"], row)
        record["participations"] = _records("participations", inside.get(str(row["session_id"]), []))
        found.append(record)
    return found


def _records(name: str, rows: Sequence[Row]) -> list[Json]:
    return [to_record(TABLES[name], row) for row in rows]


def _named(rows: Sequence[Row], column: str, known: Mapping[str, Row]) -> list[Row]:
    keys = {str(row[column]) for row in rows if row[column] is not None}
    return [known[key] for key in sorted(keys) if key in known]


def _by(rows: Sequence[Row], column: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row[column] is not None:
            found[str(row[column])].append(row)
    return found
