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
    from programarium.counting import counted

    source = pdfs or Path("raw_pdfs")
    findings = check_dataset(folder, source if source.is_dir() else None)
    if as_json:
        import msgspec

        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(findings), indent=1) + b"\n")
    else:
        for finding in findings:
            print(finding)
        count = counted(len(findings), "finding") if findings else "no findings"
        print(f"{folder}: {count}, {_compared(folder, source)}", file=sys.stderr)
    if findings:
        raise typer.Exit(Exit.CHECK_FAILED)


def _compared(folder: Path, pdfs: Path) -> str:
    """Which PDFs the words were compared with: no one shall believe more was checked than was."""
    from programarium.check.places import missing_pdfs
    from programarium.tables.schema import TABLES
    from programarium.write.csv_files import read_cells

    if not pdfs.is_dir():
        return "without the PDFs; --pdfs FOLDER gives the folder that they were built from"
    if not (folder / "sources.csv").is_file():
        return "without the PDFs"
    missing = missing_pdfs(read_cells(folder, TABLES["sources"]), pdfs)
    if not missing:
        return f"with the words of {pdfs}"
    return (
        f"without the words of PDFs that are not in {pdfs} ({len(missing)}, such as {missing[0]}); see --pdfs"
    )
