"""What the arrangement of a list says: surname first, couples, marks, one affiliation for several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.recognition.boundaries import is_acronym
from extract.recognition.lexicon import Word, readings
from extract.recognition.namelike import name_score
from extract.recognition.names import find_names
from extract.recognition.spans import Name, PersonMention
from extract.recognition.tokens import Token, tokenise
from extract.recognition.vocabulary import is_organisation, is_position, vocabulary
from extract.values import replace

#: signs that mark an affiliation besides figures
_SIGNS = frozenset("*†‡§¶#¹²³⁰⁴⁵⁶⁷⁸⁹")
_APART = frozenset(",–-·|.")  # between the last name of a list and where all of it works
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
#: highest figure that marks an affiliation; years and counts are larger
_HIGHEST_MARK = 40
_KNOWN = 0.97
#: how much the words of an unknown name amid others look like one: the least of them, and on average
_LEAST, _MEAN = 0.5, 0.65


@dataclass(frozen=True, slots=True)
class Marks:
    """Affiliations by mark: ranges of tokens by the first token of a name; they begin at token `stop`."""

    stop: int
    by_name: Mapping[int, list[tuple[int, int]]] = field(default_factory=dict)


def find_listed_names(
    tokens: Sequence[Token], *, known: frozenset[str] = frozenset(), listed: bool = True, surnames: int = 1
) -> list[Name]:
    """Names by shape and dictionary, and those that only the list makes clear.

    `Doe, Jane` is one person, `Jane and John Doe` are two; a name of `known` is one wherever it stands.
    """
    found = find_names(tokens, listed=listed, surnames=surnames)
    found = _with_known(tokens, found, known) if known else found
    found = _with_surname_first(tokens, found)
    found = _with_company(tokens, _without_employers(tokens, found)) if listed else found
    return sorted(_with_couples(tokens, found), key=lambda n: n.first)


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
            closing = _is_conjunction(tokens[run[0] - 1])
            if run[0] in starts or not (follows or closing):
                break
            listed.append(Name(run[0], run[0], run[1], 0.6, ("among_names",)))
            last = run[1]
    return sorted(listed, key=lambda n: n.first)


def _next_in_list(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The two or three capitals behind a comma or conjunction at `at`, if they may be a name."""
    if at >= len(tokens) or not (tokens[at].text == "," or _is_conjunction(tokens[at])) or tokens[at].newline:
        return None
    first = last = at + 1
    while last < len(tokens) and tokens[last].kind == "word" and tokens[last].is_capital:
        last += 1
    words = tokens[first:last]
    ends = last >= len(tokens) or tokens[last].text in ",;." or _is_conjunction(tokens[last])
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
    if before and before.kind == "word" and not tokens[first].newline and not _is_conjunction(before):
        return 0
    if before and before.text == "," and not (first > 1 and _is_given(tokens[first - 2])):
        return 0
    kinds = readings(surname.text)
    if is_organisation(surname.text) or is_position(surname.text) or kinds & Word.FREQUENT:
        return 0
    last = at + 2
    while last < len(tokens) and not tokens[last].newline and _is_given(tokens[last]):
        last += 1
    if last == at + 2 or not (kinds & Word.FAMILY or not kinds or tokens[at + 2].kind == "initial"):
        return 0
    town = all(readings(t.text) & Word.PLACE for t in tokens[at + 2 : last])
    if town and not kinds & Word.FAMILY:  # `ACM, Paris`
        return 0
    following = tokens[last] if last < len(tokens) else None
    closes = following is None or following.newline or following.kind != "word" or _is_conjunction(following)
    return last if closes else 0


def _is_given(token: Token) -> bool:
    if token.kind == "initial":
        return True
    return token.kind == "word" and token.is_capital and bool(readings(token.text) & Word.GIVEN)


def _is_conjunction(token: Token) -> bool:
    return token.key in vocabulary().conjunctions or token.text == "&"


def _with_couples(tokens: Sequence[Token], found: list[Name]) -> list[Name]:
    """`Karolina i Tomasz Nowakowie`: a lone given name joined to a full one shares its surname."""
    couples = []
    for name in found:
        at = name.honorific - 2
        if at < 0 or not _is_conjunction(tokens[at + 1]) or not _is_given(tokens[at]):
            continue
        lone = at == 0 or tokens[at].newline or tokens[at - 1].kind == "sign"
        taken = any(n.first <= at < n.last for n in found)
        if lone and not taken and tokens[at].kind == "word" and _is_given(tokens[name.first]):
            pieces = ((at, at + 1), (name.last - 1, name.last))
            couples.append(Name(at, at, at + 1, 0.8, ("couple",), pieces))
    return [*found, *couples]


def affiliation_marks(tokens: Sequence[Token], names: Sequence[Name]) -> Marks:
    """Affiliations tied to names by figures or signs: `Jan Nowak1,2 … 1Uniwersytet …`."""
    nothing = Marks(len(tokens))
    if not names:
        return nothing
    wanted = {name.first: _marks_behind(tokens, name.last) for name in names}
    starts = _marked_chunks(tokens, max(n.last for n in names))
    used = {m for found in wanted.values() for m in found}
    if not used or not used & set(starts):
        return nothing
    ordered = sorted(starts.items(), key=lambda item: item[1])
    ends = [start - 1 for _, start in ordered[1:]] + [len(tokens)]
    ranges = {m: _trimmed(tokens, s, e) for (m, s), e in zip(ordered, ends, strict=True)}
    by_name = {k: [ranges[m] for m in found if m in ranges] for k, found in wanted.items()}
    return Marks(ordered[0][1] - 1, {k: v for k, v in by_name.items() if v})


def has_figure(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a figure that may mark an affiliation stands right behind a name: `Jan Nowak²`."""
    if name.last >= len(tokens) or tokens[name.last].spaced or tokens[name.last].newline:
        return False
    token = tokens[name.last]
    return _is_mark(token) and token.text[:1].isdigit()


def _marks_behind(tokens: Sequence[Token], at: int) -> list[str]:
    marks = []
    while at < len(tokens) and not tokens[at].newline:
        token = tokens[at]
        if _is_mark(token):
            marks.extend(token.text.translate(_SUPERSCRIPTS).split(","))
        elif token.text != "," or at + 1 >= len(tokens) or tokens[at + 1].spaced:
            break
        at += 1
    return marks


def _is_mark(token: Token) -> bool:
    if token.text in _SIGNS:
        return True
    figures = token.text.split(",")
    return token.kind == "number" and all(f.isdigit() and int(f) <= _HIGHEST_MARK for f in figures)


def _marked_chunks(tokens: Sequence[Token], first: int) -> dict[str, int]:
    """Marks that stand before a capital behind the last name, with the token that follows each."""
    starts: dict[str, int] = {}
    for at in range(first, len(tokens) - 1):
        before = tokens[at - 1]
        opens = tokens[at].newline or before.kind == "sign" or tokens[at].spaced
        if _is_mark(tokens[at]) and opens and tokens[at + 1].is_capital and tokens[at].text not in starts:
            starts[tokens[at].text.translate(_SUPERSCRIPTS)] = at + 1
    return starts


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    opened = any(t.text == "(" for t in tokens[first:last])
    kept = ")”" if opened else "”"
    while last > first + 1 and tokens[last - 1].kind == "sign" and tokens[last - 1].text not in kept:
        last -= 1
    return first, last


def share_affiliations(
    tokens: Sequence[Token], names: Sequence[Name], mentions: Sequence[PersonMention], *, together: bool
) -> list[PersonMention]:
    """Give the last name's affiliation to those before it where the list is printed so.

    Evidence: nothing but commas or conjunctions between the names, and an organisation behind a sign
    (`A, B, Uniwersytet X`), on the line below, or in the bracket of a joined list (`A and B (X)`).
    """
    shared = list(mentions)
    for index in range(len(shared) - 1, 0, -1):
        source, target = shared[index], shared[index - 1]
        if source.affiliation is None or target.affiliation or target.position:
            continue
        between = tokens[names[index - 1].last : names[index].honorific]
        if not _is_list_joint(between):
            continue
        behind = tokens[names[index].last] if names[index].last < len(tokens) else None
        inherited = "shared_affiliation" in source.evidence
        bracket = behind is not None and behind.text == "("
        joined = together or any(_is_conjunction(t) for t in between)
        below = together and _is_employer_below(tokens, names[index].last, between)
        apart = behind is not None and behind.text in _APART and source.position is None
        if inherited or (joined if bracket else apart or below):
            evidence = (*target.evidence, "shared_affiliation")
            position = source.position if bracket else None
            shared[index - 1] = replace(
                target, affiliation=source.affiliation, position=position, evidence=evidence
            )
    return shared


def _is_employer_below(tokens: Sequence[Token], at: int, between: Sequence[Token]) -> bool:
    """Whether an organisation or several words stand on the line below a list: no single word of a name.

    Several organisations of one kind below are those of different people.
    """
    if at >= len(tokens) or not tokens[at].newline or any(t.newline for t in between):
        return False
    words = [t for t in tokens[at:] if t.kind == "word"]
    heads = [t.key for t in words if is_organisation(t.text)]
    if not words or _is_conjunction(words[-1]) or len(heads) > len(set(heads)):
        return False
    return len(words) > 1 or bool(heads) or is_acronym(words[0])


def _is_list_joint(between: Sequence[Token]) -> bool:
    """Commas and conjunctions only, without a new line where no comma stands."""
    if not between or any(t.text != "," and not _is_conjunction(t) for t in between):
        return False
    return between[0].text == "," or not between[0].newline
