"""The languages that a text is written in, from its own function words and letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from extract.lang.folding import fold
from extract.lang.loading import codes, language_words, pack
from extract.lang.pack import Pack
from extract.lang.phrases import word_set
from extract.lang.scripts import script_of

#: words that decide are few in a timetable; reading more of a long document changes nothing
_MAX_CHARS = 60_000
#: languages whose whole vocabulary is read, after function words and letters have ranked them
_CANDIDATES = 4
#: with fewer different function words of the best language than this all vocabularies are read
_HEARD = 6
#: a further language must reach this share of the first one's score with words that are not the first one's
_SECOND_SHARE = 0.2
#: and this many different words of its own, so that a borrowed phrase makes no language
_SECOND_WORDS = 4
_MAX_LANGUAGES = 2
#: different words that a language needs at least to be the main one instead of English
_FIRST_WORDS = 3
#: letters are many more than function words, and stand in names of foreign people too
_LETTER_WEIGHT = 0.15

_PRINTED_WORD = re.compile(r"[^\W\d_]+(?:['’‘`´][^\W\d_]+)*")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def detect(text: str) -> tuple[Pack, ...]:
    """The languages of a document, the main one first: one, or two for a bilingual one.

    Evidence: function words and letters rank all languages; then months, weekdays, roles,
    session kinds and headings of the best few are counted too, a word of several languages
    for each in part. A second language counts by words that the first one does not have: a
    Polish programme with English session names gives both. English is always in the running,
    because timetables of all countries borrow from it, and stands in when nothing speaks.
    """
    counted, letters = _count(text[:_MAX_CHARS])
    scores = _tally((count, _speakers().get(word, ())) for word, count in counted.items())
    _add_letters(scores, letters, codes(), ())
    ranked = sorted((c for c in codes() if c != "en"), key=lambda code: (-scores.get(code, 0.0), code))
    heard = sum(1 for word in counted if word in language_words(ranked[0])[0])
    lexicons = {code: _lexicon(code) for code in ["en", *ranked[: _CANDIDATES if heard >= _HEARD else None]]}
    scores = _vote(counted, lexicons)
    _add_letters(scores, letters, lexicons, ())
    if not scores:
        return (pack("en"),)
    main = max(lexicons, key=lambda code: (scores.get(code, 0.0), code == "en"))
    if sum(1 for word in counted if word in lexicons[main]) < _FIRST_WORDS:
        main = "en"
    rest = Counter({word: n for word, n in counted.items() if word not in lexicons[main]})
    others = {code: words for code, words in lexicons.items() if code != main}
    residual = _vote(rest, others)
    _add_letters(residual, letters, others, language_words(main)[1])
    found = [main]
    for code in sorted(residual, key=lambda code: (-residual[code], code)):
        own = sum(1 for word in rest if word in others[code])
        if residual[code] >= _SECOND_SHARE * scores.get(main, 0.0) and own >= _SECOND_WORDS:
            found.append(code)
    return tuple(pack(code) for code in found[:_MAX_LANGUAGES])


def heard_language(text: str) -> str | None:
    """The code of a text's main language; None where too few words speak for it: English is no default."""
    (main, *_) = detect(text)
    words, _ = _count(text[:_MAX_CHARS])
    return main.code if sum(word in _lexicon(main.code) for word in words) >= _FIRST_WORDS else None


def is_written_in(text: str, code: str) -> bool:
    """Whether most letters of a text are of a script in which the language is written.

    Evidence: a few borrowed Latin words among Japanese ones make a document neither French nor English.
    """
    letters = {char: n for char, n in Counter(text[:_MAX_CHARS]).items() if char.isalpha()}
    own = _scripts(code)
    return 2 * sum(n for char, n in letters.items() if script_of(char) in own) >= sum(letters.values())


@cache
def _scripts(code: str) -> frozenset[str]:
    return frozenset(script_of(char) for word in language_words(code)[0] for char in word)


def _count(text: str) -> tuple[Counter[str], Counter[str]]:
    """Words (folded) and letters beyond ASCII; single letters are initials and debris, no words."""
    words: Counter[str] = Counter()
    for word, count in Counter(_PRINTED_WORD.findall(text)).items():
        if len(word) > 1:
            words[fold(word)] += count
    return words, Counter(_BEYOND_ASCII.findall(text.lower()))


def _vote(counted: Mapping[str, int], lexicons: Mapping[str, frozenset[str]]) -> dict[str, float]:
    """Each word speaks for the languages that have it, the less the more they are."""
    owners: dict[str, list[str]] = {}
    for code, words in lexicons.items():
        for word in words.intersection(counted):
            owners.setdefault(word, []).append(code)
    return _tally((count, owners[word]) for word, count in counted.items() if word in owners)


def _tally(votes: Iterable[tuple[int, Sequence[str]]]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for count, owners in votes:
        for code in owners:
            scores[code] = scores.get(code, 0.0) + count / len(owners) ** 1.5
    return scores


@cache
def _speakers() -> dict[str, tuple[str, ...]]:
    """The languages that have each function word, in the order of their codes."""
    words = sorted(frozenset().union(*(language_words(code)[0] for code in codes())))
    return {word: tuple(c for c in codes() if word in language_words(c)[0]) for word in words}


def _add_letters(
    scores: dict[str, float], letters: Mapping[str, int], among: Iterable[str], without: Iterable[str]
) -> None:
    for code in among:
        if count := sum(letters[x] for x in language_words(code)[1] if x not in without):
            scores[code] = scores.get(code, 0.0) + count * _LETTER_WEIGHT


@cache
def _lexicon(code: str) -> frozenset[str]:
    """All single words of a pack that tell its language."""
    each = pack(code)
    mappings = (
        each.months, each.weekdays, each.roles, each.roles_plural, each.kinds, each.kinds_weak,
        each.containers, each.headings,
    )  # fmt: skip
    phrases = {p for mapping in mappings for p in mapping} | each.room_heads | each.not_people
    words = word_set("\n".join(sorted(phrases)))
    return frozenset({w for w in words if len(w) > 3} | each.stopwords)
