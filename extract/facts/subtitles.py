"""The line below the event's title that goes on with it: `Arm dran?` over `Kinderarmut in Kita und Hort`.

Evidence: it stands right below the heading, at its left edge or about its middle, in smaller or lighter
type, and above the timetable; what follows it is set otherwise, far away, a date or a place, so that it
is no paragraph of the text. Organisers, people, and lines that say only what kind of event this is, when
or where, go on with no title.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extract.facts.event_names import has_event_noun, opens_generic
from extract.facts.model import Claim, Packs, PageLines, TitleFound, line_claims
from extract.facts.ordinals import ordinal_of
from extract.facts.timetable import timetable_top
from extract.facts.title_lines import dangles
from extract.facts.title_text import names_document
from extract.facts.titles import can_be_title
from extract.layout.lines import Line
from extract.model import Box, union
from extract.recognition import person_likelihood
from extract.recognition.vocabulary import is_organisation
from extract.signals.dates import find_dates

#: Of the title's type size. No further below it begins what belongs to it.
NEAR = 1.5
#: Of the title's type size. Lighter or smaller type than this is another style.
SMALLER = 0.92
#: Points. Left edges, or middles, that differ by less are one.
ALIGNED = 6.0
#: Of the type size, from top to top. Lines of one text stand no further apart.
PITCH = 1.7
#: Lines and words. A longer text is a paragraph.
MOST_LINES, LONGEST = 3, 20
#: From this likelihood on, a line is people.
PEOPLE = 0.4
_PART = re.compile(r"\s+[·•|]\s+")
_SENTENCES = re.compile(r"[^\W\d_]{3}[.!]\s+\w.*[.!]$")
_NO_TITLE = re.compile(r"@|https?:|www\.|:$")


@dataclass(frozen=True, slots=True)
class Subtitle:
    """What goes on with a title, and the words that say so."""

    text: str
    claims: tuple[Claim, ...]

    def behind(self, title: str) -> str:
        """Title and subtitle in one."""
        return f"{title} {self.text}" if title[-1] in ".:?!–—" else f"{title}: {self.text}"


def find_subtitle(
    title: TitleFound, pages: Sequence[PageLines], places: Collection[Claim], packs: Packs
) -> Subtitle | None:
    """What stands below a printed title and goes on with it.

    Args:
        title: the title; one that comes from running text or metadata has no subtitle.
        pages: all pages with their lines.
        places: the words that say where the event is.
        packs: the document's languages.
    """
    found = next((lines for page, lines in pages if title.place and page.number == title.place.page), None)
    if found is None or title.place is None:
        return None
    upright = [n for n in found if n.rotation == 0]
    box, end = title.place.box, timetable_top(upright, packs)
    heading = [n for n in upright if set(n.ids) <= {i for c in title.claims for i in c.ids}]
    below = sorted((n for n in upright if box.bottom - 2 <= n.box.top < end), key=lambda n: n.box.top)
    under = [n for n in below if n.box.x_overlap(box) > 0]
    if not heading or not under or not _is_set_below(heading, under[0], box):
        return None
    stops = [n for n in under if find_dates(n.text, packs) or _is_claimed(n, places)]
    lines = _together(under, stops, box)
    if lines is None or under[0] in stops:
        return None
    text = _named_parts(" ".join(n.text for n in lines), packs)
    is_open = title.heading.rstrip().endswith(":")
    if (text[0].islower() and not is_open) or not _may_be_title(text, packs):
        return None
    return Subtitle(text, line_claims(lines, "record"))


def _is_set_below(heading: Sequence[Line], line: Line, box: Box) -> bool:
    """Whether a line stands right below a heading, in line with it and in lesser type."""
    size = max(n.size for n in heading)
    lesser = line.size <= SMALLER * size or (heading[0].bold and not line.bold and line.size <= size)
    return lesser and line.box.top - box.bottom <= NEAR * size and _in_line(line, box)


def _in_line(line: Line, box: Box) -> bool:
    return min(abs(line.box.x0 - box.x0), abs(line.box.x_mid - box.x_mid)) <= ALIGNED


def _together(under: Sequence[Line], stops: Collection[Line], box: Box) -> list[Line] | None:
    """The lines of one style that the first one begins; None where they begin a longer text.

    `stops` are lines that say when or where, which end it in any style.
    """
    lines = [under[0]]
    for line in under[1:]:
        if line in stops:
            return lines
        last = lines[-1]
        alike = (line.size, line.bold, line.italic) == (last.size, last.bold, last.italic)
        if not alike or line.box.top - last.box.top > PITCH * line.size:
            return lines
        if len(lines) == MOST_LINES or not _in_line(line, union([box, *(n.box for n in lines)])):
            return None
        lines.append(line)
    return lines


def _named_parts(text: str, packs: Packs) -> str:
    """The parts of a line before one that only counts the edition: `Donner, relier · 5e édition`."""
    parts = _PART.split(text)
    kept = [p for k, p in enumerate(parts) if not k or ordinal_of(p, packs) is None]
    return " · ".join(kept)


def _is_claimed(line: Line, places: Collection[Claim]) -> bool:
    return any(c.page == line.page and not set(c.ids).isdisjoint(line.ids) for c in places)


def _may_be_title(text: str, packs: Packs) -> bool:
    words = text.split()
    if not 2 <= len(words) <= LONGEST or not can_be_title(text, packs) or dangles(text, packs):
        return False
    if _NO_TITLE.search(text) or _SENTENCES.search(text) or names_document(text, packs):
        return False
    if opens_generic(text, packs):
        return False
    if person_likelihood(text, tuple(p.code for p in packs)) >= PEOPLE:
        return False
    return not is_organisation(words[0]) and (
        has_event_noun(text, packs) or not any(is_organisation(w) for w in words[1:3])
    )
