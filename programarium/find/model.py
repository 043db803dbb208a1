"""What a search answers with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

HitKind = Literal["person", "organisation", "session"]


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place in a source.

    `name` is what is printed there, `role` the person's role or the session's kind, `session` the
    title that a person stands under; `when` is date and time, of the block where the session has
    none. `file` and `page` say where it is printed.
    """

    edition_id: str
    name: str
    role: str
    session: str | None
    when: str | None
    room: str | None
    position: str | None
    affiliation: str | None
    file: str
    page: int


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer. `score` says how like it is to what was asked (0-100).

    `also` are other printed spellings; of a session, the names of its people.
    """

    kind: HitKind
    id: str
    name: str
    score: float
    also: tuple[str, ...]
    appearances: tuple[Appearance, ...]
