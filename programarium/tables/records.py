"""Rows of what one edition's sources say: tracks, sessions, participations, biographies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from extract.model import Participation, Place, Programme, Session
from programarium.model import SessionNote, SourceEntry
from programarium.tables.editions import Edition
from programarium.tables.frames import Row, join_list
from programarium.tables.ids import IdMint, fold
from programarium.tables.schema_programmes import BIOGRAPHIES

_OTHERS = BIOGRAPHIES.column("other_affiliations_as_printed")


@dataclass(slots=True)
class Records:
    """Rows by table, before people are known. `unmet_notes` are notes that fit no session."""

    tracks: list[Row] = field(default_factory=list)
    sessions: list[Row] = field(default_factory=list)
    participations: list[Row] = field(default_factory=list)
    biographies: list[Row] = field(default_factory=list)
    unmet_notes: list[tuple[SessionNote, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mints:
    """Where the ids of one build come from."""

    track: IdMint
    session: IdMint
    participation: IdMint
    biography: IdMint


def new_mints() -> Mints:
    return Mints(IdMint("trk-"), IdMint("ses-"), IdMint("par-"), IdMint("bio-"))


def add_edition(
    records: Records,
    mints: Mints,
    edition: Edition,
    source_ids: Mapping[str, str],
    notes: Sequence[SessionNote],
) -> None:
    """Add the rows of all sources of `edition`; `source_ids` maps a path to its source id."""
    for entry in edition.entries:
        programme = entry.programme
        if programme is None or entry.path not in source_ids:
            continue
        source_id = source_ids[entry.path]
        _add_tracks(records, mints, edition.edition_id, programme)
        codes = _noted_codes(records, programme, [n for n in notes if n.file == entry.path], source_id)
        language = (entry.row.language if entry.row else None) or programme.edition.language
        _add_sessions(records, mints, edition.edition_id, source_id, entry, codes, language)
        _add_biographies(records, mints, edition.edition_id, source_id, programme)


def place_cells(place: Place) -> Row:
    """The cells that say where something stands."""
    box = place.box
    return {"page": place.page, "x0": box.x0, "top": box.top, "x1": box.x1, "bottom": box.bottom}


def _add_tracks(records: Records, mints: Mints, edition_id: str, programme: Programme) -> None:
    """One row a name: a track that two sources print is one, its gaps filled by the later one."""
    known = {fold(str(row["name"])): row for row in records.tracks if row["edition_id"] == edition_id}
    for track in programme.tracks:
        cells: Row = {"description": track.description, "room": track.room, "floor": track.floor}
        row = known.get(fold(track.name))
        if row is None:
            track_id = mints.track.mint(edition_id, fold(track.name))
            row = {"track_id": track_id, "edition_id": edition_id, "name": track.name, **cells}
            known[fold(track.name)] = row
            records.tracks.append(row)
        else:
            row.update({name: value for name, value in cells.items() if row[name] is None})


def _add_sessions(
    records: Records,
    mints: Mints,
    edition_id: str,
    source_id: str,
    entry: SourceEntry,
    codes: Mapping[str, Sequence[str]],
    language: str | None,
) -> None:
    sessions = entry.programme.sessions if entry.programme is not None else ()
    ids = {s.key: mints.session.mint(edition_id, *_identity(s)) for s in sessions}
    ordinal = sum(1 for row in records.sessions if row["edition_id"] == edition_id)
    for session in sessions:
        ordinal += 1
        records.sessions.append(
            {
                "session_id": ids[session.key],
                "edition_id": edition_id,
                "source_id": source_id,
                "parent_session_id": ids.get(session.parent) if session.parent else None,
                "ordinal": ordinal,
                **{name: getattr(session, name) for name in _SESSION_CELLS},
                "language": session.language or language,
                **place_cells(session.place),
                "confidence": _bounded(session.confidence),
                "problems": _codes(session.problems, codes.get(session.key, ())),
                "withheld": session.withheld,
            }
        )
        _add_participations(records, mints, edition_id, ids[session.key], session)


_SESSION_CELLS = (
    "day", "date", "start", "end", "room", "floor", "track", "kind", "title", "subtitle", "description",
)  # fmt: skip


def _identity(session: Session) -> tuple[str | int | None, ...]:
    """What a session is known by: its title and its slot. Twins are told apart by their order."""
    return (fold(session.title) or session.title, session.date or session.day, session.start)


def _add_participations(
    records: Records, mints: Mints, edition_id: str, session_id: str, session: Session
) -> None:
    for number, person in enumerate(session.participations, 1):
        records.participations.append(
            {
                "participation_id": mints.participation.mint(edition_id, fold(person.name) or person.name),
                "session_id": session_id,
                "edition_id": edition_id,
                "ordinal": number,
                "name_as_printed": person.name,
                "honorific_as_printed": person.honorific,
                **_as_printed(person),
                **place_cells(person.place),
                "confidence": _bounded(person.confidence),
                "problems": _codes(person.problems),
            }
        )


def _as_printed(person: Participation) -> Row:
    return {
        "role": person.role,
        "role_as_printed": person.role_as_printed,
        "position_as_printed": person.position,
        "affiliation_as_printed": person.affiliation,
    }


def _add_biographies(
    records: Records, mints: Mints, edition_id: str, source_id: str, programme: Programme
) -> None:
    for biography in programme.biographies:
        records.biographies.append(
            {
                "biography_id": mints.biography.mint(edition_id, fold(biography.name) or biography.name),
                "edition_id": edition_id,
                "source_id": source_id,
                "name_as_printed": biography.name,
                "section": biography.section,
                "position_as_printed": biography.position,
                "affiliation_as_printed": biography.affiliation,
                "text": biography.text,
                **place_cells(biography.place),
                "honorific_as_printed": biography.honorific,
                "confidence": _bounded(biography.confidence),
                "problems": _codes(biography.problems),
                "other_affiliations_as_printed": join_list(_OTHERS, biography.other_affiliations),
            }
        )


def _noted_codes(
    records: Records, programme: Programme, notes: Sequence[SessionNote], source_id: str
) -> dict[str, list[str]]:
    """Session key -> problem codes that the archivist's notes give it."""
    found: dict[str, list[str]] = {}
    for note in notes:
        start = fold(note.title)
        met = [s for s in programme.sessions if fold(s.title).startswith(start)]
        if note.page is not None:
            met = [s for s in met if s.place.page == note.page]
        for session in met:
            found.setdefault(session.key, []).append(note.problem)
        if not met:
            records.unmet_notes.append((note, source_id))
    return found


def _codes(*groups: Iterable[str]) -> str | None:
    return " ".join(sorted({code for group in groups for code in group})) or None


def _bounded(confidence: float) -> float:
    return min(1.0, max(0.0, confidence))
