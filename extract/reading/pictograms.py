"""Small pictures set as characters: emoji, signs of icon fonts, pictures whose font names no character.

A clock before a time or a pin before a room says to the eye what the text behind it is; it is no
part of that text, and no damage of it. Bullets and arrows are none: they part a list, or one text
from another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.model import Word
from extract.reading.glyphs import UNKNOWN

#: Characters from here on in the Unicode Standard's block of pictographs (chapter 22.9).
FIRST_PICTURE, LAST_PICTURE = 0x1F000, 0x1FAFF
#: Technical signs (watches), signs of weather, stars, telephones and pens (Unicode 2300, 2600 and 2700),
#: icon fonts in the private use area, and what joins or colours emoji. Ballot marks and lozenges that
#: are bullets of lists, and arrows, are left out.
_PICTURES = re.compile(
    f"^(?:[{chr(FIRST_PICTURE)}-{chr(LAST_PICTURE)}⌀-⏿☀-✒✖-❍❏-❕❗-➓"
    f"\ue000-\uefff\uf100-\uf8ff\ufe0f\u200d{UNKNOWN}])+$"
)


def is_pictogram(text: str) -> bool:
    """Whether a word is a picture, if it stands before a text."""
    return text[0] > "⋿" and _PICTURES.match(text) is not None


def texts_without_leading(words: Sequence[Word]) -> list[str]:
    """The texts of the words in content-stream order, without pictograms that begin a line."""
    return [b.text for a, b in pairwise((None, *words)) if b and not (is_pictogram(b.text) and _begins(a, b))]


def _begins(before: Word | None, word: Word) -> bool:
    """Whether no word stands right before a word on its line."""
    if before is None:
        return True
    return before.box.y_overlap(word.box) <= 0 or before.box.x0 > word.box.x0
