"""What people decided about organisations: read from a table, one line a decision."""

from __future__ import annotations

import csv
import io
from dataclasses import fields
from typing import get_args

from extract.errors import UsageError
from normalize.model import OrganisationDecision, Verdict

COLUMNS = tuple(f.name for f in fields(OrganisationDecision))
#: Columns that a file may leave out.
_OPTIONAL = frozenset(("reason", "edition_a", "edition_b"))


def parse_organisation_decisions(
    text: str, name: str = "organisation_decisions.csv"
) -> tuple[OrganisationDecision, ...]:
    """Read a file of decisions about organisations; empty text holds none.

    Raises:
        UsageError: A column is missing or unknown, a verdict is none of same, different, unsure, or
            both forms are one.
    """
    if not text.strip():
        return ()
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    given = set(reader.fieldnames or ())
    missing, unknown = set(COLUMNS) - _OPTIONAL - given, given - set(COLUMNS)
    if missing or unknown:
        what = f"missing {sorted(missing)}" if missing else f"unknown {sorted(unknown)}"
        raise UsageError(f"{name}: columns {what}; expected {', '.join(COLUMNS)}")
    found = []
    for cells in reader:
        values = {c: (cells.get(c) or "").strip() for c in COLUMNS}
        if values["verdict"] not in get_args(Verdict):
            raise UsageError(f"{name}, line {reader.line_num}: unknown verdict {values['verdict']!r}")
        decision = OrganisationDecision(**values)  # type: ignore[arg-type]
        one = (decision.key_a, decision.edition_a)
        if not decision.key_a or not decision.key_b or one == (decision.key_b, decision.edition_b):
            raise UsageError(f"{name}, line {reader.line_num}: a decision is about two printed forms")
        found.append(decision)
    return tuple(found)
