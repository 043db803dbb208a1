"""Runs of words that may print one name: capitals, initials, particles, over line ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.recognition.acronyms import is_acronym
from extract.recognition.broken_names import is_broken_name, is_surname
from extract.recognition.honorifics import SAINTS, is_plain_title
from extract.recognition.lexicon import Word, readings
from extract.recognition.tokens import QUOTES, Token
from extract.recognition.vocabulary import is_organisation, is_position, vocabulary

#: capitals inside a word, other than after `Mc`, `Mac`, `De`, `O'`: brands, not surnames
_CAMEL = re.compile(
    r"^(?!Mac|Mc|D[eiu]|L[aeo]|Van|Fitz|M[A-Z])[^\W\d_]*[^\W\d_-](?<![-‐‑'’´ʼ])(?=[A-Z])(?<=[a-z])|^[A-Z]{2}[a-z]"
)
#: signs that names of firms have and names of people do not
_ODD = re.compile(r"[\d&+_]")
#: letters of the longest acronym of a country behind the name of a firm
_COUNTRY = 3
#: letters from which capitals behind given names are a surname, though nobody knows it
_SHOUTED = 6
#: words of a given name and what may be another or a surname
_COUPLE = 2
#: longest name, in words, particles included
_LONGEST = 7


def run_from(tokens: Sequence[Token], first: int) -> list[int]:
    """Indices of tokens that may make one name: capitals, initials, particles between them."""
    run: list[int] = []
    at = first
    while at < len(tokens) and len(run) < _LONGEST:
        token = tokens[at]
        if run and (_breaks(tokens, run, at) or _is_company_form(token)):
            break
        if (token.text in QUOTES or token.text == "(") and run and (closing := _nickname_end(tokens, at)):
            at = closing
            continue
        if run and token.text == "." and _is_saint(tokens, at):
            at += 1
            continue
        joins = bool(run) and _is_particle(tokens, at)
        if len(token.text) == 1 and not (joins or _is_bare_initial(tokens, at, bool(run))):
            break
        if not (_is_name_shape(token) or joins):
            break
        run.append(at)
        at += 1
    while run and tokens[run[-1]].kind == "word" and not tokens[run[-1]].is_capital:
        run.pop()
    return run


def may_go_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at `at` may be the second of a name: a first look at what `run_from` asks."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.kind == "initial" or (token.kind == "word" and token.is_capital):
        return True
    known = token.key in vocabulary().particles or token.text == "(" or token.text in QUOTES
    return known or _is_before_elided(tokens, at)


def _is_before_elided(tokens: Sequence[Token], at: int) -> bool:
    """A small word before an article that lost its vowel: `in | 't Veld`."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    elided = following is not None and following.kind == "word" and following.text[0] in QUOTES
    return elided and tokens[at].kind == "word" and tokens[at].text.islower()


def _is_saint(tokens: Sequence[Token], at: int) -> bool:
    """The full stop inside `Jane St. Roe`."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    saint = tokens[at - 1].key in SAINTS and not tokens[at].spaced
    return saint and following is not None and following.is_capital and not following.newline


def _is_company_form(token: Token) -> bool:
    """`S.A.` looks like initials behind a surname."""
    return token.kind == "initial" and token.key in vocabulary().company_forms


def _nickname_end(tokens: Sequence[Token], at: int) -> int | None:
    """Behind a nickname in quotes or brackets inside a name: `Jan „Janek” Kowalski`."""
    if (
        tokens[at].text == "("
        and not readings(tokens[at + 1].text if at + 1 < len(tokens) else "-") & Word.GIVEN
    ):
        return None
    for end in range(at + 2, min(at + 4, len(tokens) - 1)):
        closes = tokens[end].text in QUOTES or (tokens[end].text == ")" and end == at + 2)
        if closes and tokens[end + 1].is_capital and not tokens[end + 1].newline:
            return end + 1
    return None


def _is_bare_initial(tokens: Sequence[Token], at: int, inside: bool) -> bool:
    """A capital letter without its full stop, between capitals: `Jane C Roe`."""
    if not inside or at + 1 >= len(tokens) or not tokens[at].is_capital:
        return False
    return tokens[at + 1].kind == "word" and tokens[at + 1].is_capital and not tokens[at + 1].newline


def _is_name_shape(token: Token) -> bool:
    if token.kind == "initial":
        return True
    return token.kind == "word" and token.is_capital and _is_name_word(token.text, token.is_shouted)


@lru_cache(maxsize=50_000)
def _is_name_word(text: str, is_shouted: bool) -> bool:
    if _ODD.search(text):
        return False
    if is_shouted or not _CAMEL.search(text):
        return True
    return bool(readings(text) & (Word.GIVEN | Word.FAMILY))


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if tokens[at].key not in vocabulary().particles and not _is_before_elided(tokens, at):
        return False
    if len(tokens[at].text) == 1 and tokens[at].kind == "word":
        joins = (is_surname(tokens[at - 1]) and is_surname(following)) or _is_second_surname(tokens, at + 1)
        given = readings(following.text) & Word.GIVEN
        return joins and not given and tokens[at].key != "e" and closes(tokens, at + 2)
    if tokens[at].key in vocabulary().inner_particles:  # `von und zu`, but not `Anna Bach und Karl Roth`
        around = (tokens[at - 1], following)
        return all(t.key in vocabulary().particles and not t.is_capital for t in around)
    return following.kind == "word" and (following.is_capital or _is_particle(tokens, at + 1))


def _is_second_surname(tokens: Sequence[Token], at: int) -> bool:
    """`Biel Roe i | Poe,`: a lone capital behind given name, surname and `i` that is no given name.

    Who is named beside somebody has a name of two words; no head, no common word, no acronym.
    """
    token, given = tokens[at], tokens[at - 3] if at > 2 else None
    if given is None or given.kind != "word" or not readings(given.text) & Word.GIVEN:
        return False
    if not (tokens[at - 2].is_capital and token.is_capital) or tokens[at].newline or token.is_shouted:
        return False
    kinds = readings(token.text)
    if kinds & (Word.GIVEN | Word.COMMON) and not kinds & Word.FAMILY:
        return False
    return token.kind == "word" and not (is_organisation(token.text) or is_position(token.text))


def _is_title(tokens: Sequence[Token], at: int) -> bool:
    """A title before a name, with its full stop: the `Excmo` of `Excmo. Sr.`."""
    dotted = at + 1 < len(tokens) and tokens[at + 1].text == "." and not tokens[at + 1].spaced
    return dotted and tokens[at].key in vocabulary().honorifics


def _breaks(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """Whether the token at `at` cannot continue the name in `run`: a position, an organisation …"""
    token, before = tokens[at], tokens[run[-1]]
    if token.newline and (_is_title(tokens, at) or not _continues_line(tokens, run, at)):
        return True
    if token.kind != "word" or not token.is_capital:
        return False
    if token.is_shouted and not before.is_shouted and len(run) > 1 and before.kind == "word":
        return not _is_shouted_surname(tokens, run, at)
    if before.is_shouted and not token.is_shouted and token.newline:
        return True
    if len(run) == 1 and _is_country(token) and not before.is_shouted:
        return True
    if token.key in vocabulary().generation and len(run) > 1:
        return False
    if is_position(token.text) or is_organisation(token.text):
        kinds = readings(token.text)
        if kinds & Word.FAMILY and not before.is_capital and before.key in vocabulary().particles:
            return not readings(tokens[run[0]].text) & Word.GIVEN  # `Anna Roe de Villa`
        given = readings(before.text) & Word.GIVEN or before.kind == "initial"
        fits = bool(kinds & (Word.GIVEN | Word.FAMILY)) and bool(given)
        if not is_position(token.text) and kinds & Word.FAMILY:
            fits = fits or at + 1 >= len(tokens) or tokens[at + 1].text in {"(", ","}
        return not (fits and len(run) <= 2 and not token.newline)
    return token.key in vocabulary().labels and bool(token.newline)


def _is_shouted_surname(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """`Jeanne Ann | ROE`: capitals behind nothing but given names, where no surname stands yet.

    Where a word before may be the surname, the capitals may be an employer, most of which are short:
    they are a known surname, or too long for an acronym.
    """
    token = tokens[at]
    if is_organisation(token.text) or any(tokens[i].newline for i in (*run[1:], at)):
        return False
    if not tokens[run[-1]].is_capital:  # behind a particle
        return True
    kinds = [readings(tokens[i].text) for i in run if tokens[i].kind == "word"]
    if not all(k & Word.GIVEN for k in kinds):
        return len(kinds) == _COUPLE and bool(kinds[0] & Word.GIVEN) and len(token.text) > _SHOUTED
    named = not any(k & Word.FAMILY for k in kinds[1:])
    return named or bool(readings(token.text) & Word.FAMILY) or len(token.text) >= _SHOUTED


def _is_country(token: Token) -> bool:
    """The `GB` of `Roe GB`: an acronym of two or three letters that nobody is called by."""
    return token.is_shouted and len(token.text) <= _COUNTRY and is_acronym(token) and not readings(token.text)


def _continues_line(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """A name broken over lines: given names above, one surname below with nothing joined to it."""
    below = at
    while below + 1 < len(tokens) and tokens[below].key in vocabulary().particles:
        below += 1
    following = tokens[below + 1] if below + 1 < len(tokens) else None
    closes = following is None or following.newline or following.kind not in {"word", "initial"}
    above = tokens[run[-1]]
    if len(run) > 1 and (above.key in vocabulary().particles or above.key in vocabulary().links):
        return True
    if is_broken_name(tokens, run, at):
        return True
    if len(run) == 1 and _begins_chunk(tokens, run[0]) and readings(above.text) & Word.FREQUENT:
        return True
    lone = sum(tokens[i].is_capital for i in run) == 1 and _begins_chunk(tokens, run[0])
    if closes and (above.kind == "initial" or lone):
        return True
    if not all(tokens[i].kind == "initial" or readings(tokens[i].text) & Word.GIVEN for i in run):
        kinds = readings(tokens[at].text)
        bracket = at + 1 < len(tokens) and tokens[at + 1].text == "("
        return bracket and bool(kinds & Word.FAMILY) and not kinds & Word.GIVEN
    if closes or following is None or not following.is_capital:
        return True
    if is_organisation(following.text) and not readings(tokens[at].text) & Word.FAMILY:
        return False  # `Ahmet Roe | Vadi Museum`: the line below is the organisation's
    return following.kind == "word" and (
        is_organisation(following.text) or is_position(following.text) or following.is_shouted
    )


def _begins_chunk(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or (tokens[at - 1].kind == "sign" and tokens[at - 1].text not in {".", "'", "’"})


def closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name may end before the token at `at`: a sign, a line end, a conjunction.

    Before a colon stands what labels the text behind it, or somebody whose title or office follows
    (`Anna Roe Delgado: President of the Board`).
    """
    if at < len(tokens) and tokens[at].text == ":":
        return _is_told_of(tokens, at)
    if at >= len(tokens) or tokens[at].newline or tokens[at].kind in {"sign", "number", "address"}:
        return True
    return not tokens[at].is_capital


def _is_told_of(tokens: Sequence[Token], colon: int) -> bool:
    """Whether a word before a colon is a surname; or no label, and an office or organisation is behind it."""
    before, behind = tokens[colon - 1], tokens[colon + 1 : colon + 2]
    kinds = readings(before.text)
    if before.key in vocabulary().labels or (kinds & Word.COMMON and not kinds & Word.FAMILY):
        return False
    return bool(kinds & Word.FAMILY) or any(
        is_position(t.text) or is_organisation(t.text) or is_acronym(t) for t in behind
    )


def opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name may begin at `at`: behind a sign, a line start, a lower-case word, a title."""
    if at == 0 or tokens[at].newline or not tokens[at - 1].is_capital:
        return True
    return is_plain_title(tokens[at - 1])
