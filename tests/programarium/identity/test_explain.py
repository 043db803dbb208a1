from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from programarium.cli import run
from programarium.exits import Exit
from programarium.identity.known import load_known

Capture = pytest.CaptureFixture[str]


def explained(capsys: Capture, *arguments: str) -> dict[str, Any]:
    assert run(["explain", *arguments, "--json"]) == Exit.OK
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def adds_up(pair: dict[str, Any]) -> bool:
    return bool(sum(e["weight"] for e in pair["evidence"]) == pytest.approx(pair["weight"], abs=1e-6))


def test_the_tables_are_matched_as_the_build_did(datasets: Path) -> None:
    assert load_known(datasets).changed == ()


def test_a_person_with_places_links_and_doubts(datasets: Path, capsys: Capture) -> None:
    found = explained(capsys, "jan olbrycht", "--data", str(datasets))
    assert found["person"]["name"] == "Jan Olbrycht"
    assert {(m["file"], m["page"], m["quote"]) for m in found["mentions"]} == {
        ("congress.pdf", 1, "Jan Olbrycht")
    }
    assert len(found["links"]) == 1 and all(map(adds_up, found["links"]))
    same = explained(capsys, found["person"]["person_id"], "--data", str(datasets))
    assert same == found
    doubtful = explained(capsys, "Marta Jankowska", "--data", str(datasets))
    assert [pair["standing"] for pair in doubtful["doubts"]] == ["ask"]


def test_the_text_says_the_same_as_the_json(datasets: Path, capsys: Capture) -> None:
    pair = explained(capsys, "Marta Jankowska", "Marta Janowska", "--data", str(datasets))
    assert pair["standing"] == "ask" and adds_up(pair)
    assert run(["explain", "Marta Jankowska", "Marta Janowska", "--data", str(datasets)]) == Exit.OK
    text = capsys.readouterr().out
    for piece in pair["evidence"]:
        assert f"{piece['weight']:+.1f}  {piece['feature']}: {piece['reason']}" in text
    assert f"{pair['weight']:+.1f}  bits in all, a probability of {pair['score']:.4f}" in text
    assert text.count("congress.pdf, page 1") == 2


def test_pairs_that_were_joined_and_that_never_would_be(datasets: Path, capsys: Capture) -> None:
    joined = explained(capsys, "Magdalena Ostasz", "Magdalena Ostasz-Stadnik", "--data", str(datasets))
    assert joined["standing"] == "joined" and joined["weight"] >= 3.0
    assert joined["person_a"] == joined["person_b"]
    apart = explained(capsys, "Juliusz Lerman", "Daria Klimczuk", "--data", str(datasets))
    assert apart["standing"] == "apart" and "contradict" in apart["why"] and adds_up(apart)


def test_the_same_of_a_list(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "names.csv"
    path.write_text("mention_id,raw_name\na,Rafał Lipka\nb,R. Lipka\nc,Lipka R. J.\n", encoding="utf-8")
    found = explained(capsys, "a", "b", "--data", str(path))
    assert found["standing"] == "joined" and adds_up(found)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Xavier Unknown"], "no person, mention or name like it"),
        (["Marta"], "may be 2 people: p"),
        (["Anna Ryczek", "anna ryczek"], "are one mention"),
        (["Anna Ryczek", "--data", "nowhere"], "run `programarium build` first"),
    ],
)
def test_who_is_meant_must_be_clear(datasets: Path, arguments: list[str], said: str, capsys: Capture) -> None:
    data = [] if "--data" in arguments else ["--data", str(datasets)]
    assert run(["explain", *arguments, *data]) == Exit.USAGE
    assert said in capsys.readouterr().err
