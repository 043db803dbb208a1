"""The inside of a guarded process: limits on itself, then one task after the other."""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from extract.errors import UnreadableFileError

EXIT_TOO_LARGE = 77
EXIT_ABANDONED = 78
#: Address space that libraries map without using it: models, threads' stacks.
MAPPED = 3 << 30
#: Seconds between two looks at the memory; a bomb inflates about 100 MB in that time.
LOOK_EVERY = 0.05


@dataclass(frozen=True, slots=True)
class Setup:
    """What a worker does: `function` on each task, after `prepare`, within `memory` bytes."""

    function: Callable[[Any], Any]
    prepare: Callable[[], object] | None
    memory: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A result, or the code, message and advice of an UnreadableFileError."""

    value: Any = None
    error: tuple[str, str, str] | None = None


def serve(pipe: Connection, setup: Setup) -> None:
    """Answer tasks until the parent hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit(setup.memory)
    threading.Thread(target=_watch, args=(setup.memory,), daemon=True).start()
    if setup.prepare:
        setup.prepare()
    pipe.send(Answer())
    while True:
        try:
            task = pickle.loads(pipe.recv_bytes())
        except (EOFError, OSError):
            return
        pipe.send(_answer(setup.function, task))


def _answer(function: Callable[[Any], Any], task: object) -> Answer:
    try:
        return Answer(function(task))
    except UnreadableFileError as error:
        return Answer(error=(error.code, error.message, error.advice))
    except MemoryError:
        os._exit(EXIT_TOO_LARGE)
    except Exception as error:  # whatever is wrong with one file, the others are still read
        traceback.print_exc()
        where = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(where.filename).name}:{where.lineno}"
        message = f"Reading failed with {type(error).__name__}: {error} ({place})."
        return Answer(error=("crashed", message, "This is a bug in programarium; please report it."))


def _limit(memory: int) -> None:
    """A hard stop for what grows too fast for `_watch`; not every system can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory + MAPPED, memory + MAPPED))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _watch(memory: int) -> None:
    """End this process when it grows too large, or when the one that started it is gone."""
    parent = os.getppid()
    while True:
        if os.getppid() != parent:
            os._exit(EXIT_ABANDONED)
        if resident_bytes() > memory:
            os._exit(EXIT_TOO_LARGE)
        time.sleep(LOOK_EVERY)


def resident_bytes() -> int:
    """Resident memory of this process; its peak where the system tells no more, 0 where nothing."""
    with contextlib.suppress(OSError):
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
