"""Tables of what the programmes say: editions, sources, tracks, sessions, participations, biographies."""

from __future__ import annotations

from typing import get_args

from extract.model import EditionStatus, Grade, Role, SessionKind, SourceKind, TextOrigin
from programarium.tables.model import Column, ForeignKey, Table
from programarium.tables.schema_parts import (
    CONFIDENCE,
    EDITION_KEY,
    PLACE,
    PROBLEMS,
    count,
    identifier,
    printed,
)

_LANGUAGE = "Language as a two-letter code (ISO 639-1)."
_TO_EDITION = ForeignKey("edition_id", "editions")
_TO_SOURCE = ForeignKey("source_id", "sources")
_TO_PERSON = ForeignKey("person_id", "people")
_TO_ORGANISATION = ForeignKey("organisation_id", "organisations")

EDITIONS = Table(
    "editions",
    "one edition of one event series, also one that has no programme left",
    (
        identifier("edition_id", "Id of the edition."),
        printed("series", "Name of the event series."),
        Column("ordinal", "integer", "Which edition of the series it is, counted from 1.", minimum=1),
        Column("year", "integer", "Year in which it took place.", minimum=1000, maximum=9999),
        printed("title", "Full title of the edition."),
        printed("theme", "Motto or theme."),
        Column("start_date", "date", "First day (ISO 8601)."),
        Column("end_date", "date", "Last day (ISO 8601)."),
        printed("city", "City."),
        printed("venue", "Venue."),
        Column(
            "organisers", "string", "Organisers as printed, joined by ` | `.",
            separator=" | ", is_printed=True,
        ),
        Column("language", "string", _LANGUAGE),
        Column(
            "status", "string",
            "`complete`: the whole programme was read; `partial`: a part of it, or a source that could "
            "not be read; `announced`: only an announcement; `no_source`: no programme is left.",
            required=True, enum=get_args(EditionStatus),
        ),
        Column("source_ids", "string", "Ids of the sources (`sources`), joined by a space.", separator=" "),
        printed("fact_source", "What is printed, what the catalogue adds, and from where."),
        printed("note", "What the archivist noted in the catalogue."),
    ),
    ("edition_id",),
)  # fmt: skip

SOURCES = Table(
    "sources",
    "one input file",
    (
        identifier("source_id", "Id of the source; follows from the content of the file, not from its name."),
        identifier("edition_id", "The edition (`editions`); empty when the file names none.", required=False),
        printed("path", "Path relative to the folder that was read.", required=True),
        Column("sha256", "string", "SHA-256 of the file; empty for one that could not be opened."),
        count("bytes", "Size of the file in bytes."),
        count("pages", "Number of pages; 0 for a file that could not be read."),
        Column(
            "kind", "string",
            "`reconstruction`: typeset anew from text, so that the arrangement is only plausible.",
            required=True, enum=get_args(SourceKind),
        ),
        Column("language", "string", _LANGUAGE),
        Column(
            "text_origin", "string", "Where the text of the file comes from.",
            required=True, enum=get_args(TextOrigin),
        ),
        printed("producer", "Program that made the PDF, as it says itself."),
        Column(
            "unclaimed_ratio", "number", "Share of the glyphs that were neither understood nor classed.",
            decimals=4, minimum=0, maximum=1,
        ),
        Column(
            "text_grade", "string",
            "How far its characters are to be trusted, by its worst page; empty where there is no text.",
            enum=get_args(Grade),
        ),
        Column(
            "ocr_confidence", "number",
            "How sure OCR is of the words that it read, on average of its pages; empty where it read none.",
            decimals=3, minimum=0, maximum=1,
        ),
        PROBLEMS,
        printed("note", "What is wrong with the file, in words; or the archivist's note."),
        printed("url", "Where the file was found (catalogue)."),
        printed("rights", "Rights in the file (catalogue)."),
        count("withheld", "Biographies of the file that are withheld because the person asked for it."),
    ),
    ("source_id",),
    (_TO_EDITION,),
)  # fmt: skip

TRACKS = Table(
    "tracks",
    "one track of an edition",
    (
        identifier("track_id", "Id of the track."),
        EDITION_KEY,
        printed("name", "Name as printed.", required=True),
        printed("description", "What it is about: the question or text beside the name."),
        printed("room", "Room as printed."),
        printed("floor", "Floor as printed."),
    ),
    ("track_id",),
    (_TO_EDITION,),
)

SESSIONS = Table(
    "sessions",
    "one timetable entry (talk, panel, break …)",
    (
        identifier("session_id", "Id of the session."),
        EDITION_KEY,
        identifier("source_id", "The source (`sources`)."),
        identifier("parent_session_id", "The block that it belongs to (`sessions`).", required=False),
        Column("ordinal", "integer", "Position in the edition, counted from 1.", required=True, minimum=1),
        Column("day", "integer", "Day of the event, counted from 1.", minimum=1),
        Column("date", "date", "Date (ISO 8601)."),
        Column("start", "time", "Start, `HH:MM`; empty when not printed for it (its block may have it)."),
        Column("end", "time", "End, `HH:MM`; empty when not printed."),
        printed("room", "Room as printed, for the session or for what it stands in."),
        printed("floor", "Floor as printed."),
        printed("track", "Track as printed, for the session or for what it stands in."),
        Column(
            "kind", "string", "Kind of session; `session` is a container of talks.",
            required=True, enum=get_args(SessionKind),
        ),
        printed("title", "Title as printed.", required=True),
        printed("subtitle", "Line under the title that belongs to it."),
        printed("description", "Longer text that belongs to the session."),
        Column("language", "string", _LANGUAGE),
        *PLACE,
        CONFIDENCE,
        PROBLEMS,
        count("withheld", "Participations that are withheld because the person asked for it."),
    ),
    ("session_id",),
    (_TO_EDITION, _TO_SOURCE, ForeignKey("parent_session_id", "sessions")),
)  # fmt: skip

PARTICIPATIONS = Table(
    "participations",
    "one person in one session in one role",
    (
        identifier("participation_id", "Id of the participation."),
        identifier("session_id", "The session (`sessions`)."),
        EDITION_KEY,
        Column("ordinal", "integer", "Position in the session, counted from 1.", required=True, minimum=1),
        identifier("person_id", "The person (`people`)."),
        printed("name_as_printed", "Name without titles, typos kept.", required=True),
        printed("honorific_as_printed", "Academic and courtesy titles."),
        Column("role", "string", "Role in the session.", required=True, enum=get_args(Role)),
        printed("role_as_printed", "Label that the role was read from."),
        printed("position_as_printed", "Job or office beside the name."),
        printed("affiliation_as_printed", "Organisation or place beside the name."),
        identifier("organisation_id", "The organisation (`organisations`).", required=False),
        *PLACE,
        CONFIDENCE,
        PROBLEMS,
    ),
    ("participation_id",),
    (ForeignKey("session_id", "sessions"), _TO_EDITION, _TO_PERSON, _TO_ORGANISATION),
)

BIOGRAPHIES = Table(
    "biographies",
    "one printed biography",
    (
        identifier("biography_id", "Id of the biography."),
        EDITION_KEY,
        identifier("source_id", "The source (`sources`)."),
        identifier("person_id", "The person (`people`)."),
        printed("name_as_printed", "Name without titles, typos kept.", required=True),
        printed("section", "Heading that the biography stands under."),
        printed("position_as_printed", "Job or office beside the name."),
        printed("affiliation_as_printed", "Organisation or place beside the name."),
        identifier("organisation_id", "The organisation (`organisations`).", required=False),
        printed("text", "Text of the biography as printed."),
        *PLACE,
        printed("honorific_as_printed", "Academic and courtesy titles."),
        CONFIDENCE,
        PROBLEMS,
        Column(
            "other_affiliations_as_printed", "string",
            "Further employers that the text states, joined by ` | `.", separator=" | ", is_printed=True,
        ),
    ),
    ("biography_id",),
    (_TO_EDITION, _TO_SOURCE, _TO_PERSON, _TO_ORGANISATION),
)  # fmt: skip

PROGRAMME_TABLES = (EDITIONS, SOURCES, TRACKS, SESSIONS, PARTICIPATIONS, BIOGRAPHIES)
