"""Those whom somebody leads, behind a word such as `with` that begins the line below it.

Evidence: a label of one who leads stands above, its people end in a comma, and a name follows the word.
"""

from __future__ import annotations

import re

from extract.content.runs import Run
from extract.lang import Pack, fold
from extract.signals.company import joins_others
from extract.signals.roles import LEADING, role_of_others
from extract.values import replace

_FIRST = re.compile(r"[^\W\d_]+")


def with_others(led: Run, piece: Run, packs: tuple[Pack, ...]) -> Run:
    """The piece, labelled as those with whom somebody leads where it tells so."""
    if led.role not in LEADING or not led.lines or piece.label or not piece.lines:
        return piece
    line = piece.lines[0]
    word = _FIRST.match(line.text)
    if word is None or not any(fold(word.group()) in p.company for p in packs):
        return piece
    if not joins_others(led.lines[-1].text, line.text[word.end() :]):
        return piece
    head, tail = line.part(0, word.end()), line.part(word.end() + 1, len(line.text))
    if head is None or tail is None or head is line or tail is line:
        return piece
    lines = (tail, *piece.lines[1:])
    return replace(
        piece, lines=lines, role=role_of_others(led.role), role_as_printed=word.group(),
        is_plural=True, label=(head,), firsts=frozenset(),
    )  # fmt: skip
