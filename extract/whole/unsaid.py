"""Words that stand in a record's place but in none of its fields: read, yet lost on the way.

The structures take whole lines; what a line says is then parted into titles, people, offices and rooms.
A word that none of these keeps (the surname behind a line end, a second name) must not vanish: it is
unclaimed text again, and its session says so. Words that the language packs know (labels of roles and
rooms, months, kinds) became values of columns; what is printed in a programme more than once is said when
one record says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache

from extract.facts.model import Claim
from extract.lang import Pack, fold
from extract.model import Box, Page, PageAccount, Programme, Session
from extract.values import replace
from extract.whole.account import UNCLAIMED

CODE = "text_unread"
RECORD = "record"
#: Letters. Shorter pieces (initials, articles, `dr`) are told from nothing.
SHORTEST = 3
#: Letters from which a piece inside a longer run of letters is no accident (`JosefSteinberger`).
SHORTEST_INSIDE = 6
#: What is left of the confidence in people whose session lost words: on read programmes 11 of 13 that were
#: sure were right, 794 of 809 elsewhere.
LEFT = 0.9
HYPHENS = ("-", "‐", "\u00ad", "¬")
_PIECES = re.compile(r"(?<![^\W_])[^\W\d_][^\W_]*")
_APOSTROPHES = re.compile("[’'ʼ‘`]")
_ADDRESS = re.compile(r"@|://|www\.|\w\.\w+/|\.(?:com|org|net|eu|[a-z]{2})\W*$")


def with_unsaid(
    programme: Programme, upright: Sequence[Page], packs: Sequence[Pack], told: Iterable[Claim] = ()
) -> Programme:
    """The programme with such words unclaimed and their sessions marked `text_unread`.

    Args:
        programme: with all places in the frame of `upright`.
        upright: the pages, their words in the order of the account.
        packs: the document's languages.
        told: the words from which facts of the edition were taken: sentences that need no keeping.
    """
    said, facts = _Said(programme, packs), {(c.page, k) for c in told for k in c.ids}
    pages = {page.number: page for page in upright}
    account, places = [], []
    for each in programme.account:
        lost = {k for k in _unsaid(pages[each.page], each, said) if (each.page, k) not in facts}
        account.append(_unclaimed(each, lost))
        places += [(each.page, pages[each.page].words[k].box) for k in sorted(lost)]
    marked = {_holder(page, box, programme.sessions) for page, box in places}
    sessions = [_marked(s) if s.key in marked else s for s in programme.sessions]
    return replace(programme, account=tuple(account), sessions=tuple(sessions))


class _Said:
    """What the records say: words, and all letters without spaces."""

    def __init__(self, programme: Programme, packs: Sequence[Pack]) -> None:
        words = [w for text in _texts(programme) for w in text.split()]
        self._words = frozenset(p for w in words for p in _pieces(w)).union(*(_known(k) for k in packs))
        self._letters = "".join(c for c in fold("".join(words)) if c.isalnum())

    def __contains__(self, piece: str) -> bool:
        if len(piece) < SHORTEST or piece in self._words:
            return True
        return len(piece) >= SHORTEST_INSIDE and piece in self._letters

    def joins(self, first: str, second: str) -> bool:
        """Whether a word cut by a line end is said whole."""
        return f"{first}{second}" in self._letters


def _unsaid(page: Page, account: PageAccount, said: _Said) -> Iterator[int]:
    """Positions in `page.words` of the words of records that no field keeps."""
    before, is_cut = "", False
    for k, (word, kind) in enumerate(zip(page.words, account.classes, strict=True)):
        if kind != RECORD:
            continue
        pieces = _pieces(word.text)
        joined = bool(pieces) and is_cut and said.joins(before, pieces[0])
        lacking = [p for p in (pieces[1:] if joined else pieces) if p not in said]
        if lacking and not _ADDRESS.search(word.text) and not _goes_on(page, k, pieces, said):
            yield k
        before, is_cut = (pieces[-1] if pieces else ""), word.text.endswith(HYPHENS)


def _goes_on(page: Page, index: int, pieces: Sequence[str], said: _Said) -> bool:
    """Whether the word is the first half of one that the next line ends."""
    if not page.words[index].text.endswith(HYPHENS) or any(p not in said for p in pieces[:-1]):
        return False
    after = (_pieces(w.text) for w in page.words[index + 1 : index + 2])
    return any(said.joins(pieces[-1], next_[0]) for next_ in after if next_)


@lru_cache(maxsize=1 << 16)
def _pieces(text: str) -> tuple[str, ...]:
    """The pieces of a word that begin with a letter, folded."""
    return tuple(_PIECES.findall(_APOSTROPHES.sub(" ", fold(text))))


def _texts(programme: Programme) -> Iterator[str]:
    yield from _strings(programme.edition)
    for each in (*programme.tracks, *programme.biographies, *programme.sessions):
        yield from _strings(each)
    for session in programme.sessions:
        for person in session.participations:
            yield from _strings(person)


def _strings(record: object) -> Iterator[str]:
    """All texts among the fields of a record."""
    for field in fields(record):  # type: ignore[arg-type]
        value = getattr(record, field.name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (v for v in value if isinstance(v, str))


@lru_cache(maxsize=128)
def _known(pack: Pack) -> frozenset[str]:
    """Every word of a language pack, folded as the records are."""
    return frozenset(p for text in _inside(pack) for p in _pieces(text))


def _inside(value: object) -> Iterator[str]:
    """All texts inside a pack."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _inside(key)
            yield from _inside(each)
    elif isinstance(value, Iterable):
        for each in value:
            yield from _inside(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _inside(getattr(value, field.name))


def _unclaimed(account: PageAccount, lost: set[int]) -> PageAccount:
    if not lost:
        return account
    return PageAccount(
        account.page, tuple(UNCLAIMED if k in lost else kind for k, kind in enumerate(account.classes))
    )


def _holder(page: int, box: Box, sessions: Sequence[Session]) -> str | None:
    """The key of the smallest session around a word."""
    around = [
        s for s in sessions
        if s.place.page == page
        and s.place.box.x0 <= box.x_mid <= s.place.box.x1
        and s.place.box.top <= box.y_mid <= s.place.box.bottom
    ]  # fmt: skip
    return min(around, key=lambda s: s.place.box.width * s.place.box.height).key if around else None


def _marked(session: Session) -> Session:
    people = tuple(replace(p, confidence=round(p.confidence * LEFT, 3)) for p in session.participations)
    return replace(session, participations=people, problems=(*session.problems, CODE))
