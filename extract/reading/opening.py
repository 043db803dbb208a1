"""Files that cannot be read: what is wrong, and what to do."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

from extract.errors import UnreadableFileError

#: A PDF's header may come after other bytes, its end mark before some.
_HEADER_WITHIN, _END_WITHIN = 1024, 2048
_AGAIN = "Get it again from its source."
_FAILURES = {
    "empty_file": ("The file has 0 bytes.", _AGAIN),
    "not_a_pdf": ("The file is no PDF.", "Save or export the programme as PDF."),
    "encrypted": (
        "The file asks for a password.",
        "Open it in a viewer with the password and print it to a new PDF, or run: "
        "qpdf --decrypt --password=... in.pdf out.pdf",
    ),
    "damaged": ("The file is cut short or its structure is broken.", f"{_AGAIN} Or try: qpdf in.pdf out.pdf"),
    "no_pages": ("The file has no pages.", _AGAIN),
}  # fmt: skip


def open_failure(code: str) -> UnreadableFileError:
    """The error for a file that fails with `code`, a key of PROBLEM_CODES."""
    message, advice = _FAILURES[code]
    return UnreadableFileError(code, message, advice)


def refuse_no_file(path: Path) -> None:
    """Refuse what is no regular file: reading a pipe would wait for ever, a device has no end.

    Raises:
        OSError: nothing that has bytes of its own is there.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        kind = "A folder" if stat.S_ISDIR(mode) else "A pipe or a device"
        raise OSError(errno.EINVAL, f"{kind}, not a file")


def unreadable(error: OSError) -> UnreadableFileError:
    """The error for a file that the system does not open."""
    reason = error.strerror or type(error).__name__
    return UnreadableFileError("unreadable", f"{reason}.", "Make the file readable for you.")


def check_start(data: bytes) -> None:
    """Look at the first bytes.

    Raises:
        UnreadableFileError: empty_file or not_a_pdf.
    """
    if not data:
        raise open_failure("empty_file")
    start = data[:_HEADER_WITHIN]
    if b"%PDF-" in start:
        return
    lower = start.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if lower.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml")) or b"<html" in lower:
        message = "The file is a web page named .pdf."
        raise UnreadableFileError("not_a_pdf", message, "Download the PDF itself; the link may have expired.")
    raise open_failure("not_a_pdf")


def is_truncated(data: bytes) -> bool:
    """Whether the end mark of a PDF is missing."""
    return b"%%EOF" not in data[-_END_WITHIN:]
