import time
import zlib
from pathlib import Path

import pikepdf
import pytest

from extract.errors import PROBLEM_CODES, UnreadableFileError
from extract.reading import read_document
from extract.reading.guard import read_guarded, run_guarded

MEMORY = 400 << 20


def count_words(path: str) -> int:
    return sum(len(page.words) for page in read_document(Path(path)).pages)


def work(task: str) -> str:
    if task == "sleep":
        time.sleep(60)
    if task == "bug":
        raise KeyError("Łódź")
    if task == "die":
        import os

        os._exit(5)
    if task == "refuse":
        raise UnreadableFileError("encrypted", "Locked.", "Unlock it.")
    return task.upper()


def bomb(path: Path) -> Path:
    """600 MB of harmless operators behind 3 MB of file."""
    packer = zlib.compressobj(1)
    chunk = b"1 0 0 1 0 0 cm\n" * 70_000
    packed = b"".join(packer.compress(chunk) for _ in range(600)) + packer.flush()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(300, 300))
        stream = pikepdf.Stream(pdf, b"")
        stream.write(packed, filter=pikepdf.Name.FlateDecode)
        page.Contents = stream
        pdf.save(path)
    return path


def endless(path: Path) -> Path:
    """A form that draws a form ten times, ten deep: 10 to the 11th strokes in 3 kB."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(300, 300))
        content, inner = b"0 0 m 1 1 l S\n" * 10, None
        for _ in range(11):
            form = pikepdf.Stream(pdf, content)
            form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 300, 300]
            if inner is not None:
                form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
            content, inner = b"/X Do\n" * 10, pdf.make_indirect(form)
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
        page.Contents = pikepdf.Stream(pdf, content)
        pdf.save(path)
    return path


@pytest.fixture(scope="module")
def outcomes() -> list[object]:
    tasks = ["a", "sleep", "bug", "b", "die", "refuse", "c"]
    found = list(run_guarded(work, tasks, jobs=2, seconds=1.0, memory=MEMORY))
    assert [index for index, _ in found] == list(range(len(tasks)))
    return [outcome for _, outcome in found]


def test_results_come_in_order_whatever_happens(outcomes: list[object]) -> None:
    assert [outcome for outcome in outcomes if isinstance(outcome, str)] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("index", "code", "said"),
    [(1, "too_slow", "1 s"), (2, "crashed", "KeyError"), (4, "crashed", "5"), (5, "encrypted", "Locked.")],
)
def test_failures_are_errors_with_a_code(outcomes: list[object], index: int, code: str, said: str) -> None:
    error = outcomes[index]
    assert isinstance(error, UnreadableFileError)
    assert error.code == code and code in PROBLEM_CODES
    assert said in error.message


def test_hostile_files_do_not_take_the_others_down(tmp_path: Path) -> None:
    sound = next(Path(__file__).parents[3].glob("raw_pdfs/*.pdf"))
    files = [bomb(tmp_path / "bomb.pdf"), sound, endless(tmp_path / "endless.pdf"), sound]
    tasks = [str(file) for file in files]
    found = [outcome for _, outcome in run_guarded(count_words, tasks, jobs=2, seconds=3, memory=MEMORY)]
    assert isinstance(found[1], int) and found[1] > 100 and found[3] == found[1]
    for hostile in (found[0], found[2]):
        assert isinstance(hostile, UnreadableFileError)
        assert hostile.code in ("too_slow", "too_large")


def test_one_file_alone() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_guarded(work, "refuse", seconds=30, memory=MEMORY)
    assert caught.value.advice == "Unlock it."


def test_no_tasks_start_no_process() -> None:
    assert list(run_guarded(work, [], jobs=4, seconds=1, memory=MEMORY)) == []
