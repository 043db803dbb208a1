"""The files agree with one another: the package's sizes and hashes, the nested JSON, the dictionary."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd

from programarium.check.model import Finding
from programarium.tables.schema import TABLES
from programarium.write import dictionary
from programarium.write.datapackage import table_schema
from programarium.write.nested import nested_editions

_PACKAGE = "datapackage.json"


def check_presence(folder: Path) -> Iterator[Finding]:
    """Every table is there, as UTF-8 without byte order mark, LF only, with as many cells as columns."""
    for table in TABLES.values():
        path = folder / f"{table.name}.csv"
        if not path.is_file():
            yield Finding("file", path.name, "", "the table is missing")
            continue
        data = path.read_bytes()
        if data.startswith(b"\xef\xbb\xbf"):
            yield Finding("file", path.name, "", "the file begins with a byte order mark")
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            yield Finding("file", path.name, "", f"the file is not UTF-8 (byte {error.start})")
            continue
        rows = list(csv.reader(text.splitlines(keepends=True), strict=False))
        if not rows or tuple(rows[0]) != table.column_names:
            yield Finding("columns", path.name, "", f"columns are {', '.join(rows[0] if rows else [])}")
        for number, row in enumerate(rows[1:], 2):
            if len(row) != len(rows[0]):
                yield Finding("file", path.name, f"record {number}", f"{len(row)} cells, not {len(rows[0])}")


def check_package(folder: Path) -> Iterator[Finding]:
    """`datapackage.json` lists every file with its size and hash, and describes the tables as they are."""
    path = folder / _PACKAGE
    if not path.is_file():
        yield Finding("package", _PACKAGE, "", "the file is missing")
        return
    listed = {resource["path"]: resource for resource in json.loads(path.read_text("utf-8"))["resources"]}
    there = {f"{name}.csv" for name in TABLES}
    there |= {p.relative_to(folder).as_posix() for p in (folder / "programmes").glob("*.json")}
    for name in sorted(there ^ set(listed)):
        what = "is not listed" if name in there else "is listed and missing"
        yield Finding("package", _PACKAGE, "", f"{name} {what}")
    for name in sorted(there & set(listed)):
        yield from _fingerprint(folder / name, listed[name])
    for table in TABLES.values():
        if listed.get(f"{table.name}.csv", {}).get("schema") not in (None, table_schema(table)):
            yield Finding("package", _PACKAGE, "", f"{table.name} is described by another schema")
    words = folder / dictionary.NAME
    if not words.is_file() or words.read_text("utf-8") != dictionary.dictionary_text():
        yield Finding("package", dictionary.NAME, "", "the data dictionary is not that of the schema")


def check_nested(folder: Path, tables: Mapping[str, pd.DataFrame]) -> Iterator[Finding]:
    """Each programme file holds what the tables hold."""
    expected = nested_editions(tables)
    for edition_id, record in expected.items():
        name = f"programmes/{edition_id}.json"
        path = folder / name
        if not path.is_file():
            yield Finding("nested", name, "", "the file is missing")
            continue
        found = json.loads(path.read_text("utf-8"))
        different = [key for key in record if found.get(key) != record[key]]
        if different or set(found) != set(record):
            yield Finding("nested", name, "", f"differs from the tables in {', '.join(different) or 'keys'}")
    for path in sorted((folder / "programmes").glob("*.json")):
        if path.stem not in expected:
            yield Finding("nested", f"programmes/{path.name}", "", "there is no such edition")


def _fingerprint(path: Path, resource: Mapping[str, object]) -> Iterator[Finding]:
    data = path.read_bytes()
    if resource.get("bytes") != len(data):
        yield Finding("package", path.name, "", f"{len(data)} bytes, listed are {resource.get('bytes')}")
    elif resource.get("hash") != f"sha256:{hashlib.sha256(data).hexdigest()}":
        yield Finding("package", path.name, "", "the hash is not the listed one: changed since the build")
