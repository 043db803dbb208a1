"""Lists of names that people bring, as files."""

from __future__ import annotations

import codecs
import csv
import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from extract.errors import UsageError

_ENCODINGS = "--encoding cp1250 (Central Europe), cp1252 (Western Europe), cp1251 (Cyrillic)"


def read_list(path: Path, encoding: str = "", *, has_option: bool = True) -> str:
    """The text of a CSV file: UTF-8, or UTF-16 where it begins with its mark, unless `encoding` says else.

    `has_option` tells whether the call has an option to say the encoding.

    Raises:
        UsageError: There is no such file, no such encoding, or it is in another one; the message names
            the line.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; give a CSV file.") from None
    is_utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    code = encoding or ("utf-16" if is_utf16 else "utf-8-sig")
    try:
        return data.decode(code).removeprefix("\ufeff")
    except LookupError:
        raise UsageError(f"--encoding {encoding}: no such encoding; cp1250 is one.") from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        advice = "another --encoding may be right." if encoding else "save the table as CSV UTF-8"
        if not encoding:
            advice += f", or say what it is: {_ENCODINGS}." if has_option else "."
        raise UsageError(f"{path}, line {line}: not {encoding or 'UTF-8'} text; {advice}") from None


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
