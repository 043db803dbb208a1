"""Doubts put as questions, those first whose answer touches most records, then the most open ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from normalize.identity.clusters import JOIN_BITS, Compared
from normalize.identity.linker import Linked
from normalize.model import Evidence, IdentityLink, Mention, Question, reasons_of
from normalize.people import first_mention, open_pairs, probability


def by_urgency(questions: Iterable[Question]) -> list[Question]:
    """Those first whose answer touches most records, then the most open ones."""
    return sorted(questions, key=lambda q: (-q.settles, abs(q.score - 0.5), q.subject, q.candidate, q.ends))


def describe(mention: Mention) -> str:
    """A mention in words: who, as what, from where, on which page of which source."""
    what = "biography" if mention.kind == "biography" else mention.role or "participation"
    facts = [what, mention.position, mention.affiliation, mention.edition_id]
    where = f"page {mention.page}" if mention.page is not None else None
    source = f"of {mention.source_id}" if mention.source_id and mention.page is not None else None
    place = " ".join(filter(None, (where, source)))
    return f"“{mention.name}” ({', '.join(filter(None, (*facts, place)))})"


def _ask(
    subject: Mention, candidate: Mention, weight: float, evidence: Sequence[Evidence], settles: int
) -> Question:
    return Question(
        kind="person",
        subject=subject.mention_id,
        candidate=candidate.mention_id,
        score=probability(weight),
        question=f"Is {describe(subject)} the same person as {describe(candidate)}?",
        reasons=reasons_of(evidence),
        page=subject.page,
        source_id=subject.source_id,
        candidate_page=candidate.page,
        candidate_source_id=candidate.source_id,
        settles=settles,
    )


def person_questions(
    linked: Linked,
    size_of: Mapping[str, int],
    person_of: Mapping[str, str],
    links: Sequence[IdentityLink],
) -> list[Question]:
    """One question for each two persons that may be one, and for each weak link that holds one together.

    Weak is a link that equal names made without further evidence or against what else is known, and
    one that is less than sure and alone joins two spellings.

    Args:
        linked: What the linker found.
        size_of: person id -> number of mentions.
        person_of: mention id -> person id.
        links: What joined the persons.
    """
    found = []
    for pair in open_pairs(linked):
        subject, candidate = first_mention(linked, pair.a), first_mention(linked, pair.b)
        settles = sum(size_of[person_of[m.mention_id]] for m in (subject, candidate))
        found.append(_ask(subject, candidate, pair.weight, linked.evidence(pair.a, pair.b), settles))
    mentions = {m.mention_id: m for m in linked.mentions}
    weak = {_ends(linked, pair) for pair in linked.clustering.weak}
    for one in links:
        roots = [linked.constraints.root_of.get(m, m) for m in (one.mention_a, one.mention_b)]
        asked = (one.mention_a, one.mention_b) in linked.constraints.answered or roots[0] == roots[1]
        is_weak = is_presumed(one.evidence) or (one.mention_a, one.mention_b) in weak
        if one.decided_by == "model" and is_weak and not asked:
            subject, candidate = mentions[one.mention_a], mentions[one.mention_b]
            found.append(_ask(subject, candidate, one.weight, one.evidence, size_of[one.person_id]))
    return by_urgency(found)


def is_presumed(evidence: Sequence[Evidence]) -> bool:
    """Whether equal names are joined on the presumption alone that they are one person's.

    Evidence: without it the rest would not suffice, and something beside the number of names (another
    affiliation, two rooms at once) speaks against; or it does not suffice even with it.
    """
    weight = round(sum(e.weight for e in evidence), 3)
    presumed = sum(e.weight for e in evidence if e.feature == "equal_names")
    against = any(e.weight < 0 and e.feature != "population" for e in evidence)
    return weight < JOIN_BITS or (against and presumed > 0 and weight - presumed < JOIN_BITS)


def _ends(linked: Linked, pair: Compared) -> tuple[str, str]:
    first, second = sorted(first_mention(linked, bundle).mention_id for bundle in (pair.a, pair.b))
    return first, second
