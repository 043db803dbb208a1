"""What is known of two mentions, in a form that people and programs read alike."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from normalize.identity.clusters import CONFLICT_JOIN_BITS, JOIN_BITS
from normalize.model import Decision, Evidence, IdentityLink
from normalize.people import open_pairs, probability
from programarium.identity.known import Known, Printed

#: what stands today between two mentions
Standing = Literal["joined", "ask", "apart"]


@dataclass(frozen=True, slots=True)
class PairEvidence:
    """Two mentions: what stands between them, why, and each piece of evidence.

    The weights of `evidence` (bits) add up to `weight`; `score` is the same as a probability.
    `decisions` are what people said of the two; they win over any score.
    """

    person_a: str
    person_b: str
    mention_a: Printed
    mention_b: Printed
    standing: Standing
    why: str
    score: float
    weight: float
    evidence: tuple[Evidence, ...]
    decisions: tuple[Decision, ...] = ()


class Weighing:
    """Looks up what stands between the mentions of `known`."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.linked = known.linked
        self.position = {m.mention_id: i for i, m in enumerate(self.linked.mentions)}
        self._open = {(pair.a, pair.b) for pair in open_pairs(self.linked)}
        self._links: defaultdict[str, list[tuple[str, IdentityLink]]] = defaultdict(list)
        for one in known.links:
            self._links[one.mention_a].append((one.mention_b, one))
            self._links[one.mention_b].append((one.mention_a, one))

    def pair(self, a: str, b: str) -> PairEvidence:
        """All that is known of two mentions."""
        evidence = self.linked.explain(self.position[a], self.position[b])
        weight = round(sum(e.weight for e in evidence), 3)
        decisions = tuple(
            d
            for d in (*self.linked.constraints.same, *self.linked.constraints.different)
            if {d.mention_a, d.mention_b} == {a, b}
        )
        standing, why = self._standing(a, b, weight)
        return PairEvidence(
            person_a=self.known.person_of[a],
            person_b=self.known.person_of[b],
            mention_a=self.known.printed[a],
            mention_b=self.known.printed[b],
            standing=standing,
            why=why,
            score=probability(weight),
            weight=weight,
            evidence=tuple(sorted(evidence, key=lambda e: -abs(e.weight))),
            decisions=decisions,
        )

    def strongest(self, left: Sequence[str], right: Sequence[str]) -> tuple[str, str]:
        """The two mentions, one of each side, that speak most for one person."""
        reduced = [self._one_of_each(side) for side in (left, right)]
        options = [
            (-sum(e.weight for e in self.linked.explain(self.position[a], self.position[b])), a, b)
            for a in reduced[0]
            for b in reduced[1]
            if a != b
        ]
        return min(options)[1:] if options else (left[0], right[-1])

    def path(self, a: str, b: str) -> list[IdentityLink]:
        """The fewest links that lead from one mention to another of the same person."""
        came: dict[str, tuple[str, IdentityLink] | None] = {a: None}
        queue = deque([a])
        while queue and b not in came:
            here = queue.popleft()
            for there, via in sorted(self._links[here], key=lambda step: step[0]):
                if there not in came:
                    came[there] = (here, via)
                    queue.append(there)
        found: list[IdentityLink] = []
        while (step := came.get(b)) is not None:
            b, via = step
            found.append(via)
        return found[::-1]

    def doubts(self, mentions: Sequence[str]) -> list[tuple[str, str]]:
        """Pairs that people should be asked about and that touch some of the mentions."""
        here = set(mentions)
        return [(q.subject, q.candidate) for q in self.known.questions if {q.subject, q.candidate} & here]

    def _one_of_each(self, mentions: Sequence[str]) -> list[str]:
        """One mention of each spelling: others of it say the same to other spellings."""
        by_bundle: defaultdict[int, list[str]] = defaultdict(list)
        for mention in mentions:
            by_bundle[self.linked.bundle_of[self.position[mention]]].append(mention)
        return [m for group in by_bundle.values() for m in sorted(group)[:3]]

    def _standing(self, a: str, b: str, weight: float) -> tuple[Standing, str]:
        constraints, person_of = self.linked.constraints, self.known.person_of
        if person_of[a] == person_of[b]:
            return "joined", self._why_joined(a, b)
        if constraints.are_apart(a, b):
            return "apart", "people decided that they are different"
        first, second = sorted(self.linked.bundle_of[self.position[m]] for m in (a, b))
        asked = (first, second) in self._open
        against = self._conflict(a, b)
        if against:
            return ("ask" if asked else "apart"), against
        if asked:
            return "ask", f"{weight:+.1f} bits do not settle it; a person should"
        if tuple(sorted((a, b))) in constraints.answered:
            return "apart", "people were asked and unsure"
        return "apart", f"{weight:+.1f} bits; {JOIN_BITS:+.1f} are needed to join"

    def _why_joined(self, a: str, b: str) -> str:
        constraints = self.linked.constraints
        roots = [constraints.root_of.get(m) for m in (a, b)]
        if roots[0] is not None and roots[0] == roots[1]:
            return "people decided that they are one"
        steps = self.path(a, b)
        if len(steps) < 2:
            return "by the evidence between them"
        between = [self.known.printed[m].name for one in steps for m in (one.mention_a, one.mention_b)]
        others = [n for n in dict.fromkeys(between) if n not in {self.known.printed[m].name for m in (a, b)}]
        return "through " + (", ".join(f"“{name}”" for name in others) or "other mentions of one spelling")

    def _conflict(self, a: str, b: str) -> str | None:
        """What forbids to join the persons of two mentions, if anything does: names in conflict anywhere."""
        sides = [
            sorted({self.linked.bundle_of[i] for i in self._positions(self.known.person_of[m])})
            for m in (a, b)
        ]
        own = sorted(self.linked.bundle_of[self.position[m]] for m in (a, b))
        if self.linked.align(own[0], own[1]).has_conflict:
            return f"full names contradict each other; {CONFLICT_JOIN_BITS:+.1f} bits are needed to join"
        for i in sides[0]:
            for j in sides[1]:
                if self.linked.align(*sorted((i, j))).has_conflict:
                    names = [self.linked.mentions[self.linked.bundles[n].members[0]].name for n in (i, j)]
                    return (
                        f"it would join “{names[0]}” and “{names[1]}”, whose full names contradict each other"
                    )
        return None

    def _positions(self, person: str) -> list[int]:
        return [self.position[m] for p in self.known.people if p.person_id == person for m in p.mention_ids]
