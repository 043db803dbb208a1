"""Places in brackets behind titles: `Panel on data [Blue hall]`, `Concert (presso Teatro Rossini)`.

Evidence that what stands in brackets at the end of titles is where the sessions are: it comes again behind
other titles, and one of the names has a word or code of a room; or all differ where sessions are
parallel, as rooms do and kinds or languages of talks do not. Names behind one word like `at` are places
where one of them is sure, and so are names most of which are the rooms of other sessions (`Old maps (2.097)`
beside a grid with a column `2.097`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.lang import Pack, fold
from extract.lang.phrases import run_set
from extract.model import Session
from extract.signals.evidence import is_affiliation, people_odds
from extract.signals.labels import container_label, find_role_labels, likely_kind
from extract.signals.places import mentions_room
from extract.signals.times import find_times
from extract.values import replace

#: Endings of one kind, and names among them that come again: fewer prove nothing. Two may be languages.
FEWEST_ENDINGS, FEWEST_NAMES = 4, 3
#: Endings behind one word like `at`, and endings that are rooms of other sessions.
FEWEST_BEHIND, FEWEST_KNOWN = 3, 3
#: Of the endings. So many must have a name that comes again behind another title, or is a known room.
REPEATED = 0.5
#: Times with parallel sessions that all have different endings.
FEWEST_PARALLEL = 2
#: Words. The name of a place is no longer.
LONGEST_NAME = 8
#: Strength from which a text names a kind of session.
SURE_KIND = 0.5
_DIGIT = re.compile(r"\d")
_ENDING = re.compile(r"^(?P<title>.*\S)\s*(?P<bracket>[(\[])(?P<name>[^()\[\]]{2,80})[)\]]\s*$")


@dataclass(frozen=True, slots=True)
class _Ending:
    """What stands in brackets behind a session's title; `before` is the word like `at` that leads to it."""

    session: Session
    title: str
    bracket: str
    before: str
    name: str

    @property
    def key(self) -> str:
        return fold(self.name)


def with_endings(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> list[Session]:
    """Sessions with the place in brackets behind their title as their room, where the document has such."""
    words = tuple(sorted({w for p in packs for w in p.place_before}, key=lambda w: (-len(w), w)))
    known = frozenset([fold(s.room) for s in sessions if s.room])
    figures = frozenset([_figures(k) for k in known])
    found = [e for s in sessions if (e := _ending(s, words, figures, packs)) is not None]
    starts = {s.key: s.start for s in sessions}
    taken: dict[str, _Ending] = {}
    for group in _alike(found):
        if _are_known(group, known) or _are_behind_word(group, packs) or _are_rooms(group, starts, packs):
            taken.update((e.session.key, e) for e in group)
    rooms = {e.name for e in taken.values()}
    return [_placed(s, taken.get(s.key), rooms) for s in sessions] if taken else list(sessions)


def _placed(session: Session, ending: _Ending | None, rooms: set[str]) -> Session:
    """A session in its room; no place beside a person is an employer, nor is one in the same building."""
    if ending is not None:
        return replace(session, title=ending.title, room=ending.name)
    said = [p.affiliation for p in session.participations if p.affiliation]
    keys, houses = {fold(r) for r in rooms}, _buildings(rooms)
    where = [a for a in said if fold(a) in keys or a.split()[0] in houses]
    if session.room is not None or not where:
        return session
    people = [replace(p, affiliation=None) if p.affiliation in where else p for p in session.participations]
    return replace(session, room=where[0], participations=tuple(people))


def _buildings(rooms: set[str]) -> set[str]:
    """Codes in capitals that several rooms begin with: `ABC Red hall`, `ABC 1.12`."""
    first = Counter(words[0] for r in rooms if len(words := r.split()) > 1 and words[0].isupper())
    return {code for code, count in first.items() if count >= FEWEST_NAMES}


def _alike(found: Sequence[_Ending]) -> list[list[_Ending]]:
    """Endings in one kind of brackets, those behind a word like `at` apart."""
    groups: dict[tuple[str, str], list[_Ending]] = {}
    for each in found:
        groups.setdefault((each.bracket, each.before), []).append(each)
    return list(groups.values())


def _ending(
    session: Session, words: Sequence[str], figures: frozenset[str], packs: tuple[Pack, ...]
) -> _Ending | None:
    """The name in brackets at the end of a title, unless it says something else than a place.

    A room that was read with the word before it is one as well. Figures name nothing but rooms,
    where other rooms have such `figures`.
    """
    match = _ENDING.match(session.title if session.room is None else f"{session.title} ({session.room})")
    if match is None:
        return None
    printed = match["name"].strip()
    before = next((w for w in words if fold(printed).startswith(f"{w} ")), "")
    name = printed[len(before) :].strip()
    if session.room is not None:
        return _Ending(session, session.title, "(", before, name) if before and name else None
    if not (name[:1].isupper() or name[:1].isdigit()) or len(name.split()) > LONGEST_NAME:
        return None
    if not any(c.isupper() for c in name) and _figures(fold(name)) not in figures:
        return None
    if find_times(printed, packs) or find_role_labels(printed, packs) or container_label(printed, packs):
        return None
    if likely_kind(printed, packs, SURE_KIND) is not None:
        return None
    return _Ending(session, match["title"], match["bracket"], before, name)


def _figures(name: str) -> str:
    """The shape of figures: `2.097` and `3.114` have the same."""
    return _DIGIT.sub("0", name)


def _are_known(group: Sequence[_Ending], known: frozenset[str]) -> bool:
    """Rooms of other sessions, most of them."""
    count = sum(1 for e in group if e.key in known)
    return count >= max(FEWEST_KNOWN, REPEATED * len(group))


def _are_behind_word(group: Sequence[_Ending], packs: tuple[Pack, ...]) -> bool:
    return (
        bool(group[0].before)
        and len(group) >= FEWEST_BEHIND
        and any(mentions_room(e.name, packs) for e in group)
    )


def _are_rooms(group: Sequence[_Ending], starts: dict[str, str | None], packs: tuple[Pack, ...]) -> bool:
    titles: dict[str, set[str]] = {}
    for each in group:
        titles.setdefault(each.key, set()).add(fold(each.title))
    again = {key for key, behind in titles.items() if len(behind) > 1}
    inside = [e for e in group if e.key in again]
    if len(inside) < max(FEWEST_ENDINGS, REPEATED * len(group)):
        return False
    if any(_is_other(e, packs) for e in group):
        return False
    at = Counter((e.session.date, _start(e, starts), e.key) for e in group)
    slots = Counter((date, start) for (date, start, _), _ in at.items() if start)
    if max(at.values()) > 1:
        return False
    together = sum(1 for count in slots.values() if count > 1)
    parted = together >= FEWEST_PARALLEL and len(again) >= FEWEST_NAMES
    return parted or any(mentions_room(e.name, packs) for e in inside)


def _start(ending: _Ending, starts: dict[str, str | None]) -> str | None:
    return ending.session.start or starts.get(ending.session.parent or "")


def _is_other(ending: _Ending, packs: tuple[Pack, ...]) -> bool:
    """Texts that come again behind titles for another reason: employers, people, tracks."""
    if is_affiliation(ending.name) or people_odds(ending.name, packs) > 0:
        return not mentions_room(ending.name, packs)
    return any(not run_set(ending.name).isdisjoint(p.editions.track_nouns) for p in packs)
