"""Tables over all years: people, organisations, affiliations, links and doubts."""

from __future__ import annotations

from typing import get_args

from normalize.model import DecidedBy, IdentityStatus, OrganisationKind
from programarium.tables.model import Column, ForeignKey, Table
from programarium.tables.schema_parts import EDITION_KEY, count, identifier, printed

_SCORE = Column("score", "number", "Probability from 0 to 1.", decimals=3, minimum=0, maximum=1)
_SPELLINGS = Column(
    "spellings", "string", "All printed forms, joined by ` | `.", separator=" | ", is_printed=True
)

PEOPLE = Table(
    "people",
    "one person, over all years",
    (
        identifier("person_id", "Id of the person; never changes and is never reused."),
        printed("name", "Best-supported spelling of the name.", required=True),
        printed("given_name", "Given names."),
        printed("family_name", "Family name."),
        printed("sort_name", "Name as a list would sort it."),
        _SPELLINGS,
        count("editions", "Number of editions in which the person is named."),
        count("sessions", "Number of sessions in which the person takes part."),
        Column("first_year", "integer", "First year in which the person is named."),
        Column("last_year", "integer", "Last year in which the person is named."),
        Column(
            "identity_status", "string",
            "`verified`: a human decided; `auto`: joined by the model; `unresolved`: a doubt is open.",
            required=True, enum=get_args(IdentityStatus),
        ),
    ),
    ("person_id",),
)  # fmt: skip

ORGANISATIONS = Table(
    "organisations",
    "one organisation, over all years",
    (
        identifier("organisation_id", "Id of the organisation; never changes and is never reused."),
        printed("name", "Canonical name: nominative, long form.", required=True),
        Column("kind", "string", "Kind of organisation.", required=True, enum=get_args(OrganisationKind)),
        printed("place", "Town or region that it belongs to."),
        Column("country", "string", "Country (ISO 3166-1 alpha-2)."),
        _SPELLINGS,
        Column(
            "identity_status", "string",
            "`verified`: a human decided; `auto`: joined by the model; `unresolved`: a doubt is open.",
            required=True, enum=get_args(IdentityStatus),
        ),
        Column(
            "reasons", "string",
            "Why its printed forms are one: two forms and the evidence with its weight in bits, "
            "joined by ` | `.",
            separator=" | ", is_printed=True,
        ),
    ),
    ("organisation_id",),
)  # fmt: skip

AFFILIATIONS = Table(
    "affiliations",
    "one person's stated affiliation in one edition",
    (
        identifier("person_id", "The person (`people`)."),
        identifier("organisation_id", "The organisation (`organisations`)."),
        EDITION_KEY,
        Column(
            "position", "string", "Jobs or offices stated with it, joined by ` | `.",
            separator=" | ", is_printed=True,
        ),
        Column(
            "evidence", "string",
            "Ids of the participations and biographies that state it, joined by a space.",
            required=True, separator=" ",
        ),
    ),
    ("person_id", "organisation_id", "edition_id"),
    (
        ForeignKey("person_id", "people"),
        ForeignKey("organisation_id", "organisations"),
        ForeignKey("edition_id", "editions"),
    ),
)  # fmt: skip

IDENTITY_LINKS = Table(
    "identity_links",
    "one link that joined two mentions (participations or biographies)",
    (
        identifier("person_id", "The person that both are (`people`)."),
        identifier("mention_a", "A participation or biography."),
        identifier("mention_b", "Another participation or biography."),
        _SCORE,
        Column("decided_by", "string", "Who joined them.", required=True, enum=get_args(DecidedBy)),
        Column(
            "reasons", "string",
            "Why: the evidence, strongest first, each with its weight in bits, joined by ` | `.",
            separator=" | ", is_printed=True,
        ),
    ),
    ("mention_a", "mention_b"),
    (ForeignKey("person_id", "people"),),
)  # fmt: skip

REVIEW = Table(
    "review",
    "one doubt that a person should settle",
    (
        identifier("review_id", "Id of the doubt."),
        Column("kind", "string", "`person`, `organisation`, `name`, or the kind of doubt.", required=True),
        printed("subject", "Id or text that is in doubt.", required=True),
        printed("candidate", "Id or text that it may be."),
        _SCORE,
        printed("question", "The question in words.", required=True),
        Column(
            "reasons", "string", "What speaks for and against, joined by ` | `.",
            separator=" | ", is_printed=True,
        ),
        Column("page", "integer", "Page of the source, counted from 1.", minimum=1),
        identifier("source_id", "The source (`sources`).", required=False),
        Column(
            "settles", "integer", "Records (participations, biographies) that an answer touches.", minimum=0
        ),
    ),
    ("review_id",),
    (ForeignKey("source_id", "sources"),),
)  # fmt: skip

PEOPLE_TABLES = (PEOPLE, ORGANISATIONS, AFFILIATIONS, IDENTITY_LINKS, REVIEW)
