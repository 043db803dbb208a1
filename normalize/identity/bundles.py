"""Mentions of one spelling, taken together until something speaks against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from normalize.identity.decisions import Constraints
from normalize.identity.homonyms import (
    is_common,
    names_stand_once,
    split_common_name,
    split_equal_names,
)
from normalize.identity.rarity import Rarity
from normalize.model import Mention
from normalize.names import NameKey, PersonName, name_key, parse_name, usual_order


@dataclass(frozen=True, slots=True)
class Bundle:
    """Mentions of one spelling that are taken as one person from the start; `members` are positions."""

    key: NameKey
    members: tuple[int, ...]


def read_names(mentions: Sequence[Mention]) -> list[PersonName]:
    """The parts of each name; whether family names stand first is judged for each edition."""
    by_edition: defaultdict[str, list[int]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        by_edition[mention.edition_id].append(i)
    found = [PersonName((), ())] * len(mentions)
    one_of: dict[PersonName, PersonName] = {}
    for positions in by_edition.values():
        order, sure = usual_order(mentions[i].name for i in positions)
        for i in positions:
            name = parse_name(mentions[i].name, order, sure=sure)
            found[i] = one_of.setdefault(name, name)
    return found


def name_keys(names: Sequence[PersonName]) -> list[NameKey]:
    """What each name is compared by; equal ones are one object."""
    one_of: dict[NameKey, NameKey] = {}
    key_of: dict[PersonName, NameKey] = {}
    found = []
    for name in names:
        known = key_of.get(name)
        if known is None:
            key = name_key(name)
            known = key_of[name] = one_of.setdefault(key, key)
        found.append(known)
    return found


def make_bundles(
    mentions: Sequence[Mention],
    keys: Sequence[NameKey],
    members: Mapping[str, Collection[str]],
    constraints: Constraints,
    rarity: Rarity,
) -> list[Bundle]:
    """Bundles in the order of their names. Decisions and positive evidence split equal names."""
    by_key: defaultdict[NameKey, list[int]] = defaultdict(list)
    for position, key in enumerate(keys):
        by_key[key].append(position)
    once = names_stand_once(mentions)
    found = []
    for key, positions in sorted(by_key.items(), key=lambda item: (item[0].words, item[0].roles)):
        groups = split_equal_names(mentions, key, positions, members, once)
        if groups == [tuple(positions)] and len(positions) > 1 and is_common(key, rarity):
            groups = split_common_name(mentions, key, positions, members)
        for group in groups:
            found += [Bundle(key, part) for part in _split_decided(mentions, group, constraints)]
    return found


def _split_decided(
    mentions: Sequence[Mention], group: tuple[int, ...], constraints: Constraints
) -> list[tuple[int, ...]]:
    """Cut a group where people decided `different`; who was not decided on stays with the largest part."""
    if not constraints.apart or not any(
        constraints.are_apart(mentions[i].mention_id, mentions[j].mention_id)
        for i, j in combinations([i for i in group if mentions[i].mention_id in constraints.root_of], 2)
    ):
        return [group]
    parts: list[list[int]] = []
    free = []
    for i in group:
        mention = mentions[i].mention_id
        root = constraints.root_of.get(mention)
        if root is None:
            free.append(i)
            continue
        fit = [
            part
            for part in parts
            if not any(constraints.are_apart(mention, mentions[j].mention_id) for j in part)
        ]
        same = [p for p in fit if any(constraints.root_of[mentions[j].mention_id] == root for j in p)]
        (same or fit or [parts.append([]) or parts[-1]])[0].append(i)  # type: ignore[func-returns-value]
    largest = max(parts, key=lambda p: (len(p), -p[0]))
    largest.extend(free)
    return sorted(tuple(sorted(p)) for p in parts)
