"""What can go wrong, as a tree.

A ProgrammeError is raised for a bad call or an unreadable file; a readable but flawed
document is described by `Problem` values instead (see `PROBLEM_CODES`).

    ProgrammeError
    ├── UnreadableFileError        the file cannot be read at all; `code` says why
    └── UsageError            the call itself makes no sense
"""

from __future__ import annotations


class ProgrammeError(Exception):
    """Base of all errors that a caller may want to catch."""


class UnreadableFileError(ProgrammeError):
    """A file that cannot be read. `code` is a key of PROBLEM_CODES; `advice` says what to do."""

    def __init__(self, code: str, message: str, advice: str) -> None:
        super().__init__(f"{message} {advice}")
        self.code = code
        self.message = message
        self.advice = advice


class UsageError(ProgrammeError):
    """The call itself makes no sense: a missing folder, a malformed catalogue …"""


#: code -> what it means. Every code that appears in a `problems` column is listed here.
PROBLEM_CODES: dict[str, str] = {
    # files
    "unreadable": "the file cannot be opened: no permission, a broken link or a failing disk",
    "not_a_pdf": "the file does not start like a PDF",
    "empty_file": "the file has 0 bytes",
    "encrypted": "the file asks for a password",
    "damaged": "the file is truncated or its structure is broken",
    "no_pages": "the file has no pages",
    "no_text": "no page has a text layer: a scan, or text drawn as shapes",
    "some_pages_without_text": "some pages have no text layer",
    "too_slow": "reading took longer than the limit",
    "too_large": "reading needed more memory than the limit",
    "crashed": "the reader failed on the file: a bug here or in the PDF library; please report it",
    "pages_unreadable": "some pages are damaged and were left out",
    "poor_text": "the characters of some pages could not be read for certain",
    "ocr": "the text was read from a picture by OCR: letters and figures may be wrong",
    "ocr_failed": "OCR failed on some pages: they stay as they were",
    "outside_page": "text stands outside the visible page and was left out",
    "too_many_shapes": "a page has more drawn shapes than are read; the rest is left out",
    "not_a_programme": "no timetable, biographies or announcement were found",
    "duplicate_file": "another file of the build has the same content; only that one is read",
    # sessions and participations
    "no_end": "no end time is printed",
    "no_date": "no date is printed or implied",
    "no_start": "no start time is printed",
    "placement_inferred": "time or room follow from the arrangement, not from print beside the entry",
    "placement_reconstructed": "the source is a reconstruction: time, room or people are only plausible",
    "time_order": "times run backwards, leave the block or the edition, or overlap in one room",
    "time_from_duration": "only how long it lasts is printed: it begins where the entry above it ends",
    "time_repaired": "the file lost a glyph of the time: the order of the times tells which",
    "year_inferred": "the year is not printed: weekday or file decide",
    "weekday_mismatch": "the printed weekday and date disagree",
    "name_uncertain": "it is not sure that this is a person",
    "role_inferred": "no role is printed beside the name",
    "person_in_two_rooms": "the same name stands in two rooms at the same time",
    "text_unread": "some words in its place stand in no field of a record",
    "text_repaired": "the text layer was repaired; see the repair log",
}
