"""What a programme says against single people of a session: how they are set in their roles and offices.

Each feature is one function with its evidence; what it takes from the confidence was measured on read
programmes as the share of people with it that were right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from extract.lang import Pack, fold
from extract.model import Participation, Role, Session, SessionKind
from extract.recognition.lexicon import is_place_phrase
from extract.recognition.namelike import name_score
from extract.recognition.vocabulary import is_organisation, vocabulary
from extract.signals.evidence import is_nobody
from extract.signals.labels import find_role_labels, session_kind
from extract.signals.roles import LEADING, THING

PAIRS = (("(", ")"), ("[", "]"), ("„", "”"), ("«", "»"), ("“", "”"))
#: Letters. A name's last part is longer, or the name was cut.
SHORTEST_SURNAME = 2
#: Strength from which a title says that several people talk with each other.
SURE_PANEL = 0.4
#: Words. The place where somebody works is named in fewer.
LONGEST_OFFICE = 20
#: Commas in a place of work: as many part those of several people, or people of several places.
COMMAS = 2
#: How much a word looks like a surname, 0 to 1; names of firms seldom do.
NAMELIKE = 0.4
#: Speakers of one talk.
MOST_SPEAKERS = 12
#: Kinds of sessions in which nobody speaks.
SILENT: frozenset[SessionKind] = frozenset({"break", "meal", "registration"})
#: Kinds of sessions whose leaders are hosts.
HOSTED: frozenset[SessionKind] = frozenset({"workshop", "tutorial", "social", "meeting"})
SPEAKING: frozenset[Role] = frozenset({"speaker", "panelist"})


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a person stands: in which session; whether most others have an employer, or hardly anybody."""

    session: Session
    packs: tuple[Pack, ...]
    affiliated: bool
    bare: bool = False


Feature = Callable[[Participation, Setting], float]


def weight_of_person(person: Participation, setting: Setting) -> float:
    """What is left of a person's confidence, 0 to 1."""
    weight = 1.0
    for feature in FEATURES:
        weight *= feature(person, setting)
    return weight


def _lacks_office(person: Participation, setting: Setting) -> float:
    """No employer, where most have one."""
    return 0.89 if setting.affiliated and not person.affiliation else 1.0


def _has_odd_office(person: Participation, setting: Setting) -> float:
    """A place of work that is a letter, `TBC`, a sentence or a list, opens a bracket only, or breaks off."""
    del setting
    office = person.affiliation or ""
    if is_nobody(office) or office.count(",") >= COMMAS:
        return 0.8
    open_ = any(office.count(a) != office.count(b) for a, b in PAIRS)
    odd = ";" in office or len(office.split()) > LONGEST_OFFICE
    cut = _is_cut(office) or _is_cut(person.position or "")
    return 0.8 if len(office) == 1 or open_ or odd or cut else 1.0


def _is_cut(text: str) -> bool:
    """`University of`, `head of sales and`: the last word asks for more."""
    words, last = vocabulary(), fold(text.split()[-1]) if text else ""
    return any(last in each for each in (words.links, words.joints, words.weak_joints, words.conjunctions))


def _has_parted_office(person: Participation, setting: Setting) -> float:
    """An office and a place of work: where the one ends and the other begins is seldom printed."""
    del setting
    return 0.92 if person.position and person.affiliation else 1.0


def _speaks_beside_chair(person: Participation, setting: Setting) -> float:
    """Nothing says that somebody speaks, and somebody else chairs: the talks may stand elsewhere."""
    chaired = any(p.role in LEADING for p in setting.session.participations)
    return 0.91 if chaired and person.role == "speaker" and person.is_inferred else 1.0


def _stands_in_crowd(person: Participation, setting: Setting) -> float:
    """More speakers than a talk has: the lists of two talks in one."""
    del person
    speaking = sum(1 for p in setting.session.participations if p.role in SPEAKING)
    return 0.88 if setting.session.kind == "talk" and speaking > MOST_SPEAKERS else 1.0


def _has_nameless_office(person: Participation, setting: Setting) -> float:
    """Beside an office the place of work is a lone word that every organisation of its kind is called."""
    del setting
    office = person.affiliation or ""
    lone = bool(person.position) and office.isalpha() and not office.isupper()
    return 0.85 if lone and is_organisation(office) else 1.0


def _has_only_employer(person: Participation, setting: Setting) -> float:
    """An employer in one unknown word where hardly anybody has one: the surname that a line end cut off."""
    office = person.affiliation or ""
    if not setting.bare or not office.isalpha() or not office.istitle() or name_score(office) < NAMELIKE:
        return 1.0
    return 1.0 if is_organisation(office) or is_place_phrase(office) else 0.85


def _has_piece_of_name(person: Participation, setting: Setting) -> float:
    """The name ends in a letter or two, or in small letters, be it behind a hyphen: `Anna Lis-de`."""
    del setting
    last = person.name.replace("-", " ").split()[-1]
    return 0.8 if len(last.strip(".")) <= SHORTEST_SURNAME or not last[:1].isupper() else 1.0


def _is_where_nobody_speaks(person: Participation, setting: Setting) -> float:
    """Somebody speaks or leads in a break or at a meal: printed for what stands beside it."""
    return 0.7 if setting.session.kind in SILENT and person.role != "organiser" else 1.0


def _may_sit_on_panel(person: Participation, setting: Setting) -> float:
    """On a panel only because somebody moderates, or a lone one on what is called a panel."""
    session = setting.session
    if person.role != "panelist" or not person.is_inferred:
        return 1.0
    signal = session_kind(session.title, setting.packs)
    named = signal is not None and signal.kind in ("panel", "q_and_a") and signal.strength >= SURE_PANEL
    around = sum(1 for p in session.participations if p.role in ("panelist", "moderator", "chair"))
    return 0.88 if not named or around < 2 else 1.0


def _may_lead(person: Participation, setting: Setting) -> float:
    """A host only by a word for leading, where what is led is neither a workshop nor a party."""
    if person.role != "host" or setting.session.kind in HOSTED:
        return 1.0
    labels = find_role_labels(f"{person.role_as_printed or ''}:", setting.packs)
    return 0.8 if any(x.is_lead for x in labels) else 1.0


def _is_named_in_title(person: Participation, setting: Setting) -> float:
    """Another one beside a label whose word names a thing as well: `Invited talk: Anna Lis`."""
    labels = find_role_labels(f"{person.role_as_printed or ''}:", setting.packs)
    thing = any(x.role in ("speaker", "presenter") and x.confidence <= THING for x in labels)
    return 0.88 if thing else 1.0


FEATURES: tuple[Feature, ...] = (
    _lacks_office, _has_odd_office, _has_only_employer, _has_nameless_office, _has_parted_office,
    _has_piece_of_name, _speaks_beside_chair, _stands_in_crowd, _is_where_nobody_speaks, _may_sit_on_panel,
    _may_lead, _is_named_in_title,
)  # fmt: skip
