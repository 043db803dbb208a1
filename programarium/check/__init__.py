"""Is a datasets folder what it says it is?"""

from __future__ import annotations

import json
from pathlib import Path

from extract.errors import UsageError
from programarium.check.cells import check_cells
from programarium.check.files import check_nested, check_package, check_presence
from programarium.check.keys import check_keys
from programarium.check.model import Finding
from programarium.check.places import check_places
from programarium.check.times import check_times
from programarium.tables.schema import TABLES
from programarium.write.csv_files import read_cells, read_table

__all__ = ["Finding", "check_dataset"]


def check_dataset(folder: Path, pdf_folder: Path | None = None) -> list[Finding]:
    """Check the tables of `folder` against the schema, each other and the PDFs.

    Args:
        folder: The datasets.
        pdf_folder: Where `sources.path` leads from; None (or a missing file) leaves out what
            needs the words of the page.

    Raises:
        UsageError: `folder` is not there.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder; give the folder of the datasets.")
    broken = list(check_presence(folder))
    if broken:
        return broken
    cells = {table.name: read_cells(folder, table) for table in TABLES.values()}
    found = [*check_cells(cells)]
    if any(finding.check == "columns" for finding in found):
        return found
    found += [*check_keys(cells), *check_times(cells), *check_places(cells, pdf_folder)]
    try:
        found += check_package(folder)
        if not any(finding.check == "cell" for finding in found):
            tables = {name: read_table(folder, name) for name in TABLES}
            found += check_nested(folder, tables)
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        found.append(Finding("package", "*.json", "", f"a JSON file cannot be understood: {error}"))
    return found
