"""The registry of ids: what was minted once and never changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RegistryStatus = Literal["active", "redirect", "tombstone"]


@dataclass(frozen=True, slots=True)
class RegistryRow:
    """One id. `redirect_to` after a merge, `origin` after a split (the id it was split from).

    A tombstone stands for nothing that is there today; one without anchors was erased for good.
    `anchors` are what a rebuild finds the same thing by; no anchor belongs to two ids.
    """

    id: str
    status: RegistryStatus
    redirect_to: str | None
    origin: str | None
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IdRegistry:
    """All ids ever minted for one kind of thing, sorted by id."""

    rows: tuple[RegistryRow, ...] = ()
