from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from extract.errors import UsageError
from normalize.identity import alignment, clusters
from programarium.cli import run
from programarium.exits import Exit
from programarium.identity.cross_validation import cross_validate, folds_text, read_halves
from programarium.identity.invented.lists import invent
from programarium.identity.perturbing import CONSTANTS


@pytest.fixture
def lists(tmp_path: Path) -> list[Path]:
    found = []
    for kind in ("homonyms", "aliases"):
        made = invent(kind, 160)
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("mention_id", "raw_name", "year", "person_id"))
        for m in made.mentions:
            writer.writerow((m.mention_id, m.name, m.year, made.truth[m.mention_id]))
        path = tmp_path / f"{kind}.csv"
        path.write_text(out.getvalue(), encoding="utf-8")
        found.append(path)
    return found


def test_halves_share_no_person_and_hold_everybody(lists: list[Path]) -> None:
    one, other = read_halves(lists[0])
    assert set(one.truth.values()).isdisjoint(other.truth.values())
    assert min(len(one.mentions), len(other.mentions)) > 20
    assert len(one.mentions) + len(other.mentions) == len(lists[0].read_text().splitlines()) - 1
    assert read_halves(lists[0]) == (one, other)


def test_every_list_and_every_half_is_left_out_once(lists: list[Path]) -> None:
    heard: list[str] = []
    folds = cross_validate(lists, heard.append, free=("JOIN_BITS", "EXTRA_GIVEN"), steps=(0.5,))
    assert [fold.left_out for fold in folds] == ["homonyms", "aliases", "half 1 of all", "half 2 of all"]
    assert len(heard) == 3 and heard[0].startswith("1 of 3: as shipped")
    for fold in folds:
        assert 0 < fold.shipped.f1 <= 1 and 0 < fold.chosen.f1 <= 1
        assert fold.factors or fold.chosen == fold.shipped
    text = folds_text(folds)
    assert text.count("\n") == 6 and f"{folds[0].shipped.f1:.4f}" in text


def test_a_bad_constant_is_chosen_anew_without_the_list_left_out(
    lists: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(CONSTANTS, "JOIN_BITS", 60.0)
    monkeypatch.setattr(clusters, "JOIN_BITS", 60.0)
    folds = cross_validate(lists, free=("JOIN_BITS",), steps=(0.05,))
    assert all(fold.factors == {"JOIN_BITS": 0.05} for fold in folds)
    assert all(fold.chosen.f1 > fold.shipped.f1 for fold in folds)
    assert clusters.JOIN_BITS == 60.0


def test_the_command(
    lists: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cross_validate, "__defaults__", (print, ("EXTRA_GIVEN",), (0.5,)))
    before = alignment.EXTRA_GIVEN
    assert run(["evaluate-identity", *map(str, lists), "--cross-validate"]) == Exit.OK
    captured = capsys.readouterr()
    assert "as shipped" in captured.out and "2 of 2: EXTRA_GIVEN x 0.5" in captured.err
    assert before == alignment.EXTRA_GIVEN
    with pytest.raises(UsageError, match="two or more"):
        cross_validate(lists[:1])
