"""How sure it is that a run of words is a name, and why."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.recognition.lexicon import Word, is_place_phrase, readings
from extract.recognition.namelike import name_score
from extract.recognition.tokens import Token
from extract.recognition.vocabulary import is_area, is_organisation, is_position, vocabulary

#: What an article before or between unknown words takes from their likeness to a name, 0 to 1: the first
#: outweighs one common word, the second all that the shape of `Briefe der Auswanderer` gives (0.34).
OPENING_ARTICLE, INNER_ARTICLE = 0.15, 0.4

#: What the head of an organisation takes before a small word: `Ville de Lyon`, though Ville is a given name.
GENITIVE = 0.8


def judge(tokens: Sequence[Token], run: list[int], given: int) -> tuple[float, tuple[str, ...]]:
    """Confidence of a name, and why: given name, surname, initials, against common words and places."""
    words = [tokens[i] for i in run if tokens[i].kind == "word" and tokens[i].is_capital]
    if is_place_phrase(" ".join(w.text for w in words)):
        return -1.0, ("place_name",)
    if given:
        score, evidence = _judge_given(tokens[run[0]], words)
    else:
        score, evidence = 0.05 + 0.7 * _likeness(words), ("shape",)
        score += _company(tokens, run) - _articles([tokens[i] for i in run])
    if any(is_organisation(w.text) or is_position(w.text) for w in words) or _is_area(words):
        evidence = (*evidence, "head_word")
        score -= 0.1 if "family_name" in evidence else 0.4
    if len(run) > 2 and is_organisation(words[0].text) and not tokens[run[1]].is_capital:
        score -= GENITIVE
    return max(0.01, min(score, 0.99)), evidence


def _articles(words: Sequence[Token]) -> float:
    """What articles take from words that nobody knows: `La Gazzetta`, `Briefe der Auswanderer`.

    Behind a particle one belongs to a surname: `von der Aue`.
    """
    articles = vocabulary().articles
    if words[0].key in articles:
        return OPENING_ARTICLE
    inner = any(b.key in articles and not b.is_capital and a.is_capital for a, b in pairwise(words))
    return INNER_ARTICLE if inner else 0.0


def _is_area(words: Sequence[Token]) -> bool:
    """`Roe County`: the last word heads the name of an area."""
    return len(words) > 1 and is_area(words[-1].text) and not readings(words[-1].text) & Word.FAMILY


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
