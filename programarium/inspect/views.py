"""A programme arranged page by page for showing; every record gets a name to be linked by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from extract.model import (
    Biography,
    Box,
    Doubt,
    Hypothesis,
    Page,
    Participation,
    Place,
    Problem,
    Programme,
    Repair,
    Session,
    Track,
)
from extract.overlay import classes_of
from extract.palette import UNREAD
from programarium.inspect.marks import Anchor, Mark, Run, page_marks, runs_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Named(Generic[T]):
    """A record with its name in the HTML, which is also the name of its mark on the picture."""

    ref: str
    value: T


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as a card; `parent` is the session that it hangs under."""

    ref: str
    value: Session
    people: tuple[Named[Participation], ...]
    parent: Named[Session] | None


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a page ended in one class; `ratio` is of the page's glyphs."""

    kind: str
    words: int
    glyphs: int
    ratio: float


@dataclass(frozen=True, slots=True)
class Region:
    """The competing readings of one region, best first."""

    ref: str
    box: Box
    guesses: tuple[Hypothesis, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """One page with everything to show of it. `others` are runs of named classes, by class."""

    page: Page
    sessions: tuple[SessionView, ...]
    biographies: tuple[Named[Biography], ...]
    tracks: tuple[Named[Track], ...]
    unread: tuple[Named[Run], ...]
    others: tuple[tuple[str, tuple[Named[Run], ...]], ...]
    shares: tuple[Share, ...]
    regions: tuple[Region, ...]
    repairs: tuple[Named[Repair], ...]
    problems: tuple[Named[Problem], ...]
    doubts: tuple[Named[Doubt], ...]
    marks: tuple[Mark, ...]
    spots: tuple[Mark, ...]

    @property
    def unread_words(self) -> int:
        return sum(run.value.words for run in self.unread)

    @property
    def unread_ratio(self) -> float:
        return next((share.ratio for share in self.shares if share.kind == UNREAD), 0.0)


@dataclass(frozen=True, slots=True)
class Register:
    """The programme's records under their names."""

    sessions: tuple[SessionView, ...]
    biographies: tuple[Named[Biography], ...]
    tracks: tuple[Named[Track], ...]
    problems: tuple[Named[Problem], ...]
    doubts: tuple[Named[Doubt], ...]

    @property
    def refs(self) -> dict[str, str]:
        """Session key -> name in the HTML."""
        return {view.value.key: view.ref for view in self.sessions}


def register(programme: Programme) -> Register:
    """Name every record; names follow the order of the programme and hold nothing of its text."""
    by_key = {s.key: Named(f"s{n}", s) for n, s in enumerate(programme.sessions, 1)}
    sessions = tuple(
        SessionView(
            f"s{n}",
            session,
            tuple(Named(f"s{n}p{k}", person) for k, person in enumerate(session.participations, 1)),
            by_key.get(session.parent) if session.parent else None,
        )
        for n, session in enumerate(programme.sessions, 1)
    )
    return Register(
        sessions,
        _named("b", programme.biographies),
        _named("t", programme.tracks),
        _named("x", (*programme.document.problems, *programme.problems)),
        _named("d", programme.doubts),
    )


def page_view(programme: Programme, records: Register, page: Page) -> PageView:
    """Gather what stands on one page."""
    number = page.number
    classes = classes_of(page, programme)
    runs = runs_of(page, classes)
    unread = _named(f"u{number}-", [run for run in runs if run.kind == UNREAD])
    named = [run for run in runs if run.kind not in (UNREAD, "record")]
    repairs = _named(f"r{number}-", page.repairs)
    regions = _regions(number, programme.hypotheses)
    problems = _here(number, records.problems)
    doubts = _here(number, records.doubts)
    others = _by_class(number, named)
    blocks = [block for block in programme.blocks if block.place.page == number]
    marks = page_marks(blocks, runs, _anchors(number, records), records.refs)
    return PageView(
        page,
        tuple(view for view in records.sessions if view.value.place.page == number),
        _here(number, records.biographies),
        _here(number, records.tracks),
        unread,
        others,
        _shares(page, classes),
        regions,
        repairs,
        problems,
        doubts,
        tuple(marks),
        _spots(unread, others, repairs, problems, doubts, regions),
    )


def _named(prefix: str, values: Sequence[T]) -> tuple[Named[T], ...]:
    return tuple(Named(f"{prefix}{n}", value) for n, value in enumerate(values, 1))


class _Placed(Protocol):
    @property
    def place(self) -> Place | None: ...


P = TypeVar("P", bound=_Placed)


def _here(number: int, items: Iterable[Named[P]]) -> tuple[Named[P], ...]:
    return tuple(item for item in items if item.value.place and item.value.place.page == number)


def _anchors(number: int, records: Register) -> list[Anchor]:
    found: list[Anchor] = []
    for view in records.sessions:
        if view.value.place.page == number:
            found.append(Anchor(view.ref, view.value.place.box, "", view.value.title))
        found += [
            Anchor(person.ref, person.value.place.box, view.ref, person.value.name)
            for person in view.people
            if person.value.place.page == number
        ]
    found += [Anchor(b.ref, b.value.place.box, "", b.value.name) for b in _here(number, records.biographies)]
    found += [Anchor(t.ref, t.value.place.box, "", t.value.name) for t in _here(number, records.tracks)]
    return found


def _by_class(number: int, runs: Sequence[Run]) -> tuple[tuple[str, tuple[Named[Run], ...]], ...]:
    kinds = sorted({run.kind for run in runs})
    return tuple(
        (kind, _named(f"o{number}-{n}-", [run for run in runs if run.kind == kind]))
        for n, kind in enumerate(kinds, 1)
    )


def _shares(page: Page, classes: Sequence[str]) -> tuple[Share, ...]:
    words: Counter[str] = Counter(classes)
    glyphs: Counter[str] = Counter()
    for word, kind in zip(page.words, classes, strict=True):
        glyphs[kind] += word.glyphs
    total = sum(glyphs.values()) or 1
    order = sorted(words, key=lambda kind: (kind != UNREAD, -glyphs[kind], kind))
    return tuple(Share(kind, words[kind], glyphs[kind], glyphs[kind] / total) for kind in order)


def _regions(number: int, hypotheses: Iterable[Hypothesis]) -> tuple[Region, ...]:
    groups: dict[Box, list[Hypothesis]] = {}
    for guess in hypotheses:
        if guess.place.page == number:
            groups.setdefault(guess.place.box, []).append(guess)
    return tuple(
        Region(f"h{number}-{n}", box, tuple(sorted(group, key=lambda g: (not g.won, -g.score, g.structure))))
        for n, (box, group) in enumerate(groups.items(), 1)
    )


def _spots(
    unread: Sequence[Named[Run]],
    others: Sequence[tuple[str, Sequence[Named[Run]]]],
    repairs: Sequence[Named[Repair]],
    problems: Sequence[Named[Problem]],
    doubts: Sequence[Named[Doubt]],
    regions: Sequence[Region],
) -> tuple[Mark, ...]:
    """Boxes that show only when pointed at: here (`spot`) or in the lists only (`ghost`)."""
    runs = [*unread, *(run for _, group in others for run in group)]
    ghosts = [Mark(region.box, "ghost", "", region.ref) for region in regions]
    ghosts += [Mark(p.value.place.box, "ghost", "", p.ref) for p in problems if p.value.place]
    ghosts += [Mark(d.value.place.box, "ghost", "", d.ref) for d in doubts if d.value.place]
    ghosts += [Mark(r.value.place.box, "ghost", "", r.ref) for r in repairs]
    return (*ghosts, *(Mark(run.value.box, "spot", run.value.text, run.ref) for run in runs))
