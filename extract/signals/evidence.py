"""What speaks for a text being people, an address of the net, a place of work, or running text."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.lang import Pack, fold
from extract.recognition import PersonMention, parse_people, person_likelihood
from extract.recognition.coloned import with_commas
from extract.recognition.vocabulary import is_organisation, is_position, is_unit, vocabulary
from extract.signals.labels import likely_kind, non_people_label
from extract.signals.rooms import find_rooms
from extract.signals.vocabulary import joining_words

#: Natural log-odds of people against text by the likelihood of recognition: (from, odds), measured
#: on names and titles of printed programmes.
ODDS = ((0.8, 3.5), (0.6, 2.5), (0.4, 1.6), (0.2, 0.8), (0.1, 0.0))
#: The likelihood and the odds from which a line is people for itself.
SURE_NAMES, SURE_ODDS = ODDS[1]
#: Odds of a line that is two to four capitalised words and a title before them (`Dr`) or `et al.` behind.
TITLED_ODDS = 2.5
#: Odds where recognition sees no names: in a text without plain words, and in any other.
SHAPE_ODDS, TEXT_ODDS = -0.8, -3.0
#: Odds of a text that names a kind of session, such as a break.
KIND_ODDS = -4.0
#: Strength from which a text is the name of a kind of session and nothing else.
SURE_KIND = 0.85
#: Confidence of a room, and the share of a text that it must cover.
SURE_ROOM, COVERED = 0.8, 0.8
#: Characters. Longer texts are never judged whole.
LONGEST = 600

#: What an address cannot do without; most texts are told by these alone.
DOTTED_SIGN = re.compile(r"\.(?:(?<=www\.)|(?:com|org|net|edu|eu|io)\b)", re.I)
CONTACT = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|\b[\w-]+\.(?:com|org|net|edu|eu|io)\b\S*", re.I)
WORD = re.compile(r"[^\W\d_]+")
BRACKET = re.compile(r"\(([^()]*)\)")
BRACKETED = re.compile(r"^[(\[].*[)\]][\s.,;:]*$", re.S)
#: What stands in titles and in no name of an organisation: a colon before more words, a question.
TITLE_SIGN = re.compile(r"\w:\s+\w|\?")
QUOTED = re.compile(r"[\"“”„«»‟]([^\"“”„«»‟]{4,})[\"“”„«»‟]")


@cache
def languages_of(packs: tuple[Pack, ...]) -> tuple[str, ...]:
    return tuple(p.code for p in packs)


@lru_cache(maxsize=20_000)
def people_odds(text: str, packs: tuple[Pack, ...]) -> float:
    """Log-odds that a text lists people and nothing else, from its words alone."""
    bare = with_commas(without_asides(text, packs).strip())
    if not bare or not WORD.search(bare):
        return 0.0
    return _odds(_behind_joint(bare, packs)[:LONGEST], packs)


def _behind_joint(text: str, packs: tuple[Pack, ...]) -> str:
    """The text without the word that joins it to what stands before: `with Anna Nowak and Jan Roe`."""
    first, _, rest = text.partition(" ")
    joins = bool(rest) and any(fold(first) in pack.conjunctions for pack in packs)
    return rest.lstrip() if joins and rest.lstrip()[:1].isupper() else text


def is_surely_people(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a line is people for itself; of running text most lines are not, and told so at once."""
    bare = without_asides(text, packs).strip()[:LONGEST]
    if person_likelihood(bare, languages_of(packs)) < SURE_NAMES and not _is_titled(bare):
        return False
    return people_odds(text, packs) >= SURE_ODDS


@lru_cache(maxsize=20_000)
def _odds(text: str, packs: tuple[Pack, ...]) -> float:
    if is_kind(text, packs) or non_people_label(text, packs) or is_place(text, packs):
        return KIND_ODDS
    if is_nobody(text):
        return 0.0
    likelihood = person_likelihood(text, languages_of(packs))
    odds = next((odds for least, odds in ODDS if likelihood >= least), TEXT_ODDS)
    if odds < TITLED_ODDS and _is_titled(text):
        return TITLED_ODDS
    return SHAPE_ODDS if odds == TEXT_ODDS and is_shaped(text, packs) else odds


def tells_of(line: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a known name begins a line, and small letters follow its comma: `Jan Lis, envoy of`."""
    name, comma, said = line.partition(",")
    return bool(comma) and said.lstrip()[:1].islower() and people_odds(name, packs) >= SURE_ODDS


def without_titles(text: str) -> str:
    """A name without the academic and courtesy titles before it."""
    words = text.split()
    while len(words) > 1 and _is_title(words[0]):
        words.pop(0)
    return " ".join(words)


def _is_title(word: str) -> bool:
    bare = fold(word).strip(".,")
    return len(bare) > 1 and bare in vocabulary().honorifics


def titled_name(line: str) -> str | None:
    """The name on a line that is a title (`Dr`, `Prof.`) and two to four capitalised words.

    A title that leads to an organisation is somebody's office: `Professorin, Universität Bremen`.
    """
    shown = line.strip(" -–—•.,;")
    rest = without_titles(shown)
    words = rest.split()
    fits = rest != shown and "," not in rest and 2 <= len(words) <= 4 and is_shaped(rest, ())
    ends = rest.partition("(")[0].split() or words
    return rest if fits and not (is_organisation(ends[0]) or is_organisation(ends[-1])) else None


def _is_titled(text: str) -> bool:
    first, *below = text.strip(" -–—•").split("\n")
    named = titled_name(first) is not None or _has_others(first)
    return named and (not below or is_affiliation(" ".join(below)))


def _has_others(line: str) -> bool:
    """Whether two to four capitalised words and `et al.` are the whole line: a name and its co-authors."""
    name, found, _ = line.strip(" -–—•.,;").rpartition(" et al")
    return bool(found) and "," not in name and 2 <= len(name.split()) <= 4 and is_shaped(name, ())


@lru_cache(maxsize=20_000)
def is_kind(text: str, packs: tuple[Pack, ...], least: float = SURE_KIND) -> bool:
    """Whether a text is the name of a kind of session (`Lunch`, `Session 3`)."""
    if len(text) > 80:
        return False
    return likely_kind(" ".join(text.split()), packs, least) is not None


def is_place(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a text is the name of a room (`Lecture Hall 3`)."""
    if len(text) > 60:
        return False
    rooms = [r for r in find_rooms(text, packs) if r.confidence >= SURE_ROOM]
    return bool(rooms) and sum(r.end - r.start for r in rooms) >= COVERED * len(text.strip())


def is_nobody(text: str) -> bool:
    """`TBA`, `N. N.`: the place of people that are not known yet."""
    first = WORD.search(text)
    if first is None or first.group().casefold() not in _nobody_starts():
        return False
    return " ".join(WORD.findall(text.casefold())) in vocabulary().nobody


@cache
def _nobody_starts() -> frozenset[str]:
    return frozenset(found.group() for phrase in vocabulary().nobody if (found := WORD.search(phrase)))


def is_shaped(text: str, packs: tuple[Pack, ...]) -> bool:
    """Two to four capitalised words, or several of them between commas: perhaps names unknown to all."""
    words, joints = WORD.findall(text), joining_words(packs)
    if len(words) < 2 or any(
        (w.islower() and w not in joints) or (w.isupper() and len(w) > 5) for w in words
    ):
        return False
    for part in listed_parts(text, packs):
        within = WORD.findall(part)
        if part.strip() and not (1 <= len(within) <= 5 and all(w[0].isupper() for w in within)):
            return False
    return True


def listed_parts(text: str, packs: tuple[Pack, ...]) -> list[str]:
    """What stands between the commas, line ends and joining words of a text."""
    return _parting(packs).split(text)


@cache
def _parting(packs: tuple[Pack, ...]) -> re.Pattern[str]:
    joints = "|".join(map(re.escape, sorted(joining_words(packs))))
    return re.compile(rf"[,;&\n]|\s(?:{joints})\s" if joints else r"[,;&\n]")


def _may_hold_contact(text: str) -> bool:
    """A first look at the signs of an address."""
    return "@" in text or "://" in text or ("." in text and DOTTED_SIGN.search(text) is not None)


def has_contact(text: str) -> bool:
    """Whether a text holds a mail or web address."""
    return _may_hold_contact(text) and CONTACT.search(text) is not None


def without_contacts(text: str) -> str:
    """The text without mail and web addresses."""
    return CONTACT.sub(" ", text)


def without_asides(text: str, packs: tuple[Pack, ...]) -> str:
    """The text with blanks for addresses of the net and for brackets that name a kind of talk."""
    if _may_hold_contact(text):
        text = CONTACT.sub(blank, text)
    if "(" not in text:
        return text
    return BRACKET.sub(lambda m: blank(m) if is_kind(m.group(1), packs) else m.group(), text)


def blank(match: re.Match[str]) -> str:
    """As many spaces as a match has characters."""
    return " " * len(match.group())


def is_contact(text: str) -> bool:
    """Whether mail or web addresses are all that a text says."""
    return has_contact(text) and not WORD.search(without_contacts(text))


@lru_cache(maxsize=20_000)
def is_affiliation(text: str) -> bool:
    """Whether a text says what somebody is or where they work: an office or an organisation, no sentence."""
    words = WORD.findall(text)
    if not words or len(words) > 30:
        return False
    if opens_office(text):
        return True
    small = sum(_is_small(w) for w in words) if is_organisation(words[0]) else 0
    if sum([w[0].isupper() for w in words]) < 0.5 * (len(words) - small) or TITLE_SIGN.search(text):
        return False
    return any(is_organisation(w) or is_unit(w) for w in words)


def opens_office(text: str) -> bool:
    """Whether a text begins with an office, maybe behind a word of what kind: `chief editor`."""
    return any(is_position(w, nominative=True) for w in WORD.findall(text)[:2])


def _is_small(word: str) -> bool:
    """A word that links an organisation to what it is for: `Institut | za mostove`."""
    known = vocabulary()
    return word in known.links or word in known.joints or word in known.weak_joints


def is_bracketed(text: str) -> bool:
    """Whether a text stands in brackets as a whole."""
    return BRACKETED.match(text.strip()) is not None


@lru_cache(maxsize=4096)
def people_in(text: str, packs: tuple[Pack, ...], *, together: bool = False) -> tuple[PersonMention, ...]:
    """The people that a text names which is known to list people; `together` as in `parse_people`."""
    return parse_people(text, languages_of(packs), together=together)
