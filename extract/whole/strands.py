"""Strands: the same short text below the titles of many sessions says which track or room they are in.

Evidence: of the short texts that stand below titles most come again below others; they are no
offices, people or kinds of sessions. A text that stands below sessions at one time can be no room;
names that keep apart all sessions of a time, and that no title takes up, are rooms, and so are names beside
one with a room word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extract.lang import Pack, fold
from extract.lang.phrases import run_set
from extract.model import Session, Track
from extract.signals.evidence import is_affiliation, people_odds
from extract.signals.labels import container_label, likely_kind
from extract.signals.places import mentions_room
from extract.values import replace

#: Words. The name of a strand is no longer.
LONGEST_STRAND = 8
#: Strands and sessions in them: fewer prove nothing.
FEWEST_STRANDS, FEWEST_SESSIONS = 2, 4
#: Of the short texts below titles. So many must come again, and of those no more may name kinds.
REPEATED, KINDS = 0.7, 0.5
#: Strength from which a text names a kind of session.
SURE_KIND = 0.5
#: Words of a name of a room that has no word for rooms.
LONGEST_NAME = 3
#: Characters that two words must begin with to be forms of one; of words that tell a theme.
STEM, SHORTEST_WORD = 6, 4
#: A word or two with a number or letter behind: `track 4`.
COUNTED = re.compile(r"([^\W\d_]+(?: [^\W\d_]+)?) (?:\d{1,2}|[a-z])(?![\w])")
#: Times with sessions in several strands at once; fewer do not show that these are rooms.
FEWEST_PARALLEL = 2


@dataclass(frozen=True, slots=True)
class _Strands:
    """The names that come again, folded, and whether they are rooms."""

    names: frozenset[str]
    rooms: bool


def with_strands(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> list[Session]:
    """Sessions with the strand below their title as their track or room, where the document has strands."""
    found = _find(sessions, packs)
    if found is None:
        return list(sessions)
    made = []
    for session in sessions:
        strand = session.subtitle
        if strand is None or fold(strand) not in found.names or session.track == strand:
            made.append(session)
        elif found.rooms:
            bare = strand[1:-1] if strand[0] == "(" and strand.find(")") == len(strand) - 1 else strand
            made.append(replace(session, subtitle=None, room=session.room or bare))
        else:
            made.append(replace(session, subtitle=None, track=session.track or strand))
    return made


def with_named_tracks(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> list[Session]:
    """Blocks of talks with their title as their track, where that begins with a track noun and its number.

    `Track 4 – Heat and power` over talks is a strand of the event, which the talks in it inherit.
    """
    nouns = frozenset(noun for pack in packs for noun in pack.editions.track_nouns)
    parents = {s.parent for s in sessions if s.parent}
    return [
        replace(s, track=s.title) if s.key in parents and not s.track and _counts_track(s.title, nouns) else s
        for s in sessions
    ]


def _counts_track(title: str, nouns: frozenset[str]) -> bool:
    """Whether a title begins with a track noun and a number or letter."""
    match = COUNTED.match(fold(title))
    return match is not None and match.group(1) in nouns


def strand_tracks(sessions: Sequence[Session], known: Collection[str]) -> tuple[Track, ...]:
    """The tracks that sessions name and no heading does, in the order of print.

    Args:
        sessions: all sessions of the document.
        known: folded names of the tracks that headings name.
    """
    inside: dict[str, list[Session]] = {}
    for session in sessions:
        if session.track and fold(session.track) not in known:
            inside.setdefault(fold(session.track), []).append(session)
    return tuple(
        Track(members[0].track or "", members[0].place, room=rooms.pop() if len(rooms) == 1 else None)
        for members in inside.values()
        for rooms in ({s.room for s in members},)
    )


def _find(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> _Strands | None:
    short = [s for s in sessions if s.subtitle and len(s.subtitle.split()) <= LONGEST_STRAND]
    if len(short) < FEWEST_SESSIONS:
        return None
    counts = Counter(fold(s.subtitle or "") for s in short)
    again = {name for name, count in counts.items() if count > 1 and any(c.isalpha() for c in name)}
    inside = [s for s in short if fold(s.subtitle or "") in again]
    if len(again) < FEWEST_STRANDS or len(inside) < max(FEWEST_SESSIONS, REPEATED * len(short)):
        return None
    printed = {fold(s.subtitle or ""): s.subtitle or "" for s in inside}
    kinds = [name for name in sorted(again) if _is_kind(printed[name], packs)]
    if len(kinds) > KINDS * len(again) or any(_is_other(text, packs) for text in printed.values()):
        return None
    return _Strands(frozenset(again), _are_rooms(inside, sessions, packs))


def _is_kind(text: str, packs: tuple[Pack, ...]) -> bool:
    return likely_kind(text, packs, SURE_KIND) is not None


def _is_other(text: str, packs: tuple[Pack, ...]) -> bool:
    """Texts that come again below titles for another reason: employers, people, labels of blocks."""
    return is_affiliation(text) or people_odds(text, packs) > 0 or container_label(text, packs) is not None


def _are_rooms(inside: Sequence[Session], sessions: Sequence[Session], packs: tuple[Pack, ...]) -> bool:
    if any(s.room for s in inside):
        return False
    names = {s.subtitle or "" for s in inside}
    if any(mentions_room(name.strip("()[] "), packs) for name in names):
        return True  # where one of the strands is a room, all are
    at: Counter[tuple[str | None, str, str]] = Counter()
    parallel: Counter[tuple[str | None, str]] = Counter()
    for session in inside:
        if session.start:
            at[session.date, session.start, fold(session.subtitle or "")] += 1
            parallel[session.date, session.start] += 1
    apart = max(at.values(), default=2) == 1
    together = sum(1 for count in parallel.values() if count > 1)
    known = {w[:STEM] for s in sessions for w in run_set(s.title) if len(w) >= SHORTEST_WORD}
    plain = all(
        len(name.split()) <= LONGEST_NAME
        and "," not in name
        and not any(w[:STEM] in known for w in run_set(name) if len(w) >= SHORTEST_WORD)
        for name in names
    )
    return apart and plain and together >= FEWEST_PARALLEL
