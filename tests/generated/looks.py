"""How a generated programme looks: type, borders, the printing of times, dates and people, noise."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from inventing import Day, Event, Slot, Talk
from sheet import Sheet, Type
from tongues import printed_time

#: `fills` shades headings and rails, `boxes` every cell with white between them
Borders = Literal["rules", "fills", "boxes", "neither"]
Item = tuple[str, Type]
#: 0xRRGGBB of headings and shaded cells, light enough to read on
SHADES = (0xDCE6F1, 0xE8E8E8, 0xFBE5D6, 0xE2EFD9)
INKS = (0x000000, 0x1F3864, 0x7B1E1E)
DASHES = ("–", "-", " – ", " - ", "—")


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that a drawing needs beside the event."""

    family: str
    size: float
    borders: Borders
    shade: int
    ink: int
    dash: str
    clock: str
    date: str
    ends: bool
    people: bool
    bodies: bool
    bold_titles: bool
    italic_people: bool
    noise: bool
    numbered_days: bool

    def time(self, slot: Slot) -> str:
        """The printed time of a slot."""
        start = printed_time(slot.start, self.clock)
        return f"{start}{self.dash}{printed_time(slot.end, self.clock)}" if self.ends else start

    def day(self, event: Event, day: Day) -> str:
        """The printed heading of a day."""
        text = event.tongue.printed_date(day.date, self.date)
        if not self.numbered_days:
            return text
        return f"{event.tongue.day_label.format(n=event.days.index(day) + 1)} – {text}"

    def entry(self, talk: Talk, *, people: bool = True) -> list[Item]:
        """Title and people of an entry, as items of a cell."""
        items: list[Item] = [(talk.title, self.title)]
        if people and self.people and talk.people:
            items.append((self.speakers(talk), Type(self.size, italic=self.italic_people)))
        return items

    def speakers(self, talk: Talk) -> str:
        """The people of an entry on one line."""
        if not self.bodies:
            return ", ".join(p.name for p in talk.people)
        return ", ".join(f"{p.name} ({p.affiliation})" for p in talk.people)

    @property
    def title(self) -> Type:
        return Type(self.size, bold=self.bold_titles)

    @property
    def head(self) -> Type:
        return Type(self.size, bold=True)

    @property
    def heading(self) -> Type:
        return Type(self.size + 3, bold=True, colour=self.ink)


def choose_look(rng: Random, event: Event, borders: Borders) -> Look:
    """A look drawn at random; people are always told from titles by style or by brackets."""
    bold, bodies = rng.random() < 0.6, rng.random() < 0.5
    return Look(
        family=rng.choice(("sans", "sans", "serif")),
        size=rng.choice((8.0, 9.0, 10.0)),
        borders=borders,
        shade=rng.choice(SHADES),
        ink=rng.choice(INKS),
        dash=rng.choice(DASHES),
        clock=rng.choice(event.tongue.clocks),
        date=rng.choice(event.tongue.dates),
        ends=rng.random() < 0.75,
        people=rng.random() < 0.8,
        bodies=bodies,
        bold_titles=bold,
        italic_people=not bold,
        noise=rng.random() < 0.5,
        numbered_days=len(event.days) > 1 and rng.random() < 0.4,
    )


class Paper:
    """A sheet with margins, a heading on the first page and, with noise, furniture on each."""

    def __init__(self, sheet: Sheet, event: Event, look: Look) -> None:
        self.sheet, self.event, self.look = sheet, event, look
        self.left, self.right = 45.0, sheet.width - 45.0
        self.top, self.bottom = 60.0, sheet.height - 55.0
        self.page = 0
        self.y = self.top

    def open_page(self, *, titled: bool = False) -> None:
        """Begins a page; `titled` prints the event's name and, with noise, a paragraph of prose."""
        if self.page:
            self.sheet.next_page()
        self.page += 1
        self.y = self.top
        if self.look.noise:
            small = Type(7.0, colour=0x666666)
            self.sheet.text(self.left, 30, f"{self.event.title} | www.archiwa.example", small)
            self.sheet.text(self.right - 12, self.sheet.height - 25, str(self.page), small)
        if titled:
            look = Type(self.look.size + 8, bold=True, colour=self.look.ink)
            self.y = self.sheet.block(self.left, self.y, self.width, [(self.event.title, look)]) + 8
            if self.look.noise:
                prose = [(self.event.tongue.prose, Type(self.look.size))]
                self.y = self.sheet.block(self.left, self.y, self.width, prose) + 10

    @property
    def width(self) -> float:
        return self.right - self.left

    def has_room(self, height: float) -> bool:
        return self.y + height <= self.bottom

    def day_heading(self, day: Day) -> None:
        """The day on a line of its own."""
        text = self.look.day(self.event, day)
        self.y = self.sheet.block(self.left, self.y, self.width, [(text, self.look.heading)]) + 5
