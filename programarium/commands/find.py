"""`programarium find`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def find_cmd(
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT", help="A name, an organisation, words of a title.")
    ],
    data: Annotated[Path, typer.Option("--data", metavar="DIR", help="The datasets.")] = Path("datasets"),
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="At most so many answers.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answers as JSON on stdout.")] = False,
) -> None:
    """Find people, organisations and sessions.

    Typos and missing accents are allowed; words may stand in any order.
    """
    from programarium.find import find_all, hits_json, show

    asked = " ".join(text)
    found = find_all(data, asked)
    hits = found[:limit]
    if as_json:
        import msgspec

        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(hits_json(hits)), indent=1) + b"\n")
    else:
        from rich.console import Console

        show(hits, asked, Console(highlight=False))
    if len(found) > len(hits):
        print(f"{len(hits)} of {len(found)} answers; --limit {len(found)} shows all.", file=sys.stderr)
