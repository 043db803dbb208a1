"""Keys are unique, and whatever names another row finds it."""

from __future__ import annotations

from collections.abc import Iterator

from programarium.check.cells import row_key
from programarium.check.model import Cells, Finding
from programarium.tables.schema import TABLES

#: columns that name rows of several tables, or several rows: table, column, separator
_MENTIONS = (("affiliations", "evidence"), ("identity_links", "mention_a"), ("identity_links", "mention_b"))


def check_keys(cells: Cells) -> Iterator[Finding]:
    """Primary keys, foreign keys, lists of ids, and links between rows of one edition."""
    yield from _primary(cells)
    yield from _foreign(cells)
    yield from _lists(cells)
    yield from _one_edition(cells)


def _primary(cells: Cells) -> Iterator[Finding]:
    for table in TABLES.values():
        seen: set[str] = set()
        for row in cells[table.name]:
            key = row_key(table, row)
            if key in seen:
                yield Finding("primary_key", f"{table.name}.csv", key, "the key stands twice")
            seen.add(key)


def _foreign(cells: Cells) -> Iterator[Finding]:
    keys = {t.name: {row_key(t, row) for row in cells[t.name]} for t in TABLES.values()}
    for table in TABLES.values():
        for key in table.foreign_keys:
            for row in cells[table.name]:
                value = row.get(key.column, "")
                if value and value not in keys[key.table]:
                    message = f"{key.column} {value!r} is not in {key.table}"
                    yield Finding("foreign_key", f"{table.name}.csv", row_key(table, row), message)


def _lists(cells: Cells) -> Iterator[Finding]:
    sources = {row["source_id"] for row in cells["sources"]}
    mentions = {row["participation_id"] for row in cells["participations"]}
    mentions |= {row["biography_id"] for row in cells["biographies"]}
    wanted = [("editions", "source_ids", sources), *((t, c, mentions) for t, c in _MENTIONS)]
    for name, column, known in wanted:
        for row in cells[name]:
            for value in row.get(column, "").split():
                if value not in known:
                    message = f"{column} names {value!r}, which does not exist"
                    yield Finding("foreign_key", f"{name}.csv", row_key(TABLES[name], row), message)


def _one_edition(cells: Cells) -> Iterator[Finding]:
    """A participation and its session, a session and its block, belong to one edition."""
    edition_of = {row["session_id"]: row["edition_id"] for row in cells["sessions"]}
    for name, column in (("participations", "session_id"), ("sessions", "parent_session_id")):
        for row in cells[name]:
            other = edition_of.get(row.get(column, ""))
            if other is not None and other != row["edition_id"]:
                message = f"edition_id is {row['edition_id']!r}, that of its {column} is {other!r}"
                yield Finding("edition", f"{name}.csv", row_key(TABLES[name], row), message)
    yield from _cycles(cells)


def _cycles(cells: Cells) -> Iterator[Finding]:
    parent = {row["session_id"]: row["parent_session_id"] for row in cells["sessions"]}
    for session_id in parent:
        seen, at = {session_id}, parent[session_id]
        while at and at not in seen:
            seen.add(at)
            at = parent.get(at, "")
        if at == session_id:
            yield Finding("parent", "sessions.csv", session_id, "the session is its own block")
