"""`programarium evaluate`."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.errors import UsageError
from programarium.exits import Exit
from programarium.modes import OcrMode

if TYPE_CHECKING:
    from extract.model import Programme


def evaluate_cmd(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Folder of hand-read programmes (JSON).")],
    only: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this one; may be repeated.")
    ] = None,
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Figures that must not be fallen below (JSON).")
    ] = None,
    update: Annotated[
        bool, typer.Option("--update-floors", help="Raise the floors to these figures.")
    ] = False,
    allow_regression: Annotated[
        bool, typer.Option("--allow-regression", help="With --update-floors: lower them, too.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON on stdout.")] = False,
    ocr: Annotated[
        OcrMode, typer.Option(help="Read pages whose text is missing or broken by OCR, where it is there.")
    ] = OcrMode.AUTO,
    lists: Annotated[
        bool, typer.Option("--lists/--no-lists", help="Name what is missed and too many.")
    ] = True,
) -> None:
    """Measure reading against hand-read programmes.

    Exit code 4: a figure has fallen below its floor.
    """
    from programarium.evaluate import (
        check_floors,
        evaluate,
        read_floors,
        report_json,
        report_text,
        update_floors,
    )

    if (update and floors is None) or (allow_regression and not update):
        lacking = "--floors FILE" if update else "--update-floors"
        given = "--update-floors" if update else "--allow-regression"
        raise UsageError(f"{given} does nothing without {lacking}; give both.")
    held = read_floors(floors) if floors and not update else {}
    found = evaluate(gold, partial(_read, ocr=ocr), only or ())
    if as_json:
        import msgspec

        sys.stdout.buffer.write(
            msgspec.json.format(msgspec.json.encode(report_json(found)), indent=1) + b"\n"
        )
    else:
        print(report_text(found, with_lists=lists), end="")
    if floors and update:
        held = update_floors(floors, found, allow_regression)
    fallen = check_floors(floors, held, found) if floors else []
    for fall in fallen:
        print(fall, file=sys.stderr)
    if fallen:
        raise typer.Exit(Exit.CHECK_FAILED)


def _read(path: Path, ocr: OcrMode) -> Programme:
    """Gold is read in this process: the files are known, and a model is loaded once."""
    from extract.programme import read_programme
    from extract.reading import read_document
    from programarium.ocr import engine_for

    return read_programme(read_document(path, ocr=engine_for(ocr)))
