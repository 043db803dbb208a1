"""Colours of what was seen, one for each class of words and kind of block."""

from __future__ import annotations

from zlib import crc32

#: The class of words that nobody read.
UNREAD = "unclaimed"

#: Class of a word or block -> colour; all have a contrast of at least 4.5 to 1 on white.
KIND_COLOURS: dict[str, str] = {
    "record": "#1d4ed8",
    "opening": "#4338ca",
    "closing": "#4338ca",
    "keynote": "#6d28d9",
    "panel": "#0369a1",
    "talk": "#0f766e",
    "session": "#334155",
    "workshop": "#be185d",
    "tutorial": "#9d174d",
    "q_and_a": "#1e40af",
    "poster": "#4d7c0f",
    "break": "#92400e",
    "meal": "#b45309",
    "social": "#c2410c",
    "registration": "#78350f",
    "award": "#a16207",
    "meeting": "#15803d",
    "title": "#1d4ed8",
    "subtitle": "#4338ca",
    "description": "#0369a1",
    "time": "#b45309",
    "date": "#c2410c",
    "room": "#0f766e",
    "track": "#6d28d9",
    "role": "#a21caf",
    "person": "#15803d",
    "people": "#15803d",
    "affiliation": "#4d7c0f",
    "biography": "#0e7490",
    "heading": "#7e22ce",
    "edition": "#9d174d",
    "running_header": "#64748b",
    "page_number": "#78716c",
    "prose": "#57534e",
    "sponsors": "#866507",
    "other": "#57534e",
    UNREAD: "#c81e1e",
}
_SPARE_COLOURS = ("#365314", "#1e40af", "#86198f", "#115e59", "#7c2d12", "#5b21b6", "#3f6212", "#155e75")


def colour_of(kind: str) -> str:
    """Colour of a class as `#rrggbb`; a class not listed always gets the same spare colour."""
    return KIND_COLOURS.get(kind) or _SPARE_COLOURS[crc32(kind.encode()) % len(_SPARE_COLOURS)]
