"""Every box lies on its page, and the words in it hold the text of its row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from extract.errors import UnreadableFileError
from extract.model import Box, Page, Word
from extract.reading import read_document
from extract.reading.tesseract import find_engine
from programarium.check.cells import row_key
from programarium.check.model import Cells, Finding
from programarium.privacy.mask import MASK
from programarium.tables.ids import fold
from programarium.tables.schema import TABLES

#: points that a box may stick out of its page, or a word out of a box: rounding and overhanging glyphs
_TOLERANCE = 1.5
#: share of a text's letters that the words in the box must hold: line-end hyphens, repaired letters
_HELD = 0.9
#: columns that may stand elsewhere in the source: in a legend that numbers or letters refer to
_ELSEWHERE = ("affiliation_as_printed", "position_as_printed")
#: table -> columns whose text stands in the box
_TEXTS = {
    "sessions": ("title",),
    "participations": ("name_as_printed", "position_as_printed", "affiliation_as_printed"),
    "biographies": ("name_as_printed", "text"),
}


@dataclass(frozen=True, slots=True)
class _Source:
    """Where rows of a source point: its number of pages, and the pages themselves when it is there."""

    count: int
    pages: Mapping[int, Page]


def check_places(cells: Cells, pdf_folder: Path | None) -> Iterator[Finding]:
    """Boxes of all placed rows; against the PDF where `pdf_folder` holds it unchanged."""
    sources: dict[str, _Source] = {}
    for row in cells["sources"]:
        pages, finding = _pages(row, pdf_folder)
        sources[row["source_id"]] = _Source(int(row["pages"] or 0), pages)
        if finding:
            yield finding
    source_of = {row["session_id"]: row["source_id"] for row in cells["sessions"]}
    for name, columns in _TEXTS.items():
        table = TABLES[name]
        for row in cells[name]:
            source_id = row.get("source_id") or source_of.get(row.get("session_id", ""), "")
            texts = {column: row[column] for column in columns if row[column]}
            if source_id not in sources:
                continue
            for fault in _faults(row, texts, sources[source_id]):
                yield Finding("place", f"{name}.csv", row_key(table, row), fault)


def missing_pdfs(rows: Iterable[Mapping[str, str]], folder: Path) -> list[str]:
    """Paths of sources with pages that are not below `folder`: their words are not compared."""
    read = (row["path"] for row in rows if row["pages"] not in ("", "0"))
    return [path for path in read if not (folder / path).is_file()]


def _pages(row: Mapping[str, str], folder: Path | None) -> tuple[dict[int, Page], Finding | None]:
    """The pages of a source, or a finding when the file is there but not the one that was read."""
    path = folder / row["path"] if folder is not None else None
    if path is None or not path.is_file() or row["pages"] in ("", "0"):
        return {}, None
    was_recognised = "ocr" in row["problems"].split()
    if was_recognised and find_engine() is None:
        return {}, None  # what stood in the pictures cannot be seen here
    try:
        document = read_document(
            path, ocr=find_engine() if was_recognised else None, language=row["language"] or None
        )
    except UnreadableFileError as error:
        return {}, Finding("source", "sources.csv", row["source_id"], f"{path} cannot be read: {error}")
    if document.sha256 != row["sha256"]:
        message = f"{path} is not the file that was read: its content has changed"
        return {}, Finding("source", "sources.csv", row["source_id"], message)
    return {page.number: page for page in document.pages}, None


def _faults(row: Mapping[str, str], texts: Mapping[str, str], source: _Source) -> Iterator[str]:
    try:
        number = int(row["page"])
        box = Box(*(float(row[name]) for name in ("x0", "top", "x1", "bottom")))
    except ValueError:
        return  # the check of cells says so
    if not 1 <= number <= source.count:
        yield f"page {number} of {source.count}"
        return
    if box.x0 >= box.x1 or box.top >= box.bottom:
        yield f"box {_text(box)} is empty"
        return
    page = source.pages.get(number)
    if page is None:
        if box.x0 < -_TOLERANCE or box.top < -_TOLERANCE:
            yield f"box {_text(box)} lies outside its page"
        return
    if not Box(0, 0, page.width, page.height).contains(box, _TOLERANCE):
        yield f"box {_text(box)} lies outside its page of {page.width:g} x {page.height:g} pt"
        return
    inside = [word for word in page.words if _is_inside(word, box)]
    for column, text in texts.items():
        share = held_share(text, inside)
        if share < _HELD and not (column in _ELSEWHERE and _stands_in(text, source)):
            yield f"the words in the box hold {share:.0%} of {column} {text[:60]!r}"


def _stands_in(text: str, source: _Source) -> bool:
    return any(held_share(text, list(page.words)) >= _HELD for page in source.pages.values())


def held_share(text: str, words: list[Word]) -> float:
    """Share of the letters and digits of `text` whose words stand among `words`.

    A word of the text counts when it is among the words or inside their letters run together
    (as printed, in reading order or in the order of the content stream), so that words broken
    over lines or by letter-spacing are found.
    """
    wanted = fold(text.replace(MASK, " ")).split()
    total = sum(map(len, wanted))
    if total == 0:
        return 1.0
    by_line = sorted(words, key=lambda w: (round(w.box.y_mid / 2), w.box.x0))
    by_stream = sorted(words, key=lambda w: w.order)
    runs = [_run(by_line), _run(by_stream), _run(words)]
    singles = {part for word in words for part in fold(word.text).split()}
    held = sum(len(w) for w in wanted if w in singles or (len(w) > 1 and any(w in run for run in runs)))
    return held / total


def _run(words: list[Word]) -> str:
    return re.sub(r"\s", "", fold("".join(word.text for word in words)))


def _is_inside(word: Word, box: Box) -> bool:
    return box.contains_point(word.box.x_mid, word.box.y_mid) or box.contains(word.box, _TOLERANCE)


def _text(box: Box) -> str:
    return f"({box.x0:g}, {box.top:g}, {box.x1:g}, {box.bottom:g})"
