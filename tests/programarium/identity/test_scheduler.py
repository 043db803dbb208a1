from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from extract.errors import UsageError
from normalize.identity import comparing
from normalize.identity.comparing import Comparer, Results
from normalize.identity.linker import link
from normalize.model import Mention
from programarium.identity.invented.lists import invent
from programarium.identity.linked import linked_text
from programarium.scheduler import connect, run_on

pytest.importorskip("distributed", reason="Dask is not installed (extra `cluster`)")


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "PIECE", 40)


@pytest.fixture(scope="module")
def mentions() -> list[Mention]:
    return invent("homonyms", 600).mentions


@pytest.mark.usefixtures("small_pieces")
def test_the_same_bytes_as_without(cluster: Any, mentions: list[Mention]) -> None:
    here = linked_text(mentions)
    there = linked_text(mentions, run_on(cluster.scheduler_address))
    assert len(here.text) > 1000 and there.text == here.text


@pytest.mark.usefixtures("small_pieces")
def test_a_worker_killed_in_the_middle_changes_nothing(cluster: Any, mentions: list[Mention]) -> None:
    killed: list[int] = []
    run = run_on(cluster.scheduler_address)

    def killing(comparer: Comparer, pieces: Sequence[NDArray[np.int64]]) -> Sequence[Results]:
        with connect(cluster.scheduler_address) as client:
            victims = sorted(client.run(os.getpid).values())
            blockers = [client.submit(_sleep, n, pure=False) for n in range(2)]
            killed.append(victims[0])
            found: list[Sequence[Results]] = []
            os.kill(victims[0], signal.SIGKILL)
            found.append(run(comparer, pieces))
            assert [b.result() for b in blockers] == [0, 1]
        return found[0]

    here = link(mentions)
    there = link(mentions, runner=killing)
    assert (
        killed
        and there.clustering == here.clustering
        and there.rivals.counts.tolist() == here.rivals.counts.tolist()
    )


def _sleep(number: int) -> int:
    import time

    time.sleep(0.3)
    return number


def test_nobody_at_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("programarium.scheduler._ANSWER_SECONDS", 1)
    with pytest.raises(UsageError, match="nothing answers"), connect("tcp://127.0.0.1:9"):
        pass
