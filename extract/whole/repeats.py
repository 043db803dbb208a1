"""The same event printed twice: an overview and then the details, a page that repeats another.

Evidence: the same title (or the same numbered label, `Session 3`, where one of the two says no
more), at the same date and start, in rooms that do not contradict each other. Two blocks that are
one have one set of talks. Posters that repeat a talk are events of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz.fuzz import ratio

from extract.lang import fold
from extract.model import Session
from extract.signals.labels import container_label, numbered_kind
from extract.signals.rooms import same_room
from extract.values import replace
from extract.whole.fullest import MISDATED, fullest

#: Likeness of folded titles, 0-100, from which on they are one wording.
ALIKE = 92
#: Words. Shorter titles (`Coffee`, `Opening`) come again on other days and in other rooms.
LONG_TITLE = 4
ROMAN = re.compile(r"^[ivx]{2,5}$")
WORD = re.compile(r"[\w'’]+")
NO_STARTS: Mapping[str, str | None] = MappingProxyType({})
#: Signs that join two things that happen at once.
AND_MORE = ("+", "&", "/")
#: Kinds that come again at other times under one name.
RECURRING = ("break", "meal", "registration")


@dataclass(frozen=True, slots=True)
class Once:
    """Sessions without repeats; `kept` gives for each key that was merged the key that stands for it."""

    sessions: tuple[Session, ...]
    kept: dict[str, str]


def each_once(sessions: Sequence[Session]) -> Once:
    """Gives each event once, with the fullest record, in the order of first print.

    Blocks are compared first, so that the talks of two prints of one block are compared with
    each other.
    """
    kept: dict[str, str] = {}
    detail = Counter(s.place.page for s in sessions for _ in s.participations)
    current = list(sessions)
    for blocks in (True, False):
        current = _merged(current, kept, detail, blocks)
    by_key = {s.key: s for s in current}
    settled = tuple(_like_parent(s, by_key.get(s.parent or "")) for s in current) if kept else tuple(current)
    return Once(settled, {key: _final(key, kept) for key in kept})


def _like_parent(session: Session, parent: Session | None) -> Session:
    """A session inside a block with what the block's other print told: its day, the end of posters."""
    if parent is None:
        return session
    if parent.date and not session.date:
        problems = tuple(p for p in session.problems if p != "no_date")
        session = replace(session, date=parent.date, day=parent.day, problems=problems)
    if MISDATED in session.problems and MISDATED not in parent.problems and session.date != parent.date:
        problems = tuple(p for p in session.problems if p != MISDATED)
        session = replace(session, date=parent.date, day=parent.day, problems=problems)
    if session.kind == "poster" and session.start and session.start == parent.start and not session.end:
        problems = tuple(p for p in session.problems if p != "no_end" or not parent.end)
        session = replace(session, end=parent.end, problems=problems)
    return session


def _merged(
    sessions: Sequence[Session], kept: dict[str, str], detail: Mapping[int, int], blocks: bool
) -> list[Session]:
    """One round: sessions without a parent, or all of them."""
    made: list[Session] = []
    starts = _starts(sessions)
    by_start: dict[str | None, list[int]] = {}
    by_title: dict[str, list[int]] = {}
    for session in sessions:
        if session.parent in kept:
            session = replace(session, parent=_final(session.parent, kept))
        if blocks and session.parent is not None:
            made.append(session)
            continue
        begin = starts[session.key]
        near = [*by_start.get(begin, ()), *by_title.get(fold(session.title), ())]
        twin = next((k for k in dict.fromkeys(near) if is_repeat(made[k], session, starts)), None)
        if twin is None:
            by_title.setdefault(fold(session.title), []).append(len(made))
            if begin is not None:
                by_start.setdefault(begin, []).append(len(made))
            made.append(session)
        else:
            kept[session.key] = made[twin].key
            made[twin] = fullest(made[twin], session, detail)
    return [replace(s, parent=_final(s.parent, kept)) if s.parent in kept else s for s in made]


def _starts(sessions: Sequence[Session]) -> dict[str, str | None]:
    """When each session begins, by key; a block without a time with the first of its talks."""
    starts = {s.key: s.start for s in sessions}
    untimed = {key for key, start in starts.items() if start is None}
    for session in sessions:
        if session.start and session.parent in untimed:
            starts[session.parent] = min(session.start, starts[session.parent] or session.start)
    return starts


def _final(key: str | None, kept: dict[str, str]) -> str:
    assert key is not None
    while key in kept:
        key = kept[key]
    return key


def is_repeat(a: Session, b: Session, starts: Mapping[str, str | None] = NO_STARTS) -> bool:
    """Whether two sessions are one event printed twice.

    Args:
        a: the first print.
        b: the second.
        starts: when each session begins, by its key; a talk without a time may be printed again with that
            of its block, and a block without one where its talks are listed.
    """
    if a.key in (b.parent, b.key) or b.key == a.parent:
        return False
    if (a.kind == "poster") != (b.kind == "poster") and not _is_together(a, b):
        return False
    if a.place.page == b.place.page and a.kind in RECURRING and b.kind in RECURRING:
        return False  # parallel columns have their own breaks
    if _are_on_other_days(a, b):
        return False
    opened = _is_opened_again(a, b, starts)
    labelled = opened and bool(a.date and b.date) and _is_one_label(a.title, b.title)
    if not (labelled or same_title(a.title, b.title)):
        return False
    if a.parent and a.parent == b.parent:
        if a.place.page == b.place.page and _by_others(a, b):
            return False
        return a.start == b.start or not (a.start and b.start)
    if _in_blocks_of_their_own(a, b) or (a.room and b.room and not same_room(a.room, b.room)):
        return False
    if a.start and b.start:
        return a.start == b.start and (bool(a.date and b.date) or _is_certain(a, b))
    timed = a.start or b.start
    if opened:
        return bool(a.date and b.date) or _is_certain(a, b) or container_label(a.title) is not None
    if a.parent or b.parent:
        at = [starts.get(s.parent) for s in (a, b) if s.parent and not s.start]
        return bool(timed and a.date and b.date) and at == [timed] and len(a.title.split()) >= LONG_TITLE
    return bool(timed) and _is_certain(a, b)


def _is_opened_again(a: Session, b: Session, starts: Mapping[str, str | None]) -> bool:
    """Whether one is a block without a time whose talks begin when the other one does."""
    if bool(a.start) == bool(b.start):
        return False
    timed, block = (a, b) if a.start else (b, a)
    return block.parent is None and starts.get(block.key) == timed.start


def _is_one_label(a: str, b: str) -> bool:
    """Whether one title is the other behind its label and number: `Session 1B: Semantics I`."""
    for title, other in ((a, b), (b, a)):
        label, _, about = title.partition(":")
        counted = container_label(label)
        if about and counted is not None and counted.number and fold(about).strip() == fold(other).strip():
            return True
    return False


def _by_others(a: Session, b: Session) -> bool:
    """Whether two sessions are given by wholly different people: one title, two contributions."""
    first, second = ({fold(p.name) for p in s.participations} for s in (a, b))
    return bool(first and second) and not first & second


def _in_blocks_of_their_own(a: Session, b: Session) -> bool:
    """Whether two blocks of one page each end in a `Discussion`: a short title that names nobody."""
    apart = a.parent and b.parent and a.parent != b.parent and a.place.page == b.place.page
    anybody = a.participations or b.participations
    return bool(apart) and not anybody and max(len(s.title.split()) for s in (a, b)) < LONG_TITLE


def _are_on_other_days(a: Session, b: Session) -> bool:
    """Whether dates tell two sessions apart, or the numbers of their days where these have no dates."""
    if a.date and b.date:
        return a.date != b.date and not _one_is_misdated(a, b)
    return bool(a.day and b.day) and a.day != b.day


def _one_is_misdated(a: Session, b: Session) -> bool:
    """Whether the weekday beside one of two dates belies it, and both begin at the same time."""
    belied = [MISDATED in s.problems for s in (a, b)]
    return belied[0] != belied[1] and a.start is not None and a.start == b.start


def _is_together(a: Session, b: Session) -> bool:
    """Whether two prints of one block say that it is something else as well: `Posters + coffee`."""
    first, second = fold(a.title), fold(b.title)
    at_once = bool(a.date and b.date and a.start and a.start == b.start)
    return at_once and (_names_more(first, second) or _names_more(second, first))


@lru_cache(maxsize=4096)
def same_title(a: str, b: str) -> bool:
    """Whether two titles say the same: alike with the same numbers, or one label and more behind it."""
    first, second = fold(a), fold(b)
    if ratio(first, second, score_cutoff=ALIKE) >= ALIKE and _marks(first) == _marks(second):
        return True
    if _names_more(first, second) or _names_more(second, first):
        return True
    if first != second and (_is_label_of(a, b) or _is_labelled(a, second) or _is_labelled(b, first)):
        return True
    one, two = container_label(a), container_label(b)
    if one is None or two is None or not one.number or fold(one.word) != fold(two.word):
        return False
    bare = min((a, one), (b, two), key=lambda t: len(t[0]))
    says_no_more = bare[1].end >= len(bare[0].strip())
    return fold(one.number) == fold(two.number or "") and says_no_more


def _is_label_of(a: str, b: str) -> bool:
    """Whether one title is a kind and a number, and the other says the same and what it is about."""
    heads = [numbered_kind(a), numbered_kind(b)]
    if (heads[0] is None) == (heads[1] is None):
        return False
    label = heads[0] or heads[1]
    about = numbered_kind((b if heads[0] else a).partition(":")[0])
    return (
        about is not None and label is not None and fold(about[0]) == fold(label[0]) and about[1] == label[1]
    )


def _is_labelled(title: str, other: str) -> bool:
    """Whether a title is a kind and a number before a title of some length that is the other one."""
    label, _, about = title.partition(":")
    counted = container_label(label)
    is_label = counted is not None and counted.number and counted.end >= len(label.strip())
    if len(about.split()) < LONG_TITLE or not (is_label or numbered_kind(label)):
        return False
    bare = fold(about)
    return ratio(bare, other, score_cutoff=ALIKE) >= ALIKE and _marks(bare) == _marks(other)


def _names_more(long: str, short: str) -> bool:
    """Whether a title is another one and something beside it: `Posters + coffee`."""
    return long.startswith(short) and long[len(short) :].lstrip()[:1] in AND_MORE and len(long) > len(short)


def _marks(text: str) -> list[str]:
    """Words that tell like titles apart: numbers, Roman ones too, and single letters: `I-B`."""
    words = WORD.findall(text)
    return [w for w in words if len(w) == 1 or ROMAN.match(w) or any(c.isdigit() for c in w)]


def _is_certain(a: Session, b: Session) -> bool:
    """Whether the title alone names one event, where a date or a time is not printed twice."""
    if a.kind in RECURRING or b.kind in RECURRING:
        return False
    return len(a.title.split()) >= LONG_TITLE or bool(a.room and b.room)
