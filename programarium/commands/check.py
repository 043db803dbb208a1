"""`programarium check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from programarium.exits import Exit


def check(
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="The datasets.")] = Path("datasets"),
    pdfs: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="The PDFs they were built from, to compare words. Default: raw_pdfs"
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON on stdout.")] = False,
) -> None:
    """Check datasets against the schema and the PDFs.

    Types, keys, times, boxes, and whether the words in a row's box hold its text.

    Exit code 4: something is wrong.
    """
    from programarium.check import check_dataset

    source = pdfs or Path("raw_pdfs")
    findings = check_dataset(folder, source if source.is_dir() else None)
    if as_json:
        import msgspec

        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(findings), indent=1) + b"\n")
    else:
        for finding in findings:
            print(finding)
        where = f"with the words of {source}" if source.is_dir() else "without the PDFs"
        print(f"{folder}: {len(findings) or 'no'} findings, {where}", file=sys.stderr)
    if findings:
        raise typer.Exit(Exit.CHECK_FAILED)
