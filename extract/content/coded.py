"""Codes before the talks and sessions of an entry: `W1 Old maps`, `P3 Anna Lis: Old maps`.

Evidence: the code is set before the text, be it apart. Before a title it is part of that; before names it
counts talks or posters and is part of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.lang import Pack
from extract.layout.lines import make_line
from extract.signals.evidence import people_odds
from extract.structures.shared.counted import CODED, is_code
from extract.structures.shared.groups import shares_rows
from extract.structures.shared.marks import Mark, mark_line, mark_part

#: What stands behind names before a title.
BEHIND_NAMES = re.compile(r"[:(,;]|\s[–—-]\s")


def with_code(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[Mark, ...]:
    """The lines of a session; its code, set apart on the line of the title, belongs to the title."""
    first, below = marks[0], tuple(marks[1:])
    if not below or not is_code(first.text) or not shares_rows(first.box, below[0].box):
        return (first, *below)
    code, line = first.line, below[0].line
    words = zip((*code.ids, *line.ids), (*code.words, *line.words), strict=True)
    joined = make_line(line.page, list(words), 0, line.cell)
    return (mark_line(joined, packs), *below[1:])


def without_code(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[Mark, ...]:
    """The lines of a talk without the code before its names."""
    first = marks[0]
    coded = CODED.match(first.text)
    part = first.line.part(coded.end(), len(first.text)) if coded and _names(first.text, packs) else None
    return (mark_part(first, part, coded.end()), *marks[1:]) if coded and part is not None else tuple(marks)


def name_people(items: Sequence[Sequence[Mark]], packs: tuple[Pack, ...]) -> bool:
    """Whether half of the items or more are a code and names before anything else."""
    named = sum(1 for item in items if _names(item[0].text, packs))
    return named > 0 and 2 * named >= len(items)


def _names(text: str, packs: tuple[Pack, ...]) -> bool:
    coded = CODED.match(text)
    if coded is None:
        return False
    return people_odds(BEHIND_NAMES.split(text[coded.end() :])[0].strip(), packs) > 0
