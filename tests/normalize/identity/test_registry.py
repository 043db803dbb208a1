from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import UsageError
from normalize.identity.reanchor import make_anchor, split_anchor
from normalize.identity.registry import (
    assign_ids,
    bury,
    follow_redirect,
    format_registry,
    mint_id,
    parse_registry,
)
from normalize.identity.registry_model import IdRegistry

A = [make_anchor("e1", "anna ryczek", f"2023-11-28 1{i}:00") for i in range(4)]
B = [
    make_anchor("e1", "jan olbrycht", "2023-11-28 10:00"),
    make_anchor("e2", "jan olbrycht", "2024-11-28 10:00"),
]


def build(clusters: list[list[str]], registry: IdRegistry | None = None) -> tuple[list[str], IdRegistry]:
    done = assign_ids(clusters, registry or IdRegistry(), "p")
    return list(done.ids), done.registry


def test_a_rebuild_in_another_order_changes_nothing() -> None:
    ids, registry = build([A, B])
    again, same = build([B[::-1], A[::-1]], registry)
    assert again == ids[::-1]
    assert format_registry(same) == format_registry(registry)


def test_the_same_input_gives_the_same_ids() -> None:
    assert build([A, B]) == build([A, B])
    assert build([A, B])[0] == build([B, A])[0][::-1]


def test_an_added_edition_keeps_ids() -> None:
    ids, registry = build([A[1:], B[1:]])
    assert build([A, B], registry)[0] == ids


def test_corrected_name_time_and_edition_keep_ids() -> None:
    ids, registry = build([A[:1], B[:1]])
    name = [make_anchor("e1", "anna ryczak", split_anchor(A[0])[2])]
    time = [make_anchor("e1", "anna ryczek", "2023-11-28 17:30")]
    edition = [make_anchor("e1-renamed", "anna ryczek", split_anchor(A[0])[2])]
    for corrected in (name, time, edition):
        assert build([corrected, B[:1]], registry)[0] == ids


def test_the_corrected_year_of_an_edition_keeps_ids() -> None:
    """It changes the edition's id and all dates; hours and rooms stay."""
    ids, registry = build([A[:2], B[:1]])
    corrected = [make_anchor("e0", "anna ryczek", f"2022-11-28 1{i}:00") for i in range(2)]
    assert build([corrected, [make_anchor("e0", "jan olbrycht", "2022-11-28 10:00")]], registry)[0] == ids


def test_a_stranger_does_not_inherit() -> None:
    ids, registry = build([A[:1]])
    stranger = [make_anchor("e1", "ewa kulisz", split_anchor(A[0])[2])]
    assert build([stranger], registry)[0] != ids


def test_another_name_like_the_first_does_not_inherit() -> None:
    office = [make_anchor("", "urzad miasta gdyni", "")]
    ids, registry = build([office, A[:1]])
    other = [make_anchor("", "urzad miasta gdanska", "")]
    namesake = [make_anchor("e1", "jan ryczek", split_anchor(A[0])[2])]
    now, _ = build([other, namesake], registry)
    assert set(now).isdisjoint(ids)
    mended = (
        [make_anchor("", "urzad miasta gdynia", "")],
        [make_anchor("e1", "a ryczek", split_anchor(A[0])[2])],
    )
    assert build(list(mended), registry)[0] == ids


def test_a_merge_leaves_a_redirect_and_undoing_it_restores_every_byte() -> None:
    ids, registry = build([A, B])
    merged, with_redirect = build([A + B], registry)
    assert merged == [ids[0]]
    assert follow_redirect(ids[1], with_redirect) == ids[0]
    undone, restored = build([A, B], with_redirect)
    assert undone == ids
    assert format_registry(restored) == format_registry(registry)


def test_a_split_keeps_the_id_with_the_larger_part() -> None:
    ids, registry = build([A])
    parts, split = build([A[:3], A[3:]], registry)
    assert parts[0] == ids[0] and parts[1] != ids[0]
    assert {r.id: r.origin for r in split.rows}[parts[1]] == ids[0]


def test_a_tombstone_is_never_reused() -> None:
    ids, registry = build([A])
    again, _ = build([A], bury(registry, ids[0]))
    assert again != ids


def test_collisions_get_another_id() -> None:
    first = mint_id("p", "x", ())
    assert mint_id("p", "x", {first}) not in {first}


def test_what_is_gone_keeps_its_row() -> None:
    ids, registry = build([A, B])
    _, later = build([A], registry)
    assert {r.id: r.status for r in later.rows}[ids[1]] == "tombstone"
    assert build([A, B], later)[0] == ids


@pytest.mark.parametrize(
    ("text", "message"),
    [("id,name\n", "expected the columns"),
     ("id,status,redirect_to,origin,anchors\np1,gone,,,\n", "unknown status"),
     ("id,status,redirect_to,origin,anchors\np1,active,,,\np1,active,,,\n", "stands twice")],
)  # fmt: skip
def test_malformed_registries_say_what_is_wrong(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse_registry(text)


def _random_partition(anchors: list[str], rng: random.Random) -> list[list[str]]:
    groups: dict[int, list[str]] = {}
    for anchor in anchors:
        groups.setdefault(rng.randrange(1 + len(anchors) // 2), []).append(anchor)
    return list(groups.values())


@given(st.integers(0, 10_000))
@settings(derandomize=True, max_examples=80, deadline=None)
def test_random_histories_of_merges_splits_and_editions(seed: int) -> None:
    rng = random.Random(seed)
    everything = [make_anchor(f"e{i % 3}", f"name{i:02d}", f"slot {i}") for i in range(12)]
    registry, ever = IdRegistry(), set[str]()
    clusters: list[list[str]] = []
    for _ in range(rng.randrange(2, 6)):
        present = [
            a for a in everything if split_anchor(a)[0] != f"e{rng.randrange(3)}" or rng.random() < 0.5
        ]
        clusters = _random_partition(present, rng)
        ids, registry = build(clusters, registry)
        rows = {r.id: r for r in registry.rows}
        assert len(set(ids)) == len(ids)
        assert all(rows[i].status == "active" for i in ids)
        assert ever <= set(rows), "an id was forgotten"
        ever |= set(rows)
        assert {i for i, row in rows.items() if row.status == "active"} == set(ids)
        assert all(rows[follow_redirect(i, registry)].status != "redirect" for i in rows)
        owned = [a for r in registry.rows for a in r.anchors]
        assert len(owned) == len(set(owned)), "an anchor has two owners"
        rng.shuffle(clusters)
        again, same = build(clusters, registry)
        assert format_registry(same) == format_registry(registry)
        assert sorted(again) == sorted(ids)
        assert parse_registry(format_registry(registry)) == registry
