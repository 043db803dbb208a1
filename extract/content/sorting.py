"""Which run of an entry is people, which is text, which is where somebody works.

What the words say comes first; the habits of the document decide where they leave it open.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from extract.content.belowlabels import with_title_below_label
from extract.content.beside_names import with_further_names, with_workplaces, without_numbers
from extract.content.grammar import Grammar
from extract.content.homes import with_homes
from extract.content.namedlines import named_lines
from extract.content.offices import is_title_behind, says_where
from extract.content.parting import announced, headed, leads_to_title, opened, parted
from extract.content.parts import Sorted
from extract.content.quoted import goes_on, quoted_talks
from extract.content.runs import Run, StyleKey, at_gaps
from extract.content.shares import run_odds
from extract.content.toldof import with_sentences_whole
from extract.lang import Pack
from extract.layout.lines import SAME_SIZE
from extract.recognition.vocabulary import is_organisation
from extract.signals.evidence import (
    KIND_ODDS,
    WORD,
    is_affiliation,
    is_bracketed,
    is_contact,
    is_kind,
    opens_office,
    people_in,
    people_odds,
)
from extract.signals.labels import likely_kind
from extract.values import replace

#: Weight of what the style says beside what the words say.
STYLE_WEIGHT = 0.9
#: Log-odds from which lines set apart by a gap are people.
SURE_GROUP = 1.5
#: Words. The line of an office is no longer.
LONGEST_OFFICE = 14
#: Words of a label that only says what follows, and the strength of its kind.
LONGEST_LABEL, SURE_LABEL = 3, 0.7
#: Signs at the end of a text that lead on to more of it.
LEADING = ("-", "–", "—", ":", "/", "&", "+")
#: What stands between names and where they work; words of a name of an organisation.
SIGNS_BETWEEN = (",", "–", "—", "-")
LONGEST_ORGANISATION = 7
#: Log-odds of people in a style that is one of titles.
TITLE_STYLE = -1.0


def sort_runs(runs: Sequence[Run], grammar: Grammar, packs: tuple[Pack, ...]) -> list[Sorted]:
    """Sorts the runs of one entry; runs that hold a title and people are parted."""
    sorted_runs = with_workplaces(_spaced(_judge(without_numbers(runs), grammar, packs), packs))
    sorted_runs = with_further_names(sorted_runs, packs)
    has_people = any(s.part == "people" and s.run.role in (None, "speaker", "author", "presenter", "keynote")
                     for s in sorted_runs)  # fmt: skip
    made: list[Sorted] = []
    for each in _beside(sorted_runs, packs):
        named = named_lines(each.run, packs) if each.part in ("people", "text") else []
        if named:
            made += named
        elif each.part == "text" and not each.is_cut:
            made += parted(each, grammar, packs, has_people)
        else:
            talks = (
                (quoted_talks(each.run, packs) or headed(each.run, packs)) if each.part == "people" else []
            )
            made += talks or [each]
    if not any(s.part == "text" for s in made):
        made = [p for s in made for p in opened(s, packs)]
    if not any(s.part == "text" for s in made):
        made = _with_named_title(made, grammar)
    made = with_title_below_label(made, packs)
    made = _with_affiliations(_with_announced(made, packs), packs, grammar.offices)
    return with_homes(with_sentences_whole(_with_job_below(made, packs)), packs)


def _with_announced(found: Sequence[Sorted], packs: tuple[Pack, ...]) -> list[Sorted]:
    """Titles that begin behind the name of a labelled speaker, with the line below where they go on."""
    made: list[Sorted] = []
    skip = False
    for each, below in zip_longest(found, found[1:]):
        parts = [] if skip else announced(each, below if below and goes_on(each, below) else None, packs)
        if not skip:
            made += parts or [each]
        skip = bool(parts) and below is not None and goes_on(each, below)
    return made


def _spaced(found: Sequence[Sorted], packs: tuple[Pack, ...]) -> list[Sorted]:
    """Texts whose lines stand in groups, cut between the groups where one of them is people."""
    made: list[Sorted] = []
    for k, each in enumerate(found):
        groups = at_gaps(each.run) if each.part == "text" and not each.run.is_item else []
        if len(groups) > 1 and k and _is_said_beside(found[k - 1], groups[0]):
            made += [replace(each, run=g) for g in groups]
            continue
        odds = [people_odds(g.text, packs) for g in groups]
        if len(groups) > 1 and max(odds) >= SURE_GROUP and min(odds) < 0:
            for group, own in zip(groups, odds, strict=True):
                is_people = own >= SURE_GROUP
                made.append(Sorted(group, "people" if is_people else "text", own, is_cut=not is_people))
        else:
            made.append(each)
    return made


def _is_said_beside(before: Sorted, run: Run) -> bool:
    """Whether a text is the rest of the line of the name before it, behind a comma: **Anna Lis**, Leeds."""
    if before.part != "people" or not before.run.lines or run.label or run.firsts.intersection(run.lines):
        return False
    return before.run.text.rstrip().endswith(",") or run.text.lstrip().startswith(",")


def _is_named_beside(before: Sorted, run: Run) -> bool:
    """Whether an organisation stands behind names, after a comma or dash.

    Most languages write names of organisations in small letters but for the first, as they do titles.
    """
    if before.part != "people" or not before.run.lines or run.label:
        return False
    beside = run.lines[0] not in run.firsts and run.text.lstrip().startswith(SIGNS_BETWEEN)
    signed = beside or before.run.text.rstrip().endswith(SIGNS_BETWEEN)
    words = WORD.findall(run.text)
    short = 0 < len(words) <= LONGEST_ORGANISATION and words[0][0].isupper()
    return signed and short and any(is_organisation(w) for w in words)


def _with_named_title(found: Sequence[Sorted], grammar: Grammar) -> list[Sorted]:
    """Of several runs that look like people, the one in the style of titles is the title."""
    loose = [s for s in found if s.part == "people" and s.run.role is None]
    title = min(loose, key=lambda s: grammar.style_odds(s.run, s.odds), default=None)
    if title is None or len(loose) < 2 or grammar.style_odds(title.run, title.odds) > TITLE_STYLE:
        return list(found)
    return [replace(s, part="text", odds=-1.0) if s is title else s for s in found]


def _ends_in_names(text: str, packs: tuple[Pack, ...]) -> bool:
    """`Plenary: Prof. Anna Lis,`: what is set apart behind it is the title."""
    _, colon, names = text.rpartition(":")
    return bool(colon) and names.rstrip().endswith(",") and people_odds(names, packs) >= SURE_GROUP


def _beside(found: Sequence[Sorted], packs: tuple[Pack, ...]) -> list[Sorted]:
    """Texts on one printed line are one text, however they are set: `**Parallel:** Maps`."""
    joined: list[Sorted] = []
    for each in found:
        last = joined[-1] if joined else None
        if (
            last is not None and last.part == each.part == "text" and not each.run.is_item
            and each.run.lines[0] not in each.run.firsts and not _ends_in_names(last.run.text, packs)
        ):  # fmt: skip
            joined[-1] = replace(last, run=last.run.joined(each.run), odds=max(last.odds, each.odds))
        else:
            joined.append(each)
    return joined


def _judge(runs: Sequence[Run], grammar: Grammar, packs: tuple[Pack, ...]) -> list[Sorted]:
    texts = [k for k, r in enumerate(runs) if r.role is None and r.lines]
    first = texts[0] if len(texts) > 1 else -1
    judged: list[Sorted] = []
    for k, run in enumerate(runs):
        each = _sorted(run, grammar, packs, None if len(texts) < 2 or k not in texts else k == first)
        if judged and each.part == "people" and (_heads(judged[-1], run) or _goes_on(judged[-1], each)):
            each = replace(each, part="text")
        judged.append(each)
    return judged


def _heads(before: Sorted, run: Run) -> bool:
    """Whether the text before on the same line announces this one: `Session: *Maps and Plans*`."""
    if before.part != "text" or run.role is not None or not before.run.text.rstrip().endswith(":"):
        return False
    return bool(run.lines) and run.lines[0] not in run.firsts and before.odds <= KIND_ODDS


def _goes_on(before: Sorted, each: Sorted) -> bool:
    """Doubtful people beside a text of one size and weight that leads on to them: `*Quiz* – Old Maps`."""
    lines, run = before.run.lines, each.run
    if before.part != "text" or run.role is not None or each.odds >= SURE_GROUP or not lines or not run.lines:
        return False
    alike = abs(lines[-1].size - run.lines[0].size) <= SAME_SIZE and lines[-1].bold == run.lines[0].bold
    beside = run.lines[0] not in run.firsts and before.run.text.rstrip().endswith(LEADING)
    return alike and beside


def _sorted(run: Run, grammar: Grammar, packs: tuple[Pack, ...], is_first: bool | None) -> Sorted:
    if not run.lines:
        return Sorted(run, "label", 0.0)
    if is_contact(run.text):
        return Sorted(run, "contact", 0.0)
    own = run_odds(run, packs)
    if run.role is not None:
        return Sorted(run, "people", max(own, 1.0) + 2.0)
    if is_kind(run.text, packs):
        return Sorted(run, "text", own)
    odds = own + STYLE_WEIGHT * grammar.style_odds(run, own)
    if is_first is not None:
        odds += grammar.order_odds(is_first)
    if own < 0 < odds and likely_kind(run.text, packs, SURE_LABEL) is not None:
        return Sorted(run, "text", own)  # its style alone calls people what names its kind of session
    return Sorted(run, "people" if odds > 0 else "text", odds)


def _with_affiliations(
    found: Sequence[Sorted], packs: tuple[Pack, ...], offices: frozenset[StyleKey]
) -> list[Sorted]:
    """Texts behind people that name where they work, as long as another text is left for the title.

    `offices` are styles that the document sets nothing else in.
    """
    texts = sum(1 for s in found if s.part == "text" and not _is_keynote_label(s.run.text, packs))
    titles = _styles_of_titles_below(found) - offices
    made: list[Sorted] = []
    for each in found:
        last = made[-1] if made else None
        may_be = each.part == "text" and not each.is_cut and each.run.style not in titles
        told = last is not None and (is_title_behind(last.run, each.run, packs) or says_where(last, each))
        may_be = may_be and not told
        may_be = may_be and not (last is not None and (leads_to_title(last, each) or _is_bolder(each, last)))
        behind = last is not None and last.part in ("people", "affiliation")
        if behind and _is_office(each):
            each = replace(each, part="affiliation")
        below_title = len(made) > 1 and made[0].part == "text" and not is_kind(made[0].run.text, packs)
        if may_be and last is not None and behind and (texts > 1 or last.run.role) and (
            _belongs(each)
            or each.run.style in offices
            or (below_title and _is_said_beside(last, each.run))
            or _is_named_beside(last, each.run)
        ):  # fmt: skip
            texts -= 1
            each = replace(each, part="affiliation")
        made.append(each)
    return made


def _is_keynote_label(text: str, packs: tuple[Pack, ...]) -> bool:
    """`Keynote lecture` and no more: the title stands below, maybe behind the name."""
    return len(text.split()) <= LONGEST_LABEL and likely_kind(text, packs, SURE_LABEL) == "keynote"


def _is_bolder(each: Sorted, last: Sorted) -> bool:
    """Whether a text is bold behind people who are not: nobody's place of work is."""
    return last.part == "people" and each.run.style[1] and not last.run.style[1] and bool(last.run.lines)


def _with_job_below(found: Sequence[Sorted], packs: tuple[Pack, ...]) -> list[Sorted]:
    """`Name: Title` over a line in smaller type that is the office of the only person of the entry."""
    people = [s for s in found if s.part == "people"]
    texts = [s for s in found if s.part == "text"]
    if len(people) != 1 or len(texts) < 2 or any(s.part == "affiliation" for s in found):
        return list(found)
    title, last = texts[0].run, texts[-1].run
    below = texts[-1] is found[-1] and last.lines[0] in last.firsts
    smaller = last.style[0] < title.style[0] - SAME_SIZE
    words = WORD.findall(last.text)
    office = len(words) <= LONGEST_OFFICE and opens_office(last.text)
    if not (below and smaller and office):
        return list(found)
    name = people[0].run.text.rstrip(" :")
    if any(len(people_in(text, packs)) != 1 for text in (name, f"{name}\n{last.text}")):
        return list(found)
    return [*found[:-1], replace(texts[-1], part="affiliation")]


def _styles_of_titles_below(found: Sequence[Sorted]) -> set[StyleKey]:
    """Styles of texts that stand right below people and are no affiliations, and never before any people."""
    first = next((k for k, s in enumerate(found) if s.part == "people" and s.run.role is None), len(found))
    above = {s.run.style for s in found[:first] if s.part == "text"}
    below = {
        b.run.style
        for a, b in pairwise(found[first:])
        if a.part == "people" and b.part == "text" and not (_belongs(b) or _is_named_beside(a, b.run))
    }
    return below - above


def _is_office(each: Sorted) -> bool:
    """What only its place or look calls people, while its words are an office or an organisation."""
    weak = each.part == "people" and each.run.role is None and each.odds < SURE_GROUP
    return weak and is_affiliation(each.run.text)


def _belongs(each: Sorted) -> bool:
    """Whether a text is said of the people before it: in brackets, or an organisation beside or below."""
    text = each.run.text
    if is_bracketed(text) or text.lstrip().startswith((",", "(")):
        return True
    return is_affiliation(text)
