"""Ids minted once and kept: what has an id is found again by its anchors.

An anchor is a text in three parts, edition, name and slot, joined by `;`. A rebuild finds an id by
its exact anchors first; where names, times or editions were corrected, by the parts that stayed.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast, get_args

from extract.errors import UsageError
from normalize.identity.reanchor import claim_anchors, split_anchor
from normalize.identity.registry_model import IdRegistry, RegistryRow, RegistryStatus

COLUMNS = ("id", "status", "redirect_to", "origin", "anchors")
_BETWEEN = " | "
#: Hexadecimal digits of an id: with a million ids one collision in a million builds, and it is handled.
_ID_DIGITS = 10


@dataclass(frozen=True, slots=True)
class Assigned:
    """`ids[i]` is the id of cluster i; `registry` holds every id ever minted."""

    ids: tuple[str, ...]
    registry: IdRegistry


def mint_id(prefix: str, content: str, taken: Container[str]) -> str:
    """An opaque id from the content of the first anchor; another when that is taken."""
    attempt = 0
    while True:
        text = content if attempt == 0 else f"{content}#{attempt}"
        candidate = prefix + hashlib.sha256(text.encode()).hexdigest()[:_ID_DIGITS]
        if candidate not in taken:
            return candidate
        attempt += 1


def assign_ids(clusters: Sequence[Sequence[str]], registry: IdRegistry, prefix: str) -> Assigned:
    """Give every cluster its id: the one it had, or a new one.

    Merged: the id with more anchors stays, the other redirects to it. Split: the larger part keeps
    the id, the other gets a new one with `origin`. An id that redirected comes back to life when
    its own anchors stand apart again. Ids whose anchors are all gone become tombstones; they keep
    the anchors, so that what was taken away and comes back has its id again.

    Args:
        clusters: The anchors of each cluster; no anchor in two clusters.
        registry: The ids so far.
        prefix: What a new id starts with.
    """
    claims, claimed = claim_anchors(clusters, registry)
    home = _homes(clusters, claims)
    rows = {row.id: row for row in registry.rows}
    owner = {anchor: row.id for row in registry.rows for anchor in row.anchors}
    residents: defaultdict[int, list[str]] = defaultdict(list)
    for row_id, number in home.items():
        residents[number].append(row_id)
    ids: list[str] = [""] * len(clusters)
    for number in sorted(range(len(clusters)), key=lambda n: min(clusters[n], default="")):
        here = residents[number]
        if here:
            keeper = min(here, key=lambda i: (rows[i].status != "active", -claims[number][i], i))
        else:
            keeper = mint_id(prefix, min(clusters[number]), rows)
            origin = (
                _final(min(claims[number], key=lambda i: (-claims[number][i], i)), rows)
                if claims[number]
                else None
            )
            rows[keeper] = RegistryRow(keeper, "active", None, origin, ())
        ids[number] = keeper
        rows[keeper] = replace(rows[keeper], status="active", redirect_to=None)
        for other in here:
            if other != keeper:
                rows[other] = replace(rows[other], status="redirect", redirect_to=keeper)
        owner |= _owners(clusters[number], keeper, [rows[i] for i in sorted(here)], claimed)
    for row_id in sorted(set(rows) - set(ids)):
        if rows[row_id].status == "active":
            rows[row_id] = replace(rows[row_id], status="tombstone")
    owned: defaultdict[str, list[str]] = defaultdict(list)
    for anchor, row_id in owner.items():
        owned[row_id].append(anchor)
    done = [
        replace(row, anchors=tuple(sorted(owned[row.id])), redirect_to=_target(row, rows))
        for row in rows.values()
    ]
    return Assigned(tuple(ids), IdRegistry(tuple(sorted(done, key=lambda row: row.id))))


def _homes(clusters: Sequence[Sequence[str]], claims: Sequence[Counter[str]]) -> dict[str, int]:
    """Each id's cluster: where most of its anchors are."""
    votes: defaultdict[str, list[tuple[int, str, int]]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for row_id, count in claim.items():
            votes[row_id].append((-count, min(clusters[number]), number))
    return {row_id: min(options)[2] for row_id, options in votes.items()}


def _owners(
    anchors: Sequence[str], keeper: str, here: Sequence[RegistryRow], claimed: Mapping[str, str]
) -> dict[str, str]:
    """Whose each anchor of a cluster is: the keeper's, but what a redirected id brought stays its own.

    New anchors under a name that only a redirected id brought are its own too, so that undoing the
    merge later gives each id back what belongs to it.
    """
    others = {row.id for row in here} - {keeper}
    named: dict[str, set[str]] = defaultdict(set)
    for row in here if others else ():
        for anchor in row.anchors:
            named[split_anchor(anchor)[1]].add(row.id)
    found = {}
    for anchor in anchors:
        brought = claimed.get(anchor)
        if brought is None:
            bearers = named.get(split_anchor(anchor)[1], set())
            brought = next(iter(bearers)) if len(bearers) == 1 else keeper
        found[anchor] = brought if brought in others else keeper
    return found


def _final(row_id: str, rows: dict[str, RegistryRow]) -> str:
    seen = {row_id}
    while (target := rows[row_id].redirect_to) and target in rows and target not in seen:
        row_id = target
        seen.add(row_id)
    return row_id


def _target(row: RegistryRow, rows: dict[str, RegistryRow]) -> str | None:
    return _final(row.id, rows) if row.status == "redirect" else None


def follow_redirect(row_id: str, registry: IdRegistry) -> str:
    """The id that `row_id` stands for today; itself when it is active, unknown or a tombstone."""
    rows = {row.id: row for row in registry.rows}
    return _final(row_id, rows) if row_id in rows else row_id


def bury(registry: IdRegistry, row_id: str) -> IdRegistry:
    """The registry with one id as a tombstone: it keeps nothing to be found by and is never reused."""
    return IdRegistry(
        tuple(
            replace(row, status="tombstone", redirect_to=None, anchors=()) if row.id == row_id else row
            for row in registry.rows
        )
    )


def format_registry(registry: IdRegistry) -> str:
    """The registry as CSV text, sorted by id."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in sorted(registry.rows, key=lambda r: r.id):
        writer.writerow(
            (row.id, row.status, row.redirect_to or "", row.origin or "", _BETWEEN.join(row.anchors))
        )
    return out.getvalue()


def parse_registry(text: str, name: str = "registry") -> IdRegistry:
    """Read what `format_registry` wrote; empty text is an empty registry.

    Raises:
        UsageError: A column is missing, a status unknown, or an id stands twice.
    """
    if not text.strip():
        return IdRegistry()
    reader = csv.DictReader(io.StringIO(text))
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise UsageError(f"{name}: expected the columns {', '.join(COLUMNS)}, found {reader.fieldnames!r}")
    rows: dict[str, RegistryRow] = {}
    for cells in reader:
        row_id, status = cells["id"], cells["status"]
        if status not in get_args(RegistryStatus):
            raise UsageError(f"{name}, line {reader.line_num}: unknown status {status!r}")
        if row_id in rows:
            raise UsageError(f"{name}, line {reader.line_num}: id {row_id!r} stands twice")
        anchors = tuple(a for a in cells["anchors"].split(_BETWEEN) if a)
        known = cast(RegistryStatus, status)
        rows[row_id] = RegistryRow(
            row_id, known, cells["redirect_to"] or None, cells["origin"] or None, anchors
        )
    return IdRegistry(tuple(sorted(rows.values(), key=lambda r: r.id)))
