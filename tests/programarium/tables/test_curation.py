"""Files that people edit, and files of ids."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import UsageError
from normalize.decision_table import PEOPLE
from normalize.identity.registry_model import IdRegistry, RegistryRow
from normalize.model import Decision
from programarium.tables.curation import (
    PERSON_REGISTRY,
    read_decisions,
    read_registry,
    registry_text,
)

HEAD = "verdict,mention_a,mention_b,author,date,reason\n"


def test_decisions_are_read_in_order(tmp_path: Path) -> None:
    (tmp_path / PEOPLE.file).write_text(
        HEAD
        + 'same,par-1,par-2,EM,2026-01-02,"one hand, one desk"\n\ndifferent,par-1,bio-3,EM,2026-01-03,\n',
        encoding="utf-8",
    )
    assert read_decisions(tmp_path, PEOPLE) == (
        Decision("same", "par-1", "par-2", "EM", "2026-01-02", "one hand, one desk"),
        Decision("different", "par-1", "bio-3", "EM", "2026-01-03"),
    )


def test_a_spreadsheet_may_have_saved_them(tmp_path: Path) -> None:
    text = "\ufeff" + HEAD.replace(",", ";") + "same;par-1;par-2;EM;2026-01-02;'=one desk\r\n"
    (tmp_path / PEOPLE.file).write_bytes(text.encode())
    (decision,) = read_decisions(tmp_path, PEOPLE)
    assert decision == Decision("same", "par-1", "par-2", "EM", "2026-01-02", "=one desk")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            HEAD + "maybe,par-1,par-2,EM,2026-01-02,\n",
            r"decisions.csv, line 2: .*verdict.* 'maybe'",
        ),
        (HEAD.replace("author", "autor"), "missing .*author"),
        (HEAD + 'same,par-1,par-2,"Łucja,,\nsame,par-1,par-3,Łucja,,\n', "not CSV"),
        ("verdict,mention_a\n", "missing .*mention_b"),
    ],
)
def test_what_is_not_understood_is_an_error(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / PEOPLE.file).write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        read_decisions(tmp_path, PEOPLE)


def test_text_in_another_encoding_is_an_error(tmp_path: Path) -> None:
    (tmp_path / PEOPLE.file).write_bytes(HEAD.encode() + "same,par-1,par-2,Łucja,,\n".encode("cp1250"))
    with pytest.raises(UsageError, match="not UTF-8"):
        read_decisions(tmp_path, PEOPLE)


def test_without_files_there_is_nothing(tmp_path: Path) -> None:
    assert read_decisions(None, PEOPLE) == read_decisions(tmp_path, PEOPLE) == ()
    assert read_registry(None, PERSON_REGISTRY) == read_registry(tmp_path, PERSON_REGISTRY) == IdRegistry()


def test_a_registry_comes_back_as_it_was_written(tmp_path: Path) -> None:
    registry = IdRegistry(
        (
            RegistryRow("p1", "active", None, None, ("=a", "b, c; =d")),
            RegistryRow("p2", "redirect", "p1", None, ()),
            RegistryRow("p3", "active", None, "p1", ("d",)),
        )
    )
    (tmp_path / PERSON_REGISTRY).write_bytes(registry_text(registry).encode())
    assert read_registry(tmp_path, PERSON_REGISTRY) == registry
