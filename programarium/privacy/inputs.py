"""What a build starts from, without withheld names: file names, catalogue rows, notes, sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from programarium.model import CatalogueRow, SessionNote, SourceEntry
from programarium.privacy.programme import map_texts
from programarium.privacy.veil import Veil
from programarium.workspace import Input, Inputs

R = TypeVar("R", CatalogueRow, SessionNote)


def veil_inputs(inputs: Inputs, veil: Veil) -> Inputs:
    """The inputs with masked names and facts; the files are read from where they are."""
    return Inputs(
        files=tuple(_input(file, veil) for file in inputs.files),
        rows=tuple(_row(row, veil) for row in inputs.rows),
        notes=tuple(_row(note, veil) for note in inputs.notes),
        missing=tuple(map(veil.path, inputs.missing)),
        unlisted=tuple(map(veil.path, inputs.unlisted)),
        remarks=map_texts(inputs.remarks, veil.text),
        astray=tuple(map(veil.path, inputs.astray)),
    )


def veil_failures(entries: Sequence[SourceEntry], veil: Veil) -> tuple[SourceEntry, ...]:
    """The sources with no withheld names in what kept a file from being read."""
    return tuple(replace(entry, failure=map_texts(entry.failure, veil.text)) for entry in entries)


def _input(file: Input, veil: Veil) -> Input:
    row = _row(file.row, veil) if file.row is not None else None
    return replace(file, name=veil.path(file.name), row=row)


def _row(row: R, veil: Veil) -> R:
    return replace(map_texts(row, veil.text), file=veil.path(row.file))
