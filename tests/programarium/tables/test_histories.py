"""Ids for ever: random histories of edits to invented programmes, built again after each.

A world knows who really stands in each place, so that every id can be followed from build to build.
"""

from __future__ import annotations

import csv
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.model import (
    Box,
    Document,
    EditionFacts,
    Page,
    PageAccount,
    Participation,
    Place,
    Programme,
    Session,
)
from normalize.decision_table import ORGANISATIONS as FORM_DECISIONS
from normalize.decision_table import PEOPLE as PERSON_DECISIONS
from normalize.identity.registry import follow_redirect
from normalize.identity.registry_model import IdRegistry
from programarium.model import SourceEntry
from programarium.tables import TABLES, Dataset, assemble
from programarium.tables.curation import ORGANISATION_REGISTRY, PERSON_REGISTRY, read_registry, registry_text
from programarium.tables.frames import Row, to_rows
from programarium.write import dataset_files

PEOPLE = (
    "Anna Ryczek", "Jan Olbrycht", "Ewa Kulisz", "Piotr Zaręba", "Maria Lisowska", "Tomasz Wójtowicz",
    "Barbara Gołąb", "Krzysztof Hajduk",
)  # fmt: skip
ORGANISATIONS = (
    "Archiwum Ziemi Łódzkiej", "Muzeum Parowozów", "Biblioteka Kresowa", "Teatr Kamienny",
    "Fundacja Druk", "Instytut Programów",
)  # fmt: skip
#: how some of them are printed in a genitive
GENITIVES = {3: "Teatru Kamiennego", 4: "Fundacji Druk", 5: "Instytutu Programów"}
TITLES = ("Otwarcie", "Pamięć miasta", "Skanowanie", "Katalog")
#: a place in a programme: year, session, position
Spot = tuple[int, int, int]


@dataclass
class World:
    """What is printed, and what people decided, at one point of a history."""

    years: list[int] = field(default_factory=list)
    people: list[str] = field(default_factory=lambda: list(PEOPLE))
    organisations: list[str] = field(default_factory=lambda: list(ORGANISATIONS))
    titles: dict[tuple[int, int], str] = field(default_factory=dict)
    #: (year, organisation) -> another form of its name that is printed there
    forms: dict[tuple[int, int], str] = field(default_factory=dict)
    folder: str = ""
    decisions: list[dict[str, str]] = field(default_factory=list)
    form_decisions: list[dict[str, str]] = field(default_factory=list)

    def who(self, spot: Spot) -> int:
        """The person at a place: fixed by the place, so that it survives every edit."""
        return (spot[0] * 3 + spot[1] * 5 + spot[2] * 2 + spot[0] * spot[1]) % len(PEOPLE)

    def affiliation(self, year: int, number: int) -> str:
        """How an organisation is printed in a year."""
        return self.forms.get((year, number), self.organisations[number])

    def spots(self, year: int) -> list[Spot]:
        """The places of one edition: two people in each of four sessions, nobody twice in one."""
        pairs = [(year, number, position) for number in range(len(TITLES)) for position in range(2)]
        return [s for s in pairs if s[2] == 0 or self.who(s) != self.who((s[0], s[1], 0))]

    def programme(self, year: int) -> Programme:
        sessions = []
        for number, title in enumerate(TITLES):
            place = Place(1, Box(50.0, 50.0 + 40 * number, 300.0, 80.0 + 40 * number))
            people = tuple(
                Participation(
                    self.people[self.who(spot)], "speaker", place,
                    affiliation=self.affiliation(year, self.who(spot) % len(ORGANISATIONS)),
                )
                for spot in self.spots(year) if spot[1] == number
            )  # fmt: skip
            shown = self.titles.get((year, number), title)
            sessions.append(
                Session(
                    str(number),
                    shown,
                    "talk",
                    place,
                    day=1,
                    date=f"{year}-05-12",
                    start=f"{9 + number:02}:00",
                    room="Sala A",
                    participations=people,
                )
            )
        page = Page(1, 595.0, 842.0, (), (), (), (), 0, "pdfium", "good", "digital")
        document = Document(f"{year:064x}", 10, "test", "", (page,))
        facts = EditionFacts("Dni Archiwów", year=year, language="pl", status="complete")
        account = (PageAccount(1, ()),)
        return Programme(document, "programme", facts, (), tuple(sessions), (), account, (), (), (), ())

    def entries(self) -> list[SourceEntry]:
        return [
            SourceEntry(f"{self.folder}{year}.pdf", f"{year:064x}", 10, None, self.programme(year), None, 0.1)
            for year in self.years
        ]


@dataclass(frozen=True)
class Built:
    """A build, with the ids of the person and the organisation at every place."""

    person: dict[Spot, str]
    organisation: dict[Spot, str]
    mention: dict[Spot, Row]
    registries: tuple[IdRegistry, IdRegistry]


def build(world: World, curation: Path) -> Built:
    """Build, and keep the registries for the next build."""
    for name, columns, rows in (
        (PERSON_DECISIONS.file, PERSON_DECISIONS.columns, world.decisions),
        (FORM_DECISIONS.file, FORM_DECISIONS.columns, world.form_decisions),
    ):
        with (curation / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(rows)
    dataset = assemble(world.entries(), [], curation=curation)
    registries = (dataset.person_registry, dataset.organisation_registry)
    for name, registry in zip((PERSON_REGISTRY, ORGANISATION_REGISTRY), registries, strict=True):
        (curation / name).write_text(registry_text(registry), encoding="utf-8")
        assert read_registry(curation, name) == registry
    at = {(row["date"], row["start"]): str(row["session_id"]) for row in _rows(dataset, "sessions")}
    mentions: defaultdict[str, list[Row]] = defaultdict(list)
    for row in _rows(dataset, "participations"):
        mentions[str(row["session_id"])].append(row)
    found: dict[Spot, Row] = {}
    for year in world.years:
        for spot in world.spots(year):
            there = sorted(
                mentions[at[f"{year}-05-12", f"{9 + spot[1]:02}:00"]], key=lambda r: int(r["ordinal"] or 0)
            )
            found[spot] = there[spot[2]]
    return Built(
        {spot: str(row["person_id"]) for spot, row in found.items()},
        {spot: str(row["organisation_id"]) for spot, row in found.items()},
        found,
        registries,
    )


def _rows(dataset: Dataset, name: str) -> list[Row]:
    return to_rows(TABLES[name], dataset.tables[name])


def _misprint(name: str, rng: random.Random) -> str:
    """The name with one letter of its longest word doubled."""
    word = max(name.split(), key=len)
    at = rng.randrange(2, len(word) - 1)
    return name.replace(word, word[:at] + word[at] + word[at:])


def _add(world: World, built: Built, rng: random.Random) -> None:
    world.years.append(rng.choice([y for y in range(2010, 2024) if y not in world.years]))


def _reorder(world: World, built: Built, rng: random.Random) -> None:
    rng.shuffle(world.years)
    world.folder = rng.choice(("", "a/", "z/"))


def _correct_title(world: World, built: Built, rng: random.Random) -> None:
    key = rng.choice(world.years), rng.randrange(len(TITLES))
    world.titles[key] = rng.choice(
        (f"{TITLES[key[1]]} (nowe)", "Zupełnie inny tytuł", _misprint(TITLES[key[1]], rng))
    )


def _correct_name(world: World, built: Built, rng: random.Random) -> None:
    number = rng.randrange(len(PEOPLE))
    fixed = PEOPLE[number] if world.people[number] != PEOPLE[number] else _misprint(PEOPLE[number], rng)
    world.people[number] = fixed


def _correct_organisation(world: World, built: Built, rng: random.Random) -> None:
    number = rng.randrange(len(ORGANISATIONS))
    first = ORGANISATIONS[number]
    world.organisations[number] = first if world.organisations[number] != first else _misprint(first, rng)


#: edits that are about no identity: every place keeps its person and its organisation
HARMLESS: tuple[Callable[[World, Built, random.Random], None], ...] = (
    _add, _reorder, _correct_title, _correct_name, _correct_organisation,
)  # fmt: skip


Ever = tuple[dict[str, set[Spot]], dict[str, set[Spot]]]


def check_registries(built: Built, ever: Ever) -> None:
    """No id is forgotten or reused; the active ones are those in the tables; redirects lead somewhere."""
    for registry, ids, known in zip(built.registries, (built.person, built.organisation), ever, strict=True):
        rows = {row.id: row for row in registry.rows}
        assert set(known) <= set(rows), "an id was forgotten"
        assert {i for i, row in rows.items() if row.status == "active"} == set(ids.values())
        assert all(rows[follow_redirect(i, registry)].status != "redirect" for i in rows)
        held: defaultdict[str, set[Spot]] = defaultdict(set)
        for spot, found in ids.items():
            held[found].add(spot)
        for found, spots in held.items():
            origin = rows[found].origin
            before = known.get(found, set()) | known.get(origin or "", set())
            assert not before or before & spots or not (before - _gone(before, ids)), "an id was reused"
            known[found] = known.get(found, set()) | spots


def _gone(spots: set[Spot], ids: dict[Spot, str]) -> set[Spot]:
    return {spot for spot in spots if spot not in ids}


def _decision(verdict: str, a: Row, b: Row) -> dict[str, str]:
    return {
        "verdict": verdict, "mention_a": str(a["participation_id"]), "mention_b": str(b["participation_id"]),
        "author": "Ewa Kot", "date": "2024-05-06", "reason": "",
        "name_a": str(a["name_as_printed"]), "edition_a": str(a["edition_id"]),
        "name_b": str(b["name_as_printed"]), "edition_b": str(b["edition_id"]),
    }  # fmt: skip


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    return lambda: tmp_path_factory.mktemp("curation")


#: histories of each kind; a history is five builds or so
EXAMPLES = 3

quick = settings(
    derandomize=True, max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@given(seed=st.integers(0, 10_000))
@quick
def test_added_editions_and_corrections_change_no_id(folders: Callable[[], Path], seed: int) -> None:
    rng, world, curation = random.Random(seed), World([2015, 2018]), folders()
    ever: Ever = ({}, {})
    built = build(world, curation)
    check_registries(built, ever)
    for _ in range(5):
        edit = rng.choice(HARMLESS)
        edit(world, built, rng)
        before, built = built, build(world, curation)
        for spot in before.person:
            assert built.person[spot] == before.person[spot], (edit.__name__, world.people)
            assert built.organisation[spot] == before.organisation[spot], (edit.__name__, world.organisations)
        check_registries(built, ever)
    again = [dataset_files(assemble(order, [], curation=curation)) for order in _orders(world)]
    assert again[0] == again[1]


def _orders(world: World) -> tuple[list[SourceEntry], list[SourceEntry]]:
    return world.entries(), world.entries()[::-1]


@given(seed=st.integers(0, 10_000))
@quick
def test_merged_and_split_people_and_organisations(folders: Callable[[], Path], seed: int) -> None:
    rng, world, curation = random.Random(seed), World([2015, 2018, 2020]), folders()
    first = build(world, curation)
    a, b = rng.sample(sorted(first.mention), 2)
    while first.person[a] == first.person[b] or first.organisation[a] == first.organisation[b]:
        a, b = rng.sample(sorted(first.mention), 2)
    world.decisions = [_decision("same", first.mention[a], first.mention[b])]
    forms = [str(first.mention[s]["affiliation_as_printed"]) for s in (a, b)]
    form = {"author": "Ewa Kot", "date": "2024-05-06"}
    world.form_decisions = [{"verdict": "same", "form_a": forms[0], "form_b": forms[1], **form}]
    merged = build(world, curation)
    for ids, now, registry in (
        (first.person, merged.person, merged.registries[0]),
        (first.organisation, merged.organisation, merged.registries[1]),
    ):
        assert now[a] == now[b] and now[a] in (ids[a], ids[b])
        assert {follow_redirect(i, registry) for i in (ids[a], ids[b])} == {now[a]}
        assert all(now[spot] == ids[spot] for spot in ids if ids[spot] not in (ids[a], ids[b]))
    rng.choice(HARMLESS)(world, merged, rng)
    kept = build(world, curation)
    assert all(kept.person[spot] == merged.person[spot] for spot in merged.person)
    world.decisions, world.form_decisions = [], []
    undone = build(world, curation)
    assert all(undone.person[spot] == first.person[spot] for spot in first.person)
    assert all(undone.organisation[spot] == first.organisation[spot] for spot in first.organisation)


@given(seed=st.integers(0, 10_000))
@quick
def test_a_split_names_its_origin_and_the_larger_part_keeps_the_id(
    folders: Callable[[], Path], seed: int
) -> None:
    rng, world, curation = random.Random(seed), World([2015, 2018, 2020]), folders()
    first = build(world, curation)
    spots: defaultdict[str, list[Spot]] = defaultdict(list)
    for spot, person in sorted(first.person.items()):
        spots[person].append(spot)
    person = rng.choice([p for p, found in sorted(spots.items()) if len(found) > 2])
    alone, *others = rng.sample(spots[person], len(spots[person]))
    world.decisions = [_decision("different", first.mention[alone], first.mention[o]) for o in others]
    split = build(world, curation)
    assert {split.person[o] for o in others} == {person}
    assert split.person[alone] != person
    rows = {row.id: row for row in split.registries[0].rows}
    assert rows[split.person[alone]].origin == person
    _add(world, split, rng)
    later = build(world, curation)
    assert all(later.person[spot] == split.person[spot] for spot in split.person)


@given(seed=st.integers(0, 10_000))
@quick
def test_a_split_organisation_names_its_origin_and_the_larger_part_keeps_the_id(
    folders: Callable[[], Path], seed: int
) -> None:
    rng, world, curation = random.Random(seed), World([2015, 2018, 2020]), folders()
    stated = {
        number: [
            s for y in world.years for s in world.spots(y) if world.who(s) % len(ORGANISATIONS) == number
        ]
        for number in sorted(GENITIVES)
    }
    smaller = [
        (number, year)
        for number, spots in stated.items()
        for year in world.years
        if 0 < 2 * sum(s[0] == year for s in spots) < len(spots)
    ]
    number, year = rng.choice(smaller)
    world.forms = {(year, number): GENITIVES[number]}
    first = build(world, curation)
    spots = stated[number]
    (organisation,) = {first.organisation[s] for s in spots}
    there = [s for s in spots if s[0] == year]
    said = {"verdict": "different", "author": "Ewa Kot", "date": "2024-05-06"}
    world.form_decisions = [{"form_a": GENITIVES[number], "form_b": ORGANISATIONS[number], **said}]
    split = build(world, curation)
    assert {split.organisation[s] for s in spots if s not in there} == {organisation}
    (other,) = {split.organisation[s] for s in there}
    rows = {row.id: row for row in split.registries[1].rows}
    assert other != organisation and rows[other].origin == organisation
    _add(world, split, rng)
    later = build(world, curation)
    assert all(later.organisation[spot] == split.organisation[spot] for spot in split.organisation)
    world.form_decisions = []
    undone = build(world, curation)
    assert all(undone.organisation[spot] == first.organisation[spot] for spot in first.organisation)


@given(seed=st.integers(0, 10_000))
@quick
def test_what_is_taken_away_is_a_tombstone_and_comes_back(folders: Callable[[], Path], seed: int) -> None:
    rng, world, curation = random.Random(seed), World([2015, 2018, 2020]), folders()
    ever: Ever = ({}, {})
    first = build(world, curation)
    check_registries(first, ever)
    away = rng.choice(world.years)
    world.years.remove(away)
    less = build(world, curation)
    check_registries(less, ever)
    for ids, now, registry in (
        (first.person, less.person, less.registries[0]),
        (first.organisation, less.organisation, less.registries[1]),
    ):
        status = Counter(row.status for row in registry.rows)
        assert status["tombstone"] == len(set(ids.values()) - set(now.values()))
        assert all(now[spot] == ids[spot] for spot in now)
    if rng.random() < 0.5:
        world.years.append(rng.choice((2009, 2025)))
        build(world, curation)
    world.years.append(away)
    again = build(world, curation)
    check_registries(again, ever)
    assert all(again.person[spot] == first.person[spot] for spot in first.person)
    assert all(again.organisation[spot] == first.organisation[spot] for spot in first.organisation)
