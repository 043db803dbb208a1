"""Disjoint sets of names; the smallest member is the root, so that order does not matter."""

from __future__ import annotations

from collections.abc import Iterable


class DisjointSet:
    """Union-find over strings."""

    def __init__(self, members: Iterable[str] = ()) -> None:
        self._parent: dict[str, str] = {m: m for m in members}

    def root(self, member: str) -> str:
        """The smallest member of the set; an unknown member becomes a set of its own."""
        self._parent.setdefault(member, member)
        path = []
        while self._parent[member] != member:
            path.append(member)
            member = self._parent[member]
        for step in path:
            self._parent[step] = member
        return member

    def join(self, a: str, b: str) -> None:
        """Make one set of two."""
        first, second = sorted((self.root(a), self.root(b)))
        self._parent[second] = first
