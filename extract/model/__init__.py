"""What one PDF is turned into, from words to a programme, exactly as printed.

All lengths are PDF points from the top left corner of the page as displayed
(after /Rotate and CropBox). Pages count from 1.
"""

from __future__ import annotations

from extract.model.geometry import Box, Place, union
from extract.model.page import (
    Document,
    Fill,
    Grade,
    Image,
    Page,
    Problem,
    Repair,
    Rotation,
    Rule,
    Style,
    TextOrigin,
    Word,
)
from extract.model.programme import (
    Biography,
    Block,
    Doubt,
    EditionFacts,
    EditionStatus,
    Hypothesis,
    PageAccount,
    Participation,
    Programme,
    Role,
    Session,
    SessionKind,
    SourceKind,
    Track,
)

__all__ = [
    "Biography",
    "Block",
    "Box",
    "Document",
    "Doubt",
    "EditionFacts",
    "EditionStatus",
    "Fill",
    "Grade",
    "Hypothesis",
    "Image",
    "Page",
    "PageAccount",
    "Participation",
    "Place",
    "Problem",
    "Programme",
    "Repair",
    "Role",
    "Rotation",
    "Rule",
    "Session",
    "SessionKind",
    "SourceKind",
    "Style",
    "TextOrigin",
    "Track",
    "Word",
    "union",
]
