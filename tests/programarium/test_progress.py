from __future__ import annotations

import io
import re

import pytest

from programarium.progress import Bars, Lines, Reporter, Silent, is_interactive


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _work(report: Reporter) -> None:
    report.stage("read", 2)
    report.step("a.pdf: 3 pages")
    report.step("b.pdf: encrypted: [it] asks for a password.", is_problem=True)
    report.say("one more thing")
    report.say("c.pdf: there is no such file", is_problem=True)
    report.stage("write", 1)
    report.step("9 rows")


def test_a_line_a_step() -> None:
    stream = io.StringIO()
    _work(Lines(stream))
    assert stream.getvalue().splitlines() == [
        "read 1/2: a.pdf: 3 pages",
        "read 2/2: b.pdf: encrypted: [it] asks for a password.",
        "one more thing",
        "c.pdf: there is no such file",
        "write 1/1: 9 rows",
    ]


def test_silent_but_for_problems() -> None:
    stream = io.StringIO()
    _work(Silent(stream))
    assert stream.getvalue().splitlines() == [
        "b.pdf: encrypted: [it] asks for a password.",
        "c.pdf: there is no such file",
    ]


def test_a_bar_a_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    stream = Terminal()
    with Bars(stream) as bars:
        _work(bars)
    shown = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", stream.getvalue())
    last = shown.rsplit("read ", 1)[1]
    assert "2/2" in last and "write" in last and "1/1" in last
    assert "b.pdf: encrypted: [it] asks for a password." in shown
    assert "one more thing" in shown


def test_what_is_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert is_interactive(Terminal())
    assert not is_interactive(io.StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not is_interactive(Terminal())
