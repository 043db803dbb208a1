"""Paragraphs with hanging indents."""

from __future__ import annotations

from collections.abc import Callable

from extract.content.hanging import goes_on, hanging_paragraphs
from extract.content.model import Reading
from extract.structures.shared.marks import Mark

MarksOf = Callable[..., list[Mark]]
LONG = "Ewa Kulisz (University of Leeds): Mills, dams and the price of water in the"
TALKS = (
    LONG,
    ">nineteenth century",
    "Marek Nowak (Turin): A history of small roads, of the inns on them and of",
    ">those who mended them for little money",
    "Anna Lis (Graz): Bridges of wood",
)


def test_lines_set_in_go_on_with_the_line_above(marks_of: MarksOf) -> None:
    groups = hanging_paragraphs(marks_of("Water and roads", *TALKS))
    assert [len(g) for g in groups] == [1, 2, 2, 1]
    assert [goes_on(g) for g in groups] == [False, True, True, False]


def test_lines_set_in_below_short_lines_are_no_continuation(marks_of: MarksOf) -> None:
    rows = [
        "Rivers",
        ">Ewa Kulisz",
        "Roads",
        ">Marek Nowak",
        "A much longer line that reaches the right margin",
    ]
    assert hanging_paragraphs(marks_of(*rows)) == []


def test_lines_at_one_edge_have_no_hanging_indent(marks_of: MarksOf) -> None:
    assert hanging_paragraphs(marks_of(LONG, "Marek Nowak (Turin): A history of small roads")) == []


def test_talks_with_hanging_indents_are_told_apart(read: Callable[..., list[Reading]]) -> None:
    rows = [
        "**Water and roads**",
        "Ewa Kulisz (Leeds): _Mills, dams and the price of water, and of_",
        ">_the sea_",
        "Marek Nowak (Turin): _A history of small roads_",
        "Anna Lis (Graz): _Bridges of wood_",
    ]
    found = read(rows)[0]
    assert found.content.title == "Water and roads"
    assert [p.content.title for p in found.parts] == [
        "Mills, dams and the price of water, and of the sea",
        "A history of small roads",
        "Bridges of wood",
    ]


def test_names_before_colons_begin_talks_set_at_one_pitch(read: Callable[..., list[Reading]]) -> None:
    rows = [
        "**Water and roads**",
        "Ewa Kulisz: Mills, dams and the price of water",
        "and of the sea",
        "Marek Nowak: A history of small roads",
        "Anna Lis: Bridges of wood",
    ]
    found = read(rows)[0]
    assert found.content.title == "Water and roads"
    assert [p.content.title for p in found.parts] == [
        "Mills, dams and the price of water and of the sea",
        "A history of small roads",
        "Bridges of wood",
    ]


def test_people_with_their_offices_behind_colons_are_no_talks(read: Callable[..., list[Reading]]) -> None:
    rows = [
        "**Water and roads**",
        "Ewa Kulisz: University of Leeds",
        "Marek Nowak: Mayor of Graz",
        "Anna Lis: City Hall",
    ]
    assert read(rows)[0].parts == ()
