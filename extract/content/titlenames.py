"""Who holds a talk whose title says no more: `Masterclass II with Anna Lis`, `Vorlesung von Prof. Jan Kos`.

Evidence: nobody else is named; the title is a word for what one person holds, a word such as `by`, and
names to its end that dictionaries know. Behind one word alone an academic title says as much.
The title stays as printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.content.parts import Sorted
from extract.lang import Pack, fold
from extract.model import Participation, Role, SessionKind
from extract.recognition import PersonMention
from extract.recognition.vocabulary import vocabulary
from extract.signals.evidence import is_bracketed, people_in
from extract.signals.labels import likely_kind

#: Kinds of which one person is the author.
HELD: frozenset[SessionKind] = frozenset({"talk", "keynote", "workshop", "tutorial", "opening", "closing"})
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
    at, mentions = _names_behind_agent(flow.text, packs)
    made = []
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


def _fill(text: str, mentions: Sequence[PersonMention]) -> bool:
    """Whether the names are known ones and all that the text says."""
    sure = all(m.confidence >= SURE and " " in m.name and KNOWN.intersection(m.evidence) for m in mentions)
    behind = text[mentions[-1].end :].strip(" .,;")
    return sure and mentions[0].start == 0 and (len(behind) < 2 or is_bracketed(behind))
