"""The command line: names of commands, errors as messages, exit codes.

Commands import what they need when they run, so that `--help` answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import NoReturn

import typer

from extract.errors import ProgrammeError
from programarium.commands.build import build
from programarium.commands.check import check
from programarium.commands.dictionary import dictionary
from programarium.commands.evaluate import evaluate_cmd
from programarium.commands.find import find_cmd
from programarium.commands.version import version
from programarium.exits import Exit
from programarium.inspect.command import inspect_cmd

app = typer.Typer(
    name="programarium",
    help="Read past event programmes (PDF) into datasets: sessions, panelists, affiliations, people.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
COMMANDS: dict[str, Callable[..., None]] = {
    "build": build,
    "check": check,
    "inspect": inspect_cmd,
    "find": find_cmd,
    "evaluate": evaluate_cmd,
    "dictionary": dictionary,
    "version": version,
}
for name, command in COMMANDS.items():
    app.command(name)(command)


def main() -> NoReturn:
    """Run the command line and end the process with a documented exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line; returns the exit code, see `Exit`."""
    try:
        code = app(arguments, standalone_mode=False)
        return code if isinstance(code, int) else Exit.OK
    except KeyboardInterrupt:
        return _fail(Exit.INTERRUPTED, "interrupted; what was there before is untouched")
    except ProgrammeError as error:
        return _fail(Exit.USAGE, str(error))
    except Exception as error:
        if hasattr(error, "show") and hasattr(error, "exit_code"):  # a usage error of the parser
            error.show()
            return int(error.exit_code)
        if type(error).__name__ in ("Abort", "Exit"):
            return int(getattr(error, "exit_code", Exit.INTERRUPTED))
        import traceback

        traceback.print_exc()
        return _fail(Exit.BUG, "this is a bug in programarium; please report the lines above")


def _fail(code: Exit, message: str) -> int:
    print(f"programarium: {message}", file=sys.stderr)
    return code
