"""The lines of an entry cut into runs: at role labels, at changes of style, at items of a list.

A single emphasised word does not cut a title; what stands in brackets on its own belongs to what
stands before it; columns of an entry are read one after the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from extract.content.brackets import with_brackets_closed
from extract.content.labels import (
    AMBIGUOUS,
    INDENT,
    closed_by_label,
    governs,
    label_span,
    released,
    without_list,
)
from extract.content.labelsbelow import with_labels_below
from extract.content.runs import Run, Source, beginning
from extract.content.setapart import with_names_apart
from extract.content.styles import style_parts
from extract.content.withothers import with_others
from extract.lang import Pack
from extract.layout.lines import SAME_SIZE, Line, same_style
from extract.signals.evidence import is_affiliation, is_bracketed, is_kind, people_in, people_odds
from extract.signals.roles import find_role_labels
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Words. A longer piece of another style is no emphasis inside a text.
LONGEST_EMPHASIS = 6
#: Log-odds from which what stands behind a label is names, whatever the label is.
SURE_NAMES = 2.5
#: Points. Gaps between columns of one entry are wider.
GUTTER = 6.0


def runs_of(marks: Sequence[Mark], packs: tuple[Pack, ...], source: Source = "content") -> tuple[Run, ...]:
    """Runs of an entry in reading order."""
    return _runs(tuple(marks), packs, source) if marks else ()


def entry_runs(marks: Sequence[Mark], people: Sequence[Mark], packs: tuple[Pack, ...]) -> list[Run]:
    """All runs of an entry: its content, then the lines that the arrangement takes for people."""
    return [*runs_of(marks, packs), *runs_of(people, packs, "people")]


def only_run(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> Run | None:
    """The text of a paragraph that is set in one way and holds no label."""
    runs = runs_of(marks, packs)
    return runs[0] if len(runs) == 1 and runs[0].role is None and runs[0].lines else None


@lru_cache(maxsize=2048)
def _runs(marks: tuple[Mark, ...], packs: tuple[Pack, ...], source: Source) -> tuple[Run, ...]:
    """Kept, because entries are cut to learn from them and to read them."""
    made: list[Run] = []
    for column in columns_of(marks):
        runs: list[Run] = []
        for pieces in with_names_apart([_cut(mark, packs) for mark in column], packs):
            for piece in pieces:
                _append(runs, piece if piece.source == source else replace(piece, source=source), packs)
        runs = with_brackets_closed(runs)
        made += _tidy(_with_released(with_labels_below(runs, packs), packs), packs)
    return tuple(_entitled(made, packs))


def _with_released(runs: Sequence[Run], packs: tuple[Pack, ...]) -> list[Run]:
    """The runs; the speaker of a first talk set in below the chair of all of them stands for itself."""
    made: list[Run] = []
    for run, below in zip_longest(runs, runs[1:]):
        run, rest = without_list(run, packs) if run.label else (run, None)
        several = rest is None and run.label and len(run.lines) > 1
        if several and below is not None and _is_title(below, packs):
            run, rest = released(run, below)
        made += [run, rest] if rest is not None else [run]
    return made


def _is_title(run: Run, packs: tuple[Pack, ...]) -> bool:
    """Whether a run is neither people nor where they work."""
    return bool(run.lines) and not is_affiliation(run.text) and people_odds(run.text, packs) < SURE_NAMES


def _entitled(runs: list[Run], packs: tuple[Pack, ...]) -> list[Run]:
    """An entry of labelled people only, the first label of which is a kind of session: that is its title.

    `Panel: Old Maps` above `Moderator: Anna Lis`; not where a known given name follows the label.
    """
    first, *others = runs or [Run(())]
    if first.role not in AMBIGUOUS or not first.lines or not others:
        return runs
    label = " ".join(n.text for n in first.label).strip(" :")
    if any(r.role is None for r in others) or not is_kind(label, packs):
        return runs
    if people_odds(first.text, packs) >= SURE_NAMES:
        return runs
    known = {"given_name", "initials", "honorific"}
    if any(known.intersection(m.evidence) for m in people_in(first.text, packs)):
        return runs
    lines = (*first.label, *first.lines)
    title = Run(lines, first.source, is_item=first.is_item, firsts=first.firsts | {first.label[0]})
    return [title, *others]


def columns_of(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Marks of columns that stand side by side in one entry, one column after the other.

    Evidence: a gutter that no line crosses, and lines on both sides that go on below each other.
    Labels in a column of their own are left in their rows.
    """
    order = list(marks)
    if len(order) < 3 or any(m.line.page != order[0].line.page or m.line.rotation for m in order):
        return [order]
    groups: list[list[Mark]] = []
    right = float("-inf")
    for mark in sorted(order, key=lambda m: m.box.x0):
        if groups and mark.box.x0 < right + GUTTER:
            groups[-1].append(mark)
        else:
            groups.append([mark])
        right = max(right, mark.box.x1)
    if len(groups) < 2 or max(len(g) for g in groups) < 2:
        return [order]
    if any(m.labels or m.text.rstrip().endswith(":") for g in groups[:-1] for m in g):
        return [order]
    place = {id(m): k for k, m in enumerate(order)}
    return [sorted(g, key=lambda m: place[id(m)]) for g in groups]


@lru_cache(maxsize=2048)
def _cut(mark: Mark, packs: tuple[Pack, ...]) -> tuple[Run, ...]:
    """Runs of one printed line; kept, because an entry is cut whole and as items of a list."""
    closed = closed_by_label(mark, packs)
    if closed is not None:
        return (closed,)
    found: list[Run] = []
    at = 0
    labels = [x for x in find_role_labels(mark.text, packs) if x.side != "after"]
    for k, label in enumerate(labels):
        following = labels[k + 1].start if k + 1 < len(labels) else len(mark.text)
        span = label_span(mark.text, label, following, packs)
        if span is None or label.start < at:
            continue
        start, body, end = span
        found += _styled(mark, at, start)
        head, tail = mark.line.part(start, body), mark.line.part(body, end)
        if head is not None and tail is head:
            tail = None
        tail, title = _without_title(tail, packs) if tail is not None else (None, None)
        found.append(
            Run(
                (tail,) if tail else (), role=label.role, role_as_printed=label.printed,
                is_lead=label.is_lead, is_plural=label.plural, label=(head or mark.line,),
                firsts=beginning(tail, mark.line),
            )
        )  # fmt: skip
        found += [Run((title,), firsts=beginning(title, mark.line))] if title is not None else []
        at = end
    found += _styled(mark, at, len(mark.text))
    if found and mark.is_bulleted:
        found[0] = replace(found[0], is_item=True)
    return tuple(found)


def _without_title(line: Line, packs: tuple[Pack, ...]) -> tuple[Line, Line | None]:
    """Names behind a label, and the title set apart behind their comma: `Anna Lis (Leeds), *Old maps*`."""
    last = style_parts(line)[-1]
    names = line.part(0, len(line.text) - len(last.text)) if last is not line else None
    if names is None or not names.text.rstrip().endswith((",", ":")) or " " not in last.text.strip():
        return line, None
    if people_odds(names.text, packs) < SURE_NAMES or people_odds(last.text, packs) >= 0:
        return line, None
    return (line, None) if is_affiliation(last.text) else (names, last)


def _styled(mark: Mark, start: int, end: int) -> list[Run]:
    """The words of a span, one run for each style."""
    line = mark.line.part(start, end)
    if line is None:
        return []
    return [Run((part,), firsts=beginning(part, mark.line)) for part in style_parts(line)]


def _append(runs: list[Run], piece: Run, packs: tuple[Pack, ...]) -> None:
    """Adds a piece, to the last run where it continues it."""
    last = runs[-1] if runs else None
    piece = with_others(last, piece, packs) if last is not None else piece
    starts = bool(piece.label) or (piece.is_item and not (last is not None and _heads_list(last)))
    if last is not None and not starts and not _is_back(last, piece) and _goes_on(last, piece, packs):
        runs[-1] = last.joined(piece)
    else:
        runs.append(piece)


def _heads_list(labelled: Run) -> bool:
    """Whether a label with a colon stands alone on its line, so that the items below it are its people."""
    if not labelled.label or not labelled.label[-1].text.rstrip().endswith(":"):
        return False
    return not labelled.lines or labelled.lines[0] in labelled.firsts


def _is_back(labelled: Run, piece: Run) -> bool:
    """Whether a line stands below the label of a list again, whose people are set in."""
    if not labelled.lines or piece.lines[0] not in piece.firsts or not _heads_list(labelled):
        return False
    left, size = labelled.label[0].box.x0, piece.lines[0].size
    set_in = all(n.box.x0 > left + INDENT * size for n in labelled.firsts)
    return set_in and abs(piece.lines[0].box.x0 - left) <= INDENT * size


def _goes_on(last: Run, piece: Run, packs: tuple[Pack, ...]) -> bool:
    if last.label:
        return governs(last, piece, packs)
    return not last.lines or same_style(last.lines[-1], piece.lines[0])


def _tidy(runs: Sequence[Run], packs: tuple[Pack, ...]) -> list[Run]:
    """Joins brackets to what stands before them, and emphasised words to their text."""
    joined: list[Run] = []
    for run in map(_demoted, runs):
        last = joined[-1] if joined else None
        if last is None or run.label or run.is_item:
            joined.append(run)
        elif last.lines and (_is_more(last, run) or _is_aside(last, run, packs) or _is_quoted(last, run)):
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
    return run.lines[0] not in run.firsts or people_odds(last.text, packs) > -1


def _is_quoted(last: Run, run: Run) -> bool:
    """Emphasised words inside a quotation that began before them on their line."""
    beside = run.role is None and run.lines[0] not in run.firsts
    return beside and _is_open(last.text) and any(q in run.text for q in "”»")


def _is_open(text: str) -> bool:
    """Whether a quotation begins in a text and does not end in it."""
    return max(text.rfind(q) for q in "“„«") > max(text.rfind(q) for q in "”»") and "“" not in text[-1:]


def _demoted(run: Run) -> Run:
    """A label behind which nobody is named is text."""
    if run.lines or not run.label:
        return run
    return Run(run.label, run.source, is_item=run.is_item, firsts=frozenset(run.label))


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
    if abs(before.lines[-1].size - emphasis.lines[0].size) > SAME_SIZE or _is_titled(before, run, packs):
        return False
    beside = emphasis.lines[0] not in emphasis.firsts or run.lines[0] not in run.firsts
    return beside and people_odds(emphasis.text, packs) < 0.5


def _is_titled(names: Run, below: Run, packs: tuple[Pack, ...]) -> bool:
    """Whether what is set apart behind names and a comma to the end of their line is a title."""
    behind = names.text.rstrip().endswith((",", ":")) and below.lines[0] in below.firsts
    return behind and people_odds(names.text.split("\n")[-1], packs) >= SURE_NAMES
