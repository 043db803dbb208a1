"""Running headers, footers and page numbers: text that belongs to the page, not to the programme.

Evidence: the same text stands at the same height on several pages, in the outer parts of the page,
if need be with a number that counts with the pages; or a lone number there does so. Two pages are
enough where it stands outside all else and in smaller type. Lines that give a date are never
furniture: continuation pages repeat the day. But a browser stamps its prints with the moment of
printing, the page's address and number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache

from extract.lang import all_packs, fold
from extract.layout.lines import Line
from extract.model import Page

#: Share of the page height at top and bottom in which furniture stands.
OUTER = 0.12
#: Text must stand on this many pages to be furniture.
FEWEST_PAGES = 3
#: Points. Heights that differ by less are the same.
SAME_HEIGHT = 4.0
#: Points. So exactly a program prints a running line at the same place of two pages.
SAME_PLACE = 0.6
#: Points by which the type of a running line is smaller, and the share of words set as small.
SMALLER, FEW = 0.5, 0.1
_NUMBER = re.compile(
    r"^\W*(?P<word>[^\W\d_]+)?\W*?(?P<number>\d{1,3})(?:\s?(?:/|(?P<of>[^\W\d_]+))\s?(?P<last>\d{1,3}))?\W*$"
)
_STAMP = re.compile(
    r"^\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?,?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?$"
)
_ADDRESS = re.compile(r"^(?:https?://|file://|www\.)\S+$")


def find_furniture(
    pages: Sequence[tuple[Page, Sequence[Line]]], keep: Callable[[Line], bool]
) -> dict[Line, str]:
    """Class (`running_header`, `running_footer`, `page_number`) of each line that is furniture.

    Args:
        pages: every page with its lines.
        keep: tells lines that are never furniture because they give context.
    """
    found: dict[Line, str] = {}
    seen: dict[tuple[str, int], list[tuple[Page, Line]]] = defaultdict(list)
    for page, lines in pages:
        for line in lines:
            if _is_outer(page, line) and not keep(line):
                masked = re.sub(r"\d+", "#", line.text.casefold())
                seen[(masked, round(line.box.top / SAME_HEIGHT))].append((page, line))
    for _, members in sorted(seen.items()):
        if _repeats(members) or (len(pages) == 2 and _frames_both(members)):
            for page, line in members:
                is_top = line.box.y_mid < page.height / 2
                found[line] = "running_header" if is_top else "running_footer"
    for page, lines in pages:
        found |= _printed_by_browser(page, lines)
        for line in lines:
            if _is_outer(page, line) and _counts(page, line, pages):
                found[line] = "page_number"
    return found


def page_number(text: str) -> int | None:
    """The number that a line gives its page and nothing else: `3`, `- 3 -`, `Seite 3`, `3 of 12`."""
    numbers = _page_numbers(text)
    return numbers[0] if numbers else None


def _page_numbers(text: str) -> tuple[int, ...]:
    """The number of a page, and behind it that of all pages, where a line says no more."""
    match = _NUMBER.match(text)
    if match is None:
        return ()
    before, between = _words_of_pages()
    word, of, last = match["word"], match["of"], match["last"]
    if (word and fold(word) not in before) or (of and fold(of) not in between):
        return ()
    number = int(match["number"])
    if last is None:
        return (number,)
    return (number, int(last)) if number <= int(last) else ()


@cache
def _words_of_pages() -> tuple[frozenset[str], frozenset[str]]:
    """Words before the number of a page, and between it and that of all: programs print in any language."""
    packs = all_packs()
    return (
        frozenset(w for each in packs for w in each.page_words),
        frozenset(w for each in packs for w in each.stopwords),
    )


def is_print_line(text: str) -> bool:
    """Whether a line is what a browser adds to its prints: the moment of printing or the page's address."""
    return bool(_STAMP.match(text) or _ADDRESS.match(text))


def tells_printing(line: Line) -> bool:
    """Whether a line of furniture is nothing but the moment of printing."""
    return bool(_STAMP.match(line.text))


def _printed_by_browser(page: Page, lines: Sequence[Line]) -> dict[Line, str]:
    """The rows above and below that a browser adds to what it prints.

    Evidence: the topmost and the lowest row give the moment of printing to the minute in figures, an
    address, and the page's number of all. Chrome and Firefox put them in different corners.
    """
    if not lines:
        return {}
    highest, lowest = min(lines, key=lambda n: n.box.top).box, max(lines, key=lambda n: n.box.bottom).box
    top = [n for n in lines if n.box.y_mid <= highest.bottom]
    low = [n for n in lines if n.box.y_mid >= lowest.top]
    edge = [n for n in (*top, *low) if _is_outer(page, n)]
    texts = [n.text for n in edge]
    counted = any(len(_page_numbers(t)) > 1 for t in texts)
    if not counted or not all(any(mark.match(t) for t in texts) for mark in (_STAMP, _ADDRESS)):
        return {}
    return {n: "running_header" if n in top else "running_footer" for n in edge}


def _frames_both(members: Sequence[tuple[Page, Line]]) -> bool:
    """Whether both pages of a document print one line alike, outside all else and in smaller type."""
    if len(members) != len({page.number for page, _ in members}) or len(members) != 2:
        return False
    (_, a), (_, b) = members
    same = (
        a.text == b.text
        and abs(a.box.x0 - b.box.x0) <= SAME_PLACE
        and abs(a.box.top - b.box.top) <= SAME_PLACE
    )
    return same and all(_is_small_edge(page, line) for page, line in members)


def _is_small_edge(page: Page, line: Line) -> bool:
    """Whether no other words stand further out, and hardly any are set as small."""
    top = line.box.y_mid < page.height / 2
    others = [w for k, w in enumerate(page.words) if k not in line.ids]
    outside = any(w.box.bottom < line.box.top if top else w.box.top > line.box.bottom for w in others)
    small = sum(1 for w in others if w.style.size < line.size + SMALLER)
    return not outside and small <= FEW * len(others)


def _repeats(members: Sequence[tuple[Page, Line]]) -> bool:
    """Whether lines alike but for their digits are one running line.

    Either most of them are the same with their digits, or one of their numbers counts with the
    pages (by two where two pages are printed on one); `Session 2`, `Session 5` do neither.
    """
    if len({page.number for page, _ in members}) < FEWEST_PAGES:
        return False
    texts: dict[str, set[int]] = defaultdict(set)
    offsets: dict[tuple[int, int], set[int]] = defaultdict(set)
    for page, line in members:
        texts[line.text.casefold()].add(page.number)
        for number in re.findall(r"\d{1,4}", line.text):
            for step in (1, 2):
                offsets[step, int(number) - step * page.number].add(page.number)
    most = max(len(pages) for pages in (*texts.values(), *offsets.values()))
    return most >= FEWEST_PAGES


def _is_outer(page: Page, line: Line) -> bool:
    return line.box.bottom <= OUTER * page.height or line.box.top >= (1 - OUTER) * page.height


def _counts(page: Page, line: Line, pages: Sequence[tuple[Page, Sequence[Line]]]) -> bool:
    """Whether the number runs with the pages: another page has its own number, as far away."""
    shown = page_number(line.text)
    if shown is None:
        return False
    offset = shown - page.number
    if offset == 0:
        return True
    for other, lines in pages:
        if other.number == page.number:
            continue
        for twin in lines:
            if _is_outer(other, twin) and page_number(twin.text) == other.number + offset:
                return True
    return False
