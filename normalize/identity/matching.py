"""How the words of two names can agree, whatever else is in the data.

This is the part of a comparison that looks at letters. It depends on the two names alone, so it can be
kept from one run to the next; what the agreement is worth depends on all names and is weighed anew.
"""

from __future__ import annotations

from normalize.identity.words import WORD_MATCHES, match_words
from normalize.names import NameKey

#: The same word in both names.
SAME = 0
#: Two or three neighbouring words of one name that are one word of the other: the left name has the
#: run of words, or the right one has it. The first number is where the run starts, the second the word.
LEFT_RUN, RIGHT_RUN = {2: 1, 3: 2}, {2: 3, 3: 4}
RUNS = {way: (size, side) for side, ways in enumerate((LEFT_RUN, RIGHT_RUN)) for size, way in ways.items()}
#: From here on: two words that could be one in the way of WORD_MATCHES; a word may have several such.
ALIKE = 5
#: Words of a name that are looked at; nobody's has more.
WORDS_LIMIT = 200

#: Each piece: the way, then the word's position in the left and in the right name.
NameMatch = tuple[tuple[int, int, int], ...]

_NUMBER = {match: ALIKE + number for number, match in enumerate(WORD_MATCHES)}


def match_names(a: NameKey, b: NameKey) -> NameMatch:
    """All ways in which the words of two names can be paired, whatever their order.

    Equal words come first, then words that are joined or cut; each such word has one partner. Of what is
    left every two words that are alike are told: which of them belong together is a matter of weight.
    """
    left, right = list(range(len(a.words)))[:WORDS_LIMIT], list(range(len(b.words)))[:WORDS_LIMIT]
    found: list[tuple[int, int, int]] = []
    if not set(a.words).isdisjoint(b.words):
        _take_equal(a, b, left, right, found)
    if left and right:
        if len(left) > 1:
            _take_runs(a, b, left, right, LEFT_RUN, found)
        if len(right) > 1:
            _take_runs(b, a, right, left, RIGHT_RUN, found)
        found += _alike(a, b, left, right)
    return tuple(found)


def _take_equal(
    a: NameKey, b: NameKey, left: list[int], right: list[int], found: list[tuple[int, int, int]]
) -> None:
    """Pair equal words, those in the same place (given, family) first."""
    for i in tuple(left):
        same = [j for j in right if b.words[j] == a.words[i]]
        if same:
            j = next((j for j in same if b.roles[j] == a.roles[i]), same[0])
            found.append((SAME, i, j))
            left.remove(i)
            right.remove(j)


def _take_runs(
    a: NameKey,
    b: NameKey,
    left: list[int],
    right: list[int],
    ways: dict[int, int],
    found: list[tuple[int, int, int]],
) -> None:
    """Pair neighbouring words of `a` with one word of `b` that they make together, long runs first."""
    words = {b.words[j]: j for j in reversed(right) if len(b.words[j]) > 3}
    for size in (3, 2) if words else ():
        for start in range(len(left) - size + 1):
            run = left[start : start + size]
            j = words.get("".join(a.words[i] for i in run))
            if j is None:
                continue
            found.append((ways[size], run[0], j))
            del left[start : start + size]
            right.remove(j)
            return _take_runs(a, b, left, right, ways, found)
    return None


def _alike(a: NameKey, b: NameKey, left: list[int], right: list[int]) -> list[tuple[int, int, int]]:
    found = []
    for i in left:
        role = a.roles[i]
        for j in right if role != "p" else ():
            other = b.roles[j]
            if other == "p":
                continue
            match = match_words(a.words[i], b.words[j], "g" if role == other == "g" else "f")
            if match is not None:
                found.append((_NUMBER[match], i, j))
    return found


def pack_match(match: NameMatch) -> bytes:
    """A match as bytes, three for each piece; it holds numbers only, no word of a name."""
    return bytes(number for piece in match for number in piece)


def unpack_match(packed: bytes) -> NameMatch:
    """The match that `pack_match` packed."""
    numbers = iter(packed)
    return tuple(zip(numbers, numbers, numbers, strict=True))
