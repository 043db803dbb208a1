"""Talks on lines of their own below the quoted title of their block, with no other mark where each begins.

Evidence: several entries of the document begin with a text in quotes, whole; below it stand lines set alike
that break before they are full and begin with a capital or a figure, none of them a label, an item of a list,
a place, an office or surely a person. Then an entry of such lines without a quoted title holds talks alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.content.model import NOTHING, Content, Reading
from extract.content.rooms import runs_over
from extract.content.titles import clean_title
from extract.lang import Pack
from extract.layout.flow import flow_of
from extract.layout.lines import same_style
from extract.signals.evidence import is_kind, is_place, people_odds
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Entries that begin so, and talks below each: fewer are no habit.
FEWEST, TALKS = 3, 2
#: Of the entries that begin with a quoted title. So many have only such lines below it.
MOST = 0.7
#: Log-odds from which a line is surely people; words of a line that may be a name.
SURE_PEOPLE, LONGEST_NAME = 1.5, 3
#: Of the talks of a block. More that look like names are its people.
NAMES = 0.5
#: What is left to doubt of a talk of which only its line tells.
CONFIDENCE = 0.75
QUOTES = " ‘’'‚`´"


def are_talks_on_lines(entries: Iterable[Sequence[Mark]], packs: tuple[Pack, ...]) -> bool:
    """Whether the document has blocks of talks on lines below quoted titles."""
    quoted = [parts for marks in entries if (parts := _statements(marks)) and _is_quoted(parts[0])]
    blocks = [parts for parts in quoted if len(parts) > TALKS and _are_talks(parts[1:], packs)]
    return len(blocks) >= max(FEWEST, MOST * len(quoted))


def talks_on_lines(
    marks: Sequence[Mark], packs: tuple[Pack, ...], vocabulary: frozenset[str]
) -> Reading | None:
    """The block and talks of an entry, of a document that has such blocks; None where it holds none."""
    parts = _statements(marks)
    head, talks = (parts[0], parts[1:]) if parts and _is_quoted(parts[0]) else ([], parts)
    if len(talks) < (1 if head else TALKS) or not _are_talks(talks, packs):
        return None
    claimed = tuple(m.line for m in marks)
    content = replace(_content(head, vocabulary), claimed=claimed) if head else NOTHING
    return Reading(content, tuple(Reading(_content(t, vocabulary)) for t in talks))


def _content(marks: Sequence[Mark], vocabulary: frozenset[str]) -> Content:
    lines = tuple(m.line for m in marks)
    title = clean_title(flow_of(lines, vocabulary).text)
    return replace(NOTHING, title=title, claimed=lines, confidence=CONFIDENCE)


def _statements(marks: Sequence[Mark]) -> list[list[Mark]]:
    """The lines of an entry, those together that one text fills; none where they are set in several ways."""
    if len(marks) < TALKS or any(m.labels or m.bullet or m.is_bulleted or m.times for m in marks):
        return []
    if not all(same_style(marks[0].line, m.line) for m in marks):
        return []
    parts: list[list[Mark]] = []
    for k, mark in enumerate(marks):
        if k and (runs_over(marks, k) or mark.text[:1].islower()):
            parts[-1].append(mark)
        else:
            parts.append([mark])
    return parts


def _is_quoted(marks: Sequence[Mark]) -> bool:
    """Whether a text stands in quotes as a whole."""
    text = " ".join(m.text for m in marks).strip()
    bare = clean_title(text)
    return (
        text != bare and not text[0].isalnum() and not text[-1].isalnum() and bare == text[1:-1].strip(QUOTES)
    )


def _are_talks(parts: Sequence[Sequence[Mark]], packs: tuple[Pack, ...]) -> bool:
    """Whether texts may all be titles of talks: no person, place or kind of session."""
    texts = [" ".join(m.text for m in part) for part in parts]
    if any(is_kind(t, packs) or is_place(t, packs) for t in texts):
        return False
    return sum(1 for t in texts if _may_be_person(t, packs)) < NAMES * len(texts)


def _may_be_person(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a short text is surely people; titles of many capitals look like them."""
    if len(text.split()) > LONGEST_NAME + 1 and "," not in text:
        return False
    return people_odds(text, packs) >= SURE_PEOPLE
