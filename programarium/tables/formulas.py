"""Keep spreadsheets from running printed text as formulas.

A spreadsheet runs a cell that begins with `= + - @` (or their full-width forms, or a tab or line
break that hides one), and one that opens the file with `;` or tab as separator starts a cell
there. Printed text can be anything, so an apostrophe, which spreadsheets take as "this is text",
is put before such a character. It is undone by `unguard`: a text that already has apostrophes
there gets one more, so that both directions are exact.
"""

from __future__ import annotations

import re

_STARTS = "[=+\\-@\uff1d\uff0b\uff0d\uff20]"
_SPACE = r"[ \t\r\n]*"
#: a cell that begins with a formula, or with a tab or line break; apostrophes may stand before
_OPENS = rf"(?={_SPACE}'*{_STARTS}|[\t\r])"
#: where another separator would begin a cell
_INNER = rf"[;\t\r\n]{_SPACE}'*"
_GUARDED = re.compile(rf"\A'*{_OPENS}|{_INNER}(?={_STARTS})")
_UNGUARDED = re.compile(rf"(\A'*)'{_OPENS}|({_INNER})'(?={_STARTS})")


def guard(text: str) -> str:
    """`text` so that no spreadsheet runs it."""
    return _GUARDED.sub(lambda m: m.group(0) + "'", text)


def unguard(text: str) -> str:
    """The text that `guard` was given."""
    return _UNGUARDED.sub(lambda m: m.group(0)[:-1], text)
