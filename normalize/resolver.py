"""The one entry: mentions in, people and organisations out."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence

from normalize.identity.registry_model import IdRegistry
from normalize.model import (
    Affiliation,
    Decision,
    Mention,
    Organisation,
    Person,
    Resolution,
)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("ł", "l")
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split())


def _opaque(prefix: str, key: str) -> str:
    return prefix + hashlib.sha256(key.encode()).hexdigest()[:10]


def resolve(
    mentions: Sequence[Mention],
    organisers_by_edition: Mapping[str, Sequence[str]] | None = None,
    decisions: Sequence[Decision] = (),
    person_registry: IdRegistry | None = None,
    organisation_registry: IdRegistry | None = None,
) -> Resolution:
    """Find who is who and who belongs where.

    Args:
        mentions: Every participation and biography of every edition, in any order.
        organisers_by_edition: Printed organiser names for each edition id.
        decisions: What people decided; they win over any score.
        person_registry: Ids minted before; empty at first.
        organisation_registry: The same for organisations.

    Raises:
        extract.errors.UsageError: Two mentions share an id, or decisions contradict each other.
    """
    by_name: dict[str, list[Mention]] = defaultdict(list)
    by_org: dict[str, list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: m.mention_id):
        by_name[_folded(mention.name)].append(mention)
        if mention.affiliation:
            by_org[_folded(mention.affiliation)].append(mention)
    people, person_of = [], {}
    for key, group in sorted(by_name.items()):
        words = group[0].name.split()
        years = [m.year for m in group if m.year is not None]
        person_id = _opaque("p", key)
        person_of.update({m.mention_id: person_id for m in group})
        people.append(
            Person(
                person_id=person_id,
                name=group[0].name,
                given_name=" ".join(words[:-1]) or None,
                family_name=words[-1] if words else None,
                sort_name=", ".join([words[-1], " ".join(words[:-1])]) if len(words) > 1 else group[0].name,
                spellings=tuple(sorted({m.name for m in group})),
                mention_ids=tuple(m.mention_id for m in group),
                first_year=min(years, default=None),
                last_year=max(years, default=None),
                identity_status="auto",
            )
        )
    organisations: list[Organisation] = []
    organisation_of: dict[str, str | None] = {m.mention_id: None for m in mentions}
    stated: dict[tuple[str, str, str, str | None], list[str]] = defaultdict(list)
    for key, group in sorted(by_org.items()):
        spellings = tuple(sorted({m.affiliation for m in group if m.affiliation}))
        org_id = _opaque("o", key)
        organisations.append(Organisation(org_id, spellings[0], "unknown", None, None, spellings))
        for m in group:
            organisation_of[m.mention_id] = org_id
            stated[person_of[m.mention_id], org_id, m.edition_id, m.position].append(m.mention_id)
    return Resolution(
        people=tuple(people),
        organisations=tuple(organisations),
        person_of=person_of,
        organisation_of=organisation_of,
        affiliations=tuple(
            Affiliation(*key, tuple(ids)) for key, ids in sorted(stated.items(), key=lambda kv: str(kv[0]))
        ),
        links=(),
        questions=(),
        person_registry=person_registry or IdRegistry(),
        organisation_registry=organisation_registry or IdRegistry(),
    )
