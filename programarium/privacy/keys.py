"""The list of withheld people: keyed hashes of their names, and the key, in the curation folder.

A hash is written `<kind><words>-<digits>`. Kind `n` is looked for everywhere, `t` only in running
text (initials, names written together), `x` only as the whole name of a mention.
"""

from __future__ import annotations

import csv
import hashlib
import hmac
import io
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extract.errors import UsageError

SUPPRESSED = "suppressed.csv"
KEY = "suppression.key"
COLUMNS = ("suppression_id", "date", "reason", "hashes")
#: hexadecimal digits of a hash (128 bits) and of the name of a row
_DIGITS, _ID_DIGITS = 32, 10
_KEY_BYTES = 32

Kind = Literal["n", "t", "x"]


@dataclass(frozen=True, slots=True)
class Suppression:
    """One person who is withheld. `reason` holds no name; `hashes` are sorted."""

    suppression_id: str
    date: str
    reason: str
    hashes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SuppressionList:
    """Everybody who is withheld, and the key that their names are hashed with."""

    key: bytes
    rows: tuple[Suppression, ...] = ()


def hash_words(key: bytes, words: Iterable[str]) -> str:
    """The keyed hash of folded words; their order does not count."""
    text = " ".join(sorted(words)).encode()
    return hmac.digest(key, text, "sha256").hex()[:_DIGITS]


def written_hash(kind: Kind, key: bytes, words: tuple[str, ...]) -> str:
    """A hash as the list holds it."""
    return f"{kind}{len(words)}-{hash_words(key, words)}"


def make_row(hashes: Iterable[str], date: str, reason: str) -> Suppression:
    """A row of the list; its id follows from the hashes."""
    kept = tuple(sorted(set(hashes)))
    name = hashlib.sha256(" ".join(kept).encode()).hexdigest()[:_ID_DIGITS]
    return Suppression(f"s{name}", date, reason, kept)


def make_key() -> bytes:
    """A new key."""
    return secrets.token_bytes(_KEY_BYTES)


def read_list(curation: Path) -> SuppressionList | None:
    """The list of a curation folder; None where nobody is withheld.

    Raises:
        UsageError: The key is missing or damaged, or the list is not understood: without them the
            people would come back.
    """
    path = curation / SUPPRESSED
    if not path.is_file():
        return None
    try:
        key = bytes.fromhex((curation / KEY).read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        key = b""
    if len(key) != _KEY_BYTES:
        raise UsageError(
            f"{curation / KEY}: missing or damaged; without it the people withheld by {SUPPRESSED} would "
            "come back. Put the key back."
        )
    return SuppressionList(key, _rows(path))


def list_texts(held: SuppressionList) -> dict[str, str]:
    """The two files of a list: name -> text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in held.rows:
        writer.writerow((row.suppression_id, row.date, row.reason, " ".join(row.hashes)))
    return {SUPPRESSED: out.getvalue(), KEY: held.key.hex() + "\n"}


def _rows(path: Path) -> tuple[Suppression, ...]:
    reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise UsageError(f"{path}: expected the columns {', '.join(COLUMNS)}, found {reader.fieldnames!r}")
    found = []
    for cells in reader:
        hashes = tuple((cells["hashes"] or "").split())
        if not hashes or not all(_is_hash(one) for one in hashes):
            raise UsageError(f"{path}, line {reader.line_num}: hashes are not understood")
        found.append(Suppression(cells["suppression_id"], cells["date"], cells["reason"], hashes))
    return tuple(found)


def _is_hash(text: str) -> bool:
    head, _, digits = text.partition("-")
    return head[:1] in ("n", "t", "x") and head[1:].isdigit() and len(digits) == _DIGITS
