"""The text of a language pack made into a Pack, and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from typing import Any, get_args

from extract.lang.edition_words import parse_edition_words
from extract.lang.folding import fold
from extract.lang.pack import HeadingClass, Pack, PackError
from extract.model import Role, SessionKind

_WORD_LISTS = {
    "language": ("stopwords", "particles", "conjunctions", "company", "page_words"),
    "dates": ("day_words", "date_words", "year_words", "day_endings"),
    "rooms": ("room_labels", "room_heads", "room_tails", "place_words", "site_words", "place_before",
              "floor_words", "ground_words"),
    "times": (
        "time_before", "time_after", "minute_words", "time_from", "time_until", "time_range", "time_open",
        "noon", "midnight", "am", "pm", "day_parts", "evening",
    ),
    "people": ("titles_before", "titles_after", "organisation_heads", "position_heads", "leads", "not_people",
               "and_others", "tba", "placeholders", "employment"),
}  # fmt: skip
#: lists that a language may leave out: it has no such words, or writes them as English does
_OPTIONAL = frozenset(
    {"room_tails", "place_words", "site_words", "time_before", "time_after", "time_until", "time_open",
     "noon", "midnight", "am", "pm", "titles_after", "particles", "date_words", "ground_words", "leads",
     "room_labels", "place_before", "placeholders", "employment", "year_words", "day_endings",
     "company", "day_parts", "evening"}
)  # fmt: skip
#: what is no list of words
_SINGLE_VALUES = {"language": {"name", "letters"}, "dates": {"month_first"}}
_MAPPINGS: dict[str, frozenset[str]] = {
    "roles": frozenset(get_args(Role)),
    "roles_plural": frozenset(get_args(Role)),
    "role_phrases": frozenset(get_args(Role)),
    "kinds": frozenset(get_args(SessionKind)),
    "kinds_weak": frozenset(get_args(SessionKind)),
    "containers": frozenset(get_args(SessionKind)),
    "headings": frozenset(get_args(HeadingClass)),
}
_Variants = Callable[[str], tuple[str, ...]]
_NUMBERED = {"months": 12, "weekdays": 7, "ordinals": 31}
_HEAD_END = "\n[roles]"


def parse_pack(text: str, source: str) -> Pack:
    """A pack from the text of its file; `source` names it in errors.

    Raises:
        PackError: not TOML, an unknown key, role, kind or heading class, an empty list, a
            phrase stated twice under one key.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{source}: not valid TOML: {error}") from error
    variants = _transliterator(data.get("transliteration", {}))
    language = data.get("language", {})
    if not isinstance(language, dict) or not isinstance(language.get("name"), str):
        raise PackError(f"{source}: [language] name: missing")
    if text.find("\n[language]") > text.find(_HEAD_END) or _HEAD_END not in text:
        raise PackError(f"{source}: [language] must stand before [roles]")
    values: dict[str, Any] = {
        "code": source.removesuffix(".toml"),
        "name": language["name"],
        "letters": frozenset(language.get("letters", "")),
        "month_first": _month_first(data, source),
    }
    for table, keys in _WORD_LISTS.items():
        for key in keys:
            printed = data.get(table, {}).get(key)
            optional = key in _OPTIONAL
            values[key] = frozenset(_phrases(printed, source, f"[{table}] {key}", variants, optional))
    values["conjunctions"] |= values["company"]
    for key, allowed in _MAPPINGS.items():
        values[key] = _mapping(data.get(key), allowed, source, key, variants)
    for key, last in _NUMBERED.items():
        allowed = frozenset(str(n) for n in range(1, last + 1))
        found = _mapping(data.get(key), allowed, source, key, variants)
        values[key] = {phrase: int(number) for phrase, number in found.items()}
    values["editions"] = parse_edition_words(
        data.get("editions"),
        lambda message: PackError(f"{source}: {message}"),
        lambda value, key: _phrases(value, source, key, variants),
    )
    _reject_unknown(data, source)
    return Pack(**values)


def _month_first(data: Mapping[str, Any], source: str) -> bool:
    value = data.get("dates", {}).get("month_first", False)
    if not isinstance(value, bool):
        raise PackError(f"{source}: [dates] month_first: {value!r} is not true or false")
    return value


def _reject_unknown(data: Mapping[str, Any], source: str) -> None:
    known = {*_WORD_LISTS, *_MAPPINGS, *_NUMBERED, "transliteration", "editions"}
    if unknown := sorted(set(data) - known):
        raise PackError(f"{source}: unknown table [{unknown[0]}]")
    for table, keys in _WORD_LISTS.items():
        extra = _SINGLE_VALUES.get(table, set())
        if wrong := sorted(set(data.get(table, {})) - set(keys) - extra):
            raise PackError(f"{source}: [{table}] unknown key {wrong[0]}")


def _phrases(
    value: object, source: str, key: str, variants: _Variants, optional: bool = False
) -> tuple[str, ...]:
    if value is None and optional:
        return ()
    if not isinstance(value, list) or not value:
        raise PackError(f"{source}: {key}: an empty or missing list")
    seen: set[str] = set()
    for item in value:
        if not isinstance(item, str) or not item.strip():
            raise PackError(f"{source}: {key}: {item!r} is no word")
        if item in seen:
            raise PackError(f"{source}: {key}: {item!r} stands twice")
        seen.add(item)
    return tuple(dict.fromkeys(fold(form) for item in value for form in variants(item)))


def _mapping(
    table: object, allowed: frozenset[str], source: str, key: str, variants: _Variants
) -> dict[str, Any]:
    if not isinstance(table, dict) or not table:
        raise PackError(f"{source}: [{key}]: missing")
    found: dict[str, Any] = {}
    for name, value in table.items():
        if name not in allowed:
            raise PackError(f"{source}: [{key}] unknown name {name!r}")
        for phrase in _phrases(value, source, f"[{key}] {name}", variants):
            if found.setdefault(phrase, name) != name:
                raise PackError(f"{source}: [{key}] {phrase!r} stands under {found[phrase]} and {name}")
    return found


def _transliterator(letters: Mapping[str, str]) -> _Variants:
    """For a language of two scripts: a phrase, and the same in the second script."""
    pairs = sorted(letters.items(), key=lambda pair: -len(pair[0]))

    def both(phrase: str) -> tuple[str, ...]:
        other = phrase.lower()
        for old, new in pairs:
            other = other.replace(old, new)
        return (phrase, other) if other != phrase.lower() else (phrase,)

    return both


def parse_language_words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The function words (folded) and the letters from the head of a pack's file.

    The head ends where [roles] begins, so that finding the languages of a text costs a
    twentieth of reading all packs.
    """
    data = tomllib.loads(text.partition(_HEAD_END)[0])
    variants = _transliterator(data.get("transliteration", {}))
    language = data["language"]
    words = frozenset(fold(form) for word in language["stopwords"] for form in variants(word))
    return words, frozenset(language.get("letters", ""))
