from __future__ import annotations

from dataclasses import replace

from normalize.identity.linker import link
from normalize.identity.processes import run_in_processes
from normalize.model import Mention


def crowd(size: int) -> list[Mention]:
    """Names among which Jan and Nowak are common."""
    found = []
    for i in range(size):
        given, family = ("Jan" if i % 3 == 0 else f"Given{i}a"), ("Nowak" if i % 3 == 1 else f"Family{i}ow")
        found.append(
            Mention(f"x{i:03}", "participation", f"e{i}", f"{given} {family}", affiliation=f"Firm{i}")
        )
    return found


def parts(mentions: list[Mention], name: str) -> list[list[str]]:
    linked = link(mentions)
    groups = [[linked.mentions[i] for i in c] for c in linked.clusters()]
    return [[m.mention_id for m in g] for g in groups if g[0].name == name]


JAN = [
    Mention("a1", "participation", "e1", "Jan Nowak", affiliation="Uniwersytet Warszawski", groups=("g1",)),
    Mention(
        "a2", "participation", "e2", "Jan Nowak", affiliation="Uniwersytetu Warszawskiego", groups=("g2",)
    ),
    Mention("b1", "participation", "e3", "Jan Nowak", affiliation="Szpital Miejski", groups=("g3",)),
    Mention("b2", "participation", "e4", "Jan Nowak", groups=("g4",)),
]
FRIEND = Mention("c1", "participation", "e3", "Ewa Kulisz", groups=("g3", "g4"))


def test_a_common_name_at_two_places_is_two_people() -> None:
    assert parts([*crowd(90), *JAN, FRIEND], "Jan Nowak") == [["a1", "a2"], ["b1", "b2"]]


def test_the_same_name_is_one_where_it_is_rare() -> None:
    assert parts(crowd(9) + JAN, "Jan Nowak") == [["a1", "a2", "b1", "b2"]]


def test_company_or_an_acronym_keeps_a_common_name_together() -> None:
    moved = replace(JAN[2], groups=("g1",))
    friend = Mention("c1", "participation", "e1", "Ewa Kulisz", groups=("g1",))
    assert ["a1", "a2", "b1"] in parts([*crowd(90), *JAN[:2], moved, friend], "Jan Nowak")
    short = replace(JAN[2], affiliation="UW")
    assert parts([*crowd(90), *JAN[:2], short], "Jan Nowak") == [["a1", "a2", "b1"]]


def test_without_affiliations_a_common_name_is_not_split() -> None:
    bare = [replace(m, affiliation=None) for m in JAN]
    assert len(parts(crowd(90) + bare, "Jan Nowak")) == 1


def test_processes_change_nothing() -> None:
    mentions = crowd(90) + JAN
    assert link(mentions, runner=run_in_processes(2)).clustering == link(mentions).clustering
