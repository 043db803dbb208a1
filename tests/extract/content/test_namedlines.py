"""Talks on lines of their own with who gives them, before or behind the title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

Read = Callable[..., list[Reading]]
Told = list[tuple[str | None, list[tuple[str, str | None]]]]


def told(reading: Reading) -> Told:
    contents = [part.content for part in reading.parts]
    return [(c.title, [(p.name, p.affiliation) for p in c.participations]) for c in contents]


@pytest.mark.parametrize(
    ("language", "rows", "expected"),
    [
        (
            "fr",
            [
                "Paul Martin (CNRS) : Les registres de la mer",
                "Luc Bernard (Université de Brest) : Les cartes des pilotes et",
                "ce qu’elles taisent",
            ],
            [
                ("Les registres de la mer", [("Paul Martin", "CNRS")]),
                ("Les cartes des pilotes et ce qu’elles taisent", [("Luc Bernard", "Université de Brest")]),
            ],
        ),
        (
            "tr",
            [
                "Doç. Dr. Selim YILMAZ (Ankara Üniversitesi) – Çarşı ve Hanlar",
                "Dr. Emre KILIÇ (Ege Üniversitesi) – Köprüler",
            ],
            [
                ("Çarşı ve Hanlar", [("Selim YILMAZ", "Ankara Üniversitesi")]),
                ("Köprüler", [("Emre KILIÇ", "Ege Üniversitesi")]),
            ],
        ),
        (
            "it",
            [
                "Enrico Ferri (Università di Pisa), Borghi e sobborghi nel Duecento",
                "Silvia Rossi (Università di Macerata), Ponti e ospedali",
            ],
            [
                ("Borghi e sobborghi nel Duecento", [("Enrico Ferri", "Università di Pisa")]),
                ("Ponti e ospedali", [("Silvia Rossi", "Università di Macerata")]),
            ],
        ),
        (
            "pt",
            ["A vivência do campo – Ana Lobo (UFSC)", "O livro na escola – Luís Gil (UFPR)"],
            [("A vivência do campo", [("Ana Lobo", "UFSC")]), ("O livro na escola", [("Luís Gil", "UFPR")])],
        ),
        (
            "ca",
            [
                "“Un bosc de contes”, Anna Lobo, Escola del Mar",
                "“El racó de lectura”, Pau Vila, Institut Nou",
            ],
            [
                ("Un bosc de contes", [("Anna Lobo", "Escola del Mar")]),
                ("El racó de lectura", [("Pau Vila", "Institut Nou")]),
            ],
        ),
    ],
)
def test_each_line_is_a_talk(read: Read, language: str, rows: list[str], expected: Told) -> None:
    reading = read(["**Sessio I**", *rows], languages=language)[0]
    assert told(reading) == expected


@pytest.mark.parametrize(
    "rows",
    [
        ["Paul Martin (CNRS), directeur de recherche", "Luc Bernard (ENS), professeur"],
        ["Paul Martin (CNRS), Luc Bernard (ENS)", "Marie Dupont (EHESS), Anne Petit (INRAE)"],
        ["Paul Martin (CNRS) – Lyon", "Luc Bernard (ENS) – Nantes"],
    ],
)
def test_people_with_what_they_are_are_no_talks(read: Read, rows: list[str]) -> None:
    assert told(read(["**Table ronde**", *rows], languages="fr")[0]) == []


def test_one_line_needs_a_colon_behind_known_names(read: Read) -> None:
    (alone,) = read(["Paul Martin (CNRS) : Les registres de la mer"], languages="fr")
    assert alone.content.title == "Les registres de la mer"
    assert [p.name for p in alone.content.participations] == ["Paul Martin"]


def test_a_text_alone_may_end_with_names_and_their_bracket(read: Read) -> None:
    (alone,) = read(
        ["Jak czytać plakat? – Ewa Kowalska (Instytut Kultury) [sala konferencyjna, parter]"], languages="pl"
    )
    assert alone.content.title == "Jak czytać plakat?"
    assert [(p.name, p.affiliation) for p in alone.content.participations] == [
        ("Ewa Kowalska", "Instytut Kultury")
    ]
    assert alone.content.room == "sala konferencyjna, parter"
