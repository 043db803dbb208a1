"""Titles in quotation marks with people before or behind each of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.content.parts import Sorted
from extract.content.runs import Run
from extract.content.slices import cut_between
from extract.content.splitting import quoted_titles
from extract.lang import Pack
from extract.signals.evidence import people_odds

#: Log-odds of people that most texts beside quoted titles must reach, and that none may fall to.
LIKELY, UNLIKELY = 0.8, -0.5


def quoted_talks(run: Run, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Quoted titles, each with the names before it: `Name (Office), “Title”`, also again and again.

    A quotation of a word or two is a title where people stand before each of several. Where each of
    several begins a line, the names stand behind it: `“Title”, Name, University`.
    """
    if run.role is not None:
        return []
    cuts = quoted_titles(run.text)
    if len(cuts) > 1 and (parts := _talks_behind(run, cuts, packs)):
        return parts
    every = quoted_titles(run.text, 1)
    if len(every) > max(1, len(cuts)) and (parts := _talks_at(run, every, packs)):
        return parts
    if len(cuts) < 2 and not (cuts and cuts[0][1] >= len(run.text.rstrip(" .,;"))):
        return []
    return _talks_at(run, cuts, packs)


def _talks_at(run: Run, cuts: Sequence[tuple[int, int]], packs: tuple[Pack, ...]) -> list[Sorted]:
    """People and titles in turn, if people stand before every quotation; else nothing."""
    parts: list[Sorted] = []
    at = sure = 0
    for start, end in cuts:
        people = cut_between(run, at, start)
        title = cut_between(run, start, end)
        odds = people_odds(people.text, packs) if people else UNLIKELY
        if people is None or title is None or odds <= UNLIKELY:
            return []
        sure += odds >= LIKELY
        parts += [Sorted(people, "people", 2.5), Sorted(title, "text", -2.5, is_cut=True)]
        at = end
    if sure <= len(cuts) / 2:
        return []
    rest = cut_between(run, at, len(run.text))
    if rest is not None and any(c.isalpha() for c in rest.text):
        parts.append(Sorted(rest, "text", -1.0))
    return parts


def _talks_behind(run: Run, cuts: Sequence[tuple[int, int]], packs: tuple[Pack, ...]) -> list[Sorted]:
    """Titles and people in turn, if each quotation begins a line and people stand behind it; else nothing."""
    text = run.text
    if cuts[0][0] or any(text[start - 1] != "\n" for start, _ in cuts[1:]):
        return []
    parts: list[Sorted] = []
    sure = 0
    for (start, end), (following, _) in pairwise([*cuts, (len(text), 0)]):
        begin = next((k for k in range(end, following) if text[k].isalnum()), following)
        title, people = cut_between(run, start, end), cut_between(run, begin, following)
        odds = people_odds(people.text, packs) if people else UNLIKELY
        if people is None or title is None or odds <= UNLIKELY:
            return []
        sure += odds >= LIKELY
        parts += [Sorted(title, "text", -2.5, is_cut=True), Sorted(people, "people", 2.5)]
    return parts if sure > len(cuts) / 2 else []
