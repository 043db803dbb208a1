"""One text that holds a title and people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.content.quoted import quoted_titles
from extract.content.splitting import habitual_split, splits_of
from extract.lang import pack

EN = (pack("en"),)


@pytest.mark.parametrize(
    ("text", "order", "separator", "left", "right"),
    [
        (
            "Rivers of old towns, Ewa Kulisz and Marek Nowak", "title_first", "comma",
            "Rivers of old towns", "Ewa Kulisz and Marek Nowak",
        ),
        (
            "Rivers of old towns – Ewa Kulisz (UCL)", "title_first", "dash",
            "Rivers of old towns", "Ewa Kulisz (UCL)",
        ),
        ("Rivers of old towns\nEwa Kulisz", "title_first", "line", "Rivers of old towns", "Ewa Kulisz"),
        (
            "Ewa Kulisz: how the rivers got their names", "people_first", "colon",
            "Ewa Kulisz", "how the rivers got their names",
        ),
        (
            "Ewa Kulisz PhD, how the rivers got their names", "people_first", "comma",
            "Ewa Kulisz PhD", "how the rivers got their names",
        ),
        (
            "Ewa Kulisz, City Library: how the rivers got their names", "people_first", "colon",
            "Ewa Kulisz, City Library", "how the rivers got their names",
        ),
        (
            "Ewa Kulisz, Berlin: how the rivers got their names", "people_first", "colon",
            "Ewa Kulisz, Berlin", "how the rivers got their names",
        ),
        (
            "Ewa Kulisz, Berlin\nHow the rivers got their names", "people_first", "line",
            "Ewa Kulisz, Berlin", "How the rivers got their names",
        ),
        (
            "Ewa Kulisz, The Library\nand the rivers", "people_first", "comma",
            "Ewa Kulisz", "The Library\nand the rivers",
        ),
        (
            "Ewa Kulisz, New bells: how the rivers got their names", "people_first", "comma",
            "Ewa Kulisz", "New bells: how the rivers got their names",
        ),
    ],
)  # fmt: skip
def test_likeliest_split(text: str, order: str, separator: str, left: str, right: str) -> None:
    best = splits_of(text, EN)[0]
    assert (best.order, best.separator) == (order, separator)
    assert (text[: best.left_end], text[best.right_start :]) == (left, right)


@pytest.mark.parametrize(
    "text",
    ["How the rivers got their names", "Ewa Kulisz, University of Gdynia", "Lunch", "Rivers, roads and seas"],
)
def test_nothing_to_split(text: str) -> None:
    assert splits_of(text, EN) == ()


def test_a_habit_finds_names_that_nobody_knows() -> None:
    text = "How the rivers got their names - Qwzx Plork, Brell Vonk"
    split = habitual_split(text, ("title_first", "dash"), EN)
    assert split is not None
    assert text[split.right_start :] == "Qwzx Plork, Brell Vonk"
    assert habitual_split("How rivers - and roads - are made", ("title_first", "dash"), EN) is None


def test_single_quoted_words_are_no_titles() -> None:
    assert quoted_titles("Union „Solidarność” of Gdańsk") == []
    assert [text[a:b] for text in ["X, “How rivers flow”"] for a, b in quoted_titles(text)] == [
        "“How rivers flow”"
    ]


@given(st.text(alphabet='AaEwKulisz ,–-:\n"“”()', max_size=60))
def test_parts_lie_inside_the_text(text: str) -> None:
    for split in splits_of(text, EN):
        assert 0 < split.left_end <= split.right_start < len(text)


def test_a_habit_makes_no_people_of_common_words() -> None:
    assert habitual_split("Quizz - Casos Clínicos Interativos I", ("title_first", "dash"), EN) is None
    assert habitual_split("Games – Machine Learning", ("title_first", "dash"), EN) is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Experience Medialab Praga (Anna Nowak)", "Anna Nowak)"),
        ("Anna Nowak (Jan Kowalski)", None),  # the names before the bracket are as sure
        ("Experience Medialab Praga (Old Town)", None),
    ],
)
def test_a_bracket_at_the_end_may_hold_the_people(text: str, people: str | None) -> None:
    found = [s for s in splits_of(text, EN) if s.habit == ("title_first", "bracket")]
    assert [text[s.right_start :] for s in found] == ([people] if people else [])


@pytest.mark.parametrize(
    ("text", "are_titles"),
    [
        ("Anna Lis – Journalist of «The Valley Daily News»", False),
        ("Carlo Rossi – Presidente dell’Accademia «Giovanni Bianchi di Pisa»", False),
        ("Anna Lis – Chair of the Society “Friends of Old Maps”", False),
        ("Anna Lis, University of Leeds, “How rivers flow”", True),
        ("Anna Lis (Society) “How rivers flow”", True),
        ("Anna Lis on “How rivers flow”", True),
    ],
)
def test_a_quotation_that_names_a_house_is_no_title(text: str, are_titles: bool) -> None:
    assert bool(quoted_titles(text)) == are_titles
