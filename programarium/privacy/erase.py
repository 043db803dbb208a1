"""Tables and registries without withheld people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from normalize.identity.reanchor import make_anchor, split_anchor
from normalize.identity.registry import bury
from normalize.identity.registry_model import IdRegistry, RegistryStatus
from programarium.privacy.held import MENTIONS, Held, Tables
from programarium.privacy.veil import Veil
from programarium.tables.frames import Row, Value, join_list, split_list
from programarium.tables.schema import TABLES

#: columns that hold file names
_PATHS = ("path",)


def erase_rows(tables: Tables, held: Held, veil: Veil) -> tuple[Tables, frozenset[str]]:
    """The tables without a person, and the ids of the participations and biographies that went.

    Rows of other people that bear a withheld name go too, as the next build would leave them out.
    """
    gone = {m for name, key in MENTIONS.items() for m in _hidden(tables[name], key, held, veil)}
    left = {name: [row for row in rows if row.get(MENTIONS.get(name, "")) not in gone]
            for name, rows in tables.items()}  # fmt: skip
    people = {str(row["person_id"]) for name in MENTIONS for row in left[name]} - held.ids
    left["people"] = [_person(row, left, veil) for row in tables["people"] if row["person_id"] in people]
    left["affiliations"] = _affiliations(tables["affiliations"], people, gone)
    left["identity_links"] = [
        row
        for row in tables["identity_links"]
        if row["person_id"] in people and not {row["mention_a"], row["mention_b"]} & gone
    ]
    away = gone | held.ids
    left["review"] = [row for row in tables["review"] if not {row["subject"], row["candidate"]} & away]
    left["organisations"] = _organisations(tables, left)
    _count(tables, left, gone)
    return {name: [_masked(row, veil) for row in rows] for name, rows in left.items()}, frozenset(gone)


def erase_people(registry: IdRegistry, held: Iterable[str], veil: Veil) -> IdRegistry:
    """The registry of people with tombstones for these ids, and no anchor of a withheld name."""
    ids = set(held)
    for row_id in sorted(ids):
        registry = bury(registry, row_id)
    return _without(registry, lambda edition, name, slot: None if veil.hides(name) else name)


def erase_names(registry: IdRegistry, veil: Veil) -> IdRegistry:
    """The registry of organisations with names masked, and no anchor by a withheld person."""

    def masked(edition: str, name: str, slot: str) -> str | None:
        return None if veil.hides(slot.partition(" #")[0]) else veil.folded(name)

    return _without(registry, masked)


def _without(registry: IdRegistry, change: Callable[[str, str, str], str | None]) -> IdRegistry:
    """A registry whose anchors have changed names; ids that lose all anchors become tombstones."""
    rows = []
    for row in registry.rows:
        anchors = set()
        for edition, name, slot in map(split_anchor, row.anchors):
            made = change(edition, name, slot)
            if made is not None:
                anchors.add(make_anchor(edition, made, slot))
        is_empty = row.status == "active" and bool(row.anchors) and not anchors
        status: RegistryStatus = "tombstone" if is_empty else row.status
        rows.append(replace(row, status=status, anchors=tuple(sorted(anchors))))
    return IdRegistry(tuple(rows))


def _hidden(rows: Iterable[Row], key: str, held: Held, veil: Veil) -> set[str]:
    return {
        str(row[key])
        for row in rows
        if row["person_id"] in held.ids or veil.hides(str(row["name_as_printed"]))
    }


def _person(person: Row, tables: Tables, veil: Veil) -> Row:
    """A row of `people` for what is left of the person's mentions."""
    own = [row for name in MENTIONS for row in tables[name] if row["person_id"] == person["person_id"]]
    column = TABLES["people"].column("spellings")
    spellings = [s for s in split_list(column, person["spellings"]) if not veil.hides(s)]
    changed: Row = {
        "spellings": join_list(column, spellings),
        "editions": len({row["edition_id"] for row in own}),
        "sessions": len({row["session_id"] for row in own if row.get("session_id")}),
    }
    if veil.hides(str(person["name"])) and spellings:
        changed |= {"name": spellings[0], "sort_name": spellings[0], "given_name": None, "family_name": None}
    return {**person, **changed}


def _affiliations(rows: Iterable[Row], people: set[str], gone: set[str]) -> list[Row]:
    column = TABLES["affiliations"].column("evidence")
    found = []
    for row in rows:
        evidence = [m for m in split_list(column, row["evidence"]) if m not in gone]
        if row["person_id"] in people and evidence:
            found.append({**row, "evidence": join_list(column, evidence)})
    return found


def _organisations(before: Tables, after: Tables) -> list[Row]:
    """Organisations without those that only the erased rows named."""
    lost = _stated(before) - _stated(after)
    return [row for row in before["organisations"] if row["organisation_id"] not in lost]


def _stated(tables: Tables) -> set[Value]:
    return {row["organisation_id"] for name in (*MENTIONS, "affiliations") for row in tables[name]}


def _count(before: Tables, after: Tables, gone: set[str]) -> None:
    """Write into sessions and sources how much is withheld; number what stays in each session."""
    of_session = Counter(r["session_id"] for r in before["participations"] if r["participation_id"] in gone)
    of_source = Counter(r["source_id"] for r in before["biographies"] if r["biography_id"] in gone)
    for name, key, counts in (("sessions", "session_id", of_session), ("sources", "source_id", of_source)):
        after[name] = [{**r, "withheld": int(r.get("withheld") or 0) + counts[r[key]]} for r in after[name]]
    numbers: defaultdict[Value, int] = defaultdict(int)
    renumbered = []
    for row in after["participations"]:
        numbers[row["session_id"]] += 1
        renumbered.append({**row, "ordinal": numbers[row["session_id"]]})
    after["participations"] = renumbered


def _masked(row: Row, veil: Veil) -> Row:
    return {
        name: (veil.path(value) if name in _PATHS else veil.text(value)) if isinstance(value, str) else value
        for name, value in row.items()
    }
