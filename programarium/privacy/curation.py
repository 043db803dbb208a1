"""The files of people without withheld people: decisions, registries, and whatever else lies there."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

from programarium.privacy.erase import erase_names, erase_people
from programarium.privacy.keys import KEY, SUPPRESSED
from programarium.privacy.mask import MASK
from programarium.privacy.veil import Veil
from programarium.tables.curation import (
    ORGANISATION_REGISTRY,
    PERSON_REGISTRY,
    read_registry,
    registry_text,
)

#: stands for the id of a record that was erased
_GONE = "withheld"


def erase_curation(folder: Path, ids: Iterable[str], mentions: Iterable[str], veil: Veil) -> dict[str, bytes]:
    """Every file of a curation folder as it is without a person: name -> content.

    Registries keep a tombstone. Of tables, the rows about a mention of the person or under their
    name go; in all other text their name and the ids of their records are masked.
    """
    gone = frozenset(mentions)
    found: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or name in (KEY, SUPPRESSED):
            continue
        if name == PERSON_REGISTRY:
            found[name] = registry_text(erase_people(read_registry(folder, name), ids, veil)).encode()
        elif name == ORGANISATION_REGISTRY:
            found[name] = registry_text(erase_names(read_registry(folder, name), veil)).encode()
        else:
            found[veil.path(name)] = _erase_file(path, gone, veil)
    return found


def _erase_file(path: Path, gone: frozenset[str], veil: Veil) -> bytes:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data  # no text of ours
    if path.suffix == ".csv":
        return _erase_table(text, gone, veil).encode()
    pattern = "|".join(map(re.escape, sorted(gone)))
    return veil.text(re.sub(rf"\b(?:{pattern})\b", _GONE, text) if gone else text).encode()


def _erase_table(text: str, gone: frozenset[str], veil: Veil) -> str:
    """A table without the rows about a mention or a name; to the letter the same where there are none."""
    head = text.partition("\n")[0]
    delimiter = ";" if head.count(";") > head.count(",") else ","
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    masked = [[veil.text(cell) for cell in row] for row in rows]
    kept = [row for row in masked if not any(cell in gone or cell.strip() == MASK for cell in row)]
    if kept == rows:
        return text
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(kept)
    return out.getvalue()
