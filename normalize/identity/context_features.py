"""Evidence from what stands around the names: affiliation, company, job, time and room."""

from __future__ import annotations

from normalize.identity.name_features import ESTABLISHED_MENTIONS, is_unchanged
from normalize.identity.pair import Pair, Population, Score
from normalize.identity.profile import Rates

#: Largest worth, in bits, of all shared companions and of one; of a shared affiliation.
COMPANY_LIMIT, COMPANION_LIMIT = 12.0, 6.0
AFFILIATION_LIMIT = 7.0
#: Bits of a role that few take, taken in two events.
SAME_ROLE = 1.0
#: Share of an affiliation's rare words that must agree to be called the same.
SAME_AFFILIATION, PART_AFFILIATION = 0.6, 0.25
#: Both affiliations known and unlike: people move, so this says little, and less over years.
OTHER_AFFILIATION, OTHER_AFFILIATION_LATER = -1.5, -0.5
#: Two names in one list are two people, unless one is the other misprinted.
ONE_LIST = -8.0
#: Two rooms at one time: strong for two people, but programmes do print it for one.
TWO_ROOMS = -3.0
#: Where everybody is printed with an affiliation or company, a varied family name that shares none.
UNCORROBORATED = -6.0
_VARIED_FAMILY = frozenset(("one letter differs", "two letters differ", "transliteration", "only one has it"))
#: Careers of more than this many years between mentions are rare.
LONG_GAP_YEARS = 30
LONG_GAP = -3.0


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


def position(pair: Pair, population: Population) -> Score | None:
    """The same printed job."""
    shared = pair.a.positions & pair.b.positions
    return Score(2.0, f"same position ({min(shared)})") if shared else None


def role(pair: Pair, population: Population) -> Score | None:
    """The same role in two events, one that few people take: who moderates once is asked again.

    An assumption, not fitted (no labelled list has roles): worth less than any other agreement.
    """
    shared = pair.a.roles & pair.b.roles
    apart = pair.a.editions.isdisjoint(pair.b.editions)
    return Score(SAME_ROLE, f"same role ({min(shared)})") if shared and apart else None


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


def one_list(pair: Pair, population: Population) -> Score | None:
    """Both names stand in one list (session, panel, paper): two people, unless the words are all the same."""
    both = pair.a.groups & pair.b.groups
    if not both or is_unchanged(pair):
        return None
    return Score(ONE_LIST, f"both stand in {min(both)}")


def two_rooms(pair: Pair, population: Population) -> Score | None:
    """Both stand in different rooms at overlapping times: evidence against, not a veto."""
    for date, start, end, room in pair.a.slots:
        for other_date, other_start, other_end, other_room in pair.b.slots:
            if date == other_date and room != other_room and start < other_end and other_start < end:
                return Score(TWO_ROOMS, f"{room} and {other_room} at {max(start, other_start)} on {date}")
    return None


def time_between(pair: Pair, population: Population) -> Score | None:
    """Mentions a whole career apart are rarely one person."""
    if not (pair.a.years and pair.b.years):
        return None
    gap = max(pair.a.years[0] - pair.b.years[-1], pair.b.years[0] - pair.a.years[-1], 0)
    return Score(LONG_GAP, f"{gap} years apart") if gap > LONG_GAP_YEARS else None
