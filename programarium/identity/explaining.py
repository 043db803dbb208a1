"""Why a person is one person, or two mentions are one or two: as text and as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from extract.errors import UsageError
from normalize.model import Person
from programarium.identity.evidence import PairEvidence, Weighing
from programarium.identity.known import Known, Printed
from programarium.identity.references import refer
from programarium.terminal import plain


@dataclass(frozen=True, slots=True)
class PersonExplained:
    """A person: every place where it is printed, the links that hold it together, the doubts about it."""

    person: Person
    mentions: tuple[Printed, ...]
    links: tuple[PairEvidence, ...]
    doubts: tuple[PairEvidence, ...]


@dataclass(frozen=True, slots=True)
class PairExplained:
    """Two mentions; `through` are the links between them where they were joined through others."""

    pair: PairEvidence
    through: tuple[PairEvidence, ...] = ()


def explain_person(known: Known, text: str) -> PersonExplained:
    """Explain the person that `text` means.

    Raises:
        UsageError: It means nobody, or more than one.
    """
    person_id = refer(known, text).person_id
    person = next(p for p in known.people if p.person_id == person_id)
    weighing = Weighing(known)
    return PersonExplained(
        person=person,
        mentions=tuple(known.printed[m] for m in person.mention_ids),
        links=tuple(weighing.pair(x.mention_a, x.mention_b) for x in known.links if x.person_id == person_id),
        doubts=tuple(weighing.pair(a, b) for a, b in weighing.doubts(person.mention_ids)),
    )


def explain_pair(known: Known, text_a: str, text_b: str) -> PairExplained:
    """Explain what stands between two people, mentions or names: by the mentions that speak most for one.

    Raises:
        UsageError: One of them means nobody or more than one, or both are one and the same mention.
    """
    one, other = refer(known, text_a), refer(known, text_b)
    weighing = Weighing(known)
    a, b = weighing.strongest(one.mentions, other.mentions)
    if a == b:
        raise UsageError(f"{text_a!r} and {text_b!r} are one mention, {a}; name two.")
    pair = weighing.pair(a, b)
    steps = weighing.path(a, b) if pair.standing == "joined" else []
    through = steps if len(steps) > 1 else []
    return PairExplained(pair, tuple(weighing.pair(s.mention_a, s.mention_b) for s in through))


def person_text(found: PersonExplained) -> str:
    """A person's explanation for the terminal."""
    person = found.person
    lines = [f"{person.person_id}  {person.name}  ({person.identity_status})"]
    lines.append(
        f"printed as {', '.join(f'“{s}”' for s in person.spellings)}; {_count(found.mentions, 'place')}"
    )
    lines += [f"  {where}" for printed in found.mentions for where in place_lines(printed)]
    for title, pairs in (("Held together by", found.links), ("In doubt", found.doubts)):
        if pairs:
            lines += ["", f"{title} {_count(pairs, 'link' if pairs is found.links else 'pair')}:"]
        for pair in pairs:
            lines += ["", f"  {_brief(pair.mention_a)}", f"  {_brief(pair.mention_b)}", *evidence_lines(pair)]
    return "\n".join(lines) + "\n"


def pair_text(found: PairExplained) -> str:
    """A pair's explanation for the terminal."""
    lines = list(pair_lines(found.pair))
    for step in found.through:
        lines += ["", *pair_lines(step)]
    return "\n".join(lines) + "\n"


def pair_lines(pair: PairEvidence) -> Iterator[str]:
    """Both places, what stands between them, each piece of evidence, and their sum."""
    for printed in (pair.mention_a, pair.mention_b):
        yield from place_lines(printed)
    yield from evidence_lines(pair)


def evidence_lines(pair: PairEvidence) -> Iterator[str]:
    """What stands between two mentions, each piece of evidence, and their sum."""
    yield f"  {pair.standing}: {pair.why}"
    for decision in pair.decisions:
        reason = f": {decision.reason}" if decision.reason else ""
        yield f"  {decision.author} on {decision.date} said {decision.verdict}{reason}"
    for one in pair.evidence:
        yield f"  {one.weight:+7.1f}  {one.feature}: {one.reason}"
    yield f"  {pair.weight:+7.1f}  bits in all, a probability of {pair.score:.4f}"


def place_lines(printed: Printed) -> Iterator[str]:
    """A mention: its words, and where they stand."""
    page = f", page {printed.page}" if printed.page is not None else ""
    where = ", ".join(filter(None, (printed.edition, printed.what)))
    yield plain(f"{printed.mention_id}  “{printed.quote}”")
    yield plain(f"    {printed.file or 'no file'}{page} ({where})")


def _brief(printed: Printed) -> str:
    page = f", page {printed.page}" if printed.page is not None else ""
    return plain(f"{printed.mention_id}  “{printed.name}”, {printed.file or 'no file'}{page}")


def person_json(found: PersonExplained) -> dict[str, Any]:
    """A person's explanation as plain values."""
    return {
        "person": asdict(found.person),
        "mentions": [asdict(printed) for printed in found.mentions],
        "links": [asdict(pair) for pair in found.links],
        "doubts": [asdict(pair) for pair in found.doubts],
    }


def pair_json(found: PairExplained) -> dict[str, Any]:
    """A pair's explanation as plain values."""
    return {**asdict(found.pair), "through": [asdict(step) for step in found.through]}


def _count(things: Sequence[object], name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"
