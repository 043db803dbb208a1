"""Sentences that begin with the name of whom they tell: `**Anna Lis** is a reader in Leeds. She …`.

Evidence: behind the name, on its line, the text goes on with a small letter and runs in sentences. No title
behind a name does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.content.parts import Sorted
from extract.recognition.joining import is_prose
from extract.values import replace

#: Words. A sentence about somebody has so many, a title in small letters with its full stop hardly.
SENTENCE = 12


def with_sentences_whole(found: Sequence[Sorted]) -> list[Sorted]:
    """The parts of an entry, each sentence about somebody with the name that begins it."""
    if not any(_goes_on(a, b) for a, b in pairwise(found)):
        return list(found)
    made: list[Sorted] = []
    for each in found:
        if made and _goes_on(made[-1], each):
            made[-1] = replace(each, run=made[-1].run.joined(each.run))
        else:
            made.append(each)
    return made


def _goes_on(name: Sorted, text: Sorted) -> bool:
    if name.part != "people" or name.run.role is not None or text.part != "text":
        return False
    if not name.run.lines or not text.run.lines or text.run.lines[0] in text.run.firsts:
        return False
    told = text.run.text.lstrip()
    is_sentence = told.rstrip().endswith(".") and len(told.split()) >= SENTENCE
    return told[:1].islower() and (is_sentence or is_prose(told))
