from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pandas as pd
import pytest

Write = Callable[[Sequence[int]], Path]


def test_columns_have_the_types_of_the_package(write_congress: Write, tables_module: ModuleType) -> None:
    tables = tables_module.read_tables(write_congress([2019, 2021]))
    assert tables["editions"]["year"].tolist() == [2019, 2021, 2022]
    assert str(tables["sessions"]["page"].dtype) == "Int64"
    assert str(tables["sessions"]["confidence"].dtype) == "Float64"
    assert tables["sessions"]["start"].isna().all()


def test_a_person_called_na_is_there(write_congress: Write, tables_module: ModuleType) -> None:
    tables = tables_module.read_tables(write_congress([2021]))
    assert "NA" in tables["people"]["name"].tolist()
    assert not tables["people"]["name"].isna().any()


def test_tables_without_rows_keep_their_columns(write_congress: Write, tables_module: ModuleType) -> None:
    tables = tables_module.read_tables(write_congress([]))
    assert tables["participations"].empty and "role" in tables["participations"]


def test_list_cells_are_split(tables_module: ModuleType) -> None:
    cells = pd.Series(["no_end no_date", None, "no_end"], dtype="string")
    assert tables_module.split_list(cells).tolist() == ["no_end", "no_date", "no_end"]
    assert tables_module.split_list(pd.Series([None], dtype="string")).empty


def test_the_folder_can_be_chosen(tables_module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PROGRAMARIUM_DATASETS", raising=False)
    assert tables_module.datasets_folder() == Path("../datasets")
    monkeypatch.setenv("PROGRAMARIUM_DATASETS", "elsewhere")
    assert tables_module.datasets_folder() == Path("elsewhere")
