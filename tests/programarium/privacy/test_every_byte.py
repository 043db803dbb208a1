"""After `privacy suppress` no byte of any output shows the person: packed, encoded or as pixels.

Real PDFs are read, built, inspected; then everything that lies there is unpacked and searched.
"""

from __future__ import annotations

import base64
import binascii
import gzip
import html
import io
import itertools
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image as Pictures

from extract.reading import read_document
from normalize.text import fold
from programarium import guarded
from programarium.cli import run
from programarium.tasks import read_one
from programarium.write import read_table

NAME = "Zofia Łęcka"
#: an e-mail address is no name's words; all others are searched for in any order
GLUED = ("zofialecka", "leckazofia", "zlecka")
FAMILY = "lec(?:ka|kiej|ke|ko)"
GIVEN = "(?:z|zofi(?:a|i|e|o|io|ia))"
PATTERN = re.compile(rf"\b(?:{GIVEN}(?: \w+)? {FAMILY}|{FAMILY} {GIVEN})\b")
PAGES = (
    (
        "Archive Days, 12 May 2021",
        "10:00-10:30  Opening",
        "dr Zofia Łęcka, Muzeum Ziemi",
        "11:00-11:30  What remains of a programme",
        "Jan Kowalski, Zofia Łęcka",
        "12:00-12:30  Rozmowa z Zofią Łęcką",
        "Maria Lis",
        "13:00-13:30  Boxes",
        "ŁĘCKA Zofia, Maria Lis",
    ),
    (
        "Notes on people",
        "Zofia Łęcka",
        "Kieruje archiwum od roku 2010. Pisze o Zofii Łęckiej nikt poza Z. Łęcką, zofia.lecka@zbiory.pl.",
        "Jan Kowalski",
        "Uczeń Zofii Łęckiej i przyjaciel Marii Lis.",
    ),
)

Write = Callable[[Path, tuple[tuple[str, ...], ...]], Path]


def unpacked(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """The bytes, and what any stream, archive or encoding in them holds."""
    yield data
    if depth > 3:
        return
    inner: list[bytes] = []
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        inner += _inflated(data[match.start() :], zlib.decompressobj())
    for match in re.finditer(rb"\x1f\x8b\x08", data):
        inner += _inflated(data[match.start() :], zlib.decompressobj(31))
    for match in re.finditer(rb"[A-Za-z0-9+/]{40,}={0,2}", data):
        text = match.group()
        try:
            inner.append(base64.b64decode(text[: len(text) // 4 * 4]))
        except binascii.Error:
            continue
    for one in inner:
        yield from unpacked(one, depth + 1)


def _inflated(data: bytes, packed: Any) -> list[bytes]:
    try:
        return [packed.decompress(data)]
    except zlib.error:
        return []


def texts(data: bytes) -> Iterator[str]:
    """What bytes may say: in any usual encoding, as HTML, and as the words of a packed programme in a row."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1250", "latin-1"):
        yield data.decode(encoding, "replace")
    text = data.decode("utf-8", "replace")
    yield html.unescape(re.sub("<[^>]*>", " ", text))
    for start in (0, 32):  # entries of the cache begin with a digest
        try:
            yield " ".join(_strings(msgspec.msgpack.decode(data[start:])))
        except (msgspec.DecodeError, UnicodeDecodeError, ValueError):
            continue


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from itertools.chain.from_iterable(map(_strings, (*value, *value.values())))
    elif isinstance(value, list):
        yield from itertools.chain.from_iterable(map(_strings, value))


def shows(text: str) -> bool:
    folded = " ".join(re.findall(r"\w+", fold(text)))
    return bool(PATTERN.search(folded)) or any(one in folded.replace(" ", "") for one in GLUED[:2])


def holding(folder: Path) -> list[str]:
    """Files below a folder, the sources left out, whose name or content shows the person."""
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith("inputs/"):
            parts = [name.encode(), *unpacked(path.read_bytes())]
            if any(shows(text) for part in parts for text in texts(part)):
                found.append(name)
    return found


def test_the_search_finds_what_is_hidden(tmp_path: Path) -> None:
    said = f"x {NAME} y".encode()
    picture = io.BytesIO()
    from PIL.PngImagePlugin import PngInfo

    about = PngInfo()
    about.add_itxt("Title", NAME, zip=True)
    Pictures.new("L", (4, 4)).save(picture, "PNG", pnginfo=about)
    hidden = {
        "deflated": zlib.compress(said), "gzip": gzip.compress(said), "png": picture.getvalue(),
        "base64": b'"data:x;base64,' + base64.b64encode(said * 4) + b'"',
        "utf16": said.decode().encode("utf-16"),
        "words": b"d" * 32 + msgspec.msgpack.encode([{"t": "Zofia", "x": 1.5}, {"t": "Łęcka"}]),
        "html": b"<b>Zofia</b> &#321;&#281;cka", "case": "o Zofii Łęckiej".encode(), "z.txt": b"Z. Lecka",
        "order": "Łęcka, Zofia Maria".encode(),
    }  # fmt: skip
    for name, data in hidden.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "innocent").write_bytes("Zofia Lis, Piotr Łęcki; Zofia, Jan i Łęcka Anna".encode())
    assert holding(tmp_path) == sorted(hidden)


@pytest.fixture
def built(tmp_path: Path, write_pages: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Datasets of two PDFs, one of them named after the person, with inspections of both."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(guarded, "_outcomes", lambda tasks, *limits: enumerate(map(read_one, tasks)))
    (tmp_path / "inputs").mkdir()
    write_pages(tmp_path / "inputs" / "days.pdf", PAGES)
    write_pages(tmp_path / "inputs" / "Zofia-Łęcka.pdf", (("Archive Nights, 13 May 2022", *PAGES[0][1:]),))
    assert run(["build", "inputs", "--quiet", "--ocr", "off"]) == 0
    for name in ("days", "Zofia-Łęcka"):
        assert run(["inspect", f"inputs/{name}.pdf", "--ocr", "off"]) == 0
    return tmp_path


def test_nothing_that_is_written_shows_the_person(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = holding(built)
    assert {"Zofia-Łęcka.inspect.html", "days.inspect.html", "datasets/people.csv"} <= set(before)
    assert any(name.startswith(".programarium/") for name in before), "the cache is searched, too"
    total = {n: len(read_table(built / "datasets", n)) for n in ("participations", "biographies")}
    capsys.readouterr()
    assert run(["privacy", "suppress", NAME, "--yes", "--reason", f"a letter of {NAME}"]) == 0
    said = capsys.readouterr()
    assert not shows(said.out + said.err)
    assert holding(built) == []
    assert run(["build", "inputs", "--quiet", "--ocr", "off"]) == 0
    for path in sorted((built / "inputs").iterdir()):
        assert run(["inspect", str(path), "--ocr", "off"]) == 0
    assert holding(built) == []
    check_pictures(built)
    said = capsys.readouterr()
    assert not shows(said.out + said.err)
    left = {
        n: read_table(built / "datasets", n) for n in ("participations", "biographies", "sessions", "sources")
    }
    assert len(left["participations"]) + int(left["sessions"]["withheld"].sum()) == total["participations"]
    assert len(left["biographies"]) + int(left["sources"]["withheld"].sum()) == total["biographies"]
    assert int(left["sessions"]["withheld"].sum()) >= 4


def check_pictures(built: Path) -> None:
    """The pictures of an inspection are black where the name stands, and there alone."""
    text = (built / "days.inspect.html").read_text(encoding="utf-8")
    pictures = [
        Pictures.open(io.BytesIO(base64.b64decode(found))).convert("L")
        for found in re.findall(r"data:image/\w+;base64,([A-Za-z0-9+/=]+)", text)
    ]
    pages = read_document(built / "inputs" / "days.pdf").pages
    assert len(pictures) == len(pages) == 2
    covered = 0
    for page, picture in zip(pages, pictures, strict=True):
        factor = picture.width / page.width
        for word in page.words:
            box = word.box
            edges = [int(edge * factor) for edge in (box.x0, box.top, box.x1, box.bottom)]
            left, top, right, bottom = edges
            shades: Any = picture.crop((left, top, right + 1, bottom + 1)).getextrema()
            darkest, brightest = shades
            folded = fold(word.text)
            if re.search(rf"\b{FAMILY}\b", folded):
                assert brightest < 60, word.text
                covered += 1
            elif folded in ("opening", "boxes", "programme"):
                assert brightest > 150 > darkest, word.text
    assert covered >= 7
