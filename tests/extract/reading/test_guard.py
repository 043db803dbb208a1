import os
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pikepdf
import pytest

from extract.errors import PROBLEM_CODES, UnreadableFileError
from extract.reading import read_document
from extract.reading.guard import KeptGuard, run_guarded

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


def pid_of(task: str) -> int:
    if task == "sleep":
        time.sleep(60)
    return os.getpid()


def is_gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_a_kept_process_reads_one_file_after_the_other_and_is_replaced() -> None:
    guard = KeptGuard(work, seconds=2, memory=MEMORY)
    assert [guard.run(task) for task in ("a", "b")] == ["A", "B"]
    for task, code in (("refuse", "encrypted"), ("sleep", "too_slow"), ("die", "crashed")):
        with pytest.raises(UnreadableFileError) as caught:
            guard.run(task)
        assert caught.value.code == code
    assert guard.run("c") == "C"
    guard.close()


def test_a_kept_process_that_was_killed_idle_is_replaced() -> None:
    guard = KeptGuard(pid_of, seconds=20, memory=MEMORY)
    first = guard.run("x")
    os.kill(first, signal.SIGKILL)
    while not is_gone(first):
        time.sleep(0.01)
    assert guard.run("x") != first
    guard.close()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
def test_a_busy_process_ends_with_the_one_that_started_it(tmp_path: Path) -> None:
    code = (
        "import sys; sys.path[:0] = [sys.argv[1]]\n"
        "import test_guard as t\n"
        "from extract.reading.guard import KeptGuard\n"
        "if __name__ == '__main__':\n"
        "    guard = KeptGuard(t.pid_of, seconds=60, memory=t.MEMORY)\n"
        "    print(guard.run('x'), flush=True)\n"
        "    guard.run('sleep')\n"
    )
    script = tmp_path / "parent.py"
    script.write_text(code)
    parent = subprocess.Popen(
        [sys.executable, str(script), str(Path(__file__).parent)], stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 20
    while not is_gone(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert is_gone(child)


def test_no_tasks_start_no_process() -> None:
    assert list(run_guarded(work, [], jobs=4, seconds=1, memory=MEMORY)) == []
