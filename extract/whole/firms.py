"""Firms that were read as people: `Anna Lis, Blue Bots` in a programme that names everybody's employer.

Evidence: words without a known given name or surname stand behind one sure person who has no employer,
in the same role; everybody before them there has one, and so do most known people of the document;
nothing else is said of the firm, and it is named nowhere as a person with an employer.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack, fold
from extract.model import Participation, Place, Session, union
from extract.signals.evidence import people_in
from extract.values import replace

#: Known people of a document, and the share of them with an employer, from which on naming it is a habit.
FEWEST, HABIT = 4, 0.5
#: Confidence that is left of somebody whose employer is told by this alone.
TOLD = 0.85
#: Confidence of a name from which on it is nobody's employer.
SURE_NAME = 0.75
KNOWN = frozenset({"given_name", "family_name", "initials", "honorific"})


def with_firms(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> list[Session]:
    """The sessions, with firms as the employers of the people before them instead of as people."""
    if not any(_may_employ(s.participations, packs) for s in sessions):
        return list(sessions)
    people = [p for s in sessions for p in s.participations]
    known = {p.name: _is_known(p, packs) for p in people}
    sure = [p for p in people if known[p.name]]
    if len(sure) < FEWEST or sum(1 for p in sure if p.affiliation) < HABIT * len(sure):
        return list(sessions)
    names = {fold(p.name) for p in people if known[p.name] or p.affiliation}
    made = []
    for session in sessions:
        kept: list[Participation] = []
        for person in session.participations:
            last = kept[-1] if kept else None
            firm = last is not None and known.get(last.name) and fold(person.name) not in names
            if firm and last is not None and _is_employer(kept, person, packs):
                kept[-1] = _employed(last, person)
            else:
                kept.append(person)
        same = len(kept) == len(session.participations)
        made.append(session if same else replace(session, participations=tuple(kept)))
    return made


def _may_employ(people: Sequence[Participation], packs: tuple[Pack, ...]) -> bool:
    """Whether one of these may be the employer of the one before, whatever the habit of the document."""
    return any(_is_employer(people[:at], firm, packs) for at, firm in enumerate(people) if at)


def _is_known(person: Participation, packs: tuple[Pack, ...]) -> bool:
    """Whether dictionaries or a title say that this is a person."""
    found = people_in(person.name, packs)
    return bool(person.honorific) or any(KNOWN.intersection(m.evidence) for m in found)


def _is_employer(before: Sequence[Participation], firm: Participation, packs: tuple[Pack, ...]) -> bool:
    """Whether a doubtful person is the employer of the last one before, where nobody else lacks one."""
    *others, last = before
    if last.affiliation or firm.affiliation or firm.position or firm.honorific:
        return False
    if any(not p.affiliation and p.role == last.role for p in others):
        return False  # a list of names alone
    same_label = (last.role, last.role_as_printed) == (firm.role, firm.role_as_printed)
    if not same_label or last.place.page != firm.place.page or _is_known(firm, packs):
        return False
    return all(m.confidence < SURE_NAME for m in people_in(firm.name, packs))


def _employed(last: Participation, firm: Participation) -> Participation:
    place = Place(last.place.page, union((last.place.box, firm.place.box)))
    confidence = round(min(last.confidence, TOLD), 3)
    return replace(last, affiliation=firm.name, place=place, confidence=confidence)
