"""Small programmes in many languages, with people and roles as they are printed there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from sheet import Sheet, Type

from extract.model import Programme

NewSheet = Callable[..., Sheet]
Read = Callable[[Sheet], Programme]
BOLD, PLAIN = Type(10, bold=True), Type(10)


@dataclass(frozen=True, slots=True)
class Case:
    """What a programme prints: `*` sets a line bold; then day, and kind and people of each session."""

    lines: tuple[str, ...]
    day: str
    kinds: tuple[str, ...]
    people: tuple[tuple[str, str], ...]


CASES = {
    "pl": Case(
        (
            "*Gminny Kongres Czytelnictwa 2031",
            "*czwartek, 12 czerwca 2031 r.",
            "9.00–9.30 Rejestracja uczestników",
            "9.30–9.45 Powitanie gości",
            "Katarzyna Wilczek, Burmistrz Miasta Zalesie",
            "9.45–11.00 Panel dyskusyjny: Biblioteka w małej gminie",
            "Moderator: Tomasz Gruszka",
            "Uczestnicy: Ewa Lipowska, Marek Brzoza",
            "11.00–11.30 Przerwa kawowa",
            "11.30–12.30 Warsztaty z opowiadania",
            "Prowadząca: Anna Jarosz",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "workshop"),
        (
            ("speaker", "Katarzyna Wilczek"),
            ("moderator", "Tomasz Gruszka"),
            ("panelist", "Ewa Lipowska"),
            ("panelist", "Marek Brzoza"),
            ("host", "Anna Jarosz"),
        ),
    ),
    "cs": Case(
        (
            "*Setkání knihoven 2031",
            "*čtvrtek 12. června 2031",
            "9.00–9.30 Registrace účastníků",
            "9.30–9.45 Zahájení",
            "Mgr. Jana Dvořáková, starostka města",
            "9.45–11.00 Panelová diskuse: Knihovna na vsi",
            "Moderuje: Petr Novotný",
            "11.00–11.30 Přestávka na kávu",
            "11.30–12.30 Workshop vyprávění",
            "Vede: Lucie Černá",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "workshop"),
        (("speaker", "Jana Dvořáková"), ("moderator", "Petr Novotný"), ("host", "Lucie Černá")),
    ),
    "sk": Case(
        (
            "*Stretnutie knižníc 2031",
            "*štvrtok 12. júna 2031",
            "9.00–9.30 Registrácia účastníkov",
            "9.30–9.45 Otvorenie",
            "Ing. Zuzana Horváthová, primátorka mesta",
            "9.45–11.00 Panelová diskusia: Knižnica na dedine",
            "Moderuje: Martin Kováč",
            "11.00–11.30 Prestávka na kávu",
            "11.30–12.30 Obed",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (("speaker", "Zuzana Horváthová"), ("moderator", "Martin Kováč")),
    ),
    "hr": Case(
        (
            "*Susret knjižnica 2031.",
            "*četvrtak, 12. lipnja 2031.",
            "9.00–9.30 Registracija sudionika",
            "9.30–9.45 Otvaranje skupa",
            "Ivana Horvat, gradonačelnica",
            "9.45–11.00 Panel-rasprava: Knjižnica na otoku",
            "Moderator: Marko Babić",
            "11.00–11.30 Stanka za kavu",
            "11.30–12.30 Radionica pripovijedanja",
            "Voditeljica: Ana Kovačević",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "workshop"),
        (("speaker", "Ivana Horvat"), ("moderator", "Marko Babić"), ("host", "Ana Kovačević")),
    ),
    "sr": Case(
        (
            "*Сусрет библиотека 2031",
            "*четвртак, 12. јун 2031.",
            "9.00–9.30 Регистрација учесника",
            "9.30–9.45 Отварање скупа",
            "Јелена Петровић, градоначелница",
            "9.45–11.00 Панел дискусија: Библиотека на селу",
            "Модератор: Марко Јовановић",
            "11.00–11.30 Пауза за кафу",
            "11.30–12.30 Ручак",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (("speaker", "Јелена Петровић"), ("moderator", "Марко Јовановић")),
    ),
    "uk": Case(
        (
            "*Форум бібліотек 2031",
            "*четвер, 12 червня 2031 року",
            "9:00–9:30 Реєстрація учасників",
            "9:30–9:45 Відкриття форуму",
            "Олена Шевченко, міська голова",
            "9:45–11:00 Панельна дискусія: Бібліотека в селі",
            "Модератор: Андрій Коваленко",
            "11:00–11:30 Перерва на каву",
            "11:30–12:30 Обід",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (("speaker", "Олена Шевченко"), ("moderator", "Андрій Коваленко")),
    ),
    "de": Case(
        (
            "*Tag der Büchereien 2031",
            "*Donnerstag, 12. Juni 2031",
            "9.00–9.30 Uhr Anmeldung und Kaffee",
            "9.30–9.45 Uhr Begrüßung",
            "Sabine Vogel, Bürgermeisterin",
            "9.45–11.00 Uhr Podiumsdiskussion: Die Bücherei im Dorf",
            "Moderation: Thomas Krüger",
            "11.00–11.30 Uhr Kaffeepause",
            "11.30–12.30 Uhr Workshop Erzählen",
            "Leitung: Julia Sommer",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "workshop"),
        (("speaker", "Sabine Vogel"), ("moderator", "Thomas Krüger"), ("chair", "Julia Sommer")),
    ),
    "it": Case(
        (
            "*Giornata delle biblioteche 2031",
            "*giovedì 12 giugno 2031",
            "ore 9.00 Registrazione dei partecipanti",
            "ore 9.30 Saluti istituzionali",
            "Chiara Fontana, Sindaca",
            "ore 9.45 Tavola rotonda: La biblioteca di paese",
            "Modera: Luca Ferri",
            "Intervengono: Marta Riva, Paolo Serra",
            "ore 11.00 Pausa caffè",
            "ore 11.30 Pranzo",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Chiara Fontana"),
            ("moderator", "Luca Ferri"),
            ("speaker", "Marta Riva"),
            ("speaker", "Paolo Serra"),
        ),
    ),
    "tr": Case(
        (
            "*Kütüphane Günleri 2031",
            "*12 Haziran 2031, Perşembe",
            "09.00–09.30 Kayıt",
            "09.30–09.45 Açılış Konuşması",
            "Ayşe Yıldız, Belediye Başkanı",
            "09.45–11.00 Panel: Köyde Kütüphane",
            "Moderatör: Mehmet Demir",
            "11.00–11.30 Kahve Arası",
            "11.30–12.30 Öğle Yemeği",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (("speaker", "Ayşe Yıldız"), ("moderator", "Mehmet Demir")),
    ),
    "nl": Case(
        (
            "*Dag van de bibliotheken 2031",
            "*donderdag 12 juni 2031",
            "9.00–9.30 uur Inloop en registratie",
            "9.30–9.45 uur Opening",
            "Marieke de Vries, burgemeester",
            "9.45–11.00 uur Paneldiscussie: De bibliotheek in het dorp",
            "Moderator: Jan van Dijk",
            "11.00–11.30 uur Koffiepauze",
            "11.30–12.30 uur Lunch",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (("speaker", "Marieke de Vries"), ("moderator", "Jan van Dijk")),
    ),
    "ca": Case(
        (
            "*Jornada de biblioteques 2031",
            "*dijous 12 de juny de 2031",
            "9.00 h Acreditacions",
            "9.30 h Benvinguda",
            "Núria Soler, alcaldessa",
            "9.45 h Taula rodona: La biblioteca al poble",
            "Modera: Jordi Puig",
            "11.00 h Pausa cafè",
            "11.30 h Dinar",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (("speaker", "Núria Soler"), ("moderator", "Jordi Puig")),
    ),
}


def drawn(sheet: Sheet, lines: tuple[str, ...]) -> Sheet:
    for k, line in enumerate(lines):
        sheet.text(60, 80 + 18 * k, line.removeprefix("*"), BOLD if line.startswith("*") else PLAIN)
    return sheet


@pytest.mark.parametrize("language", sorted(CASES))
def test_a_programme_is_read_in_its_language(language: str, new_sheet: NewSheet, read: Read) -> None:
    case = CASES[language]
    programme = read(drawn(new_sheet(), case.lines))
    assert programme.edition.language == language
    assert {s.date for s in programme.sessions} == {case.day}
    assert tuple(s.kind for s in programme.sessions) == case.kinds
    people = [(p.role, p.name) for s in programme.sessions for p in s.participations]
    assert tuple(people) == case.people
