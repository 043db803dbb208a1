"""What people decided, turned into constraints that win over every score."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from extract.errors import UsageError
from normalize.decision_table import PEOPLE
from normalize.disjoint import DisjointSet
from normalize.identity.reanchor import SAME_EDITION_NAME
from normalize.model import Decision, Mention
from normalize.text import fold

#: The year in the id of an edition.
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Constraints:
    """Decisions that hold today, on mentions that exist today.

    `same` are the decisions that join, `root_of` what follows from them; `different` holds pairs of
    roots. `answered` holds every pair of mentions that a person was asked about.
    """

    same: tuple[Decision, ...]
    different: tuple[Decision, ...]
    root_of: dict[str, str]
    apart: frozenset[tuple[str, str]]
    answered: frozenset[tuple[str, str]]
    stale: tuple[Decision, ...]

    def are_apart(self, a: str, b: str) -> bool:
        """Whether people decided, directly or by what follows, that two mentions are different."""
        return _pair(self.root_of.get(a, a), self.root_of.get(b, b)) in self.apart


def _pair(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a <= b else (b, a)


def _reanchored(
    decision: Decision, known: dict[str, Mention], by_name: dict[tuple[str, str], list[str]]
) -> Decision | None:
    """The decision on mentions of today; None when one of them is no longer there."""
    found: list[str] = []
    for mention, name, printed_in in (
        (decision.mention_a, decision.name_a, decision.edition_a),
        (decision.mention_b, decision.name_b, decision.edition_b),
    ):
        if mention not in known:
            edition = _edition_today(printed_in, fold(name), by_name)
            options = by_name.get((edition, _name_today(edition, fold(name), by_name)), [])
            if not name or not options:
                return None
            mention = options[0]
        found.append(mention)
    if found[0] == found[1]:
        return None
    return replace(decision, mention_a=found[0], mention_b=found[1])


def _edition_today(edition: str, name: str, by_name: dict[tuple[str, str], list[str]]) -> str:
    """An edition under the id that it has now, where a catalogue or a better title gave it another one.

    Evidence: no mention has the old id, and one edition alone of its year holds the folded name.
    """
    if any(e == edition for e, _ in by_name):
        return edition
    found = [e for e, n in by_name if n == name and _years(e) == _years(edition)]
    return found[0] if len(found) == 1 else edition


def _years(edition: str) -> list[str]:
    return _YEAR.findall(edition)


def _name_today(edition: str, name: str, by_name: dict[tuple[str, str], list[str]]) -> str:
    """A folded name as its edition has it now: the same, or the only one that it may be corrected to."""
    if (edition, name) in by_name:
        return name
    alike = [n for e, n in by_name if e == edition and fuzz.ratio(n, name) >= SAME_EDITION_NAME]
    return alike[0] if len(alike) == 1 else name


def constrain(
    decisions: Sequence[Decision],
    mentions: Sequence[Mention],
    label: Callable[[str], str] = str,
    file: str = PEOPLE.file,
) -> Constraints:
    """What the decisions mean for these mentions. The last word on a pair counts.

    A mention that is gone is looked for by its printed name in its edition, also when that was
    corrected; where there is none, the decision is stale, not wrong. `label` is what a message calls a
    mention, `file` where the decisions stand.

    Raises:
        UsageError: Decisions contradict each other; the message names the chain.
    """
    known = {m.mention_id: m for m in mentions}
    by_name: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for m in sorted(mentions, key=lambda m: m.mention_id):
        by_name[m.edition_id, fold(m.name)].append(m.mention_id)
    last: dict[tuple[str, str], Decision] = {}
    stale = []
    for decision in decisions:
        current = _reanchored(decision, known, by_name)
        if current is None:
            stale.append(decision)
            continue
        pair = _pair(current.mention_a, current.mention_b)
        last.pop(pair, None)
        last[pair] = current
    same = tuple(d for d in last.values() if d.verdict == "same")
    different = tuple(d for d in last.values() if d.verdict == "different")
    sets = DisjointSet()
    for d in same:
        sets.join(d.mention_a, d.mention_b)
    for d in different:
        if sets.root(d.mention_a) == sets.root(d.mention_b):
            chain = _contradiction(d, same, known, label)
            raise UsageError(f"curation/{file}: {chain}; change or remove one of these lines.")
    root_of = {m: sets.root(m) for d in (*same, *different) for m in (d.mention_a, d.mention_b)}
    apart = frozenset(_pair(root_of[d.mention_a], root_of[d.mention_b]) for d in different)
    return Constraints(same, different, root_of, apart, frozenset(last), tuple(stale))


def _contradiction(
    decision: Decision, same: Sequence[Decision], known: dict[str, Mention], label: Callable[[str], str]
) -> str:
    """The chain of `same` decisions that joins what `decision` calls different."""
    neighbours: defaultdict[str, list[tuple[str, Decision]]] = defaultdict(list)
    for d in same:
        neighbours[d.mention_a].append((d.mention_b, d))
        neighbours[d.mention_b].append((d.mention_a, d))
    came: dict[str, tuple[str, Decision] | None] = {decision.mention_a: None}
    queue = deque([decision.mention_a])
    while queue:
        here = queue.popleft()
        for there, via in sorted(neighbours[here], key=lambda n: n[0]):
            if there not in came:
                came[there] = (here, via)
                queue.append(there)
    steps, here = [], decision.mention_b
    while (step := came[here]) is not None:
        steps.append(f"{label(step[0])} same as {label(here)} ({step[1].author}, {step[1].date})")
        here = step[0]
    names = " and ".join(f"{label(m)} ({known[m].name!r})" for m in (decision.mention_a, decision.mention_b))
    return (
        f"decisions contradict each other: {names} were called different by {decision.author} on "
        f"{decision.date}, but {'; '.join(reversed(steps))}"
    )
