"""The people of a datasets folder, or of a list, with all that was weighed to tell them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from normalize.affiliations import Grouping
from normalize.decision_table import ORGANISATIONS, PEOPLE
from normalize.identity.linker import Linked
from normalize.identity.registry_model import IdRegistry
from normalize.mention_table import parse_mention_table
from normalize.model import (
    Decision,
    IdentityLink,
    Mention,
    Organisation,
    OrganisationDecision,
    OrganisationLink,
    Person,
    Question,
)
from normalize.people import make_person
from normalize.questions import person_questions
from normalize.resolver import match, settle
from normalize.stated import Stated
from programarium.identity.linking import link_list
from programarium.identity.lists import read_list
from programarium.tables.curation import (
    ORGANISATION_REGISTRY,
    PERSON_REGISTRY,
    read_decisions,
    read_registry,
)
from programarium.tables.frames import split_list
from programarium.tables.people import make_mentions
from programarium.tables.records import Records
from programarium.tables.schema import TABLES
from programarium.write.reading import read_rows

_NEEDED = ("sources", "editions", "sessions", "participations", "biographies")
#: Folder of a datasets folder that holds what people decide.
CURATION = "curation"
#: Characters of a biography that are quoted.
_QUOTED = 160


@dataclass(frozen=True, slots=True)
class Printed:
    """Where a mention is printed, and its words there."""

    mention_id: str
    name: str
    edition: str
    what: str
    file: str | None
    page: int | None
    quote: str


@dataclass(frozen=True, slots=True)
class Known:
    """Everybody, by the decisions of this moment.

    `changed` are the mentions whose person is another one than in the tables.
    """

    linked: Linked
    people: tuple[Person, ...]
    person_of: dict[str, str]
    links: tuple[IdentityLink, ...]
    questions: tuple[Question, ...]
    printed: dict[str, Printed]
    registry: IdRegistry
    decisions: tuple[Decision, ...] = ()
    changed: tuple[str, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    organisation_links: tuple[OrganisationLink, ...] = ()
    organisation_questions: tuple[Question, ...] = ()
    organisation_registry: IdRegistry = field(default_factory=IdRegistry)
    organisation_decisions: tuple[OrganisationDecision, ...] = ()
    grouping: Grouping = field(default_factory=lambda: Grouping(()))
    organisation_of_form: dict[str, str] = field(default_factory=dict)

    @property
    def form_of(self) -> dict[str, Stated]:
        """Node of the grouping -> its first statement, one at a mention where there is one."""
        stated = (s for group in self.grouping.groups for s in group.stated)
        ordered = sorted(stated, key=lambda s: (s.mention_id != "", s.mention_id), reverse=True)
        return {s.node: s for s in ordered}


def load(data: Path) -> Known:
    """The people of a datasets folder or of a CSV list.

    Raises:
        UsageError: It is neither, or cannot be understood.
    """
    return load_list(data) if data.is_file() else load_known(data)


def load_known(folder: Path) -> Known:
    """The people of datasets, matched anew from the tables as a build does it.

    Raises:
        UsageError: A table is missing or damaged, or decisions contradict each other.
    """
    rows = read_rows(folder, _NEEDED)
    records = Records([], rows["sessions"], rows["participations"], rows["biographies"])
    years = {str(r["edition_id"]): None if r["year"] is None else int(r["year"]) for r in rows["editions"]}
    column = TABLES["editions"].column("organisers")
    organisers = {str(r["edition_id"]): split_list(column, r["organisers"]) for r in rows["editions"]}
    mentions = make_mentions(records, years)
    curation = folder / CURATION
    decisions = read_decisions(curation, PEOPLE)
    named = {e: names for e, names in organisers.items() if names}
    about_organisations = read_decisions(curation, ORGANISATIONS)
    matched = match(mentions, named, decisions, about_organisations)
    found = settle(
        matched, read_registry(curation, PERSON_REGISTRY), read_registry(curation, ORGANISATION_REGISTRY)
    )
    files = {str(row["source_id"]): str(row["path"]) for row in rows["sources"]}
    built = {str(r["participation_id"]): r["person_id"] for r in rows["participations"]}
    built |= {str(r["biography_id"]): r["person_id"] for r in rows["biographies"]}
    return Known(
        linked=matched.linked,
        people=found.people,
        person_of=found.person_of,
        links=found.links,
        questions=tuple(q for q in found.questions if q.kind == "person"),
        printed={m.mention_id: _printed(m, files.get(m.source_id or "")) for m in mentions},
        registry=found.person_registry,
        decisions=decisions,
        changed=tuple(m for m, person in found.person_of.items() if built[m] != person),
        organisations=found.organisations,
        organisation_links=found.organisation_links,
        organisation_questions=found.organisation_questions,
        organisation_registry=found.organisation_registry,
        organisation_decisions=about_organisations,
        grouping=matched.grouping,
        organisation_of_form=found.organisation_of_form,
    )


def load_list(path: Path) -> Known:
    """The people of a list, linked as `link` links it.

    Raises:
        UsageError: The list cannot be understood.
    """
    mentions = parse_mention_table(read_list(path), str(path))
    found = link_list(mentions)
    linked, person_of = found.linked, found.person_of
    clusters = linked.clusters()
    people = [make_person(linked, c, person_of[linked.mentions[c[0]].mention_id], "auto") for c in clusters]
    sizes = {person.person_id: len(person.mention_ids) for person in people}
    return Known(
        linked=linked,
        people=tuple(sorted(people, key=lambda p: p.person_id)),
        person_of=person_of,
        links=found.links,
        questions=tuple(person_questions(linked, sizes, person_of, found.links)),
        printed={m.mention_id: _printed(m, path.name) for m in mentions},
        registry=IdRegistry(),
    )


def _printed(mention: Mention, file: str | None) -> Printed:
    words: Sequence[str | None] = (
        " ".join(filter(None, (mention.honorific, mention.name))),
        mention.position,
        mention.affiliation,
    )
    quote = ", ".join(filter(None, words))
    if mention.text:
        text = " ".join(mention.text.split())
        quote += ": " + (text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(" ", 1)[0] + " …")
    what = mention.kind if mention.kind == "biography" else mention.role or "mention"
    return Printed(mention.mention_id, mention.name, mention.edition_id, what, file, mention.page, quote)
