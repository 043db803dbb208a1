"""Invented programme lines with known spans, many shapes and six grammars, from one seed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from extract.lang.folding import fold
from extract.recognition.training.grammar import Example, expand, untag
from extract.recognition.training.slots import slots

#: share of lines by grammar
SHARES = {"pl": 0.58, "en": 0.16, "de": 0.07, "fr": 0.07, "cs": 0.06, "es": 0.06}
#: columns after which a narrow column of a programme wraps
WIDTHS = (24, 30, 36, 42, 50, 64)
_WRAPPED, _HYPHENATED, _TYPOS, _SHOUTED = 0.45, 0.12, 0.04, 0.03
_WORD = re.compile(r"[^\W\d_]+")


def generate(count: int, seed: int) -> Iterator[Example]:
    """`count` examples; the same seed gives the same lines."""
    rng = random.Random(seed)
    languages, weights = list(SHARES), list(SHARES.values())
    fillers = {language: slots(language) for language in languages}
    for _ in range(count):
        language = rng.choices(languages, weights)[0]
        tagged = expand("line", language, fillers[language], rng)
        yield _disturb(untag(tagged), rng)


def _disturb(example: Example, rng: random.Random) -> Example:
    """What print does to text: lines wrap, words break, marks are lost, headings shout."""
    text = example.text
    if rng.random() < _TYPOS:
        text = _lose_marks(text, rng)
    if rng.random() < _SHOUTED:
        text = text.upper() if len(text.upper()) == len(text) else text
    example = Example(text, example.spans)
    if rng.random() < _WRAPPED:
        example = _wrap(example, rng.choice(WIDTHS), rng)
    return example


def _lose_marks(text: str, rng: random.Random) -> str:
    found = [m for m in _WORD.finditer(text) if not m[0].isascii()]
    for match in found[: rng.randint(1, 2)]:
        bare = "".join(f.upper() if c.isupper() else f for c, f in zip(match[0], fold(match[0]), strict=True))
        text = text[: match.start()] + bare + text[match.end() :]
    return text


def _wrap(example: Example, width: int, rng: random.Random) -> Example:
    """Break lines at spaces behind `width` columns; now and then break a long word with a hyphen."""
    text, column, breaks = list(example.text), 0, []
    for index, char in enumerate(text):
        column = 0 if char == "\n" else column + 1
        if column >= width and char == " ":
            text[index] = "\n"
            column = 0
        elif column >= width and rng.random() < _HYPHENATED and _inside_word(example.text, index):
            breaks.append(index)
            column = 0
    wrapped = "".join(c + ("-\n" if i in breaks else "") for i, c in enumerate(text))

    def moved(place: int) -> int:
        return place + 2 * sum(b < place for b in breaks)

    return Example(wrapped, tuple((moved(a), moved(b), label) for a, b, label in example.spans))


def _inside_word(text: str, index: int) -> bool:
    """Three small letters on either side."""
    return (
        index + 4 <= len(text)
        and text[index - 2 : index + 4].isalpha()
        and text[index - 2 : index + 4].islower()
    )
