"""One random programme a seed: a PDF and what is true of it; and how well it is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from inventing import invent, truth
from layouts import LAYOUTS, PEOPLED, WIDE
from looks import Borders, Paper, choose_look
from reportlab.lib.pagesizes import A4, landscape
from sheet import Sheet
from tongues import TONGUES

from extract.programme import read_programme
from extract.reading import read_document
from programarium.evaluate.model import Score, ScoredProgramme
from programarium.evaluate.rows import from_programme
from programarium.evaluate.scoring import score

BORDERS: tuple[Borders, ...] = ("rules", "fills", "boxes", "neither")
#: borders that let a reader see how far an entry reaches
SHOW_MERGED = frozenset({"rules", "boxes"})
NAMES = tuple(LAYOUTS)


@dataclass(frozen=True, slots=True)
class Case:
    """A generated programme with its truth."""

    seed: int
    layout: str
    language: str
    borders: Borders
    pdf: Path
    truth: ScoredProgramme

    def __str__(self) -> str:
        return f"seed {self.seed}: {self.layout}, {self.language}, {self.borders}"


def generate(seed: int, folder: Path) -> Case:
    """Draws the programme of a seed; seeds run through layouts and borders evenly."""
    rng = Random(seed)
    layout = NAMES[seed % len(NAMES)]
    borders = BORDERS[seed // len(NAMES) % len(BORDERS)]
    tongue = rng.choice(TONGUES)
    draw, wish = LAYOUTS[layout]
    wanted = wish(rng)
    if borders not in SHOW_MERGED:
        wanted = replace(wanted, merged=False)
    event = invent(rng, tongue, wanted)
    look = choose_look(rng, event, borders)
    if layout in PEOPLED:
        look = replace(look, people=True)
    size = landscape(A4) if layout in WIDE else A4
    sheet = Sheet(folder / f"generated-{seed:04d}.pdf", size, look.family)
    draw(Paper(sheet, event, look), rng)
    known = truth(event, ends=look.ends, people=look.people, bodies=look.bodies)
    return Case(seed, layout, tongue.code, borders, sheet.save(), known)


def measure(case: Case) -> Score:
    """The figures that the project reaches on a generated programme."""
    return score(case.truth, from_programme(read_programme(read_document(case.pdf))))
