"""How well a text answers what was asked, both folded."""

from __future__ import annotations

from rapidfuzz import fuzz

#: likeness (0-100) from which a word is taken for the one asked for: one slip in five letters
_WORD_LIKE = 78.0
#: likeness of a word that begins with what was asked: names are declined at their end
_BEGINNING = 95.0
#: words of fewer letters are taken as they are, or every two would be alike
_SHORTEST = 4
#: letters of a beginning
_SHORTEST_BEGINNING = 3


def likeness(wanted: str, text: str) -> float:
    """0-100; 0 when a word asked for has nothing like it in `text`.

    Each word asked for is compared with the word of the text that is most like it, and counts
    by its length; the order of the words does not matter.
    """
    asked, there = wanted.split(), text.split()
    if not asked or not there:
        return 0.0
    best = [max(_word_likeness(word, other) for other in there) for word in asked]
    if min(best) < _WORD_LIKE:
        return 0.0
    return sum(len(word) * value for word, value in zip(asked, best, strict=True)) / sum(map(len, asked))


def _word_likeness(asked: str, word: str) -> float:
    if asked == word:
        return 100.0
    if len(asked) >= _SHORTEST_BEGINNING and word.startswith(asked):
        return _BEGINNING
    return fuzz.ratio(asked, word) if len(asked) >= _SHORTEST else 0.0
