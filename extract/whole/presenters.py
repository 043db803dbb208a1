"""Who presents a talk of several authors: the one whose name is underlined or has a star.

Evidence: exactly one of those who speak in a session has a rule below the name that is no longer than the
text, or a star at its end; printed roles stay as they are, but one of those labelled as authors may present.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.model import Box, Page, Participation, Role, Session
from extract.values import replace

#: Points by which an underline may be longer than its text, and lie below the box of it.
BEYOND, BELOW = 2.0, 3.0
#: Of the height of a line of type. A rule higher than this above its lower edge strikes through.
LOW = 0.35
#: Points. Shorter rules underline no name.
SHORTEST = 12.0


def with_presenters(sessions: Sequence[Session], pages: Sequence[Page]) -> list[Session]:
    """Sessions with the one who presents among several authors, where the type sets that one apart."""
    by_number = {page.number: page for page in pages}
    rules = {n: _short_rules(page) for n, page in by_number.items()}
    return [_with_presenter(s, by_number, rules) for s in sessions]


def _short_rules(page: Page) -> list[Box]:
    """Horizontal rules that are no part of a longer one and no longer than a third of the page."""
    return [r.box for r in page.rules if r.is_horizontal and SHORTEST <= r.box.width < page.width / 3]


def _with_presenter(
    session: Session, pages: Mapping[int, Page], rules: Mapping[int, Sequence[Box]]
) -> Session:
    people = session.participations
    authors = [p for p in people if (p.role == "speaker" and p.is_inferred) or p.role == "author"]
    if len(authors) < 2:
        return session
    marked = [p for p in authors if _is_underlined(p, pages, rules)]
    marked = marked or [p for p in authors if _has_star(p, pages)]
    if len(marked) != 1:
        return session
    roles: dict[int, Role] = {id(p): "presenter" if p is marked[0] else "author" for p in authors}
    made = tuple(replace(p, role=roles.get(id(p), p.role)) for p in people)
    return replace(session, participations=made)


def _is_underlined(
    person: Participation, pages: Mapping[int, Page], rules: Mapping[int, Sequence[Box]]
) -> bool:
    """Whether a rule lies below the last word of the name."""
    lines = [
        r for r in rules.get(person.place.page, ())
        if person.place.box.top < r.y_mid < person.place.box.bottom + BELOW
    ]  # fmt: skip
    if not lines:
        return False
    for box in _words(person, pages, star=False):
        for r in lines:
            across = r.x0 - BEYOND <= box.x0 and box.x1 <= r.x1 + BEYOND
            if across and box.bottom - LOW * box.height <= r.y_mid <= box.bottom + BELOW:
                return True
    return False


def _has_star(person: Participation, pages: Mapping[int, Page]) -> bool:
    return bool(_words(person, pages, star=True))


def _words(person: Participation, pages: Mapping[int, Page], *, star: bool) -> list[Box]:
    """The boxes of the words that end a name where it stands, or only of those with a star."""
    last = person.name.split()[-1]
    page, box = pages[person.place.page], person.place.box
    found = [w for w in page.words if box.contains(w.box, BEYOND) and w.text.startswith(last)]
    return [w.box for w in found if not star or w.text[len(last) :].startswith("*")]
