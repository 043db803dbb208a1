"""The event's title: the line or lines that name it.

Signals, the strongest first: an event noun (`Kongres`, `Workshop`) in a heading; a line above it
that only says what kind of event this is (`VII Ogólnopolska Konferencja Naukowa`); the largest type
of the page; a name with a year (`AICOL2018`); type larger than the document's body; bold; a place
near the top, above the timetable; the same words in the file's metadata. What names the document
(`Conference Programme`, `Agenda`) is cut off; dates, times, addresses and table heads are no
titles. Where no heading serves, the capitalised phrase around an event noun in the prose does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from rapidfuzz import fuzz

from extract.facts.event_names import abbreviates, has_event_noun, is_generic, opens_generic, short_name
from extract.facts.model import TITLE_PAGES, Packs, PageLines, Prose, TitleFound, line_claims
from extract.facts.timetable import timetable_top
from extract.facts.title_lines import (
    LARGE_TYPE,
    Setting,
    body_size,
    dangles,
    display_groups,
    first_lines_end,
    largest_group,
    running_heads,
    without_dangling,
)
from extract.facts.title_text import clean_title, is_no_title, names_document, names_its_document, quoted_name
from extract.facts.unheaded_titles import title_of_metadata, title_of_prose
from extract.lang import fold
from extract.layout.lines import Line
from extract.model import Box, Place, union
from extract.recognition import looks_like_name
from extract.recognition.vocabulary import is_organisation
from extract.values import replace

#: Lines of a page that are looked at: a title stands early.
MOST_LINES = 120
#: Words. A longer text is prose.
LONGEST_TITLE = 26
#: Of the body's type size. Type this large is of the whole page, wherever it stands.
DOMINANT_TYPE = 1.8
#: Words. A longer text with a full stop is a sentence.
LONGEST_SENTENCE = 9
#: Words. `NetSci 2025` and the like have no more.
LONGEST_SHORT_NAME = 2
#: Words. A shorter text with a full stop may be an abbreviation.
SHORTEST_SENTENCE = 3
#: Of the larger type size of both. The document's name no further from a heading is beside it.
BESIDE_DOCUMENT = 2.0
#: From this likeness to a person's name on, a heading that little else speaks for is one.
A_PERSON = 0.7
#: A heading must reach this score to be a title.
LOWEST_SCORE = 1.0


def find_titles(
    pages: Sequence[PageLines], prose: Sequence[Prose], packs: Packs, meta_title: str = ""
) -> tuple[TitleFound, ...]:
    """Possible titles, the best first; empty where nothing names the event."""
    body, running = body_size(pages), running_heads(pages)
    found: list[TitleFound] = []
    ends: dict[int, float] = {}
    for number, (page, lines) in enumerate(pages[:TITLE_PAGES]):
        upright = [n for n in lines if n.rotation == 0][:MOST_LINES]
        ends[number] = timetable_top(upright, packs)
        setting = Setting(
            first_lines_end(upright), number, page.height, body, ends[number], meta_title, running
        )
        groups = display_groups(upright, setting, packs)
        largest = largest_group(groups, packs)
        kinds = [n for n in upright if has_event_noun(n.text, packs) and is_generic(n.text, packs)]
        documents = [n for n in upright if names_document(n.text, packs)]
        for group in groups:
            near = _Near(
                group is largest,
                _kind_beside(group, kinds, largest),
                _beside(group, documents, setting, packs),
                not number and _opens_page(group, upright),
            )
            made = _judge(group, setting, packs, near)
            if made is not None:
                found.append(made)
    found += title_of_prose(prose, ends, packs)
    if meta := title_of_metadata(meta_title, pages, packs):
        found.append(meta)
    return _spelled_out(sorted(found, key=_rank), packs)


def _spelled_out(ranked: Sequence[TitleFound], packs: Packs) -> tuple[TitleFound, ...]:
    """The titles, with the one that the letters of a short name in front stand for before it.

    `RoTo 2031` over `Workshop on Rowing and Towers`: the longer one is the title, the other the series.
    """
    named = short_name(ranked[0].text, packs) if ranked else None
    if named is None or len(ranked[0].text.split()) > LONGEST_SHORT_NAME:
        return tuple(ranked)
    for title in ranked[1:]:
        if title.place and has_event_noun(title.text, packs) and abbreviates(named[0], title.text):
            first = replace(title, score=ranked[0].score, reason=f"{title.reason}, short {named[0]!r}")
            return (first, *(t for t in ranked if t is not title))
    return tuple(ranked)


def _rank(found: TitleFound) -> tuple[float, int, float, str]:
    """The best first; of equals, the one that is printed first."""
    place = found.place
    return -found.score, place.page if place else 0, place.box.top if place else 0.0, found.text


@dataclass(frozen=True, slots=True)
class _Near:
    """What the lines around a heading say for it: it is the largest, and what stands beside it."""

    largest: bool
    kind: str
    document: bool
    opens: bool


def _opens_page(group: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether a heading opens the page, in type that nothing else has; who organises does so, too."""
    style = group[0].size, group[0].bold
    if any((n.size, n.bold) == style for n in lines if n not in group):
        return False
    first = all(n.box.top >= group[0].box.top - 1 for n in lines)
    return first and not any(map(is_organisation, group[0].text.split()))


def _kind_beside(group: Sequence[Line], kinds: Sequence[Line], largest: Sequence[Line] | None) -> str:
    """Where one of the lines stands that only say what kind of event this is: `above`, `below` or nowhere.

    Evidence: it stands between who organises and the title, or right below the title in the largest type;
    what follows it there in smaller type (a motto, a dedication) is none.
    """
    entitles = largest is not None and not any(is_organisation(w) for n in largest for w in n.text.split())
    if group is largest and entitles and not _right_above(kinds, group):
        return "below" if _right_below(group, kinds) else ""
    over = [n for n in kinds if largest is None or not entitles or not _right_below(largest, [n])]
    return "above" if _right_above(over, group) else ""


def _right_above(lines: Sequence[Line], group: Sequence[Line]) -> bool:
    first = group[0]
    return any(
        0 < first.box.top - n.box.bottom < 2.5 * first.size and n.box.x_overlap(first.box) > 0 for n in lines
    )


def _right_below(group: Sequence[Line], lines: Sequence[Line]) -> bool:
    last = group[-1]
    return any(
        0 < n.box.top - last.box.bottom < 1.5 * last.size and n.box.x_overlap(last.box) > 0 for n in lines
    )


def _beside(group: Sequence[Line], documents: Sequence[Line], setting: Setting, packs: Packs) -> bool:
    """Whether the document's name stands in the heading, or on a line right above or below it.

    Evidence: who prints `SALT 29 Schedule`, or `Programme` under a line of small type, says of what it is
    the programme. What stands below the timetable's beginning names a part of it.
    """
    heading = " ".join(n.text for n in group)
    if heading.endswith((".", "!", "?")) or is_organisation(heading.split()[0]):
        return False  # a sentence, or who organises it
    if names_its_document(heading, packs):
        return True
    box = union(n.box for n in group)
    return any(
        n.box.bottom <= setting.timetable
        and max(box.top - n.box.bottom, n.box.top - box.bottom) < BESIDE_DOCUMENT * max(n.size, group[0].size)
        and n.box.x_overlap(box) > 0
        for n in documents
    )


def _judge(group: Sequence[Line], setting: Setting, packs: Packs, near: _Near) -> TitleFound | None:
    ratio = max(n.size for n in group) / setting.body
    box = union(n.box for n in group)
    looks = _looks(group, box, ratio, setting, near)
    if not looks:
        return None
    heading = " ".join(n.text for n in group)
    text = without_dangling(clean_title(heading, packs), packs)
    text = quoted_name(text, packs) if near.document else text
    if not can_be_title(text, packs):
        return None
    words: list[tuple[float, str]] = []
    named = short_name(heading, packs)
    if has_event_noun(text, packs):
        words.append((0.6 if opens_generic(text, packs) else 1.2, "an event noun"))
    if named:
        words.append((0.3 if len(text.split()) <= 2 else 0.8, "a name with a year"))
    if near.document:
        words.append((0.8, "the document's name beside it"))
    if near.kind:
        words.append((0.8, f"the kind of event {near.kind} it"))
    if setting.meta and fuzz.token_set_ratio(fold(setting.meta), fold(text)) >= 85:
        words.append((0.5, "the file's metadata agree"))
    running = bool(words) and all(fold(n.text) in setting.running for n in group)
    if running:
        words.append((0.4, "the same words at the head of other pages"))
    score = sum(s for s, _ in (*looks, *words)) - 0.5 * setting.page
    score -= 1.3 if box.y_mid > setting.timetable and ratio < DOMINANT_TYPE else 0.0
    score -= 0.6 if text[:1].islower() or dangles(text, packs) else 0.0
    score -= 0.8 if not words[1:] and looks_like_name(text) >= A_PERSON else 0.0
    score -= 1.5 if not words and _is_sentence(text) else 0.0
    unmarked = setting.page > 0 and ratio < LARGE_TYPE and not named and not running
    if score < LOWEST_SCORE or unmarked:
        return None
    place = Place(group[0].page, box)
    reason = "heading with " + ", ".join(why for _, why in (*words, *looks))
    return TitleFound(text, heading, round(score, 3), reason, place, line_claims(group, "record"))


def can_be_title(text: str, packs: Packs) -> bool:
    """Whether a text is short enough for a title, no sentence and no date, label or kind of event."""
    words = text.split()
    if not words or len(words) > LONGEST_TITLE or (not text[0].isalnum() and text[0] not in '„“”"«¿¡'):
        return False
    if len(words) > LONGEST_SENTENCE and re.search(r"[.!?](?:$|\s+[A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻ])", text):
        return False
    if text.count(" / ") + text.count(" | ") >= 2:
        return False
    return not is_no_title(text, packs) and not is_generic(text, packs)


def _looks(
    group: Sequence[Line], box: Box, ratio: float, setting: Setting, near: _Near
) -> list[tuple[float, str]]:
    """What the type and the place of a heading say for it."""
    found: list[tuple[float, str]] = []
    if ratio >= LARGE_TYPE:
        found.append((min(1.3, 0.55 + log(ratio)), f"type {ratio:.1f} times the body's"))
        if near.largest:
            found.append((0.6, "the largest type of the page"))
    elif group[0].bold and ratio >= 1.0:
        found.append((0.3, "bold type"))
    near_top = box.top < 0.33 * setting.height and box.y_mid < setting.timetable
    if near_top and (found or box.top <= setting.first):
        found.append((0.35, "near the top"))
    if near_top and near.opens and ratio < LARGE_TYPE and found[1:]:
        found.append((0.4, "the first line, in type of its own"))
    return found


def _is_sentence(text: str) -> bool:
    """Whether a heading says something instead of naming it: `This is how the day goes.`"""
    return len(text.split()) > SHORTEST_SENTENCE and text.endswith(".")
