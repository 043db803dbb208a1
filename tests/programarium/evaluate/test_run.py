"""From a gold folder to figures, rows and reports."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract.errors import UnreadableFileError, UsageError
from extract.model import Programme
from programarium.evaluate import evaluate, report_json, report_text
from programarium.evaluate.rows import from_programme, from_tables, read_gold
from programarium.evaluate.scoring import score
from programarium.model import SourceEntry
from programarium.tables import assemble

PEOPLE = ["Zofia Łęcka", "Jan Kowalski"]


def gold_of(programme: Programme) -> dict[str, Any]:
    """The congress as a gold file writes it."""
    sessions = [
        {
            "id": s.key, "parent": s.parent, "kind": s.kind, "title": s.title, "subtitle": None,
            "date": s.date, "start": s.start, "end": s.end, "room": s.room, "track": s.track, "certain": True,
            "participations": [
                {"name": p.name, "role": p.role, "affiliation": p.affiliation, "position": p.position}
                for p in s.participations
            ],
        }
        for s in programme.sessions
    ]  # fmt: skip
    return {
        "pdf": "pdf/congress.pdf",
        "pages": [1, 2],
        "language": "pl",
        "edition": {"title": programme.edition.title, "year": programme.edition.year, "city": "Gdynia"},
        "sessions": sessions,
        "people": PEOPLE,
    }


@pytest.fixture
def gold_folder(tmp_path: Path, congress: Programme) -> Path:
    """One gold programme with its PDF, one whose PDF is gone, one file of another form."""
    folder = tmp_path / "gold"
    folder.mkdir()
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf" / "congress.pdf").write_bytes(b"")
    gold = gold_of(congress)
    (folder / "congress.json").write_text(json.dumps(gold), encoding="utf-8")
    (folder / "lost.json").write_text(json.dumps({**gold, "pdf": "pdf/lost.pdf"}), encoding="utf-8")
    (folder / "other.json").write_text('{"sessions": []}', encoding="utf-8")
    return folder


def test_a_perfect_reading_scores_one(gold_folder: Path, congress: Programme) -> None:
    found = evaluate(gold_folder, lambda path: congress)
    assert [result.name for result in found.results] == ["congress"]
    assert found.missing == ("lost",)
    assert len(found.macro) == 12
    assert set(found.macro.values()) == {1.0}
    sessions, people = found.calibration
    assert (sessions.sure, sessions.right) == (4, 4)
    assert (people.sure, people.right) == (3, 3)


def test_kinds_and_facts_are_told_beside_the_figures(gold_folder: Path, congress: Programme) -> None:
    found = evaluate(gold_folder, lambda path: congress)
    kinds = found.kinds
    assert (kinds.of, kinds.right) == (len(congress.sessions), len(congress.sessions))
    told = report_text(found)
    assert f"{kinds.of} of {kinds.of} matched sessions are of the right kind" in told
    (result,) = found.results
    assert result.score.facts["title"] == "right"
    assert result.score.facts["city"] == "missing"


@pytest.mark.parametrize(
    "error", [UnreadableFileError("damaged", "It is damaged.", "Get it again."), KeyError("x")]
)
def test_a_programme_that_cannot_be_built_scores_zero(gold_folder: Path, error: Exception) -> None:
    def fail(path: Path) -> Programme:
        raise error

    (result,) = evaluate(gold_folder, fail).results
    assert set(result.score.figures.values()) == {0.0}
    assert result.error is not None
    assert result.error in report_text(evaluate(gold_folder, fail))


def test_only_what_was_asked_for(gold_folder: Path, congress: Programme) -> None:
    assert [r.name for r in evaluate(gold_folder, lambda path: congress, ["congress"]).results] == [
        "congress"
    ]
    with pytest.raises(UsageError, match="no gold called 'nothing'"):
        evaluate(gold_folder, lambda path: congress, ["nothing"])


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold programmes"):
        read_gold(tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "not JSON"), ('{"pdf": "a.pdf", "sessions": [{"title": "Opening"}]}', r"not in the form .*'id'")],
)
def test_gold_that_is_not_understood_is_named(gold_folder: Path, text: str, said: str) -> None:
    (gold_folder / "broken.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=rf"broken\.json: {said}"):
        read_gold(gold_folder)


def test_gold_without_any_pdf_measures_nothing(gold_folder: Path, congress: Programme) -> None:
    with pytest.raises(UsageError, match=r"none of its PDFs is there .*lost\.pdf"):
        evaluate(gold_folder, lambda path: congress, ["lost"])


def test_tables_score_as_the_programme_they_come_from(
    gold_folder: Path, congress: Programme, as_entry: Callable[..., SourceEntry]
) -> None:
    dataset = assemble([as_entry(congress)], [])
    rows = from_tables(dataset.tables, dataset.summaries[0].source_id)
    gold = read_gold(gold_folder)[0].programme
    assert score(gold, rows) == score(gold, from_programme(congress))
    assert set(score(gold, rows).figures.values()) == {1.0}


def test_the_report_shows_figures_and_what_is_missed(gold_folder: Path, congress: Programme) -> None:
    half = Programme(
        congress.document, congress.kind, congress.edition, (), congress.sessions[:2], (), (), (), (), (), ()
    )
    found = evaluate(gold_folder, lambda path: half)
    text = report_text(found)
    assert "headline (macro average): timed_session_f1 0.571, full_f1 0.400" in text
    assert "missed sessions (3)\n    Program sprzed lat" in text
    assert "missed sessions" not in report_text(found, with_lists=False)
    data = report_json(found)
    assert json.loads(json.dumps(data)) == data
    assert data["macro"]["timed_session_f1"] == 0.5714  # type: ignore[index]
