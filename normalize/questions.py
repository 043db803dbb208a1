"""Doubts put as questions, those first whose answer settles most."""

from __future__ import annotations

from collections.abc import Mapping

from normalize.identity.linker import Linked
from normalize.model import Mention, Question
from normalize.people import first_mention, open_pairs, probability


def describe(mention: Mention) -> str:
    """A mention in words: who, as what, from where, on which page of which source."""
    what = "biography" if mention.kind == "biography" else mention.role or "participation"
    facts = [what, mention.position, mention.affiliation, mention.edition_id]
    where = f"page {mention.page}" if mention.page is not None else None
    source = f"of {mention.source_id}" if mention.source_id and mention.page is not None else None
    place = " ".join(filter(None, (where, source)))
    return f"“{mention.name}” ({', '.join(filter(None, (*facts, place)))})"


def person_questions(
    linked: Linked, size_of: Mapping[str, int], person_of: Mapping[str, str]
) -> list[Question]:
    """One question for each two persons that may be one.

    Args:
        linked: What the linker found.
        size_of: person id -> number of mentions.
        person_of: mention id -> person id.
    """
    found = []
    for pair in open_pairs(linked):
        subject, candidate = first_mention(linked, pair.a), first_mention(linked, pair.b)
        settles = sum(size_of[person_of[m.mention_id]] for m in (subject, candidate))
        found.append(
            Question(
                kind="person",
                subject=subject.mention_id,
                candidate=candidate.mention_id,
                score=probability(pair.weight),
                question=f"Is {describe(subject)} the same person as {describe(candidate)}?",
                reasons=tuple(str(e) for e in pair.evidence),
                page=subject.page,
                source_id=subject.source_id,
                candidate_page=candidate.page,
                candidate_source_id=candidate.source_id,
                settles=settles,
            )
        )
    return sorted(found, key=lambda q: (-q.settles * q.score * (1 - q.score), q.subject, q.candidate))
