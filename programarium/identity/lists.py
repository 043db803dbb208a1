"""Lists of names that people bring, as files."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from extract.errors import UsageError


def read_list(path: Path) -> str:
    """The text of a CSV file.

    Raises:
        UsageError: There is no such file, or it is not UTF-8; the message names the line.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; give a CSV file.") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path}, line {line}: not UTF-8 text; save the table as CSV UTF-8.") from None


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as CSV: LF, quotes where needed."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()


def write_list(path: Path, text: str, source: Path) -> None:
    """Write a file whole or not at all.

    Raises:
        UsageError: It would replace the list it was made from, or cannot be written.
    """
    if path.resolve() == source.resolve():
        raise UsageError(f"{path}: --out is the list itself; give another file.")
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(text.encode())
        os.replace(beside, path)  # noqa: PTH105 - one step, also over a file that is there
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError(
            f"{path}: {error.strerror}; give --out a file in a folder where you may write."
        ) from None
