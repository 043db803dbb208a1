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
) -> None:
    """Say who is who in a list of names of your own.

    The list may also have year, affiliation, event and group (ids of what people appeared in together,
    joined by |). The answer has mention_id, person_id, score and reasons. With --against, person_id is
    that of the datasets where it is sure, new where nobody is alike, empty where a person should decide;
    answer (joined, ask, new) and candidate are added.
    """
    from normalize.mention_table import parse_mention_table
    from programarium.identity.linked import against_text, linked_text, summary
    from programarium.identity.lists import read_list, write_list

    listed = parse_mention_table(read_list(mentions), str(mentions))
    if against is None:
        said, text = linked_text(listed)
    else:
        said, text = against_text(listed, against)
    write_list(out, text, mentions)
    print(f"{out}: {summary(said, against is not None)}", file=sys.stderr)
