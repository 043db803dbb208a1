"""Names that only the arrangement of a list makes clear: surname first, couples, unknown ones amid others."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.lexicon import Word, readings
from extract.recognition.namelike import name_score
from extract.recognition.names import find_names
from extract.recognition.spans import Name
from extract.recognition.tokens import Token, tokenise
from extract.recognition.vocabulary import is_conjunction, is_organisation, is_position

_KNOWN = 0.97
#: how much the words of an unknown name amid others look like one: the least of them, and on average
_LEAST, _MEAN = 0.5, 0.65
#: lines of one person each that show what stands behind a name
_LINES = 3


def find_listed_names(
    tokens: Sequence[Token], *, known: frozenset[str] = frozenset(), listed: bool = True, surnames: int = 1
) -> list[Name]:
    """Names by shape and dictionary, and those that only the list makes clear.

    `Doe, Jane` is one person, `Jane and John Doe` are two; a name of `known` is one wherever it stands.
    """
    found = find_names(tokens, listed=listed, surnames=surnames)
    found = _with_known(tokens, found, known) if known else found
    found = _with_surname_first(tokens, found)
    found = _without_universities(tokens, found)
    found = _without_employers_of_lines(tokens, found) if listed else found
    found = _with_company(tokens, _without_employers(tokens, found)) if listed else found
    return sorted(_with_couples(tokens, found), key=lambda n: n.first)


def _without_universities(tokens: Sequence[Token], found: list[Name]) -> list[Name]:
    """Names without `U. Porto` behind a name that is written out: the shortened university, no initial.

    Evidence: the letter is a U, the word behind it is no known given name, and nobody else of the list
    has an initial.
    """
    short = [n for n in found if tokens[n.first].kind == "initial"]
    if any(not _is_university(tokens, n) for n in short) or len(short) == len(found):
        return found
    return [n for n in found if n not in short or not _is_behind_name(tokens, n, found)]


def _is_university(tokens: Sequence[Token], name: Name) -> bool:
    letter, *words = tokens[name.first : name.last]
    return letter.text == "U." and len(words) == 1 and not readings(words[0].text) & Word.GIVEN


def _is_behind_name(tokens: Sequence[Token], name: Name, found: Sequence[Name]) -> bool:
    """Whether a comma alone stands between a name and the one before it, on one line."""
    before = next((n for n in found if n.last == name.honorific - 1), None)
    return before is not None and tokens[name.honorific - 1].text == "," and not tokens[name.first].newline


def _without_employers(tokens: Sequence[Token], found: list[Name]) -> list[Name]:
    """Names without those that are where the person before them works: `Jane Roe, Mayor, Great Mallow`.

    Evidence: behind a name and its office between commas, at the end of the line, stand words that look
    like a name and whose last no dictionary knows as a surname; a person of the list would have an office.
    """
    kept: list[Name] = []
    for name in found:
        before = tokens[kept[-1].last : name.honorific] if kept else ()
        office = (
            len(before) > 2
            and before[0].text == before[-1].text == ","
            and not any(t.newline or t.text in ";()" for t in before[1:])
        )
        ends = name.last >= len(tokens) or tokens[name.last].newline or tokens[name.last].text == ";"
        weak = "family_name" not in name.evidence and name.honorific == name.first
        headed = office and any(is_position(t.text) for t in before)
        if not (headed and ends and weak):
            kept.append(name)
    return kept


def _without_employers_of_lines(tokens: Sequence[Token], found: list[Name]) -> list[Name]:
    """Names without what stands behind the comma on lines of one person each: `Jane Roe, Press Club Radom`.

    Evidence: several lines, each begins with a name; behind half of them at least stands no other one.
    """
    starts = [k for k, t in enumerate(tokens) if k == 0 or t.newline]
    ends = [*starts[1:], len(tokens)]
    heads = {n.honorific: n for n in found if n.honorific in starts}
    if len(starts) < _LINES or len(heads) < len(starts):
        return found
    said = [(heads[s].last, e) for s, e in zip(starts, ends, strict=True) if heads[s].last < e]
    told = [(s, e) for s, e in said if tokens[s].text == "," and not any(s < n.first < e for n in found)]
    if len(told) * 2 < len(said) or len(said) * 2 <= len(starts):
        return found
    behind = {s + 1 for s, _ in said if tokens[s].text == ","}
    weak = frozenset({"shape", "head_word"})
    return [n for n in found if n.honorific not in behind or weak.isdisjoint(n.evidence)]


def _with_known(tokens: Sequence[Token], found: list[Name], known: frozenset[str]) -> list[Name]:
    texts = [t.text for t in tokens]
    wanted = {tuple(t.text for t in tokenise(name)) for name in known}
    taken = {i for n in found for i in range(n.first, n.last)}
    extra = []
    for length in sorted({len(w) for w in wanted}, reverse=True):
        for at in range(len(tokens) - length + 1):
            if not length or tuple(texts[at : at + length]) not in wanted:
                continue
            parts = [n for n in found if at <= n.first and n.last <= at + length]
            if len(parts) > 1:  # pieces of one long name
                found = [n for n in found if n not in parts]
                taken.difference_update(range(at, at + length))
            if taken.isdisjoint(range(at, at + length)):
                extra.append(Name(at, at, at + length, _KNOWN, ("known",)))
                taken.update(range(at, at + length))
    return sorted([*found, *extra], key=lambda n: n.first)


def _with_company(tokens: Sequence[Token], found: list[Name]) -> list[Name]:
    """Words that nobody knows amid names of one list: `Jane Roe, Qwan Zhu, Bin Dai and Ann Poe`.

    Evidence: two or three capitals, no head of anything, between signs; a name right before, and
    behind them another one, or the conjunction that closes a list of several.
    """
    if len(found) < 2:
        return found
    starts = {n.honorific for n in found}
    listed = list(found)
    for name in found:
        last = name.last
        while (run := _next_in_list(tokens, last)) is not None:
            follows = run[1] + 1 in starts or _next_in_list(tokens, run[1]) is not None
            closing = is_conjunction(tokens[run[0] - 1])
            if run[0] in starts or not (follows or closing):
                break
            listed.append(Name(run[0], run[0], run[1], 0.6, ("among_names",)))
            last = run[1]
    return sorted(listed, key=lambda n: n.first)


def _next_in_list(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The two or three capitals behind a comma or conjunction at `at`, if they may be a name."""
    if at >= len(tokens) or not (tokens[at].text == "," or is_conjunction(tokens[at])) or tokens[at].newline:
        return None
    first = last = at + 1
    while last < len(tokens) and tokens[last].kind == "word" and tokens[last].is_capital:
        last += 1
    words = tokens[first:last]
    ends = last >= len(tokens) or tokens[last].text in ",;." or is_conjunction(tokens[last])
    if not 2 <= len(words) <= 3 or not ends or any(t.newline for t in words[1:]):
        return None
    kinds = [readings(t.text) for t in words]
    heads = any(is_organisation(t.text) or is_position(t.text) or t.is_shouted for t in words)
    unknown = all(not k or k & (Word.GIVEN | Word.FAMILY) for k in kinds)
    scores = [name_score(t.text) for t in words]
    alike = min(scores) >= _LEAST and sum(scores) / len(scores) >= _MEAN
    return (first, last) if (unknown or alike) and not heads else None


def names_with_surname_first(tokens: Sequence[Token]) -> list[Name]:
    """`Doe, Jane;`, `VAN DOE, Jane`: a lone surname or words in capitals, a comma, given names alone."""
    extra: list[Name] = []
    free = 0
    for at in [k - 1 for k, token in enumerate(tokens) if token.text == ","]:
        if not free <= at < len(tokens) - 2:
            continue
        first = at
        while first > free and tokens[at].is_shouted and tokens[first - 1].is_shouted:
            first -= 1
        last = _surname_first(tokens, at, first)
        if last:
            extra.append(Name(first, first, last, 0.85, ("surname_first",)))
            free = last
    return extra


def _with_surname_first(tokens: Sequence[Token], found: list[Name]) -> list[Name]:
    """The names, and those that the comma behind a surname tells, where they do not overlap."""
    extra = names_with_surname_first(tokens)
    shouted = {i for n in extra if tokens[n.first + 1].is_shouted for i in range(n.first, n.last)}
    kept = [n for n in found if shouted.isdisjoint(range(n.first, n.last))] if shouted else found
    taken = {i for n in kept for i in range(n.honorific, n.last)}
    free = [n for n in extra if taken.isdisjoint(range(n.first, n.last))]
    return sorted([*kept, *free], key=lambda n: n.first)


def _surname_first(tokens: Sequence[Token], at: int, first: int) -> int:
    """Where given names end behind the comma that follows the surname `first:at`; 0 where none are."""
    surname, comma = tokens[at], tokens[at + 1]
    if comma.text != "," or surname.kind != "word" or not surname.is_capital or len(surname.text) < 2:
        return 0
    before = tokens[first - 1] if first else None
    if before and before.kind == "word" and not tokens[first].newline and not is_conjunction(before):
        return 0
    if before and before.text == "," and not (first > 1 and _is_given(tokens[first - 2])):
        return 0
    if before and before.text == "(" and surname.is_shouted and first == at:
        return 0  # `Jane Roe (LPSM, Paris)`
    kinds = readings(surname.text)
    if is_organisation(surname.text) or is_position(surname.text) or kinds & Word.FREQUENT:
        return 0
    last = at + 2
    while last < len(tokens) and not tokens[last].newline and _is_given(tokens[last]):
        last += 1
    if last == at + 2 or not (kinds & Word.FAMILY or not kinds or tokens[at + 2].kind == "initial"):
        return 0
    town = all(readings(t.text) & Word.PLACE for t in tokens[at + 2 : last])
    if town and (not kinds & Word.FAMILY or kinds & Word.PLACE):  # `ACM, Paris`, `Lyon, France`
        return 0
    following = tokens[last] if last < len(tokens) else None
    closes = following is None or following.newline or following.kind != "word" or is_conjunction(following)
    return last if closes else 0


def _is_given(token: Token) -> bool:
    if token.kind == "initial":
        return True
    return token.kind == "word" and token.is_capital and bool(readings(token.text) & Word.GIVEN)


def _with_couples(tokens: Sequence[Token], found: list[Name]) -> list[Name]:
    """`Karolina i Tomasz Nowakowie`: a lone given name joined to a full one shares its surname."""
    couples = []
    for name in found:
        at = name.honorific - 2
        if at < 0 or not is_conjunction(tokens[at + 1]) or not _is_given(tokens[at]):
            continue
        lone = at == 0 or tokens[at].newline or tokens[at - 1].kind == "sign"
        taken = any(n.first <= at < n.last for n in found)
        if lone and not taken and tokens[at].kind == "word" and _is_given(tokens[name.first]):
            pieces = ((at, at + 1), (name.last - 1, name.last))
            couples.append(Name(at, at, at + 1, 0.8, ("couple",), pieces))
    return [*found, *couples]
