"""Places that stand below the times of a list, in the margin that the times stand in.

Evidence: what is said of most times begins at one edge to their right; in the margin, lines that end before
it run on right below a time and begin where it does. They are the places of their entries where most of them
hold a word for a room or a house, or come again, and none tells a role.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.lang import Pack, fold
from extract.layout.flow import flow_of
from extract.signals.places import names_site, read_place
from extract.structures.shared.marks import Mark

#: Points. Edges that differ by less are one.
ALIGNED = 4.0
#: Of the type size. Lines of one place stand no further apart.
LINE_GAP = 0.8
#: Of the times, beside which what is said of them begins at one edge; of the places, told by their words.
MOST, HALF = 0.6, 0.5
#: Fewer such margins show nothing.
FEWEST = 2

Rows = Sequence[list[Mark]]


@dataclass(frozen=True, slots=True)
class PlaceBelow:
    """The lines below a time that tell its place, as one text."""

    marks: tuple[Mark, ...]
    text: str


def without_places_below(
    rows: Rows, packs: tuple[Pack, ...]
) -> tuple[list[list[Mark]], dict[int, PlaceBelow]]:
    """The rows of a list without the places below its times; these by the identity of their time."""
    edge = _edge_of_content(rows)
    notes = _notes(rows, edge) if edge is not None else {}
    places = {key: PlaceBelow(tuple(n), flow_of([m.line for m in n]).text) for key, n in notes.items()}
    if not _are_places(list(places.values()), packs):
        return list(rows), {}
    taken = {m for place in places.values() for m in place.marks}
    left = [[m for m in row if m not in taken] for row in rows]
    return [row for row in left if row], places


def _edge_of_content(rows: Rows) -> float | None:
    """Where what is said of most times begins, on the row of the time."""
    timed = [row for row in rows if row[0].leading_time]
    edges = Counter(round(row[1].box.x0 / ALIGNED) for row in timed if len(row) > 1 and row[0].is_time)
    if not edges:
        return None
    edge, count = edges.most_common(1)[0]
    near = [row[1].box.x0 for row in timed if len(row) > 1 and abs(row[1].box.x0 / ALIGNED - edge) <= 1]
    return min(near) if count >= max(FEWEST, MOST * len(timed)) else None


def _notes(rows: Rows, edge: float) -> dict[int, list[Mark]]:
    """The lines that run on below each time in its margin, by the identity of the time."""
    notes: dict[int, list[Mark]] = {}
    time: Mark | None = None
    for mark in (m for row in rows for m in row if m.box.x1 < edge):
        if mark.leading_time:
            time = mark if mark.is_time else None
            continue
        found = notes.get(id(time), [])
        if time is not None and _runs_on((found or [time])[-1], mark, is_first=not found):
            notes[id(time)] = [*found, mark]
        else:
            time = None
    return notes


def _runs_on(above: Mark, mark: Mark, *, is_first: bool) -> bool:
    """Whether a line goes on in the margin right below another: a day does not begin there."""
    near = mark.box.top - above.box.bottom <= LINE_GAP * mark.line.size
    aligned = abs(mark.box.x0 - above.box.x0) <= ALIGNED
    return near and aligned and not (is_first and mark.is_date) and (is_first or above.look == mark.look)


def _are_places(places: Sequence[PlaceBelow], packs: tuple[Pack, ...]) -> bool:
    """Whether the words of most say that they are places, or that they come again; none tells a role."""
    if len(places) < FEWEST or any(m.labels or m.times for p in places for m in p.marks):
        return False
    said = Counter(p.text for p in places)
    told = [p for p in places if names_site(fold(p.text), packs) or read_place(p.text, packs)]
    again = [p for p in places if said[p.text] > 1]
    return len(told) >= HALF * len(places) and len({id(p) for p in (*told, *again)}) > HALF * len(places)
