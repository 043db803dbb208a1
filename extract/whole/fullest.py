"""One record of two prints of the same event."""

from __future__ import annotations

from collections.abc import Mapping

from extract.lang import fold
from extract.model import Participation, Session
from extract.values import replace

#: The problem of a date that its weekday belies.
MISDATED = "weekday_mismatch"
#: The problem of an end that no text prints.
INFERRED = "placement_inferred"
#: The problem of a role that no label states.
NO_LABEL = "role_inferred"


def fullest(a: Session, b: Session, detail: Mapping[int, int]) -> Session:
    """One record of two prints: the one that says more, with what only the other one says.

    Its place and room are those of the print with more people, of two alike of that with a time, then
    of that on the page that names more.

    Args:
        a: the first print, which keeps its key.
        b: the second.
        detail: how many people each page names.
    """
    rich, poor = (b, a) if _wealth(b) > _wealth(a) else (a, b)
    printed = max(
        (a, b), key=lambda s: (len(s.participations), s.start is not None, detail.get(s.place.page, 0))
    )
    names = {fold(p.name) for p in rich.participations}
    more: tuple[Participation, ...] = tuple(p for p in poor.participations if fold(p.name) not in names)
    told = {fold(p.name): p for p in poor.participations if p.position or p.affiliation}
    title = rich.title if len(rich.title) >= len(poor.title) else poor.title
    filled = {
        field: getattr(poor, field)
        for field in (
            "day", "date", "start", "end", "room", "floor", "track", "subtitle", "description", "parent",
        )
        if getattr(rich, field) is None
    }  # fmt: skip
    filled |= {"room": printed.room, "floor": printed.floor} if printed.room else {}
    if MISDATED in rich.problems and MISDATED not in poor.problems:
        filled |= {"date": poor.date, "day": poor.day}
    if INFERRED in rich.problems and INFERRED not in poor.problems and poor.end:
        filled |= {"end": poor.end}
    problems = tuple(p for p in rich.problems if not _is_settled(p, filled))
    return replace(
        rich,
        **filled,
        key=a.key,
        place=printed.place,
        title=title,
        participations=(*(_told(p, told.get(fold(p.name))) for p in rich.participations), *more),
        problems=problems,
    )


def _told(person: Participation, other: Participation | None) -> Participation:
    """A person as the other print has them, where that alone says what they are or from where."""
    if other is None or person.position or person.affiliation:
        return person
    stated = NO_LABEL not in person.problems or NO_LABEL in other.problems
    if stated and person.role != other.role:
        return replace(
            other, role=person.role, role_as_printed=person.role_as_printed, problems=person.problems
        )
    return other


def _is_settled(problem: str, filled: dict[str, object]) -> bool:
    """Whether the other print gives what was missing."""
    field = {"no_start": "start", "no_end": "end", "no_date": "date", MISDATED: "date", INFERRED: "end"}.get(
        problem
    )
    return field is not None and filled.get(field) is not None


def _wealth(session: Session) -> tuple[int, int, int]:
    """How much a record says: people, filled fields, length of its title."""
    fields = (session.end, session.room, session.track, session.subtitle, session.description, session.parent)
    return (len(session.participations), sum(f is not None for f in fields), len(session.title))
