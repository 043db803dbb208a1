"""What a check finds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

#: table name -> rows as text cells, printed wording restored
Cells: TypeAlias = Mapping[str, Sequence[Mapping[str, str]]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: which check, in which file, in which row, and what.

    `row` is the key of the row, empty when the whole file is meant.
    """

    check: str
    file: str
    row: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}, {self.row}" if self.row else self.file
        return f"{where}: {self.message} [{self.check}]"
