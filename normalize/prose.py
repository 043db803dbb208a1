"""Affiliations inside running text: where a sentence ends, what is no name, what is known from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from normalize.acronyms import acronym_of, stands_for
from normalize.affiliation_key import kind_of
from normalize.lemmas import analyse, are_one_word
from normalize.lexicon import word_set
from normalize.text import fold

#: A full stop that ends a sentence: behind four letters or more (`im.`, `J.` do not), before a capital.
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})[.!?]\s+(?=[A-ZÀ-ÖØ-ÞĀ-Ž])")
#: Words of a name that an acronym is looked for in.
_LONGEST_NAME = 8


def first_sentence(text: str) -> str:
    """The text up to its first sentence end."""
    return _SENTENCE_END.split(text, maxsplit=1)[0].strip()


@lru_cache(maxsize=1 << 14)
def is_prose(text: str) -> bool:
    """Whether a supposed affiliation is running text: it has no capital, or a word that is only a verb.

    The name of a site needs no capital. Without a dictionary only the capitals tell.
    """
    if not any(c.isupper() for c in text):
        return acronym_of(text) is None
    return any(_is_verb(word.strip(".,;:()")) for word in text.split())


def _is_verb(word: str) -> bool:
    parts = {tag.split(":")[0] for _, tag in analyse(word)}
    return bool(parts) and parts <= {"fin", "praet", "impt", "bedzie", "inf", "pcon", "pant", "ppas"}


def split_printed(text: str) -> list[str]:
    """The organisations printed in one place: cut at commas between names of different kinds."""
    parts = [part.strip() for part in text.split(",") if fold(part)]
    kinds = [kind_of(part) for part in parts]
    if len(parts) > 1 and "unknown" not in kinds and len(set(kinds)) == len(kinds):
        return parts
    return [text]


def find_form(text: str, form: str) -> int | None:
    """Where a known form stands in a text, in whatever case, as a word position; None when it does not."""
    words = [w.strip('.,;:()„”"') for w in text.split()]
    wanted = form.split()
    for start in range(len(words) - len(wanted) + 1):
        run = words[start : start + len(wanted)]
        if all(map(_is_same_name_word, run, wanted)):
            return start
    return None


def _is_same_name_word(a: str, b: str) -> bool:
    return a[:1].isupper() == b[:1].isupper() and are_one_word(a, b)


def find_expansions(text: str, acronym: str) -> Iterable[str]:
    """Runs of capitalised words in a text that a folded acronym stands for (the same person's)."""
    small = word_set("small_words")
    words = text.split()
    for start, word in enumerate(words):
        if not word[:1].isupper() or fold(word) in small:
            continue
        for end in range(start + 2, min(start + _LONGEST_NAME, len(words)) + 1):
            run = words[start:end]
            last = run[-1].strip(".,;:()")
            if not (last[:1].isupper() and all(w[:1].isupper() or fold(w) in small for w in run)):
                continue
            name = " ".join([*run[:-1], last]).strip('(„"')
            itself = any(fold(w).replace(" ", "") == acronym for w in run)
            if not itself and stands_for(acronym, name, same_person=len(acronym) > 3, whole=True):
                yield name
                break
            if words[end - 1][-1:] in ",;:":
                break
