"""Rooms and floors in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.lang import fold
from extract.signals.roles import find_role_labels
from extract.signals.room_keys import floor_number, same_room
from extract.signals.room_patterns import (
    RoomGrammar,
    may_hold_floor,
    may_hold_label,
    may_hold_room,
    room_grammar,
)
from extract.signals.vocabulary import Packs
from extract.values import quick

__all__ = ["RoomSpan", "find_rooms", "floor_number", "same_room"]


@quick
@dataclass(frozen=True, slots=True)
class RoomSpan:
    """A room as printed: characters `start:end` hold `room` and, where printed, `floor`.

    `room` may be empty only where a floor stands alone. `confidence` from 0.8 on: a room word
    with its name or number; about 0.4: a bare code (`C105`) that needs the company of others; 0.3: a
    word that stands before rooms (`Room`) and names none.
    """

    start: int
    end: int
    room: str
    floor: str | None
    confidence: float

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


#: where a room's name ends
_STOP = re.compile(r"\s*(?:[,;:|()\[\]•]|\s[-–—]\s|[-–—]\s|\s\d{1,2}[:.]\d\d|(?<=[^\W\d_]{3})\.\s|$)")
_NUMBER_WORD = re.compile(r"\s*(?:nr|no|n|num|numer|#|č)?[.°º]?\s*", re.I)
#: `d’Arc`, `dell'Arte`
_ELIDED = re.compile(r"[a-z]{1,5}['’](?=[^\W\d_])(?![a-z])")
#: letters of a short form with its dot (`rm.`, `aud.`); a longer word before a dot ends a sentence
SHORT_FORM = 5
_NUMBER = re.compile(r"\s*\w{0,2}\d")
_LOWER_NAME = frozenset(
    {"im", "of", "de", "du", "des", "di", "da", "do", "dos", "das", "del", "della", "dei", "degli", "delle"}
    | {"la", "le", "las", "los", "im.", "prof.", "dr"}
)


@lru_cache(maxsize=1 << 14)
def find_rooms(text: str, packs: Packs) -> tuple[RoomSpan, ...]:
    """Rooms in a line, in order, each with the floor printed beside it.

    Evidence: a room word with a number, code or capitalised name behind it (`Sala 3`, `Room
    A1.02`, `SALA GŁÓWNA`) or before it (`Great Hall`, `York Room`); a floor (`1 PIĘTRO`,
    `parter`, `3p.`) next to it; a short code as the whole text (`C105`), with low confidence.
    """
    grammar = room_grammar(packs)
    folded = fold(text)
    floors = (
        [(m.start(), m.end()) for m in grammar.floor.finditer(folded)]
        if may_hold_floor(text, grammar)
        else []
    )
    rooms = _labelled_rooms(text, folded, grammar, packs) or _named_rooms(text, folded, grammar, floors)
    if not rooms and not floors:
        return _bare_code(text, folded, grammar)
    free = [f for f in floors if not any(a < f[1] and f[0] < b for a, b, _ in rooms)]
    spans = [_with_floor(text, start, end, free, confidence) for start, end, confidence in rooms]
    used = {f for s in spans for f in floors if s.start <= f[0] and f[1] <= s.end}
    alone = [
        RoomSpan(f[0], f[1], "", text[f[0] : f[1]], 0.7 if _is_whole(text, *f) else 0.4)
        for f in floors
        if f not in used
    ]
    return tuple(sorted([*spans, *alone], key=lambda s: s.start))


#: another label begins: "Room: Conference Hall Chair: …"
_NEXT_LABEL = re.compile(r"\s[^\W\d_]+\s?:\s|\s[|•]\s|\s\d{1,2}[:.]\d\d|[;|]|$")


def _labelled_rooms(
    text: str, folded: str, grammar: RoomGrammar, packs: Packs
) -> list[tuple[int, int, float]]:
    """`Room: Conference Hall`, `Place: …`: what stands between the label and the next one."""
    rooms: list[tuple[int, int, float]] = []
    if not may_hold_label(text, grammar):
        return rooms
    for match in grammar.label.finditer(folded):
        stop = _NEXT_LABEL.search(text, match.end())
        end = stop.start() if stop else len(text)
        roles = (label.start for label in find_role_labels(text, packs))
        end = min([end, *(start for start in roles if start > match.end())])
        if "(" in text[match.end() : end] and ")" not in text[match.end() : end]:
            end = match.end() + len(text[match.end() : text.index("(", match.end())].rstrip())
        if (
            text[match.end() : end].strip()
            and end - match.end() <= 80
            and (not rooms or match.start() >= rooms[-1][1])
        ):
            rooms.append((match.end(), end, 0.85))
    return rooms


def _named_rooms(
    text: str, folded: str, grammar: RoomGrammar, floors: list[tuple[int, int]]
) -> list[tuple[int, int, float]]:
    rooms: list[tuple[int, int, float]] = []
    if not may_hold_room(text, grammar):
        return rooms
    for match in grammar.head.finditer(folded):
        if (rooms and match.start() < rooms[-1][1]) or any(a <= match.start() < b for a, b in floors):
            continue
        end, confidence = _name_after(text, folded, _end_of_word(match), grammar, floors)
        start = match.start()
        named = _ground_name(text, end, floors) if confidence == 0.5 else None
        if named is not None:
            end, confidence = named, 0.8
        if confidence == 0.5 and " " in match.group().strip() and _is_whole(text, start, end):
            confidence = 0.8
        if confidence < 0.75 and text[match.start()].isupper() and grammar.tail.match(folded, match.start()):
            start, confidence = _name_before(
                text, match.start(), confidence, rooms[-1][1] if rooms else 0, grammar.not_names
            )
            confidence = 0.8 if confidence == 0.65 and _is_whole(text, start, end) else confidence
        if confidence == 0.5 and _is_small_tail(text, match.start(), end, folded, grammar):
            start, confidence = 0, 0.6
        if confidence == 0.5 and match.group().strip(" .") in grammar.label_words:
            confidence = 0.3
        if confidence:
            rooms.append((start, end, confidence))
    return rooms


def _end_of_word(match: re.Match[str]) -> int:
    """The end of a room word: the dot of a short form belongs to it, that of a sentence does not."""
    word = match.group()
    is_short = len(word) <= SHORT_FORM or word[-1] != "."
    return match.end() - (not is_short and not _NUMBER.match(match.string, match.end()))


def _name_after(
    text: str, folded: str, end: int, grammar: RoomGrammar, floors: list[tuple[int, int]]
) -> tuple[int, float]:
    """End of the room's name that follows a room word, and how surely it is one."""
    limit = min([f[0] for f in floors if f[0] >= end], default=len(text))
    number = _NUMBER_WORD.match(text, end)
    at = number.end() if number else end
    code = grammar.code.match(folded, at)
    if code and code.end() <= limit and (code.end() == len(text) or not folded[code.end()].isalnum()):
        has_digit = any(c.isdigit() for c in code.group())
        is_initial = len(code.group()) == 1 and text[code.end() : code.end() + 1] == "."
        if has_digit or (text[at : code.end()].isupper() and not is_initial):
            return code.end(), 0.95 if has_digit else 0.85
    stop = _STOP.search(text, end, limit)
    phrase_end = stop.start() if stop else limit
    name = text[end:phrase_end].split()
    kept = 0
    for word in name:
        quoted = word[0] in "„\"“«'"
        if (
            word[0].isupper()
            or quoted
            or word[0].isdigit()
            or fold(word) in _LOWER_NAME
            or _ELIDED.match(word)
        ):
            kept += 1
        else:
            break
    while kept and fold(name[kept - 1]) in _LOWER_NAME:
        kept -= 1
    if kept and kept <= 6:
        last = name[kept - 1]
        return text.index(last, end) + len(last), 0.85 if kept == len(name) else 0.7
    return end, 0.5 if not name else 0.0


def _is_small_tail(text: str, at: int, end: int, folded: str, grammar: RoomGrammar) -> bool:
    """`A. Lis room`, `Main conference room`: a name and an uncapitalised room word make up the whole text."""
    words = text[:at].split()
    if not 1 <= len(words) <= 3 or end < len(text.rstrip()) or text[at].isupper():
        return False
    if not words[0][0].isupper() or any(fold(w) in grammar.not_names or w[-1] in ",;:)" for w in words):
        return False
    return grammar.tail.match(folded, at) is not None


def _ground_name(text: str, end: int, floors: list[tuple[int, int]]) -> int | None:
    """End of a word for a floor that is the name of a room: `Auditorium Mezzanine`, without a number."""
    for f in floors:
        name = text[f[0] : f[1]]
        if text[end : f[0]] == " " and name.istitle() and name.isalpha():
            return f[1]
    return None


def _name_before(
    text: str, start: int, confidence: float, floor: int, not_names: frozenset[str]
) -> tuple[int, float]:
    """Start of a name that stands before a room word: `York Room`, `Conference Hall`.

    Words of session kinds end it (`Registration | SYS Hall`). Not sure inside a line: `Hall` and
    `Library` end names of people and organisations too.
    """
    words = list(re.finditer(r"\S+", text[floor:start]))
    first = start
    for word in reversed(words[-4:]):
        printed = word.group()
        if not printed[0].isupper() or fold(printed) in not_names or printed[-1] in ",;:.)|–—-":
            break
        first = floor + word.start()
    if first < start:
        return first, 0.65
    return start, confidence


def _with_floor(
    text: str, start: int, end: int, floors: list[tuple[int, int]], confidence: float
) -> RoomSpan:
    room = text[start:end].strip()
    for f in floors:
        gap = text[f[1] : start] if f[1] <= start else text[end : f[0]]
        if len(gap) <= 4 and not gap.strip(" ,;|()[]-–—/:"):
            left, right = min(start, f[0]), max(end, f[1])
            return RoomSpan(left, right, room, text[f[0] : f[1]].strip(), max(confidence, 0.9))
    return RoomSpan(start, end, room, None, confidence)


#: 2D1, B006-B007, SAF G16
_OTHER_CODE = re.compile(
    r"\d[A-Z]{1,2}\d{1,2}|([A-Z]{1,2}\d{2,4})[-–/][A-Z]{1,2}\d{2,4}|[A-Z]{2,4} [A-Z]?\d{1,3}"
)


def _bare_code(text: str, folded: str, grammar: RoomGrammar) -> tuple[RoomSpan, ...]:
    stripped = text.strip(" ()[]")
    if not 2 <= len(stripped) <= 10 or stripped.isdigit() or not any(c.isdigit() for c in stripped):
        return ()
    code = grammar.code.fullmatch(fold(stripped)) or _OTHER_CODE.fullmatch(stripped)
    if not code or not stripped[0].isalnum() or not any(c.isalpha() for c in stripped):
        return ()
    start = text.index(stripped)
    return (RoomSpan(start, start + len(stripped), stripped, None, 0.4),)


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (text[:start] + text[end:]).strip(" ,.;()-–—")
