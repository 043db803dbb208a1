"""The name that the editions of one event share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.facts.event_names import short_name
from extract.facts.model import Packs, PageLines
from extract.facts.ordinals import without_ordinal

#: Lines of a document that are searched for the short name; it stands early or often.
SEARCHED_LINES = 400


@dataclass(frozen=True, slots=True)
class SeriesFound:
    """The shared name; `printed` is how it stands with the year, which is the event's short title."""

    name: str
    printed: str
    year: int | None
    reason: str
    confidence: float


def find_series(
    title: str | None, headings: Sequence[str], pages: Sequence[PageLines], packs: Packs
) -> SeriesFound | None:
    """The short name with its year mark taken off, else the title without number and year.

    The short name is looked for in the title, then in other headings, then in the lines of the
    document, where it must be printed twice.
    """
    bracketed = re.search(r"\(([A-Z][\w-]*[A-Z])\)$", title or "")
    if bracketed and not short_name(title or "", packs):
        return SeriesFound(bracketed.group(1), bracketed.group(), None, "the acronym behind the title", 0.8)
    for text in [*([title] if title else []), *headings]:
        found = short_name(text, packs)
        if found:
            return SeriesFound(
                found[0], f"{found[0]} {found[1]}", found[1], "the short name in the title", 0.9
            )
    counted: Counter[tuple[str, int]] = Counter()
    lines = [n.text for _, each in pages for n in each][:SEARCHED_LINES]
    for text in lines:
        if found := short_name(text, packs):
            counted[found] += 1
    if counted:
        (name, year), times = min(counted.items(), key=lambda kv: (-kv[1], kv[0]))
        if times >= 2:
            return SeriesFound(name, f"{name} {year}", year, f"the short name, printed {times} times", 0.6)
    if title is None:
        return None
    stem = re.sub(r"\s*[,(]?\s*(?:19|20)\d{2}\)?", "", without_ordinal(title, packs)).strip(" ,-–—:")
    return SeriesFound(stem, title, None, "the title without number and year", 0.6) if stem else None
