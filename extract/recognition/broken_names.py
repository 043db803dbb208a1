"""Names that a line end breaks: in lists with commas, and surnames on a line of their own."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.acronyms import is_acronym
from extract.recognition.lexicon import Word, readings
from extract.recognition.namelike import name_score
from extract.recognition.tokens import Token
from extract.recognition.vocabulary import is_organisation, is_position, vocabulary

#: words of a name that go on below a line end, and how much they must look like one
_BELOW, _NAMELIKE = 3, 0.5
#: the same of a word between a name and an office, where firms stand too
_SURNAME = 0.3
#: words of the longest name in a list
_LONGEST = 4


def is_broken_name(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """Whether the line that begins at `at` goes on with the name whose first words are `run`."""
    return (
        _is_listed(tokens, run, at)
        or _is_line_of_surnames(tokens, run, at)
        or _is_before_office(tokens, run, at)
        or _ends_in_generation(tokens, at)
    )


def _ends_in_generation(tokens: Sequence[Token], at: int) -> bool:
    """A line of one surname and a generation is no whole name: `João Bento Roe | Poe Júnior`."""
    line = tokens[at : at + 2]
    if len(line) < 2 or line[1].newline or not all(t.is_capital for t in line):
        return False
    ends = at + 2 >= len(tokens) or tokens[at + 2].newline or tokens[at + 2].kind == "sign"
    return ends and line[1].key in vocabulary().generation and bool(readings(line[0].text) & Word.FAMILY)


def _is_before_office(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """`Prof. Jan Erik | Roemer, Dean of …`: one name-like word below, a comma and an office."""
    if at + 2 >= len(tokens) or tokens[at + 1].text != "," or len(run) > 2 or not tokens[at].is_capital:
        return False
    word, office = tokens[at], tokens[at + 2]
    likely = readings(word.text) & Word.FAMILY or name_score(word.text) >= _SURNAME
    is_head = is_organisation(word.text) or is_position(word.text) or is_acronym(word)
    return bool(likely) and not is_head and is_position(office.text) and not office.newline


def _is_listed(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """A name broken inside a list with commas: what stands between the sign before and the next is name-like.

    One word at a line end is no whole name; behind two, the word below must be a known surname, or
    unknown to dictionaries and look like a name; behind three the list must go on behind it, too.
    """
    start = _list_sign(tokens, run[0])
    if not start or len(run) > _LONGEST - 1 or not _ends_name(tokens, start):
        return False
    last = at
    while last < len(tokens) and last - at <= _BELOW and tokens[last].kind in {"word", "initial"}:
        if tokens[last].key in vocabulary().conjunctions:
            break
        last += 1
    below = tokens[at:last]
    ends = last >= len(tokens) or tokens[last].text in {",", ";", "(", "&"}
    ends = ends or tokens[last].key in vocabulary().conjunctions
    if not ends or not 1 <= len(below) <= _BELOW or any(t.newline for t in below[1:]):
        return False
    if any(not t.is_capital or is_organisation(t.text) or is_position(t.text) for t in below):
        return False
    if len(run) == 1:
        return not is_acronym(below[0]) and not _is_firm_over_name(tokens[run[0]], below)
    kinds = readings(below[0].text)
    if len(run) > 2 and not kinds & Word.FAMILY:
        return not kinds and len(below) == 1 and _is_list_behind(tokens, last, below[0])
    known = kinds & Word.FAMILY and not kinds & (Word.COMMON | Word.PLACE | Word.GIVEN)
    return len(below) == 1 and (bool(known) or (not kinds and name_score(below[0].text) >= _NAMELIKE))


def _is_firm_over_name(above: Token, below: Sequence[Token]) -> bool:
    """`Anna Bell, Hokuto | Angela Hill, …`: a word that names nobody, over a given name and one more word."""
    whole = len(below) > 1 and bool(readings(below[0].text) & Word.GIVEN)
    return whole and above.kind == "word" and not readings(above.text) & (Word.GIVEN | Word.FAMILY)


def _is_list_behind(tokens: Sequence[Token], at: int, word: Token) -> bool:
    """Whether a comma and the next of the list stand behind a word below: no firm of those before it."""
    behind = tokens[at + 1 : at + 3]
    comma = at < len(tokens) and tokens[at].text == "," and not tokens[at].newline
    names = len(behind) > 1 and all(t.kind in {"word", "initial"} and t.is_capital for t in behind)
    heads = any(is_organisation(t.text) or is_position(t.text) or t.newline for t in behind)
    return comma and names and not heads and not is_acronym(word) and name_score(word.text) >= _SURNAME


def _list_sign(tokens: Sequence[Token], first: int) -> int:
    """Where the sign or conjunction stands that parts a name from those before it, or 0; `, and` is one."""
    at = first - 1
    if at > 0 and tokens[at].key in vocabulary().conjunctions:
        return at - 1 if tokens[at - 1].text == "," else at
    return at if at > 0 and tokens[at].text in ",;&" else 0


def _ends_name(tokens: Sequence[Token], end: int) -> bool:
    """Between the sign at `end` and the one before stand two to four capitals and no organisation."""
    first = end
    while first and tokens[first - 1].kind in {"word", "initial"} and end - first <= _LONGEST:
        first -= 1
    chunk = tokens[first:end]
    if not 2 <= len(chunk) <= _LONGEST or not all(
        t.is_capital or t.key in vocabulary().particles for t in chunk
    ):
        return False
    return not any(is_organisation(t.text) or is_position(t.text) for t in chunk)


def _is_line_of_surnames(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """A line of one or two surnames below given names, and another line below it."""
    last = at
    while last < len(tokens) and tokens[last].kind == "word" and (last == at or not tokens[last].newline):
        last += 1
    below = tokens[at:last]
    ends = last < len(tokens) and tokens[last].newline
    if not ends or not 1 <= len(below) <= 2 or readings(tokens[run[-1]].text) & Word.FAMILY:
        return False
    return all(is_surname(t) and not is_organisation(t.text) and not is_position(t.text) for t in below)


def is_surname(token: Token) -> bool:
    kinds = readings(token.text)
    return token.is_capital and bool(kinds & Word.FAMILY) and not kinds & Word.GIVEN
