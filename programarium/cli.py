"""The command line: names of commands, errors as messages, exit codes.

Commands import what they need when they run, so that `--help` answers at once.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from typing import Annotated, NoReturn

import typer

from extract.errors import ProgrammeError, UnreadableFileError
from programarium.commands.benchmark import benchmark_cmd
from programarium.commands.benchmark_identity import benchmark_identity_cmd
from programarium.commands.build import build
from programarium.commands.check import check
from programarium.commands.decide import decide_cmd
from programarium.commands.dictionary import dictionary
from programarium.commands.evaluate import evaluate_cmd
from programarium.commands.evaluate_identity import evaluate_identity_cmd
from programarium.commands.explain import explain_cmd
from programarium.commands.find import find_cmd
from programarium.commands.link import link_cmd
from programarium.commands.privacy import privacy_app
from programarium.commands.survey import survey_cmd
from programarium.commands.train import train_cmd
from programarium.commands.version import version
from programarium.exits import Exit
from programarium.inspect.command import inspect_cmd


def _version(is_asked: bool) -> None:
    if is_asked:
        version()
        raise typer.Exit


app = typer.Typer(
    name="programarium",
    help="Read past event programmes (PDF) into datasets: sessions, panelists, affiliations, people.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def _options(
    show_version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help="Print the versions.")
    ] = False,
) -> None:
    """Options that stand before a command."""


COMMANDS: dict[str, Callable[..., None] | typer.Typer] = {
    "build": build,
    "check": check,
    "inspect": inspect_cmd,
    "find": find_cmd,
    "explain": explain_cmd,
    "decide": decide_cmd,
    "link": link_cmd,
    "survey": survey_cmd,
    "evaluate": evaluate_cmd,
    "evaluate-identity": evaluate_identity_cmd,
    "benchmark": benchmark_cmd,
    "benchmark-identity": benchmark_identity_cmd,
    "train": train_cmd,
    "privacy": privacy_app,
    "dictionary": dictionary,
    "version": version,
}
for name, command in COMMANDS.items():
    if isinstance(command, typer.Typer):
        app.add_typer(command, name=name)
    else:
        app.command(name)(command)


def main() -> NoReturn:
    """Run the command line and end the process with a documented exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a pipe on Windows would know no Polish letters
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line; returns the exit code, see `Exit`."""
    try:
        code = app(arguments, prog_name="programarium", standalone_mode=False)
        if code == Exit.INTERRUPTED:
            return _fail(Exit.INTERRUPTED, "interrupted")
        sys.stdout.flush()  # here a full disk has a message still
        return code if isinstance(code, int) else Exit.OK
    except UnreadableFileError as error:
        return _fail(Exit.UNREAD_INPUT, str(error))
    except ProgrammeError as error:
        return _fail(Exit.USAGE, str(error))
    except BrokenPipeError:  # who reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.OK
    except OSError as error:  # a full disk, a folder taken away: the surroundings, not the program
        what = f"{error.filename}: {error.strerror}" if error.filename else error.strerror or str(error)
        return _fail(Exit.USAGE, "; ".join((what, *getattr(error, "__notes__", ()))))
    except Exception as error:
        if hasattr(error, "show") and hasattr(error, "exit_code"):  # a usage error of the parser
            error.show()
            return int(error.exit_code)
        import traceback

        traceback.print_exc()
        return _fail(Exit.BUG, "this is a bug in programarium; please report the lines above")


def _fail(code: Exit, message: str) -> int:
    print(f"programarium: {message}", file=sys.stderr)
    return code
