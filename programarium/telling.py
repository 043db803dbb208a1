"""What a reporter hears of a source when it is done."""

from __future__ import annotations

from programarium.model import SourceEntry
from programarium.progress import Reporter
from programarium.summary import summarise
from programarium.workspace import shown


def wants_ocr(entry: SourceEntry) -> bool:
    """Whether some page of a source holds no sound text."""
    from extract.reading.ocr import needs_ocr  # loads the readers: not for an unchanged folder

    return entry.programme is not None and any(map(needs_ocr, entry.programme.document.pages))


def told(entry: SourceEntry, report: Reporter, *, is_last: bool = True) -> SourceEntry:
    """The entry, after `report` has heard of it; `is_last` where no OCR follows."""
    if not is_last and wants_ocr(entry):
        report.step(f"text is missing or broken, OCR reads it next: {shown(entry.path)}")
        return entry
    figures = summarise(entry)
    report.step(figures.one_line, is_problem=figures.problem is not None)
    return entry
