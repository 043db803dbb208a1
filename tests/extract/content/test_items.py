"""Lists in an entry: talks, people, and what a session is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

Read = Callable[..., list[Reading]]


def titles(reading: Reading) -> list[str | None]:
    return [r.content.title for r in reading.parts]


def names(reading: Reading) -> list[tuple[str, str]]:
    return [(p.role, p.name) for p in reading.content.participations]


@pytest.mark.parametrize("label", ["Panelists:", "**Panelists:**"])
def test_a_list_below_a_label_of_people_is_people(read: Read, label: str) -> None:
    reading = read([
        "**Panel discussion: Who maps the city?**", label,
        "• Ewa Kulisz, University of Leeds", "• Marek Nowak, Museum of Gdynia",
    ])[0]  # fmt: skip
    assert reading.content.title == "Panel discussion: Who maps the city?"
    assert names(reading) == [("panelist", "Ewa Kulisz"), ("panelist", "Marek Nowak")]
    assert not reading.parts


def test_what_stands_below_the_label_again_is_not_of_the_list(read: Read) -> None:
    reading = read([
        "**Panel discussion: Who maps the city?**", "Panelists:",
        ">• Ewa Kulisz, University of Leeds", ">• Marek Nowak, Museum of Gdynia",
        "Two friends of old maps look at what they have found, and Anna Lis,",
        "their first reader, listens to it.",
    ])[0]  # fmt: skip
    assert names(reading) == [("panelist", "Ewa Kulisz"), ("panelist", "Marek Nowak")]


def test_people_with_offices_in_a_list_are_no_talks(read: Read) -> None:
    reading = read([
        "**Official opening**",
        "• **Ewa Kulisz**", "Institute of Geography, University of Leeds",
        "• **Marek Nowak**", "Department of Maps, Museum of Gdynia",
    ])[0]  # fmt: skip
    assert not reading.parts
    assert [name for _, name in names(reading)] == ["Ewa Kulisz", "Marek Nowak"]


@pytest.mark.parametrize("below", ["Coffee break", "**Tea on the terrace**"])
def test_a_break_below_a_list_is_a_part_of_its_own(read: Read, below: str) -> None:
    reading = read([
        "**Session 1: Old towns**",
        ">• _Rivers of old towns and their names_ Ewa Kulisz (Leeds)",
        ">• _Roads to the sea and back again_ Marek Nowak (Gdynia)",
        "Discussant: Anna Lis", below,
    ])[0]  # fmt: skip
    assert names(reading) == [("discussant", "Anna Lis")]
    assert titles(reading) == [
        "Rivers of old towns and their names",
        "Roads to the sea and back again",
        below.strip("*"),
    ]


@pytest.mark.parametrize("head", ["**Parallel sessions**", "**Workshops**", "First breakout sessions, on:"])
@pytest.mark.parametrize("sign", ["1. {}", "• {}"])
def test_titles_in_a_list_are_sessions_where_the_head_says_so(read: Read, head: str, sign: str) -> None:
    listed = ["Rivers of old towns", "Who owns the roads?"]
    numbers = [sign.format(t).replace("1.", f"{k}.") for k, t in enumerate(listed, 1)]
    assert titles(read([head, *numbers])[0]) == listed


@pytest.mark.parametrize(
    ("head", "listed"),
    [
        ("**Rivers of old towns**", ["Who owns the rivers", "Roads to the sea"]),
        ("**Parallel sessions**", ["who owns the rivers;", "what do roads cost us."]),
        ("**Workshop: Rivers of old towns**", ["Who owns the rivers", "Roads to the sea"]),
        ("**Workshop 2**", ["Who owns the rivers", "Roads to the sea"]),
    ],
)
def test_points_of_a_programme_are_no_sessions(read: Read, head: str, listed: list[str]) -> None:
    assert not read([head, *(f"• {text}" for text in listed)])[0].parts


def test_what_sessions_in_a_list_are_about_stays_with_each(read: Read) -> None:
    reading = read([
        "**Second block**",
        "**1. Rivers of old towns**", ">• who owns the rivers", ">• what they leave out",
        "**2. Roads to the sea**", ">• where they begin",
    ])[0]  # fmt: skip
    assert titles(reading) == ["Rivers of old towns", "Roads to the sea"]


def test_the_numbered_title_of_a_numbered_list_is_none_of_its_items(read: Read) -> None:
    reading = read([
        "**2. Old towns**",
        "1. Rivers of old towns", "_Ewa Kulisz_", "2. Roads to the sea and back", "_Marek Nowak_",
    ])[0]  # fmt: skip
    assert reading.content.title == "Old towns"
    assert titles(reading) == ["Rivers of old towns", "Roads to the sea and back"]


def test_codes_before_names_count_talks(read: Read) -> None:
    (found,) = read(
        [
            "Posters",
            "P1 Anna Lis: Rivers of old towns",
            "P2 Jan Nowak: Roads to the sea",
            "P3 Ewa Kulisz: Mills",
        ]
    )
    assert [(p.content.title, [x.name for x in p.content.participations]) for p in found.parts] == [
        ("Rivers of old towns", ["Anna Lis"]),
        ("Roads to the sea", ["Jan Nowak"]),
        ("Mills", ["Ewa Kulisz"]),
    ]


def test_items_in_roman_figures_are_talks_without_them(read: Read) -> None:
    reading = read([
        "**Workshops (to choose from)**", "I. Maps by telephone – Ewa Kulisz, photographer",
        "II. Letters of emigrants – Marek Nowak, Museum of Gdynia", "III. Radio from nothing – Anna Lis",
    ])[0]  # fmt: skip
    assert titles(reading) == ["Maps by telephone", "Letters of emigrants", "Radio from nothing"]


def test_roman_figures_that_do_not_run_on_count_nothing(read: Read) -> None:
    reading = read([
        "**Workshops**", "I. Maps by telephone – Ewa Kulisz",
        "III. Letters of emigrants – Marek Nowak",
    ])[0]  # fmt: skip
    assert not reading.parts
