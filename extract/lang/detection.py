"""The languages that a text is written in, from its own function words and letters."""

from __future__ import annotations

from collections import Counter
from functools import cache

from extract.lang.loading import all_packs
from extract.lang.pack import Pack
from extract.lang.phrases import tokens

#: words that decide are few in a timetable; reading more of a long document changes nothing
_MAX_CHARS = 60_000
#: a second language must reach this share of the first one's score
_SECOND_SHARE = 0.35
#: and this share of all words, so that a few borrowed words make no language
_MIN_SHARE = 0.01
_MAX_LANGUAGES = 3


@cache
def _index() -> dict[str, tuple[str, ...]]:
    """Each function word and vocabulary word to the codes of the languages that have it."""
    found: dict[str, set[str]] = {}
    for each in all_packs():
        words = set(each.stopwords)
        for mapping in (each.months, each.weekdays, each.roles, each.roles_plural, each.kinds):
            words.update(p for p in mapping if " " not in p and len(p) > 3)
        for word in words:
            found.setdefault(word, set()).add(each.code)
    return {word: tuple(sorted(c)) for word, c in found.items()}


def detect(text: str) -> tuple[Pack, ...]:
    """The languages of a document, the main one first; at least one, at most three.

    Evidence: function words, months, roles and session kinds of each pack, each counted once
    shared among the packs that have it, and letters that few packs have. A second language
    counts when it holds a fair share: a Polish programme with English session names gives both.
    English stands in when nothing speaks for any language.
    """
    text = text[:_MAX_CHARS]
    scores = _score(text)
    words = max(1, len(tokens(text)))
    packs = {p.code: p for p in all_packs()}
    ranked = sorted(scores, key=lambda code: (-scores[code], code))
    if not ranked:
        return (packs["en"],)
    best = scores[ranked[0]]
    kept = [c for c in ranked if scores[c] >= _SECOND_SHARE * best and scores[c] >= _MIN_SHARE * words]
    return tuple(packs[code] for code in (kept or ranked[:1])[:_MAX_LANGUAGES])


def _score(text: str) -> dict[str, float]:
    counted = Counter(t.text for t in tokens(text))
    scores: dict[str, float] = {}
    for word, count in counted.items():
        owners = _index().get(word, ())
        for code in owners:
            scores[code] = scores.get(code, 0.0) + count / len(owners)
    letters = Counter(text.lower())
    for each in all_packs():
        share = sum(letters[letter] for letter in each.letters)
        if share:
            scores[each.code] = scores.get(each.code, 0.0) + share / 4
    return scores
