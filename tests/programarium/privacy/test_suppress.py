"""A person who is suppressed is in no byte of anything, and does not come back."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import typer

from extract.errors import UsageError
from extract.model import Biography, Box, Place, Programme
from normalize.text import fold
from programarium import sources
from programarium.check import check_dataset
from programarium.cli import run
from programarium.exits import Exit
from programarium.guarded import Limits
from programarium.pipeline import build
from programarium.privacy.held import Held
from programarium.privacy.suppress import suppress
from programarium.progress import Silent
from programarium.tables.curation import PERSON_REGISTRY, read_registry
from programarium.workspace import find_inputs
from programarium.write import read_table

NAME = "Zofia Łęcka"
#: folded spellings that no output may hold
SPELLINGS = ("zofia lecka", "lecka zofia", "zofii leckiej", "z lecka", "zofialecka", "zofia maria lecka")
FIRST = (
    "Archive Days\n"
    "Rozmowa z Zofią Łęcką; Zofia Łęcka, Jan Kowalski\n"
    "Głos Zofii Łęckiej (zofia.lecka@zbiory.pl); Maria Lis, Z. Łęcka\n"
)
SECOND = "Archive Nights\nWieczór; Łęcka Zofia, Maria Lis\nPamięć; Zofia Maria Łęcka\n"


def build_in(folder: Path) -> None:
    inputs, out = find_inputs([folder / "inputs"], folder / "datasets"), folder / "datasets"
    build(inputs, out, limits=Limits(), report=Silent(io.StringIO()))


def holding(folder: Path) -> list[str]:
    """Files below a folder, the sources left out, whose name or bytes hold the name."""
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith("inputs/"):
            text = fold(f"{name} {path.read_bytes().decode('utf-8', 'replace')}")
            found += [name for spelling in SPELLINGS if spelling in text]
    return found


@pytest.fixture
def with_biographies(monkeypatch: pytest.MonkeyPatch, plain_reader: object) -> None:
    """The plain reader, with two biographies in every programme."""
    plain: Any = sources.read_guarded  # type: ignore[attr-defined]

    def read(todo: object, limits: Limits) -> Iterator[tuple[object, object, float]]:
        for one, outcome, seconds in plain(todo, limits):
            if isinstance(outcome, Programme):
                places = [Place(1, Box(50.0, 300.0 + 50 * n, 300.0, 340.0 + 50 * n)) for n in range(2)]
                outcome = replace(
                    outcome,
                    biographies=(
                        Biography(NAME, "Kieruje archiwum.", places[0], affiliation="Archiwum Łąk"),
                        Biography("Jan Kowalski", "Uczeń Zofii Łęckiej; razem z Z. Łęcką.", places[1]),
                    ),
                )
            yield one, outcome, seconds

    monkeypatch.setattr(sources, "read_guarded", read)


@pytest.fixture
def built(
    tmp_path: Path, plain_folder: Callable[..., Path], with_biographies: None, monkeypatch: pytest.MonkeyPatch
) -> Path:
    monkeypatch.chdir(tmp_path)
    plain_folder("inputs", **{"first": FIRST, "Zofia_Łęcka": SECOND})
    build_in(tmp_path)
    curation = tmp_path / "datasets" / "curation"
    people = read_table(tmp_path / "datasets", "participations")
    ids = dict(zip(people["name_as_printed"], people["participation_id"], strict=True))
    head = "verdict,mention_a,mention_b,author,date,reason,name_a,edition_a,name_b,edition_b\n"
    (curation / "decisions.csv").write_text(
        f"{head}different,{ids[NAME]},{ids['Jan Kowalski']},Ewa Kot,2024-01-02,,{NAME},e,Jan Kowalski,e\n"
        f"different,{ids['Maria Lis']},{ids['Jan Kowalski']},Ewa Kot,2024-01-02,asked {NAME},,,,\n",
        encoding="utf-8",
    )
    (curation / "log.txt").write_text(f"{ids[NAME]}: Z. Łęcka or Zofia Łęcka?\n", encoding="utf-8")
    (tmp_path / "x.inspect.html").write_text(f"<p>{NAME}</p>", encoding="utf-8")
    return tmp_path


def take_out(folder: Path, asked: str = NAME) -> object:
    return suppress(
        folder / "datasets", asked, reason=f"a letter of {NAME}", date="2024-05-06", confirm=lambda held: True
    )


def test_no_byte_holds_the_name_and_no_build_brings_it_back(built: Path) -> None:
    assert len(holding(built)) > 20 and ".programarium/datasets/comparisons/names" in holding(built)
    take_out(built)
    assert holding(built) == []
    assert check_dataset(built / "datasets", None) == []
    build_in(built)
    assert holding(built) == []
    (built / "inputs" / "new.pdf").write_bytes(SECOND.replace("Nights", "Weeks").encode())
    build_in(built)
    assert holding(built) == []
    shutil.rmtree(built / ".programarium")
    build_in(built)
    assert holding(built) == []
    assert check_dataset(built / "datasets", None) == []


def test_counts_say_what_is_withheld(built: Path) -> None:
    total = len(read_table(built / "datasets", "participations"))
    done = take_out(built)
    tables = {
        name: read_table(built / "datasets", name)
        for name in ("sessions", "sources", "participations", "biographies")
    }
    assert len(tables["participations"]) == total - int(tables["sessions"]["withheld"].sum())
    assert int(tables["sources"]["withheld"].sum()) == 2 == 4 - len(tables["biographies"])
    build_in(built)
    again = read_table(built / "datasets", "sessions")
    assert list(again["withheld"]) == list(tables["sessions"]["withheld"])
    assert done is not None


def test_others_keep_their_rows_and_ids(built: Path) -> None:
    before = read_table(built / "datasets", "people").set_index("person_id")["name"]
    take_out(built)
    now = read_table(built / "datasets", "people").set_index("person_id")["name"]
    build_in(built)
    later = read_table(built / "datasets", "people").set_index("person_id")["name"]
    kept = before[before.isin(["Jan Kowalski", "Maria Lis"])].to_dict()
    assert now.to_dict() == later.to_dict() == kept


def test_the_registry_keeps_a_tombstone_and_decisions_of_others_stay(built: Path) -> None:
    people = read_table(built / "datasets", "people")
    (erased,) = people[people["name"].map(fold).str.contains("lecka") & (people["editions"] == 2)][
        "person_id"
    ]
    take_out(built, erased)
    build_in(built)
    curation = built / "datasets" / "curation"
    rows = {row.id: row for row in read_registry(curation, PERSON_REGISTRY).rows}
    assert (rows[erased].status, rows[erased].anchors) == ("tombstone", ())
    decisions = (curation / "decisions.csv").read_text(encoding="utf-8").splitlines()
    assert len(decisions) == 2
    assert "asked [withheld]" in decisions[1]


def test_a_list_without_its_key_stops_the_build(built: Path) -> None:
    take_out(built)
    (built / "datasets" / "curation" / "suppression.key").unlink()
    with pytest.raises(UsageError, match=r"suppression\.key: missing or damaged"):
        build_in(built)


def test_the_key_is_made_once_and_the_list_grows(built: Path) -> None:
    curation = built / "datasets" / "curation"
    take_out(built)
    key = (curation / "suppression.key").read_bytes()
    take_out(built, "maria lis")
    assert (curation / "suppression.key").read_bytes() == key
    assert len((curation / "suppressed.csv").read_text(encoding="utf-8").splitlines()) == 3
    build_in(built)
    assert list(read_table(built / "datasets", "people")["name"]) == ["Jan Kowalski"]


def test_nothing_happens_without_a_yes_and_to_strangers(built: Path, tree: Callable[[Path], object]) -> None:
    before = tree(built / "datasets")

    def refuse(held: Held) -> bool:
        return False

    assert suppress(built / "datasets", NAME, reason="", date="", confirm=refuse) is None
    with pytest.raises(UsageError, match="nobody has this id or name"):
        take_out(built, "Adam Kot")
    assert tree(built / "datasets") == before


def test_guests_are_named_not_changed(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guest = built / "datasets" / "notes.md"
    guest.write_text(f"Ask {NAME}", encoding="utf-8")
    assert run(["privacy", "suppress", NAME, "--yes"]) == 0
    out = capsys.readouterr().out
    assert "datasets/notes.md: still holds the name" in out
    assert fold(NAME) not in fold(out)
    assert guest.read_text(encoding="utf-8") == f"Ask {NAME}"


def test_the_command_asks_first(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typer, "confirm", lambda *given, **options: False)
    assert run(["privacy", "suppress", NAME]) == 0
    assert not (built / "datasets" / "curation" / "suppressed.csv").exists()
    assert holding(built)


def test_inspections_that_show_the_person_in_pictures_only_go_too(built: Path) -> None:
    pages = {"first": "<img>", "escaped": "<b>Zofia</b> &#321;&#281;cka", "other": "Maria Lis"}
    for name, text in pages.items():
        (built / f"{name}.inspect.html").write_text(text, encoding="utf-8")
    take_out(built)
    assert [path.name for path in built.glob("*.inspect.html")] == ["other.inspect.html"]


def test_a_date_that_is_none_is_refused_before_anything_is_done(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (built / "datasets" / "people.csv").read_bytes()
    asked = ["privacy", "suppress", NAME, "--data", str(built / "datasets"), "--yes", "--date"]
    assert run([*asked, "1.2.2026"]) == Exit.USAGE
    assert "--date 1.2.2026: no day; write it as YYYY-MM-DD." in capsys.readouterr().err
    assert (built / "datasets" / "people.csv").read_bytes() == before
    assert run([*asked, "2026-02-01"]) == Exit.OK
    assert "Inspections written to other folders" in capsys.readouterr().out
