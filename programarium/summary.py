"""What a build did, as figures: per file, and in total; for a person and for a program."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.model import Programme
from programarium.counting import counted
from programarium.model import SourceEntry
from programarium.workspace import shown

if TYPE_CHECKING:
    from rich.table import Table

    from programarium.tables import SourceSummary

#: problems of a whole file that leave nothing to put into the tables
FATAL_CODES = ("no_text", "not_a_programme")


@dataclass(frozen=True, slots=True)
class FileSummary:
    """The figures of one file. `unread` is the share of glyphs nobody read; None where unreadable.

    `is_copy` says that another file of the build has the same content and stands for both. `seconds` is
    wall time of reading, 0 when the programme came from the cache.
    """

    name: str
    pages: int
    sessions: int
    people: int
    doubts: int
    unread: float | None
    seconds: float
    cached: bool
    problem: str | None = None
    message: str | None = None
    is_copy: bool = False

    @property
    def one_line(self) -> str:
        """What came of the file, in one line."""
        name = shown(self.name)
        if self.problem:
            return f"{name}: {self.problem}: {self.message or ''}".rstrip(": ")
        people = counted(self.people, "person", "people")
        counts = (counted(self.pages, "page"), counted(self.sessions, "session"), people)
        source = "from the cache" if self.cached else f"{self.seconds:.1f} s"
        return f"{name}: {', '.join(counts)}, {share(self.unread)} unread, {source}"


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """The figures of one build. `rows` counts the rows of each table.

    `compared_pairs` and `kept_pairs` are pairs of names: compared in this build, and in one before it.
    """

    out: str
    files: tuple[FileSummary, ...]
    rows: Mapping[str, int]
    missing: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    damaged_cache_entries: int = 0
    compared_pairs: int = 0
    kept_pairs: int = 0
    stale_decisions: int = 0
    questions: int = 0
    withheld: int = 0
    unchanged: bool = False
    seconds: float = 0.0

    @property
    def has_unread_input(self) -> bool:
        """Whether some input gave nothing: exit code 3."""
        return bool(self.missing) or any(file.problem for file in self.files)


def summarise(entry: SourceEntry) -> FileSummary:
    """The figures of one source."""
    if entry.programme is None:
        failure = entry.failure
        return FileSummary(
            entry.path, 0, 0, 0, 0, None, entry.seconds, entry.from_cache,
            failure.code if failure else "damaged", failure.message if failure else None,
        )  # fmt: skip
    programme = entry.programme
    names = {p.name for session in programme.sessions for p in session.participations}
    names.update(biography.name for biography in programme.biographies)
    fatal = next(
        (p for p in (*programme.problems, *programme.document.problems) if p.code in FATAL_CODES), None
    )
    return FileSummary(
        entry.path,
        len(programme.document.pages),
        len(programme.sessions),
        len(names),
        len(programme.doubts),
        unread_share(programme),
        entry.seconds,
        entry.from_cache,
        fatal.code if fatal else None,
        fatal.message if fatal else None,
    )


def resolved(files: tuple[FileSummary, ...], sources: Sequence[SourceSummary]) -> tuple[FileSummary, ...]:
    """The same figures as the tables have them: names joined, doubts of all years, copies counted once."""
    by_path = {source.path: source for source in sources}
    found = []
    for file in files:
        source = by_path.get(file.name)
        if source is not None:
            figures = (source.sessions, source.people, source.doubts)
            file = replace(file, sessions=figures[0], people=figures[1], doubts=figures[2])
            file = replace(file, is_copy="duplicate_file" in source.problems)
        found.append(file)
    return tuple(found)


def unread_share(programme: Programme) -> float:
    """The share of a programme's glyphs that ended in no record and no named class, 0 to 1."""
    classes = {account.page: account.classes for account in programme.account}
    read = unread = 0
    for page in programme.document.pages:
        read += page.glyphs
        of_page = classes.get(page.number, ())
        unread += sum(
            word.glyphs
            for index, word in enumerate(page.words)
            if index >= len(of_page) or of_page[index] == "unclaimed"
        )
    return unread / read if read else 0.0


def table_of(summary: BuildSummary) -> Table:
    """The closing table of a build, one row a file."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("file", overflow="fold")
    for title in ("pages", "sessions", "people", "doubts", "unread", "seconds"):
        table.add_column(title, justify="right")
    for file in summary.files:
        if file.problem and file.unread is None:
            cells = ["–", "–", "–", "–", "–"]
        else:
            cells = [
                str(file.pages),
                str(file.sessions),
                str(file.people),
                str(file.doubts),
                share(file.unread),
            ]
        cells.append("cached" if file.cached else f"{file.seconds:.1f}")
        remark = file.problem or ("a copy of another file" if file.is_copy else None)
        name = shown(file.name) + (f"\n  {remark}" if remark else "")
        table.add_row(Text(name), *cells)
    return table


def share(value: float | None) -> str:
    """A share as a percentage with one decimal; never `0.0 %` for a share that is not zero."""
    if value is None:
        return "–"
    return "<0.1 %" if 0 < value < 0.0005 else f"{value:.1%}".replace("%", " %")


def stale_text(summary: BuildSummary) -> str:
    """That decisions are lost, for a person."""
    where = f"{summary.out}/curation"
    count = counted(summary.stale_decisions, "decision")
    fits, it = ("fits", "it") if summary.stale_decisions == 1 else ("fit", "them")
    return f"{count} in {where} {fits} no mention any more; look at {it}."


def next_steps(summary: BuildSummary) -> list[str]:
    """Where a person should look now, the most pressing first."""
    steps: list[str] = []
    unread = [file for file in summary.files if file.problem]
    if unread:
        steps.append(
            f"{len(unread)} of {len(summary.files)} files gave nothing; the messages above say what to do."
        )
    if summary.missing:
        steps.append(
            f"The catalogue lists files that are not there: {', '.join(map(shown, summary.missing))}."
        )
    if summary.unlisted:
        steps.append(f"Not in the catalogue, read all the same: {', '.join(map(shown, summary.unlisted))}.")
    leaky = max(
        (file for file in summary.files if file.unread), key=lambda file: file.unread or 0, default=None
    )
    if leaky is not None:
        text = f"Most unread text: {shown(leaky.name)} ({share(leaky.unread)})"
        steps.append(f"{text}; see it with `programarium inspect`.")
    doubts = summary.rows.get("review", 0)
    if doubts:
        where = "" if summary.out == "datasets" else f" {shlex.quote(summary.out)}"
        if asked := summary.questions:
            count = counted(asked, "question waits", "questions wait")
            steps.append(f"{count} about who is who; answer with `programarium decide{where}`.")
        if others := doubts - summary.questions:
            count = counted(others, "doubt waits", "doubts wait")
            steps.append(
                f"{count} about what was read, in {summary.out}/review.csv; compare the page that it names."
            )
    if summary.stale_decisions:
        steps.append(stale_text(summary))
    if summary.withheld:
        where = f"{summary.out}/curation/suppressed.csv"
        what = counted(summary.withheld, "record is", "records are")
        steps.append(f"{what} withheld because people asked for it ({where}).")
    where = "" if summary.out == "datasets" else f" --data {shlex.quote(summary.out)}"
    steps.append(f"The datasets are in {summary.out}; ask them with `programarium find TEXT{where}`.")
    return steps
