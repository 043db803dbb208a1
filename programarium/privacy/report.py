"""Everything held about one person, for them to read: every row, its evidence, what people decided."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from programarium.privacy.held import MENTIONS, Held, Tables, find_held, open_tables
from programarium.privacy.keys import KEY, SUPPRESSED, make_key, make_row, written_hash
from programarium.privacy.keys import SuppressionList as _List
from programarium.privacy.spellings import sought
from programarium.privacy.veil import Veil
from programarium.staging import CURATION
from programarium.tables.frames import Row, split_list
from programarium.tables.schema import TABLES

#: columns that say where a record stands or how it was found; shown in JSON only
_PLACES = frozenset(("x0", "top", "x1", "bottom"))


@dataclass(frozen=True, slots=True)
class PersonReport:
    """Rows by table; `quoted` are other rows whose text names the person, `curation` rows by file."""

    person_id: str
    rows: Mapping[str, Sequence[Row]]
    quoted: Mapping[str, Sequence[Row]]
    curation: Mapping[str, Sequence[Mapping[str, str]]]


def report_person(data: Path, asked: str) -> PersonReport:
    """What the datasets and their curation hold about one person.

    Raises:
        UsageError: No datasets, or nobody or several people of this name.
    """
    tables = open_tables(data)
    held = find_held(tables, data / CURATION, asked)
    own = _own_rows(tables, held)
    veil = _finder(held)
    quoted = {
        name: [row for row in rows if row not in own.get(name, ()) and _names(row, veil)]
        for name, rows in tables.items()
    }
    return PersonReport(
        held.person_id,
        {name: rows for name, rows in own.items() if rows},
        {name: rows for name, rows in quoted.items() if rows},
        _curated(data / CURATION, held, veil),
    )


def _own_rows(tables: Tables, held: Held) -> dict[str, list[Row]]:
    mine = {
        name: [row for row in tables[name] if row["person_id"] in held.ids]
        for name in ("people", *MENTIONS, "affiliations", "identity_links")
    }
    subjects = held.mentions | held.ids
    mine["review"] = [row for row in tables["review"] if {row["subject"], row["candidate"]} & subjects]
    sessions = {row["session_id"] for row in mine["participations"]}
    organisations = {row["organisation_id"] for name in (*MENTIONS, "affiliations") for row in mine[name]}
    mine["sessions"] = [row for row in tables["sessions"] if row["session_id"] in sessions]
    mine["organisations"] = [r for r in tables["organisations"] if r["organisation_id"] in organisations]
    sources = {row["source_id"] for name in ("sessions", "biographies") for row in mine[name]}
    mine["sources"] = [row for row in tables["sources"] if row["source_id"] in sources]
    return mine


def _finder(held: Held) -> Veil:
    """Finds the person's name in texts, as if it were withheld."""
    key = make_key()
    hashes = (written_hash(kind, key, words) for kind, words in sought(held.spellings))
    return Veil(_List(key, (make_row(hashes, "", ""),)))


def _names(row: Mapping[str, object], veil: Veil) -> bool:
    return any(isinstance(value, str) and veil.spans(value) for value in row.values())


def _curated(folder: Path, held: Held, veil: Veil) -> dict[str, list[dict[str, str]]]:
    ids = held.ids | held.mentions
    found: dict[str, list[dict[str, str]]] = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if not path.is_file() or path.name in (KEY, SUPPRESSED):
            continue
        text = path.read_text(encoding="utf-8-sig", errors="replace")
        rows = _table(text) if path.suffix == ".csv" else ({"line": line} for line in text.splitlines())
        mine = [row for row in rows if ids & set(row.values()) or _mentions(row, ids, veil)]
        if mine:
            found[path.relative_to(folder).as_posix()] = mine
    return found


def _mentions(row: Mapping[str, str], ids: Iterable[str], veil: Veil) -> bool:
    return any(one in value for value in row.values() for one in ids) or any(
        veil.spans(value, any_case=True) for value in row.values()
    )


def _table(text: str) -> Iterator[dict[str, str]]:
    head = text.partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter):
        yield {str(name): str(value or "") for name, value in row.items() if name is not None}


def report_json(report: PersonReport) -> dict[str, Any]:
    """The report as plain values; list columns as lists."""
    return {
        "person_id": report.person_id,
        "rows": {name: [_plain(name, row) for row in rows] for name, rows in report.rows.items()},
        "quoted": {name: [_plain(name, row) for row in rows] for name, rows in report.quoted.items()},
        "curation": {name: list(rows) for name, rows in report.curation.items()},
    }


def report_lines(report: PersonReport) -> Iterator[str]:
    """The report for reading: a heading a table, under it each row with its filled columns."""
    for title, group in (("", report.rows), ("quoted in ", report.quoted), ("curation/", report.curation)):
        for name, rows in group.items():
            yield f"{title}{name} ({len(rows)})"
            for row in rows:
                cells = [f"{k}: {v}" for k, v in row.items() if v not in (None, "") and k not in _PLACES]
                yield "  - " + "\n    ".join(cells)
            yield ""


def _plain(name: str, row: Row) -> dict[str, Any]:
    table = TABLES[name]
    return {
        column.name: split_list(column, row[column.name]) if column.separator else row[column.name]
        for column in table.columns
    }
