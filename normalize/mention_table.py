"""A plain table of names, as people bring their own: CSV text to mentions."""

from __future__ import annotations

import csv
import io

from extract.errors import UsageError
from normalize.model import Mention

#: Columns of such a table; the first two are required, `person_id` is truth and never read here.
COLUMNS = ("mention_id", "raw_name", "year", "affiliation", "event", "group")


def parse_mention_table(text: str, name: str = "mentions") -> list[Mention]:
    """Mentions from a table of `mention_id, raw_name` and, where there are, the other COLUMNS.

    `group` holds ids of what people appeared in together, joined by `|`. An edition is an event
    in a year; without an event the year alone.

    Raises:
        UsageError: A required column is missing, an id is missing or stands twice, or a year is no number.
    """
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    missing = {"mention_id", "raw_name"} - set(reader.fieldnames or ())
    if missing:
        raise UsageError(f"{name}: missing columns {sorted(missing)}")
    found: dict[str, Mention] = {}
    for cells in reader:
        mention_id, year = (cells["mention_id"] or "").strip(), (cells.get("year") or "").strip()
        if not mention_id or mention_id in found:
            raise UsageError(f"{name}, line {reader.line_num}: missing or repeated id {mention_id!r}")
        if year and not year.isdigit():
            raise UsageError(f"{name}, line {reader.line_num}: year {year!r} is not a number")
        event = (cells.get("event") or "").strip()
        found[mention_id] = Mention(
            mention_id=mention_id,
            kind="participation",
            edition_id="-".join(filter(None, (event, year))),
            name=(cells["raw_name"] or "").strip(),
            year=int(year) if year else None,
            affiliation=(cells.get("affiliation") or "").strip() or None,
            groups=tuple(g for g in (cells.get("group") or "").split("|") if g),
        )
    return list(found.values())
