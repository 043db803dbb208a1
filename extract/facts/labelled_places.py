"""Addresses behind a label: `Miejsce:`, `Venue:`, `Lieu :`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.facts.addresses import parse_place
from extract.facts.model import Packs, PageLines, PlaceFound
from extract.facts.timetable import has_time, timed_lines
from extract.facts.vocabulary import consists_of, words_of
from extract.lang import fold
from extract.layout.lines import Line
from extract.signals.dates import find_dates
from extract.signals.vocabulary import small_words

#: Of the type size. Lines further than this are not beside each other.
BESIDE_DATE = 2.6
#: Labelled addresses of an event: where it is, and one more for an evening. More are of sessions.
MOST_LABELS = 2
#: Lines of one labelled address.
LONGEST_ADDRESS = 4


def labelled_places(pages: Sequence[PageLines], packs: Packs) -> list[PlaceFound]:
    """Addresses behind a label. A label printed again and again, or between times, is of the sessions."""
    found: list[PlaceFound] = []
    if sum(_labels_in(n.text, packs) for _, lines in pages for n in lines) > MOST_LABELS:
        return found
    for _, lines in pages:
        upright = [n for n in lines if n.rotation == 0]
        for position, line in enumerate(upright):
            rest = _behind_label(line, upright, packs)
            if rest is None or _is_between_times(line, upright, packs):
                continue
            below = _lines_below(line, upright[position + 1 :], packs)
            if rest:
                below = below[:1] if _dangles(rest, packs) else []
            text = "\n".join([*([rest] if not below and rest else []), *(n.text for n in below)])
            if rest and below:
                text = f"{rest} {text}"
            venue, city = parse_place(text, packs, "labelled")
            if venue or city:
                label = line.text.split(":")[0].strip()
                found.append(PlaceFound.of(venue, city, f"behind the label {label!r}", 0.9, [line, *below]))
    return found if len(found) <= MOST_LABELS else []


def _labels_in(text: str, packs: Packs) -> int:
    """How often a line, wherever in it, says where something is: `Concert | Venue: Town Hall`."""
    if ":" not in text:
        return 0
    found = words_of(packs, "venue_labels").find(text)
    return sum(text[f.end :].lstrip().startswith(":") for f in found)


def _is_between_times(line: Line, lines: Sequence[Line], packs: Packs) -> bool:
    """Whether timed lines stand above and below: then a session is held there, or a dinner."""
    tops = [n.box.top for n in timed_lines(lines, packs)]
    return bool(tops) and min(tops) < line.box.top < max(tops)


def _dangles(text: str, packs: Packs) -> bool:
    """Whether an address goes on below: it ends in a comma or a word that cannot end it."""
    last = fold(text.split()[-1])
    return text.endswith(",") or last in small_words(packs)


def _behind_label(line: Line, lines: Sequence[Line], packs: Packs) -> str | None:
    """What follows a label on its line, empty where the address stands below, None for other lines."""
    if not words_of(packs, "venue_labels").may_find(line.text):
        return None
    if len(line.text) > 120 or not any(c.isalpha() for c in line.text[:40]):
        return None
    label = re.match(r"\s*([^:]{2,40}?)\s?:\s*(.*)$", line.text)
    name = label.group(1) if label else line.text
    if any(c.isdigit() for c in name) or not consists_of(name, words_of(packs, "venue_labels")):
        return None
    if _is_timed(line, lines, packs) or (not label and (not line.bold or _has_neighbours(line, lines))):
        return None
    return label.group(2).strip() if label else ""


def _has_neighbours(line: Line, lines: Sequence[Line]) -> bool:
    """Whether other text stands on the row: then the word is the head of a table's column."""
    return any(n is not line and n.box.y_overlap(line.box) > 0.5 * line.box.height for n in lines)


def _is_timed(line: Line, lines: Sequence[Line], packs: Packs) -> bool:
    """Whether a time stands in the line or on its row: then the place is a session's."""
    row = [n for n in lines if n.box.y_overlap(line.box) > 0.5 * line.box.height]
    return any(has_time(n.text, packs) for n in row)


def _lines_below(label: Line, after: Sequence[Line], packs: Packs) -> list[Line]:
    found: list[Line] = []
    last = label
    for line in sorted(after, key=lambda n: (n.box.top, n.box.x0)):
        step = line.box.top - last.box.top
        if step < 0.3 * last.size or line.box.x_overlap(last.box) <= 0:
            continue
        stop = (
            step > BESIDE_DATE * max(line.size, last.size)
            or line.text.rstrip().endswith(":")
            or len(found) >= LONGEST_ADDRESS
        )
        if stop or find_dates(line.text, packs) or has_time(line.text, packs):
            break
        found.append(line)
        last = line
    return found
