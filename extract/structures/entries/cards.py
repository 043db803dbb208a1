"""Cards: a name, and under it what is said of the person, many of them on a page.

Evidence: on one page a style is shared by lines that are names and hardly anything else, and
text of another style follows below, on the same left edge. What is said of people hardly tells the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.layout.lines import Line, same_style
from extract.recognition import looks_like_name
from extract.structures.shared.marks import Mark

#: From here on a line counts as a name.
NAME_LIKE = 0.5
#: Share of the lines of a style that must be names for it to be the style of names.
NAMES_IN_STYLE = 0.6
#: Fewer names than this on a page prove no style.
FEWEST_CARDS = 2
#: A name is broken over no more lines than this.
LONGEST_NAME = 3
#: Of the type size. Lines of one card are never further apart.
CARD_GAP = 1.6
#: Of the type size. Left edges that differ by less are aligned.
ALIGNED = 0.8


@dataclass(frozen=True, slots=True)
class Card:
    """One name and the lines below it."""

    name: tuple[Line, ...]
    text: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class CardPage:
    """The cards of a page; `score` is the share of the lines that they explain, less for times in them."""

    cards: tuple[Card, ...]
    rest: tuple[Mark, ...]
    score: float


def read_cards(marks: Sequence[Mark]) -> CardPage | None:
    """Finds the cards of one page, or None where no style is the style of names."""
    lines = [m.line for m in marks if m.line.rotation == 0]
    heads = _name_runs(lines)
    if len(heads) < FEWEST_CARDS:
        return None
    used = {n for head in heads for n in head}
    bodies: list[list[Line]] = [[] for _ in heads]
    for line in sorted(lines, key=lambda n: (n.box.top, n.box.x0)):
        if line in used:
            continue
        owner = _owner(line, heads, bodies)
        if owner is not None:
            bodies[owner].append(line)
    cards = [Card(tuple(h), tuple(b)) for h, b in zip(heads, bodies, strict=True) if b]
    if len(cards) < FEWEST_CARDS:
        return None
    claimed = {n for c in cards for n in (*c.name, *c.text)}
    share = sum(len(n.text) for n in claimed) / max(1, sum(len(n.text) for n in lines))
    rest = tuple(m for m in marks if m.line not in claimed)
    timed = sum(1 for m in marks if m.times and m.line in claimed)
    return CardPage(tuple(cards), rest, share * max(0.0, 1 - timed / len(cards)))


def _name_runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of lines that read as one name and are set in a style of names."""
    runs: list[list[Line]] = []
    for line in sorted(lines, key=lambda n: (round(n.box.x0), n.box.top)):
        last = runs[-1][-1] if runs else None
        if last is not None and same_style(last, line) and _follows(last, line):
            runs[-1].append(line)
        else:
            runs.append([line])
    by_style: dict[tuple[float, bool, bool, int], list[list[Line]]] = {}
    for run in runs:
        n = run[0]
        by_style.setdefault((round(n.size, 1), n.bold, n.italic, n.colour), []).append(run)
    heads: list[list[Line]] = []
    for same in by_style.values():
        texts = [" ".join(n.text for n in r) for r in same if len(r) <= LONGEST_NAME]
        if _are_names(
            [t for t in texts if _is_name_shaped(t)], max(FEWEST_CARDS, NAMES_IN_STYLE * len(same))
        ):
            heads += [r for r in same if len(r) <= LONGEST_NAME]
    return sorted(heads, key=lambda r: (r[0].box.top, r[0].box.x0))


def _are_names(texts: Sequence[str], fewest: float) -> bool:
    """Whether so many texts are names; judging one is dear, so no more are asked than can decide it."""
    named = 0
    for asked, text in enumerate(texts):
        if named >= fewest or named + len(texts) - asked < fewest:
            break
        named += looks_like_name(text) >= NAME_LIKE
    return named >= fewest


def _is_name_shaped(text: str) -> bool:
    """Two to six words, most of them with a capital, no figures: cheap to see."""
    words = text.split()
    capitals = sum(1 for w in words if w[:1].isupper())
    return 2 <= len(words) <= 6 and capitals >= 2 and not any(c.isdigit() for c in text)


def _follows(above: Line, below: Line) -> bool:
    gap = below.box.top - above.box.bottom
    return -0.3 * below.size <= gap <= CARD_GAP * below.size and (
        abs(above.box.x0 - below.box.x0) <= ALIGNED * below.size
    )


def _owner(line: Line, heads: Sequence[Sequence[Line]], bodies: Sequence[Sequence[Line]]) -> int | None:
    """The card whose last line stands right above `line`, on the same left edge."""
    best: tuple[float, int] | None = None
    for k, head in enumerate(heads):
        last = (bodies[k] or head)[-1]
        gap = line.box.top - last.box.bottom
        if not -0.5 * line.size <= gap <= CARD_GAP * max(line.size, last.size):
            continue
        left = min([n.box.x0 for n in (*head, *bodies[k])])
        if abs(line.box.x0 - left) > ALIGNED * max(line.size, last.size):
            continue
        if best is None or gap < best[0]:
            best = (gap, k)
    return best[1] if best else None
