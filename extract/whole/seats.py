"""Rows that give everybody on a block a time of their own: `10:15 Anna Lis, Mayor of Nowa` below `Panel 2`.

Evidence: such a row names one person, of whom nothing else is said, and its title is where they work.
Most of the named rows of a block are so, and half of them print an office: a row that is headed by a
firm may be what the firm shows. The block takes the people; their rows were never titled.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack
from extract.model import Participation, Session
from extract.recognition.vocabulary import is_position
from extract.signals.evidence import TITLE_SIGN, WORD, is_affiliation, people_in
from extract.values import replace

#: Fewer rows of people may be titles that happen to read like offices.
FEWEST = 2
#: Shares of a block's rows of people that must say where somebody works, and in which office.
MOST, OFFICES = 0.6, 0.5
#: Share of a title's words with capitals from which on it may be an office.
CAPITALS = 0.6


def join_seats(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> tuple[list[Session], dict[str, str]]:
    """The sessions without such rows, and for each key that went the key of its block."""
    heads = {s.parent for s in sessions}
    rows: dict[str, list[Session]] = {}
    for session in sessions:
        if session.parent and session.participations and session.key not in heads:
            rows.setdefault(session.parent, []).append(session)
    blocks = {s.key for s in sessions}
    seats = {k: seated for k, of in rows.items() if k in blocks and (seated := _seated(of, packs))}
    kept = {row.key: key for key, of in seats.items() for row, _ in of}
    made = [
        replace(s, participations=(*s.participations, *(p for _, p in seats[s.key]))) if s.key in seats else s
        for s in sessions
        if s.key not in kept
    ]
    return made, kept


def _seated(rows: Sequence[Session], packs: tuple[Pack, ...]) -> list[tuple[Session, Participation]]:
    """The rows of a block that only name who sits on it, with their people, where most are so."""
    read = [(r, _employed(r, packs)) for r in rows if _is_bare(r)]
    offices = sum(1 for _, p in read if any(is_position(w, nominative=True) for w in _words(p.position)))
    working = sum(1 for r, p in read if is_affiliation(r.title) or p.position)
    if working < max(FEWEST, MOST * len(rows)) or offices < OFFICES * len(read):
        return []
    return read


def _is_bare(row: Session) -> bool:
    """Whether a row names one person first, and then, in words with capitals, what may be an office."""
    if len(row.participations) != 1 or row.subtitle or row.description or row.start is None:
        return False
    person = row.participations[0]
    if not person.is_inferred or person.position or person.affiliation or TITLE_SIGN.search(row.title):
        return False
    words = _words(row.title)
    first = person.place.box.top - row.place.box.top < person.place.box.height / 2
    return first and sum(1 for w in words if w[0].isupper()) >= CAPITALS * len(words)


def _employed(row: Session, packs: tuple[Pack, ...]) -> Participation:
    """The person of a row with the office and employer that its title states."""
    person = row.participations[0]
    read = people_in(f"{person.name} - {row.title}", packs)
    if len(read) != 1 or read[0].name != person.name:
        return replace(person, affiliation=row.title)
    return replace(person, position=read[0].position, affiliation=read[0].affiliation)


def _words(text: str | None) -> list[str]:
    return WORD.findall(text or "")
