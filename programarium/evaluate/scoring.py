"""A built programme against gold: matching, then one tally for each figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from scipy.optimize import linear_sum_assignment

from programarium.evaluate.facts import compare_facts
from programarium.evaluate.likeness import (
    AFFILIATION_LIKE,
    NAME_LIKE,
    PLACE_LIKE,
    TITLE_LIKE,
    agree,
    alike,
    fold,
    title_likeness,
    titles_may_match,
)
from programarium.evaluate.model import (
    Calibration,
    Score,
    ScoredPerson,
    ScoredProgramme,
    ScoredSession,
    Share,
    Tally,
)

#: what a pair of sessions gains by the same start and the same date
_SAME_START, _SAME_DATE = 30.0, 20.0
#: what a pair of participations gains by the same role
_SAME_ROLE = 5.0
#: confidence from which a row claims to be right
_SURE = 0.9
_PLACEMENT = ("date", "start", "end", "room", "track")
_ONE_ROLE = {"author": "speaker", "presenter": "speaker"}

T = TypeVar("T")
Pairs = Sequence[tuple[ScoredSession, ScoredSession]]
PersonPairs = Sequence[tuple[ScoredPerson, ScoredPerson]]


def score(gold: ScoredProgramme, built: ScoredProgramme) -> Score:
    """All figures of `built` against `gold`; only what stands on the covered pages counts."""
    built = built.on_pages(gold.pages)
    pairs = match(gold.sessions, built.sessions, _session_weight)
    timed = [pair for pair in pairs if _is_timed_right(*pair, gold, pairs)]
    sizes = (len(gold.sessions), len(built.sessions))
    tallies = {"session_f1": Tally(len(pairs), *sizes), "timed_session_f1": Tally(len(timed), *sizes)}
    tallies |= {name: _field_tally(name, gold.sessions, pairs) for name in _PLACEMENT}
    rights = [b for _, b in timed]
    found = Score(
        tallies,
        missed_sessions=_titles(gold.sessions, [g for g, _ in pairs]),
        extra_sessions=_titles(built.sessions, [b for _, b in pairs]),
        mistimed_sessions=tuple(g.title for g, b in pairs if not _is_in(b, rights)),
        sessions_calibration=_calibration(built.sessions, rights),
        kinds=Share(len(pairs), sum(g.kind == b.kind for g, b in pairs)),
        facts=compare_facts(gold.edition, built.edition),
    )
    return _with_people(found, gold, built, pairs) if gold.has_participations else found


def match(gold: Sequence[T], built: Sequence[T], weight: Callable[[T, T], float]) -> list[tuple[T, T]]:
    """Pairs of one gold and one built item so that the sum of weights is greatest.

    A weight of 0 means that the two cannot match; equal sums are settled by the given order.
    """
    if not gold or not built:
        return []
    weights = np.array([[weight(g, b) for b in built] for g in gold], dtype=float)
    rows, columns = linear_sum_assignment(weights, maximize=True)
    found = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(gold[i], built[j]) for i, j in found if weights[i, j] > 0]


def _session_weight(gold: ScoredSession, built: ScoredSession) -> float:
    likeness = title_likeness((gold.title, gold.subtitle), (built.title, built.subtitle))
    if likeness < TITLE_LIKE or not titles_may_match(gold.title, built.title):
        return 0.0
    start = _SAME_START if gold.start is not None and gold.start == built.start else 0.0
    date = _SAME_DATE if gold.date is not None and gold.date == built.date else 0.0
    return likeness + start + date


def _is_timed_right(gold: ScoredSession, built: ScoredSession, whole: ScoredProgramme, pairs: Pairs) -> bool:
    """Whether a matched session stands at the right time, or under the right block."""
    if not gold.certain:
        return True
    if gold.date is not None and built.date != gold.date:
        return False
    if gold.start is not None or gold.parent is None:
        return built.start == gold.start
    block = next((s for s in whole.sessions if s.key == gold.parent), None)
    matched = next((b.key for g, b in pairs if g.key == gold.parent), None)
    if matched is not None and built.parent == matched:
        return True
    return block is not None and block.start is not None and built.start == block.start


def _field_tally(name: str, gold: Sequence[ScoredSession], pairs: Pairs) -> Tally:
    """Values that agree, of all gold values and of the values given on matched sessions."""
    right = given = 0
    for g, b in pairs:
        theirs, ours = getattr(g, name), getattr(b, name)
        if not g.certain or ours is None:
            continue
        given += 1
        exact = name not in ("room", "track")
        right += theirs is not None and (ours == theirs if exact else agree(theirs, ours, PLACE_LIKE))
    wanted = sum(1 for s in gold if s.certain and getattr(s, name) is not None)
    return Tally(right, wanted, given)


def _with_people(found: Score, gold: ScoredProgramme, built: ScoredProgramme, pairs: Pairs) -> Score:
    matched = [pair for g, b in pairs for pair in match(g.people, b.people, _person_weight)]
    sizes = (_count(gold.sessions), _count(built.sessions))
    full = [pair for pair in matched if _same_role(*pair) and _same_affiliation(*pair)]
    names_gold, names_built = _distinct(gold), _distinct(built)
    same = names_gold.keys() & names_built.keys()
    tallies = dict(found.tallies)
    tallies["participation_f1"] = Tally(len(matched), *sizes)
    tallies["role_f1"] = Tally(sum(_same_role(*pair) for pair in matched), *sizes)
    tallies["affiliation_f1"] = Tally(sum(_same_affiliation(*pair) for pair in matched), *sizes)
    tallies["full_f1"] = Tally(len(full), *sizes)
    tallies["people_f1"] = Tally(len(same), len(names_gold), len(names_built))
    everyone = [p for s in built.sessions for p in s.people]
    return Score(
        tallies,
        found.missed_sessions,
        found.extra_sessions,
        found.mistimed_sessions,
        missed_people=tuple(name for key, name in names_gold.items() if key not in same),
        extra_people=tuple(name for key, name in names_built.items() if key not in same),
        sessions_calibration=found.sessions_calibration,
        people_calibration=_calibration(everyone, [b for _, b in full]),
        kinds=found.kinds,
        facts=found.facts,
    )


def _person_weight(gold: ScoredPerson, built: ScoredPerson) -> float:
    likeness = alike(gold.name, built.name)
    if likeness < NAME_LIKE:
        return 0.0
    return likeness + (_SAME_ROLE if _same_role(gold, built) else 0.0)


def _same_role(gold: ScoredPerson, built: ScoredPerson) -> bool:
    return _ONE_ROLE.get(gold.role, gold.role) == _ONE_ROLE.get(built.role, built.role)


def _same_affiliation(gold: ScoredPerson, built: ScoredPerson) -> bool:
    return agree(gold.affiliation, built.affiliation, AFFILIATION_LIKE)


def _distinct(programme: ScoredProgramme) -> dict[str, str]:
    """Folded name -> its first printed form: the set of names of the document."""
    found: dict[str, str] = {}
    for name, _ in programme.names:
        found.setdefault(fold(name), name)
    return found


def _count(sessions: Iterable[ScoredSession]) -> int:
    return sum(len(session.people) for session in sessions)


def _titles(sessions: Iterable[ScoredSession], matched: Sequence[ScoredSession]) -> tuple[str, ...]:
    return tuple(session.title for session in sessions if not _is_in(session, matched))


def _is_in(item: object, items: Iterable[object]) -> bool:
    return any(item is other for other in items)


def _calibration(rows: Iterable[ScoredSession | ScoredPerson], right: Sequence[object]) -> Calibration:
    sure = [row for row in rows if row.confidence is not None and row.confidence >= _SURE]
    return Calibration(len(sure), sum(_is_in(row, right) for row in sure))


def macro(scores: Mapping[str, Score]) -> dict[str, float]:
    """The mean of each figure over the programmes that it applies to, each counting once."""
    values: dict[str, list[float]] = {}
    for found in scores.values():
        for name, value in found.figures.items():
            values.setdefault(name, []).append(value)
    return {name: sum(each) / len(each) for name, each in values.items()}
