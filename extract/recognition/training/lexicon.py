"""Cuts the bundled word tables out of Faker's provider lists (MIT licence), at development time.

Run `python -m extract.recognition.training.lexicon` after changing this file; Faker is needed
then, never at run time. The same Faker version gives the same bytes.
"""

from __future__ import annotations

import csv
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

TABLE = Path(__file__).parent.parent / "data" / "lexicon.csv"

#: attribute of a Faker provider -> (provider, kind of word in our table)
FIELDS: tuple[tuple[str, str, str], ...] = (
    ("person", "first_names", "given"),
    ("person", "first_names_male", "given"),
    ("person", "first_names_female", "given"),
    ("person", "last_names", "family"),
    ("person", "last_names_male", "family"),
    ("person", "last_names_female", "family"),
    ("person", "unisex_last_names", "family"),
    ("person", "male_last_names", "family"),
    ("person", "last_names_est", "family"),
    ("person", "last_names_common", "family"),
    ("address", "cities", "city"),
    ("address", "city_names", "city"),
    ("address", "countries", "region"),
    ("address", "regions", "region"),
    ("address", "states", "region"),
    ("lorem", "word_list", "common"),
    ("job", "jobs", "job"),
)
#: languages whose names are written in another script than Latin, Cyrillic or Greek are left out
SKIPPED_LANGUAGES = {"ar", "bn", "fa", "gu", "he", "hi", "hy", "ja", "ka", "ko", "mr", "ne", "or"}
SKIPPED_LANGUAGES |= {"si", "ta", "th", "zh", "la"}
#: longest printed place name kept, in words
MAX_WORDS = 4
#: a longer list of places names hamlets, whose names are mostly surnames and common words too
MAX_PLACES = 3000
#: words in one row of the table, so that a change shows as a small difference
ROW_WORDS = 200
LETTERS = re.compile(r"[^\W\d_][^\W\d_'’.\- ]*(?:['’.\- ]+[^\W\d_]+)*\Z")


def collect() -> dict[tuple[str, str], set[str]]:
    """All words by (kind, language)."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for provider, attribute, kind in FIELDS:
        package = importlib.import_module(f"faker.providers.{provider}")
        for module in pkgutil.iter_modules(package.__path__):
            language = module.name.split("_")[0]
            if language in SKIPPED_LANGUAGES:
                continue
            source = importlib.import_module(f"{package.__name__}.{module.name}").Provider
            if isinstance(source.__dict__.get(attribute), Iterable):
                words = _words(source.__dict__[attribute], kind)
                if kind != "city" or len(words) <= MAX_PLACES:
                    found[kind, language].update(words)
    return found


def _words(values: Iterable[object], kind: str) -> set[str]:
    phrases: set[str] = set()
    for value in values:
        text = value if isinstance(value, str) else str(next(iter(value)))  # type: ignore[call-overload]
        text = re.sub(r"\s*\(.*\)", "", text.replace("ʼ", "'")).strip()
        if kind in {"job", "common"}:
            phrases.update(w.lower() for w in re.findall(r"[^\W\d_]{3,}", text))
        elif LETTERS.match(text) and text[0].isupper() and len(text.split()) <= MAX_WORDS:
            phrases.add(text)
    return phrases


def write(path: Path = TABLE) -> None:
    """Write the table: kind, language, words joined by `|`, all sorted."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["kind", "language", "words"])
        for (kind, language), words in sorted(collect().items()):
            ordered = sorted(words)
            for start in range(0, len(ordered), ROW_WORDS):
                out.writerow([kind, language, "|".join(ordered[start : start + ROW_WORDS])])


if __name__ == "__main__":
    write()
