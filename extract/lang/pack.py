"""The facts of one language, and the check of the file that states them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from extract.errors import ProgrammeError
from extract.lang.edition_words import EditionWords
from extract.model import Role, SessionKind

HeadingClass = Literal[
    "biographies", "sponsors", "programme", "abstracts", "practical", "committee", "contents"
]


class PackError(ProgrammeError):
    """A language pack that breaks the rules; the message names the file and the key."""


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """What one language calls things. Phrases are folded (`extract.lang.fold`), words joined by a space.

    `titles_before`, `titles_after`, `organisation_heads`, `position_heads`, `particles`,
    `conjunctions`, `tba` and `and_others` serve name and affiliation recognition too. `company` are those
    conjunctions that say who comes along (`with`); `page_words` stand before page numbers. `placeholders`
    stand in templates where a name would be printed; `employment` are verbs and participles of work,
    behind which or before which an employer is named. `month_first`: dates go from the year down to the day
    (`2025. május 14.`); `year_words` follow a year that comes first (`2025 m.`), `day_endings` a day's
    number. `site_words` name public places where sessions may be held (`library`, `market`).
    """

    code: str
    name: str
    letters: frozenset[str]
    stopwords: frozenset[str]
    roles: Mapping[str, Role]
    roles_plural: Mapping[str, Role]
    role_phrases: Mapping[str, Role]
    kinds: Mapping[str, SessionKind]
    kinds_weak: Mapping[str, SessionKind]
    containers: Mapping[str, SessionKind]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ordinals: Mapping[str, int]
    day_words: frozenset[str]
    date_words: frozenset[str]
    year_words: frozenset[str]
    day_endings: frozenset[str]
    month_first: bool
    room_labels: frozenset[str]
    room_heads: frozenset[str]
    room_tails: frozenset[str]
    place_words: frozenset[str]
    site_words: frozenset[str]
    place_before: frozenset[str]
    floor_words: frozenset[str]
    ground_words: frozenset[str]
    time_before: frozenset[str]
    minute_words: frozenset[str]
    time_after: frozenset[str]
    time_from: frozenset[str]
    time_until: frozenset[str]
    time_range: frozenset[str]
    time_open: frozenset[str]
    noon: frozenset[str]
    midnight: frozenset[str]
    am: frozenset[str]
    pm: frozenset[str]
    day_parts: frozenset[str]
    evening: frozenset[str]
    titles_before: frozenset[str]
    titles_after: frozenset[str]
    organisation_heads: frozenset[str]
    position_heads: frozenset[str]
    leads: frozenset[str]
    not_people: frozenset[str]
    headings: Mapping[str, HeadingClass]
    particles: frozenset[str]
    and_others: frozenset[str]
    tba: frozenset[str]
    placeholders: frozenset[str]
    employment: frozenset[str]
    conjunctions: frozenset[str]
    company: frozenset[str]
    page_words: frozenset[str]
    editions: EditionWords
