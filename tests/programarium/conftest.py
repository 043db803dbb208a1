"""A reader of our own for tests of the application: a line of the file is a session."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from extract.model import (
    Box,
    Document,
    EditionFacts,
    Page,
    PageAccount,
    Participation,
    Place,
    Problem,
    Programme,
    Session,
    Style,
    Word,
)
from programarium import sources
from programarium.guarded import Limits
from programarium.tasks import Hashed

_STYLE = Style("Vera", 10.0, False, False, 0)


def plain_programme(data: bytes) -> Programme:
    """The programme of a file whose lines are `title; person, person`, the first line its series."""
    series, *lines = data.decode().splitlines()
    words, sessions = [], []
    for index, line in enumerate(lines):
        place = Place(1, Box(50.0, 50.0 + 20 * index, 300.0, 60.0 + 20 * index))
        words.append(Word(line, place.box, _STYLE, 0, index, len(line)))
        title, _, people = line.partition("; ")
        speakers = tuple(Participation(name, "speaker", place) for name in people.split(", ") if name)
        sessions.append(Session(str(index), title, "talk", place, date="2021-05-12", participations=speakers))
    glyphs = sum(word.glyphs for word in words)
    page = Page(1, 595.0, 842.0, tuple(words), (), (), (), glyphs, "pdfium", "good", "digital")
    document = Document(hashlib.sha256(data).hexdigest(), len(data), "test", "", (page,))
    facts = EditionFacts(series=series, year=2021, language="en", status="complete")
    account = (PageAccount(1, ("record",) * len(words)),)
    return Programme(document, "programme", facts, (), tuple(sessions), (), account, (), (), (), ())


class PlainReader:
    """Stands in for the guarded reading of PDFs; `read` lists the names that it was asked for."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(
        self, todo: Sequence[Hashed], limits: Limits
    ) -> Iterator[tuple[Hashed, Programme | Problem, float]]:
        for one in todo:
            self.read.append(one.input.name)
            data = one.input.path.read_bytes()
            outcome: Programme | Problem = Problem("damaged", "The file is damaged. Get it again.")
            yield one, plain_programme(data) if b"damaged" not in data else outcome, 0.1


@pytest.fixture
def plain_reader(monkeypatch: pytest.MonkeyPatch) -> PlainReader:
    """Files are read as plain text, in this process."""
    reader = PlainReader()
    monkeypatch.setattr(sources, "read_guarded", reader)
    return reader


@pytest.fixture
def plain_folder(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder of inputs: name -> content."""

    def make(name: str = "inputs", **contents: str) -> Path:
        folder = tmp_path / name
        folder.mkdir(parents=True, exist_ok=True)
        for stem, content in (contents or {"congress": DEFAULT}).items():
            (folder / f"{stem}.pdf").write_bytes(content.encode())
        return folder

    return make


DEFAULT = "Archive Days\nOpening; Anna Nowak\nWhat remains of a programme; Jan Kowalski, Maria Lis\n"


def tree_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


@pytest.fixture(scope="session")
def cluster() -> Iterator[Any]:
    """A Dask cluster of two workers on this machine."""
    distributed = pytest.importorskip(
        "distributed", reason="Dask is not installed (extra `cluster`): work on a cluster is not tested"
    )
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
    ) as found:
        yield found


@pytest.fixture(scope="session")
def tree() -> Callable[[Path], dict[str, bytes]]:
    return tree_of


@pytest.fixture(name="plain_programme")
def _plain_programme() -> Programme:
    return plain_programme(DEFAULT.encode())
