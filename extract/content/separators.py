"""The signs that part titles from people, and what may stand between them and a name."""

from __future__ import annotations

import re
from typing import Literal

Order = Literal["title_first", "people_first"]
Separator = Literal["line", "quote", "colon", "dash", "comma", "stop", "bracket", "slash"]

#: What may part two statements, at the end of the text before a name or right behind one.
BEFORE: tuple[tuple[Separator, re.Pattern[str]], ...] = (
    ("quote", re.compile(r"[\"“”„«»‟]\s*[,;:.\-–—|]?\s*$")),
    ("dash", re.compile(r"\s*[–—→➔➜⇒]\s*$|\s-\s*$")),
    ("line", re.compile(r"\s*[,;:.|/(]*\s*\n\s*•?\s*$")),
    ("colon", re.compile(r"\s*:\s*$")),
    ("comma", re.compile(r"\s*[,;]\s*$")),
    ("stop", re.compile(r"\.\s+$")),
    ("slash", re.compile(r"\s*[/|]\s*$")),
    ("bracket", re.compile(r"\s*[(\[]\s*$")),
)
BEHIND: tuple[tuple[Separator, re.Pattern[str]], ...] = (
    ("quote", re.compile(r"\s*[,;:.\-–—|]?\s*(?=[\"“”„«»‟])")),
    ("line", re.compile(r"\s*[,;:.\-–—|/]?\s*\n\s*")),
    ("colon", re.compile(r"\s*:\s+")),
    ("dash", re.compile(r"\s*[–—→➔➜⇒]\s*|\s+-\s+")),
    ("comma", re.compile(r"\s*[,;]\s+")),
    ("stop", re.compile(r"\s*\.\s+")),
    ("slash", re.compile(r"\s*[/|]\s*")),
)
#: One of these stands at each place where `BEFORE` or `BEHIND` match.
SEPARATING = re.compile(r"[\"“”„«»‟–—→➔➜⇒\n:,;/|(\[]|\s-|\.\s")
#: Separators that a habit may find again without knowing the names.
SPACED: dict[Separator, re.Pattern[str]] = {
    "dash": re.compile(r"\s+[–—-]\s+"),
    "slash": re.compile(r"\s+[/|]\s+"),
    "line": re.compile(r"\s*\n\s*"),
}
#: Separators behind names that nobody knows; a full stop behind an initial closes none.
CLOSING: dict[Separator, re.Pattern[str]] = {
    "colon": re.compile(r"\s*:\s+"),
    "stop": re.compile(r"(?<=[^\W\d_]{2})\.\s+"),
}
#: Degrees and orders behind a name, and brackets.
POST_NOMINAL = re.compile(r"(?:,?\s+(?:[A-Z]{2,4}[a-z]{0,3}|PhD|MD)\b\.?){1,2}")
BRACKET = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
LAST_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
#: The number of an item before its names.
ITEM_NUMBER = re.compile(r"^\s*\(?\d{1,2}(?:[-.]\d{1,2})?\s?[-.)]+")
