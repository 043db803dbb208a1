from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalize.mention_table import parse_mention_table
from programarium.cli import run
from programarium.exits import Exit
from programarium.identity.known import load_known
from programarium.identity.linked import linked_text

Capture = pytest.CaptureFixture[str]
LIST = """mention_id,raw_name,year,affiliation,event,group
9,dr hab. Rafał Lipka,2019,Fundacja Miasto,Days,s1|s2
2,"Lipka, Rafał",2020,Fundacja Miasto,Days,s3
5,R. Lipka,2021.0,,Days,
4,Ewa Kulisz,,,,
"""


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_list_comes_back_in_its_order_with_people_scores_and_reasons(
    tmp_path: Path, capsys: Capture
) -> None:
    path, out = tmp_path / "names.csv", tmp_path / "linked.csv"
    path.write_text(LIST, encoding="utf-8")
    assert run(["link", str(path), "--out", str(out)]) == Exit.OK
    found = rows(out)
    assert list(found[0]) == ["mention_id", "person_id", "score", "reasons"]
    assert [row["mention_id"] for row in found] == ["9", "2", "5", "4"]
    assert len({row["person_id"] for row in found[:3]}) == 1 != len({row["person_id"] for row in found})
    assert all(float(row["score"]) > 0.99 and "family name lipka" in row["reasons"] for row in found[:3])
    assert (found[3]["score"], found[3]["reasons"]) == ("", "")
    assert "4 mentions, 2 people, 0 to be asked" in capsys.readouterr().err


def test_against_datasets(datasets: Path, tmp_path: Path, capsys: Capture) -> None:
    path, out = tmp_path / "names.csv", tmp_path / "linked.csv"
    names = ["Jan Olbrycht", "J. Lerman", "Zygmunt Nowy", "Emilia Barczak", "Olbrycht Jan"]
    path.write_text("mention_id,raw_name\n" + "".join(f"{i},{n}\n" for i, n in enumerate(names)))
    assert run(["link", str(path), "--out", str(out), "--against", str(datasets)]) == Exit.OK
    known = load_known(datasets)
    id_of = {person.name: person.person_id for person in known.people}
    found = rows(out)
    assert [row["answer"] for row in found] == ["joined", "joined", "new", "ask", "joined"]
    assert found[0]["person_id"] == found[4]["person_id"] == id_of["Jan Olbrycht"]
    assert found[1]["person_id"] == id_of["Juliusz Lerman"]
    assert found[2]["person_id"] and found[2]["person_id"] not in id_of.values()
    assert not found[3]["person_id"] and found[3]["candidate"] in id_of.values()
    assert found[3]["reasons"].startswith("ask: may be ")
    assert "5 mentions, 3 joined, 1 to be asked, 1 new" in capsys.readouterr().err


def test_strangers_are_new_also_where_they_are_one_person(datasets: Path, tmp_path: Path) -> None:
    path, out = tmp_path / "names.csv", tmp_path / "linked.csv"
    path.write_text("mention_id,raw_name\n1,Zygmunt Nowy\n2,Z. Nowy\n")
    assert run(["link", str(path), "--out", str(out), "--against", str(datasets)]) == Exit.OK
    one, other = rows(out)
    assert one["person_id"] == other["person_id"] and one["answer"] == other["answer"] == "new"
    assert float(one["score"]) > 0.9


def test_two_known_people_of_one_name_are_a_question(datasets: Path, tmp_path: Path) -> None:
    a, b = (m.mention_id for m in load_known(datasets).linked.mentions if m.name == "Jan Olbrycht")
    with (datasets / "curation" / "decisions.csv").open("a") as file:
        file.write(f"different,{a},{b},Ewa Kulisz,2026-01-31,,,,,\n")
    path, out = tmp_path / "names.csv", tmp_path / "linked.csv"
    path.write_text("mention_id,raw_name\n1,Jan Olbrycht\n")
    assert run(["link", str(path), "--out", str(out), "--against", str(datasets)]) == Exit.OK
    (found,) = rows(out)
    assert found["answer"] == "ask" and "fits nearly as well" in found["reasons"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"id,raw_name\n1,Jan\n", "line 1: no column mention_id; expected"),
        (b"", "line 1: no column mention_id; expected"),
        (b"mention_id,raw_name,year,year\n", "line 1: the column year stands twice"),
        (b"mention_id,raw_name\n1,Jan\n\n1,Ewa\n", "line 4: the mention_id '1' stands in line 2, too"),
        (b"mention_id,raw_name\n1,Jan\n,Ewa\n", "line 3: the mention_id is empty"),
        (b"mention_id,raw_name\n1,Lipka, Jan\n", "line 2: 3 cells under 2 columns"),
        (b'mention_id,raw_name\n1,Jan\n2,"Ewa\n3,Eva\n', "line 3: not CSV"),
        (b"mention_id,raw_name,year\n1,Jan,MMXX\n", "line 2: the year 'MMXX' is not a number"),
        (b"mention_id,raw_name\n1,Jan\n2,\xa3ukasz\n", "line 3: not UTF-8 text"),
    ],
)
def test_a_bad_list_is_told_by_line(data: bytes, said: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(data)
    assert run(["link", str(path), "--out", str(tmp_path / "out.csv")]) == Exit.USAGE
    assert f"names.csv, {said}" in capsys.readouterr().err
    assert not (tmp_path / "out.csv").exists()


PLAIN = "mention_id,raw_name,affiliation\n1,Rafał Żółkiewski,Żnin\n2,R. Żółkiewski,Żnin\n3,Ewa Kulisz,\n"


@pytest.mark.parametrize(
    ("text", "encoding", "options"),
    [
        (PLAIN.replace(",", ";"), "utf-8-sig", ()),
        (PLAIN.replace(",", "\t"), "utf-8", ()),
        (PLAIN.replace(",", "\t").replace("\n", "\r\n"), "utf-16", ()),
        ("sep=;\r\n" + PLAIN.replace(",", ";"), "utf-8", ()),
        (PLAIN.replace("mention_id,raw_name", "Mention_ID, RAW_NAME"), "utf-8", ()),
        (PLAIN.replace(",", ";"), "cp1250", ("--encoding", "cp1250")),
    ],
    ids=["semicolons and mark", "tabs", "utf-16", "sep line", "capitals", "code page"],
)
def test_whatever_a_spreadsheet_saves_is_read(
    text: str, encoding: str, options: tuple[str, ...], tmp_path: Path
) -> None:
    path, out = tmp_path / "names.csv", tmp_path / "linked.csv"
    path.write_text(PLAIN, encoding="utf-8")
    assert run(["link", str(path), "--out", str(out)]) == Exit.OK
    plain = out.read_bytes()
    path.write_bytes(text.encode(encoding))
    assert run(["link", str(path), "--out", str(out), *options]) == Exit.OK
    assert out.read_bytes() == plain
    assert len({row["person_id"] for row in rows(out)}) == 2


def test_another_encoding_is_named_and_a_wrong_one_too(tmp_path: Path, capsys: Capture) -> None:
    path, out = tmp_path / "names.csv", tmp_path / "linked.csv"
    path.write_bytes(PLAIN.encode("cp1250"))
    for options, said in (
        ((), "--encoding cp1250"),
        (("--encoding", "klingon"), "no such encoding"),
        (("--encoding", "ascii"), "not ascii text"),
    ):
        assert run(["link", str(path), "--out", str(out), *options]) == Exit.USAGE
        assert said in capsys.readouterr().err


def test_a_row_without_a_name_keeps_its_place_and_is_nobody(
    datasets: Path, tmp_path: Path, capsys: Capture
) -> None:
    path, out = tmp_path / "names.csv", tmp_path / "linked.csv"
    path.write_text("mention_id,raw_name,year\n1,Jan Olbrycht,2021\n2,,2021\n3,Jan Olbrycht,2022\n")
    for options in ((), ("--against", str(datasets))):
        assert run(["link", str(path), "--out", str(out), *options]) == Exit.OK
        found = rows(out)
        assert [row["mention_id"] for row in found] == ["1", "2", "3"]
        assert (found[1]["person_id"], found[1]["score"], found[1]["reasons"]) == ("", "", "no name")
        assert found[0]["person_id"] == found[2]["person_id"] != ""
        assert "1 without a name" in capsys.readouterr().err
    assert found[1]["answer"] == "nameless"


@pytest.mark.parametrize("count", [0, 1])
def test_lists_of_one_or_none(count: int, tmp_path: Path) -> None:
    path, out = tmp_path / "names.csv", tmp_path / "linked.csv"
    path.write_text("mention_id,raw_name\n" + "1,Jan Olbrycht\n" * count)
    assert run(["link", str(path), "--out", str(out)]) == Exit.OK
    assert len(rows(out)) == count


def test_the_list_itself_is_never_overwritten(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "names.csv"
    path.write_text(LIST, encoding="utf-8")
    assert run(["link", str(path), "--out", str(path)]) == Exit.USAGE
    assert "--out is the list itself" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == LIST
    assert run(["link", str(path), "--out", str(tmp_path / "no" / "out.csv")]) == Exit.USAGE


def test_semicolons_and_marks_of_spreadsheets_are_read() -> None:
    plain = parse_mention_table(LIST)
    assert (
        parse_mention_table("\ufeff" + LIST.replace(",", ";").replace('"Lipka; Rafał"', '"Lipka, Rafał"'))
        == plain
    )
    assert [m.year for m in plain] == [2019, 2020, 2021, None]


@given(st.permutations(LIST.splitlines()[1:]))
@settings(derandomize=True, max_examples=8, deadline=None)
def test_the_order_of_a_list_changes_nothing(lines: list[str]) -> None:
    text = "\n".join([LIST.splitlines()[0], *lines]) + "\n"
    given_order = linked_text(parse_mention_table(LIST)).text.splitlines()
    assert sorted(linked_text(parse_mention_table(text)).text.splitlines()) == sorted(given_order)
