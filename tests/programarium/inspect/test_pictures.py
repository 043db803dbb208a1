from __future__ import annotations

import base64
from pathlib import Path

from PIL import Image as Pictures

from programarium.inspect.pictures import data_uri, page_pictures


def test_a_busy_page_stays_small(tmp_path: Path) -> None:
    noise = Pictures.effect_noise((1400, 1000), 40).convert("RGB").resize((700, 500)).resize((1400, 1000))
    data = base64.b64decode(data_uri(noise).partition("base64,")[2])
    assert len(data) < 150_000


def test_pages_are_pictures_under_their_numbers(pdf: Path) -> None:
    pictures = page_pictures(pdf, [1, 2])
    assert list(pictures) == [1, 2]
    assert all(uri.startswith("data:image/") for uri in pictures.values())
    assert pictures == page_pictures(pdf, [1, 2])


def test_a_file_that_cannot_be_drawn_gives_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.4 nothing")
    assert page_pictures(path, [1]) == {}
