"""The people of a run: who, in which role, from where, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.content.labelsbelow import closed_mention
from extract.content.parts import Sorted
from extract.content.runs import Run
from extract.lang import Pack, fold
from extract.model import Participation, Role, SessionKind
from extract.recognition import PersonMention, parse_people
from extract.recognition.vocabulary import vocabulary
from extract.signals.evidence import (
    BRACKET,
    is_affiliation,
    is_kind,
    is_nobody,
    is_place,
    languages_of,
    listed_parts,
    people_in,
    titled_name,
    without_asides,
    without_titles,
)
from extract.signals.labels import lead_role
from extract.signals.roles import LEADING, RoleLabel, find_role_labels
from extract.values import replace

#: Kinds of sessions whose people do not share one entry, so that a last bracket is one person's own.
APART: frozenset[SessionKind | None] = frozenset({"panel", "opening", "closing"})
#: Characters of a name that only its place in the entry speaks for.
SHORTEST, LONGEST = 3, 40
#: Strength from which a text is more likely a kind of session than a name.
LIKELY_KIND = 0.5
#: Confidence of a name that is a surname alone.
SURNAME_ALONE = 0.8
#: Confidence of names that only stand between commas.
GUESSED = 0.4
#: What is left where a label for one person governs another one on a line below.
FURTHER = 0.85
#: Words of such a name.
MOST_WORDS = 4
#: The colon behind a name, where more is said of it on the next line.
COLON_OVER_OFFICE = re.compile(r":(?=\n([^\W\d_]))")


def read_people(
    found: Sequence[Sorted],
    packs: tuple[Pack, ...],
    vocabulary: frozenset[str],
    default_role: Role,
    kind: SessionKind | None,
    surnames: frozenset[str] = frozenset(),
) -> list[Participation]:
    """The people of an entry's runs, affiliations below a run read with it.

    `surnames` are words that name people of this document by themselves.
    """
    people: list[Participation] = []
    group: list[Sorted] = []
    for each in found:
        if each.part == "people":
            if group and not _same_list(group[-1].run, each.run):
                people += _read_group(group, packs, vocabulary, default_role, kind, surnames)
                group = []
            group.append(each)
        elif each.part == "affiliation" and group:
            group[-1] = replace(group[-1], run=group[-1].run.joined(each.run))
    people += _read_group(group, packs, vocabulary, default_role, kind, surnames) if group else []
    return _each_once(people)


def _each_once(people: Sequence[Participation]) -> list[Participation]:
    """People without those named again where nothing new is said: neither a role nor an office.

    The name of a guest in the title comes again under the portrait.
    """
    kept: list[Participation] = []
    for person in people:
        again = any(fold(p.name) == fold(person.name) for p in kept)
        says_more = not person.is_inferred or person.position or person.affiliation
        if not again or says_more:
            kept.append(person)
    return kept


def _same_list(a: Run, b: Run) -> bool:
    """Whether the second run goes on with the list of the first: no label, and a comma or a joint between."""
    if b.role is not None or a.role is not None or not a.lines or not b.lines:
        return False
    end = a.lines[-1].text.rstrip()
    beside = b.lines[0] not in b.firsts
    return end.endswith((",", ";", "&", " and", " i")) or (beside and b.text.lstrip()[:1] in ",;&")


def _read_group(
    group: Sequence[Sorted],
    packs: tuple[Pack, ...],
    vocabulary: frozenset[str],
    default_role: Role,
    kind: SessionKind | None,
    surnames: frozenset[str],
) -> list[Participation]:
    """One list of people; where one of several is set apart by weight, that one presents."""
    lists = [_read_run(s, packs, vocabulary, default_role, kind, surnames) for s in group]
    flat = [p for people in lists for p in people]
    if len(group) == 1 or any(s.run.role for s in group) or len(flat) < 2:
        return flat
    bold = [p for s, people in zip(group, lists, strict=True) for p in people if _is_strong(s.run)]
    if len(bold) != 1:
        return flat
    return [replace(p, role="presenter" if p is bold[0] else "author") for p in flat]


def _is_strong(run: Run) -> bool:
    return run.style[1]


def _read_run(
    each: Sorted,
    packs: tuple[Pack, ...],
    vocabulary: frozenset[str],
    default_role: Role,
    kind: SessionKind | None,
    surnames: frozenset[str],
) -> list[Participation]:
    run = each.run
    flow = run.flow(vocabulary, keep_breaks=True)
    text = COLON_OVER_OFFICE.sub(_blank_before_small, without_asides(flow.text, packs))
    mentions: Sequence[PersonMention] = closed_mention(run, text, packs)
    mentions = mentions or _mentions(text, packs, together=run.role is None and kind not in APART)
    alone = _by_surname(text, surnames, packs)
    if alone and (len(alone) > len(mentions) or _are_worse(mentions, alone[0].start)):
        mentions = alone
    label_role = _label_role(run, kind)
    behind = [x for x in find_role_labels(flow.text.replace("\n", " "), packs) if x.side == "after"]
    for_one = bool(run.label) and not run.is_plural and not run.is_closed
    made = []
    guests = _first_guest(run, mentions, text)
    for index, mention in enumerate(mentions):
        own = _label_behind(mention, mentions, behind)
        sure = FURTHER if for_one and "\n" in flow.text[mentions[0].end : mention.start + 1] else 1.0
        place = flow.place(mention.start, mention.end)
        if place is None:
            continue
        is_guest = own is None and index >= guests
        role = own.role if own else (None if is_guest else label_role) or default_role
        if role == "speaker" and kind == "keynote":
            role = "keynote"
        made.append(
            Participation(
                name=mention.name,
                role=role,
                place=place,
                honorific=mention.honorific,
                role_as_printed=own.printed if own else None if is_guest else run.role_as_printed,
                position=_without(mention.position, own),
                affiliation=_without(mention.affiliation, own),
                confidence=round(mention.confidence * each.certainty * (1.0 if own else sure), 3),
                problems=() if own or (run.role and not is_guest) else ("role_inferred",),
            )
        )
    return made


def _blank_before_small(match: re.Match[str]) -> str:
    """A blank for the colon that led from a name to its title, where an office in small letters is below."""
    return " " if match[1].islower() else ":"


def _first_guest(run: Run, mentions: Sequence[PersonMention], text: str) -> int:
    """The index of the first mention behind `with` and who leads: `moderated by Anna Lis with Jan Kos`."""
    if run.role in LEADING and not run.is_plural:
        for index, (one, other) in enumerate(pairwise(mentions), 1):
            if fold(text[one.end : other.start]).strip() in vocabulary().agents:
                return index
    return len(mentions)


def _mentions(text: str, packs: tuple[Pack, ...], *, together: bool) -> Sequence[PersonMention]:
    """Mentions of a list; where nobody is known, what stands between the commas."""
    found = people_in(text, packs, together=together)
    titled = {name for line in text.split("\n") if (name := titled_name(line))}
    if titled - {m.name for m in found}:
        found = parse_people(text, languages_of(packs), known=frozenset(titled))
    if found or is_affiliation(text):
        return found
    listed = [p for whole in listed_parts(BRACKET.sub(",", text), packs) for p in whole.split("/")]
    parts = [without_titles(p.strip(" .:;()")) for p in listed if p.strip(" .:;()")]
    known = frozenset(p for p in parts if SHORTEST <= len(p) <= LONGEST and _may_be_name(p, packs))
    return (
        [replace(m, confidence=GUESSED) for m in parse_people(text, languages_of(packs), known=known)]
        if known
        else ()
    )


def _by_surname(text: str, surnames: frozenset[str], packs: tuple[Pack, ...]) -> list[PersonMention]:
    """Mentions by nothing but a surname that the document is known to name people by."""
    known = frozenset(s for s in surnames if s in text) if surnames else frozenset()
    found = parse_people(text, languages_of(packs), known=known) if known else ()
    alone = [replace(m, confidence=min(m.confidence, SURNAME_ALONE)) for m in found]
    made: list[PersonMention] = []
    for mention in alone:
        last = made[-1] if made else None
        gap = text[last.end : mention.start] if last else ""
        if last and last.name in known and mention.name not in known and gap.strip() in ("-", "–", "—"):
            made[-1] = replace(last, affiliation=text[mention.start :].split("\n")[0].strip())
            break  # `Nowak – Ada Lovelace Institute`: nobody is named behind the dash
        made.append(mention)
    return made


def _are_worse(mentions: Sequence[PersonMention], start: int) -> bool:
    """Whether mentions are guesses only or begin behind the first surname, with the employer's name."""
    return all(m.confidence <= GUESSED for m in mentions) or mentions[0].start > start


def _may_be_name(text: str, packs: tuple[Pack, ...]) -> bool:
    """Two to four capitalised words that name neither an organisation nor a kind of session."""
    words = text.split()
    if not 2 <= len(words) <= MOST_WORDS or not text[0].isupper() or ":" in text or is_nobody(text):
        return False
    return not (is_affiliation(text) or is_kind(text, packs, LIKELY_KIND) or is_place(text, packs))


def _label_role(run: Run, kind: SessionKind | None) -> Role | None:
    if run.role is None:
        return None
    if not run.is_lead:
        return run.role
    label = RoleLabel(0, 0, run.role, run.is_plural, run.role_as_printed or "", False, "before", 1.0, True)
    return lead_role(label, kind)


def _label_behind(
    mention: PersonMention, mentions: Sequence[PersonMention], labels: Sequence[RoleLabel]
) -> RoleLabel | None:
    """The label printed behind a name, before the next one."""
    following = min((m.start for m in mentions if m.start > mention.start), default=10**6)
    return next((x for x in labels if mention.start < x.start < following), None)


def _without(value: str | None, label: RoleLabel | None) -> str | None:
    """A position or affiliation that is not the role's own word."""
    if value is None or label is None:
        return value
    rest = value.replace(label.printed, "").strip(" ,;()-–")
    return rest or None


def role_of_kind(kind: SessionKind | None, default: Role) -> Role:
    """The role of people without a label in a session of this kind."""
    if kind == "keynote":
        return "keynote"
    return "panelist" if kind == "panel" else default


def as_panel(people: Sequence[Participation], kind: SessionKind | None) -> list[Participation]:
    """Several people without a label beside a moderator are the panel, unless the title says otherwise."""
    if kind not in (None, "panel", "session", "q_and_a"):
        return list(people)
    moderated = any(p.role == "moderator" for p in people)
    unlabelled = [p for p in people if p.role == "speaker" and p.is_inferred]
    if not moderated or len(unlabelled) < 2:
        return list(people)
    return [replace(p, role="panelist") if p in unlabelled else p for p in people]
