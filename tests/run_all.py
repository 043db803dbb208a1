"""Every check of the project, one after the other: `make test` on Linux and macOS, by hand on Windows.

Style, types, layers and the wheel come first, pytest last, so that its closing line ends the output.
The exit code is 0 only if all of them pass.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
PYTHON = sys.executable

STATIC = {
    "style": [PYTHON, "-m", "ruff", "check", "."],
    "format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "types": [PYTHON, "-m", "mypy"],
    "layers": [PYTHON, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
}
DYNAMIC = {
    "wheel": [PYTHON, "tests/wheel_check.py"],
    "tests": [PYTHON, "-m", "pytest", "--durations=5"],
}


def main() -> int:
    checks = STATIC if "--no-tests" in sys.argv else {**STATIC, **DYNAMIC}
    failed = [name for name, command in checks.items() if not _passes(name, command)]
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _passes(name: str, command: list[str]) -> bool:
    print(f"== {name}", flush=True)
    start = time.monotonic()
    # Colours and bars have no place in a log, and the tests must not depend on the terminal.
    code = subprocess.run(command, cwd=ROOT, env={**os.environ, "NO_COLOR": "1"}, check=False).returncode
    if name != "tests":
        print(f"{'ok' if code == 0 else 'FAILED'} in {time.monotonic() - start:.0f} s", flush=True)
    return code == 0


if __name__ == "__main__":
    sys.exit(main())
