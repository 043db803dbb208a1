"""What was explained about organisations, as text and as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from normalize.model import Evidence, OrganisationLink
from programarium.identity.organisation_explaining import FormsExplained, OrganisationExplained
from programarium.identity.organisation_places import form_lines


def organisation_text(found: OrganisationExplained) -> str:
    """An organisation's explanation for the terminal."""
    one = found.organisation
    place = f", {one.place}" if one.place else ""
    lines = [f"{one.organisation_id}  {one.name}  ({one.kind}{place}; {one.identity_status})"]
    for form in found.forms:
        lines += [f"  {line}" for line in form_lines(form)]
    for link in found.links:
        lines += ["", *_link_lines(link)]
    for doubt in found.doubts:
        lines += ["", f"In doubt: “{doubt.form_a.form}” and “{doubt.form_b.form}”", *_standing_lines(doubt)]
    return "\n".join(lines) + "\n"


def forms_lines(found: FormsExplained) -> Iterator[str]:
    """Two forms, where they are printed, what stands between them, each piece of evidence, their sum."""
    for form in (found.form_a, found.form_b):
        yield from form_lines(form)
    yield from _standing_lines(found)
    for link in found.through:
        yield from ("", *_link_lines(link))


def _standing_lines(found: FormsExplained) -> Iterator[str]:
    yield f"  {found.standing}: {found.why}"
    for decision in found.decisions:
        reason = f": {decision.reason}" if decision.reason else ""
        yield f"  {decision.author} on {decision.date} said {decision.verdict}{reason}"
    if found.evidence:
        yield from _evidence_lines(found.evidence, found.weight, found.score)


def _link_lines(link: OrganisationLink) -> Iterator[str]:
    yield f"  “{link.form_a}” = “{link.form_b}”  ({link.decided_by})"
    yield from _evidence_lines(link.evidence, link.weight, link.score)


def _evidence_lines(evidence: Sequence[Evidence], weight: float, score: float) -> Iterator[str]:
    for one in evidence:
        yield f"  {one.weight:+7.1f}  {one.feature}: {one.reason}"
    yield f"  {weight:+7.1f}  bits in all, a probability of {score:.4f}"


def explained_json(found: OrganisationExplained | FormsExplained) -> Mapping[str, Any]:
    """The same as plain values."""
    return asdict(found)
