"""A programme without withheld people: no records, no names in texts, no words on pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from extract.model import Box, Page, Place, Programme, Repair, Session, Word
from programarium.privacy.mask import MASK
from programarium.privacy.veil import Veil

T = TypeVar("T")

#: the repair that marks a portrait which is withheld
PORTRAIT = "withheld_portrait"
#: type sizes between two words from which they stand in two columns
_COLUMN_GAP = 1.5
#: points of the sides of a portrait, and between it and the record that it belongs to
_PORTRAIT_SIDES, _PORTRAIT_GAP = (20.0, 250.0), 30.0


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
    """Boxes of the words and portraits of a page that are withheld."""
    portraits = [repair.place.box for repair in page.repairs if repair.code == PORTRAIT]
    return (*(word.box for word in page.words if word.text == MASK), *portraits)


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
    portraits = [Repair(PORTRAIT, "", MASK, Place(page.number, b)) for b in _portraits(page, kept, taken)]
    return replace(page, words=words, repairs=(*map_texts(repairs, veil.text), *portraits))


def _portraits(page: Page, kept: Sequence[Box], taken: Sequence[Box]) -> list[Box]:
    """Pictures that may show who was taken out.

    Evidence: no words inside, the size of a portrait, beside what was taken out, and no record that
    stays is clearly nearer. A picture too many is covered rather than one too few.
    """
    low, high = _PORTRAIT_SIDES
    boxes = [*(image.box for image in page.images), *(fill.box for fill in page.fills)]
    pictures = [b for b in dict.fromkeys(boxes) if low <= b.width <= high and low <= b.height <= high]
    found = []
    for box in pictures:
        gap = min((_gap(box, other) for other in taken), default=_PORTRAIT_GAP + 1)
        nearer = any(1.25 * _gap(box, other) < gap for other in kept)
        if gap <= _PORTRAIT_GAP and not nearer and not any(_holds(box, w.box) for w in page.words):
            found.append(box)
    return found


def _gap(a: Box, b: Box) -> float:
    """Points between two boxes that stand side by side or one over the other; else infinite."""
    across = max(a.x0, b.x0) - min(a.x1, b.x1)
    down = max(a.top, b.top) - min(a.bottom, b.bottom)
    return max(across, down, 0.0) if min(across, down) < 0 else float("inf")


def _reading_key(word: Word) -> tuple[int, float]:
    """Line by line: words whose middles lie within 2 points stand on one line."""
    return round(word.box.y_mid / 2), word.box.x0


def _between(last: Word, word: Word) -> str:
    """What a text has between two words: a line break, a space, or what parts columns."""
    if last.box.y_overlap(word.box) < min(last.box.height, word.box.height) / 2:
        return "\n"
    gap = max(last.box.x0, word.box.x0) - min(last.box.x1, word.box.x1)
    return " " if gap <= _COLUMN_GAP * max(last.style.size, word.style.size) else " ; "


def _named(words: Sequence[Word], order: Iterable[int], veil: Veil) -> set[int]:
    """Positions of words that make up a withheld name, read in some order."""
    text = ""
    starts: list[tuple[int, int]] = []
    last: Word | None = None
    for position in order:
        text += _between(last, words[position]) if last is not None else ""
        starts.append((len(text), position))
        text += words[position].text
        last = words[position]
    spans = veil.spans(text)
    return {
        position
        for start, position in starts
        if any(a < start + len(words[position].text) and start < b for a, b in spans)
    }
