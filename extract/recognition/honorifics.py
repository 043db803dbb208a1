"""Titles before names: academic ones, courtesy, those of one letter, how they are joined and shortened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from extract.lang import all_packs
from extract.recognition.lexicon import Word, readings
from extract.recognition.spans import Name
from extract.recognition.tokens import Token, plain
from extract.recognition.vocabulary import vocabulary
from extract.values import replace

#: saints in surnames and names of places, shortened
SAINTS = frozenset({"st", "ste", "sta", "sto"})
#: kinds of tokens that titles are
_TITLES = frozenset({"abbreviation", "word"})
#: what shortens a title in Romance languages
_ORDINALS = frozenset("ªºᵃᵒ")
#: the same set as a small letter behind the stop: `Prof.a`, `D.a`
_RAISED = frozenset("ao")
#: characters of a letter with such a sign, a title (`Dª`) but for the given name `Mª`
_LETTER = 2
_MARY = frozenset({"ma"})
#: how German titles of women end, and what may stand before that
_FEMININE = frozenset({"in", "innen"})
_BEFORE_ENDING = frozenset("'’‘`´*:_")
#: titles that are given names without their accent (`père`, `irmã`)
_ACCENTED = frozenset({"pere", "irma"})
#: letters of the kind of school that gave a degree: `FH`, `TU`, `ETH`
_SCHOOL = 3
#: tokens of a title with its full stop and sign
_TITLE = 3
#: letters from which a title without a full stop is told from a name such as `Min`
_PLAIN = 4
_VOWELS = frozenset("aeiouyаеиоуіωαεηιου")


def skip_honorifics(tokens: Sequence[Token], at: int) -> int:
    """The index behind titles that begin at `at`: `prof. dr hab.`, `Prof.ª`, `Dr.-Ing. (FH)`, `д-р`.

    What joins two names begins no title, though it joins titles as well: `Mgr. et Mgr.`.
    """
    first = at
    if at < len(tokens) and (_is_joint(tokens, at) or _begins_employer(tokens, at)):
        return at
    while at < len(tokens):
        token = tokens[at]
        behind = _title_end(tokens, at) if token.kind in _TITLES else letter_title_end(tokens, at)
        behind = behind or (_title_goes_on(tokens, at) if at > first else 0)
        if not behind:
            break
        at = behind
    return at


def _is_joint(tokens: Sequence[Token], at: int) -> bool:
    """`et`, `y`, `por`; but with their full stop `ir.` and `por.` are titles."""
    dotted = at + 1 < len(tokens) and tokens[at + 1].text == "." and not tokens[at + 1].spaced
    words = vocabulary()
    joint = tokens[at].key in words.conjunctions or (
        tokens[at].key in words.agents and tokens[at].key not in words.links
    )
    return joint and not dotted


def _title_end(tokens: Sequence[Token], at: int) -> int:
    """Behind the title at `at` with its full stop, or 0 where none is."""
    token, words = tokens[at], vocabulary().honorifics
    if len(token.text) == _LETTER and token.text[-1] in _ORDINALS:
        return letter_title_end(tokens, at)
    if token.kind == "abbreviation":
        known = token.key in words or token.key in _first_letters(words)
        return at + 1 if known or token.key in vocabulary().joined_titles else 0
    dotted = at + 1 < len(tokens) and tokens[at + 1].text == "." and not tokens[at + 1].spaced
    if token.key in words and (dotted or len(token.text) > 1):
        if not dotted and (_is_name_word(tokens, at) or _is_short_name(tokens, at) or _lacks_accent(token)):
            return 0
        return at + 2 if dotted else at + 1
    return at + 1 if is_hyphened_title(token) else 0


def letter_title_end(tokens: Sequence[Token], at: int) -> int:
    """Behind a letter that its sign makes a title, or 0: `D.ª`, `Dª`, `Dª.`; not the given name `Mª`."""
    token = tokens[at]
    if len(token.text) > _LETTER or token.key in _MARY or not token.is_capital:
        return 0
    if token.kind == "word":
        if len(token.text) != _LETTER or token.text[-1] not in _ORDINALS:
            return 0
        dotted = at + 1 < len(tokens) and tokens[at + 1].text == "." and not tokens[at + 1].spaced
        return at + 1 + dotted
    after = tokens[at + 1] if token.kind == "initial" and at + 1 < len(tokens) else None
    signs = _ORDINALS | _RAISED if token.text.endswith(".") else _ORDINALS
    return at + 2 if after is not None and after.text in signs and not after.spaced else 0


def _begins_employer(tokens: Sequence[Token], at: int) -> bool:
    """`Univ. of Maryland`: a word that shortens one for employers and begins titles only before others."""
    dotted = at + 1 < len(tokens) and tokens[at + 1].text == "."
    return _shortens_employer(tokens[at].key) and not _is_honorific(tokens, at + 1 + dotted)


def _is_honorific(tokens: Sequence[Token], at: int) -> bool:
    """Whether a title stands at `at`, or behind the hyphen there: the `Prof` of `Univ.-Prof.`."""
    at += at < len(tokens) and tokens[at].text == "-"
    return at < len(tokens) and tokens[at].key in vocabulary().honorifics


def _shortens_employer(key: str) -> bool:
    """`univ`: part of some titles, and the beginning of words for employers."""
    return key in _beginnings_of_employers() and key not in _titles_alone()


@cache
def _beginnings_of_employers() -> frozenset[str]:
    """All that words for employers begin with, themselves too."""
    words = vocabulary().organisations
    return frozenset(w[:end] for w in words for end in range(_PLAIN, len(w) + 1))


@cache
def _titles_alone() -> frozenset[str]:
    return frozenset(plain(p) for pack in all_packs() for p in pack.titles_before)


@cache
def _common_titles() -> frozenset[str]:
    """Titles of one word in more than one language; `jun`, `min` are hardly ever written without a stop."""
    counts = Counter(plain(p) for pack in all_packs() for p in pack.titles_before if " " not in p)
    return frozenset(title for title, count in counts.items() if count > 1)


@cache
def _first_letters(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w[:1] for w in words)


def _is_name_word(tokens: Sequence[Token], at: int) -> bool:
    """A title that is also a given name stays one when no other given name follows: `Don`, `Dean`.

    Nor where one word follows and no more: `Phil Hill (Leeds)`.
    """
    token = tokens[at]
    if not token.is_capital or not readings(token.text) & Word.GIVEN or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    alone = at + 2 >= len(tokens) or tokens[at + 2].newline or not tokens[at + 2].is_capital
    alone = alone and following.kind == "word" and not following.newline
    return following.is_capital and (alone or not readings(following.text) & Word.GIVEN)


def _lacks_accent(token: Token) -> bool:
    """The given name `Pere` of `Pere Puig`, where the title would be `Père`."""
    return token.key in _ACCENTED and token.text.isascii() and not token.is_shouted


def _is_short_name(tokens: Sequence[Token], at: int) -> bool:
    """A few letters without their full stop before the last word of a name: `Min Zhang`."""
    token = tokens[at]
    if not token.is_capital or token.is_shouted or len(token.key) >= _PLAIN or _VOWELS.isdisjoint(token.key):
        return False
    if token.key in _common_titles():
        return False
    words = [t for t in tokens[at + 1 : at + 3] if t.kind in ("word", "initial") and t.is_capital]
    return at + 1 < len(tokens) and len(words) < _LETTER and not tokens[at + 1].newline


def _behind_feminine(tokens: Sequence[Token], at: int) -> int:
    """Behind the German ending of a woman's title right behind it, or 0: `Prof.in`, `Dr.'in`, `Prof:in`."""
    marked = tokens[at].text in _BEFORE_ENDING and not tokens[at].spaced
    if tokens[at - 1].text != "." and not marked:
        return 0
    end = at + marked
    ends = end < len(tokens) and tokens[end].text in _FEMININE and not tokens[end].spaced
    return end + 1 if ends else 0


def _title_goes_on(tokens: Sequence[Token], at: int) -> int:
    """Behind what belongs to a title: the `ª` of `Prof.ª`, the hyphen of `Dr.-Ing.`, a `(FH)`, an `E.h.`"""
    token = tokens[at]
    if _is_honorary(tokens, at):
        return at + 3
    if behind := _behind_feminine(tokens, at):
        return behind
    if token.spaced and token.text != "(":
        return 0
    if token.text in _ORDINALS or (token.text in _RAISED and tokens[at - 1].text == "."):
        return at + 1
    if token.text in "-," and at + 1 < len(tokens) and _is_whole_title(tokens, at + 1):
        return at + 1
    school = tokens[at + 1] if token.text == "(" and at + 3 < len(tokens) else None
    short = school is not None and school.is_shouted and len(school.text) <= _SCHOOL
    return at + 3 if short and tokens[at + 2].text == ")" and tokens[at + 3].is_capital else 0


def _is_honorary(tokens: Sequence[Token], at: int) -> bool:
    """Whether an initial and a small letter behind it are a title together: `Dr.-Ing. E.h.`"""
    token, after = tokens[at], tokens[at + 1 : at + 3]
    lettered = token.kind == "initial" and len(after) > 1 and after[0].text.islower() and after[1].text == "."
    return lettered and token.key + after[0].key in vocabulary().joined_titles


def _is_whole_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a title follows a hyphen, or behind a comma one that is shortened: `к.е.н., | доц. Roe`."""
    if tokens[at - 1].text == "-":
        return tokens[at].key in vocabulary().honorifics
    dotted = at + 1 < len(tokens) and tokens[at + 1].text == "." and not tokens[at + 1].spaced
    return not tokens[at].is_capital and dotted and tokens[at].key in vocabulary().honorifics


def is_hyphened_title(token: Token) -> bool:
    """`д-р`, `г-жа`: a title of few letters around a hyphen."""
    return "-" in token.key and token.key.replace("-", "") in vocabulary().joined_titles


def is_plain_title(token: Token) -> bool:
    """`Dr`, `Frau`, `Д-р`: a title that no name looks like; short ones with a vowel need their full stop."""
    key = token.key.replace("-", "")
    if len(key) < 2 or (len(key) < _PLAIN and (key in SAINTS or not _VOWELS.isdisjoint(key))):
        return False
    titled = key in vocabulary().honorifics or key in vocabulary().joined_titles
    return titled and not readings(token.text) & Word.GIVEN


def without_letter_titles(
    tokens: Sequence[Token], names: Sequence[Name], languages: tuple[str, ...]
) -> list[Name]:
    """Names without the titles that look like initials: `D. Juan Roe Poe`, `M. Jean Roe`, `E.S. Ana Roe`.

    Evidence: the letters are a title in one of the languages, and behind them stands a given name with a
    surname, or another title: an initial before a whole name is rare there.
    """
    letters = _letter_titles(languages)
    return [_without_letters(tokens, name, letters) for name in names] if letters else list(names)


def _without_letters(tokens: Sequence[Token], name: Name, letters: frozenset[str]) -> Name:
    first, token = name.first, tokens[name.first]
    lettered = token.kind == "initial" and token.key in letters and not name.shared
    if lettered and first + 2 < name.last and readings(tokens[first + 1].text) & Word.GIVEN:
        return replace(name, first=first + 1)
    before = name.honorific - 1
    if before > 0 and tokens[before].text in _ORDINALS and not tokens[before].spaced:
        before -= 1
    titled = before >= 0 and tokens[before].kind == "initial" and tokens[before].key in letters
    if not titled or tokens[name.honorific].newline:
        return name
    return replace(name, honorific=_first_title(tokens, before))


def _first_title(tokens: Sequence[Token], at: int) -> int:
    """Where the titles begin that end before `at`: `| Ilma. Sra. D.ª`."""
    for earlier in range(max(0, at - _TITLE), at):
        parted = any(t.newline for t in tokens[earlier + 1 : at + 1])
        if not parted and skip_honorifics(tokens[:at], earlier) == at:
            return _first_title(tokens, earlier)
    return at


@cache
def _letter_titles(languages: tuple[str, ...]) -> frozenset[str]:
    """Titles of single letters in the packs of the languages, joined: `d`, `es`."""
    phrases = [plain(p).split() for pack in all_packs() if pack.code in languages for p in pack.titles_before]
    return frozenset("".join(words) for words in phrases if all(len(w) == 1 for w in words))
