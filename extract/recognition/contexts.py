"""Whether a name may stand where it stands: not inside an organisation, a title or quotes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.recognition.lexicon import Word, readings
from extract.recognition.spans import Name
from extract.recognition.tokens import CLOSING, DASHES, OPENING, QUOTES, Token
from extract.recognition.vocabulary import is_conjunction, is_organisation, is_position, vocabulary

#: confidence that a name needs in the middle of a phrase, and behind a lower-case word
_SURE, _LIKELY = 0.9, 0.6
#: words from the head of an organisation to the second of its patrons: `Université Pierre et | Marie Curie`
_PATRONS = 3


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


def may_begin(tokens: Sequence[Token], name: Name, last_name: int) -> bool:
    """Whether a name may stand here: behind a sign, a line start, a title, or a word that names a role.

    Inside a phrase (`University of South …`, `Texas Tech University`) capitals are no person.
    """
    at = name.honorific
    if "shape" in name.evidence and _behind_field(tokens, at):
        return False
    if _heads_organisation(tokens, name) or _is_address(tokens, name) or _is_quoted(tokens, name):
        return False
    if _is_eponym(tokens, name) or _is_firm_of_office(tokens, name, last_name):
        return False
    if _is_patron(tokens, name, last_name):
        return False
    if "shape" in name.evidence and at == name.first:
        behind_dash = 0 < last_name == at - 1 and tokens[at - 1].text in DASHES
        if behind_dash or _continues_affiliation(tokens, at):
            return False
    if at == 0 or at < name.first or tokens[at].newline or tokens[at - 1].kind not in {"word", "elision"}:
        return True
    before = tokens[at - 1]
    if before.key in vocabulary().conjunctions:
        return _may_follow_conjunction(tokens, name, last_name)
    if before.is_capital:
        likely = name.confidence >= (_LIKELY if _is_holder(tokens, name, last_name) else _SURE)
        return likely and (not is_organisation(before.text) or _heads_acronym(tokens, at))
    words = vocabulary()
    if not any(before.key in joints for joints in (words.links, words.joints, words.weak_joints)):
        return name.confidence >= _LIKELY
    if _is_next_giver(tokens, name):
        return True
    head = next((t for t in reversed(tokens[: at - 1]) if t.key not in words.links), None)
    governed = head is not None and head.kind == "word" and (head.is_capital or is_organisation(head.text))
    return name.confidence >= _SURE and not governed


def _is_next_giver(tokens: Sequence[Token], name: Name) -> bool:
    """`…, i de | Qwan Zhu, relatora …`: the small word of the list again, and what he is behind the name."""
    at, end = name.honorific - 2, name.last
    joined = at > 0 and is_conjunction(tokens[at]) and (tokens[at - 1].text in {",", ";", *CLOSING})
    told = tokens[end + 1] if end + 1 < len(tokens) and tokens[end].text == "," else None
    return joined and told is not None and told.kind == "word" and not told.is_capital


def _is_holder(tokens: Sequence[Token], name: Name, last_name: int) -> bool:
    """`Mayor | Jane Qwan`: a given name right behind an office that begins the text or line, up to a sign.

    Behind a name and a comma it is the office of the person named there.
    """
    at = name.honorific
    opens = at == 1 or tokens[at - 1].newline or (not last_name and tokens[at - 2].kind == "sign")
    ends = name.last >= len(tokens) or tokens[name.last].newline or tokens[name.last].kind == "sign"
    return opens and ends and "given_name" in name.evidence and is_position(tokens[at - 1].text)


def _heads_acronym(tokens: Sequence[Token], at: int) -> bool:
    """`Dyrektor MOPS | Jan Lis`: an office that begins the text or line, and an acronym before the name."""
    first = at - 2
    opens = first == 0 or (first > 0 and (tokens[first].newline or tokens[first - 1].kind == "sign"))
    return opens and tokens[at - 1].is_shouted and is_position(tokens[first].text, nominative=True)


def _may_follow_conjunction(tokens: Sequence[Token], name: Name, last_name: int) -> bool:
    """Behind a name, a bracket or a comma and `and`; elsewhere only known names.

    No common word where the conjunction is a preposition elsewhere: `Instituto de Datos en | Salud del …`.
    """
    at, before = name.honorific, tokens[name.honorific - 1]
    if at - 1 != last_name and _goes_on_as_organisation(tokens, name.last):
        return False
    joined = at - 1 in {0, last_name} or tokens[at - 2].text in CLOSING or tokens[at - 2].text == ","
    doubtful = "common_word" in name.evidence and "family_name" not in name.evidence
    if not joined and doubtful and before.key in vocabulary().joints:
        return False
    return not _joins_patrons(tokens, at) and (joined or "shape" not in name.evidence)


def _is_eponym(tokens: Sequence[Token], name: Name) -> bool:
    """`Max Planck | Institute of …`: after whom institutions are named, beside the head of one."""
    shown = " ".join(t.key for t in tokens[name.first : name.last])
    if name.honorific < name.first or shown not in vocabulary().eponyms:
        return False
    beside = (*tokens[max(0, name.first - _PATRONS) : name.first], *tokens[name.last : name.last + 1])
    return any(t.kind == "word" and is_organisation(t.text) for t in beside)


def _is_patron(tokens: Sequence[Token], name: Name, last_name: int) -> bool:
    """`Anna Lis, City Hospital | Dr Jane Roe`: right behind somebody's organisation, nothing said of it.

    A colleague would have an office of her own, or stand behind a sign or on a line of her own.
    """
    at = name.honorific
    if not 0 < last_name < at or tokens[at].newline or not tokens[at].is_capital:
        return False
    if name.last < len(tokens) and not _closes_list(tokens, name.last):
        return False
    for before, token in reversed(list(pairwise(tokens[last_name - 1 : at]))):
        titled = token.text == "." and before.key in vocabulary().honorifics
        if (token.kind == "sign" and not titled) or token.newline:
            return False
        if token.is_capital and is_organisation(token.text):
            return True
    return False


def _closes_list(tokens: Sequence[Token], at: int) -> bool:
    """The end of what is said: a line's or bracket's end, a `;`, a full stop."""
    return tokens[at].newline or tokens[at].text in ";." or tokens[at].text in CLOSING


def _is_firm_of_office(tokens: Sequence[Token], name: Name, last_name: int) -> bool:
    """`Anna Lis | sales director Roe GB`: capitals behind an office in small letters, right below a name.

    Nobody whom a title or a known surname speaks for.
    """
    at = name.honorific
    if at < name.first or "family_name" in name.evidence or not 0 < last_name < at:
        return False
    office = tokens[last_name:at]
    below = office[0].newline or (office[0].text == "," and "shape" in name.evidence)
    if not below or any(t.kind != "word" or t.newline for t in office[1:]):
        return False
    last = office[-1]
    low = [t for t in office if not t.is_capital]
    return bool(low) and last is low[-1] and is_position(last.text)


def _behind_field(tokens: Sequence[Token], at: int) -> bool:
    """`ds. Ochrony Informacji`: a field of work, not a person."""
    words = [t for t in tokens[max(0, at - 2) : at] if t.kind != "sign"]
    return bool(words) and words[-1].key in vocabulary().fields and not words[-1].is_capital


def _joins_patrons(tokens: Sequence[Token], at: int) -> bool:
    """`Université Pierre et | Marie Curie`: before the conjunction an organisation's own patron."""
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
        if tokens[index + 1].newline and index < at - 1 and token.text != ",":
            return False
    return False


def _is_room(tokens: Sequence[Token], at: int) -> bool:
    """`Jane Roe | room`: the word behind is a room or a building and ends the chunk."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    closes = following is None or following.newline or following.kind != "word"
    return closes and not tokens[at].is_capital and tokens[at].key in vocabulary().sites


def _ends_chunk(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].newline or tokens[at].kind == "sign"


def _is_broken_line(tokens: Sequence[Token], name: Name) -> bool:
    """An unknown, untitled name on a line of its own may be half of an organisation's."""
    opens = name.first == 0 or tokens[name.first].newline
    return "shape" in name.evidence and name.honorific == name.first and opens


def _goes_on_as_organisation(tokens: Sequence[Token], at: int) -> bool:
    """`… Italy and Jane Roe | University Leeds`: the head of an organisation with no sign before it."""
    return at < len(tokens) and tokens[at].is_capital and is_organisation(tokens[at].text)


def _is_address(tokens: Sequence[Token], name: Name) -> bool:
    """`Globe, 47 Fleet Hill`: an unknown name behind a house number in the middle of a line."""
    at = name.honorific
    if at < 2 or "shape" not in name.evidence or tokens[at].newline or tokens[at - 1].newline:
        return False
    return tokens[at - 1].kind == "number" and tokens[at - 1].spaced and tokens[at - 2].text in ",–-"


def _heads_organisation(tokens: Sequence[Token], name: Name) -> bool:
    """`George Washington | University,`: the word behind heads an organisation and ends the chunk."""
    at = name.last
    if at >= len(tokens) or tokens[at].kind != "word":
        return False
    if tokens[at].key in vocabulary().company_forms or _is_room(tokens, at):
        return True
    if not tokens[at].is_capital and "family_name" not in name.evidence and not tokens[at].newline:
        return is_organisation(tokens[at].text) and _ends_chunk(tokens, at + 1)
    if not tokens[at].is_capital or (tokens[at].newline and not _is_broken_line(tokens, name)):
        return False
    if not is_organisation(tokens[at].text):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.newline or following.kind != "word":
        return True
    return not following.is_capital and following.key not in vocabulary().links
