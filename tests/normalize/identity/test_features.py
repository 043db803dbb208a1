from __future__ import annotations

import hashlib
from dataclasses import replace

from normalize.identity.clusters import JOIN_BITS
from normalize.identity.features import FEATURES
from normalize.identity.linker import Linked, link
from normalize.model import Evidence, Mention


def mention(number: int, name: str, **more: object) -> Mention:
    return replace(Mention(f"m{number}", "participation", "e1", name), **more)  # type: ignore[arg-type]


def evidence(*mentions: Mention) -> dict[str, Evidence]:
    linked = link(mentions)
    at = {m.mention_id: i for i, m in enumerate(linked.mentions)}
    return {e.feature: e for e in linked.explain(at["m0"], at["m1"])}


def test_every_feature_is_named_once_and_documented() -> None:
    names = [name for name, _ in FEATURES]
    assert len(names) == len(set(names))
    assert all(feature.__doc__ for _, feature in FEATURES)


def test_shared_affiliation_and_company_speak_for() -> None:
    a = mention(0, "Ewa Kulisz", affiliation="Fundacja Miasto", groups=("s1",))
    b = mention(1, "E. Kulisz", affiliation="Fundacji Miasto", groups=("s2",))
    others = [
        mention(9, "Jan Olbrycht", groups=("s1", "s2")),
        mention(8, "Daria Klimczuk"),
        mention(7, "Marta Mazur"),
    ]
    found = evidence(a, b, *others)
    assert found["affiliation"].weight > 0 and "same affiliation" in found["affiliation"].reason
    assert "olbrycht" in found["company"].reason


def test_one_list_speaks_against_two_spellings() -> None:
    found = evidence(mention(0, "Ewa Kulisz", groups=("s1",)), mention(1, "Ewa Kuliszek", groups=("s1",)))
    assert found["one_list"].weight < 0


def test_another_affiliation_and_a_career_between() -> None:
    a = mention(0, "Ewa Kulisz", affiliation="Fundacja Miasto", year=1980)
    b = mention(1, "Ewa Kulisz", affiliation="Zespół Mazowsze", year=2020)
    found = evidence(a, b)
    assert found["affiliation"].weight < 0 and found["time"].weight < 0
    assert found["equal_names"].weight > 0


def clusters(linked: Linked) -> list[list[str]]:
    return [[linked.mentions[i].name for i in group] for group in linked.clusters()]


def test_chains_are_refused() -> None:
    names = ["Rafał Lipka", "R. Lipka", "Radosław Lipka", "Jan Olbrycht", "Marta Mazur"]
    found = clusters(link([mention(i, name) for i, name in enumerate(names)]))
    assert not any({"Rafał Lipka", "Radosław Lipka"} <= set(group) for group in found)


def test_in_a_list_that_names_everybody_once_the_same_name_twice_is_two_people() -> None:
    digests = [hashlib.sha256(str(i).encode()).hexdigest()[:8] for i in range(120)]
    invented = ["".join(chr(97 + int(c, 16)) for c in digest) for digest in digests]
    crowd = [mention(100 + i, f"{n[:4]} {n[4:]}yk".title(), year=2020) for i, n in enumerate(invented)]
    twins = [mention(i, "Jan Nowak", year=2020, groups=(f"g{i}",)) for i in range(2)]
    found = clusters(link([*twins, *crowd]))
    assert found.count(["Jan Nowak"]) == 2
    assert clusters(link(twins)) == [["Jan Nowak", "Jan Nowak"]]
    speakers = [replace(m, session_id="s") for m in (*twins, *crowd)]
    assert ["Jan Nowak", "Jan Nowak"] in clusters(link(speakers))


def test_joins_are_worth_their_bits() -> None:
    linked = link([mention(i, n) for i, n in enumerate(["Anna Ryczek", "A. Ryczek", "Jan Olbrycht"])])
    assert all(pair.weight >= JOIN_BITS for pair in linked.clustering.used)
    for one in linked.clustering.used:
        assert abs(sum(e.weight for e in linked.evidence(one.a, one.b)) - one.weight) < 0.01


def test_a_role_that_few_take_in_two_events_speaks_for() -> None:
    a = mention(0, "Ewa Kulisz", role="moderator", edition_id="e1")
    b = mention(1, "E. Kulisz", role="moderator", edition_id="e2")
    assert evidence(a, b)["role"].weight == 1.0
    assert evidence(a, b)["role"].reason == "same role (moderator)"
    assert "role" not in evidence(a, replace(b, role="chair"))
    assert "role" not in evidence(a, replace(b, edition_id="e1")), (
        "two sessions of one event are one invitation"
    )
    assert "role" not in evidence(replace(a, role="speaker"), replace(b, role="speaker"))
