"""Order-free alignment of the words of two names, and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log2

from normalize.identity.rarity import Rarity
from normalize.identity.words import EXACT, match_words
from normalize.names import NameKey

#: Costs in bits of words that only one name has, or that stand against each other.
EXTRA_INITIAL = 0.5
EXTRA_GIVEN = 1.5
EXTRA_FAMILY = 3.0
GIVEN_CONFLICT = 9.0
FAMILY_CONFLICT = 10.0
INITIAL_CONFLICT = 6.0
#: How rare the neighbours of a word are is known from the data alone: so many bits beyond their size.
VARIED_LIMIT = 4.0
#: Words that are joined or cut differently (`Chang-Ning`, `Changning`).
SQUASHED = 1.0
#: A word that is a given name in one reading and a family name in the other.
ROLE_CHANGE = 0.75
MOVED = "in another place"
#: A man's given name in the genitive beside an unchanged family name is a woman's: `Daniel`, `Daniela`.
OTHER_GENDER = 6.0
#: Bits for each doubling of the names that bear the family name, beyond so many doublings: where many
#: share it, an altered or added given name is more often another person.
CROWD, CROWD_FREE = 1.0, 3.0


@dataclass(frozen=True, slots=True)
class Aligned:
    """One piece of an alignment. `left` or `right` is empty for a word that only one name has."""

    left: str
    right: str
    role: str
    kind: str
    weight: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """All pieces. `given_conflict`, `family_conflict`: full words stand against each other."""

    pieces: tuple[Aligned, ...]
    given_conflict: bool
    family_conflict: bool

    @property
    def weight(self) -> float:
        return sum(piece.weight for piece in self.pieces)

    @property
    def has_conflict(self) -> bool:
        return self.given_conflict or self.family_conflict


Word = tuple[str, str]  # folded word, role


def _take_exact(left: list[Word], right: list[Word], rarity: Rarity, out: list[Aligned]) -> None:
    for item in list(left):
        same = next((other for other in right if other[0] == item[0] and other[1] == item[1]), None)
        moved = same or next((other for other in right if other[0] == item[0]), None)
        if moved is None:
            continue
        role = item[1] if same else "f" if "f" in (item[1], moved[1]) else "g"
        bits = (rarity.bits(item[0], item[1]) + rarity.bits(item[0], moved[1])) / 2
        weight = bits - (0 if same else ROLE_CHANGE)
        if role == "p":
            weight = 0.0
        out.append(Aligned(item[0], item[0], role, EXACT.kind if same or role == "p" else MOVED, weight))
        left.remove(item)
        right.remove(moved)


def _take_squashed(
    left: list[Word], right: list[Word], rarity: Rarity, out: list[Aligned], flip: bool
) -> None:
    """Two or three neighbouring words of one name that make one word of the other."""
    for size in (3, 2):
        for start in range(len(left) - size + 1):
            run = left[start : start + size]
            joined = "".join(word for word, _ in run)
            other = next((o for o in right if o[0] == joined and len(joined) > 3), None)
            if other is None:
                continue
            parts = sum(rarity.bits(word, role) for word, role in run if len(word) > 1)
            weight = max(rarity.bits(joined, other[1]), min(parts, rarity.prior_bits)) - SQUASHED
            texts = (" ".join(word for word, _ in run), joined)
            left_text, right_text = reversed(texts) if flip else texts
            out.append(Aligned(left_text, right_text, other[1], "joined or cut", weight))
            for item in run:
                left.remove(item)
            right.remove(other)
            return _take_squashed(left, right, rarity, out, flip)
    return None


def _take_alike(left: list[Word], right: list[Word], rarity: Rarity, out: list[Aligned]) -> None:
    """Best matches first; a word is used once."""
    options = []
    for i, (a, role_a) in enumerate(left):
        for j, (b, role_b) in enumerate(right):
            if "p" in (role_a, role_b):
                continue
            role = "g" if role_a == role_b == "g" else "f"
            match = match_words(a, b, role)
            if match is None:
                continue
            if match.kind == "initial":
                weight = rarity.bits(a[0], role) - match.cost
            else:
                bits = min(rarity.bits(a, role_a), rarity.bits(b, role_b))
                weight = min(bits, rarity.prior_bits + VARIED_LIMIT) - match.cost
            weight -= 0 if role_a == role_b else ROLE_CHANGE
            options.append((-weight, abs(i - j), i, j, role, match.kind))
    used_left: set[int] = set()
    used_right: set[int] = set()
    for negative, _, i, j, role, kind in sorted(options):
        if i in used_left or j in used_right:
            continue
        used_left.add(i)
        used_right.add(j)
        out.append(Aligned(left[i][0], right[j][0], role, kind, -negative))
    left[:] = [item for i, item in enumerate(left) if i not in used_left]
    right[:] = [item for j, item in enumerate(right) if j not in used_right]


def _take_rest(left: list[Word], right: list[Word], out: list[Aligned]) -> tuple[bool, bool]:
    """What is left: conflicts where both names have a word of one role, else extra words."""
    conflicts = {"g": False, "f": False}
    for role in ("g", "f"):
        mine = [w for w, r in left if r == role]
        theirs = [w for w, r in right if r == role]
        while mine and theirs:
            a, b = mine.pop(0), theirs.pop(0)
            full = len(a) > 1 and len(b) > 1
            cost = INITIAL_CONFLICT if not full else GIVEN_CONFLICT if role == "g" else FAMILY_CONFLICT
            conflicts[role] |= full
            out.append(Aligned(a, b, role, "differs", -cost))
        for word in mine:
            out.append(Aligned(word, "", role, "only one has it", -_extra_cost(word, role)))
        for word in theirs:
            out.append(Aligned("", word, role, "only one has it", -_extra_cost(word, role)))
    return conflicts["g"], conflicts["f"]


def _extra_cost(word: str, role: str) -> float:
    return EXTRA_INITIAL if len(word) == 1 else EXTRA_GIVEN if role == "g" else EXTRA_FAMILY


def _crowd_costs(pieces: list[Aligned], rarity: Rarity) -> list[Aligned]:
    """The same pieces, altered and added given names made dearer where the family name is crowded."""
    bearers = [rarity.count(p.left) for p in pieces if p.role == "f" and p.left and p.kind == "same"]
    doublings = log2(max(min(bearers, default=1), 1)) - CROWD_FREE
    if doublings <= 0:
        return pieces
    found = []
    for piece in pieces:
        altered = piece.role == "g" and piece.kind not in (
            EXACT.kind,
            MOVED,
            "initial",
            "joined or cut",
            "differs",
        )
        cost = CROWD * doublings if altered and max(len(piece.left), len(piece.right)) > 1 else 0.0
        found.append(replace(piece, weight=piece.weight - cost) if cost else piece)
    return found


def _gender_cost(pieces: list[Aligned]) -> list[Aligned]:
    """See OTHER_GENDER; `x` against `xa` in the given name only."""
    inflected = any(p.role == "f" and p.kind == "case ending" for p in pieces)
    if inflected:
        return pieces
    return [
        replace(p, kind="another gender", weight=p.weight - OTHER_GENDER)
        if p.role == "g" and p.kind == "case ending" and (p.left + "a" == p.right or p.right + "a" == p.left)
        else p
        for p in pieces
    ]


def is_hopeless(a: NameKey, b: NameKey, rarity: Rarity, floor: float) -> bool:
    """A quick no: two words in one place each, that are nothing alike, beside too little that is shared.

    Only for names whose alignment would stay below `floor` bits in any case.
    """
    if "p" in a.roles or "p" in b.roles:
        return False
    left = list(zip(a.words, a.roles, strict=True))
    right = list(zip(b.words, b.roles, strict=True))
    rest_left = [w for w in left if w not in right]
    rest_right = [w for w in right if w not in left]
    if len(rest_left) != 1 or len(rest_right) != 1 or rest_left[0][1] != rest_right[0][1]:
        return False
    (word, role), (other, _) = rest_left[0], rest_right[0]
    if len(word) < 2 or len(other) < 2 or match_words(word, other, role) is not None:
        return False
    shared = sum(rarity.bits(*w) for w in left if w in right)
    return shared - (GIVEN_CONFLICT if role == "g" else FAMILY_CONFLICT) < floor


def align_names(a: NameKey, b: NameKey, rarity: Rarity) -> Alignment:
    """Align two names, whatever their order, and weigh each piece in bits."""
    left: list[Word] = list(zip(a.words, a.roles, strict=True))
    right: list[Word] = list(zip(b.words, b.roles, strict=True))
    out: list[Aligned] = []
    _take_exact(left, right, rarity, out)
    if left and right:
        _take_squashed(left, right, rarity, out, flip=False)
        _take_squashed(right, left, rarity, out, flip=True)
        _take_alike(left, right, rarity, out)
    given, family = _take_rest(left, right, out)
    out = _gender_cost(_crowd_costs(out, rarity))
    return Alignment(tuple(out), given, family)
