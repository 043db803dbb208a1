"""Person names found by their shape and by what dictionaries know of their words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.recognition.boundaries import is_acronym
from extract.recognition.lexicon import Word, is_place_phrase, readings
from extract.recognition.namelike import name_score
from extract.recognition.tokens import CLOSING, OPENING, QUOTES, Token
from extract.recognition.vocabulary import is_organisation, is_position, vocabulary

#: capitals inside a word, other than after `Mc`, `Mac`, `De`, `O'`: brands, not surnames
_CAMEL = re.compile(
    r"^(?!Mac|Mc|D[eiu]|L[aeo]|Van|Fitz|M[A-Z])[^\W\d_]*[^\W\d_-](?<![-‐‑'’´ʼ])(?=[A-Z])(?<=[a-z])|^[A-Z]{2}[a-z]"
)
#: longest name, in words, particles included
_LONGEST = 7
#: confidence that a name needs in the middle of a phrase, and behind a lower-case word
_SURE, _LIKELY = 0.9, 0.6
#: confidence from which capitals are taken for a name
FLOOR = 0.5


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` to `last` (exclusive) are a name; honorifics stand in `honorific` to `first`."""

    honorific: int
    first: int
    last: int
    confidence: float
    evidence: tuple[str, ...]
    shared: tuple[tuple[int, int], ...] = ()

    @property
    def pieces(self) -> tuple[tuple[int, int], ...]:
        """Token ranges that print the name: one, or two where a couple shares a surname."""
        return self.shared or ((self.first, self.last),)


def find_names(
    tokens: Sequence[Token], *, listed: bool = False, surnames: int = 1, floor: float = FLOOR
) -> list[Name]:
    """All names, in order.

    Args:
        tokens: of one text.
        listed: the text is known to list people.
        floor: confidence below which nothing is a name.
        surnames: how many unknown surnames a person may bear; two in Spanish and Portuguese.
    """
    found: list[Name] = []
    at = 0
    while at < len(tokens):
        start = skip_honorifics(tokens, at)
        name = (
            match_name(tokens, start, at, listed=listed, surnames=surnames) if start < len(tokens) else None
        )
        before = found[-1].last if found else 0
        if name is None or name.confidence < floor or not _may_begin(tokens, name, before):
            at = max(at + 1, start)
            continue
        found.append(name)
        at = closing_bracket(tokens, name.last) if opens_tail(tokens, name.last) else name.last
    return found


def opens_tail(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bracket opens at `at` that tells of the name before: `(MIT)`, not `(Chair: Jane Doe)`."""
    if at >= len(tokens) or tokens[at].text not in OPENING:
        return False
    inside = tokens[at : closing_bracket(tokens, at)]
    return not any(t.text == ":" for t in inside)


def closing_bracket(tokens: Sequence[Token], at: int) -> int:
    """The index behind the bracket that opens at `at`; a bracket never closed ends with its line."""
    depth = 0
    for index in range(at, len(tokens)):
        depth += (tokens[index].text in OPENING) - (tokens[index].text in CLOSING)
        if depth == 0:
            return index + 1
    return next((i for i in range(at + 1, len(tokens)) if tokens[i].newline), len(tokens))


def _may_begin(tokens: Sequence[Token], name: Name, last_name: int) -> bool:
    """Whether a name may stand here: behind a sign, a line start, a title, or a word that names a role.

    Inside a phrase (`University of South …`, `Texas Tech University`) capitals are no person.
    """
    at = name.honorific
    if _heads_organisation(tokens, name) or _is_quoted(tokens, name):
        return False
    if "shape" in name.evidence and at == name.first and _continues_affiliation(tokens, at):
        return False
    if at == 0 or at < name.first or tokens[at].newline or tokens[at - 1].kind not in {"word", "elision"}:
        return True
    before = tokens[at - 1]
    if before.key in vocabulary().conjunctions:
        joined = at - 1 in {0, last_name} or tokens[at - 2].text in CLOSING or tokens[at - 2].text == ","
        return not _joins_patrons(tokens, at) and (joined or "shape" not in name.evidence)
    if before.is_capital:
        return name.confidence >= _SURE and not is_organisation(before.text)
    if before.key not in vocabulary().links | vocabulary().joints | vocabulary().weak_joints:
        return name.confidence >= _LIKELY
    head = tokens[at - 2] if at > 1 else None
    governed = head is not None and head.kind == "word" and (head.is_capital or is_organisation(head.text))
    return name.confidence >= _SURE and not governed


def _joins_patrons(tokens: Sequence[Token], at: int) -> bool:
    """`Université Pierre et | Marie Curie`: a given name before the conjunction, an organisation before it."""
    if at < 3 or not readings(tokens[at - 2].text) & Word.GIVEN or tokens[at - 3].kind != "word":
        return False
    return is_organisation(tokens[at - 3].text)


def _is_quoted(tokens: Sequence[Token], name: Name) -> bool:
    """Inside quotes stand titles and patrons, not people: `Università … "Aldo Moro"`."""
    if name.first == 0 or name.last >= len(tokens):
        return False
    return tokens[name.first - 1].text in QUOTES and tokens[name.last].text in QUOTES


def _continues_affiliation(tokens: Sequence[Token], at: int) -> bool:
    """Behind a comma on a line that names an organisation: `Simon Fraser University, British Columbia`."""
    for index in range(at - 1, -1, -1):
        token = tokens[index]
        if token.text in ";:•" or token.text in CLOSING or token.key in vocabulary().conjunctions:
            return False
        if token.kind == "word" and is_organisation(token.text):
            return not tokens[at].newline
        if tokens[index + 1].newline and index < at - 1:
            return False
    return False


def _is_broken_line(tokens: Sequence[Token], name: Name) -> bool:
    """An unknown, untitled name on a line of its own may be half of an organisation's."""
    return "shape" in name.evidence and name.honorific == name.first and tokens[name.first].newline


def _heads_organisation(tokens: Sequence[Token], name: Name) -> bool:
    """`George Washington | University,`: the word behind heads an organisation and ends the chunk."""
    at = name.last
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    if tokens[at].key in vocabulary().company_forms:
        return True
    if not tokens[at].is_capital or (tokens[at].newline and not _is_broken_line(tokens, name)):
        return False
    if not is_organisation(tokens[at].text):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.newline or following.kind != "word":
        return True
    return not following.is_capital and following.key not in vocabulary().links


def skip_honorifics(tokens: Sequence[Token], at: int) -> int:
    """The index behind titles such as `prof. dr hab.` that begin at `at`."""
    words = vocabulary().honorifics
    while at < len(tokens):
        token = tokens[at]
        dotted = at + 1 < len(tokens) and tokens[at + 1].text == "." and not tokens[at + 1].spaced
        if token.kind == "abbreviation" and token.key in words | {p[:1] for p in words}:
            at += 1
        elif token.kind == "word" and token.key in words and (dotted or len(token.text) > 1):
            if not dotted and _is_name_word(tokens, at):
                break
            at += 2 if dotted else 1
        else:
            break
    return at


def _is_name_word(tokens: Sequence[Token], at: int) -> bool:
    """A title that is also a given name stays one when no other given name follows: `Don`, `Dean`."""
    token = tokens[at]
    if not token.is_capital or not readings(token.text) & Word.GIVEN or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    return following.is_capital and not readings(following.text) & Word.GIVEN


def match_name(
    tokens: Sequence[Token], first: int, honorific: int, *, listed: bool, surnames: int
) -> Name | None:
    """The name that begins at `first`, or None."""
    run = _run(tokens, first)
    if not run or _heads_something_else(tokens, run):
        return None
    given = _count_given(tokens, run)
    length = _length_with_given(tokens, run, given, surnames) if given else _length_without_given(tokens, run)
    if not length:
        return None
    last = run[length - 1] + 1
    confidence, evidence = _judge(tokens, run[:length], given)
    if confidence > 0 and honorific < first:
        confidence = 1 - (1 - confidence) * 0.4
        evidence = (*evidence, "honorific")
    if confidence > 0 and listed:
        confidence = 1 - (1 - confidence) * 0.6
        evidence = (*evidence, "listed")
    confidence = round(confidence, 3)
    return Name(honorific, first, last, confidence, evidence)


def _run(tokens: Sequence[Token], first: int) -> list[int]:
    """Indices of tokens that may make one name: capitals, initials, particles between them."""
    run: list[int] = []
    at = first
    while at < len(tokens) and len(run) < _LONGEST:
        token = tokens[at]
        if run and _breaks(tokens, run, at):
            break
        if (token.text in QUOTES or token.text == "(") and run and (closing := _nickname_end(tokens, at)):
            at = closing
            continue
        if len(token.text) == 1 and not _is_bare_initial(tokens, at, bool(run)):
            break
        if not (_is_name_shape(token) or (run and _is_particle(tokens, at))):
            break
        run.append(at)
        at += 1
    while run and tokens[run[-1]].kind == "word" and not tokens[run[-1]].is_capital:
        run.pop()
    return run


def _heads_something_else(tokens: Sequence[Token], run: list[int]) -> bool:
    """The run begins with a position or an organisation, or names a patron: `im. Adama …`."""
    first = tokens[run[0]]
    second = tokens[run[1]] if len(run) > 1 else None
    if second is not None and second.kind == "word" and not second.is_shouted and is_acronym(first):
        return True
    if first.kind == "word" and not readings(first.text) & Word.GIVEN:
        if is_position(first.text) or is_organisation(first.text):
            return True
    before = [t.key for t in tokens[max(0, run[0] - 2) : run[0]] if t.text != "."]
    if before and before[-1] in vocabulary().patrons:
        return True
    if _is_office_of_place(tokens, run):
        return True
    return _follows_capital(tokens, run[0]) and all(readings(tokens[i].text) & Word.GENITIVE for i in run[:2])


def _is_office_of_place(tokens: Sequence[Token], run: list[int]) -> bool:
    """`Maire de Paris`, `City of Vienna`: a link between a head or common word and a place."""
    if len(run) < 3 or tokens[run[1]].key not in vocabulary().links:
        return False
    first, last = tokens[run[0]], tokens[run[-1]]
    if is_position(first.text):
        return True
    return bool(readings(last.text) & Word.PLACE) and not readings(first.text) & Word.GIVEN


def _follows_capital(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1] if at else None
    return before is not None and before.kind == "word" and before.is_capital and not tokens[at].newline


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
    """A capital letter without its full stop, between capitals: `Rhys C Jones`."""
    if not inside or at + 1 >= len(tokens) or not tokens[at].is_capital:
        return False
    return tokens[at + 1].kind == "word" and tokens[at + 1].is_capital and not tokens[at + 1].newline


def _is_name_shape(token: Token) -> bool:
    if token.kind == "initial":
        return True
    if token.kind != "word" or not token.is_capital or any(c.isdigit() or c in "&+_" for c in token.text):
        return False
    if token.is_shouted or not _CAMEL.search(token.text):
        return True
    return bool(readings(token.text) & (Word.GIVEN | Word.FAMILY))


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    if tokens[at].key not in vocabulary().particles or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if len(tokens[at].text) == 1 and tokens[at].kind == "word":
        joins = _is_surname(tokens[at - 1]) and _is_surname(following)
        return joins and tokens[at].key != "e" and _closes(tokens, at + 2)
    return following.kind == "word" and (following.is_capital or _is_particle(tokens, at + 1))


def _is_surname(token: Token) -> bool:
    kinds = readings(token.text)
    return token.is_capital and bool(kinds & Word.FAMILY) and not kinds & Word.GIVEN


def _breaks(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """Whether the token at `at` cannot continue the name in `run`: a position, an organisation …"""
    token, before = tokens[at], tokens[run[-1]]
    if token.newline and not _continues_line(tokens, run, at):
        return True
    if token.kind != "word" or not token.is_capital:
        return False
    if token.is_shouted and not before.is_shouted and len(run) > 1 and before.kind == "word":
        return True
    if before.is_shouted and not token.is_shouted and token.newline:
        return True
    kinds = readings(token.text)
    if is_position(token.text) or is_organisation(token.text):
        given = readings(before.text) & Word.GIVEN or before.kind == "initial"
        fits = bool(kinds & (Word.GIVEN | Word.FAMILY)) and bool(given)
        if not is_position(token.text) and kinds & Word.FAMILY:
            fits = fits or at + 1 >= len(tokens) or tokens[at + 1].text in {"(", ","}
        return not (fits and len(run) <= 2 and not token.newline)
    return token.key in vocabulary().labels and bool(token.newline)


def _continues_line(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """A name broken over lines: given names above, one surname below with nothing joined to it."""
    below = at
    while below + 1 < len(tokens) and tokens[below].key in vocabulary().particles:
        below += 1
    following = tokens[below + 1] if below + 1 < len(tokens) else None
    closes = following is None or following.newline or following.kind not in {"word", "initial"}
    above = tokens[run[-1]]
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
    return following.kind == "word" and (
        is_organisation(following.text) or is_position(following.text) or following.is_shouted
    )


def _begins_chunk(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or (tokens[at - 1].kind == "sign" and tokens[at - 1].text not in {".", "'", "’"})


def _count_given(tokens: Sequence[Token], run: list[int]) -> int:
    count = 0
    for index in run:
        token = tokens[index]
        if not (token.kind == "initial" or readings(token.text) & Word.GIVEN):
            break
        count += 1
    return count


def _length_with_given(tokens: Sequence[Token], run: list[int], given: int, surnames: int) -> int:
    """How much of `run` is a name that begins with `given` given names or initials."""
    if given == len(run):
        words = [i for i in run if tokens[i].kind == "word"]
        if len(run) < 2 or not words:
            return 0
        return _cut_at_line(tokens, run, min(len(run), 4))
    end = given
    while end < len(run) - 1 and tokens[run[end]].key in vocabulary().particles:
        end += 1
    if given > 1 and tokens[run[given]].newline and readings(tokens[run[given - 1]].text) & Word.FAMILY:
        return given
    end += 1
    if end == len(run) - 1 and _is_surname(tokens[run[end]]) and _is_unknown(tokens[run[end - 1]]):
        end += _closes(tokens, run[end] + 1)
    if (
        surnames > 1
        and end == len(run) - 1
        and _closes(tokens, run[end] + 1)
        and not tokens[run[end]].newline
    ):
        return end + 1
    while end < len(run) and (more := _further_surname(tokens, run, end)):
        end = more
    return end


def _is_unknown(token: Token) -> bool:
    return not readings(token.text)


def _cut_at_line(tokens: Sequence[Token], run: list[int], length: int) -> int:
    for index in range(2, length):
        if tokens[run[index]].newline:
            return index
    return length


def _further_surname(tokens: Sequence[Token], run: list[int], at: int) -> int:
    """Where the name ends when run[at] begins another surname, or 0 when it does not."""
    token = tokens[run[at]]
    if token.newline:
        return 0
    if not token.is_capital:
        while at < len(run) and not tokens[run[at]].is_capital:
            at += 1
        return at + 1 if at < len(run) else 0
    if token.key in vocabulary().generation:
        return at + 1
    kinds = readings(token.text)
    closes = at == len(run) - 1 and _closes(tokens, run[at] + 1)
    if kinds & Word.FAMILY and (closes or at + 1 < len(run) and not tokens[run[at + 1]].is_capital):
        return at + 1
    shouted = token.is_shouted and tokens[run[at - 1]].is_shouted
    bracket = closes and run[at] + 1 < len(tokens) and tokens[run[at] + 1].text == "("
    return at + 1 if bracket or (shouted and (closes or at + 1 < len(run))) else 0


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name may end before the token at `at`: a sign, a line end, a conjunction."""
    if at < len(tokens) and tokens[at].text == ":":
        return False
    if at >= len(tokens) or tokens[at].newline or tokens[at].kind in {"sign", "number", "address"}:
        return True
    return not tokens[at].is_capital


def _length_without_given(tokens: Sequence[Token], run: list[int]) -> int:
    """A run of two to four capitals that nobody knows, set apart by signs or line ends."""
    length = len(run)
    for index in range(2, length):
        if (
            tokens[run[index]].newline
            and tokens[run[index - 1]].kind == "word"
            and tokens[run[index - 1]].is_capital
        ):
            length = index
            break
    if not 2 <= length <= 4 or tokens[run[0]].kind == "initial" or not _opens(tokens, run[0]):
        return 0
    return length if _closes(tokens, run[length - 1] + 1) or length < len(run) else 0


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name may begin at `at`: behind a sign, a line start, a lower-case word."""
    return at == 0 or tokens[at].newline or not tokens[at - 1].is_capital


def _judge(tokens: Sequence[Token], run: list[int], given: int) -> tuple[float, tuple[str, ...]]:
    """Confidence of a name, and why: given name, surname, initials, against common words and places."""
    words = [tokens[i] for i in run if tokens[i].kind == "word" and tokens[i].is_capital]
    if is_place_phrase(" ".join(w.text for w in words)):
        return -1.0, ("place_name",)
    if given:
        score, evidence = _judge_given(tokens[run[0]], words)
    else:
        score, evidence = 0.05 + 0.7 * _likeness(words), ("shape",)
        score += _company(tokens, run)
    if any(is_organisation(w.text) or is_position(w.text) for w in words):
        evidence = (*evidence, "head_word")
        score -= 0.1 if "family_name" in evidence else 0.4
    return max(0.01, min(score, 0.99)), evidence


def _judge_given(first: Token, words: Sequence[Token]) -> tuple[float, tuple[str, ...]]:
    """A given name or initials in front; what the other words are decides the rest."""
    kinds = [readings(w.text) for w in words]
    evidence: tuple[str, ...] = ("initials" if first.kind == "initial" else "given_name",)
    score = 0.85 if first.kind == "initial" else 0.93
    family = bool(kinds) and bool(kinds[-1] & Word.FAMILY)
    if family:
        evidence, score = (*evidence, "family_name"), score + 0.05
    doubtful = [_is_doubtful(w, k) for w, k in zip(words, kinds, strict=True)]
    if any(doubtful):
        evidence = (*evidence, "common_word")
        score -= _doubt(doubtful, family, first.kind == "word")
    elif not family and kinds and not kinds[-1]:
        score -= 0.15 * (1 - name_score(words[-1].text))
    return score, evidence


def _is_doubtful(word: Token, kinds: int) -> bool:
    """A common word or a place; frequent given names are neither, though they may be read so."""
    if kinds & Word.FREQUENT or (kinds & Word.GIVEN and not kinds & Word.COMMON):
        return False
    return bool(kinds & (Word.COMMON | Word.PLACE)) or word.key in vocabulary().programme


def _doubt(doubtful: list[bool], family: bool, given: bool) -> float:
    """What common words take away: little beside a given name that is nothing else, much alone."""
    if not given:
        return 0.35 * sum(doubtful) / len(doubtful)
    if not doubtful[0]:
        return 0.0 if family or not doubtful[-1] else 0.2
    if doubtful[-1]:
        return 0.1 if family else 0.5
    return 0.02


def _likeness(words: Sequence[Token]) -> float:
    """How much words without a given name look like one: half their mean, half their weakest."""
    scores = [_word_likeness(w) for w in words]
    return (sum(scores) / len(scores) + min(scores)) / 2 if scores else 0.0


def _word_likeness(word: Token) -> float:
    kinds = readings(word.text)
    if kinds & Word.FREQUENT:
        return 0.9
    if word.key in vocabulary().programme or is_organisation(word.text) or is_position(word.text):
        return 0.4 if kinds & (Word.FAMILY | Word.GIVEN) and not kinds & Word.COMMON else 0.03
    if kinds & (Word.FAMILY | Word.GIVEN):
        return 0.55 if kinds & Word.COMMON else 0.9
    if kinds & (Word.PLACE | Word.COMMON):
        return 0.25 if kinds & Word.PLACE else 0.1
    return name_score(word.text)


def _company(tokens: Sequence[Token], run: list[int]) -> float:
    """What stands behind an unknown name speaks for it: a position, an organisation, a bracket."""
    at = run[-1] + 1
    if at + 1 >= len(tokens):
        return 0.0
    if tokens[at].text in {",", "–", "-", "("} and _is_headed(tokens, at + 1):
        return 0.35
    return 0.1 if tokens[at].text == "(" else 0.0


def _is_headed(tokens: Sequence[Token], at: int) -> bool:
    """The chunk that begins at `at` names a position or an organisation."""
    for token in tokens[at : at + 5]:
        if token.kind == "sign":
            return False
        if token.kind == "word" and (is_position(token.text) or is_organisation(token.text)):
            return True
    return False
