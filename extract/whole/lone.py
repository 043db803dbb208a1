"""Speakers that a timetable names by their surname alone, and the rest of the document in full.

Evidence: several sessions are called by one word, which may have a number behind it, and the word stands
behind a known given name elsewhere in the document; they are a good part of those that name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extract.layout.lines import Line
from extract.model import Participation, Session
from extract.recognition.lexicon import Word, readings
from extract.values import replace

#: Sessions that are called by a surname, and their share of those without people or a known kind.
FEWEST, SHARE = 3, 0.2
#: Confidence of a name that only its echo elsewhere tells.
ECHOED = 0.6
_NAME = re.compile(r"(?<![\w’'-])(\w[\w’'-]+)\s+(?:\w\.\s+)?(?=([^\W\d_][^\W\d_’'-]*(?:[’'-][^\W\d_]+)*))")
_ALONE = re.compile(r"^([^\W\d_][\w’'-]+)(?:\s(?:[IVX]{1,4}|\d))?$")


def with_lone_surnames(sessions: Sequence[Session], lines: Iterable[Line]) -> list[Session]:
    """The sessions; those that are called by the surname of a person of the document have that person."""
    called = {s.key: m.group(1) for s in sessions if _is_open(s) and (m := _ALONE.match(s.title))}
    if len(called) < FEWEST:
        return list(sessions)
    known = _surnames(lines, frozenset(called.values()))
    found = {key: name for key, name in called.items() if name in known}
    if len(found) < FEWEST or len(found) < SHARE * sum(map(_is_open, sessions)):
        return list(sessions)
    return [_given_by(s, found[s.key]) if s.key in found else s for s in sessions]


def _is_open(session: Session) -> bool:
    return not session.participations and session.kind in ("other", "talk", "keynote")


def _surnames(lines: Iterable[Line], wanted: frozenset[str]) -> frozenset[str]:
    """Which words stand behind a given name somewhere."""
    pairs = (match.groups() for line in lines for match in _NAME.finditer(line.text))
    return frozenset(last for given, last in pairs if last in wanted and readings(given) & Word.GIVEN)


def _given_by(session: Session, name: str) -> Session:
    person = Participation(
        name=name, role="speaker", place=session.place, confidence=ECHOED, problems=("role_inferred",)
    )
    kind = "talk" if session.kind == "other" else session.kind
    return replace(session, participations=(person,), kind=kind)
