"""A folder of PDFs that nobody has read before: how each is understood, and what that costs.

Every file has a process of its own, so that its memory is its own, and limits that end it.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import UnreadableFileError
from extract.model import Participation, Programme, Session
from programarium.codec import decode_programme, encode_programme
from programarium.counting import counted
from programarium.guarded import Limits
from programarium.summary import FATAL_CODES, share, unread_share
from programarium.tasks import Hashed, Task, warm_up
from programarium.workspace import Input, shown

if TYPE_CHECKING:
    from rich.table import Table

#: What a file may take before it is stopped; the seconds pass on the wall, on a busy machine.
SURVEY_LIMITS = Limits(jobs=1, seconds=120.0, megabytes=1024)
#: CPU seconds beyond which a file is called too dear.
DEAR = 20.0
#: Codes of a file that was stopped or failed, as against one that is no PDF or no programme.
FAILURES = frozenset({"too_slow", "too_large", "crashed"})


@dataclass(frozen=True, slots=True)
class FileSurvey:
    """How one file is understood.

    Attributes:
        structures: name of a structure and the number of pages that it won, most pages first.
        languages: codes found from the text, the likeliest first.
        unread: share of the glyphs that nobody read, None where the file was not read.
        confidence: mean over sessions and participations, None where there are none.
        problems: code and how often it stands at the file, its sessions and its participations.
        seconds: CPU time of reading and understanding, without imports.
        megabytes: the peak of the process, imports and models included.
        wants_ocr: whether pages hold no sound text, so that a build reads them by OCR.
        failure: what a person is told of a file that could not be read.
    """

    name: str
    pages: int = 0
    structures: tuple[tuple[str, int], ...] = ()
    languages: tuple[str, ...] = ()
    sessions: int = 0
    people: int = 0
    biographies: int = 0
    doubts: int = 0
    unread: float | None = None
    confidence: float | None = None
    problems: tuple[tuple[str, int], ...] = ()
    seconds: float = 0.0
    megabytes: float = 0.0
    wants_ocr: bool = False
    failure: str | None = None

    @property
    def has_failed(self) -> bool:
        """Whether reading crashed or was stopped."""
        return any(code in FAILURES for code, _ in self.problems)

    @property
    def gave_nothing(self) -> bool:
        """Whether the file cannot be read or holds no programme; what wants OCR may hold one."""
        is_empty = any(code in FATAL_CODES for code, _ in self.problems)
        return self.unread is None or (is_empty and not self.wants_ocr)


def survey(files: Sequence[Input], limits: Limits = SURVEY_LIMITS) -> Iterator[FileSurvey]:
    """Reads every file and yields how it was understood, in the order of `files`."""
    with ThreadPoolExecutor(limits.jobs) as pool:
        yield from pool.map(partial(_survey_one, limits=limits), files)


def describe(name: str, programme: Programme, seconds: float = 0.0, peak: float = 0.0) -> FileSurvey:
    """The figures of one programme; `seconds` and `peak` (megabytes) as they were measured."""
    from extract.lang import detect
    from extract.reading.ocr import needs_ocr

    document = programme.document
    people = [p for session in programme.sessions for p in session.participations]
    records: list[Session | Participation] = [*programme.sessions, *people]
    scores = [one.confidence for one in records]
    codes = Counter(p.code for p in (*programme.problems, *document.problems))
    codes.update(code for one in records for code in one.problems)
    text = "\n".join(word.text for page in document.pages for word in page.words)
    names = {p.name for p in people} | {b.name for b in programme.biographies}
    return FileSurvey(
        name=name,
        pages=len(document.pages),
        structures=_ranked(Counter(h.structure for h in programme.hypotheses if h.won)),
        languages=tuple(pack.code for pack in detect(text)),
        sessions=len(programme.sessions),
        people=len(names),
        biographies=len(programme.biographies),
        doubts=len(programme.doubts),
        unread=unread_share(programme),
        confidence=sum(scores) / len(scores) if scores else None,
        problems=_ranked(codes),
        wants_ocr=any(map(needs_ocr, document.pages)),
        seconds=seconds,
        megabytes=peak,
    )


def survey_table(rows: Sequence[FileSurvey]) -> Table:
    """One row a file, for a person."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("file", "structures", "languages"):
        table.add_column(title, overflow="fold")
    for title in ("pages", "sessions", "people", "doubts", "unread", "confidence", "seconds", "MB"):
        table.add_column(title, justify="right", no_wrap=True)
    table.add_column("problems", overflow="fold")
    for row in rows:
        cells = [_counts(row.structures) or "–", " ".join(row.languages) or "–"]
        cells += [str(n) for n in (row.pages, row.sessions, row.people, row.doubts)]
        cells += [share(row.unread), "–" if row.confidence is None else f"{row.confidence:.2f}"]
        cells += [f"{row.seconds:.1f}", f"{row.megabytes:.0f}", row.failure or _counts(row.problems)]
        table.add_row(Text(shown(row.name)), *map(Text, cells))
    return table


def survey_totals(rows: Sequence[FileSurvey]) -> list[str]:
    """What stands out in the whole folder, one line each."""
    read = [row for row in rows if row.unread is not None]
    sums = [sum(getattr(row, name) for row in rows) for name in ("pages", "sessions", "people")]
    counts = counted(len(rows), "file"), counted(sums[0], "page"), counted(sums[1], "session")
    lines = [", ".join((*counts, counted(sums[2], "person", "people")))]
    failed = [row for row in rows if row.has_failed]
    lines.append(f"crashed or stopped: {_names(failed)}")
    lines.append(f"not read: {_names([row for row in rows if row not in read and row not in failed])}")
    lines.append(f"no sessions: {_names([row for row in read if not row.sessions])}")
    scans = [row for row in read if row.wants_ocr]
    if scans:
        lines.append(f"read without OCR here, by OCR in `build` where tesseract is there: {_names(scans)}")
    if read:
        slow, big = max(read, key=lambda r: r.seconds), max(read, key=lambda r: r.megabytes)
        least = max(read, key=lambda r: r.unread or 0.0)
        lines.append(f"slowest: {shown(slow.name)} ({slow.seconds:.1f} s)")
        lines.append(f"over {DEAR:g} s: {_names([row for row in read if row.seconds > DEAR])}")
        lines.append(f"most memory: {shown(big.name)} ({big.megabytes:.0f} MB)")
        lines.append(f"most unread: {shown(least.name)} ({share(least.unread)})")
    return lines


def _survey_one(file: Input, limits: Limits) -> FileSurvey:
    from extract.reading.guard import run_guarded

    task = Task.of(Hashed(file, "", 0))
    memory = limits.megabytes << 20
    guarded = run_guarded(_measure, [task], jobs=1, seconds=limits.seconds, memory=memory, prepare=warm_up)
    for _, outcome in guarded:
        if isinstance(outcome, UnreadableFileError):
            failed = ((outcome.code, 1),)
            return FileSurvey(file.name, problems=failed, failure=f"{outcome.code}: {outcome}")
        encoded, seconds, peak = outcome
        return describe(file.name, decode_programme(encoded), seconds, peak / 2**20)
    raise AssertionError("one task gives one outcome")


def _measure(task: Task) -> tuple[bytes, float, int]:
    """What the process of one file does: the encoded programme, its CPU seconds and its peak in bytes."""
    from extract.programme import Hints, read_programme
    from extract.reading import read_document

    start = time.process_time()
    hints = Hints(task.year, task.language, task.title, task.kind)
    programme = read_programme(read_document(Path(task.path)), hints)
    return encode_programme(programme), time.process_time() - start, peak_bytes()


def peak_bytes() -> int:
    """The most resident memory that this process has had; 0 where the system does not tell.

    `ru_maxrss` of a child starts at that of its parent on Linux, so the kernel's own peak goes first.
    """
    try:
        status = Path("/proc/self/status").read_text()
        return next(int(n.split()[1]) << 10 for n in status.splitlines() if n.startswith("VmHWM:"))
    except (OSError, StopIteration):
        pass
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _counts(counts: Sequence[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts)


def _names(rows: Sequence[FileSurvey]) -> str:
    if not rows:
        return "none"
    return f"{len(rows)} ({', '.join(shown(row.name) for row in rows)})"
