"""The file of decisions: lines are added at its end, and the last one can be taken back exactly."""

from __future__ import annotations

import csv
import io
import os
from dataclasses import asdict
from pathlib import Path
from typing import Generic

from extract.errors import UsageError
from normalize.decision_table import D, DecisionTable
from programarium.tables.curation import read_decisions
from programarium.tables.formulas import guard


class DecisionsFile(Generic[D]):
    """A table of decisions in the dialect in which it is found: separator, line ends, order of columns.

    Every change is written whole to a file beside it and put in its place in one step.
    """

    def __init__(self, folder: Path, table: DecisionTable[D]) -> None:
        self.path = folder / table.file
        self._table: DecisionTable[D] = table
        self._begin = self._last = self._read()
        self._count = len(self.decisions())

    def decisions(self) -> tuple[D, ...]:
        """What the file says now, in its order."""
        return read_decisions(self.path.parent, self._table)

    @property
    def last(self) -> tuple[str, int] | None:
        """The date of the last decision, and when the file was written (ns); None where there is none."""
        decisions = self.decisions()
        return (decisions[-1].date, self.path.stat().st_mtime_ns) if decisions else None

    def append(self, decision: D) -> None:
        """Add one line.

        Raises:
            UsageError: Somebody else changed the file meanwhile, it lacks a column that the decision
                needs, or it cannot be written.
        """
        text = self._text()
        if not text.strip():
            text = ",".join(self._table.columns) + "\n"
        head = text.partition("\n")[0].removeprefix("\ufeff").rstrip("\r")
        delimiter = ";" if head.count(";") > head.count(",") else ","
        columns = next(csv.reader([head], delimiter=delimiter))
        values = {name: guard(str(value)) for name, value in asdict(decision).items()}
        lacking = [name for name in self._table.columns if values[name] and name not in columns]
        if lacking:
            raise UsageError(f"{self.path}: no column {lacking[0]}; add it to the first line, at its end.")
        end = _line_end(text)
        row = io.StringIO()
        csv.writer(row, delimiter=delimiter, lineterminator=end).writerow(
            [values.get(c, "") for c in columns]
        )
        line = row.getvalue()
        self._write(text + line if text.endswith(end) else text + end + line.removesuffix(end))

    def undo(self, author: str) -> D:
        """Take the last line back: the file is as it was before it, byte for byte.

        Raises:
            UsageError: There is none, or it is somebody else's.
        """
        decisions = self.decisions()
        if not decisions:
            raise UsageError(f"{self.path}: no decision to take back.")
        last = decisions[-1]
        if last.author != author:
            raise UsageError(
                f"{self.path}: the last decision is {last.author}'s of {last.date}, not yours ({author})."
            )
        if len(decisions) == self._count + 1:
            self._write_bytes(self._begin)
        else:
            text = self._text()
            rest = text[: _start_of_last(text)]
            end = _line_end(text)
            self._write(rest if text.endswith(end) else rest.removesuffix(end))
            if len(decisions) <= self._count:
                self._begin, self._count = self._last, len(decisions) - 1
        return last

    def _read(self) -> bytes | None:
        try:
            return self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UsageError(f"{self.path}: {error.strerror}.") from None

    def _text(self) -> str:
        """The text as it stands, after making sure that nobody else has changed it."""
        if self._read() != self._last:
            raise UsageError(f"{self.path}: changed by somebody else meanwhile; start again to go on.")
        return (self._last or b"").decode("utf-8")

    def _write(self, text: str) -> None:
        self._write_bytes(text.encode("utf-8"))

    def _write_bytes(self, data: bytes | None) -> None:
        beside = self.path.with_name(f".{self.path.name}.part")
        try:
            if data is None:
                self.path.unlink(missing_ok=True)
            else:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                beside.write_bytes(data)
                os.replace(beside, self.path)  # noqa: PTH105 - one step, also over a file that is there
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise UsageError(f"{self.path}: {error.strerror}; the decision was not written.") from None
        self._last = data


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _start_of_last(text: str) -> int:
    """Where the last record of a CSV text begins; a record may run over several lines."""
    lines = io.StringIO(text, newline="").readlines()
    head = lines[0] if lines else ""
    reader = csv.reader(iter(lines), delimiter=";" if head.count(";") > head.count(",") else ",")
    start = before = 0
    for record in reader:
        if record:
            start = before
        before = reader.line_num
    return sum(map(len, lines[:start]))
