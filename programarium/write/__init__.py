"""Datasets as files, and tables read back."""

from __future__ import annotations

from pathlib import Path

from programarium.tables.curation import ORGANISATION_REGISTRY, PERSON_REGISTRY, registry_text
from programarium.tables.model import Dataset
from programarium.tables.schema import TABLES
from programarium.write import dictionary
from programarium.write.csv_files import read_table, table_text
from programarium.write.datapackage import datapackage_text
from programarium.write.nested import nested_editions, record_text

__all__ = ["dataset_files", "read_table", "write_dataset"]


def dataset_files(dataset: Dataset) -> dict[str, str]:
    """Every file of the datasets folder: path (POSIX) -> text. Same dataset, same text."""
    files = {f"{name}.csv": table_text(table, dataset.tables[name]) for name, table in TABLES.items()}
    for edition_id, record in nested_editions(dataset.tables).items():
        files[f"programmes/{edition_id}.json"] = record_text(record)
    files["datapackage.json"] = datapackage_text(files)
    files[dictionary.NAME] = dictionary.dictionary_text()
    files[f"curation/{PERSON_REGISTRY}"] = registry_text(dataset.person_registry)
    files[f"curation/{ORGANISATION_REGISTRY}"] = registry_text(dataset.organisation_registry)
    return files


def write_dataset(dataset: Dataset, folder: Path) -> tuple[str, ...]:
    """Write all files of `dataset` into `folder`, which should be empty; return their paths.

    Raises:
        OSError: A file cannot be written.
    """
    files = dataset_files(dataset)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return tuple(sorted(files))
