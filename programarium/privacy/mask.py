"""The mark that stands where a withheld name was."""

from __future__ import annotations

#: In the place of a name, and of each word on a page that is withheld.
MASK = "[withheld]"
