"""Whole documents to programmes: the first event as published, and small ones for single behaviours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sheet import Sheet, Type

from extract.model import Box, Place, Programme, Session
from extract.programme import read_programme
from extract.reading import read_document

RAW = Path(__file__).parents[2] / "raw_pdfs"
NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]


@pytest.fixture(scope="module")
def congress_2023() -> Programme:
    return read_programme(read_document(RAW / "local-some-2023.pdf"))


@pytest.fixture(scope="module")
def announcement_2025() -> Programme:
    return read_programme(read_document(RAW / "local-some-2025-announcement.pdf"))


@pytest.fixture(params=["congress_2023", "announcement_2025"])
def published(request: pytest.FixtureRequest) -> Programme:
    found: Programme = request.getfixturevalue(request.param)
    return found


def named(programme: Programme, title: str) -> list[Session]:
    return [s for s in programme.sessions if s.title == title]


def one(programme: Programme, start_of_title: str) -> Session:
    (found,) = [s for s in programme.sessions if s.title.startswith(start_of_title)]
    return found


def places_of(programme: Programme) -> list[Place]:
    records: list[Any] = [*programme.sessions, *programme.biographies, *programme.tracks, *programme.blocks]
    places: list[Place] = [r.place for r in records]
    return places + [p.place for s in programme.sessions for p in s.participations]


class TestCongress2023:
    def test_entries_and_days(self, congress_2023: Programme) -> None:
        assert congress_2023.kind == "programme"
        assert len(congress_2023.sessions) == 39
        days = Counter((s.day, s.date) for s in congress_2023.sessions)
        assert days == {(1, "2023-11-28"): 25, (2, "2023-11-29"): 14}

    def test_tracks_with_question_room_and_floor(self, congress_2023: Programme) -> None:
        found = [(t.name, t.room, t.floor) for t in congress_2023.tracks]
        assert found == [
            ("Content, Miasto, Gmina, Region", "SALA GŁÓWNA", "1 PIĘTRO"),
            ("Wyborcy, Mieszkańcy, Użytkownicy", "SALA PRASOWA", "PARTER"),
            ("Profil prywatny", "SALA DUŻA EURO", "3 PIĘTRO"),
            ("Informacja, Dialog, Inwestycja", "SALA GWIAZD", "3 PIĘTRO"),
            ("Prawo, Technologia, Bezpieczeństwo", "SALA BOKSERSKA", "3 PIĘTRO"),
        ]
        questions = [t.description or "" for t in congress_2023.tracks]
        assert all(q.endswith("?") for q in questions)
        assert questions[2] == "Jak skutecznie zarządzać marką osobistą w samorządowych social mediach?"

    def test_keynotes_hang_under_their_block(self, congress_2023: Programme) -> None:
        (block,) = named(congress_2023, "Keynote Speakers")
        assert (block.start, block.end) == ("10:15", "11:45")
        talks = [s for s in congress_2023.sessions if s.parent == block.key]
        assert [t.title.split()[0] for t in talks] == ["Sztuczna", "Samorządowe", "Jak"]
        assert all(t.start is None and t.end is None for t in talks), "only the block's time is printed"
        assert {t.room for t in talks} == {"SALA GŁÓWNA"}

    def test_keynotes_name_their_speakers(self, congress_2023: Programme) -> None:
        (block,) = named(congress_2023, "Keynote Speakers")
        talks = [s for s in congress_2023.sessions if s.parent == block.key]
        assert [[p.name for p in t.participations] for t in talks] == [
            ["Artur Kurasiński"], ["Rafał Szymański"], ["Rafał Lipka"],
        ]  # fmt: skip

    def test_the_panel_hangs_under_its_block(self, congress_2023: Programme) -> None:
        (block,) = named(congress_2023, "Q&A")
        assert (block.start, block.end) == ("11:45", "13:15")
        (panel,) = [s for s in congress_2023.sessions if s.parent == block.key]
        assert panel.kind == "panel"
        roles = Counter(p.role for p in panel.participations)
        assert roles == {"panelist": 5, "special_guest": 1, "moderator": 1}

    def test_the_coffee_break_beside_the_keynotes(self, congress_2023: Programme) -> None:
        coffee = one(congress_2023, "PRZERWA KAWOWA")
        assert (coffee.kind, coffee.start, coffee.end) == ("break", "11:15", "11:45")
        assert (coffee.parent, coffee.room, coffee.track) == (None, None, None)

    def test_both_lunches_and_the_gala(self, congress_2023: Programme) -> None:
        lunches = named(congress_2023, "LUNCH")
        assert [(s.date, s.start, s.end) for s in lunches] == [
            ("2023-11-28", "13:15", "14:00"),
            ("2023-11-29", "13:50", "14:15"),
        ]
        gala = one(congress_2023, "GALA")
        assert (gala.date, gala.start, gala.end) == ("2023-11-28", "17:30", "19:00")
        assert {s.room for s in (*lunches, gala)} == {None}

    def test_merged_cells_of_the_second_day(self, congress_2023: Programme) -> None:
        """They span two tracks and print the room that they are in."""
        for title, start, room, track in (
            ("FIRECHAT", "10:00", "SALA GŁÓWNA", "Content, Miasto, Gmina, Region"),
            ("Kreatywna odsłona", "11:00", "SALA GŁÓWNA", "Content, Miasto, Gmina, Region"),
            ("LinkedIn od A do Z", "10:00", "SALA DUŻA EURO", "Profil prywatny"),
            ("Matrix Danych", "11:00", "SALA DUŻA EURO", "Profil prywatny"),
        ):
            session = one(congress_2023, title)
            assert (session.date, session.start, session.room) == ("2023-11-29", start, room)
            assert session.track == track
            assert session.title != room

    def test_rooms_from_rotated_rails(self, congress_2023: Programme) -> None:
        memes = one(congress_2023, "Memy, Trendy a Prawo")
        assert (memes.start, memes.end) == ("16:00", "16:45")
        assert (memes.room, memes.floor) == ("SALA BOKSERSKA", "3 PIĘTRO")

    def test_nobody_speaks_in_a_break(self, congress_2023: Programme) -> None:
        kinds = ("break", "meal", "social")
        assert not [p for s in congress_2023.sessions if s.kind in kinds for p in s.participations]

    def test_biographies_with_section_and_text(self, congress_2023: Programme) -> None:
        biographies = congress_2023.biographies
        assert len(biographies) == 60
        assert Counter(b.section for b in biographies) == {"PRELEGENCI": 33, "SAMORZADOWCY": 27}
        assert all(len(b.text) > 10 for b in biographies)
        assert len({b.name for b in biographies}) == 60
        (kurasinski,) = [b for b in biographies if b.name == "Artur Kurasiński"]
        assert kurasinski.text.startswith("Przedsiębiorca, twórca, inwestor")
        assert kurasinski.place.page == 6

    def test_edition(self, congress_2023: Programme) -> None:
        edition = congress_2023.edition
        assert (edition.series, edition.year, edition.language) == ("Local-SoMe", 2023, "pl")
        assert (edition.start_date, edition.end_date) == ("2023-11-28", "2023-11-29")

    def test_the_structures_that_won(self, congress_2023: Programme) -> None:
        won = {h.place.page: h.structure for h in congress_2023.hypotheses if h.won}
        assert {won[3]} == {"clock_rows"}
        assert {won[4], won[5]} == {"clock_columns"}
        assert {won[k] for k in range(6, 11)} == {"cards"}


class TestAnnouncement2025:
    def test_it_is_announced(self, announcement_2025: Programme) -> None:
        edition = announcement_2025.edition
        assert announcement_2025.kind == "announcement"
        assert edition.status == "announced"
        assert (edition.year, edition.start_date, edition.end_date) == (2025, "2025-11-25", "2025-11-26")
        assert announcement_2025.sessions == ()
        assert announcement_2025.biographies == ()

    def test_five_tracks_are_named_and_told(self, announcement_2025: Programme) -> None:
        assert [t.name for t in announcement_2025.tracks] == [
            "Ścieżka idei", "Ścieżka contentu", "Ścieżka publikacji", "Ścieżka interakcji",
            "Ścieżka odbioru i analizy",
        ]  # fmt: skip
        assert all(t.description and len(t.description) > 100 for t in announcement_2025.tracks)

    def test_six_against_five_is_a_doubt(self, announcement_2025: Programme) -> None:
        (doubt,) = announcement_2025.doubts
        assert (doubt.kind, doubt.candidate) == ("count_mismatch", "5")
        assert "6 and 5" in doubt.question


class TestPublished:
    """What holds for every document, shown on the two published ones."""

    def test_classes_add_up_to_the_glyphs_read(self, published: Programme) -> None:
        unclaimed = total = 0
        for page, account in zip(published.document.pages, published.account, strict=True):
            assert len(account.classes) == len(page.words)
            assert sum(w.glyphs for w in page.words) == page.glyphs
            total += page.glyphs
            pairs = zip(page.words, account.classes, strict=True)
            unclaimed += sum(w.glyphs for w, kind in pairs if kind == "unclaimed")
        assert unclaimed <= 0.01 * total

    def test_confidences_are_shares(self, published: Programme) -> None:
        values = [s.confidence for s in published.sessions] + [b.confidence for b in published.biographies]
        values += [p.confidence for s in published.sessions for p in s.participations]
        values += [h.score for h in published.hypotheses]
        assert all(0 <= v <= 1 for v in values)

    def test_boxes_lie_inside_their_pages(self, published: Programme) -> None:
        pages = {p.number: Box(0, 0, p.width, p.height) for p in published.document.pages}
        assert all(pages[p.page].contains(p.box, 0.01) for p in places_of(published))

    def test_the_words_in_a_box_hold_the_name(self, published: Programme) -> None:
        for session in published.sessions:
            for person in session.participations:
                page = published.document.pages[person.place.page - 1]
                inside = " ".join(w.text for w in page.words if person.place.box.contains(w.box, 0.5))
                assert person.name.split()[-1].split("-")[-1] in inside, person

    def test_keys_are_unique_and_parents_exist(self, published: Programme) -> None:
        keys = [s.key for s in published.sessions]
        assert len(keys) == len(set(keys))
        assert {s.parent for s in published.sessions} <= {None, *keys}

    def test_one_structure_wins_a_region(self, published: Programme) -> None:
        won = Counter(h.place for h in published.hypotheses if h.won)
        assert set(won.values()) <= {1}

    def test_a_second_reading_is_the_same(self, published: Programme) -> None:
        assert read_programme(published.document) == published


def test_a_single_day_is_the_day_of_all(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(60, 80, "Dni Archiwów", Type(20, bold=True))
    sheet.text(60, 110, "Żnin, 12 maja 2021", Type(12))
    for k, text in enumerate(("10:00 Otwarcie", "10:30 Pamięć miasta", "11:30 Obiad")):
        sheet.text(60, 160 + 20 * k, text)
    programme = read(sheet)
    assert {s.date for s in programme.sessions} == {"2021-05-12"}
    assert [s.title for s in programme.sessions] == ["Otwarcie", "Pamięć miasta", "Obiad"]


def test_a_script_without_a_pack_is_read_and_called_no_language(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    titles = ("Բացում և ողջույնի խոսք", "Քաղաքի հիշողությունը", "Ճաշ")
    for k, text in enumerate(titles):
        sheet.text(60, 160 + 20 * k, f"1{k}:00 {text}")
    programme = read(sheet)
    assert [(s.start, s.title, s.language) for s in programme.sessions] == [
        (f"1{k}:00", title, None) for k, title in enumerate(titles)
    ]
    assert programme.edition.language is None


def test_days_go_on_over_pages(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(60, 80, "Monday, 10 May 2021", Type(12, bold=True))
    for k in range(4):
        sheet.text(60, 110 + 20 * k, f"{10 + k}:00 Talk number {k} of the morning")
    sheet.next_page()
    for k in range(4):
        sheet.text(60, 110 + 20 * k, f"{14 + k}:00 Talk number {k} of the afternoon")
    programme = read(sheet)
    assert [(s.date, s.start, s.place.page) for s in programme.sessions] == [
        ("2021-05-10", f"{h}:00", 1 if h < 14 else 2) for h in (10, 11, 12, 13, 14, 15, 16, 17)
    ]


def test_sections_of_biographies_last_over_pages(new_sheet: NewSheet, read: Read) -> None:
    people = ("Zofia Łęcka", "Jan Kowalski", "Maria Nowak", "Piotr Wiśniewski")
    sheet = new_sheet()
    for page, section in enumerate(("PRELEGENCI", None, "SAMORZĄDOWCY")):
        if page:
            sheet.next_page()
        if section:
            sheet.text(60, 80, section, Type(20, bold=True))
        for k, name in enumerate(people):
            y = sheet.block(60, 120 + 80 * k, 300, [(name, Type(12, bold=True))])
            text = (
                f"Osoba {k} strony {page}, która od lat zbiera dokumenty i opowiada o nich w radiu lokalnym."
            )
            sheet.block(60, y, 300, [(text, Type(9))])
    programme = read(sheet)
    found = [(b.name, b.section, b.place.page) for b in programme.biographies]
    sections = {1: "PRELEGENCI", 2: "PRELEGENCI", 3: "SAMORZĄDOWCY"}
    assert found == [(name, sections[page], page) for page in (1, 2, 3) for name in people]
    assert programme.sessions == ()


def test_prose_alone_is_no_programme(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.block(60, 100, 400, [("Letters are kept in boxes, and boxes are kept in rooms. " * 12, Type(10))])
    programme = read(sheet)
    assert programme.kind == "other"
    assert programme.sessions == ()
    assert [p.code for p in programme.problems] == ["not_a_programme"]
    assert set(programme.account[0].classes) == {"prose"}


def test_an_empty_page_is_read(new_sheet: NewSheet, read: Read) -> None:
    programme = read(new_sheet())
    assert programme.sessions == ()
    assert programme.account[0].classes == ()


def test_the_day_of_printing_is_no_day_of_the_programme(new_sheet: NewSheet, read: Read) -> None:
    sheet = new_sheet()
    sheet.text(30, 20, "22.11.2031, 17:49")
    for k, talk in enumerate(("Old bells of the town", "New bells of the town", "Bells of tomorrow")):
        sheet.text(60, 100 + 30 * k, f"{9 + k}:00 – {9 + k}:45")
        sheet.text(160, 100 + 30 * k, talk)
    sheet.text(30, 825, "https://bells.example/programme")
    sheet.text(540, 825, "1/1")
    programme = read(sheet)
    assert [s.start for s in programme.sessions] == ["09:00", "10:00", "11:00"]
    assert {s.date for s in programme.sessions} == {None}
    assert programme.edition.year is None
