"""The event's title: the line or lines that name it.

Signals, the strongest first: an event noun (`Kongres`, `Workshop`) in a heading; a name with a
year (`AICOL2018`); type larger than the document's body; bold; a place near the top of the first
page; the same words in a running header or in the file's metadata. What names the document
(`Conference Programme`, `Agenda`) is cut off; dates, times, addresses and table heads are no
titles. Where no heading serves, the capitalised phrase around an event noun in the prose does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from rapidfuzz import fuzz

from extract.facts.model import Claim, Packs, PageLines, claims_of, line_claims
from extract.facts.title_text import (
    clean_title,
    event_phrase,
    has_event_noun,
    is_generic,
    is_no_title,
    short_name,
)  # fmt: skip
from extract.lang import fold
from extract.layout.lines import Line
from extract.layout.paragraphs import Paragraph, build_paragraphs
from extract.model import Place, union

#: Pages on which a title may stand: cover, its back, the first page of the programme.
TITLE_PAGES = 3
#: Words. A longer text is prose.
LONGEST_TITLE = 26
#: Of the body's type size. From here on, type is large enough for a title without other signs.
LARGE_TYPE = 1.25
#: A heading must reach this score to be a title.
LOWEST_SCORE = 1.0


@dataclass(frozen=True, slots=True)
class TitleFound:
    """A title with the reason for it. `heading` is the text that stood there before cleaning."""

    text: str
    heading: str
    score: float
    reason: str
    place: Place | None
    claims: tuple[Claim, ...]


def find_titles(pages: Sequence[PageLines], packs: Packs, meta_title: str = "") -> tuple[TitleFound, ...]:
    """Possible titles, the best first; empty where nothing names the event."""
    body = _body_size(pages)
    found: list[TitleFound] = []
    for number, (page, lines) in enumerate(pages[:TITLE_PAGES]):
        upright = [n for n in lines if n.rotation == 0]
        for group in _display_groups(upright, body, packs):
            made = _judge(group, body, page.height, number, packs, meta_title)
            if made is not None:
                found.append(made)
    found += _from_prose(pages, packs)
    if meta := _from_meta(meta_title, packs):
        found.append(meta)
    return tuple(sorted(found, key=lambda f: (-f.score, f.text)))


def _body_size(pages: Sequence[PageLines]) -> float:
    """Type size in which most of the text is set, in points."""
    sizes: Counter[float] = Counter()
    for _, lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
    return max(sizes, key=lambda s: (sizes[s], -s)) if sizes else 10.0


def _display_groups(lines: Sequence[Line], body: float, packs: Packs) -> list[list[Line]]:
    """Neighbouring lines of display type, cut where a date, a bare document word or a new size begins."""
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda n: (n.box.top, n.box.x0)):
        if is_no_title(line.text, packs):
            continue
        host = next((g for g in reversed(groups[-6:]) if _goes_on(g, line, packs)), None)
        if host is None:
            groups.append([line])
        else:
            host.append(line)
    return groups


def _goes_on(group: Sequence[Line], line: Line, packs: Packs) -> bool:
    last = group[-1]
    step = line.box.top - last.box.top
    if not 0 < step <= 2.0 * max(line.size, last.size):
        return False
    beside = last.box.x_overlap(line.box) > 0.3 * min(last.box.width, line.box.width)
    if not beside or len(group) >= 6:
        return False
    same = abs(last.size - line.size) <= 0.08 * last.size and last.bold == line.bold
    return same or _dangles(last.text, packs)


def _dangles(text: str, packs: Packs) -> bool:
    """Whether a line ends in a word that cannot end a title: an article, a preposition, a joint."""
    last = fold(text.split()[-1]) if text.split() else ""
    return any(last in each.stopwords or last in each.conjunctions for each in packs)


def _judge(
    group: Sequence[Line], body: float, height: float, page: int, packs: Packs, meta: str
) -> TitleFound | None:
    heading = " ".join(n.text for n in group)
    text = clean_title(heading, packs)
    words = text.split()
    if not words or len(words) > LONGEST_TITLE or is_no_title(text, packs) or is_generic(text, packs):
        return None
    ratio = max(n.size for n in group) / body
    box = union(n.box for n in group)
    signs: list[tuple[float, str]] = []
    if has_event_noun(text, packs):
        signs.append((1.2, "an event noun"))
    if short_name(heading):
        signs.append((0.8, "a name with a year"))
    if ratio >= LARGE_TYPE:
        signs.append((min(1.3, 0.55 + log(ratio)), f"type {ratio:.1f} times the body's"))
    elif group[0].bold and ratio >= 1.0:
        signs.append((0.3, "bold type"))
    if box.top < 0.33 * height:
        signs.append((0.35, "near the top"))
    if meta and fuzz.token_set_ratio(fold(meta), fold(text)) >= 85:
        signs.append((0.5, "the file's metadata agree"))
    score = sum(s for s, _ in signs) - 0.5 * page - (0.4 if len(words) == 1 and ratio < 1.6 else 0.0)
    score -= 0.6 if text[:1].islower() else 0.0
    if score < LOWEST_SCORE:
        return None
    place = Place(group[0].page, box)
    reason = "heading with " + ", ".join(why for _, why in signs)
    return TitleFound(text, heading, round(score, 3), reason, place, line_claims(group, "record"))


def _from_prose(pages: Sequence[PageLines], packs: Packs) -> list[TitleFound]:
    """The capitalised phrase around an event noun in the first paragraphs that have one."""
    found = []
    for paragraph in _opening_prose(pages):
        phrase = event_phrase(paragraph.text, packs)
        if phrase is None:
            continue
        start, end = phrase
        text = paragraph.text[start:end]
        score = 1.05 + (0.5 if short_name(text) else 0.0)
        place = paragraph.flow.place(start, end)
        claims = claims_of(paragraph.flow.pieces_in(start, end), "record")
        found.append(TitleFound(text, text, score, "capitalised phrase around an event noun", place, claims))
        break
    return found


def _opening_prose(pages: Sequence[PageLines]) -> list[Paragraph]:
    lines = [n for _, found in pages[:TITLE_PAGES] for n in found]
    return [p for p in build_paragraphs(lines) if len(p.text.split()) >= 8]


def _from_meta(meta_title: str, packs: Packs) -> TitleFound | None:
    """The file's own title, unless it is the name of a file, a program's default or one bare word."""
    text = re.sub(r"^Microsoft (?:Word|PowerPoint|Excel) - ", "", meta_title).strip()
    if re.search(r"\.\w{2,5}$|_|^untitled|^schedule$|\\|/", text, re.I) or len(text) < 4:
        return None
    cleaned = clean_title(text, packs)
    if not cleaned or is_no_title(cleaned, packs) or is_generic(cleaned, packs):
        return None
    if not (has_event_noun(cleaned, packs) or short_name(cleaned)):
        return None
    return TitleFound(cleaned, text, 0.9, "the file's metadata", None, ())
