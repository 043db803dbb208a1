"""Every kind of bad file beside a good one: a message and a row each, and the good one is built."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from programarium.exits import Exit

GOOD = (
    "Archive Days 2021",
    "12 May 2021",
    "09:00-09:30  Opening of the congress",
    "09:30-10:30  What remains of a programme",
    "Moderator: Anna Nowak, City of Torun",
    "Panelists: Jan Kowalski (University of Lodz), Maria Lis (Tychy Archive)",
    "10:30-11:00  Coffee break",
)
PROSE = (
    "Dear neighbours,",
    "the lift is out of order again, and nobody knows why.",
    "Please take the stairs.",
)

#: name of a file -> the problem that stands in `sources`; hostile files meet either limit first
EXPECTED = {
    "bomb.pdf": "too_large too_slow",
    "broken link.pdf": "unreadable",
    "empty.pdf": "empty_file",
    "endless.pdf": "too_slow too_large",
    "locked.pdf": "encrypted",
    "no pages.pdf": "no_pages",
    "pipe.pdf": "unreadable",
    "prose.pdf": "not_a_programme",
    "scan.pdf": "no_text",
    "truncated.pdf": "damaged",
    "two\nlines żółw.pdf": "not_a_pdf",
    "web page.pdf": "not_a_pdf",
}
#: limits for one file that a small programme stays far below, and the hostile ones do not
SECONDS, MEGABYTES = 6, 900


@dataclass(frozen=True)
class Run:
    code: int
    err: str
    figures: dict[str, dict[str, object]]
    sources: dict[str, dict[str, str]]
    sessions: list[str]


def _text_pdf(path: Path, lines: tuple[str, ...]) -> None:
    page = Canvas(str(path), pagesize=A4)
    for index, line in enumerate(lines):
        page.setFont("Helvetica-Bold" if index == 0 else "Helvetica", 20 if index == 0 else 11)
        page.drawString(60, 780 - 30 * index, line)
    page.save()


def _locked(path: Path) -> None:
    _text_pdf(path, GOOD)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user="secret", owner="secret"))


def _truncated(path: Path) -> None:
    _text_pdf(path, GOOD)
    path.write_bytes(path.read_bytes()[:400])


def _scan(path: Path) -> None:
    page = Canvas(str(path), pagesize=A4)
    page.rect(60, 60, 400, 600, fill=1)
    page.save()


def _no_pages(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.save(path)


def _bomb(path: Path) -> None:
    """2 GB of spaces in a content stream of a few kB: one deflated block again and again, deflated again."""
    squeezer = zlib.compressobj(9)
    head = squeezer.compress(b"") + squeezer.flush(zlib.Z_FULL_FLUSH)
    block = squeezer.compress(b" " * (1 << 24)) + squeezer.flush(zlib.Z_FULL_FLUSH)
    inner = head + block * 128 + squeezer.flush()
    _one_stream(path, zlib.compress(inner, 9), [pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])


def _endless(path: Path) -> None:
    """A page of forms within forms, ten of each in the one above: 10^12 texts in 2 kB."""
    with pikepdf.new() as pdf:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        inner = pdf.make_stream(b"BT /F 9 Tf 50 50 Td (x) Tj ET")
        inner.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        for _ in range(12):
            inner.Type, inner.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            inner.BBox = pikepdf.Array([0, 0, 595, 842])
            outer = pdf.make_stream(b"/X Do " * 10)
            outer.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=pdf.make_indirect(inner)))
            inner = outer
        pdf.add_blank_page(page_size=(595, 842))
        pdf.pages[0].Contents = inner
        pdf.pages[0].Resources = inner.Resources
        pdf.save(path)


def _one_stream(path: Path, data: bytes, filters: list[pikepdf.Name]) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        stream = pikepdf.Stream(pdf, b"")
        stream.write(data, filter=pikepdf.Array(filters))
        pdf.pages[0].Contents = pdf.make_indirect(stream)
        pdf.save(path)


MAKE: dict[str, Callable[[Path], object]] = {
    "bomb.pdf": _bomb,
    "broken link.pdf": lambda path: path.symlink_to("nowhere.pdf"),
    "empty.pdf": lambda path: path.touch(),
    "endless.pdf": _endless,
    "good.pdf": lambda path: _text_pdf(path, GOOD),
    "locked.pdf": _locked,
    "no pages.pdf": _no_pages,
    "pipe.pdf": os.mkfifo,
    "prose.pdf": lambda path: _text_pdf(path, PROSE),
    "scan.pdf": _scan,
    "truncated.pdf": _truncated,
    "two\nlines żółw.pdf": lambda path: path.write_bytes(b"PK\x03\x04 a document of an office program"),
    "web page.pdf": lambda path: path.write_text("<!DOCTYPE html><html><body>404</body></html>"),
}


@pytest.fixture(scope="module")
def bad_run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One build of all of them."""
    if sys.platform == "win32":
        pytest.skip("Windows forbids some of these names")
    folder = tmp_path_factory.mktemp("bad")
    (folder / "in" / "folder.pdf").mkdir(parents=True)
    for name, make in MAKE.items():
        make(folder / "in" / name)
    command = [
        sys.executable,
        "-c",
        "from programarium.cli import main; main()",
        "build",
        "in",
        "--out",
        "out",
    ]
    command += ["--json", "--time-limit", str(SECONDS), "--memory-limit", str(MEGABYTES)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.stdout, done.stderr
    figures = {file["name"]: file for file in json.loads(done.stdout)["files"]}

    def rows(table: str) -> list[dict[str, str]]:
        with (folder / "out" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    sources = {row["path"]: row for row in rows("sources")}
    return Run(done.returncode, done.stderr, figures, sources, [row["title"] for row in rows("sessions")])


def test_the_rest_is_built_and_the_exit_code_says_that_something_is_missing(bad_run: Run) -> None:
    assert bad_run.code == Exit.UNREAD_INPUT
    assert "Opening of the congress" in bad_run.sessions
    assert bad_run.figures["good.pdf"]["problem"] is None
    assert "Traceback" not in bad_run.err


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_each_has_a_message_and_a_row(name: str, bad_run: Run) -> None:
    figure = bad_run.figures[name]
    problem = str(figure["problem"])
    assert problem in EXPECTED[name].split(), figure
    message = str(figure["message"])
    assert message.count(".") >= 1 and len(message) > 20, "what is wrong, and what to do"
    shown = name.replace("\n", "\\n")
    lines = [line for line in bad_run.err.splitlines() if f"{shown}: " in line]
    assert len(lines) == 1, "said once"
    assert lines[0].endswith(f"{problem}: {message}")
    assert problem in bad_run.sources[name]["problems"].split()
    assert bad_run.sources[name]["kind"] == "other"


def test_a_folder_named_like_a_pdf_is_told(bad_run: Run) -> None:
    assert "folder.pdf: a folder, not a PDF" in bad_run.err


def test_every_file_has_a_row(bad_run: Run) -> None:
    assert bad_run.sources.keys() == MAKE.keys()
