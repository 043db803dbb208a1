"""Text cut into words, initials, numbers and signs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from extract.lang.folding import fold
from extract.lazy import lazy

#: capital letters of the Latin, Greek and Cyrillic blocks
_UPPER = "".join(
    chr(n) for n in (*range(0x41, 0x530), *range(0x1E00, 0x1F00)) if chr(n).isupper() and chr(n).isalpha()
)
#: letters with their combining marks; superscript figures are no letters, though Python calls them so
_LETTER = r"(?:[^\W\d_²³¹⁰-₉]|[\u0300-\u036f])"
_LETTERS = r"(?:[^\W\d_²³¹⁰-₉]++|[\u0300-\u036f]++)++"
_ADDRESS = r"(?P<address>https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w+)|"
_DEGREE_STARTS = "BCDELMPT"
_DEGREES = r"""(?:Ph\.?\s?D|D\.?Phil|M\.?\s?Sc|B\.?Sc|M\.A|M\.?B\.?A|LL\.?M
        |CSc|DrSc|Th\.?D|M\.D|Ed\.D|MPA)\b\.?"""
_OTHERS = rf"""(?=[{_DEGREE_STARTS}])(?P<degree>(?<!\w){_DEGREES})
    |(?P<initial>(?<!\w)[{_UPPER}]\.(?:\s?-?[{_UPPER}]\.)*(?![a-z]{{2,3}}\.))
    |(?P<abbreviation>(?<![\w.])[^\W\d_A-Z]{{1,4}}\.(?:[^\W\d_]{{1,4}}\.)+)
    |(?P<elision>(?<!\w)(?:[ldns]|(?:d[ae]|a|ne|su)ll)['’](?=[^\W\d_]))
    |(?P<word>(?<!\S)['’‘´`][ts](?!\S)|(?:{_LETTER}{{1,3}}\d+(?!\d)(?:{_LETTER}|\d)*|{_LETTERS})
        (?:[-‐‑'’´ʼ&+_](?:\d?{_LETTERS}\d?))*)
    |(?P<number>\d+(?:[.,:]\d+)*(?:{_LETTER}{{1,2}}(?!{_LETTER}))?(?:[-&]{_LETTERS})*)
    |(?P<sign>[^\w\s]|_|[²³¹⁰-₉])"""
_TOKEN = re.compile(_OTHERS, re.VERBOSE)
_DEGREE = re.compile(_DEGREES, re.VERBOSE)
#: signs that stand right behind a word and are tokens of their own whatever the word is
_BEHIND_WORDS = ",:;)?!"
#: trying every letter for the start of an address takes long
_TOKEN_OR_ADDRESS = re.compile(_ADDRESS + _OTHERS, re.VERBOSE)
#: without these, no token goes on behind a space: `J. K.`, `Ph. D.`
_ACROSS = re.compile(r"\.\s-?[^\W\d_]\.|Ph\.?\sD|M\.?\sSc")
QUOTES = frozenset("\"„”“‟«»‚‘’'")
OPENING = frozenset("([{")
CLOSING = frozenset(")]}")
#: what parts two statements on a line; an arrow leads from a name to what is said of it
DASHES = frozenset("-–—−‒•·|→➔➜⇒")


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """`text` as the vocabulary writes words: folded, without full stops."""
    return fold(text).replace(".", "").strip(" '")


class Token(NamedTuple):
    """One token; a tuple, because every line makes many, and without its place, so that texts share it.

    `kind` is word, initial, abbreviation, degree, elision, number, address or sign. `key` is the
    text folded, without full stops and apostrophes at its ends. `is_shouted`: all capitals, at
    least two letters. `newline` and `spaced` tell what stands before it.
    """

    text: str
    kind: str
    newline: bool
    spaced: bool
    is_capital: bool
    is_shouted: bool
    key: str


class Tokens(tuple[Token, ...]):
    """The tokens of a text, and what was found where a name was looked for in it.

    One text is asked whether it is a list of people, where it could be parted, and whom it names.
    """

    @lazy
    def tried(self) -> dict[int, Any]:
        return {}


@lru_cache(maxsize=4_000)
def tokenise(text: str) -> Tokens:
    """The tokens of `text`; `places` tells where they stand."""
    return Tokens(_tokens(text))


def _tokens(text: str) -> Sequence[Token]:
    if ("." in text or "Ph" in text or "Sc" in text) and _ACROSS.search(text):
        return _cut(text)
    tokens: list[Token] = []
    for number, line in enumerate(text.split("\n")):
        chunks = line.split()
        first = len(tokens)
        for chunk in chunks:
            tokens += _chunk(chunk)
        if number and chunks:
            tokens[first] = _on_new_line(tokens[first])
    return tokens


@lru_cache(maxsize=1_000)
def places(text: str) -> tuple[tuple[int, int], ...]:
    """The characters from and to which each token of `tokenise(text)` stands."""
    found = []
    at = 0
    for token in tokenise(text):
        start = text.index(token.text, at)
        at = start + len(token.text)
        found.append((start, at))
    return tuple(found)


#: what NamedTuple calls by way of a function of its own
_make = tuple.__new__


@lru_cache(maxsize=4_000)
def _on_new_line(token: Token) -> Token:
    return token._replace(newline=True)


@lru_cache(maxsize=20_000)
def _chunk(text: str) -> tuple[Token, ...]:
    """The tokens of what stands between two spaces, which is met again and again."""
    word = text[:-1] if text[-1] in _BEHIND_WORDS else text
    if not word.isalpha() or (word[0] in _DEGREE_STARTS and _DEGREE.fullmatch(word)):
        return _cut(text)
    shouted = len(word) > 1 and word.isupper()
    first = _make(Token, (word, "word", False, True, word[0].isupper(), shouted, plain(word)))
    if word is text:
        return (first,)
    sign = text[-1]
    return first, _make(Token, (sign, "sign", False, False, False, False, sign))


def _cut(text: str) -> tuple[Token, ...]:
    tokens = []
    last = 0
    addressed = "@" in text or "://" in text or "www." in text
    pattern = _TOKEN_OR_ADDRESS if addressed else _TOKEN
    for match in pattern.finditer(text):
        start, end = match.span()
        kind = match.lastgroup or "sign"
        shown = match[0]
        tokens.append(
            Token(
                shown,
                kind,
                "\n" in text[last:start],
                start > last or last == 0,
                shown[0].isupper(),
                kind == "word" and len(shown) > 1 and shown.isupper(),
                plain(shown),
            )
        )
        last = end
    return tuple(tokens)
