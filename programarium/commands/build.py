"""`programarium build`."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from programarium.exits import Exit
from programarium.modes import OcrMode
from programarium.workspace import Inputs, find_inputs, shown

if TYPE_CHECKING:
    from programarium.progress import Reporter
    from programarium.summary import BuildSummary


#: columns of the closing table where no terminal tells its own
_WIDTH = 110


def build(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE|FOLDER", help="PDFs, or folders that hold some. Default: raw_pdfs"),
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="Where the datasets go.")] = Path(
        "datasets"
    ),
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read PDFs.")
    ] = 1,
    time_limit: Annotated[
        float, typer.Option(min=1, metavar="SECONDS", help="Longest time for one file; then it is left out.")
    ] = 300.0,
    memory_limit: Annotated[
        int, typer.Option(min=256, metavar="MB", help="Most memory for one file; then it is left out.")
    ] = 2048,
    ocr: Annotated[
        OcrMode,
        typer.Option(
            help="Read pages whose text is missing or broken by OCR: auto where tesseract is there."
        ),
    ] = OcrMode.AUTO,
    ocr_time_limit: Annotated[
        float, typer.Option(min=1, metavar="SECONDS", help="Longest time for OCR of one file.")
    ] = 1800.0,
    scheduler: Annotated[
        str, typer.Option(metavar="ADDRESS", help="A Dask cluster that reads and compares (tcp://host:8786).")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON on stdout.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Read PDFs and write the datasets.

    A folder's catalogue.csv, where there is one, says which event and edition a file belongs to.
    Exit code 3: some input gave nothing; the rest is built.
    """
    from programarium.guarded import Limits
    from programarium.ocr import engine_for
    from programarium.pipeline import build as run

    limits = Limits(jobs, time_limit, memory_limit, ocr_time_limit, scheduler)
    given = paths or [Path("raw_pdfs")]
    inputs = find_inputs(given, out.resolve())
    with _standing("the datasets are as they were"), _reporter(quiet) as report:
        for remark in inputs.remarks:
            report.say(remark)
        for remark, is_problem in _remarks(inputs):
            report.say(remark, is_problem=is_problem)
        summary = run(inputs, out, limits=limits, report=report, ocr=engine_for(ocr))
    with _standing(f"the datasets are written ({out}), only their figures could not be printed"):
        if as_json:
            import msgspec

            sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(summary), indent=1) + b"\n")
        elif not quiet:
            _print(summary)
        sys.stdout.flush()
    if summary.has_unread_input:
        raise typer.Exit(Exit.UNREAD_INPUT)


@contextlib.contextmanager
def _standing(how: str) -> Iterator[None]:
    """Says how the datasets stand where the system, or a person, ends what is done inside."""
    try:
        yield
    except KeyboardInterrupt:
        print(how, file=sys.stderr)
        raise
    except OSError as error:
        error.add_note(how)
        raise


def _remarks(inputs: Inputs) -> Iterator[tuple[str, bool]]:
    """What the catalogue and the folder say differently, and whether something is lost by it."""
    for name in inputs.missing:
        yield f"{shown(name)}: listed in the catalogue, but there is no such file", True
    for name in inputs.astray:
        yield f"{shown(name)}: the session notes name it, but there is no such file; correct them", True
    for name in inputs.unlisted:
        yield f"{shown(name)}: not listed in the catalogue; read without it", False


@contextlib.contextmanager
def _reporter(quiet: bool) -> Iterator[Reporter]:
    from programarium.progress import Bars, Lines, Silent, is_interactive

    if quiet:
        yield Silent(sys.stderr)
    elif is_interactive():
        with Bars(sys.stderr) as bars:
            yield bars
    else:
        yield Lines(sys.stderr)


def _print(summary: BuildSummary) -> None:
    from rich.console import Console

    from programarium.summary import next_steps, table_of

    width = None if sys.stdout.isatty() else _WIDTH
    console = Console(file=sys.stdout, highlight=False, width=width)
    if summary.unchanged:
        console.print("Nothing has changed since the last build.", markup=False)
    console.print(table_of(summary))
    for step in next_steps(summary):
        console.print(f"- {step}", markup=False, soft_wrap=True)
