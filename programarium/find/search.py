"""People, organisations and sessions that match some words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Literal

from extract.errors import UsageError
from programarium.find.library import Library, open_library
from programarium.find.likeness import likeness
from programarium.find.model import Hit, HitKind
from programarium.tables.frames import split_list
from programarium.tables.ids import fold
from programarium.tables.schema import TABLES

#: answers unless told otherwise: about two screens
LIMIT = 20
#: an answer as good as this pushes away those that are less like it by more than the gap
_EXACT, _GAP = 95.0, 8.0
_KINDS: tuple[HitKind, ...] = ("person", "organisation", "session")


def find(folder: Path, text: str, limit: int = LIMIT) -> list[Hit]:
    """The first answers of `find_all`, at most `limit`. Raises as it does."""
    return find_all(folder, text)[:limit]


def find_all(folder: Path, text: str) -> list[Hit]:
    """People, organisations and sessions whose names or titles hold the words of `text`.

    Case, diacritics and word order do not matter, and a word may have a typo or be a beginning. The best
    stand first; people before organisations before sessions.

    Args:
        folder: The datasets.
        text: What to look for.

    Raises:
        UsageError: `folder` holds no datasets, or `text` has no letters or digits.
    """
    wanted = fold(text)
    if not wanted:
        raise UsageError(f"{text!r} has no letters or digits; give a name or words of a title.")
    library = open_library(folder)
    hits = [
        *_named("person", library, wanted),
        *_named("organisation", library, wanted),
        *_sessions(library, wanted),
    ]
    hits.sort(key=lambda hit: (-hit.score, _KINDS.index(hit.kind), fold(hit.name), hit.id))
    best = hits[0].score if hits else 0.0
    floor = best - _GAP if best >= _EXACT else 0.0
    return [hit for hit in hits if hit.score >= floor]


def hits_json(hits: list[Hit]) -> list[dict[str, object]]:
    """Hits as plain values, ready for `json.dumps`."""
    return [asdict(hit) for hit in hits]


def _named(kind: Literal["person", "organisation"], library: Library, wanted: str) -> Iterator[Hit]:
    """Hits among people or organisations, by the name and by every printed spelling."""
    table = TABLES["people" if kind == "person" else "organisations"]
    key = table.primary_key[0]
    mentions = library.mentions(key)
    for row in library.rows[table.name]:
        spellings = split_list(table.column("spellings"), row["spellings"])
        name = str(row["name"])
        score = max(likeness(wanted, fold(text)) for text in (name, *spellings))
        if score > 0:
            also = tuple(text for text in spellings if text != name)
            yield Hit(
                kind, str(row[key]), name, round(score, 1), also, tuple(mentions.get(str(row[key]), ()))
            )


def _sessions(library: Library, wanted: str) -> Iterator[Hit]:
    people = library.people_by_session()
    for session_id, row in library.sessions.items():
        score = max(likeness(wanted, fold(str(row[name] or ""))) for name in ("title", "subtitle"))
        if score > 0:
            place = (library.session_place(row),)
            names = tuple(people.get(session_id, ()))
            yield Hit("session", session_id, str(row["title"]), round(score, 1), names, place)
