"""Printed text that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programarium.tables.formulas import guard, unguard

DANGEROUS = "=+-@\uff1d\uff0b\uff0d\uff20"
TEXTS = st.text(alphabet=st.sampled_from("=+-@'\t\n\r; aż1\uff1d"), max_size=12) | st.text(max_size=20)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('=HYPERLINK("x")', '\'=HYPERLINK("x")'),
        ("+48 600", "'+48 600"),
        ("-- przerwa --", "'-- przerwa --"),
        ("@miasto", "'@miasto"),
        ("\t=1", "'\t'=1"),
        ("'=1", "''=1"),
        ("Panel; =1+1", "Panel; '=1+1"),
        ("＝1", "'＝1"),
    ],
)
def test_a_cell_that_would_run_gets_an_apostrophe(text: str, written: str) -> None:
    assert guard(text) == written
    assert unguard(written) == text


@pytest.mark.parametrize(
    "text", ["A+V = obraz", "e-mail: a@b", "'90s", "„Cytat”", "– myślnik", "10:00-11:00", "a; b", "'Tis", ""]
)
def test_other_text_stays_as_printed(text: str) -> None:
    assert guard(text) == text
    assert unguard(text) == text


@settings(derandomize=True, max_examples=500)
@given(TEXTS)
def test_what_is_written_is_safe_and_can_be_undone(text: str) -> None:
    written = guard(text)
    assert unguard(written) == text
    for separator in ("", ";", "\t"):
        cells = written.split(separator) if separator else [written]
        for cell in cells:
            assert cell.lstrip(" \t\r\n")[:1] not in {*DANGEROUS} or not cell.lstrip(" \t\r\n")


@settings(derandomize=True, max_examples=200)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_a_row_cut_at_semicolons_starts_no_formula(texts: list[str]) -> None:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(
        [f"id{n}" + "" for n in range(1)] + [guard(t) for t in texts]
    )
    for part in line.getvalue().replace('"', "").split(";")[1:]:
        assert part.lstrip(" \t\r\n")[:1] not in {*DANGEROUS} or not part.strip()
