"""Keep spreadsheets from running printed text as formulas.

A spreadsheet runs a cell that begins with `= + - @` (or their full-width forms, or a tab or line
break that hides one), and one that opens the file with `;` or tab as separator starts a cell
there. Printed text can be anything, so an apostrophe, which spreadsheets take as "this is text",
is put before such a character. It is undone by `unguard`: a text that already has apostrophes
there gets one more, so that both directions are exact.
"""

from __future__ import annotations

import re

_STARTS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
#: where a cell may begin: at the start, or where another separator would cut
_CELL = r"(?:\A|[;\t\r\n])[ \t\r\n]*"
_GUARDED = re.compile(rf"({_CELL}'*)(?=[{_STARTS}])|(\A'*)(?=[\t\r])")
_UNGUARDED = re.compile(rf"({_CELL}'*)'(?=[{_STARTS}])|(\A'*)'(?=[\t\r])")


def guard(text: str) -> str:
    """`text` so that no spreadsheet runs it."""
    return _GUARDED.sub(lambda m: m.group(0) + "'", text)


def unguard(text: str) -> str:
    """The text that `guard` was given."""
    return _UNGUARDED.sub(lambda m: m.group(0)[:-1], text)
