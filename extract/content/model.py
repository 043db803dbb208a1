"""What is read of an entry."""

from __future__ import annotations

from dataclasses import dataclass

from extract.layout.lines import Line
from extract.model import Participation
from extract.values import quick


@quick
@dataclass(frozen=True, slots=True)
class Content:
    """What an entry says; `claimed` are all its lines, `is_people` that it prints nothing
    but people, `is_struck` that it is crossed out."""

    title: str | None
    subtitle: str | None
    description: str | None
    participations: tuple[Participation, ...]
    room: str | None
    floor: str | None
    claimed: tuple[Line, ...]
    confidence: float
    is_people: bool = False
    is_struck: bool = False


@quick
@dataclass(frozen=True, slots=True)
class Reading:
    """An entry's own content, and what is printed inside it, maybe all at once; without a title only that."""

    content: Content
    parts: tuple[Reading, ...] = ()
    side_by_side: bool = False


NOTHING = Content(None, None, None, (), None, None, (), 0.0)
