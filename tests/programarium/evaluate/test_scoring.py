"""The scorer itself, on cases counted by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from programarium.evaluate.model import ScoredPerson, ScoredProgramme, ScoredSession, Tally
from programarium.evaluate.scoring import macro, match, score

S, P = ScoredSession, ScoredPerson


def programme(*sessions: ScoredSession, names: tuple[str, ...] = (), **given: Any) -> ScoredProgramme:
    return ScoredProgramme(sessions, tuple((name, 1) for name in names), **given)


def figures(gold: ScoredProgramme, built: ScoredProgramme) -> dict[str, float]:
    return score(gold, built).figures


def test_the_same_programme_scores_one_everywhere() -> None:
    people = (P("Anna Nowak", "chair", "Muzeum"), P("Jan Lis", "speaker"))
    day = S("a", "Opening words", date="2021-05-12", start="10:00", end="11:00", room="Sala", track="T")
    whole = programme(
        replace(day, people=people), S("b", "Talk", parent="a"), names=("Anna Nowak", "Jan Lis")
    )
    found = figures(whole, whole)
    assert len(found) == 12
    assert set(found.values()) == {1.0}


def test_a_missed_and_an_extra_session_cost_the_same() -> None:
    gold = programme(S("a", "Opening words"), S("b", "The city remembers"))
    assert figures(gold, programme(S("x", "Opening words")))["session_f1"] == pytest.approx(2 / 3)
    extra = programme(*gold.sessions, S("y", "Something else"), S("z", "Nothing at all"))
    result = score(gold, extra)
    assert result.figures["session_f1"] == pytest.approx(4 / 6)
    assert result.extra_sessions == ("Something else", "Nothing at all")


def test_equal_titles_are_matched_by_time() -> None:
    morning = S("a", "Coffee break", date="2021-05-12", start="10:00")
    gold = programme(morning, replace(morning, key="b", start="15:00"))
    built = programme(*reversed(gold.sessions))
    assert figures(gold, built)["timed_session_f1"] == 1.0


def test_the_sum_of_weights_decides_and_not_the_first_best() -> None:
    weights = {("a", "x"): 90.0, ("a", "y"): 89.0, ("b", "x"): 88.0, ("b", "y"): 0.0}
    pairs = match(["a", "b"], ["x", "y"], lambda g, b: weights[g, b])
    assert sorted(pairs) == [("a", "y"), ("b", "x")]


def test_sessions_told_apart_by_a_mark_do_not_match() -> None:
    assert figures(programme(S("a", "Session 1")), programme(S("x", "Session 2")))["session_f1"] == 0.0


def test_a_timed_session_needs_start_and_date() -> None:
    gold = programme(S("a", "Opening words", date="2021-05-12", start="10:00"))
    for wrong in ({"start": "10:30"}, {"date": "2021-05-13"}, {"start": None}, {"date": None}):
        built = programme(replace(gold.sessions[0], **wrong))
        found = figures(gold, built)
        assert found["session_f1"] == 1.0
        assert found["timed_session_f1"] == 0.0


def test_a_date_that_gold_does_not_have_is_not_asked_for() -> None:
    gold = programme(S("a", "Opening words", start="10:00"))
    built = programme(S("x", "Opening words", start="10:00", date="2021-05-12"))
    found = figures(gold, built)
    assert found["timed_session_f1"] == 1.0
    assert found["date"] == 0.0


BLOCK = S("a", "Block of talks", start="10:00", end="12:00")
CHILD = S("b", "The city remembers", parent="a")


@pytest.mark.parametrize(
    ("child", "right"),
    [
        (S("y", "The city remembers", parent="x"), True),
        (S("y", "The city remembers", start="10:00"), True),
        (S("y", "The city remembers", start="10:20", parent="x"), True),
        (S("y", "The city remembers"), False),
        (S("y", "The city remembers", start="10:20"), False),
        (S("y", "The city remembers", parent="elsewhere"), False),
    ],
)
def test_a_talk_without_a_time_hangs_under_its_block_or_repeats_its_start(
    child: ScoredSession, right: bool
) -> None:
    built = programme(replace(BLOCK, key="x"), child)
    assert figures(programme(BLOCK, CHILD), built)["timed_session_f1"] == (1.0 if right else 0.5)


def test_an_untimed_session_without_a_block_wants_no_start() -> None:
    gold = programme(S("a", "Poster wall"))
    assert figures(gold, gold)["timed_session_f1"] == 1.0
    assert figures(gold, programme(S("a", "Poster wall", start="10:00")))["timed_session_f1"] == 0.0


def test_an_uncertain_placement_is_not_scored() -> None:
    gold = programme(S("a", "Opening words", date="2021-05-12", start="10:00", room="Sala", certain=False))
    built = programme(S("x", "Opening words", date="2021-05-13", start="12:00", room="Aula", track="T"))
    found = figures(gold, built)
    assert found["timed_session_f1"] == 1.0
    assert not {"date", "start", "room", "track"} & set(found)


def test_values_that_gold_does_not_have_cost() -> None:
    gold = programme(S("a", "Opening words", room="Sala"), S("b", "Closing words"))
    built = programme(replace(gold.sessions[0]), S("b", "Closing words", room="Sala"))
    assert score(gold, built).tallies["room"] == Tally(1, 1, 2)


def test_values_of_missed_sessions_cost_recall_only() -> None:
    gold = programme(S("a", "Opening words", room="Sala"), S("b", "Closing words", room="Sala"))
    assert score(gold, programme(gold.sessions[0])).tallies["room"] == Tally(1, 2, 1)


def test_only_covered_pages_count() -> None:
    gold = programme(S("a", "Opening words"), pages=frozenset({2}), names=())
    built = programme(S("x", "Opening words", page=2), S("y", "Title page", page=1))
    assert figures(gold, built)["session_f1"] == 1.0


def test_names_on_other_pages_do_not_count() -> None:
    person = P("Anna Nowak", "speaker")
    gold = ScoredProgramme((S("a", "Talk", people=(person,)),), (("Anna Nowak", None),), frozenset({2}))
    built = ScoredProgramme((S("x", "Talk", page=2, people=(person,)),), (("Anna Nowak", 2), ("Jan Lis", 3)))
    assert figures(gold, built)["people_f1"] == 1.0


def with_people(*people: ScoredPerson) -> ScoredProgramme:
    return programme(S("a", "Talk", people=people), names=tuple(p.name for p in people))


def test_roles_of_a_talk_count_as_one() -> None:
    gold = with_people(P("Anna Nowak", "presenter"), P("Jan Lis", "author"), P("Ewa Mak", "chair"))
    built = with_people(P("Anna Nowak", "speaker"), P("Jan Lis", "speaker"), P("Ewa Mak", "moderator"))
    found = figures(gold, built)
    assert found["participation_f1"] == 1.0
    assert found["role_f1"] == pytest.approx(2 / 3)


def test_the_affiliation_counts_with_both_empty() -> None:
    gold = with_people(P("Anna Nowak", "speaker", "Muzeum Ziemi"), P("Jan Lis", "speaker"))
    built = with_people(P("Anna Nowak", "speaker"), P("Jan Lis", "speaker"))
    found = figures(gold, built)
    assert found["affiliation_f1"] == 0.5
    assert found["full_f1"] == 0.5
    assert found["role_f1"] == 1.0


def test_full_needs_role_and_affiliation() -> None:
    gold = with_people(P("Anna Nowak", "chair", "Muzeum"), P("Jan Lis", "speaker", "Archiwum"))
    built = with_people(P("Anna Nowak", "chair", "Szkoła"), P("Jan Lis", "host", "Archiwum"))
    found = figures(gold, built)
    assert (found["role_f1"], found["affiliation_f1"], found["full_f1"]) == (0.5, 0.5, 0.0)


def test_one_name_twice_in_a_session_is_matched_by_role() -> None:
    gold = with_people(P("Anna Nowak", "chair"), P("Anna Nowak", "speaker"))
    built = with_people(P("Anna Nowak", "speaker"), P("Anna Nowak", "chair"))
    assert figures(gold, built)["role_f1"] == 1.0


def test_a_name_is_found_with_one_slip_and_not_with_another_surname() -> None:
    gold = with_people(P("Michał Fedorowicz", "speaker"))
    assert figures(gold, with_people(P("MIchal Fedorowic", "speaker")))["participation_f1"] == 1.0
    assert figures(gold, with_people(P("Michał Fedorczyk", "speaker")))["participation_f1"] == 0.0


def test_people_in_the_wrong_session_are_people_still() -> None:
    person = P("Anna Nowak", "speaker")
    gold = programme(S("a", "Talk", people=(person,)), S("b", "Another one"), names=("Anna Nowak",))
    built = programme(S("a", "Talk"), S("b", "Another one", people=(person,)), names=("Anna Nowak",))
    found = figures(gold, built)
    assert found["participation_f1"] == 0.0
    assert found["people_f1"] == 1.0


def test_gold_without_participations_counts_for_sessions_only() -> None:
    gold = programme(S("a", "Talk"))
    found = figures(gold, with_people(P("Anna Nowak", "speaker")))
    assert "participation_f1" not in found
    assert "people_f1" not in found
    assert found["session_f1"] == 1.0


def test_missed_and_extra_people_are_named() -> None:
    result = score(with_people(P("Anna Nowak", "speaker")), with_people(P("Jan Lis", "speaker")))
    assert result.missed_people == ("Anna Nowak",)
    assert result.extra_people == ("Jan Lis",)


def test_calibration_counts_sure_rows_that_are_right() -> None:
    gold = programme(S("a", "Opening words", start="10:00"), S("b", "Closing words", start="12:00"))
    built = programme(
        S("x", "Opening words", start="10:00", confidence=0.95),
        S("y", "Closing words", start="13:00", confidence=0.9),
        S("z", "Nothing at all", confidence=0.89),
    )
    found = score(gold, built).sessions_calibration
    assert (found.sure, found.right) == (2, 1)


def test_nothing_built_scores_zero() -> None:
    gold = with_people(P("Anna Nowak", "speaker"))
    found = figures(gold, ScoredProgramme(()))
    sessions = {"session_f1", "timed_session_f1"}
    people = {"participation_f1", "role_f1", "affiliation_f1", "full_f1", "people_f1"}
    assert set(found) == sessions | people
    assert set(found.values()) == {0.0}


def test_each_programme_counts_once_in_the_macro_average() -> None:
    small = programme(S("a", "Talk"))
    large = programme(*(S(str(n), f"Different entry of number {n} {'x' * n}") for n in range(9)))
    found = macro({"small": score(small, ScoredProgramme(())), "large": score(large, large)})
    assert found["session_f1"] == 0.5


def test_names_of_the_document_are_a_set_of_folded_names() -> None:
    people = (P("Anna Nowak", "chair"), P("ANNA NOWAK", "speaker"), P("Jan Lis", "speaker"))
    gold = replace(with_people(*people), names=(("Anna Nowak", None), ("Jan Lis", None)))
    assert figures(gold, with_people(*people))["people_f1"] == 1.0
    slip = (P("Anna Nowak", "chair"), P("Jan Liss", "speaker"))
    assert figures(gold, with_people(*slip))["people_f1"] == 0.5
