"""Tracks that prose names, and how many it counts."""

from __future__ import annotations

from collections.abc import Callable

from extract.facts.tracks import find_counts, find_tracks
from extract.lang import pack
from extract.layout.paragraphs import Paragraph

Paragraphs = Callable[..., tuple[Paragraph, ...]]
EN = (pack("en"),)


def test_each_paragraph_about_a_track_names_one(paragraphs: Paragraphs) -> None:
    texts = ("The first track, “Old Bells”, is about age.", "The second track, “New Bells”, is about metal.")
    assert [t.track.name for t in find_tracks(paragraphs(*texts), EN)] == ["Old Bells", "New Bells"]


def test_prose_without_tracks_names_none(paragraphs: Paragraphs) -> None:
    assert find_tracks(paragraphs("Bells are rung.", "Towers are climbed."), EN) == ()


def test_stated_numbers_of_tracks(paragraphs: Paragraphs) -> None:
    (count,) = find_counts(paragraphs("This year there are five tracks for all of us."), EN)
    assert (count.value, count.place.page) == (5, 1)
    assert "five tracks" in count.quote
