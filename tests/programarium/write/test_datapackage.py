"""The description of the tables, by two independent readers."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from extract.errors import PROBLEM_CODES
from extract.model import Programme
from programarium.model import SourceEntry
from programarium.tables import TABLES, assemble
from programarium.write import write_dataset
from programarium.write.dictionary import NAME, dictionary_text

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def folder(congress: Programme, as_entry: Callable[..., SourceEntry], tmp_path: Path) -> Path:
    write_dataset(assemble([as_entry(congress)], []), tmp_path)
    return tmp_path


def profile(name: str) -> Any:
    """A Data Package v2 profile as the dplib-py wheel ships it; importing dplib is not needed."""
    spec = importlib.util.find_spec("dplib")
    assert spec is not None and spec.submodule_search_locations is not None
    path = Path(spec.submodule_search_locations[0], "profiles", "2.0", f"{name}.json")
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_package_is_valid_by_the_profiles_of_version_2(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(profile("datapackage")).validate(package)
    schemas = [resource["schema"] for resource in package["resources"] if "schema" in resource]
    assert len(schemas) == len(TABLES)
    for schema in schemas:
        jsonschema.Draft7Validator(profile("tableschema")).validate(schema)


def frictionless_errors(folder: Path) -> list[tuple[str, str]]:
    from frictionless import Package

    report = Package(str(folder / "datapackage.json")).validate()
    return [(kind, note) for kind, note in report.flatten(["type", "note"])]


def test_frictionless_finds_nothing(folder: Path) -> None:
    assert frictionless_errors(folder) == []


def test_frictionless_sees_what_is_wrong(folder: Path) -> None:
    """The descriptor says enough for another reader to notice each kind of damage."""
    path = folder / "participations.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[1] = lines[1].replace(",speaker,", ",singer,")
    lines[2] = lines[2].replace(",ses-", ",sus-")
    lines[3] = lines[2]
    path.write_bytes("".join(lines).encode())
    found = {kind for kind, _ in frictionless_errors(folder)}
    assert {"constraint-error", "foreign-key", "primary-key", "hash-count"} <= found


def test_enums_and_formats_are_in_the_descriptor(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    fields = {
        (resource["name"], field["name"]): field
        for resource in package["resources"]
        for field in resource.get("schema", {}).get("fields", [])
    }
    assert "q_and_a" in fields["sessions", "kind"]["constraints"]["enum"]
    assert fields["sessions", "start"]["format"] == "%H:%M"
    assert fields["sessions", "date"]["type"] == "date"
    assert fields["participations", "confidence"]["constraints"]["maximum"] == 1


def test_the_dictionary_names_every_column_and_code() -> None:
    text = dictionary_text()
    for table in TABLES.values():
        assert f"## {table.name}\n" in text
        for column in table.columns:
            assert f"| `{column.name}` |" in text
    for code in PROBLEM_CODES:
        assert f"| `{code}` |" in text


def test_the_committed_dictionary_is_that_of_the_schema() -> None:
    path = ROOT / "datasets" / NAME
    if not path.is_file():
        pytest.skip("datasets are not built")
    assert path.read_text(encoding="utf-8") == dictionary_text()
