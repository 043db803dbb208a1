"""Names set apart at the start of their lines, below a title of the same style."""

from __future__ import annotations

from collections.abc import Sequence

from extract.content.runs import Run
from extract.lang import Pack
from extract.layout.lines import same_style
from extract.signals.evidence import people_odds
from extract.values import replace

#: Log-odds from which words set apart are a name.
SURE_NAMES = 1.5
#: Lines of an entry that begin so; one alone may be where a title goes on.
FEWEST = 2
#: What leads from a name to who it is.
LEADING = (",", "(", "–", "—", "-", "|", "/")


def with_names_apart(lines: Sequence[tuple[Run, ...]], packs: tuple[Pack, ...]) -> list[tuple[Run, ...]]:
    """The pieces of each line of an entry; the name of the first of several goes on with no title above.

    Evidence: `**Anna Lis**, mayor` on two lines or more, who somebody is in another style than the name.
    """
    named = [len(pieces) > 1 and _is_name_apart(pieces[0], pieces[1], packs) for pieces in lines]
    if sum(named) < FEWEST:
        return list(lines)
    first = named.index(True)
    above, pieces = (lines[first - 1][-1] if first else None), lines[first]
    if above is None or above.label or not above.lines or people_odds(above.text, packs) >= 0:
        return list(lines)
    if not same_style(above.lines[-1], pieces[0].lines[0]):
        return list(lines)
    return [*lines[:first], (replace(pieces[0], is_item=True), *pieces[1:]), *lines[first + 1 :]]


def _is_name_apart(name: Run, said: Run, packs: tuple[Pack, ...]) -> bool:
    if name.label or said.label or not name.lines or same_style(name.lines[-1], said.lines[0]):
        return False
    leads = said.text.lstrip().startswith(LEADING) or name.text.rstrip().endswith(LEADING)
    return leads and people_odds(name.text, packs) >= SURE_NAMES
