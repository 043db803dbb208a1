"""`programarium find`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from programarium.find import Appearance, Hit


def find_cmd(
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT", help="A name, an organisation, words of a title.")
    ],
    data: Annotated[Path, typer.Option("--data", metavar="DIR", help="The datasets.")] = Path("datasets"),
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="At most so many answers.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answers as JSON on stdout.")] = False,
) -> None:
    """Find people, organisations and sessions.

    Typos and missing accents are allowed; words may stand in any order."""
    from programarium.find import find, hits_json

    hits = find(data, " ".join(text), limit)
    if as_json:
        import msgspec

        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(hits_json(hits)), indent=1) + b"\n")
        return
    for hit in hits:
        _print(hit)
    if not hits:
        print(f"nothing in {data} is like {' '.join(text)!r}", file=sys.stderr)


def _print(hit: Hit) -> None:
    also = f" (also {', '.join(hit.also)})" if hit.also else ""
    print(f"{hit.kind}: {hit.name}{also}  [{hit.id}]")
    for appearance in hit.appearances:
        print(f"  {_line(appearance)}")


def _line(found: Appearance) -> str:
    what = [found.edition_id, found.what, found.affiliation, found.session, found.when]
    return ", ".join(part for part in what if part) + f"  ({found.file}, page {found.page})"
