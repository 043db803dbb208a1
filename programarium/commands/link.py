"""`programarium link`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def link_cmd(
    mentions: Annotated[
        Path, typer.Argument(metavar="MENTIONS.csv", help="mention_id, raw_name, and more where there is.")
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="LINKED.csv", help="Where the answer goes.")],
    against: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Datasets whose people the list is matched to.")
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that compare names.")
    ] = 1,
    cache: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Keeps comparisons for the next time; it holds the list's names."),
    ] = None,
    scheduler: Annotated[
        str, typer.Option(metavar="ADDRESS", help="A Dask cluster that compares (tcp://host:8786).")
    ] = "",
    encoding: Annotated[
        str, typer.Option(metavar="NAME", help="How the list is encoded, as cp1250. Default: UTF-8.")
    ] = "",
) -> None:
    """Say who is who in a list of names of your own.

    MENTIONS.csv has commas, semicolons or tabs between cells, and is UTF-8 unless --encoding says else.

    The list may also have year, affiliation, event and group (ids of what people appeared in together,
    joined by |). The answer has mention_id, person_id, score and reasons. With --against, person_id is
    that of the datasets where it is sure, new where nobody is alike, empty where a person should decide;
    answer (joined, ask, new) and candidate are added.
    """
    from extract.errors import UsageError
    from normalize.mention_table import mentions_of, table_rows
    from programarium.collector import relax_collector
    from programarium.identity.kept import compared_text, open_memory, write_memory
    from programarium.identity.linked import against_text, cut_text, linked_text, summary
    from programarium.identity.lists import read_list, write_list
    from programarium.identity.runners import choose_runner

    if cache and against:
        raise UsageError("--cache keeps comparisons of the list in itself; leave it out with --against.")
    relax_collector()
    rows = table_rows(read_list(mentions, encoding), str(mentions))
    listed, order = mentions_of(rows, str(mentions)), [row.cells["mention_id"] for row in rows]
    runner = choose_runner(jobs, scheduler)
    if against is None:
        memory = open_memory(cache) if cache else None
        done = linked_text(listed, runner, memory, order)
        if cache is not None and memory is not None:
            write_memory(cache, memory)
            print(compared_text(memory), file=sys.stderr)
    else:
        done = against_text(listed, against, runner, order)
    write_list(out, done.text, mentions)
    print(f"{out}: {summary(done.said, against is not None)}", file=sys.stderr)
    if done.cut_blocks:
        print(cut_text(done.cut_blocks), file=sys.stderr)
