"""The style that what is said of people is set in: their office, or where they work."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from extract.content.parts import Sorted
from extract.content.runs import Run, StyleKey
from extract.content.shares import NO_SHARE, Share, probability, run_odds
from extract.lang import Pack
from extract.signals.evidence import is_affiliation, is_bracketed, is_contact, is_kind, people_in
from extract.signals.labels import container_label

#: Words. What is said of people is no longer.
LONGEST_OFFICE = 16
#: Runs that stand elsewhere, and offices that name nothing, that every style is taken to have had before.
PRIOR = 2.0
#: The share of a style's runs that stand behind people, times the share of these that name an
#: organisation or office, from which on the style is one of offices.
OFFICES = 0.27
#: Log-odds that a label adds.
LABELLED = 3.0
#: Words in which an organisation or office behind a name shows.
HEAD = 2


def offices_of(
    entries: Iterable[Sequence[Run]], styles: Mapping[StyleKey, Share], packs: tuple[Pack, ...]
) -> frozenset[StyleKey]:
    """Styles that only what stands behind people is set in, and that often names organisations or offices.

    Where a text in another style stands above the people, so that this one is not their title. Each run
    counts as much as what stands before it is likely to be people, by its words and its style.

    Args:
        entries: the runs of each entry.
        styles: how many runs of each style are people.
        packs: the document's languages.
    """
    behind: defaultdict[StyleKey, float] = defaultdict(float)
    named: defaultdict[StyleKey, float] = defaultdict(float)
    elsewhere: defaultdict[StyleKey, float] = defaultdict(float)
    for runs in entries:
        title: StyleKey | None = None
        for before, run in zip((None, *runs), runs, strict=False):
            if not run.lines or run.role is not None or is_contact(run.text):
                continue
            is_title = title is None and _people_odds(run, styles, packs) < 0
            if is_title and container_label(run.text, packs) is None:
                title = run.style
            if len(run.text.split()) > LONGEST_OFFICE or is_kind(run.text, packs):
                continue
            if before is not None and before.lines and before.style == run.style:
                continue
            said = before is not None and before.lines and title not in (None, run.style)
            if before is None or not said or is_title_behind(before, run, packs):
                elsewhere[run.style] += 1
                continue
            sure = probability(_people_odds(before, styles, packs))
            behind[run.style] += sure
            elsewhere[run.style] += 1 - sure
            named[run.style] += sure * is_affiliation(run.text)
    return frozenset(
        style
        for style, count in behind.items()
        if named[style] * count >= OFFICES * (count + PRIOR) * (count + elsewhere[style] + PRIOR)
    )


def _people_odds(run: Run, styles: Mapping[StyleKey, Share], packs: tuple[Pack, ...]) -> float:
    """Log-odds of people from the words of a run, its label and the others in its style."""
    own = run_odds(run, packs)
    return own + (LABELLED if run.role else styles.get(run.style, NO_SHARE).odds_beside(own))


def is_title_behind(people: Run, run: Run, packs: tuple[Pack, ...]) -> bool:
    """Whether what is set otherwise on the line of a name is the title: `Anna Lis, Leeds University, *Maps*`.

    Evidence: the name has its organisation already, and no other one begins behind the comma.
    """
    beside = bool(people.lines and run.lines) and run.lines[0] not in run.firsts
    if not beside or run.label or not people.text.rstrip().endswith(",") or is_bracketed(run.text):
        return False
    *_, last = people_in(people.text, packs) or (None,)
    employed = last is not None and last.affiliation is not None and is_affiliation(last.affiliation)
    return employed and not is_affiliation(" ".join(run.text.split()[:HEAD]))


def says_where(people: Sorted, each: Sorted) -> bool:
    """Whether names end with where they work in brackets, and what follows is set otherwise."""
    said = people.run.text.rstrip(" .,;")
    told = people.part == "people" and said.endswith(")") and is_affiliation(said.rpartition("(")[2])
    return told and each.run.style != people.run.style
