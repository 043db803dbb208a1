"""Where an edition takes place, only where it is plainly printed.

Plain is: behind a label (`Miejsce:`, `Venue:`, `Lieu :`), on the line that states the dates or right
beside it (`Rynia, 19 – 20 października 2020 r.`, `24 a 26 de outubro / E2S, Porto`), or the only line
above the timetable that gives a venue with its town. A town is told by its postcode, by the country
behind it, by the dictionaries of place names, or by standing alone beside what is called a venue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.facts.address_blocks import IN_LINE, block_from, is_marked, joined
from extract.facts.addresses import parse_place
from extract.facts.houses import is_venue
from extract.facts.labelled_places import BESIDE_DATE, labelled_places
from extract.facts.model import Packs, PageLines, PlaceFound, TitleFound
from extract.facts.named_towns import towns_of_lines, towns_of_titles
from extract.facts.timetable import has_time, timetable_top
from extract.facts.title_text import is_no_title
from extract.facts.towns import is_known_place, leads_to_town
from extract.facts.vocabulary import consists_of, words_of
from extract.lang import all_packs
from extract.layout.lines import Line
from extract.signals.dates import DateSpan, find_dates
from extract.signals.labels import find_role_labels

#: Pages on which the edition's place is stated; further in, places are of sessions and outings.
PLACE_PAGES = 3
#: Of the page's height. A town with its country stands for the event only above this.
TOP_SHARE = 0.33
#: Of the type size. The same for what stands in line with the date, at its edge or middle.
IN_LINE_REACH = 3.2
#: Words. What stands beside a date and is longer is no place.
LONGEST_REST = 12
#: Words. What stands before a date and is shorter may be the name of a house.
SHORTEST_TITLE = 5


def find_place(
    pages: Sequence[PageLines], packs: Packs, titles: Sequence[TitleFound] = ()
) -> tuple[PlaceFound, ...]:
    """Statements of the edition's place, the best first; `titles` are its possible titles."""
    found: list[PlaceFound] = labelled_places(pages, packs)
    heads: list[PlaceFound] = []
    for index, (page, lines) in enumerate(pages[:PLACE_PAGES]):
        upright = [n for n in lines if n.rotation == 0]
        top = timetable_top(upright, packs)
        above = [n for n in upright if n.box.bottom <= top]
        found += _beside_dates(above, packs)
        head = [n for n in above if n.box.top < TOP_SHARE * page.height]
        found += _alone(head, packs)
        heads += towns_of_lines([n for n in upright if n.box.top < TOP_SHARE * page.height], packs)
        found += _in_head(head, packs, first=not index)
    found += towns_of_titles(titles[:1], packs)
    found += heads
    return tuple(found)


def _alone(lines: Sequence[Line], packs: Packs) -> Iterator[PlaceFound]:
    """`Bordeaux, France` on a line of its own: a town with its country."""
    for line in lines:
        parts = [p.strip() for p in line.text.split(",")]
        if len(parts) < 2 or len(line.text.split()) > 10:
            continue
        if not consists_of(parts[-1], words_of(packs, "countries")):
            continue
        venue, city = parse_place(line.text, packs)
        venue = None if venue and _names_event(venue, packs) else venue
        if city:
            yield PlaceFound.of(venue, city, "a town with its country on a line", 0.75, [line])
            return


def _beside_dates(lines: Sequence[Line], packs: Packs) -> Iterator[PlaceFound]:
    """What shares its line with the only date on it, and what stands right below: venue, town or both."""
    for line in lines:
        spans = [s for s in find_dates(line.text, packs) if s.day and s.month and s.confidence >= 0.9]
        if not _say_one_date(spans) or has_time(line.text, packs):
            continue
        start, end = spans[0].span[0], spans[-1].span[1]
        rest = _without_date(line.text, start, end)
        rest = rest if any(c.isupper() or c.isdigit() for c in rest) else ""  # `року`, `of`
        if len(rest.split()) > LONGEST_REST:
            rest = _shorter_side(line.text[:start], line.text[end:], packs)
        if rest:
            parted = bool(
                re.match(r"\s*[,–—|·•-]", line.text[end:]) or re.search(r"[,–—|·•-]\s*$", line.text[:start])
            )
            led = leads_to_town(rest.split(",")[0].strip(), packs)
            dated = (parted or led) and spans[0].year is not None
            venue, city = _behind_title(line.text, start, end, packs) if dated else (None, None)
            if not city:
                venue, city = parse_place(rest, packs, "dated" if dated else "open")
            venue = None if venue and _names_event(venue, packs) else venue
            if city or venue:
                yield PlaceFound.of(venue, city, "on the line of the dates", 0.85, [line])
            if city and not venue:
                yield from _near(line, lines, packs, below=True)
            if city or venue:
                return
        elif not rest and (found := next(_near(line, lines, packs), None)):
            yield found
            return


def _say_one_date(spans: Sequence[DateSpan]) -> bool:
    """Whether a line has one date: also in two languages, as `24. Oktober / 24 octobre`."""
    return len({(s.day, s.month, s.end_day, s.end_month) for s in spans}) == 1


def _shorter_side(ahead: str, behind: str, packs: Packs) -> str:
    """Of a long line what stands before its date, or the town behind it: `3 May in Bari, at the Library`."""
    ahead = ahead.strip(" ,")
    if len(ahead.split()) > 1:
        return ahead
    behind = re.sub(r"^[^()]*\)|\([^()]*\)", " ", behind)
    parts = [p for p in behind.split(",") if p.strip()]
    led = next((k for k, p in enumerate(parts) if leads_to_town(p.strip(" ()"), packs)), None)
    return ",".join(parts[led : led + 2]) if led is not None else ahead


def _behind_title(text: str, start: int, end: int, packs: Packs) -> tuple[str | None, str | None]:
    """Venue and town behind the date of a line with a title: `Old Maps – 8 June 2023, Delft`."""
    ahead = text[:start].strip(" ,;.:|·•–—-")
    if len(ahead.split()) < SHORTEST_TITLE or is_venue(ahead):
        return None, None
    return parse_place(text[end:].strip(" ,;.|·•–—-"), packs, "dated")


def _near(line: Line, lines: Sequence[Line], packs: Packs, below: bool = False) -> Iterator[PlaceFound]:
    """Lines beside that of the dates, or only right below it, that give a venue or a town."""
    for near in _neighbours(line, lines):
        if below and near.box.top < line.box.top:
            continue
        if _is_other(near.text, packs):
            continue
        block = block_from(near, lines, lambda text: _is_other(text, packs) or _is_host(text, packs))
        if near.box.top < line.box.top:
            block = [near]
        venue, city = parse_place(joined(block), packs, "near")
        if len(block) > 1 and not (venue and city):
            block = [near]
            venue, city = parse_place(near.text, packs, "near")
        if city or (venue and below):
            yield PlaceFound.of(venue, city, "beside the line of the dates", 0.75, block)
            return


def _in_head(lines: Sequence[Line], packs: Packs, first: bool) -> Iterator[PlaceFound]:
    """The one address of the page's head that is both: a venue and a town, or a town with its postcode.

    A town that nothing else knows counts on the `first` page only: further in, people and sponsors stand.
    """
    found: list[PlaceFound] = []
    used: set[Line] = set()
    for line in sorted(lines, key=lambda n: (n.box.top, n.box.x0)):
        if line in used or _is_other(line.text, packs) or _is_host(line.text, packs):
            continue
        block = block_from(line, lines, lambda text: _is_other(text, packs) or _is_host(text, packs))
        block = block if is_marked(block) else [line]
        venue, city = parse_place(joined(block), packs, "near")
        if venue and city and is_venue(venue) and (first or is_known_place(city)):
            used.update(block)
            reason = "a venue with its town above the timetable"
            found.append(PlaceFound.of(venue, city, reason, 0.65, block))
    yield from found[:1] if len({f.city for f in found}) == 1 else ()


def _is_other(text: str, packs: Packs) -> bool:
    """Whether a line is a date, a label or a title; a venue that is called like a room is none of them."""
    return _names_event(text, packs) or (is_no_title(text, packs) and not is_venue(text.split(",")[0]))


def _names_event(text: str, packs: Packs) -> bool:
    """Whether a kind of event is named other than in a venue's name, such as `Conference Center`."""
    events = words_of(packs, "event_nouns").find(text)
    venues = words_of(all_packs(), "venue_heads").find(text) if events else []
    return any(not any(v.start <= e.start and e.end <= v.end for v in venues) for e in events)


def _is_host(text: str, packs: Packs) -> bool:
    """Whether the line says who organises, leads or speaks: then its place is theirs."""
    index = words_of(packs, "organised_by", "organiser_labels")
    return bool(index.find(text)) or bool(find_role_labels(text, packs))


def _without_date(text: str, start: int, end: int) -> str:
    rest = f"{text[:start]} , {text[end:]}"
    rest = re.sub(r"\s+", " ", re.sub(r"^[\s,;.:()–—~∞-]+|[\s,;:()–—~∞-]+$", "", rest))
    return re.sub(r"^(?:r\.|r\b|roku|year)\s*,?\s*|\s*,\s*(?:r\.|r|roku)$", "", rest).strip(" ,;.∞~")


def _neighbours(line: Line, lines: Sequence[Line]) -> list[Line]:
    near = [n for n in lines if n is not line and n.box.x_overlap(line.box) > 0 and _is_near(n, line)]
    return sorted(
        near, key=lambda n: (n.box.top < line.box.top, abs(n.box.y_mid - line.box.y_mid), n.box.x0)
    )[:3]


def _is_near(near: Line, line: Line) -> bool:
    """Whether a line stands right above or below another; one that is in line with it, a little further."""
    in_line = min(abs(near.box.x0 - line.box.x0), abs(near.box.x_mid - line.box.x_mid)) <= IN_LINE
    reach = IN_LINE_REACH if in_line else BESIDE_DATE
    return abs(near.box.y_mid - line.box.y_mid) <= reach * max(near.size, line.size)
