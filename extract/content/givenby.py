"""Who gives a talk, told behind its title in one line: `Lost villages by Anna Lis (Chair of the Map Club)`.

Evidence: nobody else is named; a short word that asks for names (`by`, `par`, `per`) leads to some that fill
the text to its end, each with an office or known to the dictionaries. Longer words that ask for names
(`a càrrec de`, `led by`) do so whatever the names, and where a line ends within them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.content.labels import noun_of_title
from extract.content.parts import Sorted
from extract.lang import Pack, fold
from extract.model import Participation, Role, SessionKind
from extract.recognition import PersonMention
from extract.signals.evidence import people_in
from extract.signals.vocabulary import joining_words

#: Kinds that somebody gives; a title without a word for its kind may be one.
GIVEN: frozenset[SessionKind | None] = frozenset({"talk", "keynote", "workshop", "tutorial", "session", None})
#: Letters of a word that asks for a name only here, and words of a title before it.
SHORT, SHORTEST_HEAD = 3, 2
#: What recognition must say of each name, and what is left of it where offices tell that they speak or not.
SURE, WITH_OFFICE, BARE = 0.7, 0.9, 0.65
#: The same of those with an office beside somebody sure.
BESIDE = 0.6
KNOWN = frozenset({"given_name", "honorific"})
_WORD = re.compile(r"\S+")
#: What a title ends with before the words that ask for names.
LOOSE = " \t\n,;:–—-("


def given_by(
    found: Sequence[Sorted],
    title: str,
    told: tuple[Role, SessionKind | None],
    packs: tuple[Pack, ...],
    words: frozenset[str],
) -> tuple[str, list[Participation]]:
    """The title without whom it names at its end, and these people; as it was where it names nobody."""
    role, kind = told
    texts = [s for s in found if s.part == "text"]
    if not texts or any(s.part == "people" for s in found):
        return title, []
    flow = texts[0].run.flow(words)
    at, behind, mentions = _behind_phrase(flow.text, packs)
    if not mentions and kind in GIVEN:
        at, behind, mentions = _behind_word(flow.text, packs)
    if not mentions or not flow.text.strip().startswith(title) or len(title) < behind:
        return title, []
    made = []
    for mention in mentions:
        place = flow.place(behind + mention.start, behind + mention.end)
        if place is None:
            return title, []
        left = WITH_OFFICE if mention.position else BARE
        made.append(
            Participation(
                mention.name, role, place, mention.honorific, None, mention.position, mention.affiliation,
                round(mention.confidence * left, 3), ("role_inferred",),
            )
        )  # fmt: skip
    return flow.text[:at].strip(LOOSE), made


def _behind_phrase(text: str, packs: tuple[Pack, ...]) -> tuple[int, int, Sequence[PersonMention]]:
    """Where words that ask for names begin behind a title, where the names do, and the names; else nobody.

    Those that say what is held belong to the title: `Grande conférence | de`.
    """
    phrases = _phrases(packs)
    for match in phrases.finditer(fold(text)) if phrases else ():
        at = match.end()
        if not text[: match.start()].strip(LOOSE) or not text[at : at + 1].isupper():
            continue
        mentions = people_in(text[at:], packs)
        if mentions and _fill(text[at:], mentions, packs, asked=True):
            noun = noun_of_title(text[: match.start()], match.group(), packs)
            return match.start() + len(noun), at, mentions
    return 0, 0, ()


@cache
def _phrases(packs: tuple[Pack, ...]) -> re.Pattern[str] | None:
    """Two words or more before who speaks; `de` may have lost its vowel."""
    asking = {
        phrase
        for each in packs
        for phrase, role in each.role_phrases.items()
        if role == "speaker" and " " in phrase
    }
    words = [r"\s+".join(map(re.escape, p.split())) for p in sorted(asking, key=lambda p: (-len(p), p))]
    either = "|".join(rf"{w[:-1]}(?:e\s+|['’])" if w.endswith("+de") else rf"{w}\s+" for w in words)
    return re.compile(rf"(?<!\w)(?:{either})") if words else None


def _behind_word(text: str, packs: tuple[Pack, ...]) -> tuple[int, int, Sequence[PersonMention]]:
    """Where the word that asks for names begins, where the names do, and the names; else nobody."""
    words = list(_WORD.finditer(text))
    for k in range(SHORTEST_HEAD, len(words) - 1):
        if fold(words[k].group()) not in _asking(packs) or not words[k + 1].group()[:1].isupper():
            continue
        at = words[k + 1].start()
        mentions = people_in(text[at:], packs)
        if mentions and _fill(text[at:], mentions, packs):
            return words[k].start(), at, mentions
    return 0, 0, ()


def _fill(
    text: str, mentions: Sequence[PersonMention], packs: tuple[Pack, ...], *, asked: bool = False
) -> bool:
    """Whether names and what is said of them are the whole text, but for what joins them.

    Where they are `asked` for by more than a short word, no dictionary needs to know them.
    """
    ends = [0, *(m.end for m in mentions)]
    starts = [*(m.start for m in mentions), len(text)]
    between = [fold(text[a:b]).strip(" .,;:()") for a, b in zip(ends, starts, strict=True)]
    joined = all(not b or b in joining_words(packs) for b in between[1:-1])
    least = BESIDE if asked and mentions[0].confidence >= SURE else SURE
    sure = all(
        " " in m.name
        and m.confidence >= (least if m.position else SURE)
        and (asked or m.position or KNOWN.intersection(m.evidence))
        for m in mentions
    )
    return joined and sure and not between[0] and not between[-1]


@cache
def _asking(packs: tuple[Pack, ...]) -> frozenset[str]:
    """Short words before who speaks."""
    return frozenset(
        phrase
        for each in packs
        for phrase, role in each.role_phrases.items()
        if role == "speaker" and len(phrase) <= SHORT
    )
