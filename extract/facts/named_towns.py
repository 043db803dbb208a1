"""Towns that the event's own name tells: `Kongres geografa Zadar 2023`, `XI Festival of Bells in Delft`.

Evidence: a heading ends in a town; a line counts the edition of an event, which can only be this one, and
ends in a town; a town with the year stands alone at the head of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.facts.event_names import has_event_noun
from extract.facts.gazetteer import town_named
from extract.facts.model import Packs, PlaceFound, TitleFound
from extract.facts.ordinals import ordinal_of
from extract.facts.towns import is_known_place, town_at_end
from extract.layout.lines import Line
from extract.model import Place
from extract.signals.dates import find_dates

#: Words. A name that ends in a town has at least so many.
SHORTEST_NAME = 4
_YEAR_BEHIND = re.compile(r"[\s,(]*(?:19|20)\d{2}\)?\.?$")
_APART = re.compile(r"\s*[,·|•]\s*|\s+[–—-]\s+")


def towns_of_titles(titles: Sequence[TitleFound], packs: Packs) -> Iterator[PlaceFound]:
    """The town that ends a heading: `9th Meeting of Mills · Delft`, `Kongres geografa Zadar 2023`."""
    for title in titles:
        town = _at_end(title.heading, packs)
        if town and title.place is not None:
            yield PlaceFound(None, town, "at the end of the title", 0.6, title.place, ())


def towns_of_lines(lines: Sequence[Line], packs: Packs) -> Iterator[PlaceFound]:
    """Towns that lines at the head of a page tell; the words stay what they are: part of a name."""
    for line in lines:
        name = _YEAR_BEHIND.sub("", line.text).strip()
        if name != line.text.strip() and town_named(name) and not _has_month(line.text, packs):
            yield PlaceFound.of(None, name, "a town with the year alone on a line", 0.7, [line])
            continue
        counted = has_event_noun(line.text, packs) and ordinal_of(line.text, packs) is not None
        if counted and (town := _at_end(line.text, packs)):
            place = Place(line.page, line.box)
            yield PlaceFound(None, town, "at the end of the numbered name", 0.6, place, ())


def _at_end(text: str, packs: Packs) -> str | None:
    text = _YEAR_BEHIND.sub("", text).strip()
    if len(text.split()) < SHORTEST_NAME:
        return None
    parts = _APART.split(text)
    return parts[-1] if len(parts) > 1 and is_known_place(parts[-1]) else town_at_end(text, packs)


def _has_month(text: str, packs: Packs) -> bool:
    return any(span.month for span in find_dates(text, packs))
