"""The kinds that titles alone leave open, settled by the whole programme.

While entries are read, a kind counts only where its words are plain: rooms, roles and confidence hang
on it. At the end each session of no known kind, and each talk that others speak against, takes the
first answer below. Measured on read programmes, see each function.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from extract.lang import Pack, fold
from extract.model import Session, SessionKind
from extract.signals.labels import KindSignal, container_label, session_kind
from extract.signals.roles import LEADING

#: Strength from which a title's word tells the kind where nothing else does, and in a title of few words.
TELLING, TELLING_BRIEF = 0.5, 0.4
#: Strength up to which a kind's word is one among many of its title.
BESIDE_OTHERS = 0.6
#: Words. Titles of this length name a subject: 33 of 34 such of no known kind were talks.
SUBJECT = 7
#: Titles that begin with the same kind word show how the programme labels.
FEWEST_LABELLED = 2
#: People who speak. Fewer are the authors of a talk about solar panels.
SEVERAL = 3
#: Kinds whose words begin titles as labels; `Introduction to Bells` opens nothing.
LABELS: frozenset[SessionKind] = frozenset(
    {"workshop", "tutorial", "panel", "session", "keynote", "poster", "meeting"}
)
#: Kinds of blocks below which sessions may stand side by side.
AT_ONCE: frozenset[SessionKind] = frozenset({"session", "workshop", "tutorial"})
_TAG = re.compile(r"\S\s*[(\[]([^()\[\]]+)[)\]]\s*$")
_NUMBER = re.compile(r"^(.{3,}?)\W*\s(\d{1,2}|[IVX]{1,4})\b\s*(?:\([^()]*\))?$")


@dataclass(frozen=True, slots=True)
class _Whole:
    """What all sessions show: they, their kinds, children by parent, kind words of titles' ends, series."""

    sessions: dict[str, Session]
    kinds: dict[str, SessionKind]
    children: dict[str, list[Session]]
    labels: Counter[str]
    endings: Counter[str]
    series: frozenset[str]
    packs: tuple[Pack, ...]


def settled_kinds(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> tuple[Session, ...]:
    """The sessions, those with an open kind with the first that a feature gives them."""
    whole = _whole(sessions, packs)
    made = []
    for session in sessions:
        features = _FEATURES.get(session.kind, ())
        kind = next((k for feature in features if (k := feature(session, whole))), session.kind)
        made.append(session if kind == session.kind else replace(session, kind=kind))
    return tuple(made)


def _led(session: Session, whole: _Whole) -> SessionKind | None:
    """Nobody speaks, somebody chairs: a session whose talks stand elsewhere."""
    roles = {p.role for p in session.participations}
    return "session" if roles and roles <= LEADING else None


def _keynote(session: Session, whole: _Whole) -> SessionKind | None:
    """All who speak are keynote speakers."""
    roles = {p.role for p in session.participations} - LEADING
    return "keynote" if roles == {"keynote"} else None


def _labelled(session: Session, whole: _Whole) -> SessionKind | None:
    """The title begins with a kind's word, as other titles do: `Atelier Docker`, `Atelier Rust`."""
    signal = session_kind(session.title, whole.packs)
    if signal is None or not _begins(session, signal):
        return None
    return signal.kind if whole.labels[fold(signal.evidence)] >= FEWEST_LABELLED else None


def _ends_labelled(session: Session, whole: _Whole) -> SessionKind | None:
    """A talk of several whose title ends in a kind's word, as other titles do: `Old Maps panel`."""
    signal = session_kind(session.title, whole.packs)
    if signal is None or not _ends(session, signal):
        return None
    several = sum(1 for p in session.participations if p.role not in LEADING) >= SEVERAL
    return signal.kind if several and whole.endings[fold(signal.evidence)] >= FEWEST_LABELLED else None


def _told(session: Session, whole: _Whole) -> SessionKind | None:
    """A word of the title, where nobody is named and no better evidence is there."""
    signal = session_kind(session.title, whole.packs)
    if signal is None or session.participations:
        return None
    brief = len(session.title.split()) < SUBJECT
    return signal.kind if signal.strength >= (TELLING_BRIEF if brief else TELLING) else None


def _numbered(session: Session, whole: _Whole) -> SessionKind | None:
    """One of a series whose parts are counted: `Machine Translation I` and `Machine Translation II`."""
    if any(p.role not in LEADING for p in session.participations):
        return None
    return "session" if _stem(session.title) in whole.series else None


def _subject(session: Session, whole: _Whole) -> SessionKind | None:
    """A title of many words that name nothing else: who speaks is not printed."""
    if len(session.title.split()) < SUBJECT or whole.children.get(session.key):
        return None
    signal = session_kind(session.title, whole.packs)
    return "talk" if signal is None or signal.strength < TELLING else None


def _paper(session: Session, whole: _Whole) -> SessionKind | None:
    """One of several below a panel that each have people of their own, none of whom discusses."""
    if session.parent is None or whole.kinds.get(session.parent) != "panel":
        return None
    if session_kind(session.title, whole.packs) is not None or not _has_speakers(session):
        return None
    beside = [s for s in whole.children[session.parent] if _has_speakers(s)]
    return "talk" if len(beside) >= FEWEST_LABELLED else None


def _spoken(session: Session, whole: _Whole) -> SessionKind | None:
    """People speak, and the word for company is the first of a longer title: `Networking the Towns`."""
    signal = session_kind(session.title, whole.packs)
    weak = signal is not None and signal.kind == "social" and signal.strength <= BESIDE_OTHERS
    return "talk" if weak and _has_speakers(session) else None


def _at_once(session: Session, whole: _Whole) -> SessionKind | None:
    """One of several below a block that begin with it in rooms of their own: sessions, or what it names."""
    kind = whole.kinds.get(session.parent) if session.parent else None
    if session.parent is None or kind not in AT_ONCE or (kind == "session" and session.participations):
        return None
    begins = whole.sessions[session.parent].start
    beside = [s for s in whole.children[session.parent] if s.start in (None, begins) and s.room]
    rooms = {s.room for s in beside}
    return kind if session in beside and FEWEST_LABELLED <= len(beside) == len(rooms) else None


def _tagged(session: Session, whole: _Whole) -> SessionKind | None:
    """A bracket behind the title holds a kind's word and nothing else: `Teach Old Maps Tricks (Tutorial)`."""
    tag = _TAG.search(session.title)
    signal = session_kind(tag.group(1), whole.packs) if tag else None
    if tag is None or signal is None or fold(signal.evidence) != fold(tag.group(1)):
        return None
    return signal.kind if signal.kind in LABELS - {"session"} else None


def _in_session(session: Session, whole: _Whole) -> SessionKind | None:
    """A title without time, people or a kind's word, below a session in its room: who speaks is not printed.

    Below a bare `Parallel sessions` it may as well be one of these.
    """
    parent = whole.sessions.get(session.parent) if session.parent else None
    if parent is None or parent.kind != "session" or session.start is not None or parent.start is None:
        return None
    if whole.children.get(session.key) or session_kind(session.title, whole.packs) is not None:
        return None
    label = container_label(parent.title, whole.packs)
    if label is not None and not label.number and not label.title:
        return None
    beside = whole.children[parent.key]
    alike = all(s.start is None and s.room == parent.room for s in beside)
    return "talk" if alike and len(beside) >= FEWEST_LABELLED else None


def _has_speakers(session: Session) -> bool:
    return any(p.role in ("speaker", "author", "presenter") for p in session.participations)


#: What may answer for a session of each kind, the surest first.
_FEATURES: dict[SessionKind, tuple[Callable[[Session, _Whole], SessionKind | None], ...]] = {
    "talk": (_tagged, _led, _keynote, _labelled, _ends_labelled, _at_once),
    "panel": (_paper,),
    "social": (_spoken,),
    "other": (_tagged, _led, _labelled, _told, _numbered, _at_once, _in_session, _subject),
}


def _whole(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> _Whole:
    children: dict[str, list[Session]] = {}
    labels: Counter[str] = Counter()
    endings: Counter[str] = Counter()
    stems: dict[str, set[str]] = {}
    for session in sessions:
        if session.parent is not None:
            children.setdefault(session.parent, []).append(session)
        signal = session_kind(session.title, packs)
        if signal is not None and _begins(session, signal):
            labels[fold(signal.evidence)] += 1
        elif signal is not None and _ends(session, signal):
            endings[fold(signal.evidence)] += 1
        if number := _NUMBER.match(session.title):
            stems.setdefault(fold(number.group(1)), set()).add(number.group(2))
    series = frozenset(stem for stem, numbers in stems.items() if len(numbers) > 1)
    return _Whole(
        {s.key: s for s in sessions},
        {s.key: s.kind for s in sessions},
        children,
        labels,
        endings,
        series,
        packs,
    )


def _begins(session: Session, signal: KindSignal) -> bool:
    return signal.kind in LABELS and session.title.startswith(signal.evidence)


def _ends(session: Session, signal: KindSignal) -> bool:
    return signal.kind == "panel" and session.title.rstrip(" .").endswith(signal.evidence)


def _stem(title: str) -> str:
    number = _NUMBER.match(title)
    return fold(number.group(1)) if number else ""
