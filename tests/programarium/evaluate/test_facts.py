from __future__ import annotations

from programarium.evaluate.facts import compare_facts, facts_text


def test_each_fact_has_one_outcome() -> None:
    gold = {"title": "Forum of Bells", "year": "2031", "city": "Delft", "venue": None}
    built = {"title": "Forum of Bell", "year": "2032", "city": None, "venue": "Town Hall", "start_date": None}
    outcomes = {"title": "right", "year": "wrong", "city": "missing", "venue": "extra"}
    assert compare_facts(gold, built) == outcomes
    assert facts_text([outcomes, {"title": "wrong"}]).startswith(
        "title 1 of 2 (1 wrong); year 0 of 1 (1 wrong); start_date 0 of 0"
    )


def test_gold_without_facts_compares_nothing() -> None:
    assert compare_facts({}, {"title": "Forum of Bells"}) == {}
