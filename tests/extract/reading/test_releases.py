"""How old a file is by what made it."""

from __future__ import annotations

from datetime import date

import pytest

from extract.reading.releases import RELEASES, release_of


@pytest.mark.parametrize(
    ("producer", "year"),
    [
        ("Skia/PDF m55", "2016"),
        ("Skia/PDF m80", "2020"),
        ("Skia/PDF m145 Google Docs Renderer", "2026"),
    ],
)
def test_the_version_of_the_drawing_library_tells_the_year(producer: str, year: str) -> None:
    found = release_of(producer)
    assert found is not None and found[:4] == year


@pytest.mark.parametrize("producer", ["", "Skia/PDF", "Skia/PDF m12", "LaTeX with m55"])
def test_other_producers_tell_nothing(producer: str) -> None:
    assert release_of(producer) is None


def test_later_versions_are_younger() -> None:
    days = [date.fromisoformat(release_of(f"Skia/PDF m{n}") or "") for n in range(RELEASES[0][0], 160)]
    assert days == sorted(days)
