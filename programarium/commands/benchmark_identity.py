"""`programarium benchmark-identity`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def benchmark_identity_cmd(
    mentions: Annotated[
        list[int] | None, typer.Argument(min=1, metavar="[N…]", help="Mentions. Default: 100000")
    ] = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="programmes, homonyms, aliases, initials, careers, misprints."),
    ] = None,
    seed: Annotated[int, typer.Option(metavar="N", help="Another list of the same kind.")] = 1,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that compare names.")
    ] = 2,
    scheduler: Annotated[
        str, typer.Option(metavar="ADDRESS", help="A Dask cluster that compares (tcp://host:8786).")
    ] = "",
    splink: Annotated[bool, typer.Option("--splink", help="Measure Splink on the same lists, too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON on stdout.")] = False,
) -> None:
    """Measure the matching of people on invented lists.

    Time, memory, precision and recall. The lists are made anew, the same ones each time; each is linked in
    a process of its own. Names that are too many to compare with each other are named.
    """
    from extract.errors import UsageError
    from programarium.identity.invented.kinds import KINDS
    from programarium.identity.measuring.job import OURS, PEER, Job
    from programarium.identity.measuring.run import measure_all, measured_text

    kinds = kind or ["programmes"]
    for one in kinds:
        if one not in KINDS:
            raise UsageError(f"--kind {one}: no such kind; there are {', '.join(KINDS)}.")
    linkers = (OURS, PEER) if splink else (OURS,)
    found = measure_all(
        [Job(x, k, n, seed, jobs, scheduler) for n in mentions or [100_000] for k in kinds for x in linkers]
    )
    if as_json:
        import msgspec

        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n")
    else:
        print(measured_text(found), end="")
