"""Invented words for the grammars: names, towns, companies, acronyms."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from functools import cache

from extract.recognition.lexicon import table
from extract.recognition.training.grammar import Slot

#: languages whose names a grammar draws on
NAMES = {
    "pl": ("pl",),
    "en": ("en",),
    "de": ("de",),
    "fr": ("fr",),
    "cs": ("cs", "sk"),
    "es": ("es", "pt", "it"),
}
_LATIN = tuple(
    ["cs", "da", "de", "en", "es", "fi", "fr", "hr", "hu", "it", "nl", "pl", "pt", "ro", "sk", "sv", "tr"]
)
#: Polish family names are built, because the bundled list is short: root, ending, genitive ending
_ROOTS = tuple(
    [
        "Bar",
        "Bia",
        "Bor",
        "Brz",
        "Chle",
        "Cza",
        "Dąb",
        "Dro",
        "Gaj",
        "Gór",
        "Gra",
        "Has",
        "Jar",
        "Kal",
        "Kor",
        "Kra",
        "Kub",
        "Kwia",
        "Las",
        "Leś",
        "Lip",
        "Łas",
        "Łu",
        "Mal",
        "Mio",
        "Mor",
        "Nie",
        "Ol",
        "Ost",
        "Paw",
        "Pie",
        "Pod",
        "Rad",
        "Rog",
        "Rut",
        "Sar",
        "Sie",
        "Sko",
        "Sob",
        "Sta",
        "Ste",
        "Szcze",
        "Szym",
        "Tar",
        "Tom",
        "Wa",
        "Wie",
        "Wit",
        "Woj",
        "Wol",
        "Za",
        "Zie",
        "Żu",
        "Ży",
    ]
)
_ENDINGS = tuple(
    [
        "czak",
        "czyk",
        "niak",
        "nik",
        "wiak",
        "siak",
        "liński",
        "wicz",
        "rowski",
        "kowski",
        "niewski",
        "wała",
        "picki",
        "ga",
        "dek",
        "zuk",
        "ła",
        "ch",
        "bacz",
        "puła",
        "gosz",
        "maj",
        "ruk",
        "sław",
    ]
)
_SYLLABLES = tuple(
    [
        "ba",
        "da",
        "fo",
        "ge",
        "ka",
        "li",
        "lo",
        "me",
        "mi",
        "no",
        "ra",
        "re",
        "so",
        "ta",
        "ti",
        "vo",
        "zi",
        "net",
        "tek",
        "lab",
        "med",
        "dex",
        "go",
        "pro",
        "eco",
        "sky",
        "bit",
        "log",
        "art",
    ]
)
_SECOND = (
    "Lab",
    "Media",
    "Group",
    "Studio",
    "Soft",
    "Data",
    "Hub",
    "Digital",
    "Works",
    "Tech",
    "Bar",
    "Net",
    "PR",
)
#: what Polish institutes and foundations are for, in the genitive
_NOUNS = tuple(
    [
        "Kultury",
        "Edukacji",
        "Demokracji",
        "Mediów",
        "Internetu",
        "Miasta",
        "Regionu",
        "Młodzieży",
        "Sportu",
        "Historii",
        "Gospodarki",
        "Rynku",
        "Technologii",
        "Przedsiębiorczości",
        "Turystyki",
        "Energii",
        "Prawa",
        "Nauki",
        "Zdrowia",
    ]
)
_CAPITALS = "ABCDEFGHIJKLMNOPRSTUWZ"
_VOWEL_LESS_WORDS = 4


def _choice(words: Sequence[str]) -> Slot:
    return lambda rng: rng.choice(words)


@cache
def words(kind: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Entries of the bundled table, sorted; places of one word only."""
    found = {w for k, lang, entries in table() if k == kind and lang in languages for w in entries}
    if kind == "given":
        found = {w for w in found if len(w) > 2 and " " not in w}
    return tuple(sorted(found))


@cache
def _common(languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w.capitalize() for w in words("common", languages) if len(w) > _VOWEL_LESS_WORDS)


def _acronym(rng: random.Random) -> str:
    letters = "".join(rng.choice(_CAPITALS) for _ in range(rng.choice((2, 3, 3, 3, 4, 4, 5))))
    return letters[:2] + letters[2:].lower() if rng.random() < 0.05 else letters


def _made_up(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.choice((2, 3, 3)))).capitalize()


def _company(rng: random.Random, common: Sequence[str], family: Sequence[str]) -> str:
    made = _made_up(rng)
    shapes = (
        made,
        made,
        f"{made} {rng.choice(_SECOND)}",
        f"{made}{rng.choice(_SECOND)}",
        f"{rng.choice(common)} {rng.choice(_SECOND)}",
        f"{rng.choice(common)} {rng.choice(common)}",
        f"{rng.choice(common)} & {rng.choice(common)}",
        f"{rng.choice(common)} i {rng.choice(common)}",
        f"{rng.choice(family)} {rng.choice(_SECOND)}",
        f"{rng.choice(family)} & {rng.choice(family)}",
        f"{rng.choice(family)} {rng.choice(family)}",
        f"{rng.choice(family)}_{rng.choice(_SECOND)}",
        f"{rng.choice(_CAPITALS)}+{rng.choice(_CAPITALS)}",
        f"{rng.randint(2, 9)}{rng.choice(_CAPITALS)}",
        f"{rng.choice(_CAPITALS)}. {rng.choice(family)} {rng.choice(_SECOND)}",
        f"{_acronym(rng)}",
    )
    return rng.choice(shapes)


def _rare_family(rng: random.Random) -> str:
    return rng.choice(_ROOTS) + rng.choice(_ENDINGS)


@cache
def _cases(kind: str, case: str) -> tuple[str, ...]:
    """Polish words of a kind in an oblique case, where the dictionary gives exactly one form."""
    import morfeusz2

    analyser = morfeusz2.Morfeusz(analyse=False)
    found = []
    for word in (w for w in words(kind, ("pl",)) if w.isalpha()):
        forms = {
            a[0]
            for a in analyser.generate(word)
            if a[2].startswith("subst:sg:") and case in a[2].split(":")[2]
        }
        if len(forms) == 1:
            found.append(forms.pop().capitalize())
    return tuple(sorted(found))


def slots(language: str) -> Mapping[str, Slot]:
    """The slots of a language's grammar."""
    sources = NAMES[language]
    family, common = words("family", sources), _common(sources)
    cities = words("city", sources) or words("city", _LATIN)
    given = _choice(words("given", sources))
    found: dict[str, Slot] = {
        "given": given,
        "family": _choice(family),
        "any_given": _choice(words("given", _LATIN)),
        "any_family": _choice(words("family", _LATIN)),
        "rare_family": _rare_family,
        "city": _choice(cities),
        "word": _choice(common),
        "acronym": _acronym,
        "company": lambda rng: _company(rng, common, family),
        "initial": lambda rng: f"{rng.choice(_CAPITALS)}.",
        "number": lambda rng: str(rng.randint(1, 30)),
        "year": lambda rng: str(rng.randint(1995, 2025)),
    }
    if language == "pl":
        found |= {
            "city_gen": _choice(_cases("city", "gen")),
            "city_loc": _choice(_cases("city", "loc")),
            "given_gen": _choice(_cases("given", "gen")),
            "family_gen": _choice(_cases("family", "gen")),
            "noun_gen": _choice(_NOUNS),
        }
    return found
