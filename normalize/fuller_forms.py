"""Longer printed forms of an affiliation that stand in a biography around the bare name."""

from __future__ import annotations

from normalize.affiliation_key import kind_of, read_affiliation
from normalize.lexicon import word_set
from normalize.model import OrganisationKind
from normalize.prose import find_form
from normalize.text import fold

_OFFICE = tuple(sorted({*word_set("office_words"), *word_set("holders"), "marszal"}))
#: Lower-case words before a name that may describe it: a noun and its adjective.
_DESCRIBING = 2
#: Letters below which a beginning would fit too many words.
_SHORT = 3


def described_as(text: str, form: str) -> tuple[OrganisationKind | None, str | None]:
    """The kind told by one of two lower-case words right before a form, and the form with these words.

    `in the agency Good For You`: an agency, printed `agency Good For You`.
    """
    start = find_form(text, form)
    if not start:
        return None, None
    words = text.split()[:start]
    for size in range(1, _DESCRIBING + 1):
        before = words[-size:]
        if len(before) < size or not before[0][0].islower():
            return None, None
        kind = kind_of(before[0])
        if kind != "unknown":
            return kind, " ".join((*before, form))
    return None, None


def office_form(text: str, position: str | None, form: str) -> str | None:
    """The office of a place that is printed partly in the position: `Kancelarii Prezydenta | Rzeszowa`.

    Evidence: the form is a bare place, words of an office end the position behind its own head, and
    the text prints both in a row.
    """
    words = (position or "").split()
    if len(words) < 2 or read_affiliation(form).office is None or any(map(_is_of_office, form.split())):
        return None
    first = len(words)
    while first > 1 and _is_of_office(words[first - 1]):
        first -= 1
    joined = " ".join((*words[first:], form))
    return joined if first < len(words) and joined in " ".join(text.split()) else None


def _is_of_office(word: str) -> bool:
    folded = fold(word)
    return any(folded == w if len(w) < _SHORT else folded.startswith(w) for w in _OFFICE)
