from __future__ import annotations

import numpy as np

from normalize import resolve
from normalize.identity.clusters import Clustering, Weighed, cluster
from normalize.identity.linker import link
from normalize.model import Decision, Mention


def clustered(weights: dict[tuple[int, int], float], decided: tuple[tuple[int, int], ...] = ()) -> Clustering:
    pairs = sorted(weights)
    weighed = Weighed(
        np.array(pairs, np.int64), np.array([weights[p] for p in pairs]), np.zeros(len(pairs), np.bool_)
    )
    return cluster(4, weighed, decided, lambda a, b: False, lambda a, b: False)


def weak(found: Clustering) -> list[tuple[int, int]]:
    return [(c.a, c.b) for c in found.weak]


def test_one_unsure_link_between_two_parts_is_weak() -> None:
    found = clustered({(0, 1): 20.0, (2, 3): 20.0, (1, 2): 4.0})
    assert found.groups == ((0, 1, 2, 3),) and weak(found) == [(1, 2)]


def test_a_sure_link_or_a_second_one_is_not() -> None:
    assert weak(clustered({(0, 1): 20.0, (2, 3): 20.0, (1, 2): 12.0})) == []
    assert weak(clustered({(0, 1): 20.0, (2, 3): 20.0, (1, 2): 4.0, (0, 3): 3.5})) == []
    assert weak(clustered({(0, 1): 20.0, (2, 3): 20.0, (1, 2): 4.0, (0, 3): 1.0})) == [(1, 2)]
    assert weak(clustered({(0, 1): 20.0, (2, 3): 20.0, (1, 2): 4.0}, decided=((0, 3),))) == []


def crowd() -> list[Mention]:
    letters = "bcdfghklmnprstvz"
    names = [f"{a}{b}el{b}o {b}o{a}ul{a}ak".title() for a in letters for b in letters if a != b]
    first = [("Ewa Kulisz", "Fundacja Miasto"), ("E. Kulisz", "Zespół Mazowsze")]
    found = [*first, *((name, None) for name in names)]
    return [
        Mention(f"m{i:03}", "participation", "e1", n, year=2020, affiliation=a)
        for i, (n, a) in enumerate(found)
    ]


def test_the_weak_link_of_a_cluster_is_asked_about_until_people_answer() -> None:
    mentions = crowd()
    (pair,) = link(mentions).clustering.weak
    assert 3.0 <= pair.weight < 6.6
    found = resolve(mentions)
    (question,) = [q for q in found.questions if "Kulisz" in q.question]
    assert (question.subject, question.candidate, question.settles) == ("m000", "m001", 2)
    assert {p.identity_status for p in found.people if "Kulisz" in p.name} == {"unresolved"}
    yes = Decision("same", "m000", "m001", "Jan Kot", "2024-05-06")
    answered = resolve(mentions, None, [yes])
    assert not [q for q in answered.questions if "Kulisz" in q.question]
    assert {p.identity_status for p in answered.people if "Kulisz" in p.name} == {"verified"}
