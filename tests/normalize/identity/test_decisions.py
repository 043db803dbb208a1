from __future__ import annotations

import pytest

from extract.errors import UsageError
from normalize.identity.decisions import constrain
from normalize.model import Decision, Mention

MENTIONS = [
    Mention(f"m{i}", "participation", "e1", name)
    for i, name in enumerate(["Ewa Żak", "E. Żak", "Ewa Żak-Lis"])
]


def decide(verdict: str, a: str, b: str, **more: str) -> Decision:
    return Decision(verdict, a, b, "Jan Olbrycht", "2026-01-31", **more)  # type: ignore[arg-type]


def test_same_is_transitive_and_different_follows() -> None:
    found = constrain([decide("same", "m0", "m1"), decide("different", "m1", "m2")], MENTIONS)
    assert found.are_apart("m0", "m2")
    assert not found.are_apart("m0", "m1")


def test_a_contradiction_names_the_chain() -> None:
    decisions = [decide("same", "m0", "m1"), decide("same", "m1", "m2"), decide("different", "m0", "m2")]
    with pytest.raises(
        UsageError, match=r"curation/decisions\.csv: .*m0 same as m1 .*; m1 same as m2.*change or remove"
    ):
        constrain(decisions, MENTIONS)


def test_the_last_word_on_a_pair_counts() -> None:
    found = constrain([decide("same", "m0", "m1"), decide("different", "m1", "m0")], MENTIONS)
    assert found.are_apart("m0", "m1") and not found.same
    assert found.answered == {("m0", "m1")}


def test_gone_mentions_are_stale_or_found_by_name() -> None:
    stale = decide("same", "m0", "gone")
    moved = decide("different", "old-id", "m1", name_a="EWA ŻAK", edition_a="e1")
    found = constrain([stale, moved], MENTIONS)
    assert found.stale == (stale,)
    assert found.are_apart("m0", "m1")


def test_unsure_answers_without_deciding() -> None:
    found = constrain([decide("unsure", "m0", "m1")], MENTIONS)
    assert not found.same and not found.apart and found.answered == {("m0", "m1")}


def test_decisions_follow_an_edition_that_a_catalogue_names_anew() -> None:
    mentions = [
        Mention("n0", "participation", "towns-2024", "Ewa Żak"),
        Mention("n1", "participation", "towns-2025", "Ewa Żak"),
        Mention("n2", "participation", "rivers-2025", "E. Żak"),
    ]
    decision = decide(
        "different", "o0", "o1", name_a="Ewa Żak", edition_a="old-towns-2024", name_b="Ewa Żak",
        edition_b="old-towns-2025",
    )  # fmt: skip
    assert constrain([decision], mentions).are_apart("n0", "n1")
    twice = [*mentions, Mention("n3", "participation", "roads-2025", "Ewa Żak")]
    assert constrain([decision], twice).stale == (decision,)
