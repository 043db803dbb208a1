"""One affiliation for several names of a list."""

from __future__ import annotations

from collections.abc import Sequence

from extract.recognition.acronyms import is_acronym
from extract.recognition.spans import Name, PersonMention
from extract.recognition.tokens import Token
from extract.recognition.vocabulary import is_conjunction, is_organisation
from extract.values import replace

_APART = frozenset(",–-·|.")  # between the last name of a list and where all of it works


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
        joined = together or any(is_conjunction(t) for t in between)
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
    if not words or is_conjunction(words[-1]) or len(heads) > len(set(heads)):
        return False
    return len(words) > 1 or bool(heads) or is_acronym(words[0])


def _is_list_joint(between: Sequence[Token]) -> bool:
    """Commas and conjunctions only, without a new line where no comma stands."""
    if not between or any(t.text != "," and not is_conjunction(t) for t in between):
        return False
    return between[0].text == "," or not between[0].newline
