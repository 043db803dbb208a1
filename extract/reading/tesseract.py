"""The tesseract program: where it is, what it knows, and the words it sees in a picture.

It is called as a program, with one thread and fixed settings, so that the same picture gives the
same words. Nothing of it is needed to read pages that have a text layer.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

#: Seconds for one page; a page of small type takes 5 to 15.
PAGE_SECONDS = 120.0
#: Seconds for questions about the program itself.
ASK_SECONDS = 20.0
#: Page segmentation: automatic, without orientation.
_SEGMENTATION = "3"
_LINES = ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")
_NUMBERS = r"((?: -?[\d.]+)+)"


class OcrError(Exception):
    """Tesseract failed on a picture: the page stays as it was read."""


@dataclass(frozen=True, slots=True)
class Engine:
    """An installed tesseract. `languages` are its names of languages, sorted (`eng`, `pol` …)."""

    program: str
    version: str
    languages: tuple[str, ...]
    digest: str

    @property
    def signature(self) -> str:
        """Tells engines apart that may read the same picture differently."""
        return f"tesseract {self.version} {self.digest}"


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word in a picture, in pixels from its top left; `confidence` 0..1.

    `size` is the height of its line from descender to ascender, `baseline` where the line stands at
    the word's middle, `angle` the line's direction in degrees anticlockwise.
    """

    text: str
    box: tuple[float, float, float, float]
    confidence: float
    size: float
    baseline: float
    angle: int


@cache
def find_engine() -> Engine | None:
    """The tesseract of this machine with the languages that it has, None where there is none."""
    program = shutil.which("tesseract") or _windows_default()
    if program is None:
        return None
    try:
        told = _ask(program, "--version"), _ask(program, "--list-langs")
    except (OSError, subprocess.SubprocessError):
        return None
    version = re.search(r"tesseract v?(\S+)", told[0])
    head, *names = told[1].splitlines()
    languages = tuple(sorted({name.strip() for name in names} - {"", "osd", "equ"}))
    if version is None or not languages:
        return None
    folder = re.search(r'"(.*)"', head)
    return Engine(program, version.group(1), languages, _digest(languages, folder.group(1) if folder else ""))


def see_words(engine: Engine, picture: bytes, languages: Sequence[str], dpi: int) -> list[SeenWord]:
    """The words of a picture in reading order.

    Args:
        engine: what `find_engine` found.
        picture: a PNM or PNG file.
        languages: names out of `engine.languages`, the main one first.
        dpi: pixels an inch.

    Raises:
        OcrError: tesseract failed, or took longer than PAGE_SECONDS.
    """
    command = [engine.program, "stdin", "stdout", "-l", "+".join(languages), "--dpi", str(dpi)]
    command += ["--psm", _SEGMENTATION, "hocr"]
    try:
        run = subprocess.run(
            command, input=picture, capture_output=True, timeout=PAGE_SECONDS, env=_environment(), check=False
        )
    except subprocess.TimeoutExpired as error:
        raise OcrError(f"tesseract took longer than {PAGE_SECONDS:g} s") from error
    except OSError as error:
        raise OcrError(f"tesseract did not start: {error}") from error
    if run.returncode:
        said = run.stderr.decode("utf-8", "replace").strip().splitlines()
        raise OcrError(f"tesseract ended with code {run.returncode}: {said[-1] if said else ''}")
    try:
        return list(_words(ElementTree.fromstring(run.stdout)))
    except ElementTree.ParseError as error:
        raise OcrError(f"tesseract gave no words: {error}") from error


def _words(tree: ElementTree.Element) -> Iterator[SeenWord]:
    for line in tree.iter():
        if line.get("class") not in _LINES:
            continue
        title = line.get("title", "")
        box = _numbers("bbox", title) or [0.0] * 4
        slope, offset = _numbers("baseline", title) or [0.0, 0.0]
        size = (_numbers("x_size", title) or [box[3] - box[1]])[0]
        angle = int((_numbers("textangle", title) or [0.0])[0])
        for word in line.iter():
            if word.get("class") == "ocrx_word" and (text := "".join(word.itertext()).strip()):
                about = word.get("title", "")
                x0, top, x1, bottom = _numbers("bbox", about) or box
                base = box[3] + offset + slope * ((x0 + x1) / 2 - box[0])
                sure = (_numbers("x_wconf", about) or [0.0])[0] / 100
                yield SeenWord(text, (x0, top, x1, bottom), sure, size, base, angle)


def _numbers(key: str, title: str) -> list[float]:
    found = re.search(rf"\b{key}{_NUMBERS}", title)
    return [float(number) for number in found.group(1).split()] if found else []


def _environment() -> dict[str, str]:
    return {**os.environ, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C"}


def _ask(program: str, question: str) -> str:
    run = subprocess.run(
        [program, question],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        timeout=ASK_SECONDS,
        env=_environment(),
        check=True,
    )
    return run.stdout.decode("utf-8", "replace")


def _windows_default() -> str | None:
    """Where the Windows installer puts it without adding it to PATH."""
    found = Path(os.environ.get("PROGRAMFILES", ""), "Tesseract-OCR", "tesseract.exe")
    return str(found) if os.name == "nt" and found.is_file() else None


def _digest(languages: Sequence[str], folder: str) -> str:
    """The language data by name and size: there are fast and exact ones of the same name."""
    told = []
    for name in languages:
        path = Path(folder, f"{name}.traineddata")
        told.append(f"{name} {path.stat().st_size if path.is_file() else '?'}")
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:8]
