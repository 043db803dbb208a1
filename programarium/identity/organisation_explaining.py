"""Why printed forms are one organisation: as text and as plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from extract.errors import UsageError
from normalize.identity.registry import follow_redirect
from normalize.model import Organisation, OrganisationLink, Question
from normalize.text import fold
from programarium.identity.known import Known

#: Organisations that are offered when a text may mean several.
_OFFERED = 5


@dataclass(frozen=True, slots=True)
class OrganisationExplained:
    """An organisation, the links that hold its printed forms together, and the questions about it."""

    organisation: Organisation
    links: tuple[OrganisationLink, ...]
    doubts: tuple[Question, ...]


def find_organisations(known: Known, text: str) -> list[Organisation]:
    """The organisations that an id, a name or a printed form means; an id that was merged leads on.

    None where a person bears the name.
    """
    by_id = {one.organisation_id: one for one in known.organisations}
    named = by_id.get(text) or by_id.get(follow_redirect(text, known.organisation_registry))
    if named is not None:
        return [named]
    wanted = fold(text)
    if any(wanted == fold(mention.name) for mention in known.linked.mentions):
        return []
    return [o for o in known.organisations if wanted in {fold(form) for form in (o.name, *o.spellings)}]


def explain_organisation(known: Known, text: str, other: str | None = None) -> OrganisationExplained:
    """Explain an organisation; with `other` only the links and questions that touch that form.

    Raises:
        UsageError: It means several organisations, or `other` is no form of it nor asked about.
    """
    found = find_organisations(known, text)
    if len(found) != 1:
        who = ", ".join(f"{o.organisation_id} “{o.name}”" for o in found[:_OFFERED])
        raise UsageError(f"{text!r} may be {len(found)} organisations: {who}; give an id.")
    one = found[0]
    links = [link for link in known.organisation_links if link.organisation_id == one.organisation_id]
    doubts = [q for q in known.organisation_questions if one.organisation_id in (q.subject, q.candidate)]
    if other is not None:
        theirs = {o.organisation_id for o in find_organisations(known, other)}
        asked = {fold(other)} | {fold(text)} & {fold(form) for form in one.spellings}
        links = [link for link in links if asked <= {fold(link.form_a), fold(link.form_b)}]
        doubts = [q for q in doubts if theirs & {q.subject, q.candidate} - {one.organisation_id}]
        if not links and not doubts:
            raise UsageError(f"nothing joins {text!r} and {other!r}, and nobody is asked about the two.")
    return OrganisationExplained(one, tuple(links), tuple(doubts))


def organisation_text(found: OrganisationExplained) -> str:
    """An organisation's explanation for the terminal."""
    one = found.organisation
    place = f", {one.place}" if one.place else ""
    lines = [f"{one.organisation_id}  {one.name}  ({one.kind}{place}; {one.identity_status})"]
    lines.append(f"printed as {', '.join(f'“{form}”' for form in one.spellings)}")
    for link in found.links:
        lines += ["", f"  “{link.form_a}” = “{link.form_b}”  ({link.decided_by})"]
        lines += [f"  {e.weight:+7.1f}  {e.feature}: {e.reason}" for e in link.evidence]
        lines.append(f"  {link.weight:+7.1f}  bits in all, a probability of {link.score:.4f}")
    for doubt in found.doubts:
        lines += ["", f"  asked: {doubt.question} (probability {doubt.score:.2f})", *_indented(doubt.reasons)]
    return "\n".join(lines) + "\n"


def organisation_json(found: OrganisationExplained) -> dict[str, Any]:
    """The same as plain values."""
    return asdict(found)


def _indented(reasons: Sequence[str]) -> list[str]:
    return [f"      {reason}" for reason in reasons]
