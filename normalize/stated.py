"""What each mention states about its affiliations: as printed, and in running text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from normalize.affiliation_key import AffiliationKey, read_affiliation
from normalize.fuller_forms import described_as, office_form
from normalize.model import Mention, OrganisationKind
from normalize.prose import find_expansions, find_form, first_sentence, is_prose, split_printed
from normalize.text import fold


@dataclass(frozen=True, slots=True)
class Stated:
    """One affiliation as printed at one mention, the first of a mention has the lowest `order`.

    `hint` is the kind that the words before it tell in running text: `w agencji Socialtime`.
    `person` is a key of the name, not yet an identity. `is_fuller`: a printed form that holds another
    one of the same mention and words around it; no name is chosen from such forms.
    """

    mention_id: str
    person: str
    edition_id: str
    key: AffiliationKey
    order: int = 0
    hint: OrganisationKind | None = None
    is_fuller: bool = False

    @property
    def form_key(self) -> str:
        """The folded form."""
        return fold(self.key.form) or self.key.form

    @property
    def node(self) -> str:
        """What is grouped: the folded form; for an acronym also who bears it where.

        An acronym may mean two things in two brackets; a long form may not.
        """
        form = self.form_key
        return f"{form}\t{self.edition_id}\t{self.person}" if self.key.acronym else form


def read_stated(
    mentions: Iterable[Mention], organisers_by_edition: Mapping[str, Sequence[str]]
) -> list[Stated]:
    """Every affiliation of every mention; organisers are stated by nobody (mention id ``).

    First what is printed as an affiliation; then, in biographies, what is known of the person or of
    the edition from elsewhere.
    """
    ordered = sorted(mentions, key=lambda m: m.mention_id)
    found, prose = [], []
    for m in ordered:
        printed = [first_sentence(f) for f in (m.affiliation, *m.other_affiliations) if f and fold(f)]
        clean = [part for f in printed if not is_prose(f) for part in split_printed(f)]
        for order, form in enumerate(dict.fromkeys(clean)):
            key = read_affiliation(form, m.position)
            hint, described = described_as(m.text or "", form)
            found.append(Stated(m.mention_id, _person_key(m), m.edition_id, key, order, hint))
            fuller = (described, office_form(m.text or "", m.position, form))
            found += [
                Stated(m.mention_id, _person_key(m), m.edition_id, read_affiliation(f), order, hint, True)
                for f in fuller
                if f
            ]
        held = read_affiliation(m.position) if m.position and not printed else None
        if held is not None and held.kind in ("city_office", "marshal_office"):
            found.append(Stated(m.mention_id, _person_key(m), m.edition_id, held))
        running = [f for f in (m.affiliation, *m.other_affiliations) if f and first_sentence(f) not in clean]
        if m.text or running:
            prose.append((m, running))
    for edition, names in sorted(organisers_by_edition.items()):
        found += [Stated("", "", edition, read_affiliation(name)) for name in names if fold(name)]
    return found + _stated_in_prose(prose, found)


def _person_key(mention: Mention) -> str:
    return " ".join(sorted(fold(mention.name).split()))


def _stated_in_prose(prose: Sequence[tuple[Mention, list[str]]], known: Sequence[Stated]) -> list[Stated]:
    """Affiliations in running text.

    Evidence: the text holds a form that the same person bears elsewhere, or the long form of their
    acronym; or what was taken for an affiliation begins with a form known in the edition.
    """
    by_person: defaultdict[str, list[Stated]] = defaultdict(list)
    by_edition: defaultdict[str, dict[str, Stated]] = defaultdict(dict)
    for s in known:
        by_edition[s.edition_id].setdefault(s.key.form, s)
        if s.person:
            by_person[s.person].append(s)
    found = []
    for m, running in prose:
        person = _person_key(m)
        have = {s.key.form for s in by_person[person] if s.mention_id == m.mention_id}
        text = " ".join((m.position or "", *running, m.text or ""))
        forms: list[str] = []
        for s in sorted(by_person[person], key=lambda s: (-len(s.key.form), s.key.form)):
            if (
                s.mention_id != m.mention_id
                and s.key.office is None
                and find_form(text, s.key.form) is not None
            ):
                forms.append(s.key.form)
            if s.key.core and len(s.key.core) == 1:
                forms += find_expansions(text, fold(s.key.core[0]).replace(" ", ""))
        for part in running:
            starts = [
                f for f, s in by_edition[m.edition_id].items() if not s.key.office and find_form(part, f) == 0
            ]
            forms += sorted(starts, key=len, reverse=True)[:1]
        fresh = [f for f in dict.fromkeys(forms) if f not in have]
        found += [
            Stated(
                m.mention_id,
                person,
                m.edition_id,
                read_affiliation(f),
                len(have) + order,
                described_as(text, f)[0],
            )
            for order, f in enumerate(fresh)
        ]
    return found
