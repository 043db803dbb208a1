"""What the lines of one timetable entry say: title, subtitle, description, people, room.

Signals in order of precedence: a role label opens a list of people; a line that is a room names
the entry's own room; a change of style ends a run of lines; the first run that is no list of
people is the title; runs that look like names are people; what is left describes the session.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.lang import Pack
from extract.layout.flow import Flow, flow_of
from extract.layout.lines import Line
from extract.model import Participation, Role
from extract.recognition import parse_people, person_likelihood
from extract.structures.marks import Mark

#: From here on a run of lines is taken for people and nothing else.
PEOPLE_LIKE = 0.6
#: Characters. A text under the title that is longer describes the session instead of subtitling it.
LONGEST_SUBTITLE = 240
#: Points. Type sizes that differ by less look the same.
SAME_SIZE = 0.35


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive lines of one style, or the people behind a role label."""

    lines: tuple[Line, ...]
    role: Role | None = None
    role_as_printed: str | None = None
    label: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What an entry says. `title` is a flow, so that its place is known."""

    title: Flow | None
    subtitle: Flow | None
    description: Flow | None
    participations: tuple[Participation, ...]
    room: str | None
    floor: str | None
    claimed: tuple[Line, ...]
    confidence: float


def read_content(
    marks: Sequence[Mark],
    packs: Sequence[Pack],
    vocabulary: frozenset[str],
    default_role: Role = "speaker",
    people_marks: Sequence[Mark] = (),
) -> Content:
    """Reads the lines of one entry, given in reading order and without times.

    `people_marks` are lines that the arrangement knows to hold people.
    """
    languages = tuple(p.code for p in packs)
    room_marks = [m for m in marks if _is_room(m)]
    room = room_marks[0].rooms[0] if room_marks else None
    runs = split_runs([m for m in marks if m not in room_marks])
    roles = [_is_people(r, languages) for r in runs]
    title_at = next((k for k, people in enumerate(roles) if not people), None)
    people: list[Participation] = []
    body: list[Run] = []
    for k, run in enumerate(runs):
        if roles[k]:
            people += read_people(run, languages, vocabulary, default_role)
        elif k != title_at:
            body.append(run)
    for run in split_runs(people_marks):
        people += read_people(run, languages, vocabulary, default_role)
    title = flow_of(runs[title_at].lines, vocabulary) if title_at is not None else None
    subtitle, description = _under_title(body, vocabulary)
    claimed = tuple(m.line for m in (*marks, *people_marks))
    confidence = 0.95 if title is not None and len(runs) > 1 else 0.8
    return Content(
        title, subtitle, description, tuple(people),
        room.room if room else None, room.floor if room else None, claimed, confidence,
    )  # fmt: skip


def _is_room(mark: Mark) -> bool:
    """A line that is a room with its floor and nothing else."""
    if not mark.rooms:
        return False
    covered = sum(r.span[1] - r.span[0] for r in mark.rooms)
    return covered >= 0.8 * len(mark.text.strip())


def split_runs(marks: Sequence[Mark]) -> list[Run]:
    """Cuts an entry into runs: at role labels and at changes of style."""
    runs: list[Run] = []
    for mark in marks:
        label = next((x for x in mark.labels if x.span[0] <= 2), None)
        if label is not None:
            head = mark.line.part(0, label.span[1])
            tail = mark.line.part(label.span[1], len(mark.text))
            if tail is not None and tail is mark.line:
                tail = None
            runs.append(
                Run((tail,) if tail else (), label.role, label.printed, (head,) if head else (mark.line,))
            )
        elif runs and _continues(runs[-1], mark.line):
            runs[-1] = replace(runs[-1], lines=(*runs[-1].lines, mark.line))
        else:
            runs.append(Run((mark.line,)))
    return _with_brackets(runs)


def _with_brackets(runs: Sequence[Run]) -> list[Run]:
    """Joins a run in brackets to the run above it: `Name` over `(office, city)` is one statement."""
    joined: list[Run] = []
    for run in runs:
        text = " ".join(n.text for n in run.lines)
        if joined and run.role is None and text.startswith("(") and text.rstrip(" .,;").endswith(")"):
            joined[-1] = replace(joined[-1], lines=(*joined[-1].lines, *run.lines))
        else:
            joined.append(run)
    return joined


def _continues(run: Run, line: Line) -> bool:
    if not run.lines:
        return True
    last = run.lines[-1]
    if last.page != line.page:
        return same_style(last, line)
    return same_style(last, line)


def same_style(a: Line, b: Line) -> bool:
    """Whether two lines look set alike."""
    return (
        abs(a.size - b.size) <= SAME_SIZE
        and a.bold == b.bold
        and a.italic == b.italic
        and a.colour == b.colour
    )


def _is_people(run: Run, languages: tuple[str, ...]) -> bool:
    if run.role is not None:
        return True
    text = " ".join(n.text for n in run.lines)
    return person_likelihood(text, languages) >= PEOPLE_LIKE


def read_people(
    run: Run, languages: tuple[str, ...], vocabulary: frozenset[str], default_role: Role
) -> list[Participation]:
    """The people of a run, with the words that state each."""
    flow = flow_of(run.lines, vocabulary, keep_breaks=True)
    found: list[Participation] = []
    for mention in parse_people(flow.text, languages):
        place = flow.place(mention.start, mention.end)
        if place is None:
            continue
        found.append(
            Participation(
                name=mention.name,
                role=run.role or default_role,
                place=place,
                honorific=mention.honorific,
                role_as_printed=run.role_as_printed,
                position=mention.position,
                affiliation=mention.affiliation,
                confidence=round(mention.confidence, 3),
                problems=() if run.role else ("role_inferred",),
            )
        )
    return found


def _under_title(body: Sequence[Run], vocabulary: frozenset[str]) -> tuple[Flow | None, Flow | None]:
    """Texts below the title: a short first one is the subtitle, longer ones the description."""
    texts = [flow_of(r.lines, vocabulary) for r in body if r.lines]
    if not texts:
        return None, None
    if len(texts[0].text) <= LONGEST_SUBTITLE:
        rest = [n for r in body[1:] for n in r.lines]
        return texts[0], flow_of(rest, vocabulary) if rest else None
    return None, flow_of([n for r in body for n in r.lines], vocabulary)
