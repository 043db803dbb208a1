"""A programme without withheld people: no records, no names in texts, no words on pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from extract.model import Box, Page, Place, Programme, Session, Word
from programarium.privacy.mask import MASK
from programarium.privacy.veil import Veil

T = TypeVar("T")


def veil_programme(programme: Programme, veil: Veil) -> Programme:
    """The programme without withheld people. Doing it twice changes nothing more.

    Participations and biographies are counted in `withheld`; the words of what was taken out, and
    every name on a page, become the mark, so that their boxes can be drawn over.
    """
    kept: list[Place] = []
    taken: list[Place] = []
    sessions = tuple(_veil_session(session, veil, kept, taken) for session in programme.sessions)
    biographies = tuple(b for b in programme.biographies if not veil.hides(b.name))
    kept += [b.place for b in biographies]
    taken += [b.place for b in programme.biographies if veil.hides(b.name)]
    document = replace(programme.document, pages=())
    pages = [
        _veil_page(page, veil, _boxes(kept, page), _boxes(taken, page)) for page in programme.document.pages
    ]
    blocks = tuple(
        replace(block, text=MASK) if _is_taken(block.place, kept, taken) else block
        for block in programme.blocks
    )
    plain = replace(
        programme,
        document=document,
        sessions=sessions,
        biographies=biographies,
        blocks=blocks,
        withheld=programme.withheld + len(programme.biographies) - len(biographies),
    )
    masked = map_texts(plain, veil.text)
    return replace(masked, document=replace(masked.document, pages=tuple(pages)))


def hidden_boxes(page: Page) -> tuple[Box, ...]:
    """Boxes of the words of a page that are withheld."""
    return tuple(word.box for word in page.words if word.text == MASK)


def map_texts(value: T, change: Callable[[str], str]) -> T:
    """A value with every text in it changed; dataclasses and tuples are gone into."""
    return _map(value, change)  # type: ignore[no-any-return]


def _map(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        made = tuple(_map(item, change) for item in value)
        return made if any(a is not b for a, b in zip(made, value, strict=True)) else value
    if is_dataclass(value) and not isinstance(value, type):
        given = {field.name: getattr(value, field.name) for field in fields(value)}
        changed = {name: made for name, old in given.items() if (made := _map(old, change)) is not old}
        return replace(value, **changed) if changed else value
    return value


def _veil_session(session: Session, veil: Veil, kept: list[Place], taken: list[Place]) -> Session:
    people = tuple(person for person in session.participations if not veil.hides(person.name))
    kept += [person.place for person in people]
    if len(people) == len(session.participations):
        return session
    taken += [person.place for person in session.participations if veil.hides(person.name)]
    gone = len(session.participations) - len(people)
    return replace(session, participations=people, withheld=session.withheld + gone)


def _boxes(places: Iterable[Place], page: Page) -> list[Box]:
    return [place.box for place in places if place.page == page.number]


def _is_taken(place: Place, kept: Sequence[Place], taken: Sequence[Place]) -> bool:
    """Whether something stands in the box of what was taken out, and of nothing that stays."""
    box = place.box
    return any(p.page == place.page and _holds(p.box, box) for p in taken) and not any(
        p.page == place.page and _holds(p.box, box) for p in kept
    )


def _holds(outer: Box, inner: Box) -> bool:
    return outer.contains_point(inner.x_mid, inner.y_mid)


def _veil_page(page: Page, veil: Veil, kept: Sequence[Box], taken: Sequence[Box]) -> Page:
    gone = {
        position
        for position, word in enumerate(page.words)
        if any(_holds(box, word.box) for box in taken) and not any(_holds(box, word.box) for box in kept)
    }
    by_line = sorted(range(len(page.words)), key=lambda i: _reading_key(page.words[i]))
    for order in (range(len(page.words)), by_line):
        gone |= _named(page.words, order, veil)
    if not gone:
        return map_texts(page, veil.text) if page.repairs else page
    hidden = [page.words[i].box for i in gone]
    words = tuple(replace(w, text=MASK) if i in gone else w for i, w in enumerate(page.words))
    repairs = tuple(r for r in page.repairs if not any(_holds(r.place.box, box) for box in hidden))
    return replace(page, words=words, repairs=map_texts(repairs, veil.text))


def _reading_key(word: Word) -> tuple[int, float]:
    """Line by line: words whose middles lie within 2 points stand on one line."""
    return round(word.box.y_mid / 2), word.box.x0


def _named(words: Sequence[Word], order: Iterable[int], veil: Veil) -> set[int]:
    """Positions of words that make up a withheld name, read in some order."""
    text, starts = "", []
    for position in order:
        starts.append((len(text), position))
        word = words[position].text
        text += word + ("\n" if word.endswith(("-", "‐", "\u00ad")) else " ")
    spans = veil.spans(text)
    return {
        position
        for start, position in starts
        if any(a < start + len(words[position].text) and start < b for a, b in spans)
    }
