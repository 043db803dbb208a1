"""Language packs: what a language calls roles, breaks, months, rooms and the like.

A pack is one TOML file. `pack("pl")` loads one, `detect(text)` finds those that a text
is written in. Nothing about a language stands in code.
"""

from extract.lang.detection import detect, heard_language, is_written_in
from extract.lang.folding import fold
from extract.lang.loading import all_packs, codes, pack
from extract.lang.pack import Pack, PackError

__all__ = [
    "Pack",
    "PackError",
    "all_packs",
    "codes",
    "detect",
    "fold",
    "heard_language",
    "is_written_in",
    "pack",
]
