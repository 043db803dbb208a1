"""The facts of an edition, compared one by one: beside the scoring, which is of sessions and people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from programarium.evaluate.likeness import PLACE_LIKE, TITLE_LIKE, agree

#: The facts that gold states.
FACTS = ("title", "year", "start_date", "end_date", "city", "venue")
Outcome = Literal["right", "wrong", "missing", "extra"]
#: likeness (0-100) from which two texts are the same; the other facts must be equal
_LIKE = {"title": TITLE_LIKE, "city": PLACE_LIKE, "venue": PLACE_LIKE}


def compare_facts(gold: Mapping[str, str | None], built: Mapping[str, str | None]) -> dict[str, str]:
    """Fact -> its outcome, for those that either side has; nothing where gold states no facts at all."""
    if not gold:
        return {}
    pairs = {name: (gold.get(name), built.get(name)) for name in FACTS}
    return {name: _outcome(name, *pair) for name, pair in pairs.items() if any(pair)}


def facts_text(found: Iterable[Mapping[str, str]]) -> str:
    """One line for people: of each fact, how often it is right, and what is not."""
    counted = {name: Counter(each[name] for each in found if name in each) for name in FACTS}
    parts = []
    for name, counts in counted.items():
        stated = counts.total() - counts["extra"]
        rest = ", ".join(f"{counts[o]} {o}" for o in ("wrong", "missing", "extra") if counts[o])
        parts.append(f"{name} {counts['right']} of {stated}" + (f" ({rest})" if rest else ""))
    return "; ".join(parts)


def _outcome(name: str, gold: str | None, built: str | None) -> Outcome:
    if gold is None:
        return "extra"
    if built is None:
        return "missing"
    same = agree(gold, built, _LIKE[name]) if name in _LIKE else gold == built
    return "right" if same else "wrong"
