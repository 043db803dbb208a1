"""The schema keeps the contract."""

from __future__ import annotations

import pytest

from programarium.tables.schema import PLACED_TABLES, TABLES

CONTRACT = {
    "editions": "edition_id series ordinal year title theme start_date end_date city venue organisers "
    "language status source_ids",
    "sources": "source_id edition_id path sha256 bytes pages kind language text_origin producer "
    "unclaimed_ratio",
    "tracks": "track_id edition_id name description room floor",
    "sessions": "session_id edition_id source_id parent_session_id ordinal day date start end room floor "
    "track kind title subtitle description language page x0 top x1 bottom confidence problems",
    "participations": "participation_id session_id edition_id ordinal person_id name_as_printed "
    "honorific_as_printed role role_as_printed position_as_printed affiliation_as_printed organisation_id "
    "page x0 top x1 bottom confidence problems",
    "biographies": "biography_id edition_id source_id person_id name_as_printed section position_as_printed "
    "affiliation_as_printed organisation_id text page x0 top x1 bottom",
    "people": "person_id name given_name family_name sort_name spellings editions sessions first_year "
    "last_year identity_status",
    "organisations": "organisation_id name kind place country spellings",
    "affiliations": "person_id organisation_id edition_id position evidence",
    "identity_links": "person_id mention_a mention_b score decided_by reasons",
    "review": "review_id kind subject candidate score question reasons page source_id",
}


@pytest.mark.parametrize("name", CONTRACT)
def test_columns_of_the_contract_come_first_and_in_order(name: str) -> None:
    wanted = CONTRACT[name].split()
    assert list(TABLES[name].column_names[: len(wanted)]) == wanted


def test_there_are_no_other_tables() -> None:
    assert list(TABLES) == list(CONTRACT)


def test_keys_name_columns_and_foreign_keys_point_at_single_keys() -> None:
    for table in TABLES.values():
        assert set(table.primary_key) <= set(table.column_names)
        for key in table.foreign_keys:
            assert key.column in table.column_names
            assert TABLES[key.table].primary_key == (key.column.removeprefix("parent_"),)


def test_column_names_are_unique_and_described() -> None:
    for table in TABLES.values():
        assert len(set(table.column_names)) == len(table.columns)
        for column in table.columns:
            assert column.description.endswith("."), column.name


def test_placed_tables_have_a_box() -> None:
    for name in PLACED_TABLES:
        assert {"page", "x0", "top", "x1", "bottom"} <= set(TABLES[name].column_names)


def test_an_unknown_column_is_an_error() -> None:
    with pytest.raises(KeyError, match="no column 'colour'"):
        TABLES["people"].column("colour")
