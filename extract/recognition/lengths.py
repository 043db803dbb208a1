"""How much of a run of capitals is one name: given names, then one surname or more."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.broken_names import is_broken_name, is_surname
from extract.recognition.lexicon import Word, readings
from extract.recognition.shapes import closes, opens
from extract.recognition.tokens import Token
from extract.recognition.vocabulary import vocabulary

#: words of the longest name that nobody knows, without a generation
_LONGEST = 4
#: surnames and a generation behind the first surname
_MORE = 3


def count_given(tokens: Sequence[Token], run: list[int]) -> int:
    count = 0
    for index in run:
        token = tokens[index]
        if not (token.kind == "initial" or readings(token.text) & Word.GIVEN):
            break
        count += 1
    return count


def length_with_given(tokens: Sequence[Token], run: list[int], given: int, surnames: int) -> int:
    """How much of `run` is a name that begins with `given` given names or initials."""
    if given == len(run):
        words = [i for i in run if tokens[i].kind == "word"]
        if len(run) < 2 or not words:
            return 0
        return _cut_at_line(tokens, run, min(len(run), 4))
    end = given
    while end < len(run) - 1 and tokens[run[end]].key in vocabulary().particles:
        end += 1
    above = tokens[run[given - 1]]
    whole = given > 1 and above.key not in vocabulary().particles and readings(above.text) & Word.FAMILY
    if whole and tokens[run[given]].newline and not is_broken_name(tokens, run[:given], run[given]):
        return given
    end += 1
    if end == len(run) - 1 and is_surname(tokens[run[end]]) and _is_unknown(tokens[run[end - 1]]):
        end += closes(tokens, run[end] + 1)
    if surnames > 1 and end == len(run) - 1 and closes(tokens, run[end] + 1) and not tokens[run[end]].newline:
        return end + 1
    if surnames > 1 and _ends_in_surnames(tokens, run, end):
        return len(run)
    if _is_all_surnames(tokens, run, end):
        return len(run)
    while end < len(run) and (more := _further_surname(tokens, run, end)):
        end = more
    return end


def _is_all_surnames(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """`João Bento Roe Poe Júnior`: behind the first surname one or two more and a generation, up to a sign.

    Evidence: all of them are known surnames and neither places nor offices, or the last is a generation.
    """
    rest = [tokens[i] for i in run[at:]]
    if not 1 < len(rest) <= _MORE or not closes(tokens, run[-1] + 1):
        return False
    if any(
        tokens[i].newline and not is_broken_name(tokens, run[:k], i) for k, i in enumerate(run) if k >= at
    ):
        return False
    names = rest[:-1] if rest[-1].key in vocabulary().generation else rest
    kinds = [readings(t.text) for t in names]
    return all(k & Word.FAMILY and not k & (Word.PLACE | Word.COMMON) for k in kinds)


def _ends_in_surnames(tokens: Sequence[Token], run: list[int], at: int) -> bool:
    """`Eva Edilia Roe Poe`: behind a second word that is no known surname, two that are, up to a sign."""
    rest = [tokens[i] for i in run[at:]]
    if len(rest) != 2 or readings(tokens[run[at - 1]].text) & Word.FAMILY or not closes(tokens, run[-1] + 1):
        return False
    return all(readings(t.text) & Word.FAMILY and not t.newline for t in rest)


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
        return len(run) if is_broken_name(tokens, run[:at], run[at]) else 0
    if not token.is_capital:
        while at < len(run) and not tokens[run[at]].is_capital:
            at += 1
        return at + 1 if at < len(run) else 0
    if token.key in vocabulary().generation:
        return at + 1
    kinds = readings(token.text)
    ends = at == len(run) - 1 and closes(tokens, run[at] + 1)
    if kinds & Word.FAMILY and (ends or (at + 1 < len(run) and not tokens[run[at + 1]].is_capital)):
        return at + 1
    shouted = token.is_shouted and tokens[run[at - 1]].is_shouted
    bracket = ends and run[at] + 1 < len(tokens) and tokens[run[at] + 1].text == "("
    return at + 1 if bracket or (shouted and (ends or at + 1 < len(run))) else 0


def length_without_given(tokens: Sequence[Token], run: list[int]) -> int:
    """A run of two to four capitals that nobody knows, set apart by signs or line ends."""
    length = len(run)
    for index in range(2, length):
        if (
            tokens[run[index]].newline
            and tokens[run[index - 1]].kind == "word"
            and tokens[run[index - 1]].is_capital
            and not is_broken_name(tokens, run[:index], run[index])
        ):
            length = index
            break
    longest = _LONGEST + 1 if tokens[run[length - 1]].key in vocabulary().generation else _LONGEST
    if not 2 <= length <= longest or tokens[run[0]].kind == "initial" or not opens(tokens, run[0]):
        return 0
    return length if closes(tokens, run[length - 1] + 1) or length < len(run) else 0
