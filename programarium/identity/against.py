"""A list against the people of the datasets: whose ids the list's mentions bear, where that is sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from normalize.identity.clusters import ASK_BITS, CONFLICT_JOIN_BITS, JOIN_BITS
from normalize.identity.comparing import Runner, run_here
from normalize.identity.decisions import constrain
from normalize.identity.linker import Linked, link
from normalize.model import Decision, Evidence, Mention, reasons_of
from normalize.names import NameKey
from normalize.people import make_links, open_pairs, probability
from programarium.identity.linking import LinkedList, LinkedMention, answers, mint_people

#: Stands before the ids of the list: both sides may use the same ones. No id of the datasets begins so.
_MARK = "~"


@dataclass(frozen=True, slots=True)
class _Tie:
    """The best direct evidence between a mention of the list and a person of the datasets."""

    weight: float
    needed: float
    person: str
    evidence: tuple[Evidence, ...]


def link_against(
    mentions: Sequence[Mention],
    known: Sequence[Mention],
    person_of: Mapping[str, str],
    decisions: Sequence[Decision] = (),
    taken: Iterable[str] = (),
    runner: Runner = run_here,
) -> list[LinkedMention]:
    """Who of the known people each mention is. The known people stay as they are.

    A mention gets a known id when it was joined to that person, the direct evidence between the two
    suffices by itself, and no other known person fits nearly as well. Else it is a question, without
    an id; or, when nobody is alike, somebody new, with a new id.

    Args:
        mentions: The list.
        known: The mentions of the datasets.
        person_of: Mention of the datasets -> person.
        decisions: What people decided about the mentions of the datasets.
        taken: Ids that no new person may get.
        runner: Who compares names.
    """
    marked = [replace(m, mention_id=_MARK + m.mention_id) for m in mentions]
    everybody = [*known, *marked]
    linked = link(everybody, None, constrain(decisions, everybody), runner)
    fitting = _Fitting(linked, person_of)
    said: dict[str, LinkedMention] = {}
    for i, mention in enumerate(linked.mentions):
        ties = fitting.ties(i) if mention.mention_id.startswith(_MARK) else []
        if ties:
            said[mention.mention_id] = _answer(mention.mention_id, ties)
    said |= {a.mention_id: a for a in _strangers(linked, said, {*taken, *person_of.values()})}
    return [replace(said[m.mention_id], mention_id=m.mention_id.removeprefix(_MARK)) for m in sorted(
        marked, key=lambda m: m.mention_id)]  # fmt: skip


def _answer(mention_id: str, ties: Sequence[_Tie]) -> LinkedMention:
    best, rivals = ties[0], ties[1:]
    close = [t for t in rivals if best.weight - t.weight < JOIN_BITS]
    score, reasons = probability(best.weight), reasons_of(best.evidence)
    if best.weight >= best.needed and not close:
        return LinkedMention(mention_id, best.person, score, reasons, "joined")
    others = tuple(f"ask: {t.person} fits nearly as well ({t.weight:+.1f})" for t in close)
    question = f"ask: may be {best.person}, probability {score:.2f}"
    return LinkedMention(mention_id, None, score, (question, *reasons, *others), "ask", best.person)


def _strangers(linked: Linked, said: Mapping[str, LinkedMention], taken: set[str]) -> list[LinkedMention]:
    """The mentions of the list that nobody known is like: joined among themselves, with new ids."""
    groups = []
    for cluster in linked.clusters():
        ids = [linked.mentions[i].mention_id for i in cluster]
        new = [i for i, m in zip(cluster, ids, strict=True) if m.startswith(_MARK) and m not in said]
        if new:
            groups.append(new)
    person_of = mint_people(linked, groups, taken)
    everybody = {m.mention_id: person_of.get(m.mention_id, "") for m in linked.mentions}
    links = tuple(
        one
        for one in make_links(linked, everybody)
        if everybody[one.mention_a] and everybody[one.mention_a] == everybody[one.mention_b]
    )
    return [
        replace(a, answer="new", candidate=None)
        for a in answers(LinkedList(linked, everybody, links))
        if a.mention_id in person_of
    ]


class _Fitting:
    """Which known people a mention of the list may be."""

    def __init__(self, linked: Linked, person_of: Mapping[str, str]) -> None:
        self._linked = linked
        #: bundle -> known person -> positions of that person's mentions in it
        self._known: defaultdict[int, dict[str, list[int]]] = defaultdict(dict)
        for i, mention in enumerate(linked.mentions):
            person = person_of.get(mention.mention_id)
            if person is not None:
                self._known[linked.bundle_of[i]].setdefault(person, []).append(i)
        self._near: defaultdict[int, set[int]] = defaultdict(set)
        by_key: defaultdict[NameKey, set[int]] = defaultdict(set)
        for n, bundle in enumerate(linked.bundles):
            by_key[bundle.key].add(n)
        for group in (*linked.clustering.groups, *by_key.values()):
            for n in group:
                self._near[n].update(group)
        for pair in open_pairs(linked):
            self._near[pair.a].add(pair.b)
            self._near[pair.b].add(pair.a)

    def ties(self, position: int) -> list[_Tie]:
        """Known people that the mention may be, the likeliest first."""
        mine = self._linked.bundle_of[position]
        best: dict[str, _Tie] = {}
        for bundle in sorted(self._near[mine]):
            conflict = self._linked.align(*sorted((mine, bundle))).has_conflict
            for person, there in sorted(self._known[bundle].items()):
                for other in there if bundle == mine else there[:1]:
                    evidence = self._linked.explain(position, other)
                    weight = round(sum(e.weight for e in evidence), 3)
                    if person not in best or weight > best[person].weight:
                        needed = CONFLICT_JOIN_BITS if conflict else JOIN_BITS
                        best[person] = _Tie(weight, needed, person, evidence)
        return sorted((t for t in best.values() if t.weight >= ASK_BITS), key=lambda t: (-t.weight, t.person))
