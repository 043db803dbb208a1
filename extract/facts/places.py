"""Where an edition takes place, only where it is plainly printed.

Plain is: behind a label (`Miejsce:`, `Venue:`, `Lieu :`), or on the line that states the dates or
right beside it (`Rynia, 19 – 20 października 2020 r.`, `24 a 26 de outubro / E2S, Porto`). A town is
told by its postcode, by the country behind it, by the dictionaries of place names, or by being the
last of several parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.facts.addresses import parse_place
from extract.facts.event_names import has_event_noun
from extract.facts.model import Claim, Packs, PageLines, line_claims
from extract.facts.timetable import has_time, timetable_top
from extract.facts.title_text import is_no_title
from extract.facts.vocabulary import consists_of, words_of
from extract.lang import fold
from extract.layout.lines import Line
from extract.model import Place, union
from extract.signals.dates import find_dates

#: Pages on which the edition's place is stated; further in, places are of sessions and outings.
PLACE_PAGES = 3
#: Of the type size. Lines further from the date than this are not beside it.
BESIDE_DATE = 2.6
#: Of the page's height. A town with its country stands for the event only above this.
TOP_SHARE = 0.33
#: Labelled addresses of an event: where it is, and one more for an evening. More are of sessions.
MOST_LABELS = 2
#: Lines of one labelled address.
LONGEST_ADDRESS = 4


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """Venue and town with the line or lines that print them."""

    venue: str | None
    city: str | None
    reason: str
    confidence: float
    place: Place
    claims: tuple[Claim, ...]


def find_place(pages: Sequence[PageLines], packs: Packs) -> tuple[PlaceFound, ...]:
    """Statements of the edition's place, the best first."""
    found: list[PlaceFound] = _labelled(pages, packs)
    for page, lines in pages[:PLACE_PAGES]:
        upright = [n for n in lines if n.rotation == 0]
        top = timetable_top(upright, packs)
        above = [n for n in upright if n.box.bottom <= top]
        found += _beside_dates(above, packs)
        found += _alone([n for n in above if n.box.top < TOP_SHARE * page.height], packs)
    return tuple(found)


def _labelled(pages: Sequence[PageLines], packs: Packs) -> list[PlaceFound]:
    """Addresses behind a label. A label that is printed again and again is of the sessions."""
    found: list[PlaceFound] = []
    for _, lines in pages:
        upright = [n for n in lines if n.rotation == 0]
        for position, line in enumerate(upright):
            rest = _behind_label(line, upright, packs)
            if rest is None:
                continue
            below = _lines_below(line, upright[position + 1 :], packs)
            if rest:
                below = below[:1] if _dangles(rest, packs) else []
            text = "\n".join([*([rest] if not below and rest else []), *(n.text for n in below)])
            if rest and below:
                text = f"{rest} {text}"
            venue, city = parse_place(text, packs, labelled=True)
            if venue or city:
                label = line.text.split(":")[0].strip()
                found.append(_found(venue, city, f"behind the label {label!r}", 0.9, [line, *below]))
    return found if len(found) <= MOST_LABELS else []


def _dangles(text: str, packs: Packs) -> bool:
    """Whether an address goes on below: it ends in a comma or a word that cannot end it."""
    last = fold(text.split()[-1])
    return text.endswith(",") or any(last in each.stopwords for each in packs)


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


def _alone(lines: Sequence[Line], packs: Packs) -> Iterator[PlaceFound]:
    """`Bordeaux, France` on a line of its own: a town with its country."""
    for line in lines:
        parts = [p.strip() for p in line.text.split(",")]
        if len(parts) < 2 or len(line.text.split()) > 10:
            continue
        if not consists_of(parts[-1], words_of(packs, "countries")):
            continue
        venue, city = parse_place(line.text, packs)
        if city:
            yield _found(venue, city, "a town with its country on a line", 0.75, [line])
            return


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
            step > BESIDE_DATE * line.size
            or line.text.rstrip().endswith(":")
            or len(found) >= LONGEST_ADDRESS
        )
        if stop or find_dates(line.text, packs) or has_time(line.text, packs):
            break
        found.append(line)
        last = line
    return found


def _beside_dates(lines: Sequence[Line], packs: Packs) -> Iterator[PlaceFound]:
    for line in lines:
        spans = [s for s in find_dates(line.text, packs) if s.day and s.month and s.confidence >= 0.9]
        if len(spans) != 1 or has_time(line.text, packs):
            continue
        start, end = spans[0].span
        rest = _without_date(line.text, start, end)
        if rest and len(rest.split()) <= 12:
            parted = bool(
                re.match(r"\s*[,–—|-]", line.text[end:]) or re.search(r"[,–—|-]\s*$", line.text[:start])
            )
            venue, city = parse_place(rest, packs, dated=parted and spans[0].year is not None)
            if city:
                yield _found(venue, city, "on the line of the dates", 0.85, [line])
                return
        elif not rest:
            for near in _neighbours(line, lines):
                if is_no_title(near.text, packs) or has_event_noun(near.text, packs):
                    continue
                venue, city = parse_place(near.text, packs)
                if city:
                    yield _found(venue, city, "beside the line of the dates", 0.75, [near])
                    return


def _without_date(text: str, start: int, end: int) -> str:
    rest = f"{text[:start]} , {text[end:]}"
    rest = re.sub(r"\s+", " ", re.sub(r"^[\s,;.:()–—~∞-]+|[\s,;:()–—~∞-]+$", "", rest))
    return re.sub(r"^(?:r\.|r\b|roku|year)\s*,?\s*|\s*,\s*(?:r\.|r|roku)$", "", rest).strip(" ,;.∞~")


def _neighbours(line: Line, lines: Sequence[Line]) -> list[Line]:
    near = [
        n
        for n in lines
        if n is not line
        and abs(n.box.y_mid - line.box.y_mid) <= BESIDE_DATE * max(n.size, line.size)
        and n.box.x_overlap(line.box) > 0
    ]
    return sorted(
        near, key=lambda n: (n.box.top < line.box.top, abs(n.box.y_mid - line.box.y_mid), n.box.x0)
    )[:3]


def _found(
    venue: str | None, city: str | None, reason: str, sure: float, lines: Sequence[Line]
) -> PlaceFound:
    place = Place(lines[0].page, union(n.box for n in lines if n.page == lines[0].page))
    return PlaceFound(venue, city, reason, sure, place, line_claims(lines, "record"))
