"""`programarium survey`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from programarium.exits import Exit

#: columns of the table where no terminal tells its own
_WIDTH = 190


def survey_cmd(
    paths: Annotated[
        list[Path], typer.Argument(metavar="FILE|FOLDER", help="PDFs, or folders that hold some.")
    ],
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Files read at a time.")] = 1,
    time_limit: Annotated[
        float, typer.Option(min=1, metavar="SECONDS", help="Longest time for one file; then it is stopped.")
    ] = 120.0,
    memory_limit: Annotated[
        int, typer.Option(min=256, metavar="MB", help="Most memory for one file; then it is stopped.")
    ] = 1024,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON on stdout.")] = False,
) -> None:
    """Tell how PDFs are read, without writing datasets.

    Structures, languages, records, unread text, confidence, problems, CPU seconds and memory
    of every file. Nothing is taken from a cache.

    Exit code 4: reading a file crashed or was stopped. Exit code 3: a file cannot be read, or holds no
    programme.
    """
    from programarium.guarded import Limits
    from programarium.survey import survey, survey_table, survey_totals
    from programarium.workspace import find_inputs, shown

    inputs = find_inputs(paths, Path("datasets").resolve())
    rows = []
    for row in survey(inputs.files, Limits(jobs, time_limit, memory_limit)):
        rows.append(row)
        print(f"{len(rows)}/{len(inputs.files)} {shown(row.name)}", file=sys.stderr)
    if as_json:
        import msgspec

        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(rows), indent=1) + b"\n")
    else:
        from rich.console import Console

        console = Console(highlight=False, width=None if sys.stdout.isatty() else _WIDTH)
        console.print(survey_table(rows))
        for line in survey_totals(rows):
            console.print(f"- {line}", markup=False, soft_wrap=True)
    if any(row.has_failed for row in rows):
        raise typer.Exit(Exit.CHECK_FAILED)
    if any(row.gave_nothing for row in rows):
        raise typer.Exit(Exit.UNREAD_INPUT)
