"""A name in words, and the spellings under which it is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from normalize.identity.words import nominatives
from normalize.lemmas import lemmas
from normalize.names import parse_name, strip_honorifics
from normalize.text import fold
from programarium.privacy.keys import Kind

#: characters that print nothing inside a word: soft hyphen, zero-width space and joiners, byte order mark
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_LETTER = "(?:[^\\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff])"
#: a word, also with an apostrophe inside or broken at a line end
_WORD = re.compile(rf"{_LETTER}+(?:(?:['’ʼ‘`]|[-‐\u00ad][ \t]*\r?\n\s*(?=[a-zà-ž])){_LETTER}+)*")
_POSSESSIVE = re.compile(r"['’ʼ`]s$", re.IGNORECASE)
#: readings of one word in other cases that are tried
_READINGS = 12


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: where it stands, folded, and as printed."""

    start: int
    end: int
    word: str
    printed: str

    @property
    def is_capital(self) -> bool:
        return self.printed[:1].isupper()


def tokens_of(text: str) -> list[Token]:
    """The words of a text; hyphens, underscores and dots part them."""
    found = []
    for match in _WORD.finditer(text):
        printed = re.sub(r"[-‐]?\s+", "", _INVISIBLE.sub("", match.group()))
        word = fold(printed).replace(" ", "")
        if word:
            found.append(Token(match.start(), match.end(), word, printed))
    return found


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles, sorted."""
    return tuple(sorted(token.word for token in tokens_of(strip_honorifics(name)[1])))


@lru_cache(maxsize=1 << 14)
def readings(printed: str, word: str) -> tuple[str, ...]:
    """What a word may be the case of, itself first: `Kowalskiego` -> `kowalskiego`, `kowalski` …"""
    found = set(lemmas(printed)) | nominatives(word)
    if _POSSESSIVE.search(printed) or word.endswith("s"):
        found.add(word.removesuffix("s"))
    rest = sorted((found - {word, ""}), key=lambda w: (-len(w), w))
    return (word, *rest[: _READINGS - 1])


def sought(spellings: Iterable[str]) -> set[tuple[Kind, tuple[str, ...]]]:
    """What is looked for, so that none of these spellings comes back: (kind, folded words).

    A lone word is looked for only as a whole name, unless it is all that the person is called.
    """
    printed = sorted({s for s in spellings if name_words(s)})
    is_mononym = all(len(name_words(s)) == 1 for s in printed)
    found: set[tuple[Kind, tuple[str, ...]]] = set()
    for spelling in printed:
        words = name_words(spelling)
        if len(words) == 1 and not is_mononym:
            found.add(("x", words))
            continue
        found.add(("n", words))
        found |= {("t", one) for one in _shortened(spelling)}
    return found


def _shortened(spelling: str) -> set[tuple[str, ...]]:
    """Initials for the given names, and the name written as one word, as addresses have it."""
    name = parse_name(spelling)
    given = tuple(t.word for part in name.given for t in tokens_of(part))
    family = tuple(t.word for part in name.family for t in tokens_of(part))
    if not given or not family:
        return set()
    initials = tuple(word[0] for word in given)
    found = {(*initials, *family), (initials[0], *family)}
    for first, last in ((given, family), (family, given), (given[:1], family), (family, given[:1])):
        found.add(("".join((*first, *last)),))
    return {tuple(sorted(words)) for words in found}
