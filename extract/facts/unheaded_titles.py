"""The event's title where no heading has it: in the running text, or in the file's metadata."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.facts.event_names import event_phrase, has_event_noun, is_generic, short_name
from extract.facts.model import TITLE_PAGES, Packs, PageLines, Prose, TitleFound, claims_of
from extract.facts.title_text import clean_title, is_no_title
from extract.lang import fold

#: Words. Shorter texts are headings and labels.
SHORTEST_PROSE = 8


def title_of_prose(prose: Sequence[Prose], ends: Mapping[int, float], packs: Packs) -> list[TitleFound]:
    """The capitalised phrase around an event noun in the first paragraph above a timetable that has one.

    Args:
        prose: the paragraphs of the pages.
        ends: the height at which the timetable of a page begins, below which talks and people stand.
        packs: the document's languages.
    """
    opening = ((page.index, p) for page in prose if page.index < TITLE_PAGES for p in page.paragraphs)
    for index, paragraph in opening:
        if paragraph.place.box.bottom > ends.get(index, 0.0):
            continue
        if sum(len(n.words) for n in paragraph.lines) < SHORTEST_PROSE:
            continue
        phrase = event_phrase(paragraph.text, packs)
        if phrase is None:
            continue
        start, end = phrase
        text = paragraph.text[start:end]
        score = 1.05 + (0.5 if short_name(text, packs) else 0.0)
        place = paragraph.flow.place(start, end)
        claims = claims_of(paragraph.flow.pieces_in(start, end), "record")
        return [TitleFound(text, text, score, "capitalised phrase around an event noun", place, claims)]
    return []


def title_of_metadata(meta_title: str, pages: Sequence[PageLines], packs: Packs) -> TitleFound | None:
    """The file's own title, unless it is the name of a file, a program's default or one bare word.

    Where the first pages print the very words, too, it is as good as a heading.
    """
    text = re.sub(r"^Microsoft (?:Word|PowerPoint|Excel) - ", "", meta_title).strip()
    if re.search(r"\.\w{2,5}$|_|^untitled|^schedule$|\\|/", text, re.I) or len(text) < 4:
        return None
    cleaned = clean_title(text, packs)
    if not cleaned or is_no_title(cleaned, packs) or is_generic(cleaned, packs):
        return None
    dated = len(cleaned.split()) >= 2 and re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", cleaned)
    if not (has_event_noun(cleaned, packs) or short_name(cleaned, packs) or dated):
        return None
    key = fold(cleaned)
    printed = any(key in fold(n.text) for _, lines in pages[:TITLE_PAGES] for n in lines)
    reason = "the file's metadata, printed on the pages, too" if printed else "the file's metadata"
    return TitleFound(cleaned, text, 1.4 if printed else 0.9, reason, None, ())
