"""The doubts that a person should settle, from every stage, as rows of `review`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.model import Doubt
from normalize.model import Question
from programarium.tables.clashes import names_in_two_rooms
from programarium.tables.editions import Edition
from programarium.tables.frames import Row, join_list
from programarium.tables.ids import IdMint
from programarium.tables.records import Records
from programarium.tables.schema import TABLES
from programarium.tables.timing import TIME_ORDER, session_faults

#: facts on which catalogue and print should agree; titles and places are worded freely
_COMPARED_FACTS = ("ordinal", "year", "start_date", "end_date")
_CLASH = "person_in_two_rooms"
_SOURCE_ID = re.compile(r"\bsrc-[0-9a-f]+(-\d+)?\b")


def review_rows(
    questions: Sequence[Question],
    editions: Sequence[Edition],
    source_ids: Mapping[str, str],
    records: Records,
    faults: Sequence[tuple[str, str]] = (),
) -> list[Row]:
    """All doubts: first those about people and organisations, whose answer touches most records first.

    `faults` are (session id, what is wrong with its time).
    """
    mint = IdMint("rev-")
    paths = {found_id: path for path, found_id in source_ids.items()}
    rows = [_of_question(question, paths) for question in questions]
    rows += _clashes(records)
    rows += _time_faults(records, faults)
    for edition in editions:
        rows += _conflicts(edition, source_ids)
        for entry in edition.entries:
            if entry.programme is not None and entry.path in source_ids:
                rows += [_of_doubt(doubt, source_ids[entry.path]) for doubt in entry.programme.doubts]
    rows += _unmet_notes(records)
    for row in rows:
        row["review_id"] = mint.mint(
            *(_key(row.get(name)) for name in ("kind", "subject", "candidate", "source_id"))
        )
    return rows


def mark_clashes(records: Records) -> None:
    """Give the participations of one name in two rooms their problem code."""
    for pair in names_in_two_rooms(records.sessions, records.participations):
        for row in pair:
            _add_code(row, _CLASH)


def mark_times(records: Records, editions: Sequence[Row]) -> list[tuple[str, str]]:
    """Give sessions whose times cannot be their problem code; returns what is wrong with which."""
    faults = list(session_faults(records.sessions, editions))
    sessions = {row["session_id"]: row for row in records.sessions}
    for session_id, _ in faults:
        _add_code(sessions[session_id], TIME_ORDER)
    return faults


def _add_code(row: Row, code: str) -> None:
    row["problems"] = " ".join(sorted({*str(row["problems"] or "").split(), code}))


def _time_faults(records: Records, faults: Sequence[tuple[str, str]]) -> list[Row]:
    sessions = {row["session_id"]: row for row in records.sessions}
    return [
        {
            "kind": TIME_ORDER,
            "subject": session_id,
            "question": f"{sessions[session_id]['title']!r} {fault}: was the time read as it is printed?",
            "page": sessions[session_id]["page"],
            "source_id": sessions[session_id]["source_id"],
        }
        for session_id, fault in faults
    ]


def _of_question(question: Question, paths: Mapping[str, str]) -> Row:
    """A question about people or organisations; its words name files instead of source ids."""
    named = _SOURCE_ID.sub(lambda found: paths.get(found.group(), found.group()), question.question)
    return {
        "kind": question.kind,
        "subject": question.subject,
        "candidate": question.candidate,
        "score": question.score,
        "question": named,
        "reasons": _reasons(question.reasons),
        "settles": question.settles,
        "page": question.page,
        "source_id": question.source_id,
    }


def _of_doubt(doubt: Doubt, source_id: str) -> Row:
    return {
        "kind": doubt.kind,
        "subject": doubt.subject,
        "candidate": doubt.candidate,
        "score": doubt.score,
        "question": doubt.question,
        "reasons": _reasons(doubt.reasons),
        "page": doubt.place.page if doubt.place is not None else None,
        "source_id": source_id,
    }


def _clashes(records: Records) -> list[Row]:
    sessions = {str(row["session_id"]): row for row in records.sessions}
    found: list[Row] = []
    for one, other in names_in_two_rooms(records.sessions, records.participations):
        a, b = sessions[str(one["session_id"])], sessions[str(other["session_id"])]
        found.append(
            {
                "kind": _CLASH,
                "subject": one["participation_id"],
                "candidate": other["participation_id"],
                "question": f"Is {one['name_as_printed']} in two rooms at once, or are these two people?",
                "reasons": _reasons([_stands(a), _stands(b)]),
                "page": one["page"],
                "source_id": a["source_id"],
            }
        )
    return found


def _stands(session: Row) -> str:
    return f"{session['title']}: {session['date']} {session['start'] or 'in its block'}, {session['room']}"


def _conflicts(edition: Edition, source_ids: Mapping[str, str]) -> list[Row]:
    source = next((source_ids[e.path] for e in edition.entries if e.path in source_ids), None)
    return [
        {
            "kind": "fact_conflict",
            "subject": edition.edition_id,
            "candidate": name,
            "question": f"The catalogue gives {given} as {name}, the source prints {read}: which is right?",
            "reasons": "The catalogue was followed.",
            "source_id": source,
        }
        for name, given, read in edition.conflicts
        if name in _COMPARED_FACTS
    ]


def _unmet_notes(records: Records) -> list[Row]:
    return [
        {
            "kind": "session_note",
            "subject": note.title,
            "question": f"No session begins like the note on {note.title!r}: was its title read wrongly?",
            "reasons": _reasons([note.problem, note.note] if note.note else [note.problem]),
            "page": note.page,
            "source_id": source_id,
        }
        for note, source_id in records.unmet_notes
    ]


def _reasons(values: Sequence[str]) -> str | None:
    return join_list(TABLES["review"].column("reasons"), values)


def _key(value: object) -> str | None:
    return None if value is None else str(value)
