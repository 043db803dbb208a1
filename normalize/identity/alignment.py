"""Order-free alignment of the words of two names, and what it is worth."""

from __future__ import annotations

from normalize.identity.adjustments import MOVED, Aligned, Alignment, adjust
from normalize.identity.rarity import Rarity
from normalize.identity.words import EXACT, match_words
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
                weight -= FIRST_LETTER if "differ" in match.kind and a[0] != b[0] else 0
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
    """What is left: conflicts where both names have a word for one place, else extra words."""
    conflicts = {"g": False, "f": False}
    usual = any(p.role == "g" and p.left and p.right and is_usual_given(p.left) for p in out)
    for role in ("g", "f", ""):
        mine = [w for w in left if w[1] != "p" and role in ("", w[1])]
        theirs = [w for w in right if w[1] != "p" and role in ("", w[1])]
        for a, b in zip(mine, theirs, strict=False):
            left.remove(a)
            right.remove(b)
            full = len(a[0]) > 1 and len(b[0]) > 1
            place = role or "f"
            conflicts[place] |= full and bool(role)
            cost = _conflict_cost(a[0], b[0], role, usual) if full else INITIAL_CONFLICT
            out.append(Aligned(a[0], b[0], place, "differs", -cost))
    out += [Aligned(w, "", role, "only one has it", -_extra_cost(w, role)) for w, role in left if role != "p"]
    out += [
        Aligned("", w, role, "only one has it", -_extra_cost(w, role)) for w, role in right if role != "p"
    ]
    return conflicts["g"], conflicts["f"]


def is_usual_given(word: str) -> bool:
    """Whether the lexicon has a word as a given name."""
    return name_roles().get(word) in ("g", "b")


def _conflict_cost(a: str, b: str, role: str, usual: bool) -> float:
    if not role:
        return OTHER_PLACE
    if role == "f":
        return FAMILY_CONFLICT + (USUAL_NAME if usual else 0.0)
    return GIVEN_CONFLICT + (USUAL_NAME if is_usual_given(a) and is_usual_given(b) else 0.0)


def _extra_cost(word: str, role: str) -> float:
    return EXTRA_INITIAL if len(word) == 1 else EXTRA_GIVEN if role == "g" else EXTRA_FAMILY


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
    return Alignment(tuple(adjust(out, a, b, rarity)), given, family)
