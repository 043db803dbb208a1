"""Language packs by their code, each read once and only when asked for."""

from __future__ import annotations

from functools import cache
from importlib import resources

from extract.lang.pack import Pack, PackError
from extract.lang.parsing import parse_language_words, parse_pack


@cache
def codes() -> tuple[str, ...]:
    """The codes of all packs, sorted."""
    folder = resources.files("extract.lang")
    return tuple(sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".toml")))


@cache
def pack(code: str) -> Pack:
    """The pack of a language.

    Raises:
        PackError: there is no such pack, or its file breaks the rules.
    """
    return parse_pack(_read(code), f"{code}.toml")


@cache
def all_packs() -> tuple[Pack, ...]:
    """Every pack, sorted by code; a third of a second, so ask `detect` for those of a text."""
    return tuple(pack(code) for code in codes())


@cache
def language_words(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The function words (folded) and the letters of a language, without reading its whole pack."""
    return parse_language_words(_read(code))


def _read(code: str) -> str:
    if code not in codes():
        raise PackError(f"no language pack {code!r}; there are: {', '.join(codes())}")
    return resources.files("extract.lang").joinpath(f"{code}.toml").read_text(encoding="utf-8")
