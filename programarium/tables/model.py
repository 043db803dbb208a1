"""What a table is made of, and what a whole set of tables is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd

from normalize.identity.registry_model import IdRegistry
from normalize.model import Decision, OrganisationDecision

ColumnType = Literal["string", "integer", "number", "date", "time"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    `separator` joins the values of a list column, `decimals` fixes how a number is written,
    `unit` is its unit. `is_printed` columns hold text from a source, which may be anything.
    """

    name: str
    type: ColumnType
    description: str
    required: bool = False
    enum: tuple[str, ...] = ()
    unit: str | None = None
    separator: str | None = None
    decimals: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    is_printed: bool = False

    @property
    def dtype(self) -> Any:
        """The nullable pandas dtype of the column, by name."""
        return {"integer": "Int64", "number": "Float64"}.get(self.type, "string")


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """`column` holds keys of `table` (whose primary key is one column); empty cells are allowed."""

    column: str
    table: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what one row is, its columns in order, its keys and the order of its rows."""

    name: str
    row_is: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(c.name for c in self.columns)

    def column(self, name: str) -> Column:
        """The column called `name`.

        Raises:
            KeyError: No such column.
        """
        for found in self.columns:
            if found.name == name:
                return found
        raise KeyError(f"{self.name} has no column {name!r}")


@dataclass(frozen=True, slots=True)
class SourceSummary:
    """What became of one input file, for the table that a run ends with.

    `unread` is the share of glyphs that no stage claimed, None for a file that was not read.
    """

    path: str
    source_id: str
    edition_id: str | None
    pages: int
    sessions: int
    people: int
    doubts: int
    unread: float | None
    problems: tuple[str, ...]
    seconds: float
    from_cache: bool


@dataclass(frozen=True, slots=True)
class Dataset:
    """All tables of a build with what stands beside them.

    `tables` maps each table name of the schema to its frame; the registries are to be kept in
    the curation folder for the next build; `stale_decisions` no longer fit any mention,
    `cut_blocks` are groups of names that were too large to compare whole.
    """

    tables: Mapping[str, pd.DataFrame]
    person_registry: IdRegistry = field(default_factory=IdRegistry)
    organisation_registry: IdRegistry = field(default_factory=IdRegistry)
    stale_decisions: tuple[Decision | OrganisationDecision, ...] = ()
    summaries: Sequence[SourceSummary] = ()
    cut_blocks: tuple[tuple[str, int], ...] = ()
