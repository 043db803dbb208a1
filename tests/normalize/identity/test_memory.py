from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.identity import comparing
from normalize.identity.bundles import name_keys, read_names
from normalize.identity.comparing import Comparer, Results, Runner, run_here
from normalize.identity.linker import Linked, link
from normalize.identity.memory import Kept, Memory
from normalize.model import Mention

NAMES = (
    "Rafał Lipka", "R. Lipka", "Lipka Rafał", "Rafał Lipko", "Marta Milewska", "M. Milewska", "Marta Mazur",
    "Martha Milewska", "Joanna Sawicka", "Joanna Sawicka-Skibińska", "J. Sawicka", "Dr. Joanna Sawicki",
    "Daniel Stenzel", "Daniela Stenzel", "D. Stenzel", "Chang-Ning Huang", "Changning Huang", "C. Huang",
)  # fmt: skip
PLACES = ("Urząd Miasta", "Uniwersytet", "Fundacja Most", None)
APPEARANCES = st.lists(
    st.tuples(st.sampled_from(NAMES), st.integers(0, 3), st.sampled_from(PLACES), st.integers(0, 4)),
    min_size=2,
    max_size=40,
)


def make(appearances: list[tuple[str, int, str | None, int]]) -> list[Mention]:
    """Mentions: name, edition, affiliation, panel."""
    return [
        Mention(
            f"m{n:03}", "participation", f"e{edition}", name,
            year=2010 + edition, affiliation=place, groups=(f"{edition}-{panel}",),
        )
        for n, (name, edition, place, panel) in enumerate(appearances)
    ]  # fmt: skip


def told(linked: Linked) -> tuple[object, ...]:
    """All that the result says: who is whom, by which weights, and each piece of evidence."""
    pairs = [(c.a, c.b) for c in (*linked.clustering.used, *linked.clustering.open)]
    evidence = [linked.evidence(*sorted(pair)) for pair in pairs]
    return linked.clusters(), linked.clustering, evidence, linked.cut_blocks


def names_of(mentions: list[Mention]) -> set[tuple[str, ...]]:
    ordered = sorted(mentions, key=lambda m: m.mention_id)
    return {key.words for key in name_keys(read_names(ordered))}


@given(APPEARANCES, st.permutations(range(4)))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_editions_added_one_by_one_give_what_all_at_once_give(
    appearances: list[tuple[str, int, str | None, int]], order: list[int]
) -> None:
    mentions = make(appearances)
    memory = Memory()
    for count in range(1, 5):
        there = [m for m in mentions if int(m.edition_id[1:]) in order[:count]]
        before = {(memory.kept.names[a], memory.kept.names[b]) for a, b in memory.kept.pairs.tolist()}
        at_once = Memory()
        assert told(link(there, memory=memory)) == told(link(there)) == told(link(there, memory=at_once))
        kept = {(memory.kept.names[a], memory.kept.names[b]) for a, b in memory.kept.pairs.tolist()}
        assert (memory.kept.names, memory.kept.matches) == (at_once.kept.names, at_once.kept.matches)
        assert len(kept - before) <= memory.compared
        assert memory.compared + memory.remembered == at_once.compared
    link(mentions, memory=memory)
    assert memory.compared == 0


def test_a_new_edition_compares_its_own_names_only() -> None:
    old = make([(name, n % 3, None, n) for n, name in enumerate(NAMES)])
    new = [
        replace(m, mention_id=f"new{n}", edition_id="e9", year=2019)
        for n, m in enumerate(make([("Rafał Lipka", 0, None, 1), ("Renata Lipka", 0, None, 1)]))
    ]
    memory = Memory()
    link(old, memory=memory)
    first, known = memory.compared, memory.kept.pairs.tolist()
    before = {(memory.kept.names[a], memory.kept.names[b]) for a, b in known}
    link(old + new, memory=memory)
    pairs = {(memory.kept.names[a], memory.kept.names[b]) for a, b in memory.kept.pairs.tolist()}
    assert 0 < memory.compared < first and memory.remembered > 0
    assert all(("renata", "lipka") in (a.words, b.words) for a, b in pairs - before)


def test_nobody_stays_in_it_who_is_not_in_the_data() -> None:
    mentions = make([(name, 0, None, n) for n, name in enumerate(NAMES)])
    memory = Memory()
    link(mentions, memory=memory)
    assert ("marta", "milewska") in {name.words for name in memory.kept.names}
    left = [m for m in mentions if "Milewska" not in m.name]
    link(left, memory=memory)
    assert {name.words for name in memory.kept.names} <= names_of(left)


def test_letters_that_are_known_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    mentions = make([(name, 0, None, n) for n, name in enumerate(NAMES)])
    memory = Memory()
    first = link(mentions, memory=memory)
    monkeypatch.setattr(comparing, "match_names", lambda a, b: pytest.fail(f"compared {a} and {b}"))
    assert told(link(mentions, memory=memory)) == told(first)
    with pytest.raises(pytest.fail.Exception):
        link(mentions)


def test_what_is_sent_elsewhere_knows_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    mentions = make([(name, n % 2, None, n) for n, name in enumerate(NAMES)])
    monkeypatch.setattr(comparing, "PIECE", 3)

    def in_parts(comparer: Comparer, pieces: object) -> list[Results]:
        return [comparer.part(piece).compare(piece) for piece in pieces]  # type: ignore[attr-defined]

    memories = [Memory(), Memory()]
    runners: list[Runner] = [run_here, in_parts]
    for part in (mentions[:10], mentions):
        found = [
            told(link(part, runner=runner, memory=memory))
            for runner, memory in zip(runners, memories, strict=True)
        ]
        assert found[0] == found[1]
        assert memories[0].kept.matches == memories[1].kept.matches
        assert (memories[0].compared, memories[0].remembered) == (
            memories[1].compared,
            memories[1].remembered,
        )


def test_an_empty_memory_knows_nothing() -> None:
    assert Memory(Kept()).recall([], np.zeros((0, 2), np.int64)) == {}
    memory = Memory()
    link(make([("Rafał Lipka", 0, None, 1)]), memory=memory)
    assert (memory.compared, memory.remembered, memory.kept.names) == (0, 0, ())
