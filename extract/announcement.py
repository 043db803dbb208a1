"""Announcements: documents that tell in prose of an edition to come and have no timetable."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.edition import read_edition
from extract.facts.model import Claim, EditionHints, EditionReading, PageLines, line_claims
from extract.facts.timetable import timed_lines
from extract.facts.tracks import CountClaim, NamedTrack, find_counts, find_tracks
from extract.facts.vocabulary import words_of
from extract.lang import Pack, fold
from extract.lang.phrases import tokens
from extract.layout.furniture import is_print_line, page_number
from extract.layout.lines import Line
from extract.layout.paragraphs import build_paragraphs
from extract.model import Doubt, EditionFacts, Track
from extract.values import replace

#: Lines that open with a time. More of them make a timetable.
MOST_TIMED_LINES = 5
#: Pages. A longer document is a book about something, not an announcement.
MOST_PAGES = 8
#: Of the page's height, at its top and foot: where headers, footers and page numbers stand.
MARGIN = 0.09


@dataclass(frozen=True, slots=True)
class Announcement:
    """What an announcement says. `claims` class every word of its lines.

    A word is `record` where it states a fact or a track, a furniture class (`running_header`,
    `running_footer`, `page_number`) or `prose`.
    """

    edition: EditionReading
    tracks: tuple[Track, ...]
    doubts: tuple[Doubt, ...]
    claims: tuple[Claim, ...]

    @property
    def facts(self) -> EditionFacts:
        """The facts of the edition, its status `announced`."""
        return self.edition.facts


def read_announcement(
    pages: Sequence[PageLines], packs: Sequence[Pack], hints: EditionHints | None = None
) -> Announcement | None:
    """The announcement that a document is, or None where it is none.

    Evidence: an event is named and a day or year is given, there is no timetable, and the text
    does what only announcements do (`save the date`, `will take place`) or names tracks.

    Args:
        pages: pages with their lines, in order.
        packs: the document's languages, the main one first.
        hints: what the catalogue and the file's metadata know.
    """
    languages = tuple(packs)
    timed = sum(len(timed_lines(lines, languages)) for _, lines in pages)
    if len(pages) > MOST_PAGES or timed >= MOST_TIMED_LINES:
        return None
    furniture = _furniture(pages)
    body = [(p, tuple(n for n in lines if n not in furniture)) for p, lines in pages]
    edition = read_edition(body, languages, hints)
    paragraphs = build_paragraphs([n for _, lines in body for n in lines], vocabulary=_vocabulary(body))
    tracks = find_tracks(paragraphs, languages)
    text = "\n".join(p.text for p in paragraphs)
    announces = words_of(languages, "announcing_words").find(text)
    facts = edition.facts
    if facts.title is None or (facts.start_date is None and facts.year is None):
        return None
    if not announces and len(tracks) < 2:
        return None
    counts = find_counts(paragraphs, languages)
    announced = replace(edition, facts=replace(facts, status="announced"))
    claims = _all_claims(body, furniture, announced, tracks, counts)
    doubts = (*edition.doubts, *_count_doubts(counts, tracks))
    return Announcement(announced, tuple(t.track for t in tracks), doubts, claims)


def _furniture(pages: Sequence[PageLines]) -> dict[Line, str]:
    """Headers, footers and page numbers in the outer parts of the pages.

    Evidence: a page number or a browser's print line there; or the same words at the same height
    on two pages, in type smaller than the text's.
    """
    seen: Counter[tuple[str, int]] = Counter()
    sizes: Counter[float] = Counter()
    for page, lines in pages:
        sizes.update({n.size: 0 for n in lines})
        for line in lines:
            sizes[line.size] += len(line.text)
            if _in_margin(line, page.height):
                seen[_header_key(line)] += 1
    body = max(sizes, key=lambda s: (sizes[s], -s)) if sizes else 0.0
    found: dict[Line, str] = {}
    for page, lines in pages:
        for line in lines:
            if not _in_margin(line, page.height):
                continue
            text = line.text.strip()
            if page_number(text) is not None:
                found[line] = "page_number"
            elif is_print_line(text) or (seen[_header_key(line)] >= 2 and line.size < body):
                found[line] = "running_header" if line.box.y_mid < page.height / 2 else "running_footer"
    return found


def _header_key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", fold(line.text)), round(line.box.top)


def _in_margin(line: Line, height: float) -> bool:
    return line.box.bottom <= MARGIN * height or line.box.top >= (1 - MARGIN) * height


def _vocabulary(pages: Sequence[PageLines]) -> frozenset[str]:
    return frozenset(t.text for _, lines in pages for n in lines for t in tokens(n.text))


def _all_claims(
    pages: Sequence[PageLines],
    furniture: Mapping[Line, str],
    edition: EditionReading,
    tracks: Sequence[NamedTrack],
    counts: Sequence[CountClaim],
) -> tuple[Claim, ...]:
    """One claim a page and class, over every word of every line."""
    record: dict[int, set[int]] = {}
    for claim in (
        *edition.claims,
        *(c for t in tracks for c in t.claims),
        *(c for n in counts for c in n.claims),
    ):
        record.setdefault(claim.page, set()).update(claim.ids)
    found = [c for line, kind in furniture.items() for c in line_claims([line], kind)]
    for page, lines in pages:
        stated = record.get(page.number, set())
        every = {k for n in lines for k in n.ids}
        for kind, ids in (("record", every & stated), ("prose", every - stated)):
            if ids:
                found.append(Claim(page.number, tuple(sorted(ids)), kind))
    return tuple(sorted(found, key=lambda c: (c.page, c.ids)))


def _count_doubts(counts: Sequence[CountClaim], tracks: Sequence[NamedTrack]) -> tuple[Doubt, ...]:
    """A doubt where the text's numbers of tracks disagree with each other or with the tracks it names."""
    values = list(dict.fromkeys(c.value for c in counts))
    if not counts or (len(values) == 1 and (not tracks or values[0] == len(tracks))):
        return ()
    stated = " and ".join(str(v) for v in values)
    named = f"{len(tracks)} are named" if tracks else "none is named"
    reasons = [f"page {c.place.page}: {c.quote!r} says {c.value}" for c in counts]
    if tracks:
        names = "; ".join(t.track.name for t in tracks)
        reasons.append(f"{len(tracks)} named: {names}")
    odd = next((c for c in counts if c.value != len(tracks)), counts[0])
    return (
        Doubt(
            kind="count_mismatch",
            subject="tracks",
            question=f"How many tracks does the edition have: the text says {stated}, {named}?",
            reasons=tuple(reasons),
            candidate=str(len(tracks)) if tracks else None,
            place=odd.place,
        ),
    )
