"""Who is meant: a person's id, a mention's id, or a name."""

from __future__ import annotations

from dataclasses import dataclass

from extract.errors import UsageError
from normalize.identity.registry import follow_redirect
from normalize.text import fold
from programarium.find.likeness import likeness
from programarium.identity.known import Known

#: Names that are offered when nobody bears the one asked for.
_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Reference:
    """Whom a text means: the person, and those of the person's mentions that it names."""

    person_id: str
    mentions: tuple[str, ...]


def refer(known: Known, text: str) -> Reference:
    """Whom `text` means.

    An id that was merged leads to the one it became. A name may be any printed spelling, without
    regard to case and accents; one with a typo is taken when only one person is like it.

    Raises:
        UsageError: Nobody, or more than one person; the message offers who there is.
    """
    if text in known.person_of:
        return Reference(known.person_of[text], (text,))
    persons = {person.person_id: person for person in known.people}
    person = persons.get(text) or persons.get(follow_redirect(text, known.registry))
    if person is not None:
        return Reference(person.person_id, person.mention_ids)
    wanted = fold(text)
    found: dict[str, list[str]] = {}
    for mention in known.linked.mentions:
        if fold(mention.name) == wanted:
            found.setdefault(known.person_of[mention.mention_id], []).append(mention.mention_id)
    for one in known.people:
        if fold(one.name) == wanted or fold(one.sort_name) == wanted:
            found.setdefault(one.person_id, list(one.mention_ids))
    if not found:
        found = _alike(known, wanted)
    if len(found) == 1:
        (person_id, mentions), *_ = found.items()
        return Reference(person_id, tuple(mentions))
    who = ", ".join(f"{p} “{persons[p].name}”" for p in list(found)[:_OFFERED])
    if not found:
        raise UsageError(f"{text!r}: no person, mention or name like it; try `programarium find`.")
    raise UsageError(f"{text!r} may be {len(found)} people: {who}; give an id.")


def _alike(known: Known, wanted: str) -> dict[str, list[str]]:
    scored = [
        (max(likeness(wanted, fold(spelling)) for spelling in (p.name, *p.spellings)), p)
        for p in known.people
    ]
    return {p.person_id: list(p.mention_ids) for score, p in scored if score > 0}
