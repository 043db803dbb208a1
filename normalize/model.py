"""What many programmes are turned into: mentions, people, organisations and how they were joined.

A mention is a participation or a biography: one place in one source where a person is named.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from normalize.identity.registry_model import IdRegistry
from normalize.text import fold

MentionKind = Literal["participation", "biography"]
IdentityStatus = Literal["verified", "auto", "unresolved"]
DecidedBy = Literal["model", "human"]
Verdict = Literal["same", "different", "unsure"]
QuestionKind = Literal["person", "organisation", "name"]
OrganisationKind = Literal[
    "city_office", "city_unit", "county_office", "marshal_office", "government", "parliament", "court",
    "university", "school", "institute", "foundation", "association", "association_of_cities",
    "company", "municipal_company", "agency", "law_firm", "media", "culture", "health", "church",
    "party", "place", "other", "unknown",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named. All text as printed.

    `groups` are ids of what people stood together in (the session, a panel, a paper); `text` is
    the body of a biography; `room`, `date`, `start`, `end` say when and where the person stood.
    `other_affiliations` are further organisations printed for the person in the same place.
    """

    mention_id: str
    kind: MentionKind
    edition_id: str
    name: str
    year: int | None = None
    session_id: str | None = None
    honorific: str | None = None
    role: str | None = None
    position: str | None = None
    affiliation: str | None = None
    other_affiliations: tuple[str, ...] = ()
    text: str | None = None
    page: int | None = None
    source_id: str | None = None
    date: str | None = None
    start: str | None = None
    end: str | None = None
    room: str | None = None
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """One person over all years. `name` is the best-supported spelling, `spellings` all printed ones."""

    person_id: str
    name: str
    given_name: str | None
    family_name: str | None
    sort_name: str
    spellings: tuple[str, ...]
    mention_ids: tuple[str, ...]
    first_year: int | None
    last_year: int | None
    identity_status: IdentityStatus


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation over all years. `place` is a town, `country` an ISO 3166 alpha-2 code."""

    organisation_id: str
    name: str
    kind: OrganisationKind
    place: str | None
    country: str | None
    spellings: tuple[str, ...]
    identity_status: IdentityStatus = "auto"


@dataclass(frozen=True, slots=True)
class Affiliation:
    """One person's stated affiliation in one edition; `evidence` are the mention ids that state it."""

    person_id: str
    organisation_id: str
    edition_id: str
    position: str | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence about two mentions. `weight` in bits: +1 doubles the odds that they are one."""

    feature: str
    weight: float
    reason: str

    def __str__(self) -> str:
        return f"{self.reason} ({self.weight:+.1f})" if self.weight else self.reason


def reasons_of(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Evidence as text, strongest first."""
    return tuple(str(e) for e in sorted(evidence, key=lambda e: -abs(e.weight)))


@dataclass(frozen=True, slots=True)
class IdentityLink:
    """One link that joined two mentions.

    `weight` is the sum of the evidence in bits, `score` the same as a probability in 0..1.
    """

    person_id: str
    mention_a: str
    mention_b: str
    score: float
    weight: float
    decided_by: DecidedBy
    evidence: tuple[Evidence, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The evidence as text, strongest first."""
        return reasons_of(self.evidence)


@dataclass(frozen=True, slots=True)
class Question:
    """A doubt that a person should settle, about two mentions (or two organisations).

    `subject` and `candidate` are ids; `question` names both and says where both are printed.
    `page` and `source_id` belong to the subject, `candidate_…` to the candidate. `settles` is
    the number of records (mentions) that an answer touches. `forms` are what a question about
    organisations compares, as nodes of the grouping (see `normalize.stated`).
    """

    kind: QuestionKind
    subject: str
    candidate: str
    score: float
    question: str
    reasons: tuple[str, ...]
    page: int | None = None
    source_id: str | None = None
    candidate_page: int | None = None
    candidate_source_id: str | None = None
    settles: int = 2
    forms: tuple[str, str] | None = None

    @property
    def ends(self) -> tuple[str, str]:
        """The two that are compared: mentions, or printed forms."""
        return self.forms or (self.subject, self.candidate)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about two mentions.

    The printed names and editions stand beside the ids, so that the decision finds its mentions
    again when an id is no longer there.
    """

    verdict: Verdict
    mention_a: str
    mention_b: str
    author: str
    date: str
    reason: str = ""
    name_a: str = ""
    edition_a: str = ""
    name_b: str = ""
    edition_b: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationLink:
    """One link that joined two printed forms of an organisation; see `IdentityLink` for the figures."""

    organisation_id: str
    form_a: str
    form_b: str
    score: float
    weight: float
    decided_by: DecidedBy
    evidence: tuple[Evidence, ...]

    def __str__(self) -> str:
        return f"{self.form_a} = {self.form_b}: {', '.join(map(str, self.evidence))}"


@dataclass(frozen=True, slots=True)
class OrganisationDecision:
    """What a person decided about two printed forms of organisations.

    Capitals and diacritics do not count. An edition narrows a form, such as an acronym that means
    two things, to where it is printed.
    """

    verdict: Verdict
    form_a: str
    form_b: str
    author: str
    date: str
    reason: str = ""
    edition_a: str = ""
    edition_b: str = ""

    @property
    def key_a(self) -> str:
        return fold(self.form_a)

    @property
    def key_b(self) -> str:
        return fold(self.form_b)


@dataclass(frozen=True, slots=True)
class Resolution:
    """The answer of `normalize.resolve`. Every mention id is a key of `person_of` and `organisation_of`.

    `organisation_of` names the organisation of the mention's (first) printed affiliation, or None;
    `organisation_of_form` that of every printed form (as a node of the grouping). `cut_blocks` are groups
    of names (what they share, how many) that were too large to compare whole.
    """

    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    person_of: dict[str, str]
    organisation_of: dict[str, str | None]
    affiliations: tuple[Affiliation, ...]
    links: tuple[IdentityLink, ...]
    questions: tuple[Question, ...]
    person_registry: IdRegistry
    organisation_registry: IdRegistry
    stale_decisions: tuple[Decision, ...] = ()
    organisation_links: tuple[OrganisationLink, ...] = ()
    organisation_questions: tuple[Question, ...] = ()
    stale_organisation_decisions: tuple[OrganisationDecision, ...] = ()
    organisation_of_form: dict[str, str] = field(default_factory=dict)
    cut_blocks: tuple[tuple[str, int], ...] = ()
