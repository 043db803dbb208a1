"""Answers for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from programarium.find.model import Appearance, Hit, HitKind
from programarium.terminal import plain

_HEADINGS: dict[HitKind, str] = {
    "person": "People",
    "organisation": "Organisations",
    "session": "Sessions",
}
#: places shown of one organisation: those of a big one would fill many screens
_PLACES = 10


def show(hits: Sequence[Hit], text: str, console: Console) -> None:
    """Print the hits by kind, each with every place where it stands."""
    if not hits:
        console.print(Text(f"Nothing like {plain(text)!r}. Try fewer or other words."))
        return
    for kind, heading in _HEADINGS.items():
        kept = [hit for hit in hits if hit.kind == kind]
        if kept:
            console.print(Text(f"{heading} ({len(kept)})", style="bold underline"))
            console.print(Group(*(_hit(hit) for hit in kept)))


def _hit(hit: Hit) -> Group:
    """Name and id, other spellings or people, then the places by edition."""
    head = Text(plain(hit.name), style="bold cyan")
    head.append(f"  {hit.id}", style="dim not bold")
    lines = [head]
    if hit.also:
        label = "with" if hit.kind == "session" else "also"
        lines.append(Text(f"{label} {plain(', '.join(hit.also))}", style="italic"))
    shown = hit.appearances[:_PLACES] if hit.kind == "organisation" else hit.appearances
    places = [Padding(part, (0, 0, 0, 4)) for part in _by_edition(shown, hit)]
    left = len(hit.appearances) - len(shown)
    if left:
        places.append(Padding(Text(f"and {left} more; --json has all", style="dim"), (0, 0, 0, 4)))
    return Group(Padding(Group(*lines), (0, 0, 0, 2)), *places, Text(""))


def _by_edition(shown: Sequence[Appearance], hit: Hit) -> Iterator[RenderableType]:
    """The edition on a line of its own, below it a row for each place: role and what."""
    editions: dict[str, list[Appearance]] = {}
    for place in shown:
        editions.setdefault(place.edition_id, []).append(place)
    for edition_id, places in editions.items():
        yield Text(edition_id, style="green")
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True)
        table.add_column(overflow="fold")
        for place in places:
            table.add_row(f"  {place.role}", _what(place, hit))
        yield table


def _what(place: Appearance, hit: Hit) -> Text:
    """Who and in which session, when and where, stated position and affiliation, file and page."""
    who = place.name if hit.kind == "organisation" else None
    first = ": ".join(part for part in (who, place.session) if part)
    slot = ", ".join(part for part in (place.when, place.room) if part)
    stated = ", ".join(part for part in (place.position, place.affiliation) if part)
    lines = [
        Text(plain(line)) for line in (first, " · ".join(part for part in (slot, stated) if part)) if line
    ]
    lines.append(Text(f"{plain(place.file)}, p. {place.page}", style="dim"))
    return Text("\n").join(lines)
