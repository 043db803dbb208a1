"""One programme a seed whose choices are drawn one by one (`choosing`): a PDF and what is true of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import carriers
import grids
from choosing import Composition, compose
from happening import Happening, Inventor, truth
from pressing import Press
from reportlab.platypus import Flowable, Spacer
from setting import Setter, styled

from extract.programme import read_programme
from extract.reading import read_document
from programarium.evaluate.model import Score, ScoredProgramme
from programarium.evaluate.rows import from_programme
from programarium.evaluate.scoring import score

FRAMES: dict[str, Callable[[Press, Setter], list[Flowable]]] = {
    "flow": carriers.flow,
    "rail": carriers.rail,
    "register": carriers.register,
    "boxes": carriers.boxes,
    "rooms": grids.rooms,
    "days": grids.days,
    "times": grids.times,
}


@dataclass(frozen=True, slots=True)
class Composed:
    """A composed programme with its truth."""

    seed: int
    made: Composition
    pdf: Path
    truth: ScoredProgramme

    def __str__(self) -> str:
        return f"seed {self.seed}: {self.made.language}, {self.made.frame}, {self.made.nesting}"


def compose_programme(seed: int, folder: Path) -> Composed:
    """Draws the programme of a seed and writes it as a PDF into the folder."""
    made, rng = compose(seed), Random(f"{seed} event")
    event = Inventor(rng, made).happening()
    press, setter = Press(made, rng), Setter(made, event, rng)
    story = [*_title_block(press, setter), *FRAMES[made.frame](press, setter), *_ending(press, setter)]
    foot = f"{setter.words.sponsors}: {', '.join(setter.words.bodies[:3])}"
    path = press.print(story, folder / f"composed-{seed:04d}.pdf", f"{event.title} | www.forum.example", foot)
    return Composed(seed, made, path, truth(event, made, setter.names))


def measure_composed(case: Composed) -> Score:
    """The figures that the project reaches on a composed programme."""
    return score(case.truth, from_programme(read_programme(read_document(case.pdf))))


def _title_block(press: Press, setter: Setter) -> list[Flowable]:
    event, made, words = setter.event, press.made, setter.words
    align = "centred" if made.align == "centred" else ""
    found: list[Flowable] = [press.para(styled(event.title, "bold"), grow=7, align=align, after=4)]
    found.append(press.para(_when(event, setter), grow=1, align=align, after=4))
    if made.intro != "none":
        said = words.prose[:2] if made.intro == "prose" else words.prose[1:2]
        found.append(press.para(" ".join(said), after=4))
    return [*found, Spacer(0, 8)]


def _when(event: Happening, setter: Setter) -> str:
    """The days of the event below its title."""
    days, words = event.days, setter.words
    if len(days) == 1:
        return setter.day(days[0]) if setter.made.day_place == "title block" else words.bodies[0]
    return words.date(days[0].date, words.range_pattern(), until=days[-1].date)


def _ending(press: Press, setter: Setter) -> list[Flowable]:
    if press.made.intro != "note":
        return []
    return [Spacer(0, 10), press.para(f"<i>* {setter.words.prose[1]}</i>")]
