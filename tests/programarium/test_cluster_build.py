"""A whole build on a Dask cluster: the same bytes as here, also when a worker is killed over a file."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract.errors import UnreadableFileError
from normalize.identity import comparing
from programarium.cli import run
from programarium.exits import Exit
from programarium.scheduler import connect, read_on
from programarium.tasks import Task

pytest.importorskip("distributed", reason="Dask is not installed (extra `cluster`)")

Tree = Callable[[Path], dict[str, bytes]]
SPEAKERS = ("Anna Ryczek", "Jan Olbrycht", "Ewa Kulisz", "Marta Jankowska", "Marta Janowska", "A. Ryczek")
#: pages of the file over which a worker is killed: some seconds of reading
LONG = 120


def write_programme(path: Path, pages: int) -> None:
    """A plain programme of talks, one page a day."""
    page = Canvas(str(path), invariant=True)
    for day in range(1, pages + 1):
        page.drawString(72, 780, f"Archive Days, {1 + day % 28} May 2021")
        for number, speaker in enumerate(SPEAKERS):
            page.drawString(72, 740 - 40 * number, f"{9 + number:02}:00-{9 + number:02}:45")
            page.drawString(160, 740 - 40 * number, f"What remains of paper number {day * 10 + number}")
            page.drawString(160, 726 - 40 * number, speaker)
        page.showPage()
    page.save()


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory, congress_pdf: Path) -> Path:
    folder = tmp_path_factory.mktemp("inputs")
    shutil.copy(congress_pdf, folder)
    write_programme(folder / "long.pdf", LONG)
    for year in (2019, 2020):
        write_programme(folder / f"short-{year}.pdf", year - 2017)
    (folder / "broken.pdf").write_bytes(b"no PDF")
    return folder


def build(inputs: Path, out: Path, *options: str) -> None:
    given = ["build", str(inputs), "--out", str(out), "--quiet", "--ocr", "off", *options]
    assert run(given) == Exit.UNREAD_INPUT, "one file is broken, the others are built"


@pytest.fixture(scope="module")
def here(inputs: Path, tmp_path_factory: pytest.TempPathFactory, tree: Tree) -> dict[str, bytes]:
    """What is built without a cluster."""
    out = tmp_path_factory.mktemp("here") / "datasets"
    build(inputs, out)
    return tree(out)


def test_a_build_on_two_workers_gives_the_same_bytes(
    cluster: Any,
    inputs: Path,
    here: dict[str, bytes],
    tmp_path: Path,
    tree: Tree,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(comparing, "PIECE", 5)
    build(inputs, tmp_path / "datasets", "--scheduler", cluster.scheduler_address)
    assert here["people.csv"].count(b"\n") > 6
    assert tree(tmp_path / "datasets") == here


def kill_over_a_file(address: str, killed: list[int], stop: threading.Event) -> None:
    """Kill the first worker that is seen twice at one piece of reading."""
    with connect(address) as client:
        pids = client.run(os.getpid)
        before: dict[str, set[str]] = {}
        while not stop.is_set():
            now = {w: {str(k) for k in keys} for w, keys in client.processing().items()}
            for worker, keys in sorted(now.items()):
                if any("_read" in key for key in keys & before.get(worker, set())):
                    os.kill(pids[worker], signal.SIGKILL)
                    killed.append(pids[worker])
                    return
            before = now
            time.sleep(0.02)


def test_a_worker_killed_over_a_file_changes_no_byte(
    cluster: Any, inputs: Path, here: dict[str, bytes], tmp_path: Path, tree: Tree
) -> None:
    killed: list[int] = []
    stop = threading.Event()
    killer = threading.Thread(target=kill_over_a_file, args=(cluster.scheduler_address, killed, stop))
    killer.start()
    try:
        build(inputs, tmp_path / "datasets", "--scheduler", cluster.scheduler_address)
    finally:
        stop.set()
        killer.join()
    assert len(killed) == 1
    assert tree(tmp_path / "datasets") == here


def test_limits_hold_on_workers_too(cluster: Any, inputs: Path) -> None:
    tasks = [Task(str(inputs / name), None, None, None, None) for name in ("long.pdf", "short-2019.pdf")]
    found = dict(read_on(cluster.scheduler_address, tasks, seconds=0.5, memory=1 << 30))
    assert isinstance(found[0], UnreadableFileError) and found[0].code == "too_slow"
