"""Rooms and floors in a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz

from extract.lang import Pack, all_packs, fold

Packs = tuple[Pack, ...]


@dataclass(frozen=True, slots=True)
class RoomSpan:
    """A room as printed: characters `start:end` hold `room` and, where printed, `floor`.

    `room` may be empty only where a floor stands alone. `confidence` from 0.8 on: a room word
    with its name or number; about 0.4: a bare code (`C105`) that needs the company of others.
    """

    start: int
    end: int
    room: str
    floor: str | None
    confidence: float

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class _Grammar:
    label: re.Pattern[str]
    head: re.Pattern[str]
    tail: re.Pattern[str]
    floor: re.Pattern[str]
    code: re.Pattern[str]


def _alternatives(packs: Packs, *keys: str) -> str:
    found = {phrase for each in packs for key in keys for phrase in getattr(each, key)}
    ordered = sorted(found, key=lambda p: (-len(p), p))
    return "|".join(re.escape(p).replace(r"\ ", r"[\s.]+") for p in ordered) or r"(?!)"


_CODE = (
    r"(?:[a-z]{1,3}[ .\-]?\d{1,4}(?:[.\-]\d{1,4})*[a-z]?|\d{1,4}(?:[.\-]\d{1,4})+[a-z]?|\d{1,4}[a-z]?\d?"
    r"|[ivx]{1,4}|[a-z])"
)


@cache
def _grammar(packs: Packs) -> _Grammar:
    heads = _alternatives(packs, "room_heads")
    tails = _alternatives(packs, "room_tails")
    floors = _alternatives(packs, "floor_words")
    ground = _alternatives(packs, "ground_words")
    ordinals = _alternatives(packs, "ordinals")
    number = rf"(?:[-–]?\d{{1,2}}(?:st|nd|rd|th|er|e|eme|o|[.ºª°])?|[ivx]{{1,4}}|{ordinals})"
    labels = _alternatives(packs, "room_labels")
    return _Grammar(
        label=re.compile(rf"(?<![^\W_])(?:{labels})\s?:\s?"),
        head=re.compile(rf"(?<![^\W_])(?:{heads})(?![^\W_])\.?"),
        tail=re.compile(rf"(?<![^\W_])(?:{tails})(?![^\W_])"),
        floor=re.compile(
            rf"(?<![^\W_])(?:{number}\s?(?:{floors})(?![^\W_])\.?|(?:{floors})\.?\s?(?:[-–]?\d{{1,2}}|[ivx]{{1,4}})(?![^\W_])|(?:{ground})(?![^\W_]))"
        ),
        code=re.compile(_CODE),
    )


#: where a room's name ends
_STOP = re.compile(r"\s*(?:[,;:|()\[\]•]|\s[-–—]\s|[-–—]\s|\s\d{1,2}[:.]\d\d|$)")
_NUMBER_WORD = re.compile(r"\s*(?:nr|no|n|num|numer|#|č)?[.°º]?\s*", re.I)
_NO_NAME = frozenset(
    {"the", "a", "an", "our", "this", "in", "at", "die", "der", "das", "het", "de", "my", "each"}
)
_LOWER_NAME = frozenset(
    {"im", "of", "de", "du", "des", "di", "da", "do", "della", "la", "le", "im.", "prof.", "dr"}
)


@lru_cache(maxsize=8192)
def find_rooms(text: str, packs: Packs) -> tuple[RoomSpan, ...]:
    """Rooms in a line, in order, each with the floor printed beside it.

    Evidence: a room word with a number, code or capitalised name behind it (`Sala 3`, `Room
    A1.02`, `SALA GŁÓWNA`) or before it (`Great Hall`, `York Room`); a floor (`1 PIĘTRO`,
    `parter`, `3p.`) next to it; a short code as the whole text (`C105`), with low confidence.
    """
    grammar = _grammar(packs)
    folded = fold(text)
    floors = [(m.start(), m.end()) for m in grammar.floor.finditer(folded)]
    rooms = _labelled_rooms(text, folded, grammar) or _named_rooms(text, folded, grammar, floors)
    if not rooms and not floors:
        return _bare_code(text, folded, grammar)
    spans = [_with_floor(text, start, end, floors, confidence) for start, end, confidence in rooms]
    used = {f for s in spans for f in floors if s.start <= f[0] and f[1] <= s.end}
    alone = [
        RoomSpan(f[0], f[1], "", text[f[0] : f[1]], 0.7 if _is_whole(text, *f) else 0.4)
        for f in floors
        if f not in used
    ]
    return tuple(sorted([*spans, *alone], key=lambda s: s.start))


#: another label begins: "Room: Conference Hall Chair: …"
_NEXT_LABEL = re.compile(r"\s(?:[^\W\d_]+\s)?[^\W\d_]+\s?:\s|\s[|•]\s|\s\d{1,2}[:.]\d\d|[;|]|$")


def _labelled_rooms(text: str, folded: str, grammar: _Grammar) -> list[tuple[int, int, float]]:
    """`Room: Conference Hall`, `Place: …`: what stands between the label and the next one."""
    rooms: list[tuple[int, int, float]] = []
    for match in grammar.label.finditer(folded):
        stop = _NEXT_LABEL.search(text, match.end())
        end = stop.start() if stop else len(text)
        if 0 < end - match.end() <= 80 and (not rooms or match.start() >= rooms[-1][1]):
            rooms.append((match.end(), end, 0.85))
    return rooms


def _named_rooms(
    text: str, folded: str, grammar: _Grammar, floors: list[tuple[int, int]]
) -> list[tuple[int, int, float]]:
    rooms: list[tuple[int, int, float]] = []
    for match in grammar.head.finditer(folded):
        if (rooms and match.start() < rooms[-1][1]) or any(a <= match.start() < b for a, b in floors):
            continue
        end, confidence = _name_after(text, folded, match.end(), grammar, floors)
        start = match.start()
        if confidence == 0.5 and " " in match.group().strip() and _is_whole(text, start, end):
            confidence = 0.8
        if confidence < 0.75 and text[match.start()].isupper() and grammar.tail.match(folded, match.start()):
            start, confidence = _name_before(text, match.start(), confidence, rooms[-1][1] if rooms else 0)
        if confidence:
            rooms.append((start, end, confidence))
    return rooms


def _name_after(
    text: str, folded: str, end: int, grammar: _Grammar, floors: list[tuple[int, int]]
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
        if word[0].isupper() or word[0] in "„\"“«'" or word[0].isdigit() or fold(word) in _LOWER_NAME:
            kept += 1
        else:
            break
    while kept and fold(name[kept - 1]) in _LOWER_NAME:
        kept -= 1
    if kept and kept <= 6:
        last = name[kept - 1]
        return text.index(last, end) + len(last), 0.85 if kept == len(name) else 0.7
    return end, 0.5 if not name else 0.0


def _name_before(text: str, start: int, confidence: float, floor: int) -> tuple[int, float]:
    """Start of a name that stands before a room word: `York Room`, `Conference Hall`."""
    words = list(re.finditer(r"\S+", text[floor:start]))
    first = start
    for word in reversed(words[-4:]):
        printed = word.group()
        if (
            not printed[0].isupper()
            or fold(printed) in _NO_NAME
            or printed[-1] in ",;:.)|–—-"
            or len(words) - words.index(word) > 4
        ):
            break
        first = floor + word.start()
    if first < start:
        return first, 0.8
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


def _bare_code(text: str, folded: str, grammar: _Grammar) -> tuple[RoomSpan, ...]:
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


def same_room(a: str, b: str, packs: Packs | None = None) -> bool:
    """Whether two printed forms name one room: same numbers and codes, alike words.

    `Sala nr 3` and `sala 3`, `SALA GŁÓWNA` and `Sala główna` are; `Sala 1` and `Sala 2` not.
    """
    marks_a, words_a = _room_key(a, packs)
    marks_b, words_b = _room_key(b, packs)
    if marks_a != marks_b:
        return False
    if not words_a or not words_b:
        return bool(marks_a) or words_a == words_b
    return fuzz.token_sort_ratio(" ".join(words_a), " ".join(words_b)) >= 88


#: "nr 3" and "3" are one number; "B-14" and "B 14" one code
_NUMBER_SIGN = re.compile(r"\b(?:nr|no|num|numer|number)\b[.°º]?|[#№]")
_CODE_GAP = re.compile(r"\b([a-z]{1,3})[ .\-](?=\d)")


def _room_key(text: str, packs: Packs | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    heads = _head_words(packs or all_packs())
    folded = _NUMBER_SIGN.sub(" ", fold(text))
    folded = _CODE_GAP.sub(lambda m: m.group() if m.group(1) in heads else m.group(1), folded)
    found = re.findall(r"[^\W_]+", folded)
    marks = tuple(t for t in found if any(c.isdigit() for c in t) or len(t) == 1)
    return marks, tuple(t for t in found if t not in marks and t not in heads)


@cache
def _head_words(packs: Packs) -> frozenset[str]:
    phrases = {p for each in packs for key in ("room_heads", "room_tails") for p in getattr(each, key)}
    return frozenset(phrases)


def floor_number(text: str, packs: Packs | None = None) -> str | None:
    """A floor's number as digits (`1 PIĘTRO`, `I p.`, `first floor` → `1`, `parter` → `0`), else None."""
    packs = packs or all_packs()
    folded = fold(text)
    match = _grammar(packs).floor.search(folded)
    if not match:
        return None
    found = match.group()
    if digits := re.search(r"[-–]?\d+", found):
        return digits.group().replace("–", "-")
    words = found.split()
    for word in words:
        bare = word.strip(".")
        if bare in _ROMAN:
            return str(_ROMAN[bare])
        for each in packs:
            if bare in each.ordinals:
                return str(each.ordinals[bare])
    return "0" if any(found == g for each in packs for g in each.ground_words) else None


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
