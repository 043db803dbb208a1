from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from extract.model import PageAccount, Problem, Programme
from programarium.model import SourceEntry
from programarium.summary import (
    BuildSummary,
    FileSummary,
    next_steps,
    share,
    summarise,
    table_of,
    unread_share,
)


def _entry(programme: Programme | None, failure: Problem | None = None) -> SourceEntry:
    return SourceEntry("a.pdf", "0" * 64, 10, None, programme, failure, 0.5)


def test_figures_of_a_programme(plain_programme: Programme) -> None:
    found = summarise(_entry(plain_programme))
    assert (found.pages, found.sessions, found.people, found.doubts) == (1, 2, 3, 0)
    assert (found.unread, found.problem, found.cached) == (0.0, None, False)
    assert found.one_line == "a.pdf: 1 page, 2 sessions, 3 people, 0.0 % unread, 0.5 s"


def test_unread_is_a_share_of_glyphs(plain_programme: Programme) -> None:
    first, second = plain_programme.document.pages[0].words
    account = (PageAccount(1, ("record", "unclaimed")),)
    expected = second.glyphs / (first.glyphs + second.glyphs)
    assert unread_share(replace(plain_programme, account=account)) == pytest.approx(expected)
    assert unread_share(replace(plain_programme, account=())) == 1.0


def test_a_failed_file(plain_programme: Programme) -> None:
    found = summarise(_entry(None, Problem("encrypted", "The file asks for a password. Save it without.")))
    assert (found.problem, found.unread, found.sessions) == ("encrypted", None, 0)
    assert found.one_line == "a.pdf: encrypted: The file asks for a password. Save it without."


def test_a_file_without_a_programme_counts_as_a_problem(plain_programme: Programme) -> None:
    empty = replace(plain_programme, sessions=(), problems=(Problem("not_a_programme", "No timetable."),))
    assert summarise(_entry(empty)).problem == "not_a_programme"
    flawed = replace(plain_programme, problems=(Problem("some_pages_without_text", "Page 3."),))
    assert summarise(_entry(flawed)).problem is None


@pytest.mark.parametrize(
    ("value", "text"), [(None, "–"), (0.0, "0.0 %"), (0.0001, "<0.1 %"), (0.0123, "1.2 %"), (1.0, "100.0 %")]
)
def test_shares(value: float | None, text: str) -> None:
    assert share(value) == text


def test_the_table_and_what_to_do_next() -> None:
    files = (
        FileSummary("a\n[b].pdf", 3, 12, 20, 1, 0.02, 1.24, False),
        FileSummary("bad.pdf", 0, 0, 0, 0, None, 0.1, False, "encrypted", "It asks for a password."),
        FileSummary("known.pdf", 1, 2, 3, 0, 0.0, 0.0, True),
        FileSummary("again.pdf", 1, 0, 0, 0, 0.0, 0.0, True, is_copy=True),
    )
    summary = BuildSummary("out", files, {"review": 4}, missing=("gone.pdf",), stale_decisions=2, questions=3)
    stream = io.StringIO()
    Console(file=stream, width=100).print(table_of(summary))
    text = stream.getvalue()
    assert "a\\n[b].pdf" in text and "2.0 %" in text and "1.2" in text
    assert "encrypted" in text and "cached" in text
    assert "a copy of another file" in text
    steps = next_steps(summary)
    assert steps[0] == "1 of 4 files gave nothing; the messages above say what to do."
    assert "The catalogue lists files that are not there: gone.pdf." in steps
    assert any("a\\n[b].pdf (2.0 %)" in step for step in steps)
    assert "3 questions wait about who is who; answer with `programarium decide out`." in steps
    assert "1 doubt waits about what was read, in out/review.csv; compare the page that it names." in steps
    assert "2 decisions in out/curation fit no mention any more; look at them." in steps
    assert summary.has_unread_input


def test_suggested_commands_can_be_pasted() -> None:
    summary = BuildSummary("my datasets", (), {"review": 1}, questions=1, withheld=1)
    steps = next_steps(summary)
    assert any("`programarium decide 'my datasets'`" in step for step in steps)
    assert any("`programarium find TEXT --data 'my datasets'`" in step for step in steps)
    assert any(step.startswith("1 record is withheld") for step in steps)
