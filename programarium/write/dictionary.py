"""`DATA_DICTIONARY.md`: the schema in words."""

from __future__ import annotations

from extract.errors import PROBLEM_CODES
from programarium.tables.model import Column, Table
from programarium.tables.schema import TABLES
from programarium.write.datapackage import DESCRIPTION, GUARD

NAME = "DATA_DICTIONARY.md"

_VALUES = """\
All files are UTF-8 without byte order mark, lines end in LF, an empty cell is null. Ids are opaque
and stable. `…_as_printed` columns keep the printed wording, typos included; only line breaks,
line-end hyphens and runs of spaces are undone. Boxes are PDF points from the top left corner of the
page as displayed. `programmes/<edition_id>.json` holds the same records nested; list columns are
lists there, and its text is never guarded."""


def dictionary_text() -> str:
    """The data dictionary, in the order of the schema."""
    parts = [
        "# Data dictionary",
        "Generated from the schema in `programarium/tables` by `python -m programarium.write.dictionary`; "
        "do not edit.",
        DESCRIPTION.replace(" See DATA_DICTIONARY.md.", ""),
        _VALUES,
        f"{GUARD} A text that already has apostrophes there has one more. `programarium.write.read_table` "
        "takes it away again.",
        *(_table(table) for table in TABLES.values()),
        _problems(),
    ]
    return "\n\n".join(parts) + "\n"


def _table(table: Table) -> str:
    keys = ", ".join(f"`{name}`" for name in table.primary_key)
    lines = [
        f"## {table.name}",
        "",
        f"One row is {table.row_is}. Key: {keys}.",
        "",
        "| column | type | empty | meaning |",
        "|---|---|---|---|",
    ]
    lines += [_column(column) for column in table.columns]
    return "\n".join(lines)


def _column(column: Column) -> str:
    values = " Values: " + ", ".join(f"`{value}`" for value in column.enum) + "." if column.enum else ""
    unit = f" ({column.unit})" if column.unit else ""
    meaning = f"{column.description}{values}".replace("|", "\\|")
    return f"| `{column.name}` | {column.type}{unit} | {'no' if column.required else 'yes'} | {meaning} |"


def _problems() -> str:
    lines = ["## Problem codes", "", "| code | meaning |", "|---|---|"]
    lines += [f"| `{code}` | {meaning} |" for code, meaning in PROBLEM_CODES.items()]
    return "\n".join(lines)


if __name__ == "__main__":
    import sys

    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(dictionary_text())
