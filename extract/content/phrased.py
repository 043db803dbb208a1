"""Talks each made as `*Title*, by Name`: a title in one style, and behind one joint people in another.

The joint tells which is which, also where the words of a title look like names: *Virtual Reality*, by A. Lis.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.content.children import COMPLETE, FEWEST
from extract.content.parts import Sorted
from extract.content.runs import Run
from extract.content.styles import set_alike, style_parts
from extract.lang import Pack
from extract.layout.lines import Line
from extract.signals.evidence import is_affiliation, is_kind, people_odds, without_titles
from extract.structures.shared.marks import Mark

#: What leads from a title to its people: signs, a short word in small letters, or both.
JOINT = re.compile(r"^(?:[,;:–—(/|-]+\s*)?(?:[^\W\d_A-Z]{1,4}\.?\s+(?=[^\W\d_]))?")
ENDING = re.compile(r"[,;:–—(/|-]+\s*$")
#: Log-odds of people behind the joint, and those from which what stands before it is people, too.
PEOPLE, KNOWN = 0.8, 2.5


@dataclass(frozen=True, slots=True)
class Phrase:
    """A title and its people, in pieces of lines; `firsts` begin a printed line."""

    title: tuple[Line, ...]
    people: tuple[Line, ...]
    firsts: frozenset[Line]

    def joint(self) -> str:
        """The sign or word between title and people; a sign may be set like the title before it."""
        before = ENDING.search(self.title[-1].text)
        behind = JOINT.match(self.people[0].text)
        return " ".join(m.group().strip() for m in (before, behind) if m).strip()

    def named(self) -> str:
        """The people without the joint."""
        return JOINT.sub("", " ".join(n.text for n in self.people), count=1).rstrip(" )")

    def sorted(self) -> list[Sorted]:
        """Title and people as what they are."""
        title, people = Run(self.title, firsts=self.firsts), Run(self.people, firsts=self.firsts)
        return [Sorted(title, "text", -KNOWN, is_cut=True), Sorted(people, "people", KNOWN)]


def phrased_talks(
    marks: Sequence[Mark], packs: tuple[Pack, ...]
) -> tuple[tuple[Mark, ...], list[list[Sorted]]] | None:
    """The head of an entry and its talks, where all are phrased alike.

    Evidence: two or more lines begin in one style and go on in another behind the same joint; what stands
    behind it is people in most of them, what stands before it is no kind of session and no known name.
    A head set like the titles could not be told from the first of them.
    """
    start = next((k for k, m in enumerate(marks) if len(style_parts(m.line)) == 2), None)
    if start is None or any(m.is_bulleted for m in marks):
        return None
    title = style_parts(marks[start].line)[0].words[0]
    first = start
    while start and set_alike(marks[start - 1].line.words[0], title):
        start -= 1
    if start == 0 < first:
        return None
    if any(label.start == 0 for m in marks[start:] for label in m.labels):
        return None
    found = _phrases(marks[start:])
    if len(found) < FEWEST or not _are_alike(found) or not _are_talks(found, packs):
        return None
    return tuple(marks[:start]), [p.sorted() for p in found]


def _phrases(marks: Sequence[Mark]) -> list[Phrase]:
    """Titles with the people behind each; nothing where a third style breaks the turns."""
    pieces = [(part, part.ids[0] == m.line.ids[0]) for m in marks for part in style_parts(m.line)]
    title = pieces[0][0].words[0]
    people = next((p.words[0] for p, _ in pieces if not set_alike(title, p.words[0])), None)
    if people is None:
        return []
    is_title = [set_alike(title, p.words[0]) for p, _ in pieces]
    if not all(t or set_alike(people, p.words[0]) for t, (p, _) in zip(is_title, pieces, strict=True)):
        return []
    starts = [k for k, t in enumerate(is_title) if t and (k == 0 or not is_title[k - 1])]
    firsts = frozenset(p for p, begins in pieces if begins)
    found = []
    for a, b in pairwise([*starts, len(pieces)]):
        group = range(a, b)
        lines = [tuple(pieces[k][0] for k in group if is_title[k] is t) for t in (True, False)]
        if not lines[1] or not pieces[a][1]:
            return []
        found.append(Phrase(lines[0], lines[1], firsts))
    return found


def _are_alike(found: Sequence[Phrase]) -> bool:
    """Whether one joint stands between title and people everywhere, on the line that the title ends on."""
    joints = {p.joint() for p in found}
    return len(joints) == 1 and "" not in joints and not any(p.people[0] in p.firsts for p in found)


def _are_talks(found: Sequence[Phrase], packs: tuple[Pack, ...]) -> bool:
    """Whether people stand behind most of the titles, and before them neither labels nor names."""
    titles = [" ".join(n.text for n in p.title) for p in found]
    named = [p.named() for p in found]
    if any(is_kind(t, packs) or not without_titles(t) for t in titles) or any(map(is_affiliation, named)):
        return False
    people = sum(people_odds(n, packs) >= PEOPLE for n in named)
    known = sum(people_odds(t, packs) >= KNOWN for t in titles)
    return people >= COMPLETE * len(found) and known < COMPLETE * len(found)
