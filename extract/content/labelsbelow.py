"""Roles printed on a line of their own below a name: `Anna Lis`, `Moderator`, `Leeds University`.

Cards of speakers are set so. Elsewhere a label alone stands above the people whom it governs: it stands
below where every such label of the entry has one name right above it, and the last has none below.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.content.runs import Run
from extract.lang import Pack
from extract.layout.lines import Line, same_style
from extract.recognition import PersonMention, parse_people
from extract.recognition.said import printed
from extract.signals.evidence import is_affiliation, is_nobody, languages_of, people_in, people_odds
from extract.values import replace

#: Log-odds from which a line beside a label is a name.
NAME = 0.8
#: Words and printed lines of one name.
LONGEST_NAME, MOST_LINES = 8, 2
#: Signs that no name alone on its line holds.
SIGNS = frozenset(",:;()[]–—|/")


def with_labels_below(runs: Sequence[Run], packs: tuple[Pack, ...]) -> list[Run]:
    """The runs; a name with its role below it, and what stands below that, are one closed run."""
    alone = [k for k, run in enumerate(runs) if _stands_alone(run)]
    if not alone or not all(k and _is_name(runs[k - 1], packs) for k in alone):
        return list(runs)
    if _is_people(_below(runs, alone[-1]), packs):
        return list(runs)
    made: list[Run] = []
    for k, run in enumerate(runs):
        if k not in alone:
            made.append(run)
            continue
        name = made.pop()
        lines, firsts = (*name.lines, *run.lines), name.firsts | run.firsts
        made.append(replace(run, lines=lines, firsts=firsts, is_item=name.is_item, is_closed=True))
    return _with_offices(made)


def _with_offices(runs: Sequence[Run]) -> list[Run]:
    """The runs; what is set like the label right below it is said of its name."""
    made: list[Run] = []
    for run in runs:
        last = made[-1] if made else None
        label = last.label[0] if last is not None and last.is_closed and last.label else None
        beside = label is not None and run.lines and not run.label and run.lines[0] in run.firsts
        if last is not None and label is not None and beside and _is_alike(label, run):
            made[-1] = replace(last, lines=(*last.lines, *run.lines), firsts=last.firsts | run.firsts)
        else:
            made.append(run)
    return made


def _is_alike(label: Line, run: Run) -> bool:
    return same_style(label, run.lines[0]) and run.lines[0].box.top > label.box.top


def _stands_alone(run: Run) -> bool:
    """A label for one person that is all of its printed line, without a colon."""
    if not run.label or run.is_plural or run.is_closed or run.is_lead:
        return False
    text = " ".join(n.text for n in run.label)
    beside = any(n not in run.firsts for n in run.lines)
    return not beside and all(c.isalpha() or c in " -/" for c in text) and not text.endswith("-")


def _is_name(run: Run, packs: tuple[Pack, ...]) -> bool:
    if run.label or not 1 <= len(run.lines) <= MOST_LINES or not set(run.lines) <= run.firsts:
        return False
    text = " ".join(n.text for n in run.lines)
    if len(text.split()) > LONGEST_NAME or any(c in SIGNS for c in text):
        return False
    return people_odds(text, packs) >= NAME or [m.name for m in people_in(text, packs)] == [text]


def _below(runs: Sequence[Run], at: int) -> str:
    """The line below a label: of what it was taken to govern, or of the next run."""
    following = runs[at] if runs[at].lines or at + 1 == len(runs) else runs[at + 1]
    return following.lines[0].text if following.lines else ""


def _is_people(text: str, packs: tuple[Pack, ...]) -> bool:
    if not text or is_affiliation(text):
        return False
    return is_nobody(text) or people_odds(text, packs) >= NAME


def closed_mention(run: Run, text: str, packs: tuple[Pack, ...]) -> tuple[PersonMention, ...]:
    """The one person of a run that is closed by a label below the name; nobody where it stands beside it.

    What stands below the label is her office and employer, whatever it looks like.
    """
    label = run.label[0] if run.is_closed and run.label else None
    if label is None or run.lines[-1].box.top <= label.box.top:
        return ()
    above = [n for n in run.lines if n.box.top < label.box.top]
    shown = text.split("\n")
    name = " ".join(shown[: len(above)])
    found = parse_people(name, languages_of(packs), known=frozenset({name}))
    if len(found) != 1:
        return ()
    rest = " ".join(shown[len(above) :])
    said = parse_people(f"{name}\n{rest}", languages_of(packs), known=frozenset({name}))
    whole = replace(found[0], end=len(text))
    if len(said) == 1 and (said[0].affiliation or said[0].position):
        return (replace(whole, affiliation=said[0].affiliation, position=said[0].position),)
    return (replace(whole, affiliation=printed(rest)),)
