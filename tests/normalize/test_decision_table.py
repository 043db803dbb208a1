"""Tables of decisions, about people and about organisations: one reader."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.errors import UsageError
from normalize.decision_table import ORGANISATIONS, PEOPLE, DecisionTable
from normalize.model import Decision, OrganisationDecision


@pytest.mark.parametrize(
    ("table", "text", "message"),
    [
        (PEOPLE, "verdict,mention_a\nsame,m0\n", "^decisions.csv: .*missing"),
        (PEOPLE, "verdict,mention_a,mention_b,author,date,colour\nsame,m0,m1,J,2026-01-31,red\n", "unknown"),
        (
            PEOPLE,
            "verdict,mention_a,mention_b,author,date\nmaybe,m0,m1,J,\n",
            "line 2: .* 'maybe'",
        ),
        (PEOPLE, "verdict,mention_a,mention_b,author,date\nsame,m0,m0,J,2026-01-31\n", "two mentions"),
        (PEOPLE, "verdict,mention_a,mention_b,author,date\nsame,m0,,J,2026-01-31\n", "two mentions"),
        (ORGANISATIONS, "verdict,form_a\n", "^organisation_decisions.csv: .*missing"),
        (PEOPLE, "verdict,mention_a,mention_b,author,date\nsame,m0,m1,J,1.2.2026\n", "line 2: .*YYYY-MM-DD"),
        (ORGANISATIONS, "verdict,form_a,form_b,author,date\nmaybe,a,b,,\n", "line 2: .*unknown verdict"),
        (ORGANISATIONS, "verdict,form_a,form_b,author,date\nsame,Ą,a,,\n", "line 2: .*two printed forms"),
    ],
)
def test_malformed_tables_say_what_is_wrong(table: DecisionTable[Any], text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        table.parse(text)


def test_one_form_in_two_editions_is_two_things() -> None:
    text = "verdict,form_a,form_b,author,date,edition_a,edition_b\ndifferent,SI,SI,J,2026-01-31,e1,e2\n"
    (one,) = ORGANISATIONS.parse(text)
    assert (one.edition_a, one.edition_b) == ("e1", "e2")


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8)


@given(
    st.lists(st.tuples(st.sampled_from(["same", "different", "unsure"]), TEXT, TEXT, TEXT, TEXT), max_size=5)
)
@settings(derandomize=True, max_examples=60)
def test_tables_come_back_as_they_were(rows: list[tuple[Any, str, str, str, str]]) -> None:
    tables: tuple[tuple[DecisionTable[Any], Any], ...] = (
        (PEOPLE, Decision),
        (ORGANISATIONS, OrganisationDecision),
    )
    for table, kind in tables:
        made = [kind(v, a, b, author, "2026-01-31", reason) for v, a, b, author, reason in rows]
        kept = tuple(d for d in made if len({end for end, _ in table.ends(d) if end}) == 2)
        out = io.StringIO()
        writer = csv.DictWriter(out, table.columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(d) for d in kept)
        assert table.parse(out.getvalue()) == kept
        assert table.parse("\ufeff" + out.getvalue()) == kept
    assert (PEOPLE.parse(""), ORGANISATIONS.parse(" \n")) == ((), ())
