"""The records of a CSV text as people save it from a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from extract.errors import UsageError

#: What Excel may have as a first line.
_SEPARATOR = re.compile(r"sep=([,;\t])\r?\n", re.IGNORECASE)


def csv_records(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The records of a CSV text, each with the line where it begins.

    Commas, semicolons or tabs stand between cells, whichever the first line has most of; a first line
    `sep=;` says which, and is no record.

    Raises:
        UsageError: A quote is not closed, or stands where none may; the message names the line.
    """
    text = text.removeprefix("\ufeff")
    said = _SEPARATOR.match(text)
    head = text.partition("\n")[0]
    delimiter = said.group(1) if said else max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    if said:
        next(reader)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise UsageError(f"{name}, line {line}: {_what_is_wrong(error)}") from None
        yield line, cells


def _what_is_wrong(error: csv.Error) -> str:
    if "end of data" in str(error):
        return "not CSV: a quote is not closed; close it, or remove it."
    return f"not CSV ({error}); are the quotes right?"
