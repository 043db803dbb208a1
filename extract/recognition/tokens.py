"""Text cut into words, initials, numbers and signs, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

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


@dataclass(frozen=True, slots=True)
class Token:
    """One token; `kind` is word, initial, abbreviation, degree, elision, number, address
    or sign."""

    text: str
    start: int
    end: int
    kind: str
    newline: bool
    spaced: bool

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_shouted(self) -> bool:
        """All capitals, at least two letters."""
        return len(self.text) > 1 and self.text.isupper() and self.kind == "word"


@lru_cache(maxsize=20_000)
def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of `text`; `newline` and `spaced` tell what stands before each."""
    tokens = []
    last = 0
    for match in _TOKEN.finditer(text):
        gap = text[last : match.start()]
        kind = match.lastgroup or "sign"
        tokens.append(Token(match[0], match.start(), match.end(), kind, "\n" in gap, bool(gap) or last == 0))
        last = match.end()
    return tuple(tokens)
