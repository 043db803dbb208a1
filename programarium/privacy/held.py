"""Everything that a datasets folder holds about one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.errors import UsageError
from normalize.identity.registry import follow_redirect
from normalize.identity.registry_model import IdRegistry
from normalize.text import fold
from programarium.tables.curation import PERSON_REGISTRY, read_registry
from programarium.tables.frames import Row, split_list
from programarium.tables.schema import TABLES
from programarium.write.reading import Rows, read_rows

Tables = Rows
MENTIONS = {"participations": "participation_id", "biographies": "biography_id"}


@dataclass(frozen=True, slots=True)
class Held:
    """One person's rows. `ids` are all ids that the person ever had, `mentions` those of their records."""

    person: Row
    ids: frozenset[str]
    mentions: frozenset[str]
    spellings: tuple[str, ...]

    @property
    def person_id(self) -> str:
        return str(self.person["person_id"])


def open_tables(folder: Path) -> Tables:
    """All tables of a datasets folder as rows.

    Raises:
        UsageError: A table is missing or damaged.
    """
    return read_rows(folder, TABLES)


def find_held(tables: Tables, curation: Path, asked: str) -> Held:
    """The person with this id, or with exactly this name in some spelling.

    Capitals and diacritics need not agree. An id that was merged away leads to the person of today.

    Raises:
        UsageError: Nobody, or more than one person, is called so.
    """
    registry = read_registry(curation, PERSON_REGISTRY)
    wanted = follow_redirect(asked, registry)
    found = [row for row in tables["people"] if row["person_id"] == wanted]
    if not found:
        found = [row for row in tables["people"] if fold(asked) in map(fold, _spellings(row))]
    if not found:
        raise UsageError(f"{asked!r}: nobody has this id or name; `programarium find` knows similar names.")
    if len(found) > 1:
        named = ", ".join(f"{row['person_id']} ({row['name']})" for row in found)
        raise UsageError(f"{asked!r}: several people bear this name: {named}; give one of the ids.")
    return _held(found[0], tables, registry)


def _held(person: Row, tables: Mapping[str, Sequence[Row]], registry: IdRegistry) -> Held:
    person_id = str(person["person_id"])
    merged = {row.id for row in registry.rows if follow_redirect(row.id, registry) == person_id}
    mentioned = [
        (str(row[key]), str(row["name_as_printed"]))
        for name, key in MENTIONS.items()
        for row in tables[name]
        if row["person_id"] == person_id
    ]
    names = {*_spellings(person), *(name for _, name in mentioned)}
    return Held(
        person, frozenset(merged | {person_id}), frozenset(m for m, _ in mentioned), tuple(sorted(names))
    )


def _spellings(person: Row) -> list[str]:
    printed = split_list(TABLES["people"].column("spellings"), person["spellings"])
    names = [str(person[name]) for name in ("name", "sort_name") if person[name] is not None]
    return [*names, *printed]
