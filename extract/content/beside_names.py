"""What stands on the line of a name set apart by its type: the number before it, where it works behind it.

`1. **Anna Lis** (Leeds). Old maps` and `*Anna Lis, Jan Kos* (Leeds): Old maps` come as three runs: the
middle one is known for people, the others are plain text that the title would begin with. So does what
is said of the others where one name is set apart: `**Anna Lis**, Jan Kos (Leeds)` over the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.content.parts import Sorted
from extract.content.runs import Run
from extract.content.slices import cut_between
from extract.lang import Pack
from extract.signals.evidence import people_odds
from extract.values import replace

#: A number or letter of an entry and nothing else: `1.`, `12)`, `(3)`.
NUMBER = re.compile(r"^\s*\(?\d{1,2}\s?[.)]+\s*$")
#: A bracket at the start, a sign that ends it, and what goes on behind.
WORKPLACE = re.compile(r"^\s*(?P<place>\([^()]{2,90}\))\s*[:.,–—-]?\s+(?P<rest>\S.*)$", re.DOTALL)
#: Characters of the rest. Less is no title.
SHORTEST_TITLE = 6
#: Log-odds from which the rest of a line is likely people.
LIKELY = 0.8


def without_numbers(runs: Sequence[Run]) -> list[Run]:
    """The runs without numbers that only count an entry; the run behind one begins an item.

    The number of an entry is no title, however it is set.
    """
    kept: list[Run] = []
    counted = False
    for k, run in enumerate(runs):
        following = runs[k + 1] if k + 1 < len(runs) else None
        beside = (
            following is not None and bool(following.lines) and following.lines[0] not in following.firsts
        )
        if not run.label and beside and NUMBER.match(run.text):
            counted = True
            continue
        kept.append(replace(run, is_item=True) if counted else run)
        counted = False
    return kept


def with_workplaces(found: Sequence[Sorted]) -> list[Sorted]:
    """Texts behind a name on its line that begin with a bracket: the bracket goes to the people.

    Evidence: the names are set apart from what follows, and behind the bracket there is more than a word.
    Below the names the bracket stands on a line of its own.
    """
    made: list[Sorted] = []
    for each in found:
        last = made[-1] if made else None
        parts = _workplace(last, each) if last is not None else None
        if last is None or parts is None:
            made.append(each)
            continue
        made[-1] = replace(last, run=last.run.joined(parts[0]))
        made.append(replace(each, run=parts[1], is_cut=True))
    return made


def with_further_names(found: Sequence[Sorted], packs: tuple[Pack, ...]) -> list[Sorted]:
    """Texts that begin on the line of a name with more names, cut behind that line: the title is below it.

    Evidence: a comma stands between, and the rest of the line is likely people.
    """
    made: list[Sorted] = []
    for each in found:
        last = made[-1] if made else None
        parts = _further_names(last, each, packs) if last is not None else None
        if last is None or parts is None:
            made.append(each)
            continue
        made[-1] = replace(last, run=last.run.joined(parts[0]))
        made.append(replace(each, run=parts[1], is_cut=True))
    return made


def _further_names(people: Sorted, text: Sorted, packs: tuple[Pack, ...]) -> tuple[Run, Run] | None:
    if people.part != "people" or text.part != "text" or not people.run.lines or text.run.label:
        return None
    names, _, rest = text.run.text.partition("\n")
    parted = people.run.text.rstrip().endswith((",", ";")) or names.lstrip().startswith((",", ";"))
    if not parted or not rest.strip() or text.run.lines[0] in text.run.firsts:
        return None
    if people_odds(names.strip(" ,;"), packs) < LIKELY:
        return None
    more = cut_between(text.run, 0, len(names))
    title = cut_between(text.run, len(names) + 1, len(text.run.text))
    return (more, title) if more is not None and title is not None else None


def _workplace(people: Sorted, text: Sorted) -> tuple[Run, Run] | None:
    if people.part != "people" or text.part != "text" or not people.run.lines or text.run.label:
        return None
    match = WORKPLACE.match(text.run.text)
    if match is None or len(match["rest"]) < SHORTEST_TITLE:
        return None
    below = text.run.lines[0] in text.run.firsts
    if below and "\n" not in text.run.text[match.end("place") : match.start("rest")]:
        return None
    place = cut_between(text.run, 0, match.end("place"))
    rest = cut_between(text.run, match.start("rest"), len(text.run.text))
    return (place, rest) if place is not None and rest is not None else None
