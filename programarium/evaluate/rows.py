"""Gold files, programmes and dataset tables as the neutral rows that are scored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from extract.errors import UsageError
from extract.model import Programme, Session
from programarium.evaluate.facts import FACTS
from programarium.evaluate.model import ScoredPerson, ScoredProgramme, ScoredSession
from programarium.tables.frames import Row, to_rows
from programarium.tables.schema import TABLES


@dataclass(frozen=True, slots=True)
class Gold:
    """One hand-read programme; `name` is the file's stem."""

    name: str
    pdf: Path
    sha256: str
    language: str | None
    programme: ScoredProgramme


def read_gold(folder: Path) -> tuple[Gold, ...]:
    """All gold programmes of a folder, by name. JSON files of another form are left out.

    Raises:
        UsageError: The folder is missing or holds no gold, or a file is no JSON or lacks what gold has.
    """
    found = []
    for path in sorted(folder.glob("*.json")):
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            if isinstance(data, dict) and "pdf" in data and "sessions" in data:
                found.append(_gold(path, data))
        except ValueError as error:
            raise UsageError(f"{path}: not JSON ({error}); mend it or take it away.") from None
        except (KeyError, TypeError, AttributeError) as error:
            raise UsageError(f"{path}: not in the form of gold ({error!r}); mend it.") from None
    if not found:
        raise UsageError(f"{folder}: no gold programmes; give the folder of the JSON files.")
    return tuple(found)


def from_programme(programme: Programme) -> ScoredProgramme:
    """What was read from one PDF."""
    participations = [
        (p.name, p.place.page) for s in programme.sessions for p in s.participations
    ]  # fmt: skip
    biographies = [(b.name, b.place.page) for b in programme.biographies]
    facts = {name: getattr(programme.edition, name) for name in FACTS}
    return ScoredProgramme(
        tuple(map(_session, programme.sessions)),
        (*participations, *biographies),
        edition=edition_of(facts),
    )


def from_tables(tables: Mapping[str, pd.DataFrame], source_id: str) -> ScoredProgramme:
    """The rows of one source in the datasets."""
    rows = {
        n: to_rows(TABLES[n], tables[n]) for n in ("sessions", "participations", "biographies", "editions")
    }
    sessions = [row for row in rows["sessions"] if row["source_id"] == source_id]
    inside: dict[str, list[Row]] = {str(row["session_id"]): [] for row in sessions}
    for row in rows["participations"]:
        if str(row["session_id"]) in inside:
            inside[str(row["session_id"])].append(row)
    named = [row for group in inside.values() for row in group]
    named += [row for row in rows["biographies"] if row["source_id"] == source_id]
    return ScoredProgramme(
        tuple(_session_of_row(row, inside[str(row["session_id"])]) for row in sessions),
        tuple((str(row["name_as_printed"]), _page(row)) for row in named),
        edition=next(
            (edition_of(row) for row in rows["editions"] if source_id in str(row["source_ids"])), {}
        ),
    )


def _gold(path: Path, data: dict[str, Any]) -> Gold:
    sessions = tuple(
        ScoredSession(
            key=s["id"],
            title=s["title"] or "",
            parent=s.get("parent"),
            subtitle=s.get("subtitle"),
            **{name: s.get(name) for name in ("date", "start", "end", "room", "track", "kind")},
            certain=s.get("certain", True) is not False,
            people=tuple(
                ScoredPerson(p["name"], p["role"], p.get("affiliation"))
                for p in s.get("participations") or ()
            ),
        )
        for s in data["sessions"]
    )
    pages = data.get("pages")
    return Gold(
        name=path.stem,
        pdf=path.parent.parent / data["pdf"],
        sha256=data.get("sha256", ""),
        language=data.get("language"),
        programme=ScoredProgramme(
            sessions,
            tuple((name, None) for name in data.get("people") or ()),
            frozenset(pages) if pages is not None else None,
            edition_of(data.get("edition") or {}),
        ),
    )


def edition_of(facts: Mapping[str, object]) -> dict[str, str | None]:
    """The facts of an edition that are compared, as text; empty where none is stated."""
    found = {name: _text(facts.get(name)) for name in FACTS}
    return found if any(found.values()) else {}


def _session(session: Session) -> ScoredSession:
    return ScoredSession(
        key=session.key,
        title=session.title,
        parent=session.parent,
        subtitle=session.subtitle,
        kind=session.kind,
        date=session.date,
        start=session.start,
        end=session.end,
        room=session.room,
        track=session.track,
        page=session.place.page,
        confidence=session.confidence,
        people=tuple(
            ScoredPerson(p.name, p.role, p.affiliation, p.confidence) for p in session.participations
        ),
    )


def _session_of_row(row: Row, people: list[Row]) -> ScoredSession:
    confidence = row["confidence"]
    return ScoredSession(
        key=str(row["session_id"]),
        title=str(row["title"]),
        parent=_text(row["parent_session_id"]),
        subtitle=_text(row["subtitle"]),
        date=_text(row["date"]),
        start=_text(row["start"]),
        end=_text(row["end"]),
        room=_text(row["room"]),
        track=_text(row["track"]),
        page=_page(row),
        kind=_text(row["kind"]),
        confidence=None if confidence is None else float(confidence),
        people=tuple(
            ScoredPerson(
                str(p["name_as_printed"]),
                str(p["role"]),
                _text(p["affiliation_as_printed"]),
                float(p["confidence"] or 0),
            )
            for p in people
        ),
    )


def _page(row: Row) -> int:
    return int(row["page"] or 0)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
