"""Organisations from groups of printed affiliations: name, kind, place, and who states them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from normalize.acronyms import acronym_of
from normalize.affiliation_key import kind_of, read_affiliation
from normalize.affiliations import AffiliationGroup, office_editions
from normalize.identity.reanchor import make_anchor
from normalize.lemmas import analyse
from normalize.model import (
    Affiliation,
    IdentityStatus,
    Mention,
    Organisation,
    OrganisationKind,
    Question,
)
from normalize.nominative import starts_in_nominative, to_nominative
from normalize.stated import Stated


def organisation_anchors(group: AffiliationGroup) -> tuple[str, ...]:
    """What a rebuild finds an organisation by: its folded forms; acronyms also by bearer and edition."""
    found = []
    for node in group.anchors:
        form, _, rest = node.partition("\t")
        edition, _, person = rest.partition("\t")
        found.append(make_anchor(edition, form, person))
    return tuple(sorted(set(found)))


def display_form(form: str) -> str:
    """A printed form as a name: without describing words before it, its head in the nominative."""
    words = form.split()
    while len(words) > 1 and words[0][0].islower():
        words = words[1:]
    named = kind_of(" ".join(words)) != "unknown" or read_affiliation(form).office is not None
    return to_nominative(" ".join(words)) if named else " ".join(words)


def choose_organisation_name(forms: Counter[str]) -> str:
    """The best printed name, in the nominative.

    Evidence, in this order: a long form before an acronym and before one that holds an acronym; a
    name that says what it is; one in the nominative; more often printed; words that the dictionary
    knows, which misprints are not; longer.
    """

    def rank(form: str) -> tuple[float, ...]:
        shown = display_form(form)
        words = shown.split()
        known = sum(bool(analyse(w)) for w in words) / len(words)
        return (
            acronym_of(shown) is None,
            not any(acronym_of(w) for w in words) or len(words) > 2,
            read_affiliation(form).kind not in ("unknown", "place"),
            starts_in_nominative(shown),
            forms[form],
            known,
            sum(word[:1].isupper() for word in words),
        )

    return display_form(min(forms, key=lambda f: (*(-v for v in rank(f)), f)))


def _choose_kind(group: AffiliationGroup, offices: set[str]) -> OrganisationKind:
    kinds = Counter(s.key.kind for s in group.stated)
    telling: list[OrganisationKind] = [k for k in kinds if k not in ("unknown", "place")]
    hints = Counter(s.hint for s in group.stated if s.hint)
    if telling:
        return min(telling, key=lambda k: (-kinds[k], k))
    if hints and "place" not in kinds:
        return min(hints, key=lambda k: (-hints[k], k))
    if "place" in kinds:
        return "city_office" if any(s.edition_id in offices for s in group.stated) else "place"
    return "unknown"


def make_organisations(
    groups: Sequence[AffiliationGroup],
    ids: Sequence[str],
    stated: Sequence[Stated],
    questions: Sequence[Question] = (),
) -> list[Organisation]:
    """One organisation a group, sorted by id; `questions` are those that are open about them."""
    asked = {organisation for q in questions for organisation in (q.subject, q.candidate)}
    offices = office_editions(stated)
    found = []
    for group, organisation_id in zip(groups, ids, strict=True):
        forms = Counter(s.key.form for s in group.stated)
        places = Counter((s.key.place, s.key.country) for s in group.stated if s.key.place)
        provinces = sorted(
            {s.key.office for s in group.stated if s.key.kind == "marshal_office" and s.key.office}
        )
        place, country = min(places, key=lambda p: (-places[p], str(p))) if places else (None, None)
        found.append(
            Organisation(
                organisation_id=organisation_id,
                name=choose_organisation_name(_bare_forms(group) or forms),
                kind=_choose_kind(group, offices),
                place=place or (provinces[0].partition(":")[2] if provinces else None),
                country=country or ("PL" if provinces else None),
                spellings=tuple(sorted(forms)),
                identity_status=_status(group, organisation_id in asked),
            )
        )
    return sorted(found, key=lambda o: o.organisation_id)


def _bare_forms(group: AffiliationGroup) -> Counter[str]:
    return Counter(s.key.form for s in group.stated if not s.is_fuller)


def _status(group: AffiliationGroup, is_asked: bool) -> IdentityStatus:
    """`unresolved` while a question is open, `verified` once people joined some of the forms."""
    if is_asked:
        return "unresolved"
    return "verified" if any(link.is_human for link in group.links) else "auto"


def make_affiliations(
    groups: Sequence[AffiliationGroup],
    ids: Sequence[str],
    mentions: Mapping[str, Mention],
    person_of: Mapping[str, str],
) -> list[Affiliation]:
    """Who states which organisation in which edition; positions only from the main affiliation."""
    rows: defaultdict[tuple[str, str, str], list[tuple[str, str | None]]] = defaultdict(list)
    for group, organisation_id in zip(groups, ids, strict=True):
        for s in group.stated:
            if s.mention_id:
                mention = mentions[s.mention_id]
                position = mention.position if s.order == 0 else None
                rows[person_of[s.mention_id], organisation_id, s.edition_id].append((s.mention_id, position))
    found = []
    for (person, organisation, edition), stated in sorted(rows.items()):
        positions = Counter(p for _, p in stated if p)
        position = min(positions, key=lambda p: (-positions[p], -len(p), p)) if positions else None
        evidence = tuple(sorted({m for m, _ in stated}))
        found.append(Affiliation(person, organisation, edition, position, evidence))
    return found
