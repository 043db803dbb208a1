"""`datapackage.json`: the tables described by Data Package v2 and Table Schema."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from programarium.tables.model import Column, Table
from programarium.tables.schema import TABLES
from programarium.write.nested import Record

_PROFILES = "https://datapackage.org/profiles/2.0"
TITLE = "Event programmes: sessions, panelists, affiliations and people over the years"
DESCRIPTION = (
    "Read from past event programmes (PDF). Every row of sessions, participations and biographies "
    "names the page and the box of the words that state it. See DATA_DICTIONARY.md."
)
GUARD = (
    "Text columns hold printed wording; where a spreadsheet would run it as a formula, an apostrophe "
    "stands before the character that would start it."
)


def datapackage_text(files: Mapping[str, str]) -> str:
    """The descriptor of the package.

    Args:
        files: Path in the datasets folder -> text of each table file and programme file.
    """
    resources = [_table_resource(table, files[f"{table.name}.csv"]) for table in TABLES.values()]
    programmes = sorted(path for path in files if path.startswith("programmes/"))
    resources += [_programme_resource(path, files[path]) for path in programmes]
    package: Record = {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": "programarium-datasets",
        "title": TITLE,
        "description": f"{DESCRIPTION} {GUARD}",
        "resources": [*resources],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def table_schema(table: Table) -> Record:
    """A table as a Table Schema descriptor."""
    schema: Record = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
    }
    if table.foreign_keys:
        schema["foreignKeys"] = [
            {
                "fields": [key.column],
                "reference": {"resource": key.table, "fields": list(TABLES[key.table].primary_key)},
            }
            for key in table.foreign_keys
        ]
    return schema


def _table_resource(table: Table, text: str) -> Record:
    return {
        "name": table.name,
        "type": "table",
        "description": f"One row is {table.row_is}.",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_fingerprint(text),
        "dialect": {"lineTerminator": "\n"},
        "schema": table_schema(table),
    }


def _programme_resource(path: str, text: str) -> Record:
    return {
        "name": path.removesuffix(".json").replace("/", "-"),
        "description": "One edition with all its records, nested.",
        "path": path,
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
        **_fingerprint(text),
    }


def _fingerprint(text: str) -> Record:
    data = text.encode()
    return {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}


def _field(column: Column) -> Record:
    field: Record = {"name": column.name, "type": column.type, "description": column.description}
    if column.type == "time":
        field["format"] = "%H:%M"
    if column.unit is not None:
        field["unit"] = column.unit
    if column.separator is not None:
        field["separator"] = column.separator
    constraints: Record = {}
    if column.required:
        constraints["required"] = True
    if column.enum:
        constraints["enum"] = list(column.enum)
    for name in ("minimum", "maximum"):
        value = getattr(column, name)
        if value is not None:
            constraints[name] = value
    if constraints:
        field["constraints"] = constraints
    return field
