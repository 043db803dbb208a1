"""Columns that several tables share."""

from __future__ import annotations

from programarium.tables.model import Column


def identifier(name: str, what: str, required: bool = True) -> Column:
    """A column of ids: opaque, stable, never reused."""
    return Column(name, "string", what, required=required)


def printed(name: str, what: str, required: bool = False) -> Column:
    """A column of text as it stands in a source."""
    return Column(name, "string", what, required=required, is_printed=True)


def count(name: str, what: str) -> Column:
    return Column(name, "integer", what, required=True, minimum=0)


def coordinate(name: str, what: str, required: bool = True) -> Column:
    return Column(name, "number", what, required=required, unit="pt", decimals=2)


PAGE = Column("page", "integer", "Page of the source, counted from 1.", required=True, minimum=1)

PLACE = (
    PAGE,
    coordinate("x0", "Left edge of the box around the words that state this row."),
    coordinate("top", "Upper edge of the box, counted downwards from the top of the page as displayed."),
    coordinate("x1", "Right edge of the box."),
    coordinate("bottom", "Lower edge of the box."),
)

CONFIDENCE = Column(
    "confidence",
    "number",
    "How sure the row is, from 0 to 1.",
    required=True,
    decimals=3,
    minimum=0,
    maximum=1,
)

PROBLEMS = Column(
    "problems", "string", "Codes of what is wrong or guessed, joined by a space.", separator=" "
)

EDITION_KEY = identifier("edition_id", "The edition (`editions`).")
