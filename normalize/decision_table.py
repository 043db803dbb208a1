"""Tables of what people decided, about whatever: one line a decision, read in the order of the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Generic, TypeVar, get_args

from extract.days import iso_day
from extract.errors import UsageError
from normalize.model import Decision, OrganisationDecision, Verdict

D = TypeVar("D", Decision, OrganisationDecision)
#: What a decision is about, on one side: the thing, and what narrows it.
End = tuple[str, str]


@dataclass(frozen=True, slots=True)
class DecisionTable(Generic[D]):
    """One kind of decisions.

    `file` is its file, `optional` columns may be missing, `ends` gives the two sides of a decision
    and `about` names them.
    """

    file: str
    kind: type[D]
    optional: frozenset[str]
    ends: Callable[[D], tuple[End, End]]
    about: str

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns, in their order."""
        return tuple(f.name for f in fields(self.kind))

    def parse(self, text: str, name: str = "") -> tuple[D, ...]:
        """Read a table; empty text holds no decisions. Errors call the table `name`, else its file.

        Raises:
            UsageError: A column is missing or unknown, a verdict is none of same, different, unsure, a date
                is none, or a decision is not about two things.
        """
        if not text.strip():
            return ()
        name = name or self.file
        reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
        given = set(reader.fieldnames or ())
        missing, unknown = set(self.columns) - self.optional - given, given - set(self.columns)
        if missing or unknown:
            what = f"missing {sorted(missing)}" if missing else f"unknown {sorted(unknown)}"
            raise UsageError(f"{name}: columns {what}; expected {', '.join(self.columns)}")
        found = []
        for cells in reader:
            values = {c: (cells.get(c) or "").strip() for c in self.columns}
            if values["verdict"] not in get_args(Verdict):
                raise UsageError(f"{name}, line {reader.line_num}: unknown verdict {values['verdict']!r}")
            if values["date"] and not _is_day(values["date"]):
                what = f"the date {values['date']!r} is not understood; write it as YYYY-MM-DD"
                raise UsageError(f"{name}, line {reader.line_num}: {what}")
            decision = self.kind(**values)  # type: ignore[arg-type]
            one, other = self.ends(decision)
            if not one[0] or not other[0] or one == other:
                raise UsageError(f"{name}, line {reader.line_num}: a decision is about {self.about}")
            found.append(decision)
        return tuple(found)


def _is_day(text: str) -> bool:
    try:
        return bool(iso_day(text))
    except ValueError:
        return False


PEOPLE = DecisionTable(
    "decisions.csv",
    Decision,
    frozenset(("reason", "name_a", "edition_a", "name_b", "edition_b")),
    lambda d: ((d.mention_a, ""), (d.mention_b, "")),
    "two mentions",
)
ORGANISATIONS = DecisionTable(
    "organisation_decisions.csv",
    OrganisationDecision,
    frozenset(("reason", "edition_a", "edition_b")),
    lambda d: ((d.key_a, d.edition_a), (d.key_b, d.edition_b)),
    "two printed forms",
)
