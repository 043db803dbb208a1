"""Pages printed sideways: turned upright to be understood, and places turned back.

Evidence: most words of the page run up or down. The page as displayed stays the frame of every
place that is published.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from extract.model import Box, Page, Place, Rotation
from extract.values import replace

#: Share of the glyphs that must run the same way for the page to be sideways.
SIDEWAYS_SHARE = 0.7
_BACK: dict[Rotation, Rotation] = {0: 0, 90: 270, 180: 180, 270: 90}


def turned(page: Page) -> tuple[Page, Rotation]:
    """The page with its text upright, and the rotation that was taken away."""
    if not any([word.rotation for word in page.words]):
        return page, 0
    counts: Counter[Rotation] = Counter()
    for word in page.words:
        counts[word.rotation] += word.glyphs
    rotation, most = max(counts.items(), key=lambda kv: (kv[1], -kv[0]))
    if rotation == 0 or most < SIDEWAYS_SHARE * sum(counts.values()):
        return page, 0

    def turn(box: Box) -> Box:
        return _turn(box, rotation, page.width, page.height)

    sideways = rotation in (90, 270)
    upright = replace(
        page,
        width=page.height if sideways else page.width,
        height=page.width if sideways else page.height,
        words=tuple(replace(w, box=turn(w.box), rotation=_less(w.rotation, rotation)) for w in page.words),
        rules=tuple(replace(r, box=turn(r.box)) for r in page.rules),
        fills=tuple(replace(f, box=turn(f.box)) for f in page.fills),
        images=tuple(replace(i, box=turn(i.box)) for i in page.images),
    )
    return upright, rotation


def _less(rotation: Rotation, taken: Rotation) -> Rotation:
    return (rotation - taken) % 360  # type: ignore[return-value]


def _turn(box: Box, rotation: Rotation, width: float, height: float) -> Box:
    """A box of a page of the given size after its text at `rotation` was turned upright."""
    if rotation == 270:  # text that reads upwards: the page is turned clockwise
        return Box(height - box.bottom, box.x0, height - box.top, box.x1)
    if rotation == 90:
        return Box(box.top, width - box.x1, box.bottom, width - box.x0)
    if rotation == 180:
        return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
    return box


class Frames:
    """Turns places of upright pages back to the pages as displayed."""

    def __init__(self, rotations: Mapping[int, Rotation], pages: Mapping[int, Page]) -> None:
        self._rotations = rotations
        self._pages = pages

    def place(self, place: Place) -> Place:
        """The place on the page as displayed."""
        rotation = self._rotations.get(place.page, 0)
        if rotation == 0:
            return place
        page = self._pages[place.page]
        sideways = rotation in (90, 270)
        width, height = (page.height, page.width) if sideways else (page.width, page.height)
        return Place(place.page, _turn(place.box, _BACK[rotation], width, height))
