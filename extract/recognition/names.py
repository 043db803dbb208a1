"""Person names found by their shape and by what dictionaries know of their words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.recognition.lexicon import Word, is_place_phrase, readings
from extract.recognition.tokens import CLOSING, OPENING, QUOTES, Token
from extract.recognition.vocabulary import is_organisation, is_position, plain, vocabulary

#: longest name, in words, particles included
_LONGEST = 7
#: letters of an abbreviation written in capitals: `UM`, `IBRiS`
_ACRONYM = 5


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` to `last` (exclusive) are a name; honorifics stand in `honorific` to `first`."""

    honorific: int
    first: int
    last: int
    confidence: float
    evidence: tuple[str, ...]


def find_names(tokens: Sequence[Token], *, listed: bool = False) -> list[Name]:
    """All names, in order. `listed` says that the text is known to list people."""
    found: list[Name] = []
    at = 0
    while at < len(tokens):
        start = skip_honorifics(tokens, at)
        name = match_name(tokens, start, at, listed=listed) if start < len(tokens) else None
        if name is None:
            at = max(at + 1, start if start > at else at + 1)
            continue
        found.append(name)
        at = name.last
    return found


def skip_honorifics(tokens: Sequence[Token], at: int) -> int:
    """The index behind titles such as `prof. dr hab.` that begin at `at`."""
    words = vocabulary().honorifics
    while at < len(tokens):
        token = tokens[at]
        dotted = at + 1 < len(tokens) and tokens[at + 1].text == "." and not tokens[at + 1].spaced
        if token.kind == "abbreviation" and plain(token.text) in words | {p[:1] for p in words}:
            at += 1
        elif token.kind == "word" and plain(token.text) in words and (dotted or len(token.text) > 1):
            if not dotted and _is_name_word(token):
                break
            at += 2 if dotted else 1
        else:
            break
    return at


def _is_name_word(token: Token) -> bool:
    """A title that is also a name stays a name unless it is abbreviated: `Lord`, `Dean`."""
    return token.is_capital and bool(readings(token.text) & Word.GIVEN) and len(token.text) > 4


def match_name(tokens: Sequence[Token], first: int, honorific: int, *, listed: bool) -> Name | None:
    """The name that begins at `first`, or None."""
    run = _run(tokens, first)
    if not run or _heads_something_else(tokens, run):
        return None
    given = _count_given(tokens, run)
    length = _length_with_given(tokens, run, given) if given else _length_without_given(tokens, run)
    if not length:
        return None
    last = run[length - 1] + 1
    confidence, evidence = _judge(tokens, run[:length], given)
    if honorific < first:
        confidence = 1 - (1 - confidence) * 0.4
        evidence = (*evidence, "honorific")
    if listed:
        confidence = 1 - (1 - confidence) * 0.6
        evidence = (*evidence, "listed")
    confidence = round(confidence, 3)
    return Name(honorific, first, last, confidence, evidence) if confidence >= 0.5 else None


def _run(tokens: Sequence[Token], first: int) -> list[int]:
    """Indices of tokens that may make one name: capitals, initials, particles between them."""
    run: list[int] = []
    at = first
    while at < len(tokens) and len(run) < _LONGEST:
        token = tokens[at]
        if run and _breaks(tokens, run, at):
            break
        if token.text in QUOTES and run and (closing := _nickname_end(tokens, at)):
            at = closing
            continue
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
    if first.kind == "word" and not readings(first.text) & Word.GIVEN:
        if is_position(first.text) or is_organisation(first.text):
            return True
    before = [plain(t.text) for t in tokens[max(0, run[0] - 2) : run[0]] if t.text != "."]
    if before and before[-1] in vocabulary().patrons:
        return True
    if _is_office_of_place(tokens, run):
        return True
    return _follows_capital(tokens, run[0]) and all(readings(tokens[i].text) & Word.GENITIVE for i in run[:2])


def _is_office_of_place(tokens: Sequence[Token], run: list[int]) -> bool:
    """`Maire de Paris`, `City of Vienna`: a link between a head or common word and a place."""
    if len(run) < 3 or plain(tokens[run[1]].text) not in vocabulary().links:
        return False
    first, last = tokens[run[0]], tokens[run[-1]]
    if is_position(first.text):
        return True
    return bool(readings(last.text) & Word.PLACE) and not readings(first.text) & Word.GIVEN


def _follows_capital(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1] if at else None
    return before is not None and before.kind == "word" and before.is_capital and not tokens[at].newline


def _nickname_end(tokens: Sequence[Token], at: int) -> int | None:
    """Behind a nickname in quotes inside a name: `Jan „Janek” Kowalski`."""
    for end in range(at + 2, min(at + 4, len(tokens) - 1)):
        if tokens[end].text in QUOTES and tokens[end + 1].is_capital:
            return end + 1
    return None


def _is_name_shape(token: Token) -> bool:
    if token.kind == "initial":
        return True
    if token.kind != "word" or not token.is_capital or any(c.isdigit() or c in "&+" for c in token.text):
        return False
    return len(token.text) > 1


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    if plain(tokens[at].text) not in vocabulary().particles or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if len(tokens[at].text) == 1 and not tokens[at - 1].text[:1].isupper():
        return False
    return following.kind == "word" and (following.is_capital or _is_particle(tokens, at + 1))


def _breaks(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """Whether the token at `at` cannot continue the name in `run`: a position, an organisation …"""
    token, before = tokens[at], tokens[run[-1]]
    if token.kind != "word" or not token.is_capital:
        return False
    if token.is_shouted and not before.is_shouted and len(run) > 1 and before.kind == "word":
        return True
    if before.is_shouted and not token.is_shouted and token.newline:
        return True
    kinds = readings(token.text)
    if is_position(token.text) or is_organisation(token.text):
        given = readings(before.text) & Word.GIVEN
        return not (given and kinds & (Word.GIVEN | Word.FAMILY) and len(run) == 1 and not token.newline)
    return plain(token.text) in vocabulary().labels and bool(token.newline)


def _count_given(tokens: Sequence[Token], run: list[int]) -> int:
    count = 0
    for index in run:
        token = tokens[index]
        if not (token.kind == "initial" or readings(token.text) & Word.GIVEN):
            break
        count += 1
    return count


def _length_with_given(tokens: Sequence[Token], run: list[int], given: int) -> int:
    """How much of `run` is a name that begins with `given` given names or initials."""
    if given == len(run):
        words = [i for i in run if tokens[i].kind == "word"]
        if len(run) < 2 or not words:
            return 0
        return _cut_at_line(tokens, run, min(len(run), 4))
    end = given
    while end < len(run) and not tokens[run[end]].is_capital:
        end += 1
    if given > 1 and tokens[run[given]].newline and readings(tokens[run[given - 1]].text) & Word.FAMILY:
        return given
    end += 1
    while end < len(run) and (more := _further_surname(tokens, run, end)):
        end = more
    return end


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
    kinds = readings(token.text)
    closes = at == len(run) - 1 and _closes(tokens, run[at] + 1)
    if kinds & Word.FAMILY and (closes or at + 1 < len(run) and not tokens[run[at + 1]].is_capital):
        return at + 1
    shouted = token.is_shouted and tokens[run[at - 1]].is_shouted
    bracket = closes and run[at] + 1 < len(tokens) and tokens[run[at] + 1].text == "("
    return at + 1 if bracket or (shouted and (closes or at + 1 < len(run))) else 0


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name may end before the token at `at`: a sign, a line end, a conjunction."""
    if at >= len(tokens) or tokens[at].newline or tokens[at].kind in {"sign", "number", "address"}:
        return True
    return not tokens[at].is_capital


def _length_without_given(tokens: Sequence[Token], run: list[int]) -> int:
    """A run of two to four capitals that nobody knows, set apart by signs or line ends."""
    length = len(run)
    for index in range(1, length):
        if tokens[run[index]].newline:
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
    kinds = [readings(w.text) for w in words]
    if is_place_phrase(" ".join(w.text for w in words)):
        return 0.2, ("place_name",)
    family = bool(kinds) and bool(kinds[-1] & Word.FAMILY)
    doubtful = [bool(k & (Word.COMMON | Word.PLACE)) and not _is_given_only(k) for k in kinds]
    score, evidence = _judge_given(tokens[run[0]], kinds, family) if given else _judge_shape(kinds, family)
    if any(doubtful):
        evidence = (*evidence, "common_word")
        score -= _doubt(doubtful, family, given > 0 and tokens[run[0]].kind == "word")
    if any(is_organisation(w.text) or is_position(w.text) for w in words):
        evidence = (*evidence, "head_word")
        score -= 0.4 if not (given and family) else 0.1
    if not given:
        score += _company(tokens, run)
    return max(0.0, min(score, 0.99)), evidence


def _is_given_only(kinds: Word) -> bool:
    """A frequent given name, or one that is no common word, though a place: `Dawid` in `Dawidy`."""
    return bool(kinds & Word.FREQUENT) or (bool(kinds & Word.GIVEN) and not kinds & Word.COMMON)


def _judge_given(first: Token, kinds: list[Word], family: bool) -> tuple[float, tuple[str, ...]]:
    evidence = ("initials" if first.kind == "initial" else "given_name",)
    score = 0.85 if first.kind == "initial" else 0.93
    return (score + 0.05, (*evidence, "family_name")) if family else (score, evidence)


def _judge_shape(kinds: list[Word], family: bool) -> tuple[float, tuple[str, ...]]:
    if family:
        return 0.6, ("family_name", "shape")
    return 0.45, ("shape",)


def _doubt(doubtful: list[bool], family: bool, given: bool) -> float:
    """What common words take away: little beside a given name that is nothing else, much alone."""
    if not given:
        return 0.35 * sum(doubtful) / len(doubtful)
    if not doubtful[0]:
        return 0.0 if family or not doubtful[-1] else 0.2
    if doubtful[-1]:
        return 0.1 if family else 0.5
    return 0.02


def _company(tokens: Sequence[Token], run: list[int]) -> float:
    """What stands behind an unknown name speaks for it: a position, a bracket."""
    at = run[-1] + 1
    if at + 1 >= len(tokens):
        return 0.0
    if tokens[at].text in {",", "–", "-", "("} and is_position(tokens[at + 1].text):
        return 0.35
    return 0.1 if tokens[at].text == "(" else 0.0


def is_bracket(token: Token) -> bool:
    """Whether the token opens or closes a bracket."""
    return token.text in OPENING or token.text in CLOSING
