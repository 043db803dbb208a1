"""What an edition is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.facts.model import Prose
from extract.facts.themes import find_theme
from extract.lang import pack
from extract.layout.paragraphs import Paragraph

EN = (pack("en"),)


@pytest.mark.parametrize(
    ("texts", "theme"),
    [
        (["The congress is held under the motto “Bells for all”."], "Bells for all"),
        (["The workshop on the theme of old bells. It is free."], "old bells"),
        (["Theme: Bells and towers"], "Bells and towers"),
        (["Theme:", "Bells and towers"], "Bells and towers"),
        (["He gave a talk on the theme of old bells."], None),
        (["10:00 Workshop on the theme of old bells"], None),
    ],
)
def test_theme(texts: list[str], theme: str | None, paragraphs: Callable[..., tuple[Paragraph, ...]]) -> None:
    found = find_theme([Prose(0, paragraphs(*texts))], EN)
    assert (found.text if found else None) == theme


def test_themes_further_in_are_of_sessions(paragraphs: Callable[..., tuple[Paragraph, ...]]) -> None:
    assert find_theme([Prose(2, paragraphs("Theme: Bells and towers"))], EN) is None
