"""Datasets of an invented congress, written as `build` writes them."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from programarium.tables.frames import Row, empty_frames, to_frame
from programarium.tables.model import Dataset
from programarium.tables.schema import TABLES
from programarium.write import write_dataset

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
PEOPLE = ("Anna Lis", "Jan Nowak", "Ewa Żuk", "NA", "Piotr Ślad", "Olga Mech")
#: year -> sessions: (title, track, ((person, role), …))
EDITIONS = {
    2019: (
        ("Opening", None, ((0, "moderator"),)),
        ("Sieci", "A", ((0, "panelist"), (1, "panelist"), (2, "moderator"))),
    ),
    2021: (
        ("Sieci znowu", "A", ((0, "speaker"), (1, "panelist"), (3, "moderator"))),
        ("Prawo", "B", ((2, "chair"), (4, "speaker"), (5, "speaker"), (0, "speaker"))),
    ),
    2022: (),
}
PLACE: Row = {"page": 1, "x0": 0, "top": 0, "x1": 10, "bottom": 10, "confidence": 0.9}


@pytest.fixture
def write_congress(tmp_path: Path) -> Callable[[Sequence[int]], Path]:
    """Writes the datasets of an invented congress with people in the given years only."""

    def write(years: Sequence[int]) -> Path:
        tables = empty_frames()
        for name, rows in rows_of(years).items():
            tables[name] = to_frame(TABLES[name], rows)
        write_dataset(Dataset(tables), tmp_path / "datasets")
        return tmp_path / "datasets"

    return write


@pytest.fixture
def tables_module() -> ModuleType:
    """`notebooks/tables.py`, which is imported from its folder and not from a package."""
    spec = importlib.util.spec_from_file_location("notebook_tables", NOTEBOOKS / "tables.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows_of(years: Sequence[int]) -> dict[str, list[Row]]:
    editions: list[Row] = [
        {"edition_id": f"e{year}", "series": "Kongres", "year": year, "status": status}
        for year, status in ((2019, "complete"), (2021, "partial"), (2022, "no_source"))
    ]
    sessions: list[Row] = []
    seats: list[Row] = []
    for year in years:
        for number, (title, track, cast) in enumerate(EDITIONS[year], 1):
            key = f"s{year}-{number}"
            sessions.append(
                {
                    "session_id": key,
                    "edition_id": f"e{year}",
                    "source_id": "f1",
                    "ordinal": number,
                    "title": title,
                    "track": track,
                    "kind": "panel",
                    "problems": "no_end no_date",
                    **PLACE,
                }
            )
            seats += [
                {
                    "participation_id": f"{key}-{n}",
                    "session_id": key,
                    "edition_id": f"e{year}",
                    "ordinal": n,
                    "person_id": f"p{person}",
                    "name_as_printed": PEOPLE[person],
                    "role": role,
                    "organisation_id": f"o{person % 2}" if year == 2019 else f"o{person % 3}",
                    **PLACE,
                }
                for n, (person, role) in enumerate(cast, 1)
            ]
    present = sorted({str(seat["person_id"]) for seat in seats})
    return {
        "editions": editions,
        "sessions": sessions,
        "participations": seats,
        "people": [
            {
                "person_id": key,
                "name": PEOPLE[int(key[1])],
                "sort_name": PEOPLE[int(key[1])],
                "spellings": PEOPLE[int(key[1])],
                "editions": 1,
                "sessions": 1,
                "identity_status": "auto",
            }
            for key in present
        ],
        "organisations": [
            {"organisation_id": f"o{n}", "name": f"Urząd {n}", "kind": "other", "place": place}
            for n, place in enumerate(("Łódź", "Łódź", None))
        ],
        "affiliations": [
            {"person_id": key[0], "organisation_id": key[1], "edition_id": key[2]}
            for key in sorted(
                {(str(s["person_id"]), str(s["organisation_id"]), str(s["edition_id"])) for s in seats}
            )
        ],
    }
