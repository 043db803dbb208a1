"""Why printed forms are one organisation, or are not."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass

from extract.errors import UsageError
from normalize.identity.registry import follow_redirect
from normalize.model import Evidence, Organisation, OrganisationDecision, OrganisationLink, Question
from normalize.people import probability
from normalize.text import fold
from programarium.identity.evidence import Standing
from programarium.identity.known import Known
from programarium.identity.organisation_places import FormPrinted, printed_forms

#: Organisations that are offered when a text may mean several.
_OFFERED = 5


@dataclass(frozen=True, slots=True)
class OrganisationExplained:
    """An organisation, where its forms are printed, the links between them, and the questions about it."""

    organisation: Organisation
    forms: tuple[FormPrinted, ...]
    links: tuple[OrganisationLink, ...]
    doubts: tuple[FormsExplained, ...]


@dataclass(frozen=True, slots=True)
class FormsExplained:
    """Two printed forms: what stands between them, and why.

    The weights of `evidence` (bits) add up to `weight`; `score` is the same as a probability.
    `through` are the links that lead from one to the other where they were joined.
    """

    form_a: FormPrinted
    form_b: FormPrinted
    standing: Standing
    why: str
    score: float
    weight: float
    evidence: tuple[Evidence, ...]
    decisions: tuple[OrganisationDecision, ...]
    through: tuple[OrganisationLink, ...] = ()


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


def explain_organisation(known: Known, text: str) -> OrganisationExplained:
    """Explain an organisation.

    Raises:
        UsageError: It means none or several.
    """
    one = _the_organisation(known, text)
    return OrganisationExplained(
        one,
        printed_forms(known, one.organisation_id),
        tuple(link for link in known.organisation_links if link.organisation_id == one.organisation_id),
        tuple(
            explain_question(known, question)
            for question in known.organisation_questions
            if one.organisation_id in (question.subject, question.candidate)
        ),
    )


def explain_forms(known: Known, text: str, other: str) -> FormsExplained:
    """Explain what stands between two organisations or two printed forms.

    Raises:
        UsageError: One of them means none or several, or both are one and the same form.
    """
    one, two = _the_organisation(known, text), _the_organisation(known, other)
    a, b = _form(known, one, text), _form(known, two, other)
    if one == two and fold(a.form) == fold(b.form):
        b = next((f for f in printed_forms(known, one.organisation_id) if fold(f.form) != fold(a.form)), b)
    if one == two and fold(a.form) == fold(b.form):
        raise UsageError(f"{text!r} and {other!r} are one form, “{a.form}”; name two.")
    if one == two:
        return _joined(known, one, a, b)
    question = next((q for q in known.organisation_questions if {q.subject, q.candidate} == {
        one.organisation_id, two.organisation_id}), None)  # fmt: skip
    return _asked(known, question) if question is not None else _apart(known, (one, two), a, b)


def explain_question(known: Known, question: Question) -> FormsExplained:
    """What stands between the two forms of a question."""
    return _asked(known, question)


def _the_organisation(known: Known, text: str) -> Organisation:
    found = find_organisations(known, text)
    if len(found) == 1:
        return found[0]
    who = ", ".join(f"{o.organisation_id} “{o.name}”" for o in found[:_OFFERED])
    if not found:
        raise UsageError(f"{text!r}: no organisation is called so; try `programarium find`.")
    raise UsageError(f"{text!r} may be {len(found)} organisations: {who}; give an id.")


def _form(known: Known, organisation: Organisation, text: str) -> FormPrinted:
    forms = printed_forms(known, organisation.organisation_id)
    return next((f for f in forms if fold(f.form) == fold(text)), forms[0])


def _joined(known: Known, one: Organisation, a: FormPrinted, b: FormPrinted) -> FormsExplained:
    links = [link for link in known.organisation_links if link.organisation_id == one.organisation_id]
    steps = _path(links, fold(a.form), fold(b.form))
    if not steps:  # capitals and accents alone
        return FormsExplained(a, b, "joined", "the same words", 1.0, 0.0, (), ())
    by_people = all(step.decided_by == "human" for step in steps)
    others = [f for step in steps for f in (step.form_a, step.form_b) if fold(f) not in {
        fold(a.form), fold(b.form)}]  # fmt: skip
    through = ", ".join(f"“{form}”" for form in dict.fromkeys(others))
    why = "people decided that they are one" if by_people else "by the evidence between them"
    evidence = steps[0].evidence if len(steps) == 1 else ()
    return FormsExplained(
        a, b, "joined", f"through {through}" if through else why,
        min(step.score for step in steps), steps[0].weight if evidence else 0.0, evidence,
        _decisions(known, a, b), tuple(steps) if len(steps) > 1 else (),
    )  # fmt: skip


def _path(links: Sequence[OrganisationLink], a: str, b: str) -> list[OrganisationLink]:
    """The fewest links that lead from one folded form to another."""
    near: defaultdict[str, list[tuple[str, OrganisationLink]]] = defaultdict(list)
    for link in links:
        near[fold(link.form_a)].append((fold(link.form_b), link))
        near[fold(link.form_b)].append((fold(link.form_a), link))
    came: dict[str, tuple[str, OrganisationLink] | None] = {a: None}
    queue = deque([a])
    while queue and b not in came:
        here = queue.popleft()
        for there, via in near[here]:
            if there not in came:
                came[there] = (here, via)
                queue.append(there)
    found = []
    while (step := came.get(b)) is not None:
        b, via = step
        found.append(via)
    return found[::-1]


def _asked(known: Known, question: Question) -> FormsExplained:
    a, b = (known.form_of[node] for node in question.ends)
    pair = next(p for p in (*known.grouping.open, *known.grouping.weak) if (p.a, p.b) == question.ends)
    within = question.subject == question.candidate
    why = f"{pair.weight:+.1f} bits " + ("alone hold the two together" if within else "do not settle it")
    first, second = (
        next(f for f in printed_forms(known, o) if fold(f.form) == s.form_key)
        for o, s in ((question.subject, a), (question.candidate, b))
    )
    return FormsExplained(
        first, second, "ask", f"{why}; a person should", probability(pair.weight), pair.weight,
        pair.evidence, _decisions(known, first, second),
    )  # fmt: skip


def _apart(
    known: Known, both: tuple[Organisation, Organisation], a: FormPrinted, b: FormPrinted
) -> FormsExplained:
    forms = [{fold(form) for form in one.spellings} for one in both]
    said = tuple(
        d
        for d in known.organisation_decisions
        if d.verdict == "different"
        and ((d.key_a in forms[0] and d.key_b in forms[1]) or (d.key_a in forms[1] and d.key_b in forms[0]))
    )
    unsure = any(d.verdict == "unsure" for d in _decisions(known, a, b))
    why = "no words, office or acronym in common that would make them one"
    if said:
        why = "people decided that they are different"
    elif unsure:
        why = "people were asked and unsure"
    return FormsExplained(a, b, "apart", why, 0.0, 0.0, (), said or _decisions(known, a, b))


def _decisions(known: Known, a: FormPrinted, b: FormPrinted) -> tuple[OrganisationDecision, ...]:
    ends = {fold(a.form), fold(b.form)}
    return tuple(d for d in known.organisation_decisions if {d.key_a, d.key_b} == ends)
