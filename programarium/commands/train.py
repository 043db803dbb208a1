"""`programarium train`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def train_cmd(
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="FILE", help="Where the model goes. Default: over the shipped one."
        ),
    ] = None,
) -> None:
    """Train the recogniser of people and organisations.

    On generated lines, with a fixed seed; the shipped model was made by this command.
    """
    from extract.recognition.training.model import TARGET, train

    target = out or TARGET
    done = train(target, report=lambda text: print(text, file=sys.stderr))
    figures = f"{done.lines} lines, F1 {done.f1:.3f} on held-back lines, {done.bytes / 1e6:.1f} MB"
    print(f"{target}: {figures}")
