from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalize.identity.memory import Memory
from normalize.model import Mention
from programarium.cli import run
from programarium.exits import Exit
from programarium.identity import kept
from programarium.identity.invented.lists import invent
from programarium.identity.kept import open_memory, read_memory, write_memory
from programarium.identity.linked import linked_text
from programarium.identity.lists import csv_text

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def mentions() -> list[Mention]:
    return invent("homonyms", 400).mentions


@pytest.fixture
def file(tmp_path: Path, mentions: list[Mention]) -> Path:
    memory = Memory()
    linked_text(mentions, memory=memory)
    write_memory(tmp_path / "kept", memory)
    return tmp_path / "kept"


def test_it_comes_back_as_it_was(file: Path, mentions: list[Mention]) -> None:
    memory = read_memory(file)
    assert memory.kept.names and len(memory.kept.pairs) == len(memory.kept.matches)
    text = linked_text(mentions, memory=memory).text
    assert memory.compared == 0 < memory.remembered
    assert text == linked_text(mentions).text
    before = file.read_bytes()
    write_memory(file, memory)
    assert file.read_bytes() == before


@given(at=st.integers(0, 10_000), cut=st.booleans())
@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_damaged_file_counts_as_none(file: Path, at: int, cut: bool) -> None:
    data = file.read_bytes()
    at %= len(data)
    broken = file.with_name("broken")
    broken.write_bytes(data[:at] if cut else data[:at] + bytes([data[at] ^ 0x40]) + data[at + 1 :])
    assert read_memory(broken).kept.matches == ()


def test_what_other_code_compared_is_not_used(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_memory(file).kept.matches
    monkeypatch.setattr(kept, "code_version", lambda *packages: "other code")
    assert read_memory(file).kept.matches == ()


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    write_memory(tmp_path / "file" / "kept", Memory())
    assert read_memory(tmp_path / "file" / "kept").kept.matches == ()


def _write(path: Path, mentions: list[Mention]) -> None:
    rows = [
        (m.mention_id, m.name, str(m.year), m.affiliation or "", m.edition_id, "|".join(m.groups))
        for m in mentions
    ]
    columns = ("mention_id", "raw_name", "year", "affiliation", "event", "group")
    path.write_text(csv_text(columns, rows), encoding="utf-8")


def test_link_compares_what_is_new(tmp_path: Path, mentions: list[Mention], capsys: Capture) -> None:
    listed, out, cache = tmp_path / "list.csv", tmp_path / "out.csv", tmp_path / "kept"
    told = []
    for part in (mentions[:350], mentions, mentions):
        _write(listed, part)
        assert run(["link", str(listed), "--out", str(out), "--cache", str(cache)]) == Exit.OK
        told.append(capsys.readouterr().err.splitlines()[0])
    assert told[0].endswith("new pairs of names, 0 kept") and told[2].startswith("compared 0 new")
    counts = [[int(word.replace(",", "")) for word in line.split() if word[0].isdigit()] for line in told]
    assert 0 < counts[1][0] < counts[0][0] and counts[2][1] == sum(counts[1])
    with_cache = out.read_bytes()
    assert run(["link", str(listed), "--out", str(out)]) == Exit.OK
    assert out.read_bytes() == with_cache


def test_no_other_file_is_written_over(tmp_path: Path, mentions: list[Mention], capsys: Capture) -> None:
    listed = tmp_path / "list.csv"
    _write(listed, mentions[:5])
    before = listed.read_bytes()
    for cache in (listed, tmp_path):
        assert run(["link", str(listed), "--out", str(tmp_path / "o"), "--cache", str(cache)]) == Exit.USAGE
        assert "--cache" in capsys.readouterr().err
    assert listed.read_bytes() == before and not (tmp_path / "o").exists()
    (tmp_path / "empty").touch()
    assert open_memory(tmp_path / "empty").kept.matches == ()
