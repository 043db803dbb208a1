"""Text cut into words, initials, numbers and signs, each with its place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from extract.lang.folding import fold

#: capital letters of the Latin, Greek and Cyrillic blocks
_UPPER = "".join(
    chr(n) for n in (*range(0x41, 0x530), *range(0x1E00, 0x1F00)) if chr(n).isupper() and chr(n).isalpha()
)
#: letters with their combining marks; superscript figures are no letters, though Python calls them so
_LETTER = r"(?:[^\W\d_²³¹⁰-₉]|[\u0300-\u036f])"
_TOKEN = re.compile(
    rf"""(?P<address>https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w+)
    |(?P<degree>(?<!\w)(?:Ph\.?\s?D|D\.?Phil|M\.?\s?Sc|B\.?Sc|M\.A|M\.?B\.?A|LL\.?M|CSc|DrSc|Th\.?D|M\.D|Ed\.D|MPA)\b\.?)
    |(?P<initial>(?<!\w)[{_UPPER}]\.(?:\s?-?[{_UPPER}]\.)*(?![a-z]{{2,3}}\.))
    |(?P<abbreviation>(?<![\w.])[^\W\d_A-Z]{{1,4}}\.(?:[^\W\d_]{{1,4}}\.)+)
    |(?P<elision>(?<!\w)[ldns]['’](?=[^\W\d_]))
    |(?P<word>(?:{_LETTER}{{1,3}}\d+(?!\d)(?:{_LETTER}|\d)*|{_LETTER}+)
        (?:[-‐‑'’´ʼ&+_](?:\d?{_LETTER}+\d?))*)
    |(?P<number>\d+(?:[.,:]\d+)*(?:{_LETTER}{{1,2}}(?!{_LETTER}))?(?:[-&]{_LETTER}+)*)
    |(?P<sign>[^\w\s]|_|[²³¹⁰-₉])""",
    re.VERBOSE,
)
QUOTES = frozenset("\"„”“‟«»‚‘’'")
OPENING = frozenset("([{")
CLOSING = frozenset(")]}")
DASHES = frozenset("-–—−‒•·|")


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """`text` as the vocabulary writes words: folded, without full stops."""
    return fold(text).replace(".", "").strip(" '")


class Token(NamedTuple):
    """One token; a tuple, because every line makes many.

    `kind` is word, initial, abbreviation, degree, elision, number, address or sign. `key` is the
    text folded, without full stops and apostrophes at its ends. `is_shouted`: all capitals, at
    least two letters.
    """

    text: str
    start: int
    end: int
    kind: str
    newline: bool
    spaced: bool
    is_capital: bool
    is_shouted: bool
    key: str


@lru_cache(maxsize=20_000)
def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of `text`; `newline` and `spaced` tell what stands before each."""
    tokens = []
    last = 0
    for match in _TOKEN.finditer(text):
        gap = text[last : match.start()]
        kind = match.lastgroup or "sign"
        shown = match[0]
        tokens.append(
            Token(
                shown,
                match.start(),
                match.end(),
                kind,
                "\n" in gap,
                bool(gap) or last == 0,
                shown[0].isupper(),
                kind == "word" and len(shown) > 1 and shown.isupper(),
                plain(shown),
            )
        )
        last = match.end()
    return tuple(tokens)
