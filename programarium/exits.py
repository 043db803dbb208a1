"""The exit codes, documented in README.md."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the command line ends with; scripts may rely on it."""

    OK = 0
    BUG = 1
    USAGE = 2
    UNREAD_INPUT = 3
    CHECK_FAILED = 4
    INTERRUPTED = 130
