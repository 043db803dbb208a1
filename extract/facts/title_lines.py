"""The lines of a page that may be its title, in groups of one type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extract.facts.event_names import is_generic, short_name
from extract.facts.model import Packs, PageLines
from extract.facts.title_text import clean_title, is_no_title
from extract.lang import fold
from extract.layout.lines import Line

#: Lines from the top. Only so near to it does place alone speak for a title.
FIRST_LINES = 4
#: Of the body's type size. From here on, type is large enough for a title without other signs.
LARGE_TYPE = 1.2
#: Of the page's height. Running heads stand above this.
HEAD_SHARE = 0.12
#: How much larger than the next heading the largest one is.
LARGEST_BY = 1.15


@dataclass(frozen=True, slots=True)
class Setting:
    """What a heading of a page is judged against; heights and sizes in points.

    `first` is the height at which the first few lines of the page end, `running` what stands at the head
    of several pages, folded.
    """

    first: float
    page: int
    height: float
    body: float
    timetable: float
    meta: str
    running: frozenset[str] = frozenset()


def body_size(pages: Sequence[PageLines]) -> float:
    """Type size in which most of the text is set, in points."""
    sizes: Counter[float] = Counter()
    for _, lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
    return max(sizes, key=lambda s: (sizes[s], -s)) if sizes else 10.0


def running_heads(pages: Sequence[PageLines]) -> frozenset[str]:
    """Folded texts that stand at the head of two pages or more: what they name goes on from page to page."""
    counted: Counter[str] = Counter()
    for page, lines in pages:
        counted.update({fold(n.text) for n in lines if n.box.top < HEAD_SHARE * page.height})
    return frozenset(text for text, count in counted.items() if count > 1)


def display_groups(lines: Sequence[Line], setting: Setting, packs: Packs) -> list[list[Line]]:
    """Neighbouring lines of one type, cut where a date, the document's name or a new size begins.

    Lines of the body that go on with no heading are left out.
    """
    groups: list[list[Line]] = []
    for line in sorted(lines, key=lambda n: (n.box.top, n.box.x0)):
        host = next((g for g in reversed(groups[-6:]) if _goes_on(g, line, packs)), None)
        if host is None and not _stands_out(line, setting):
            continue
        if is_no_title(line.text, packs) and not _is_dated_name(line.text, packs):
            continue
        if host is None:
            groups.append([line])
        else:
            host.append(line)
    return [kept for group in groups if (kept := _named_lines(group, packs))]


def _named_lines(group: Sequence[Line], packs: Packs) -> list[Line]:
    """The lines of a heading without those at its ends that only say what kind of event it is.

    One that the next line goes on with in small letters is part of the name (`Conference / on Bells`), and so
    is one word at the end: `Delft Bells / Competition`.
    """
    generic = [is_generic(n.text, packs) for n in group]
    first = next((k for k, g in enumerate(generic) if not g), len(group))
    last = next((k for k in range(len(group), first, -1) if not generic[k - 1]), first)
    if first < last < len(group) and " " not in group[last].text:
        last += 1
    if 0 < first < last and group[first].text[0].islower():
        first = 0
    return list(group[first:last])


def _is_dated_name(text: str, packs: Packs) -> bool:
    """Whether the event's short name stands before a day: `DIR 2019 – Monday, June 3`."""
    name = clean_title(text, packs)
    return name != text and short_name(name, packs) is not None and not is_no_title(name, packs)


def _stands_out(line: Line, setting: Setting) -> bool:
    """Whether a line may begin a title: large or bold type, or one of the first lines."""
    ratio = line.size / setting.body
    return ratio >= LARGE_TYPE or (line.bold and ratio >= 1.0) or line.box.top <= setting.first


def largest_group(groups: Sequence[Sequence[Line]], packs: Packs) -> Sequence[Line] | None:
    """The group whose type is clearly larger than that of any other heading, if there is one."""
    ranked = sorted(groups, key=lambda g: (-max(n.size for n in g), g[0].box.top))
    sizes = [max(n.size for n in g) for g in ranked[:2]]
    return ranked[0] if sizes and (len(sizes) == 1 or sizes[0] >= LARGEST_BY * sizes[1]) else None


def first_lines_end(lines: Sequence[Line]) -> float:
    tops = sorted(n.box.top for n in lines)[:FIRST_LINES]
    return tops[-1] if tops else 0.0


def _goes_on(group: Sequence[Line], line: Line, packs: Packs) -> bool:
    last = group[-1]
    step = line.box.top - last.box.top
    if not 0 < step <= 2.0 * max(line.size, last.size):
        return False
    beside = last.box.x_overlap(line.box) > 0.3 * min(last.box.width, line.box.width)
    if not beside or len(group) >= 6:
        return False
    same = abs(last.size - line.size) <= 0.08 * last.size and last.bold == line.bold
    return same or dangles(last.text, packs)


def dangles(text: str, packs: Packs) -> bool:
    """Whether a line ends in a word that cannot end a title: an article, a preposition, a joint."""
    last = fold(text.split()[-1]) if text.split() else ""
    return any(last in each.stopwords or last in each.conjunctions for each in packs)


def without_dangling(text: str, packs: Packs) -> str:
    """A short name without small words behind it, which belong to what stands beside it: `BELLS of`."""
    words = text.split()
    while len(words) > 1 and dangles(" ".join(words), packs):
        words.pop()
    return " ".join(words) if len(words) == 1 and sum(c.isupper() for c in words[0]) > 1 else text
