from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import UsageError
from programarium.catalogue import normal_path, read_catalogue

HEADER = "file,event,edition,year,language,url,rights\n"


def _catalogue(folder: Path, text: str, name: str = "catalogue.csv") -> Path:
    (folder / name).write_bytes(text.encode())
    return folder


def test_rows_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = (
        HEADER
        + 'a.pdf,Archive Days,1,2019,en,https://example.org,"ours, cleared"\n\n,Archive Days,2,2020,,,\n'
    )
    found = read_catalogue(_catalogue(tmp_path, text))
    assert found is not None
    assert [(r.file, r.edition, r.year, r.language, r.rights) for r in found.rows] == [
        ("a.pdf", 1, 2019, "en", "ours, cleared"),
        ("", 2, 2020, None, None),
    ]
    assert found.row_of("a.pdf") is found.rows[0]
    assert found.row_of("") is None


def test_no_catalogue(tmp_path: Path) -> None:
    assert read_catalogue(tmp_path) is None


@pytest.mark.parametrize("between", [";", "\t"])
@pytest.mark.parametrize("prefix", ["", "\ufeff"])
def test_as_a_spreadsheet_saves_it(tmp_path: Path, prefix: str, between: str) -> None:
    text = prefix + "file;event;year\r\nżółw.pdf;Dni Archiwów;2019\r\n".replace(";", between)
    found = read_catalogue(_catalogue(tmp_path, text))
    assert found is not None
    assert (found.rows[0].file, found.rows[0].event, found.rows[0].year) == ("żółw.pdf", "Dni Archiwów", 2019)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEADER + "a.pdf,Days,1,19,en,,\n", "line 2: column 'year' holds '19'"),
        (HEADER + "a.pdf,Days,one,2019,en,,\n", "line 2: column 'edition' holds 'one'"),
        (HEADER + "a.pdf,Days,1,2019,Polish,,\n", "line 2: column 'language' holds 'Polish'"),
        (HEADER + 'a.pdf,Days,1,2019,en,,"two\nlines"\nb.pdf,,2,,,,\n', "line 4: column 'event' is empty"),
        (HEADER + ",Days,,,,,\n", "line 2: a row without a file needs an edition or a year"),
        (HEADER + "a.pdf,Days,1,2019,en,x,y,z\n", "line 2: 8 cells, the header has 7"),
        (HEADER + "../a.pdf,Days,1,2019,en,,\n", "line 2: column 'file' holds '../a.pdf'"),
        (HEADER + "/a.pdf,Days,1,2019,en,,\n", "write a path inside this folder"),
        ("file,event,yaer\na.pdf,Days,2019\n", "line 1: there is no column 'yaer'; did you mean 'year'?"),
        ("event,year\nDays,2019\n", "line 1: column 'file' is missing"),
        ("file,file,event\na,b,c\n", "line 1: column 'file' stands twice"),
        ("file,event,kind\na.pdf,Days,leaflet\n", "write one of programme, announcement"),
        ("file,event,start_date\na.pdf,Days,12.05.2021\n", "write a date as YYYY-MM-DD"),
        ("file,event,start_date,end_date\na.pdf,Days,2021-05-12,2021-05-11\n", "is before start_date"),
        (HEADER + "a.pdf,Days,1,,,,\na.pdf,Days,2,,,,\n", "'a.pdf' is listed twice"),
        (
            "file,event,year,start_date\na.pdf,Days,2015,2017-01-25\n",
            "column 'year' holds '2015', but",
        ),
        (HEADER + 'a.pdf,"Days,1,2017,,,\nb.pdf,Days,2,2019,,,\n', "line 2: not CSV: a quote is not closed"),
        (HEADER + 'a.pdf,"Days,1,2017,,,\nb.pdf,"Days",2,2019,,,\n', "line 2: not CSV"),
        ('file,event,year\na.pdf,"Days\nb.pdf,Days",2019\n', "line 2: column 'event' holds a line break"),
        ("file,event,,\na.pdf,Days,,late\n", "line 2: 'late' stands in a column without a heading"),
        ("", "the table is empty"),
    ],
)
def test_what_is_not_understood_names_the_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_catalogue(_catalogue(tmp_path, text))
    assert said in str(caught.value)
    assert str(tmp_path / "catalogue.csv") in str(caught.value)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("file,event,,\na.pdf,Days,,\n", "utf-8"),
        ("file,event\na.pdf,Days,,\n", "utf-8"),
        ("sep=,\r\nfile,event\r\na.pdf,Days\r\n", "utf-8"),
        ("file\tevent\r\na.pdf\tDays\r\n", "utf-16"),
    ],
    ids=["columns without heading", "empty cells", "sep line", "utf-16"],
)
def test_what_excel_adds_is_read_over(tmp_path: Path, text: str, encoding: str) -> None:
    (tmp_path / "catalogue.csv").write_bytes(text.encode(encoding))
    found = read_catalogue(tmp_path)
    assert found is not None
    assert [(row.file, row.event) for row in found.rows] == [("a.pdf", "Days")]


def test_an_edition_over_new_year_is_of_either_year(tmp_path: Path) -> None:
    head, dates = "file,event,year,start_date,end_date\n", "2017-12-30,2018-01-02"
    found = read_catalogue(_catalogue(tmp_path, f"{head}a.pdf,Days,2017,{dates}\nb.pdf,Days,2018,{dates}\n"))
    assert found is not None
    assert [row.year for row in found.rows] == [2017, 2018]


def test_other_encodings_are_named(tmp_path: Path) -> None:
    (tmp_path / "catalogue.csv").write_bytes(HEADER.encode() + "a.pdf,Łódź,1,,,,\n".encode("cp1250"))
    with pytest.raises(UsageError, match="line 2: not UTF-8 text"):
        read_catalogue(tmp_path)


def test_session_notes(tmp_path: Path) -> None:
    _catalogue(tmp_path, HEADER + "a.pdf,Days,1,,,,\n")
    text = "file,title,page,problem,note\na.pdf,What remains,3,placement_reconstructed,only plausible\n"
    found = read_catalogue(_catalogue(tmp_path, text, "session_notes.csv"))
    assert found is not None
    (note,) = found.notes
    assert (note.file, note.title, note.page, note.problem) == (
        "a.pdf", "What remains", 3, "placement_reconstructed",
    )  # fmt: skip


def test_session_notes_need_no_catalogue(tmp_path: Path) -> None:
    text = "file,title,problem\na.pdf,What remains,placement_reconstructed\n"
    found = read_catalogue(_catalogue(tmp_path, text, "session_notes.csv"))
    assert found is not None
    assert (found.rows, [note.file for note in found.notes]) == ((), ["a.pdf"])


def test_a_note_needs_a_known_problem(tmp_path: Path) -> None:
    _catalogue(tmp_path, HEADER)
    _catalogue(tmp_path, "file,title,problem\na.pdf,What,placement_infered\n", "session_notes.csv")
    with pytest.raises(UsageError, match=r"line 2: .* did you mean 'placement_inferred'"):
        read_catalogue(tmp_path)


def test_paths_are_compared_composed() -> None:
    assert normal_path("./dir\\o\u0301.pdf ") == "dir/ó.pdf"


def test_our_own_catalogue() -> None:
    found = read_catalogue(Path(__file__).parents[2] / "raw_pdfs")
    assert found is not None
    assert [row.edition for row in found.rows] == [1, 2, 3, 4]
    assert all(row.fact_source for row in found.rows)
    assert len(found.notes) == 22
