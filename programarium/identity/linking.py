"""One list of names: who in it is one person. The command and the measuring both run through here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from normalize.identity.comparing import Runner, run_here
from normalize.identity.linker import Linked, link
from normalize.identity.memory import Memory
from normalize.identity.registry import mint_id
from normalize.model import IdentityLink, Mention, reasons_of
from normalize.people import (
    first_mention,
    make_links,
    open_pairs,
    person_anchors,
    probability,
    unique_anchors,
)
from normalize.resolver import PERSON_PREFIX

#: joined to somebody else in the list; a doubt that a person should settle; nobody else is alike; no name
Answer = Literal["joined", "ask", "new", "nameless"]


@dataclass(frozen=True, slots=True)
class LinkedMention:
    """What is said of one mention. `score` and `reasons` belong to the strongest link that holds it.

    `candidate` is the person that an `ask` is about; `score` None: nothing else bears a like name.
    """

    mention_id: str
    person_id: str | None
    score: float | None
    reasons: tuple[str, ...]
    answer: Answer
    candidate: str | None = None


@dataclass(frozen=True, slots=True)
class LinkedList:
    """A linked list: the linker's own account, and who everybody is. `links` hold the persons together."""

    linked: Linked
    person_of: dict[str, str]
    links: tuple[IdentityLink, ...]


def link_list(
    mentions: Sequence[Mention], runner: Runner = run_here, memory: Memory | None = None
) -> LinkedList:
    """Link a list at the one setting that there is. Neither order nor `runner` nor `memory` matters."""
    linked = link(mentions, runner=runner, memory=memory)
    person_of = mint_people(linked, linked.clusters(), ())
    return LinkedList(linked, person_of, tuple(make_links(linked, person_of)))


def mint_people(linked: Linked, clusters: Iterable[Sequence[int]], taken: Collection[str]) -> dict[str, str]:
    """Mention id -> id of its person. The ids follow from the mentions: the same list gives the same ones."""
    groups = list(clusters)
    anchors = unique_anchors([person_anchors(linked, group) for group in groups])
    used = set(taken)
    person_of: dict[str, str] = {}
    for found, group in sorted(zip(anchors, groups, strict=True)):
        person = mint_id(PERSON_PREFIX, min(found), used)
        used.add(person)
        person_of |= {linked.mentions[i].mention_id: person for i in group}
    return person_of


def answers(found: LinkedList) -> list[LinkedMention]:
    """What is said of each mention, in the order of their ids."""
    strongest: dict[str, IdentityLink] = {}
    for one in found.links:
        for mention in (one.mention_a, one.mention_b):
            if mention not in strongest or one.weight > strongest[mention].weight:
                strongest[mention] = one
    doubts = _doubts(found)
    said = []
    for mention_id in (m.mention_id for m in found.linked.mentions):
        best, doubt = strongest.get(mention_id), doubts.get(mention_id)
        answer: Answer = "ask" if doubt else "joined" if best else "new"
        said.append(
            LinkedMention(
                mention_id=mention_id,
                person_id=found.person_of[mention_id],
                score=best.score if best else None,
                reasons=(*(best.reasons if best else ()), *(doubt[1] if doubt else ())),
                answer=answer,
                candidate=doubt[0] if doubt else None,
            )
        )
    return said


def _doubts(found: LinkedList) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Mention id -> the other person that it may be, and how the question is put; the strongest doubt."""
    linked = found.linked
    doubts: dict[str, tuple[str, tuple[str, ...]]] = {}
    for pair in sorted(open_pairs(linked), key=lambda p: (-p.weight, p.a, p.b)):
        for mine, theirs in ((pair.a, pair.b), (pair.b, pair.a)):
            other = first_mention(linked, theirs)
            person = found.person_of[other.mention_id]
            question = f"ask: may be {person} “{other.name}”, probability {probability(pair.weight):.2f}"
            for i in linked.bundles[mine].members:
                doubts.setdefault(
                    linked.mentions[i].mention_id,
                    (person, (question, *reasons_of(linked.evidence(pair.a, pair.b)))),
                )
    return doubts
