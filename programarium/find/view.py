"""Answers for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from programarium.find.model import Appearance, Hit, HitKind

_HEADINGS: dict[HitKind, str] = {
    "person": "People",
    "organisation": "Organisations",
    "session": "Sessions",
}


def show(hits: Sequence[Hit], text: str, console: Console) -> None:
    """Print the hits by kind, each with every place where it stands."""
    if not hits:
        console.print(Text(f"Nothing like {_plain(text)!r}. Try fewer or other words."))
        return
    for kind, heading in _HEADINGS.items():
        kept = [hit for hit in hits if hit.kind == kind]
        if kept:
            console.print(Text(f"{heading} ({len(kept)})", style="bold underline"))
            console.print(Group(*(_hit(hit) for hit in kept)))


def _hit(hit: Hit) -> Group:
    """Name and id, other spellings or people, then a row for each place: edition, role, what."""
    head = Text(_plain(hit.name), style="bold cyan")
    head.append(f"  {hit.id}", style="dim not bold")
    lines = [head]
    if hit.also:
        label = "with" if hit.kind == "session" else "also"
        lines.append(Text(f"{label} {_plain(', '.join(hit.also))}", style="italic"))
    places = Table.grid(padding=(0, 2))
    places.add_column(style="green", no_wrap=True)
    places.add_column(no_wrap=True)
    places.add_column()
    for place in hit.appearances:
        places.add_row(place.edition_id, place.role, _what(place, hit))
    return Group(Padding(Group(*lines), (0, 0, 0, 2)), Padding(places, (0, 0, 0, 4)), Text(""))


def _what(place: Appearance, hit: Hit) -> Text:
    """Who and in which session, when and where, stated position and affiliation, file and page."""
    who = place.name if hit.kind == "organisation" else None
    first = ": ".join(part for part in (who, place.session) if part)
    slot = ", ".join(part for part in (place.when, place.room) if part)
    stated = ", ".join(part for part in (place.position, place.affiliation) if part)
    lines = [
        Text(_plain(line)) for line in (first, " · ".join(part for part in (slot, stated) if part)) if line
    ]
    lines.append(Text(f"{_plain(place.file)}, p. {place.page}", style="dim"))
    return Text("\n").join(lines)


def _plain(text: str) -> str:
    """`text` without control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)
