"""Tables are read back whole, or a message says which one is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.errors import UsageError
from extract.model import Programme
from programarium.model import SourceEntry
from programarium.tables import assemble
from programarium.write import write_dataset
from programarium.write.reading import read_rows

NAMES = ("sources", "sessions", "participations", "people", "organisations")


@pytest.fixture
def folder(congress: Programme, as_entry: Callable[..., SourceEntry], tmp_path: Path) -> Path:
    write_dataset(assemble([as_entry(congress)], []), tmp_path)
    return tmp_path


def test_whole_tables_are_read(folder: Path) -> None:
    assert [bool(rows) for rows in read_rows(folder, NAMES).values()] == [True] * len(NAMES)


def _first_records(data: bytes) -> bytes:
    return b"".join(data.splitlines(keepends=True)[:2])


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda data: data[:300], r"record 2 has \d+ cells, the header 25"),
        (lambda data: data[:40], "the columns are not those of sessions"),
        (lambda data: b"", "the columns are not those of sessions"),
        (lambda data: data[:-1], "the last line has no end"),
        (_first_records, "it lacks 'ses-.*', which participations.csv names"),
        (lambda data: data + b"\xff\n", "utf-8"),
    ],
    ids=["in a record", "in the header", "empty", "last byte", "between records", "other bytes"],
)
def test_a_damaged_table_is_named(folder: Path, spoil: Callable[[bytes], bytes], said: str) -> None:
    path = folder / "sessions.csv"
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(UsageError, match=rf"sessions\.csv: the table is damaged \(.*{said}.*build` again"):
        read_rows(folder, NAMES)
