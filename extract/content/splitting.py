"""One run that holds both a title and people: where to cut it.

Separators are what a line offers: its end, quotes, a colon, a dash, a comma, `by`. Which of them
parts titles from people, and which side comes first, is a habit of the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.content.inverted import inverted_names
from extract.content.runs import Run
from extract.content.separators import (
    BEFORE,
    BEHIND,
    BRACKET,
    CLOSING,
    ITEM_NUMBER,
    LAST_BRACKET,
    POST_NOMINAL,
    SEPARATING,
    SPACED,
    Order,
    Separator,
)
from extract.lang import Pack
from extract.recognition import PersonMention, looks_like_name, parse_names
from extract.recognition.lexicon import Word, readings
from extract.recognition.vocabulary import vocabulary
from extract.signals.evidence import (
    ODDS,
    SURE_ODDS,
    WORD,
    is_affiliation,
    is_kind,
    is_shaped,
    is_surely_people,
    languages_of,
    people_odds,
    tells_of,
    without_asides,
)

#: A short word in small letters behind a sign, at the end of the text before a name.
LAST_WORD = re.compile(r"[,;.:–—\"»”-]\s+([a-zà-ÿ]{2,4})\s+$")
#: Log-odds from which the two sides count as people and as no people.
PEOPLE, TEXT = 0.8, -0.5
#: Or so much less of a list of people than the other side.
APART = 2.5
#: More than this the other side has only where it is people itself: no list is surer than `ODDS` says.
MOST_LEFT = max(TEXT, ODDS[0][1] - APART)
#: Likelihood from which a name is one for itself; others may be capitalised words of a title.
SURE_NAME = 0.6
#: Likelihood below which words behind a habitual separator are common words.
LITTLE = 0.15
#: Confidences of the surest name of a list, and of all on average.
LISTED_SURE, LISTED_MEAN = 0.8, 0.6
#: What stands before a colon or on the rest of a line, and the comma between it and a name.
SAID = re.compile(r"([^:\n]{2,120}?)(?:\s*:\s|\n|\s+[–—-]\s)")
COMMA = re.compile(r"\s*,\s+")
BLANKS = str.maketrans("\n\t\r\u00a0", "    ")
#: A line that ends in one of these goes on, so that names on the next line belong to the text.
GOES_ON = re.compile(r"(?:[,\-–/&:]|\b[^\W\d_]{1,3})$")
#: Log-odds of people of words in capitals that may be anything: behind names and a colon, a title.
CAPITALS = 0.0
#: Characters. Longer runs are running text.
LONGEST = 700


@dataclass(frozen=True, slots=True)
class Split:
    """Two parts of a text: characters up to `left_end`, and from `right_start` on."""

    order: Order
    separator: Separator
    left_end: int
    right_start: int
    odds: float

    @property
    def habit(self) -> tuple[Order, Separator]:
        return self.order, self.separator


@lru_cache(maxsize=8192)
def splits_of(text: str, packs: tuple[Pack, ...]) -> tuple[Split, ...]:
    """Ways to read a text as title and people, the most likely first."""
    if len(text) > LONGEST or not SEPARATING.search(text) or len(text.split()) < 3:
        return ()
    text = without_asides(text, packs)
    if (inverted := inverted_names(text)) is not None:
        odds = SURE_ODDS if inverted.several else PEOPLE
        return (Split("people_first", "stop", inverted.end, inverted.title, odds),)
    mentions = parse_names(text, languages_of(packs))
    if not mentions:
        return ()
    found = [*_title_first(text, mentions, packs), *_people_first(text, mentions, packs)]
    if not any(s.separator == "bracket" for s in found):
        found += _bracket_behind(text, packs)
    return tuple(sorted(found, key=lambda s: (-s.odds, s.left_end)))


def _title_first(text: str, mentions: Sequence[PersonMention], packs: tuple[Pack, ...]) -> list[Split]:
    """Cuts before a name behind which nothing but people follow; the earliest with each separator."""
    found: dict[Separator, Split] = {}
    unsure: list[tuple[PersonMention, Separator, re.Match[str]]] = []
    cuts = [(m, *cut) for m in mentions if (cut := _cut_before(_without_agent(text[: m.start]))) is not None]
    for sure in (True, False):
        for mention, separator, match in cuts if sure else unsure:
            if separator in found:
                continue
            if sure and looks_like_name(mention.name) < SURE_NAME:
                unsure.append((mention, separator, match))
                continue
            left, right = text[: match.start()], text[mention.start :]
            if len(left) < len(right) and people_odds(left, packs) > MOST_LEFT:
                continue
            odds = max(people_odds(right, packs), _list_odds(text, mention.start, mentions))
            if odds >= PEOPLE and people_odds(left, packs) <= max(TEXT, odds - APART):
                end = match.start() + _closing_quote(match.group())
                found[separator] = Split("title_first", separator, end, mention.start, odds)
    return list(found.values())


def _without_agent(text: str) -> str:
    """The text before a name without the word that says whose the title is: `Old maps, | by Anna Lis`."""
    match = LAST_WORD.search(text)
    return text[: match.start(1)] if match and match[1] in vocabulary().agents else text


def _cut_before(text: str) -> tuple[Separator, re.Match[str]] | None:
    """What parts a name from the text before it, where that is a text of its own."""
    for separator, pattern in BEFORE:
        match = pattern.search(text)
        if match is not None:
            left = text[: match.start()].rstrip()
            return (separator, match) if left and not (separator == "line" and GOES_ON.search(left)) else None
    return None


def _bracket_behind(text: str, packs: tuple[Pack, ...]) -> list[Split]:
    """The cut before a bracket at the end that holds surer names than stand before it."""
    bracket = LAST_BRACKET.search(text)
    left = text[: bracket.start()] if bracket else ""
    odds = people_odds(bracket.group(1), packs) if bracket and left.strip() else 0.0
    if not bracket or odds < SURE_ODDS or people_odds(left, packs) > odds - APART:
        return []
    return [Split("title_first", "bracket", bracket.start(), bracket.start(1), odds)]


def _list_odds(text: str, start: int, mentions: Sequence[PersonMention]) -> float:
    """Odds of a list in which every word is part of a name, and one of the names is sure."""
    chain = [m for m in mentions if m.start >= start]
    words = len(WORD.findall(text[start:]))
    named = sum(len(WORD.findall(m.name)) for m in chain)
    mean = sum(m.confidence for m in chain) / len(chain)
    sure = max(m.confidence for m in chain) >= LISTED_SURE and mean >= LISTED_MEAN
    return 1.6 if sure and named >= 0.9 * words else -3.0


def _closing_quote(text: str) -> int:
    return 1 if text[:1] in '"“”„«»‟' else 0


def _people_first(text: str, mentions: Sequence[PersonMention], packs: tuple[Pack, ...]) -> list[Split]:
    """Cuts behind the names that a text begins with, before a text that names nobody."""
    if ITEM_NUMBER.sub("", text[: mentions[0].start]).strip(' •·"-–—'):
        return []
    found: dict[Separator, Split] = {}
    for mention in mentions:
        end = _name_end(text, mention)
        for separator, pattern in BEHIND:
            for match in _cuts(pattern, text, end, separator):
                right = text[match.end() :]
                left = text[: match.start()]
                most = CAPITALS if separator == "colon" else TEXT
                if separator in found or not right.strip() or people_odds(right, packs) > most:
                    continue
                if separator in ("comma", "dash", "line") and _says_where(right):
                    continue
                if separator == "comma" and _said_end(right):
                    continue
                odds = people_odds(ITEM_NUMBER.sub("", left), packs)
                if odds >= PEOPLE:
                    found[separator] = Split("people_first", separator, match.start(), match.end(), odds)
    return list(found.values())


def _says_where(text: str) -> bool:
    """Whether a text, or its first line where that ends there, names an organisation."""
    first, _, rest = text.partition("\n")
    return is_affiliation(text) or (is_affiliation(first) and not rest[:1].islower())


def _cuts(pattern: re.Pattern[str], text: str, end: int, separator: Separator) -> list[re.Match[str]]:
    """The separator right behind a name; line ends, quotes and colons also behind who somebody is."""
    if separator in ("line", "quote"):
        return list(pattern.finditer(text, end))[:4]
    match = pattern.match(text, end)
    if match is None and separator in ("colon", "dash") and (comma := COMMA.match(text, end)):
        said = _said_end(text, comma.end())
        match = pattern.match(text, said) if said else None
    return [match] if match else []


def _said_end(text: str, at: int = 0) -> int:
    """The end of what says who somebody is, up to a colon or the line's end; 0 where nothing does."""
    said = SAID.match(text, at)
    if said is None or not _is_said(said.group(1)):
        return 0
    goes_on = said.group().endswith("\n") and text[said.end() : said.end() + 1].islower()
    return 0 if goes_on else said.end(1)


def _is_said(text: str) -> bool:
    """Whether a text says who or from where somebody is: an office, an organisation, an acronym or a town.

    A single `U` shortens a university.
    """
    words = WORD.findall(text)
    if not words or not all(w[0].isupper() for w in words):
        return is_affiliation(text)
    is_short = words[0].isupper() and (len(words[0]) > 1 or words[0] == "U")
    return is_short or all(readings(w) & Word.PLACE for w in words) or is_affiliation(text)


def _name_end(text: str, mention: PersonMention) -> int:
    """The end of a mention's name, with the bracket behind it."""
    flat = text.translate(BLANKS)
    start = -1 if "  " in flat else flat.find(mention.name, mention.start)
    end = start + len(mention.name) if start >= 0 else _printed_end(text, mention)
    for pattern in (POST_NOMINAL, BRACKET):
        behind = pattern.match(text, end)
        end = behind.end() if behind else end
    return end


def _printed_end(text: str, mention: PersonMention) -> int:
    """The end of a name whose words may stand further apart than by one blank."""
    words = r"\s+".join(re.escape(w) for w in mention.name.split())
    match = re.compile(words).search(text, mention.start)
    return match.end() if match else mention.end


def habitual_split(text: str, habit: tuple[Order, Separator], packs: tuple[Pack, ...]) -> Split | None:
    """The cut that the document's habit asks for where the names are unknown but look like names."""
    order, separator = habit
    pattern = SPACED.get(separator)
    if order != "title_first" or pattern is None:
        return None
    cuts = list(pattern.finditer(without_asides(text, packs)))
    for match in reversed(cuts[-1:] if separator == "dash" else cuts):
        right = text[match.end() :]
        if (
            _may_be_people(without_asides(right, packs), packs)
            and people_odds(text[: match.start()], packs) <= TEXT
        ):
            return Split(order, separator, match.start(), match.end(), 0.8)
    return None


def _may_be_people(text: str, packs: tuple[Pack, ...]) -> bool:
    """Capitalised words that are no phrase; a single name must look like one a little."""
    whole = "," in text or "(" in text
    return is_shaped(text, packs) and (whole or looks_like_name(text.strip()) >= LITTLE)


def names_before(text: str, separator: Separator, packs: tuple[Pack, ...]) -> Split | None:
    """The cut behind what looks like names at the beginning, before a text that does not."""
    pattern = CLOSING.get(separator)
    number = ITEM_NUMBER.match(text)
    match = pattern.search(text, number.end() if number else 0) if pattern else None
    if match is None:
        return None
    left = text[number.end() if number else 0 : match.start()]
    right = text[match.end() :]
    shaped = is_shaped(left, packs) and not is_shaped(right, packs)
    if not shaped or is_kind(left, packs) or people_odds(right, packs) > PEOPLE:
        return None
    return Split("people_first", separator, match.start(), match.end(), 0.8)


def people_lines(run: Run, packs: tuple[Pack, ...]) -> list[bool] | None:
    """Which lines of a run are people, where some stand between text above and below; else None."""
    if len(run.lines) < 3:
        return None
    flags = [is_surely_people(n.text, packs) for n in run.lines]
    for k in range(1, len(flags)):
        if flags[k] and GOES_ON.search(run.lines[k - 1].text.rstrip()) and not flags[k - 1]:
            flags[k] = False
        if not flags[k] and flags[k - 1] and is_affiliation(run.lines[k].text):
            flags[k] = True
    for k in range(1, len(flags) - 1):
        flags[k] = flags[k] or (flags[k - 1] and flags[k + 1] and tells_of(run.lines[k].text, packs))
    return flags if any(flags) and not all(flags) else None
