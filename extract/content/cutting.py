"""The lines of an entry cut into runs: at role labels, at changes of style, at items of a list.

A single emphasised word does not cut a title; what stands in brackets on its own belongs to what
stands before it; columns of an entry are read one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from extract.content.evidence import is_bracketed, is_nobody, people_odds
from extract.content.runs import SAME_SIZE, Run, Source, same_style
from extract.lang import Pack
from extract.layout.lines import Line
from extract.model import Word
from extract.signals.roles import RoleLabel, find_role_labels
from extract.structures.marks import Mark

#: Log-odds from which a text behind a label is taken for people.
PEOPLE = 0.8
#: A label set off by nothing needs names behind it that recognition knows.
LOOSE_LABEL = 0.7
#: Roles whose words are common in titles: `Keynote: On maps`, `Panel: Who pays?`.
AMBIGUOUS = frozenset({"keynote", "speaker", "panelist", "expert", "presenter", "discussant", "host"})
#: Of a line's size. Smaller words beside it are marks of footnotes and affiliations.
RAISED = 0.78
#: Words. A longer piece of another style is no emphasis inside a text.
LONGEST_EMPHASIS = 6
#: Points. Gaps between columns of one entry are wider.
GUTTER = 6.0
#: Of the type size. Text that begins further right than its label belongs to it.
INDENT = 0.4
OPENING = re.compile(r"[(\[][\s•·\-–—]*$")
LABEL_END = re.compile(r"[\s:：.\-–—|]*")
ALONE = re.compile(r"^[\s:：.\-–—()\[\]]*$")
#: A word or two before a label that belong to it: `Invited | talk: …`.
PHRASE = re.compile(r"^\s*[^\W\d_]+(?:\s[^\W\d_]+)?\s$")
BULLETS = " \t\u00a0•·▪●‣○◦*►>-–—|"


def runs_of(marks: Sequence[Mark], packs: tuple[Pack, ...], source: Source = "content") -> list[Run]:
    """Runs of an entry in reading order."""
    runs: list[Run] = []
    for mark in by_columns(marks):
        for piece in _cut(mark, packs):
            _append(runs, replace(piece, source=source), packs)
    return _tidy(runs, packs)


def by_columns(marks: Sequence[Mark]) -> list[Mark]:
    """Marks of columns that stand side by side in one entry, one column after the other.

    Evidence: a gutter that no line crosses, and lines on both sides that go on below each other.
    Labels in a column of their own are left in their rows.
    """
    order = list(marks)
    pages = {m.line.page for m in marks}
    if len(order) < 3 or len(pages) > 1 or any(m.line.rotation for m in marks):
        return order
    groups: list[list[Mark]] = []
    right = float("-inf")
    for mark in sorted(order, key=lambda m: m.box.x0):
        if groups and mark.box.x0 < right + GUTTER:
            groups[-1].append(mark)
        else:
            groups.append([mark])
        right = max(right, mark.box.x1)
    if len(groups) < 2 or max(len(g) for g in groups) < 2:
        return order
    if any(m.labels or m.text.rstrip().endswith(":") for g in groups[:-1] for m in g):
        return order
    place = {id(m): k for k, m in enumerate(order)}
    return [m for g in groups for m in sorted(g, key=lambda m: place[id(m)])]


@lru_cache(maxsize=4096)
def _cut(mark: Mark, packs: tuple[Pack, ...]) -> tuple[Run, ...]:
    """Runs of one printed line; kept, because lines are cut to learn from them and to read them."""
    closed = _closed_by_label(mark, packs)
    if closed is not None:
        return (closed,)
    found: list[Run] = []
    at = 0
    labels = [x for x in find_role_labels(mark.text, packs) if x.side != "after"]
    for k, label in enumerate(labels):
        following = labels[k + 1].start if k + 1 < len(labels) else len(mark.text)
        span = _label_span(mark.text, label, following, packs)
        if span is None or label.start < at:
            continue
        start, body, end = span
        found += _styled(mark, at, start)
        head, tail = mark.line.part(start, body), mark.line.part(body, end)
        if head is not None and tail is head:
            tail = None
        found.append(
            Run(
                (tail,) if tail else (), role=label.role, role_as_printed=label.printed,
                is_lead=label.is_lead, is_plural=label.plural, label=(head or mark.line,),
                firsts=_first(tail, mark),
            )
        )  # fmt: skip
        at = end
    found += _styled(mark, at, len(mark.text))
    if found and mark.is_bulleted:
        found[0] = replace(found[0], is_item=True)
    return tuple(found)


def _closed_by_label(mark: Mark, packs: tuple[Pack, ...]) -> Run | None:
    """A line of a person with the role behind: `Ewa Kulisz (Office), Chair`."""
    label = next((x for x in find_role_labels(mark.text, packs) if x.side == "after"), None)
    if label is None or mark.text[label.end :].strip(" .)") or label.role in AMBIGUOUS:
        return None
    name = mark.text[: label.start].rstrip(" ,–—-(")
    head, tail = mark.line.part(0, len(name)), mark.line.part(label.start, len(mark.text))
    if head is None or tail is None or tail is head or people_odds(name, packs) < PEOPLE:
        return None
    return Run(
        (head,), role=label.role, role_as_printed=label.printed, label=(tail,), is_item=mark.is_bulleted,
        is_closed=True, firsts=_first(head, mark),
    )  # fmt: skip


def _first(line: Line | None, mark: Mark) -> frozenset[int]:
    return frozenset({id(line)}) if line is not None and line.ids[0] == mark.line.ids[0] else frozenset()


def _label_span(
    text: str, label: RoleLabel, following: int, packs: tuple[Pack, ...]
) -> tuple[int, int, int] | None:
    """Start of a label with its bracket, start and end of what it governs; None where it governs nothing."""
    opened = OPENING.search(text[: label.start])
    start = opened.start() if opened else label.start
    if not text[:start].strip(BULLETS) or (not opened and PHRASE.match(text[:start])):
        start = 0
    ending = LABEL_END.match(text, label.end)
    body = ending.end() if ending else label.end
    end = following
    if opened:
        closed = _closing(text, opened.start())
        end = min(end, closed) if closed else end
    elif following < len(text) and (bracket := OPENING.search(text[:following])):
        end = bracket.start()
    governed = text[body:end].strip(" ).,;")
    if ALONE.match(governed):
        return start, body, end
    odds = people_odds(governed, packs)
    if is_nobody(governed) or odds >= PEOPLE:
        return start, body, end
    strict = label.role in AMBIGUOUS or label.confidence < LOOSE_LABEL
    if not strict and odds > -2 and governed[:1].isupper():
        return start, body, end
    return None


def _closing(text: str, opening: int) -> int | None:
    depth = 0
    for at in range(opening, len(text)):
        depth += (text[at] in "([") - (text[at] in ")]")
        if depth == 0:
            return at + 1
    return None


def _styled(mark: Mark, start: int, end: int) -> list[Run]:
    """The words of a span, one run for each style."""
    line = mark.line.part(start, end)
    if line is None:
        return []
    return [Run((part,), firsts=_first(part, mark)) for part in style_parts(line)]


def style_parts(line: Line) -> list[Line]:
    """A line cut where its style changes; words without letters go with those before them."""
    starts = [0]
    last = line.words[0]
    for k, word in enumerate(line.words[1:], 1):
        if _changes(last, word):
            starts.append(k)
        if any(c.isalpha() for c in word.text):
            last = word
    if len(starts) == 1:
        return [line]
    bounds = [*(line.offsets[k] for k in starts), len(line.text) + 1]
    parts = [line.part(a, b) for a, b in pairwise(bounds)]
    return [p for p in parts if p is not None]


def _alike(a: Word, b: Word) -> bool:
    return not _changes(a, b) and abs(a.style.size - b.style.size) <= SAME_SIZE


def _changes(a: Word, b: Word) -> bool:
    if a.style is b.style or not any(c.isalpha() for c in b.text):
        return False
    if len(b.text) <= 3 and b.style.size < RAISED * a.style.size:
        return False
    s, t = a.style, b.style
    return (
        s.bold != t.bold
        or s.italic != t.italic
        or s.colour != t.colour
        or abs(s.size - t.size) > max(SAME_SIZE, 0.06 * s.size)
    )


def _append(runs: list[Run], piece: Run, packs: tuple[Pack, ...]) -> None:
    """Adds a piece, to the last run where it continues it."""
    last = runs[-1] if runs else None
    if last is not None and not piece.label and not piece.is_item and _goes_on(last, piece, packs):
        runs[-1] = last.joined(piece)
    else:
        runs.append(piece)


def _goes_on(last: Run, piece: Run, packs: tuple[Pack, ...]) -> bool:
    if last.label:
        return _governs(last, piece, packs)
    return not last.lines or same_style(last.lines[-1], piece.lines[0])


def _governs(labelled: Run, piece: Run, packs: tuple[Pack, ...]) -> bool:
    """Whether a label goes on over the next line: it is plural or alone, the line is set in, or cut."""
    text = piece.lines[0].text
    if not labelled.lines:
        return is_nobody(text) or people_odds(text, packs) >= PEOPLE
    end = labelled.lines[-1].text.rstrip()
    if is_bracketed(text) and id(piece.lines[0]) not in piece.firsts:
        return True
    if labelled.is_closed or not _alike(labelled.lines[0].words[0], piece.lines[0].words[0]):
        return False
    if end.endswith((",", "-", "–", "/", "(")) or end.count("(") > end.count(")"):
        return True
    odds = people_odds(text, packs)
    if text.startswith(("(", "[")) or (text[:1].islower() and odds < PEOPLE):
        return True
    if max(odds, people_odds(f"{labelled.text}\n{text}", packs)) < PEOPLE:
        return False
    first = labelled.label[0]
    indented = piece.lines[0].box.x0 > first.box.x0 + INDENT * first.size
    alone = id(labelled.lines[0]) in labelled.firsts
    return indented or alone or labelled.is_plural


def _tidy(runs: Sequence[Run], packs: tuple[Pack, ...]) -> list[Run]:
    """Joins brackets to what stands before them, and emphasised words to their text."""
    joined: list[Run] = []
    for run in map(_demoted, runs):
        last = joined[-1] if joined else None
        if last is None or run.label or run.is_item:
            joined.append(run)
        elif last.lines and (_is_more(last, run) or _is_aside(last, run, packs)):
            joined[-1] = last.joined(run)
        elif last.lines and _resumes(joined, run, packs):
            emphasis = joined.pop()
            joined[-1] = joined[-1].joined(emphasis).joined(run)
        else:
            joined.append(run)
    return joined


def _is_more(last: Run, run: Run) -> bool:
    return last.role is None and same_style(last.lines[-1], run.lines[0])


def _is_aside(last: Run, run: Run, packs: tuple[Pack, ...]) -> bool:
    """Brackets behind a text or a name; on a line of their own only behind a name."""
    if not is_bracketed(run.text):
        return False
    return id(run.lines[0]) not in run.firsts or people_odds(last.text, packs) > -1


def _is_open(text: str) -> bool:
    """Whether a quotation begins in a text and does not end in it."""
    return max(text.rfind(q) for q in "“„«") > max(text.rfind(q) for q in "”»") and "“" not in text[-1:]


def _demoted(run: Run) -> Run:
    """A label behind which nobody is named is text."""
    if run.lines or not run.label:
        return run
    return Run(run.label, run.source, is_item=run.is_item, firsts=frozenset(id(n) for n in run.label))


def _resumes(joined: Sequence[Run], run: Run, packs: tuple[Pack, ...]) -> bool:
    """Whether `run` goes on with the text that an emphasised word or two had interrupted."""
    if len(joined) < 2:
        return False
    before, emphasis = joined[-2], joined[-1]
    if emphasis.label or emphasis.is_item or not before.lines or before.role != run.role:
        return False
    if _is_open(before.text) and same_style(before.lines[-1], run.lines[0]):
        return True
    if not same_style(before.lines[-1], run.lines[0]) or len(emphasis.text.split()) > LONGEST_EMPHASIS:
        return False
    if abs(before.lines[-1].size - emphasis.lines[0].size) > SAME_SIZE:
        return False
    beside = id(emphasis.lines[0]) not in emphasis.firsts or id(run.lines[0]) not in run.firsts
    return beside and people_odds(emphasis.text, packs) < 0.5
