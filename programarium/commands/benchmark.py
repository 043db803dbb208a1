"""`programarium benchmark`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def benchmark(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FOLDER", exists=True, help="Folders with PDFs. Default: raw_pdfs"),
    ] = None,
    rounds: Annotated[int, typer.Option(min=1, metavar="N", help="Measure N times, take the best.")] = 1,
) -> None:
    """Print how fast PDFs are read and understood, beside pdfplumber on the same files."""
    from programarium.benchmark import format_benchmark, run_benchmark

    print(format_benchmark(run_benchmark(folders or [Path("raw_pdfs")], rounds=rounds)))
