"""Which sources belong to one edition, and what is known of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from extract.model import EditionFacts, EditionStatus, SourceKind
from programarium.model import CatalogueRow, SourceEntry
from programarium.tables.ids import digest, edition_slug, fold

#: which source is believed first where several print a fact
_TRUST: dict[SourceKind, int] = {"programme": 0, "reconstruction": 1, "announcement": 2, "other": 3}
_STATUS_ORDER: tuple[EditionStatus, ...] = ("complete", "partial", "announced", "no_source")
_FACTS = tuple(f.name for f in fields(EditionFacts) if f.name not in ("status", "organisers", "unprinted"))
_FROM_CATALOGUE = {"series": "event", "ordinal": "edition"}


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition: its sources in order of trust, its catalogue rows, its facts.

    `printed`, `inferred` and `catalogued` name the facts that come from print, from what is printed
    around them (a year from weekdays) and from the catalogue;
    `conflicts` are facts on which they disagree, as (fact, catalogue, print).
    """

    edition_id: str
    facts: EditionFacts
    entries: tuple[SourceEntry, ...]
    rows: tuple[CatalogueRow, ...]
    printed: tuple[str, ...]
    inferred: tuple[str, ...]
    catalogued: tuple[str, ...]
    conflicts: tuple[tuple[str, str, str], ...]


@dataclass(slots=True)
class _Group:
    """What seems to be one edition while it is being gathered."""

    series: str | None
    year: int | None
    ordinal: int | None
    entries: list[SourceEntry]
    rows: list[CatalogueRow]

    def takes(self, other: _Group) -> bool:
        """Whether nothing speaks against one edition: the same series and year, no other number."""
        if not self.series or fold(self.series) != fold(other.series or ""):
            return False
        if self.year is None and other.year is None:
            return self.ordinal is not None and self.ordinal == other.ordinal
        return self.year == other.year and (
            self.ordinal is None or other.ordinal is None or self.ordinal == other.ordinal
        )

    def absorb(self, other: _Group) -> None:
        self.ordinal = self.ordinal if self.ordinal is not None else other.ordinal
        self.entries += other.entries
        self.rows += other.rows


def kind_of(entry: SourceEntry) -> SourceKind:
    """What a source is: the catalogue's word, else what was read; `other` for a failed file."""
    if entry.row is not None and entry.row.kind is not None:
        return entry.row.kind
    return entry.programme.kind if entry.programme is not None else "other"


def is_part_of_an_edition(entry: SourceEntry) -> bool:
    """Whether a file tells of an edition: the catalogue says so, or it holds a programme's content."""
    if entry.row is not None:
        return True
    found = entry.programme
    return found is not None and (
        found.kind != "other" or bool(found.sessions or found.biographies or found.tracks)
    )


def gather_editions(entries: Sequence[SourceEntry], catalogue: Sequence[CatalogueRow]) -> tuple[Edition, ...]:
    """The editions that files and catalogue speak of, sorted by series, year and id."""
    singles = [_of_entry(entry) for entry in sorted(entries, key=_trust) if is_part_of_an_edition(entry)]
    singles.sort(key=lambda g: g.ordinal is None)
    singles += [_Group(row.event, row.year, row.edition, [], [row]) for row in catalogue if not row.file]
    groups: list[_Group] = []
    for single in singles:
        home = next((group for group in groups if group.takes(single)), None)
        if home is None:
            groups.append(single)
        else:
            home.absorb(single)
    editions = [_edition(group) for group in groups]
    return tuple(sorted(_with_unique_ids(editions), key=_order))


def _trust(entry: SourceEntry) -> tuple[int, str, str]:
    return (_TRUST[kind_of(entry)], entry.sha256, entry.path)


def _of_entry(entry: SourceEntry) -> _Group:
    facts = entry.programme.edition if entry.programme is not None else EditionFacts()
    row = entry.row
    if row is None:
        year = facts.year or (int(facts.start_date[:4]) if facts.start_date else None)
        return _Group(facts.series or facts.title, year, facts.ordinal, [entry], [])
    start = row.start_date or facts.start_date
    year = row.year or facts.year or (int(start[:4]) if start else None)
    return _Group(row.event, year, row.edition or facts.ordinal, [entry], [row])


def _edition(group: _Group) -> Edition:
    group.entries.sort(key=_trust)
    printed = _printed_facts(group)
    values = {name: getattr(printed, name) for name in _FACTS}
    catalogued: list[str] = []
    conflicts: list[tuple[str, str, str]] = []
    for name in _FACTS:
        given = _catalogue_fact(group.rows, name)
        if given is None:
            continue
        read = values[name]
        disagrees = fold(str(read)) != fold(str(given))
        if read is None or disagrees or name in printed.unprinted:
            catalogued.append(name)
            if read is not None and disagrees:
                conflicts.append((name, str(given), str(read)))
        values[name] = given if read is None or name in catalogued else read
    if values["year"] is None:
        values["year"] = group.year
    facts = replace(printed, **values, status=_status(group))
    own = [n for n in _FACTS if values[n] is not None and n not in catalogued]
    first = min((entry.sha256 for entry in group.entries), default=digest(facts.title, facts.city))
    fallback = f"{facts.ordinal}" if facts.ordinal is not None and facts.year is None else first[:8]
    return Edition(
        edition_id=edition_slug(facts.series or facts.title, facts.year, fallback),
        facts=facts,
        entries=tuple(group.entries),
        rows=tuple(group.rows),
        printed=tuple(n for n in own if n not in printed.unprinted),
        inferred=tuple(n for n in own if n in printed.unprinted),
        catalogued=tuple(catalogued),
        conflicts=tuple(conflicts),
    )


def _printed_facts(group: _Group) -> EditionFacts:
    """The first value printed for each fact, in order of trust."""
    found = [entry.programme.edition for entry in group.entries if entry.programme is not None]
    values: dict[str, Any] = {
        name: next((v for v in (getattr(f, name) for f in found) if v is not None), None) for name in _FACTS
    }
    organisers = next((f.organisers for f in found if f.organisers), ())
    stating = {name: [f for f in found if getattr(f, name) is not None] for name in _FACTS}
    unprinted = tuple(
        name for name, each in stating.items() if each and all(name in f.unprinted for f in each)
    )
    return replace(EditionFacts(organisers=organisers, unprinted=unprinted), **values)


def _catalogue_fact(rows: Sequence[CatalogueRow], name: str) -> str | int | None:
    attribute = _FROM_CATALOGUE.get(name, name)
    found = (getattr(row, attribute, None) for row in rows)
    return next((value for value in found if value is not None), None)


def _status(group: _Group) -> EditionStatus:
    """The catalogue's word; else the best that a source gives; `partial` when none could be read."""
    stated = [row.status for row in group.rows if row.status is not None]
    if stated:
        return stated[0]
    if not group.entries:
        return "no_source"
    read = [entry.programme.edition.status for entry in group.entries if entry.programme is not None]
    return min(read, key=_STATUS_ORDER.index, default="partial")


def _order(edition: Edition) -> tuple[str, int, int, str, str]:
    facts = edition.facts
    return (
        fold(facts.series or facts.title or ""),
        facts.year or 0,
        facts.ordinal or 0,
        facts.start_date or "",
        edition.edition_id,
    )


def _with_unique_ids(editions: Sequence[Edition]) -> list[Edition]:
    """Editions of one series in one year get the number or first day of the later ones added."""
    taken: set[str] = set()
    kept: list[Edition] = []
    for edition in sorted(editions, key=lambda e: (*_order(e), *(entry.sha256 for entry in e.entries))):
        facts = edition.facts
        base = edition.edition_id
        sha = edition.entries[0].sha256[:8] if edition.entries else digest(facts.title, facts.city)
        endings = ["", f"-{facts.ordinal}" if facts.ordinal else "", (facts.start_date or "")[4:], f"-{sha}"]
        choices = [base + end for end in endings] + [f"{base}-{n}" for n in range(2, len(editions) + 2)]
        found = next(choice for choice in choices if choice not in taken)
        taken.add(found)
        kept.append(replace(edition, edition_id=found))
    return kept
