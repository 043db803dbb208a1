"""What a whole programme says against single records: less sure, never dropped.

Each feature is one function with its evidence; what it takes from the confidence was measured on
read programmes as the share of records with it that were right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from extract.lang import Pack, fold
from extract.model import Page, Participation, Session, SessionKind
from extract.signals.evidence import is_affiliation
from extract.signals.kinds import ROOMLESS
from extract.signals.labels import likely_kind
from extract.signals.roles import LEADING
from extract.signals.vocabulary import small_words
from extract.values import replace
from extract.whole.doubting_people import PAIRS, Setting, weight_of_person

#: Fewer records show no habit.
FEWEST = 8
#: Share of a document's records from which on a habit is one.
HABIT = 0.8
#: The same share of people who have an employer.
EMPLOYED = 0.6
#: The same below which hardly anybody has one.
BARE = 0.25
#: Share of a title's words that must be those of names.
PEOPLE = 0.7
WORD = re.compile(r"\w+")
BRACKET = re.compile(r"\(([^()]+)\)[\s.]*$")
#: Kinds of sessions whose titles may end in the place where they are.
PLACED: frozenset[SessionKind] = frozenset({"break", "meal", "social", "registration", "other"})
#: Strength from which a title names a kind of session.
SURE_KIND = 0.6
#: Words. Titles that are this much shorter than nearly all others are pieces.
SHORT, USUAL = 2, 4
#: Words. The name of a pause has no more.
LONGEST_PAUSE = 8
#: Strength from which what stands before a bracket names a kind.
LIKELY_KIND = 0.4


#: Date, start, end and kind of a session.
Slot = tuple[str | None, str | None, str | None, SessionKind]


@dataclass(frozen=True, slots=True)
class Habits:
    """What most records of the document are like; `longest` are the words of the longest title of a slot."""

    packs: tuple[Pack, ...]
    capital: bool
    long: bool
    affiliated: bool
    bare: bool
    poor: frozenset[int]
    heads: frozenset[str | None]
    longest: Mapping[Slot, int]


Feature = Callable[[Session, Habits], float]


def doubted(
    sessions: Sequence[Session], pages: Sequence[Page], packs: tuple[Pack, ...]
) -> tuple[Session, ...]:
    """The sessions with the confidence that is left of them and of their people."""
    habits = _habits(sessions, pages, packs)
    weights = {s.key: _weight(s, habits) for s in sessions}
    made = []
    for session in sessions:
        weight = weights[session.key]
        if session.parent and session.start is None:
            weight *= weights.get(session.parent, 1.0)
        setting = Setting(session, packs, habits.affiliated, habits.bare)
        people = tuple(_doubted_person(p, weight, setting) for p in session.participations)
        confidence = round(session.confidence * weight, 3)
        same = confidence == session.confidence and people == session.participations
        made.append(session if same else replace(session, confidence=confidence, participations=people))
    return tuple(made)


def _habits(sessions: Sequence[Session], pages: Sequence[Page], packs: tuple[Pack, ...]) -> Habits:
    titles = [s.title for s in sessions if any(c.isalpha() for c in s.title)]
    talks = [len(s.title.split()) for s in sessions if s.participations]
    people = [p for s in sessions for p in s.participations]
    enough = len(titles) >= FEWEST
    employed = sum(1 for p in people if p.affiliation)
    return Habits(
        packs,
        capital=enough and sum(1 for t in titles if not t[:1].islower()) >= HABIT * len(titles),
        long=len(talks) >= FEWEST and sum(1 for n in talks if n >= USUAL) >= HABIT * len(talks),
        affiliated=len(people) >= FEWEST and employed >= EMPLOYED * len(people),
        bare=len(people) >= FEWEST and employed < BARE * len(people),
        poor=frozenset(p.number for p in pages if p.grade == "poor"),
        heads=frozenset(s.parent for s in sessions),
        longest=_longest(sessions),
    )


def _longest(sessions: Sequence[Session]) -> dict[Slot, int]:
    found: dict[Slot, int] = {}
    for session in sessions:
        slot = _slot(session)
        found[slot] = max(found.get(slot, 0), len(session.title.split()))
    return found


def _slot(session: Session) -> Slot:
    return session.date, session.start, session.end, session.kind


def _weight(session: Session, habits: Habits) -> float:
    weight = 1.0
    for feature in FEATURES:
        weight *= feature(session, habits)
    return weight


def _is_people(session: Session, habits: Habits) -> float:
    """The title is hardly more than the session's own people, or who leads it: its words went elsewhere."""
    words = [w for w in WORD.findall(fold(session.title)) if len(w) > 1]
    labels = [p.role_as_printed or "" for p in session.participations if p.role in LEADING]
    said = [p.name for p in session.participations] + (labels if session.key not in habits.heads else [])
    names = {w for text in said for w in WORD.findall(fold(text))}
    return 0.7 if words and sum(w in names for w in words) >= PEOPLE * len(words) else 1.0


def _is_employer(session: Session, habits: Habits) -> float:
    """The title is no more than where somebody could work, and names no kind of session."""
    title = session.title
    short = len(title.split()) <= SHORT and session.participations and session.key not in habits.heads
    doubtful = short and is_affiliation(title) and not likely_kind(title, habits.packs, SURE_KIND)
    return 0.7 if doubtful else 1.0


def _is_cut(session: Session, habits: Habits) -> float:
    """A bracket or quotation mark that is opened is never closed, or the title ends within a phrase."""
    title = session.title
    if any(title.count(first) > title.count(last) for first, last in PAIRS):
        return 0.8
    last = fold(title.split()[-1]) if title.split() else ""
    small = title.split()[-1:] == [last] and last in small_words(habits.packs)
    return 0.7 if title.endswith((",", "-", "–")) or small else 1.0


def _is_tail(session: Session, habits: Habits) -> float:
    """The title begins in lower case where nearly no other does, or with a closing mark."""
    begins = session.title.lstrip("\"'„“«")[:1]
    return 0.7 if (habits.capital and begins.islower()) or begins in (",", ";", ")", "]", "&") else 1.0


def _is_scrap(session: Session, habits: Habits) -> float:
    """A talk in one or two words where the others have many."""
    if not habits.long or len(session.title.split()) > SHORT or session.kind not in ("talk", "other"):
        return 1.0
    return 1.0 if likely_kind(session.title, habits.packs, SURE_KIND) else 0.85


def _is_illegible(session: Session, habits: Habits) -> float:
    """The page's characters are not what is printed."""
    broken = "\ufffd" in session.title
    return 0.6 if broken or session.place.page in habits.poor else 1.0


def _holds_more(session: Session, habits: Habits) -> float:
    """The title ends in a bracket that says where somebody works: more than a title stands in it."""
    del habits
    end = BRACKET.search(session.title)
    return 0.8 if end is not None and session.kind not in PLACED and is_affiliation(end.group(1)) else 1.0


def _tells_more(session: Session, habits: Habits) -> float:
    """A bracket in words goes on behind the name of a kind: where, for whom or what else, no part of it."""
    end = BRACKET.search(session.title)
    if end is None or any(c.isdigit() for c in end.group(1)):
        return 1.0
    return 0.9 if likely_kind(session.title[: end.start()].strip(), habits.packs, LIKELY_KIND) else 1.0


def _is_long_pause(session: Session, habits: Habits) -> float:
    """A pause in more words than its name has: what happens then, or where, stands in the title, too."""
    del habits
    return 0.8 if session.kind in ROOMLESS and len(session.title.split()) > LONGEST_PAUSE else 1.0


def _is_summary(session: Session, habits: Habits) -> float:
    """A word for a kind and nobody, while another session of this kind at the same time has a title."""
    short = len(session.title.split()) <= SHORT < habits.longest[_slot(session)]
    bare = short and session.start is not None and not session.participations
    return 0.8 if bare and session.key not in habits.heads and session.kind not in ROOMLESS else 1.0


FEATURES: tuple[Feature, ...] = (
    _is_people,
    _is_employer,
    _holds_more,
    _tells_more,
    _is_long_pause,
    _is_summary,
    _is_cut,
    _is_tail,
    _is_scrap,
    _is_illegible,
)


def _doubted_person(person: Participation, weight: float, setting: Setting) -> Participation:
    """A person as sure as the session, less what speaks against the person."""
    weight *= weight_of_person(person, setting)
    return replace(person, confidence=round(person.confidence * weight, 3)) if weight < 1 else person
