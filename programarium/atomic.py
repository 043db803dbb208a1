"""One writer at a time, and new datasets in place of the old ones in a single step.

The new folder is made beside the old one and the two names are exchanged by the kernel: whoever
looks, or is killed, sees either all of the old datasets or all of the new. Where the kernel has no
such call, two renames do it and `recover` repairs what a kill between them leaves.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from extract.errors import UsageError
from programarium.workspace import Workshop

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # macOS sys/stdio.h


@contextlib.contextmanager
def locked(shop: Workshop) -> Iterator[None]:
    """Hold the output folder for this process; the system frees it when the process ends, however.

    Raises:
        UsageError: another build holds it, or its surroundings cannot be written.
    """
    try:
        shop.home.mkdir(parents=True, exist_ok=True)
        handle = os.open(shop.lock, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise UsageError(
            f"{shop.out.parent}: {error.strerror}; give --out a folder where you may write."
        ) from None
    try:
        if not _lock(handle):
            raise UsageError(f"{shop.out}: another build is writing it; wait for it or give another --out.")
        yield
    finally:
        os.close(handle)


def recover(shop: Workshop) -> None:
    """Undo what a killed build left: put the old datasets back, drop half-made ones."""
    if shop.old.is_dir() and not shop.out.exists():
        shop.old.rename(shop.out)
    for leftover in (shop.stage, shop.old):
        shutil.rmtree(leftover, ignore_errors=True)


def publish(shop: Workshop) -> None:
    """Put the stage in the place of the datasets, in one step where the system can.

    Raises:
        UsageError: the output folder cannot be replaced, as a mount point.
    """
    flush(shop.stage)
    try:
        if not shop.out.exists():
            shop.stage.rename(shop.out)
        elif _exchange(shop.stage, shop.out):
            pass
        else:
            shop.out.rename(shop.old)
            shop.stage.rename(shop.out)
    except OSError as error:
        raise UsageError(
            f"{shop.out}: cannot be replaced ({error.strerror}); "
            "if it is a mount point or in use, give --out a folder inside or beside it."
        ) from None


def flush(folder: Path) -> None:
    """Have the system write all files below a folder to the disk."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with contextlib.suppress(OSError), path.open("rb+") as file:
                os.fsync(file.fileno())


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system or file system cannot."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            done = libc.renameat2(
                _AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_RENAME_EXCHANGE)
            )
        elif sys.platform == "darwin":
            done = libc.renamex_np(os.fsencode(one), os.fsencode(other), ctypes.c_uint(_RENAME_SWAP))
        else:
            return False
    except (AttributeError, OSError, TypeError):
        return False
    if done == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        return False
    raise OSError(code, os.strerror(code))


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        # A record lock, not flock: worker processes must not inherit it and outlive us with it.
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
