"""Who holds a talk whose title says no more: `Masterclass II with Anna Lis`, `Vorlesung von Prof. Jan Kos`.

Evidence: nobody else is named; the title is a word for what one person holds, a word such as `by`, and
names to its end that dictionaries know. Behind one word alone an academic title says as much.
The title stays as printed. So it does where it is a word for a panel and `with` its people to the end, beside
nobody but who leads it: `Round table with Anna Lis, Jan Kos and Ewa Rak`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.content.parts import Sorted
from extract.lang import Pack, fold
from extract.layout.flow import Flow
from extract.model import Participation, Role, SessionKind
from extract.recognition import PersonMention
from extract.recognition.vocabulary import vocabulary
from extract.signals.evidence import is_bracketed, people_in
from extract.signals.labels import likely_kind
from extract.signals.roles import LEADING

#: Kinds of which one person is the author.
HELD: frozenset[SessionKind] = frozenset({"talk", "keynote", "workshop", "tutorial", "opening", "closing"})
#: Fewer people are no panel; characters between two of their names.
FEWEST_SEATED, LONGEST_JOINT = 2, 5
#: Strength from which the words before the name are such a kind.
LIKELY_KIND = 0.5
#: Words before the name's preposition, and words in which it is looked for from the end on.
LONGEST_HEAD, LONGEST_TAIL = 4, 8
#: Confidence of a name that is found so, and what recognition must say of it at least.
NAMED, SURE = 0.85, 0.85
KNOWN = frozenset({"given_name", "honorific"})
_WORD = re.compile(r"\S+")


def named_in_title(
    found: Sequence[Sorted], role: Role, packs: tuple[Pack, ...], words: frozenset[str]
) -> list[Participation]:
    """The people at the end of the first text of an entry that names nobody else."""
    texts = [s for s in found if s.part == "text"]
    if not texts or any(s.part == "people" for s in found):
        return []
    flow = texts[0].run.flow(words)
    return _told(flow, role, *_names_behind_agent(flow.text, packs))


def seated_in_title(
    found: Sequence[Sorted], leaders: Sequence[Participation], packs: tuple[Pack, ...], words: frozenset[str]
) -> list[Participation]:
    """The people of a panel at the end of its title, where nobody else is named but its leaders."""
    texts = [s for s in found if s.part == "text"]
    if len(texts) != 1 or any(p.role not in LEADING for p in leaders):
        return []
    flow = texts[0].run.flow(words)
    return _told(flow, "panelist", *_names_in_company(flow.text, packs))


def _told(flow: Flow, role: Role, at: int, mentions: Sequence[PersonMention]) -> list[Participation]:
    """The participations of names in a text; none where one has no place."""
    made: list[Participation] = []
    for mention in mentions:
        place = flow.place(at + mention.start, at + mention.end)
        if place is None:
            return []
        confidence = round(mention.confidence * NAMED, 3)
        made.append(
            Participation(
                mention.name, role, place, mention.honorific, None, mention.position, mention.affiliation,
                confidence, ("role_inferred",),
            )
        )  # fmt: skip
    return made


def _names_behind_agent(text: str, packs: tuple[Pack, ...]) -> tuple[int, Sequence[PersonMention]]:
    """Where the names behind the word `by` begin, and the names; nobody where anything else is said."""
    words = list(_WORD.finditer(text))
    for k in range(1, min(LONGEST_HEAD + 1, len(words) - 1)):
        if len(words) - k > LONGEST_TAIL or fold(words[k].group()) not in vocabulary().agents:
            continue
        at = words[k + 1].start()
        mentions = people_in(text[at:], packs)
        if not mentions or not _fill(text[at:], mentions):
            continue
        held = likely_kind(text[: words[k].start()].strip(), packs, LIKELY_KIND) in HELD
        if held or (k == 1 and all(m.honorific for m in mentions)):
            return at, mentions
    return 0, ()


def _names_in_company(text: str, packs: tuple[Pack, ...]) -> tuple[int, Sequence[PersonMention]]:
    """Where the names behind `with` begin, and the names, where a word for a panel stands before them."""
    company = {word for pack in packs for word in pack.company}
    words = list(_WORD.finditer(text))
    for k in range(1, min(LONGEST_HEAD + 1, len(words) - 1)):
        if fold(words[k].group()) not in company:
            continue
        at = words[k + 1].start()
        mentions = people_in(text[at:], packs)
        panel = likely_kind(text[: words[k].start()].strip(), packs, LIKELY_KIND) == "panel"
        listed = len(mentions) >= FEWEST_SEATED and _are_listed(text[at:], mentions)
        return (at, mentions) if panel and listed else (0, ())
    return 0, ()


def _are_listed(text: str, mentions: Sequence[PersonMention]) -> bool:
    """Whether names, most of them known ones, are all that a text says, with no more than a joint between.

    An office outside of brackets may be that of who leads the panel: `…, led by`.
    """
    known = [m for m in mentions if m.confidence >= SURE and KNOWN.intersection(m.evidence)]
    gaps = [b.start - a.end for a, b in pairwise(mentions)]
    if any(m.position and "(" not in text[m.start : m.end] for m in mentions):
        return False
    whole = mentions[0].start == 0 and len(text[mentions[-1].end :].strip(" .,;")) < 2
    return whole and 2 * len(known) > len(mentions) and all(gap <= LONGEST_JOINT for gap in gaps)


def _fill(text: str, mentions: Sequence[PersonMention]) -> bool:
    """Whether the names are known ones and all that the text says."""
    sure = all(m.confidence >= SURE and " " in m.name and KNOWN.intersection(m.evidence) for m in mentions)
    behind = text[mentions[-1].end :].strip(" .,;")
    return sure and mentions[0].start == 0 and (len(behind) < 2 or is_bracketed(behind))
