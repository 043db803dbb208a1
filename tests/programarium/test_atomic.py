from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.errors import UsageError
from programarium import atomic
from programarium.atomic import locked, publish, recover
from programarium.workspace import Workshop

Tree = Callable[[Path], dict[str, bytes]]

#: audit events of whatever changes the file system, and of the kernel call that exchanges names
CHANGES = (
    "os.mkdir",
    "os.rename",
    "os.remove",
    "os.rmdir",
    "os.link",
    "os.truncate",
    "ctypes.dlsym",
    "shutil.rmtree",
)


def _write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    made = Workshop(tmp_path / "datasets")
    _write(made.out, a="old", deep__b="old")
    return made


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of publishing: with the kernel's exchange, and without."""
    if request.param == "two renames":
        monkeypatch.setattr(atomic, "_exchange", lambda one, other: False)
    elif sys.platform == "win32":
        pytest.skip("no exchange of names on Windows")
    return str(request.param)


def test_publish_replaces_everything(shop: Workshop, way: str, tree: Tree) -> None:
    _write(shop.stage, a="new", c="new")
    publish(shop)
    assert tree(shop.out) == {"a": b"new", "c": b"new"}
    recover(shop)
    assert not shop.stage.exists() and not shop.old.exists()
    assert tree(shop.out) == {"a": b"new", "c": b"new"}


def test_publish_where_nothing_was(tmp_path: Path, tree: Tree) -> None:
    shop = Workshop(tmp_path / "fresh")
    _write(shop.stage, a="new")
    publish(shop)
    assert tree(shop.out) == {"a": b"new"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_every_change_the_datasets_are_whole(tmp_path: Path, way: str, tree: Tree) -> None:
    old, new = {"a": b"old", "deep/b": b"old"}, {"a": b"new", "c": b"new"}
    outcomes = []
    for moment in range(1, 60):
        shop = Workshop(tmp_path / str(moment) / "datasets")
        _write(shop.out, a="old", deep__b="old")

        def replace_all(shop: Workshop = shop) -> None:
            with locked(shop):
                recover(shop)
                _write(shop.stage, a="new", c="new")
                publish(shop)
                recover(shop)

        was_killed = _run_until(moment, replace_all)
        if way == "exchange":
            assert tree(shop.out) in (old, new), f"killed at change {moment}"
        recover(shop)
        found = tree(shop.out)
        assert found in (old, new), f"killed at change {moment}"
        assert not shop.stage.exists() and not shop.old.exists()
        outcomes.append(found == new)
        if not was_killed:
            break
    assert not was_killed, "the moments did not reach the end"
    assert outcomes[0] is False and outcomes[-1] is True
    assert outcomes == sorted(outcomes), "from one moment on, the new datasets stand"


def _run_until(moment: int, work: Callable[[], None]) -> bool:
    """Run `work` in a child that is killed before its change number `moment`; whether it was."""
    child = os.fork()
    if child == 0:  # pragma: no cover
        count = 0

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal count
            writes = (
                event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
            )
            if writes or event in CHANGES:
                count += 1
                if count == moment:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(hook)
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    assert os.WEXITSTATUS(status) == 0
    return False


HOLD = """
import sys
from pathlib import Path
from programarium.atomic import locked
from programarium.workspace import Workshop
with locked(Workshop(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_build_is_refused_until_the_first_is_dead(shop: Workshop) -> None:
    command = [sys.executable, "-c", HOLD, str(shop.out)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(UsageError, match="another build is writing it"), locked(shop):
            pass
        holder.kill()
        holder.wait()
    with locked(shop):
        pass


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="where you may write"), locked(Workshop(tmp_path / "datasets")):
        pass
