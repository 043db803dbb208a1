"""Towns: found in any grammatical case, by lemma sets against a gazetteer."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from extract.facts.gazetteer import Town, listed_towns
from normalize.identity.words import stem, vary_case
from normalize.lemmas import lemmas
from normalize.text import fold

#: Stems of the 16 Polish provinces, as adjectives, and their names.
PROVINCES = {
    "dolnoslas": "dolnośląskie", "kujawsko": "kujawsko-pomorskie", "lubels": "lubelskie", "lubus": "lubuskie",
    "lodz": "łódzkie", "malopols": "małopolskie", "mazowiec": "mazowieckie", "opols": "opolskie",
    "podkarpac": "podkarpackie", "podlas": "podlaskie", "pomors": "pomorskie", "slas": "śląskie",
    "swietokrzys": "świętokrzyskie", "warminsko": "warmińsko-mazurskie", "wielkopols": "wielkopolskie",
    "zachodniopomors": "zachodniopomorskie",
}  # fmt: skip


@cache
def _gazetteer() -> tuple[dict[str, Town], dict[str, list[tuple[tuple[str, ...], Town]]]]:
    """Towns by folded name, and by the stem of the first word of each name; the largest of a name."""
    exact: dict[str, Town] = {}
    stems: defaultdict[str, list[tuple[tuple[str, ...], Town]]] = defaultdict(list)
    for town, others in listed_towns():
        for name in (town.name, *others):
            key = fold(name)
            if key in exact:
                continue
            exact[key] = town
            if town.country == "PL" or name != town.name:
                words = tuple(name.replace("-", " ").split())
                stems[stem(fold(words[0]))[:4]].append((words, town))
    return exact, dict(stems)


def _agrees(printed: str, name: str) -> bool:
    """A printed word against a word of a town's nominative name."""
    plain = fold(name)
    if plain in lemmas(printed) or fold(printed) == plain:
        return True
    if lemmas(printed) & lemmas(name):
        return True
    stems = stem(fold(printed)), stem(plain)
    return vary_case(fold(printed), plain) or (min(map(len, stems)) >= 4 and stems[0] == stems[1])


@lru_cache(maxsize=1 << 15)
def find_town(text: str) -> Town | None:
    """The town that `text` names, in whatever case (`Tarnowskich Gór`), or None when it is not one town.

    Of several towns of one name the largest is meant.
    """
    words = tuple(text.replace("-", " ").replace("(", " ").replace(")", " ").strip(" ,.;").split())
    if not words or not words[0][:1].isupper():
        return None
    exact, stems = _gazetteer()
    found = exact.get(fold(" ".join(words)))
    if found is not None:
        return found
    keys = {stem(form)[:4] for form in lemmas(words[0])}
    options = [
        (sum(a.casefold() != b.casefold() for a, b in zip(words, name, strict=True)), -town.population, town)
        for key in sorted(keys)
        for name, town in stems.get(key, ())
        if len(name) == len(words) and all(map(_agrees, words, name))
    ]
    return min(options, key=lambda o: (o[0], o[1], o[2].name))[2] if options else None


def find_province(text: str) -> str | None:
    """The Polish province that an adjective in `text` names: `Mazowieckiego` -> `mazowieckie`."""
    for word in fold(text).split():
        matches = [s for s in PROVINCES if word.startswith(s) and word[len(s) :] in _ADJECTIVE_ENDINGS]
        if matches:
            return PROVINCES[max(matches, key=len)]
    return None


_ADJECTIVE_ENDINGS = frozenset(
    ("k", "ki", "kie", "kiego", "kiemu", "kim", "ka", "kiej", "mazurskiego", "pomorskiego", "")
)
