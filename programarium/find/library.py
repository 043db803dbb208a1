"""The rows of a datasets folder that answers are made of."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from programarium.find.model import Appearance
from programarium.tables.frames import Row
from programarium.write.reading import read_rows

_NEEDED = ("sources", "sessions", "participations", "biographies", "people", "organisations")


@dataclass(frozen=True, slots=True)
class Library:
    """Rows by table, with the file of each source and each session by its id."""

    rows: dict[str, list[Row]]
    files: dict[str, str]
    sessions: dict[str, Row]

    def mentions(self, column: str) -> dict[str, list[Appearance]]:
        """Participations and biographies by the id in `column`, in the order of the tables."""
        found: dict[str, list[Appearance]] = defaultdict(list)
        for row in self.rows["participations"]:
            if row[column] is not None:
                session = self.sessions[str(row["session_id"])]
                found[str(row[column])].append(self._participation(row, session))
        for row in self.rows["biographies"]:
            if row[column] is not None:
                found[str(row[column])].append(self._biography(row))
        return found

    def session_place(self, row: Row) -> Appearance:
        """Where and when a session is."""
        return Appearance(
            edition_id=str(row["edition_id"]),
            name=str(row["title"]),
            role=str(row["kind"]),
            session=None,
            when=self._when(row),
            room=_text(row["room"]),
            position=None,
            affiliation=None,
            file=self.files.get(str(row["source_id"]), ""),
            page=int(row["page"] or 0),
        )

    def people_by_session(self) -> dict[str, list[str]]:
        """Printed names of those who take part in each session."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows["participations"]:
            found[str(row["session_id"])].append(str(row["name_as_printed"]))
        return found

    def _participation(self, row: Row, session: Row) -> Appearance:
        return Appearance(
            edition_id=str(row["edition_id"]),
            name=str(row["name_as_printed"]),
            role=str(row["role"]),
            session=str(session["title"]),
            when=self._when(session),
            room=_text(session["room"]),
            position=_text(row["position_as_printed"]),
            affiliation=_text(row["affiliation_as_printed"]),
            file=self.files.get(str(session["source_id"]), ""),
            page=int(row["page"] or 0),
        )

    def _biography(self, row: Row) -> Appearance:
        return Appearance(
            edition_id=str(row["edition_id"]),
            name=str(row["name_as_printed"]),
            role="biography",
            session=None,
            when=None,
            room=None,
            position=_text(row["position_as_printed"]),
            affiliation=_text(row["affiliation_as_printed"]),
            file=self.files.get(str(row["source_id"]), ""),
            page=int(row["page"] or 0),
        )

    def _when(self, session: Row) -> str | None:
        """Date and time of a session, or of its block."""
        block = self.sessions.get(str(session["parent_session_id"]), session)
        timed = session if session["start"] else block
        times = "-".join(str(timed[name]) for name in ("start", "end") if timed[name])
        return " ".join(str(part) for part in (session["date"] or block["date"], times) if part) or None


def open_library(folder: Path) -> Library:
    """The rows of a datasets folder.

    Raises:
        UsageError: A table is missing or damaged.
    """
    rows = read_rows(folder, _NEEDED)
    return Library(
        rows,
        {str(row["source_id"]): str(row["path"]) for row in rows["sources"]},
        {str(row["session_id"]): row for row in rows["sessions"]},
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
