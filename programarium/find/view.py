"""Answers for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, Group
from rich.padding import Padding
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
    head = Text(_plain(hit.name), style="bold cyan")
    head.append(f"  {hit.id}", style="dim not bold")
    lines = [head]
    if hit.also:
        label = "with" if hit.kind == "session" else "also"
        lines.append(Text(f"{label}: {_plain(', '.join(hit.also))}", style="italic"))
    return Group(
        Padding(Group(*lines), (0, 0, 0, 2), expand=False),
        *(Padding(_appearance(place, hit), (0, 0, 0, 6), expand=False) for place in hit.appearances),
        Text(""),
    )


def _appearance(place: Appearance, hit: Hit) -> Text:
    """One line: edition, role and session, when and where, affiliation, file and page."""
    name = f"{place.name}, " if hit.kind == "organisation" else ""
    what = f"{name}{place.role}" + (f": {place.session}" if place.session else "")
    stated = ", ".join(part for part in (place.position, place.affiliation) if part)
    slot = ", ".join(part for part in (place.when, place.room) if part)
    text = Text(f"{place.edition_id}  ", style="green")
    text.append(_plain(what), style="default")
    for part in (slot, stated):
        if part:
            text.append(f"  {_plain(part)}", style="default")
    text.append(f"  [{_plain(place.file)}, p. {place.page}]", style="dim")
    return text


def _plain(text: str) -> str:
    """`text` without control characters, which a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)
