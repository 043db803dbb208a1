"""Records from pages that OCR has read: marked, and no surer than their letters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from extract.model import Biography, Participation, Programme, Session
from extract.values import replace

Record = TypeVar("Record", Session, Participation, Biography)
OCR = "ocr"
#: A record is right only if all its words are; the shortest, a name, has two.
WORDS = 2


def doubt_recognised(programme: Programme) -> Programme:
    """The programme with the problem `ocr` on every record of a page that OCR has read.

    Their confidence is multiplied by that of OCR in the page's words, once for each of WORDS.
    """
    pages = programme.document.pages
    sure = {p.number: p.ocr_confidence**WORDS for p in pages if p.ocr_confidence is not None}
    if not sure:
        return programme
    sessions = tuple(
        replace(one, participations=tuple(_doubted(each, sure) for each in one.participations))
        for one in (_doubted(session, sure) for session in programme.sessions)
    )
    biographies = tuple(_doubted(biography, sure) for biography in programme.biographies)
    return replace(programme, sessions=sessions, biographies=biographies)


def _doubted(record: Record, sure: Mapping[int, float]) -> Record:
    if record.place.page not in sure:
        return record
    confidence = round(record.confidence * sure[record.place.page], 3)
    return replace(record, confidence=confidence, problems=(*record.problems, OCR))
