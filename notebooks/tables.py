"""The datasets as data frames, typed by what `datapackage.json` says of each column."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pandas as pd

#: Table Schema type -> pandas type that can be empty; everything else stays text.
_DTYPES = {"integer": "Int64", "year": "Int64", "number": "Float64", "boolean": "boolean"}


def datasets_folder() -> Path:
    """Where the datasets are: `PROGRAMARIUM_DATASETS`, or `datasets/` beside the notebooks' folder."""
    return Path(os.environ.get("PROGRAMARIUM_DATASETS", "../datasets"))


def read_tables(folder: Path) -> dict[str, pd.DataFrame]:
    """Read every table that the data package lists.

    An empty cell is missing; a person called `NA` or `Null` is not.

    Raises:
        FileNotFoundError: there is no data package in the folder.
    """
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {}
    for resource in package["resources"]:
        if not str(resource["path"]).endswith(".csv"):
            continue
        dtypes = {
            field["name"]: _DTYPES.get(field.get("type", "string"), "string")
            for field in resource["schema"]["fields"]
        }
        tables[resource["name"]] = pd.read_csv(
            folder / resource["path"], dtype=dtypes, keep_default_na=False, na_values=[""], encoding="utf-8"
        )
    return tables


def split_list(cells: pd.Series[str], separator: str = " ") -> pd.Series[str]:
    """The parts of list cells, one a row; empty cells give none."""
    parts = cells.dropna().astype("object").str.split(separator).explode()
    return parts[parts != ""]
