"""The evidence about two bundles of mentions: one function a feature, one ordered registry.

Each function looks at one idea and returns a Score (bits and reason), or None when it has
nothing to say. To add a feature, write the function and put it into FEATURES.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import log2

from normalize.identity.adjustments import MOVED, Aligned, Alignment
from normalize.identity.profile import Profile, Rates
from normalize.identity.rarity import Rarity
from normalize.model import Evidence

#: Largest worth, in bits, of all shared companions and of one; of a shared affiliation.
COMPANY_LIMIT, COMPANION_LIMIT = 12.0, 6.0
AFFILIATION_LIMIT = 7.0
#: Share of an affiliation's rare words that must agree to be called the same.
SAME_AFFILIATION, PART_AFFILIATION = 0.6, 0.25
#: Both affiliations known and unlike: people move, so this says little, and less over years.
OTHER_AFFILIATION, OTHER_AFFILIATION_LATER = -1.5, -0.5
#: Two names in one list are two people, unless one is the other misprinted.
ONE_LIST = -8.0
#: Two rooms at one time: strong for two people, but programmes do print it for one.
TWO_ROOMS = -3.0
#: A typo is made once; a spelling printed again and again is somebody's name. For each doubling.
ESTABLISHED, ESTABLISHED_MENTIONS = -2.5, 3
_MISPRINTS = frozenset(
    ("one letter differs", "one letter of a short word differs", "two letters differ", "shortened", MOVED)
)
#: The data hold one fuller form that an abbreviated name can stand for.
ONLY_EXPANSION, RIVAL = 3.0, -1.5
#: Series invite the same people again: equal names are far more often one person than chance has it.
EQUAL_NAMES = 8.0
#: Where everybody is printed with an affiliation or company, a varied family name that shares none.
UNCORROBORATED = -6.0
_UNCHANGED = frozenset(("same", MOVED))
_VARIED_FAMILY = frozenset(("one letter differs", "two letters differ", "transliteration", "only one has it"))
#: Careers of more than this many years between mentions are rare.
LONG_GAP_YEARS = 30
LONG_GAP = -3.0


@dataclass(frozen=True, slots=True)
class Score:
    """Bits for (+) or against (-) one person, and why."""

    value: float
    reason: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bundles side by side. `rivals`: other people in the data that the shorter name fits as well."""

    alignment: Alignment
    a: Profile
    b: Profile
    rivals: int | None


@dataclass(frozen=True, slots=True)
class Population:
    """What the features may ask about the whole data."""

    rarity: Rarity
    rates: Rates


Feature = Callable[[Pair, Population], Score | None]


def _told(piece: Aligned) -> str:
    if piece.kind == "same":
        return piece.left
    if not (piece.left and piece.right):
        return f"{piece.left or piece.right} in one only"
    return f"{piece.left}/{piece.right} {piece.kind}"


def _pieces(pair: Pair, role: str) -> Score | None:
    found = [p for p in pair.alignment.pieces if p.role == role]
    if not found:
        return None
    return Score(sum(p.weight for p in found), ", ".join(_told(p) for p in found))


def family_name(pair: Pair, population: Population) -> Score | None:
    """Family names shared, varied or in conflict, worth their rarity less the cost of the variation."""
    score = _pieces(pair, "f")
    return score and Score(score.value, f"family name {score.reason}")


def given_name(pair: Pair, population: Population) -> Score | None:
    """Given names the same way: initials, short forms, case endings, order."""
    score = _pieces(pair, "g")
    return score and Score(score.value, f"given name {score.reason}")


def population_size(pair: Pair, population: Population) -> Score | None:
    """The more names there are, the likelier two alike belong to two people."""
    return Score(-population.rarity.prior_bits, f"chosen among {population.rarity.names} names")


def only_expansion(pair: Pair, population: Population) -> Score | None:
    """An abbreviated name and the only full name in the data that it fits; or one of several."""
    if pair.rivals is None:
        return None
    if pair.rivals == 0:
        return Score(ONLY_EXPANSION, "the only name in the data that fits")
    return Score(RIVAL * log2(1 + pair.rivals), f"{pair.rivals} other names fit as well")


def affiliation(pair: Pair, population: Population) -> Score | None:
    """The same printed affiliation, worth its rarity; different ones speak against, a little."""
    if pair.a.organisations & pair.b.organisations:
        return Score(AFFILIATION_LIMIT, "same organisation")
    if not (pair.a.affiliations and pair.b.affiliations):
        return None
    best, words = _best_affiliation(pair, population)
    bits = max((population.rates.stem_bits(w) for w in words), default=0.0)
    if best >= SAME_AFFILIATION:
        return Score(min(AFFILIATION_LIMIT, bits), f"same affiliation ({' '.join(sorted(words)[:3])})")
    if best > PART_AFFILIATION:
        return Score(min(AFFILIATION_LIMIT, bits) * best / 2, "affiliations in part the same")
    later = not (set(pair.a.years) & set(pair.b.years))
    return Score(OTHER_AFFILIATION_LATER if later else OTHER_AFFILIATION, "other affiliations")


def _best_affiliation(pair: Pair, population: Population) -> tuple[float, frozenset[str]]:
    """The share that the most alike affiliations have in common (0..1), and the words they share."""
    best, words = 0.0, frozenset[str]()
    for mine in pair.a.affiliations:
        for theirs in pair.b.affiliations:
            share, shared = _likeness(mine, theirs, population.rates)
            if share > best:
                best, words = share, shared
    return best, words


def _likeness(a: frozenset[str], b: frozenset[str], rates: Rates) -> tuple[float, frozenset[str]]:
    shared = a & b
    if not shared:
        return 0.0, shared
    plain = [w for w in shared if not w.startswith("@")]
    acronyms = [w for w in shared if w.startswith("@") and (len(w) > 3 or not plain)]
    if acronyms and (len(a) < 3 or len(b) < 3):
        return 0.8, frozenset(acronyms)
    weight = sum(rates.stem_bits(w) for w in sorted(plain))
    smaller = min(sum(rates.stem_bits(w) for w in sorted(x) if not w.startswith("@")) for x in (a, b))
    return (weight / smaller if smaller else 0.0), frozenset(plain)


def company(pair: Pair, population: Population) -> Score | None:
    """People who sat or wrote with both, each worth its rarity."""
    shared = sorted(pair.a.company & pair.b.company)
    if not shared:
        return None
    bits = sum(min(COMPANION_LIMIT, max(population.rates.companion_bits(c) - 2, 0.0)) for c in shared)
    return Score(min(COMPANY_LIMIT, bits), f"the same company: {', '.join(shared[:3])}")


def one_list(pair: Pair, population: Population) -> Score | None:
    """Both names stand in one list (session, panel, paper): two people, unless the words are all the same."""
    both = pair.a.groups & pair.b.groups
    if not both or all(p.kind in _UNCHANGED for p in pair.alignment.pieces):
        return None
    return Score(ONE_LIST, f"both stand in {min(both)}")


def two_rooms(pair: Pair, population: Population) -> Score | None:
    """Both stand in different rooms at overlapping times: evidence against, not a veto."""
    for date, start, end, room in pair.a.slots:
        for other_date, other_start, other_end, other_room in pair.b.slots:
            if date == other_date and room != other_room and start < other_end and other_start < end:
                return Score(TWO_ROOMS, f"{room} and {other_room} at {max(start, other_start)} on {date}")
    return None


def established_spellings(pair: Pair, population: Population) -> Score | None:
    """Two spellings that are both printed often are two names, not a name and a typo."""
    fewer = min(pair.a.mentions, pair.b.mentions)
    if fewer < ESTABLISHED_MENTIONS or not any(p.kind in _MISPRINTS for p in pair.alignment.pieces):
        return None
    return Score(ESTABLISHED * log2(1 + fewer), f"both spellings are printed often ({fewer} times or more)")


def time_between(pair: Pair, population: Population) -> Score | None:
    """Mentions a whole career apart are rarely one person."""
    if not (pair.a.years and pair.b.years):
        return None
    gap = max(pair.a.years[0] - pair.b.years[-1], pair.b.years[0] - pair.a.years[-1], 0)
    return Score(LONG_GAP, f"{gap} years apart") if gap > LONG_GAP_YEARS else None


def position(pair: Pair, population: Population) -> Score | None:
    """The same printed job."""
    shared = pair.a.positions & pair.b.positions
    return Score(2.0, f"same position ({min(shared)})") if shared else None


def uncorroborated(pair: Pair, population: Population) -> Score | None:
    """Family names that differ, and nothing else agrees where the data usually say more.

    Evidence: where most people are printed with an affiliation or in company, a variant spelling of
    one person usually shares some of it. A spelling printed often beside one printed once needs less.
    """
    varied = [
        p for p in pair.alignment.pieces if p.role != "p" and p.kind in _VARIED_FAMILY and p.role == "f"
    ]
    if not varied or max(pair.a.mentions, pair.b.mentions) >= ESTABLISHED_MENTIONS:
        return None
    shared = pair.a.organisations & pair.b.organisations or pair.a.company & pair.b.company
    if (
        shared
        or pair.a.positions & pair.b.positions
        or _best_affiliation(pair, population)[0] > PART_AFFILIATION
    ):
        return None
    cost = UNCORROBORATED * population.rates.context_share
    return Score(cost, "nothing but the names agrees") if cost else None


def equal_names(pair: Pair, population: Population) -> Score | None:
    """The same name in full: one person unless something speaks against it."""
    kinds = {p.kind for p in pair.alignment.pieces}
    if not kinds <= _UNCHANGED:
        return None
    if MOVED in kinds:
        return Score(EQUAL_NAMES / 2, "the same words in another order")
    return Score(EQUAL_NAMES, "the same name in full")


FEATURES: tuple[tuple[str, Feature], ...] = (
    ("family_name", family_name),
    ("given_name", given_name),
    ("equal_names", equal_names),
    ("population", population_size),
    ("only_expansion", only_expansion),
    ("affiliation", affiliation),
    ("company", company),
    ("position", position),
    ("uncorroborated", uncorroborated),
    ("one_list", one_list),
    ("two_rooms", two_rooms),
    ("established", established_spellings),
    ("time", time_between),
)


def weigh(pair: Pair, population: Population) -> tuple[Evidence, ...]:
    """All evidence, in the order of FEATURES; the weights add up to the score in bits."""
    found = ((name, feature(pair, population)) for name, feature in FEATURES)
    return tuple(Evidence(name, round(s.value, 3), s.reason) for name, s in found if s is not None)
