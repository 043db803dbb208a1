from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import UsageError
from normalize.identity.decisions import constrain, format_decisions, parse_decisions
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
    with pytest.raises(UsageError, match=r"m0 same as m1 .*; m1 same as m2"):
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


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("verdict,mention_a\nsame,m0\n", "missing"),
        ("verdict,mention_a,mention_b,author,date,colour\nsame,m0,m1,J,2026-01-31,red\n", "unknown"),
        (
            "verdict,mention_a,mention_b,author,date\nmaybe,m0,m1,J,2026-01-31\n",
            "line 2: unknown verdict 'maybe'",
        ),
        ("verdict,mention_a,mention_b,author,date\nsame,m0,m0,J,2026-01-31\n", "two mentions"),
    ],
)
def test_malformed_files_say_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse_decisions(text)


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8)


@given(
    st.lists(st.tuples(st.sampled_from(["same", "different", "unsure"]), TEXT, TEXT, TEXT, TEXT), max_size=5)
)
@settings(derandomize=True, max_examples=60)
def test_files_come_back_as_they_were(rows: list[tuple[str, str, str, str, str]]) -> None:
    decisions = tuple(
        Decision(v, a, b, author, "2026-01-31", reason)  # type: ignore[arg-type]
        for v, a, b, author, reason in rows
        if a != b
    )
    text = format_decisions(decisions)
    assert parse_decisions(text) == decisions
    appended = format_decisions(decisions) + format_decisions(decisions, header=False)
    assert parse_decisions(appended) == decisions + decisions
