"""Why printed forms are one organisation: what joined them, what people decided, what is asked.

Weights are in bits, as for people: +1 doubles the odds. They follow from how often the idea fails:
an office named by its place nearly never, an acronym with no long form near it often.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from normalize.decision_table import ORGANISATIONS
from normalize.disjoint import DisjointSet
from normalize.identity.decisions import Constraints, constrain
from normalize.identity.reanchor import SAME_EDITION_NAME, is_corrected, make_anchor
from normalize.model import Decision, Evidence, Mention, OrganisationDecision
from normalize.stated import Stated

SAME_OFFICE = ("same_office", 12.0, "the same office: {}")
TOWN_OFFICE = ("town_for_office", 6.0, "the town stands for its office: {}")
SAME_WORDS = ("same_words", 14.0, "the same words")
OTHER_CASE = ("other_case", 10.0, "the same words in another case or with one letter misprinted")
CUT_SHORT = ("cut_short", 5.0, "one is the other cut short")
CUT_SHORT_PERSON = ("cut_short_same_person", 8.0, "one is the other cut short, and one person bears both")
ACRONYM_PERSON = ("acronym_same_person", 9.0, "initials of the other, and one person bears both")
ACRONYM_EDITION = ("acronym_of_edition", 6.0, "initials of the other, and of no other name in the edition")
ACRONYM_ALONE = ("acronym_of_one", 4.0, "initials of the other, and of no other name at all")
SAME_ACRONYM = ("same_acronym", 3.0, "the same acronym, which stands for nothing else")
ABBREVIATION = ("abbreviation", 8.0, "letters of the other, and one person bears both")
#: a link below this fails more often than once in 60 times: it holds for now, and is asked
WEAK_BITS = 6.0
#: a reason that does not suffice: it is asked
ONE_OF_SEVERAL = ("one_of_several", -1.0, "initials of the other, but of further names too")
BEGINS_ALIKE = ("begins_alike", -2.0, "one is the beginning of the other")

Idea = tuple[str, float, str]


def evidence_of(idea: Idea, detail: str = "") -> tuple[Evidence, ...]:
    """An idea as evidence; `detail` is what the reason names."""
    feature, weight, reason = idea
    return (Evidence(feature, weight, reason.format(detail)),)


@dataclass(frozen=True, slots=True)
class FormPair:
    """Two printed forms (as nodes of the grouping) with what speaks for one organisation."""

    a: str
    b: str
    evidence: tuple[Evidence, ...]
    is_human: bool = False

    @property
    def weight(self) -> float:
        """The sum of the evidence, in bits."""
        return round(sum(e.weight for e in self.evidence), 3)


class Joins:
    """Growing groups of forms. Keeps why; people win, also by what follows from their decisions."""

    def __init__(self, nodes: Iterable[str], constraints: Constraints) -> None:
        self._sets = DisjointSet(nodes)
        self._members: dict[str, set[str]] = {}
        self._constraints = constraints
        self.links: list[FormPair] = []
        self.open: list[FormPair] = []
        for d in constraints.same:
            reason = f"{d.author} on {d.date}" + (f": {d.reason}" if d.reason else "")
            self._join(FormPair(d.mention_a, d.mention_b, (Evidence("decision", 0.0, reason),), True))

    def root(self, node: str) -> str:
        return self._sets.root(node)

    def join(self, a: str, b: str, evidence: tuple[Evidence, ...]) -> None:
        """Make one organisation of two forms, unless people called them different."""
        if self.root(a) != self.root(b) and not self._are_apart(a, b):
            self._join(FormPair(a, b, evidence))

    def ask(self, a: str, b: str, evidence: tuple[Evidence, ...]) -> None:
        """Note two forms that may be one organisation; asked when nothing settles them."""
        first, second = sorted((a, b))
        self.open.append(FormPair(first, second, evidence))

    def questions(self) -> list[FormPair]:
        """What is still open, one question for each two organisations, the strongest.

        Nobody was asked about the two before, under whatever form.
        """
        asked = {tuple(sorted((self.root(a), self.root(b)))) for a, b in self._constraints.answered}
        found: dict[tuple[str, str], FormPair] = {}
        for pair in sorted(self.open, key=lambda p: (-p.weight, p.a, p.b)):
            first, second = sorted((self.root(pair.a), self.root(pair.b)))
            if first != second and (first, second) not in asked and not self._are_apart(pair.a, pair.b):
                found.setdefault((first, second), pair)
        return list(found.values())

    def weak(self) -> list[FormPair]:
        """The links that one unsure reason alone made, and that nobody was asked about."""
        return [
            pair
            for pair in self.links
            if not pair.is_human and pair.weight < WEAK_BITS and not self._is_answered(pair)
        ]

    def _is_answered(self, pair: FormPair) -> bool:
        first, second = sorted((pair.a, pair.b))
        return (first, second) in self._constraints.answered

    def _are_apart(self, a: str, b: str) -> bool:
        if not self._constraints.apart:
            return False
        left, right = (self._members.get(self.root(n), {n}) for n in (a, b))
        return any(self._constraints.are_apart(x, y) for x in left for y in right)

    def _join(self, pair: FormPair) -> None:
        self.links.append(pair)
        first, second = self.root(pair.a), self.root(pair.b)
        members = self._members.pop(first, {first}) | self._members.pop(second, {second})
        self._sets.join(pair.a, pair.b)
        self._members[self.root(pair.a)] = members


def constrain_forms(
    decisions: Sequence[OrganisationDecision], stated: Sequence[Stated]
) -> tuple[Constraints, tuple[OrganisationDecision, ...]]:
    """What decisions on forms mean for the forms printed today, and the decisions that fit none.

    A form that is gone is looked for as it was corrected.

    Raises:
        extract.errors.UsageError: Decisions contradict each other; the message names the chain.
    """
    nodes: dict[tuple[str, str], set[str]] = {}
    names: dict[str, str] = {}
    for s in stated:
        for edition in ("", s.edition_id):
            nodes.setdefault((edition, s.form_key), set()).add(s.node)
        names.setdefault(s.node, s.key.form)
    found: list[Decision] = []
    stale = []
    for d in decisions:
        left = sorted(nodes.get((d.edition_a, _form_today(d.edition_a, d.key_a, nodes)), ()))
        right = sorted(nodes.get((d.edition_b, _form_today(d.edition_b, d.key_b, nodes)), ()))
        pairs = [(a, b) for a in left for b in right if a != b]
        found += [Decision(d.verdict, a, b, d.author, d.date, d.reason) for a, b in pairs]
        if not pairs:
            stale.append(d)
    known = [Mention(node, "participation", "", name) for node, name in sorted(names.items())]
    return constrain(found, known, _label, ORGANISATIONS.file), tuple(stale)


def _form_today(edition: str, form: str, nodes: Collection[tuple[str, str]]) -> str:
    """A folded form as it is printed now: the same, or the only one that it may be corrected to."""
    if (edition, form) in nodes:
        return form
    alike = [
        key
        for where, key in nodes
        if where == edition
        and fuzz.ratio(key, form) >= SAME_EDITION_NAME
        and is_corrected(make_anchor("", key, ""), make_anchor("", form, ""))
    ]
    return alike[0] if len(alike) == 1 else form


def _label(node: str) -> str:
    """A form in a message; an acronym with whose it is."""
    form, _, rest = node.partition("\t")
    return f"{form} [{rest.replace(chr(9), ', ')}]" if rest else form
