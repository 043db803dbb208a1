"""`programarium inspect`."""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.errors import UsageError
from programarium.exits import Exit
from programarium.modes import OcrMode

if TYPE_CHECKING:
    from programarium.guarded import Limits
    from programarium.model import SourceEntry
    from programarium.privacy.veil import Veil


def inspect_cmd(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A PDF.")],
    page: Annotated[
        list[int] | None, typer.Option("--page", "-p", metavar="N", help="Only this page; may be repeated.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="FILE.html", help="Where to write. Default: FILE.inspect.html here."
        ),
    ] = None,
    ocr: Annotated[
        OcrMode, typer.Option(help="Read pages whose text is missing or broken by OCR, where it is there.")
    ] = OcrMode.AUTO,
    time_limit: Annotated[
        float, typer.Option(min=1, metavar="SECONDS", help="Longest time for reading it.")
    ] = 300.0,
    memory_limit: Annotated[
        int, typer.Option(min=256, metavar="MB", help="Most memory for reading it.")
    ] = 2048,
    ocr_time_limit: Annotated[
        float, typer.Option(min=1, metavar="SECONDS", help="Longest time for OCR of it.")
    ] = 1800.0,
    data: Annotated[
        Path, typer.Option("--data", metavar="DIR", help="Datasets whose withheld people are not shown.")
    ] = Path("datasets"),
) -> None:
    """Show what is read from a PDF, page by page.

    The pages stand as pictures, with the records beside them. Writes one HTML file that needs no network,
    and prints its name. Exit code 3: the PDF cannot be read.
    """
    from programarium.guarded import Limits
    from programarium.inspect.render import write_inspection
    from programarium.pipeline import veil_of
    from programarium.workspace import Workshop

    if out is not None and out.is_dir():
        raise UsageError(f"{out} is a folder; give --out a file, as {out / 'page.html'}.")
    veil = veil_of(Workshop(data))
    entry = _read(file, veil, ocr, Limits(1, time_limit, memory_limit, ocr_time_limit))
    name = veil.path(file.name) if veil is not None else file.name
    if entry.programme is None:
        reason = entry.failure.message if entry.failure else "nothing was read."
        print(f"programarium: {file}: {reason}", file=sys.stderr)
        raise typer.Exit(Exit.UNREAD_INPUT)
    target = out or Path(f"{Path(name).stem}.inspect.html")
    write_inspection(file, entry.programme, target, page, name)
    print(target)


def _read(file: Path, veil: Veil | None, ocr: OcrMode, limits: Limits) -> SourceEntry:
    """Read one file as `build` does: with its catalogue row, within limits of time and memory."""
    from programarium.cache import Cache
    from programarium.ocr import engine_for
    from programarium.progress import Silent
    from programarium.sources import hash_inputs, read_sources
    from programarium.workspace import find_inputs

    if file.is_dir():
        raise UsageError(f"{file} is a folder; inspect takes one PDF.")
    with tempfile.TemporaryDirectory() as folder:
        hashed = hash_inputs(find_inputs([file], Path(folder)).files)
        cache = Cache(Path(folder), "inspect")
        report = Silent(io.StringIO())
        return read_sources(hashed, cache, limits=limits, report=report, veil=veil, ocr=engine_for(ocr))[0]
