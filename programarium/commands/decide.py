"""`programarium decide`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def decide_cmd(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="The datasets.")] = Path("datasets"),
    author: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", envvar="PROGRAMARIUM_AUTHOR", help="Who answers. Default: you are asked."
        ),
    ] = None,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Stands with answers that bring no reason of their own.")
    ] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Take your last decision back, and end.")] = False,
) -> None:
    """Answer open questions about people and organisations.

    Answers are y, n or u (unsure). Those come first whose answer touches most records. Answers are added to
    curation/decisions.csv and curation/organisation_decisions.csv of the datasets, win over any score, and
    are followed by the next build. Stop when you like: no pair is asked twice.
    """
    import datetime

    from programarium.identity.dialogue import Dialogue

    today = datetime.date.today().isoformat()
    talk = Dialogue(folder, _author(author), today, _ask, print, reason)
    if undo:
        talk.undo()
        return
    try:
        talk.run()
    finally:  # what was answered is written, also where the sitting is interrupted
        if talk.written > 0:
            count = f"{talk.written} decision{'' if talk.written == 1 else 's'}"
            print(
                f"{folder / 'curation'}: {count} added; `programarium build` follows them.", file=sys.stderr
            )


def _author(given: str | None) -> str:
    """The name that was given, or typed at a terminal, or the one under which the user works here."""
    import getpass

    from extract.errors import UsageError

    name = (given or "").strip()
    if not name:
        try:
            name = getpass.getuser()
        except (OSError, KeyError):
            name = ""
        if sys.stdin.isatty():
            name = (_ask(f"Your name, to stand with the decisions [{name}]: ") or "").strip() or name
    if not name:
        raise UsageError("no name to stand with the decisions; give --author.")
    return name


def _ask(prompt: str) -> str | None:
    """A line of the input, None at its end; the prompt is shown to people only."""
    if sys.stdin.isatty():
        print(prompt, end="", flush=True)
    line = sys.stdin.readline()
    return line if line else None
