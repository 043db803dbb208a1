from __future__ import annotations

import msgspec
import pytest

from normalize.identity import comparing
from normalize.identity.processes import run_in_processes
from programarium.cli import run
from programarium.identity.invented.kinds import KINDS
from programarium.identity.invented.lists import invent
from programarium.identity.linking import link_list
from programarium.identity.measuring.job import Job, Measured
from programarium.identity.measuring.memory import PeakMemory
from programarium.identity.measuring.run import measure, measured_text

#: Lower bounds of F1 and precision on small lists of each kind; `homonyms` asks what names cannot tell.
FLOORS = {
    "programmes": (0.98, 0.99),
    "homonyms": (0.93, 0.93),
    "aliases": (0.96, 0.97),
    "initials": (0.97, 0.98),
    "careers": (0.97, 0.99),
    "misprints": (0.97, 0.99),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_linked_well(kind: str) -> None:
    found = measure(Job("programarium", kind, 2_000, 7, 1))
    assert found.scores is not None and found.mentions == 2_000 and found.memory > 1 << 20
    f1, precision = FLOORS[kind]
    assert found.scores.pairwise.f1 >= f1 and found.scores.pairwise.precision >= precision


def test_the_same_seed_gives_the_same_list() -> None:
    one, same, other = (
        invent("programmes", 300, 1),
        invent("programmes", 300, 1),
        invent("programmes", 300, 2),
    )
    assert one.mentions == same.mentions and one.truth == same.truth and other.mentions != one.mentions
    assert len({m.mention_id for m in one.mentions}) == 300 and len(set(one.truth.values())) < 200


def test_two_processes_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "PIECE", 50)
    mentions = invent("homonyms", 600).mentions
    assert link_list(mentions, run_in_processes(2)).links == link_list(mentions).links


def test_memory_of_this_process_is_seen() -> None:
    with PeakMemory() as memory:
        block = bytearray(64 << 20)
        block[::4096] = b"x" * len(block[::4096])
    assert memory.bytes > len(block)


def test_cut_blocks_and_problems_are_told() -> None:
    scores = measure(Job("programarium", "programmes", 50, 1, 1)).scores
    cut = (("nowak+m", 30),)
    ours = Measured("programarium", "programmes", 50, 9, scores=scores, cut=cut)
    text = measured_text([ours, Measured("splink", "programmes", 50, 9, problem="not installed")])
    assert "nowak+m (30 names)" in text and "not installed" in text


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["benchmark-identity", "60", "--kind", "aliases", "--jobs", "1", "--json"]) == 0
    (found,) = msgspec.json.decode(capsys.readouterr().out)
    assert (found["mentions"], found["kind"], found["linker"]) == (60, "aliases", "programarium")
    assert run(["benchmark-identity", "60", "--kind", "none"]) == 2
