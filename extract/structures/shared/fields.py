"""What the columns of a table hold: parallel sessions, or the fields of one session.

Evidence: the heading of a column (a role word, a word for rooms, a date, a room), else what its
cells have in common: names and nothing else, running numbers, few short values again and again.
Columns whose cells all read like titles are parallel sessions, and their headings say where. Sentences
beside titles describe them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from extract.lang import Pack, all_packs, codes, fold
from extract.model import Box, Role, union
from extract.recognition import person_likelihood
from extract.signals.evidence import is_affiliation, is_kind
from extract.signals.places import mentions_room
from extract.signals.roles import THING
from extract.structures.shared.groups import Group, shares_columns
from extract.structures.shared.marks import Mark
from extract.values import replace

FieldKind = Literal["title", "people", "affiliation", "chair", "room", "number", "day", "block", "text"]
#: Share of the cells of a column that must agree on what they are.
MAJORITY = 0.6
#: From here on a cell is names and nothing else.
PEOPLE_LIKE = 0.6
#: Fewer cells than this prove nothing about a column.
FEWEST_CELLS = 3
#: Characters. Rooms and groups are named shorter than this.
LONGEST_CODE = 28
#: Words of a sentence that describes a session; of them in small letters, where it ends without a stop.
FEWEST_WORDS, SMALL = 10, 0.7
#: Share of sentences in a column of descriptions; of other texts in one of titles.
PROSE, TITLES = 0.5, 0.9
#: Share of names of organisations in a column that says where people work; the others are acronyms.
EMPLOYERS = 0.5
#: Roles whose word may be that of the talk itself.
HOLDERS: frozenset[Role] = frozenset({"speaker", "presenter", "keynote"})
NUMBER = re.compile(r"^\W*\d{1,3}\W*$")
#: A short code with what it stands for.
LEGEND = re.compile(r"(?<!\w)([A-Z][A-Za-z]{0,3})\s?[:=]\s?(?=[^\W\d_]{3})")
#: `EN`, `PL`: what is spoken.
_LANGUAGE_CODES = frozenset(code.upper() for code in codes())
BLANK = re.compile(r"^[\W_]*$")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: where it runs, its heading and what its cells hold."""

    box: Box
    heading: tuple[Mark, ...]
    kind: FieldKind

    @property
    def role(self) -> Role | None:
        """What the heading calls the people of the column."""
        said = next((x.role for m in self.heading for x in m.labels), None)
        return said or ("chair" if self.kind == "chair" else None)


def table_columns(
    cells: Sequence[Group], headings: Sequence[Group], packs: tuple[Pack, ...]
) -> tuple[Column, ...]:
    """Columns of the given cells, left to right; cells over several columns are left out.

    Texts that nobody drew a cell around belong to the drawn column that they stand in.
    """
    found: list[list[Group]] = []
    for cell in sorted(cells, key=lambda c: (not c.closed, c.box.width, c.box.x0)):
        for column in found:
            drawn = column[0].closed and not cell.closed
            if _same_column(column[0].box, cell.box) or (drawn and _is_inside(cell.box, column[0].box)):
                column.append(cell)
                break
        else:
            if not any(_spans(cell.box, column[0].box) for column in found):
                found.append([cell])
    found.sort(key=lambda c: c[0].box.x0)
    made: list[Column] = []
    texts: list[list[str]] = []
    for members in found:
        box = union(c.box for c in members)
        heads = tuple(m for h in headings if shares_columns(h.box, box) for m in h.marks)
        kind = column_kind(members, heads, packs)
        made.append(Column(box, heads, kind))
        texts.append([c.text for c in members])
    for k in range(1, len(made)):
        if _describes(made[k], texts[k], made[k - 1], texts[k - 1]):
            made[k] = replace(made[k], kind="text")
        elif _employs(made[k], texts[k], made[:k], packs):
            made[k] = replace(made[k], kind="affiliation")
    return tuple(made)


def explained_codes(texts: Iterable[str]) -> dict[str, str]:
    """The codes of a legend, several on one line, with their meaning: `KL: keynote lecture, CT: talk`."""
    meanings: dict[str, str] = {}
    for text in texts:
        found = list(LEGEND.finditer(text)) if ":" in text or "=" in text else []
        ends = [m.start() for m in found[1:]] + [len(text)]
        if len(found) > 1:
            meanings |= {m[1]: text[m.end() : end].strip(" ,;.") for m, end in zip(found, ends, strict=True)}
    return meanings


def without_tags(
    columns: Sequence[Column], cells: Sequence[Group], legends: Collection[str]
) -> tuple[Column, ...]:
    """The columns; those of codes that a legend of the document explains are no rooms and no titles."""
    if not legends:
        return tuple(columns)
    made = []
    for column in columns:
        printed = {c.text.strip() for c in cells if _same_column(column.box, c.box)}
        named = column.kind in ("room", "title") and not column.heading
        tags = named and bool(printed) and printed <= set(legends)
        made.append(replace(column, kind="number") if tags else column)
    return tuple(made)


def as_before(columns: Sequence[Column], before: Sequence[Column]) -> tuple[Column, ...]:
    """The columns of a table that goes on, with the kinds that they had on the page before.

    Evidence: nothing on this page tells them apart, they are as many, and each runs where one of those did.
    """
    if not before or any(c.kind != "title" or c.heading for c in columns):
        return tuple(columns)
    same = [[b for b in before if shares_columns(c.box, b.box)] for c in columns]
    if len(columns) != len(before) or any(len(each) != 1 for each in same):
        return tuple(columns)
    return tuple(replace(c, kind=b.kind) for c, (b,) in zip(columns, same, strict=True))


def _describes(column: Column, texts: Sequence[str], beside: Column, titles: Sequence[str]) -> bool:
    """Whether a column describes the titles beside it: sentences there, short texts here."""
    if column.heading or column.kind != "title" or beside.kind != "title":
        return False
    long = sum(map(_is_sentence, texts))
    told = len(texts) >= FEWEST_CELLS and long >= PROSE * len(texts)
    return told and sum(map(_is_sentence, titles)) <= (1 - TITLES) * len(titles)


def _employs(column: Column, texts: Sequence[str], before: Sequence[Column], packs: tuple[Pack, ...]) -> bool:
    """Whether a column says where the people before it work: many of its cells name organisations."""
    if column.kind not in ("title", "room") or named_kind(column.heading, packs) is not None:
        return False
    if not any(c.kind == "people" for c in before) or not any(c.kind == "title" for c in before):
        return False
    return len(texts) >= FEWEST_CELLS and sum(map(is_affiliation, texts)) >= EMPLOYERS * len(texts)


def _is_sentence(text: str) -> bool:
    words = [w for w in text.split() if w[0].isalpha()]
    small = sum(1 for w in words if w[0].islower())
    return len(words) >= FEWEST_WORDS and (text.rstrip()[-1] in ".!?" or small >= SMALL * len(words))


def _same_column(a: Box, b: Box) -> bool:
    return a.x_overlap(b) >= 0.6 * max(a.width, b.width)


def _is_inside(text: Box, column: Box) -> bool:
    return column.x0 <= text.x0 and text.x1 <= column.x1


def _spans(wide: Box, narrow: Box) -> bool:
    return wide.width > 1.5 * narrow.width and wide.x_overlap(narrow) > 0.6 * narrow.width


def is_record(columns: Sequence[Column]) -> bool:
    """Whether the columns are fields of one session rather than sessions side by side."""
    titles = [c for c in columns if c.kind == "title"]
    return len(columns) > len(titles) >= 1 and len(titles) <= 2


def column_kind(cells: Sequence[Group], heading: Sequence[Mark], packs: tuple[Pack, ...]) -> FieldKind:
    """What a column's heading says it holds, or what its cells have in common."""
    named = named_kind(heading, packs)
    if named not in (None, "title"):
        return named
    if any(m.is_date or m.rooms for m in heading):
        return "title"
    texts = [c.text for c in cells if not BLANK.match(c.text)]
    if len(texts) < FEWEST_CELLS:
        return "number" if texts and all(NUMBER.match(t) for t in texts) else "title"
    if _most(texts, lambda t: NUMBER.match(t) is not None):
        return "number"
    languages = tuple(p.code for p in packs)
    if _most(texts, lambda t: person_likelihood(t, languages) >= PEOPLE_LIKE):
        return "people"
    firsts = [c.marks[0].text.rstrip(" ,;") for c in cells if _begins_apart(c)]
    if len(firsts) >= max(FEWEST_CELLS, MAJORITY * len(cells)):
        likely = sum(person_likelihood(t, languages) for t in firsts)
        if likely >= PEOPLE_LIKE * len(firsts):
            return "people"
    if all(t.strip("()[] ") in _LANGUAGE_CODES for t in texts):
        return "number"
    short = sum(1 for t in texts if len(t) <= LONGEST_CODE) / len(texts)
    if short >= 0.9 and len({fold(t) for t in texts}) <= 0.5 * len(texts):
        return "number" if _is_tag(heading, texts, packs) else "room"
    return "title"


def _is_tag(heading: Sequence[Mark], texts: Sequence[str], packs: tuple[Pack, ...]) -> bool:
    """Whether few short values again and again say of what kind each session is, not where it is.

    Evidence: most are words for kinds of sessions, or the heading is no word for rooms in any language and
    hardly a value has one, nor a number.
    """
    if _most(texts, lambda t: is_kind(t, packs)):
        return True
    if not heading:
        return False
    where = named_kind(heading, all_packs()) == "room" or any(m.rooms for m in heading)
    return not where and not _most(texts, lambda t: any(c.isdigit() for c in t) or mentions_room(t, packs))


def _begins_apart(cell: Group) -> bool:
    """Whether the first line alone is set bold, as names above employers are."""
    first, *others = cell.marks
    return first.line.bold and bool(others) and not any(m.line.bold for m in others)


def named_kind(heading: Sequence[Mark], packs: tuple[Pack, ...]) -> FieldKind | None:
    """The kind that the heading's words name in one of the document's languages.

    A word for a talk that may stand before whoever holds it (`Lecture: A. Lis`) heads talks, not people.
    """
    text = " ".join(m.text for m in heading).strip()
    if not text:
        return None
    key = fold(text).strip(" .:")
    for mark in heading:
        for label in mark.labels:
            if label.end - label.start >= 0.7 * len(mark.text.strip()):
                if label.role in HOLDERS and label.confidence <= THING:
                    return "title"
                return "chair" if label.role in ("chair", "moderator") else "people"
    for pack in packs:
        if key in pack.room_labels or (" " not in key and key in pack.place_words):
            return "room"
        if key in pack.date_words or key in pack.day_words:
            return "day"
    return None


def _most(texts: Sequence[str], test: Callable[[str], bool]) -> bool:
    """Whether a majority passes; asked no longer than until the others cannot change it."""
    passed = failed = 0
    for text in texts:
        if test(text):
            passed += 1
        else:
            failed += 1
        if passed / len(texts) >= MAJORITY:
            return True
        if (len(texts) - failed) / len(texts) < MAJORITY:
            return False
    return False
