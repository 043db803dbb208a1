"""Rows of `sources` and `editions`, and the account of what was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from extract.model import Grade, Problem, Programme, TextOrigin
from programarium.model import SourceEntry
from programarium.tables.editions import Edition, kind_of
from programarium.tables.frames import Row, join_list
from programarium.tables.ids import digest, source_id
from programarium.tables.schema import TABLES

#: problem of a file whose content another file has too
DUPLICATE = "duplicate_file"
_UNCLAIMED = "unclaimed"


def name_sources(entries: Sequence[SourceEntry]) -> dict[str, str]:
    """Path -> source id; files of one content get a number, in the order of their paths."""
    seen: dict[str, int] = {}
    found: dict[str, str] = {}
    for entry in sorted(entries, key=lambda e: e.path):
        base = source_id(entry.sha256 or digest(entry.path))
        seen[base] = seen.get(base, 0) + 1
        found[entry.path] = base if seen[base] == 1 else f"{base}-{seen[base]}"
    return found


def copies(entries: Sequence[SourceEntry]) -> dict[str, str]:
    """Path of a copy -> path of the file that is read for it (catalogued first, then by path)."""
    first: dict[str, str] = {}
    found: dict[str, str] = {}
    for entry in sorted(entries, key=lambda e: (e.row is None, e.path)):
        if entry.programme is None:
            continue
        if entry.sha256 in first:
            found[entry.path] = first[entry.sha256]
        else:
            first[entry.sha256] = entry.path
    return found


def unclaimed_ratio(programme: Programme) -> float | None:
    """Share of the glyphs whose words nobody claimed; None for a document without glyphs."""
    pages = {page.number: page for page in programme.document.pages}
    total = sum(page.glyphs for page in pages.values())
    if total == 0:
        return None
    unread = sum(
        word.glyphs
        for account in programme.account
        for word, what in zip(pages[account.page].words, account.classes, strict=True)
        if what == _UNCLAIMED
    )
    accounted = {account.page for account in programme.account}
    unread += sum(page.glyphs for page in pages.values() if page.number not in accounted)
    return unread / total


def source_row(entry: SourceEntry, found_id: str, edition_id: str | None, copy_of: str | None) -> Row:
    """The row of one input file, read or not."""
    programme, row = entry.programme, entry.row
    document = programme.document if programme is not None else None
    note = list(dict.fromkeys(problem.message for problem in _problems(entry)))
    if copy_of is not None:
        note.append(f"The same content as {copy_of}.")
    if row is not None and row.note:
        note.append(row.note)
    return {
        "source_id": found_id,
        "edition_id": edition_id,
        "path": entry.path,
        "sha256": entry.sha256 or None,
        "bytes": entry.bytes,
        "pages": len(document.pages) if document is not None else 0,
        "kind": kind_of(entry),
        "language": (row.language if row else None) or (programme.edition.language if programme else None),
        "text_origin": _text_origin(programme),
        "text_grade": _text_grade(programme),
        "ocr_confidence": _ocr_confidence(programme),
        "producer": document.producer if document is not None else None,
        "unclaimed_ratio": unclaimed_ratio(programme) if programme is not None else None,
        "problems": join_list(TABLES["sources"].column("problems"), problem_codes(entry, copy_of)),
        "note": " ".join(note) or None,
        "url": row.url if row else None,
        "rights": row.rights if row else None,
        "withheld": programme.withheld if programme is not None else 0,
    }


def problem_codes(entry: SourceEntry, copy_of: str | None = None) -> tuple[str, ...]:
    """Codes of everything wrong with a file, sorted."""
    found = {problem.code for problem in _problems(entry)}
    if copy_of is not None:
        found.add(DUPLICATE)
    return tuple(sorted(found))


def _problems(entry: SourceEntry) -> tuple[Problem, ...]:
    failed = () if entry.failure is None else (entry.failure,)
    if entry.programme is None:
        return failed
    return (*failed, *entry.programme.problems, *entry.programme.document.problems)


def edition_row(edition: Edition, source_ids: Mapping[str, str]) -> Row:
    facts = edition.facts
    table = TABLES["editions"]
    notes = dict.fromkeys(row.note for row in edition.rows if row.note)
    return {
        "edition_id": edition.edition_id,
        "series": facts.series,
        "ordinal": facts.ordinal,
        "year": facts.year,
        "title": facts.title,
        "theme": facts.theme,
        "start_date": facts.start_date,
        "end_date": facts.end_date,
        "city": facts.city,
        "venue": facts.venue,
        "organisers": join_list(table.column("organisers"), facts.organisers),
        "language": facts.language,
        "status": facts.status,
        "source_ids": join_list(table.column("source_ids"), _ids_of(edition, source_ids)),
        "fact_source": _fact_source(edition),
        "note": " ".join(notes) or None,
    }


def _ids_of(edition: Edition, source_ids: Mapping[str, str]) -> list[str]:
    return [source_ids[entry.path] for entry in edition.entries]


def _fact_source(edition: Edition) -> str | None:
    """`printed: …; inferred: …; catalogue (what stands behind it): …`, naming the columns."""
    parts = []
    if edition.printed or edition.facts.organisers:
        organisers = ("organisers",) if edition.facts.organisers else ()
        parts.append(f"printed: {', '.join((*edition.printed, *organisers))}")
    if edition.inferred:
        parts.append(f"inferred: {', '.join(edition.inferred)}")
    stated = dict.fromkeys(row.fact_source for row in edition.rows if row.fact_source)
    if edition.catalogued:
        behind = f" ({'; '.join(stated)})" if stated else ""
        parts.append(f"catalogue{behind}: {', '.join(edition.catalogued)}")
    return "; ".join(parts) or None


def _text_grade(programme: Programme | None) -> Grade | None:
    """The grade of the worst page that has text."""
    pages = programme.document.pages if programme is not None else ()
    return max((page.grade for page in pages if page.words), key=get_args(Grade).index, default=None)


def _ocr_confidence(programme: Programme | None) -> float | None:
    pages = programme.document.pages if programme is not None else ()
    sure = [page.ocr_confidence for page in pages if page.ocr_confidence is not None]
    return sum(sure) / len(sure) if sure else None


def _text_origin(programme: Programme | None) -> TextOrigin:
    found = {page.text_origin for page in programme.document.pages} if programme is not None else set()
    found -= {"none"}
    if not found:
        return "none"
    return found.pop() if len(found) == 1 else "mixed"
