"""Order-free alignment of the words of two names: what their agreement is worth in these data."""

from __future__ import annotations

from collections.abc import Sequence

from normalize.identity.adjustments import MOVED, Aligned, Alignment, adjust
from normalize.identity.matching import ALIKE, RUNS, SAME, NameMatch, match_names
from normalize.identity.rarity import Rarity
from normalize.identity.words import EXACT, INITIAL, WORD_MATCHES
from normalize.lexicon import name_roles
from normalize.names import NameKey

#: Costs in bits of words that only one name has, or that stand against each other.
EXTRA_INITIAL = 0.5
EXTRA_GIVEN = 1.5
EXTRA_FAMILY = 3.0
GIVEN_CONFLICT = 9.0
FAMILY_CONFLICT = 10.0
INITIAL_CONFLICT = 6.0
#: A given name of one against a family name of the other: an added name, or somebody else.
OTHER_PLACE = 7.0
#: Two usual given names are two people, whatever else they share; so are two family names beside a
#: usual given name: colleagues share offices, and there are many by the name of Anna.
USUAL_NAME = 5.0
#: A first letter is rarely misprinted.
FIRST_LETTER = 4.0
#: How rare the neighbours of a word are is known from the data alone: so many bits beyond their size.
VARIED_LIMIT = 4.0
#: Words that are joined or cut differently (`Chang-Ning`, `Changning`).
SQUASHED = 1.0
#: A word that is a given name in one reading and a family name in the other.
ROLE_CHANGE = 0.75


Word = tuple[str, str]  # folded word, role


def align_names(a: NameKey, b: NameKey, rarity: Rarity) -> Alignment:
    """Align two names, whatever their order, and weigh each piece in bits."""
    return weigh_match(match_names(a, b), a, b, rarity)


def weigh_match(match: NameMatch, a: NameKey, b: NameKey, rarity: Rarity) -> Alignment:
    """The best pairing of the words that `match_names` found alike, each piece weighed in bits."""
    left: list[Word] = list(zip(a.words, a.roles, strict=True))
    right: list[Word] = list(zip(b.words, b.roles, strict=True))
    sides = (left, right)
    out: list[Aligned] = []
    used: tuple[set[int], set[int]] = (set(), set())
    options = []
    for way, i, j in match:
        if way == SAME:
            out.append(_weigh_equal(left[i], right[j], rarity))
            used[0].add(i)
            used[1].add(j)
        elif way < ALIKE:
            size, side = RUNS[way]
            run = [n for n in range(i, len(sides[side])) if n not in used[side]][:size]
            out.append(_weigh_run([sides[side][n] for n in run], sides[1 - side][j], rarity, side == 1))
            used[side].update(run)
            used[1 - side].add(j)
        else:
            options.append((way, i, j))
    if options:
        _take_alike(left, right, used, options, rarity, out)
    given, family = _take_rest(
        [item for n, item in enumerate(left) if n not in used[0]],
        [item for n, item in enumerate(right) if n not in used[1]],
        out,
    )
    return Alignment(tuple(adjust(out, a, b, rarity)), given, family)


def _weigh_equal(item: Word, other: Word, rarity: Rarity) -> Aligned:
    word, role = item
    if role == other[1]:
        return Aligned(word, word, role, EXACT.kind, rarity.bits(word, role))
    bits = (rarity.bits(word, role) + rarity.bits(word, other[1])) / 2
    return Aligned(word, word, "f" if "f" in (role, other[1]) else "g", MOVED, bits - ROLE_CHANGE)


def _weigh_run(run: list[Word], other: Word, rarity: Rarity, flip: bool) -> Aligned:
    """Two or three neighbouring words of one name that make one word of the other."""
    parts = sum(rarity.bits(word, role) for word, role in run if len(word) > 1)
    weight = max(rarity.bits(*other), min(parts, rarity.prior_bits)) - SQUASHED
    texts = (" ".join(word for word, _ in run), other[0])
    left, right = reversed(texts) if flip else texts
    return Aligned(left, right, other[1], "joined or cut", weight)


def _take_alike(
    left: list[Word],
    right: list[Word],
    used: tuple[set[int], set[int]],
    options: list[tuple[int, int, int]],
    rarity: Rarity,
    out: list[Aligned],
) -> None:
    """Best matches first; a word is used once."""
    weighed = []
    ranks = [_ranks(len(words), taken) for words, taken in zip((left, right), used, strict=True)]
    for way, i, j in options:
        (a, role_a), (b, role_b) = left[i], right[j]
        role = "g" if role_a == role_b == "g" else "f"
        match = WORD_MATCHES[way - ALIKE]
        if match is INITIAL:
            weight = rarity.bits(a[0], role) - match.cost
        else:
            bits = min(rarity.bits(a, role_a), rarity.bits(b, role_b))
            weight = min(bits, rarity.prior_bits + VARIED_LIMIT) - match.cost
            weight -= FIRST_LETTER if "differ" in match.kind and a[0] != b[0] else 0
        weight -= 0 if role_a == role_b else ROLE_CHANGE
        weighed.append((-weight, abs(ranks[0][i] - ranks[1][j]), i, j, role, match.kind))
    for negative, _, i, j, role, kind in sorted(weighed) if len(weighed) > 1 else weighed:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            out.append(Aligned(left[i][0], right[j][0], role, kind, -negative))


def _ranks(count: int, used: set[int]) -> dict[int, int]:
    """The place of each word among those that are left."""
    return {n: rank for rank, n in enumerate(n for n in range(count) if n not in used)}


def _take_rest(left: list[Word], right: list[Word], out: list[Aligned]) -> tuple[bool, bool]:
    """What is left: conflicts where both names have a word for one place, else extra words."""
    conflicts, shared = {"g": False, "f": False}, tuple(out)
    for role in ("g", "f", "") if left and right else ():
        mine = [w for w in left if w[1] != "p" and role in ("", w[1])]
        theirs = [w for w in right if w[1] != "p" and role in ("", w[1])]
        for a, b in zip(mine, theirs, strict=False):
            left.remove(a)
            right.remove(b)
            full = len(a[0]) > 1 and len(b[0]) > 1
            place = role or "f"
            conflicts[place] |= full and bool(role)
            cost = _conflict_cost(a[0], b[0], role, shared) if full else INITIAL_CONFLICT
            out.append(Aligned(a[0], b[0], place, "differs", -cost))
    out += [Aligned(w, "", role, "only one has it", -_extra_cost(w, role)) for w, role in left if role != "p"]
    out += [
        Aligned("", w, role, "only one has it", -_extra_cost(w, role)) for w, role in right if role != "p"
    ]
    return conflicts["g"], conflicts["f"]


def is_usual_given(word: str) -> bool:
    """Whether the lexicon has a word as a given name."""
    return name_roles().get(word) in ("g", "b")


def _conflict_cost(a: str, b: str, role: str, shared: Sequence[Aligned]) -> float:
    if not role:
        return OTHER_PLACE
    if role == "f":
        usual = any(p.role == "g" and p.left and p.right and is_usual_given(p.left) for p in shared)
        return FAMILY_CONFLICT + (USUAL_NAME if usual else 0.0)
    return GIVEN_CONFLICT + (USUAL_NAME if is_usual_given(a) and is_usual_given(b) else 0.0)


def _extra_cost(word: str, role: str) -> float:
    return EXTRA_INITIAL if len(word) == 1 else EXTRA_GIVEN if role == "g" else EXTRA_FAMILY
