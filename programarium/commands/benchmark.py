"""`programarium benchmark`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def benchmark_cmd(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE|FOLDER", help="PDFs, or folders that hold some. Default: raw_pdfs"),
    ] = None,
    rounds: Annotated[int, typer.Option(min=1, metavar="N", help="Measure so often; the best counts.")] = 1,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON on stdout.")] = False,
) -> None:
    """Measure pages per CPU second beside pdfplumber.

    Reading, and reading with understanding, on the same pages in the same run.
    """
    from extract.errors import UsageError
    from programarium.benchmark import format_benchmark, run_benchmark

    given = folders or [Path("raw_pdfs")]
    for path in given:
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder; check the path.")
    timings = run_benchmark(given, rounds=rounds)
    if as_json:
        import msgspec

        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(timings), indent=1) + b"\n")
    else:
        print(format_benchmark(timings))
