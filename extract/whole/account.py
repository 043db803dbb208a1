"""What became of every word: the class of each, so that nothing is lost silently.

Words of a record are `record`; headings that gave date, room or section are `heading`; running
headers, footers and page numbers keep their class; what is left is `prose` where it reads like
paragraphs, `sponsors` under such a heading, else `unclaimed`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from extract.lang import Pack
from extract.layout.lines import Line
from extract.model import Page, PageAccount
from extract.signals.labels import heading_class

#: Characters in a row of lines that make it prose rather than a label.
PROSE_LENGTH = 120
#: Of the type size. Lines of one paragraph are never further apart.
PARAGRAPH_GAP = 1.0
UNCLAIMED = "unclaimed"


class Ledger:
    """Who took each word. A word is taken once: the first claim stands."""

    def __init__(self) -> None:
        self._classes: defaultdict[int, dict[int, str]] = defaultdict(dict)

    def claim(self, lines: Iterable[Line], kind: str) -> None:
        """Gives all words of `lines` that are still free to `kind`."""
        for line in lines:
            self.claim_ids(line.page, line.ids, kind)

    def claim_ids(self, page: int, ids: Iterable[int], kind: str) -> None:
        """Gives words by their position in `Page.words`."""
        classes = self._classes[page]
        for index in ids:
            if index not in classes:
                classes[index] = kind

    def reclass(self, old: str, new: str) -> None:
        """Gives all words of one class to another."""
        for classes in self._classes.values():
            classes.update({index: new for index, kind in classes.items() if kind == old})

    def is_free(self, line: Line) -> bool:
        """Whether some word of the line is still free."""
        return not self._classes[line.page].keys() >= set(line.ids)

    def account(self, page: Page) -> PageAccount:
        """One class a word, in the order of `page.words`."""
        classes = self._classes[page.number]
        return PageAccount(
            page.number,
            tuple(
                [
                    classes.get(k) or ("invisible" if w.style.invisible else UNCLAIMED)
                    for k, w in enumerate(page.words)
                ]
            ),
        )


def claim_leftovers(lines: Sequence[Line], ledger: Ledger, packs: tuple[Pack, ...]) -> None:
    """Classes of a page's lines that no record took: headings, prose, sponsors."""
    found: dict[Line, str] = {}
    section: str | None = None
    for paragraph in paragraphs_of([n for n in lines if ledger.is_free(n)]):
        text = " ".join(n.text for n in paragraph)
        heading = heading_class(text, packs) if len(text) < PROSE_LENGTH else None
        if heading is not None:
            section = heading
            found.update(dict.fromkeys(paragraph, "sponsors" if heading == "sponsors" else "heading"))
        elif len(text) >= PROSE_LENGTH or _belongs_to_prose(paragraph, found):
            found.update(dict.fromkeys(paragraph, "prose"))
        elif section == "sponsors":
            found.update(dict.fromkeys(paragraph, "sponsors"))
    for line, kind in found.items():
        ledger.claim([line], kind)


def _belongs_to_prose(paragraph: Sequence[Line], found: dict[Line, str]) -> bool:
    """A short line right above or below prose, on the same left edge, is its headline or its end."""
    first, last = paragraph[0], paragraph[-1]
    for line, kind in found.items():
        if kind != "prose" or line.page != first.page:
            continue
        near = min(abs(first.box.top - line.box.bottom), abs(line.box.top - last.box.bottom))
        if near <= 3 * first.size and abs(line.box.x0 - first.box.x0) <= first.size:
            return True
    return False


def paragraphs_of(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines below each other on one left edge with no gap between, in reading order."""
    paragraphs: list[list[Line]] = []
    for line in sorted(lines, key=lambda n: (n.page, n.rotation, n.box.top, n.box.x0)):
        for paragraph in reversed(paragraphs[-12:]):
            last = paragraph[-1]
            gap = line.box.top - last.box.bottom
            if (
                -0.3 * line.size <= gap <= PARAGRAPH_GAP * line.size
                and (abs(last.box.x0 - line.box.x0) <= 2 * line.size or _centred(last, line))
                and last.page == line.page
                and last.rotation == line.rotation
            ):
                paragraph.append(line)
                break
        else:
            paragraphs.append([line])
    return paragraphs


def _centred(a: Line, b: Line) -> bool:
    return abs(a.box.x_mid - b.box.x_mid) <= 0.5 * b.size
