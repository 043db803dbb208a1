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
            ("panelist", "Marta Riva"),
            ("panelist", "Paolo Serra"),
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
    "sv": Case(
        (
            "*Bibliotekens dag 2031",
            "*torsdag den 12 juni 2031",
            "kl. 9.00–9.30 Registrering och kaffe",
            "kl. 9.30–9.45 Välkommen",
            "Karin Lindholm, kommunstyrelsens ordförande",
            "kl. 9.45–11.00 Paneldebatt: Biblioteket i byn",
            "Moderator: Lars Åkesson",
            "kl. 11.00–11.30 Fika",
            "kl. 11.30–12.30 Lunch",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Karin Lindholm"),
            ("moderator", "Lars Åkesson"),
        ),
    ),
    "da": Case(
        (
            "*Bibliotekernes dag 2031",
            "*torsdag den 12. juni 2031",
            "kl. 9.00–9.30 Ankomst og registrering",
            "kl. 9.30–9.45 Velkomst",
            "Mette Kjær, borgmester",
            "kl. 9.45–11.00 Paneldebat: Biblioteket i landsbyen",
            "Moderator: Søren Lund",
            "kl. 11.00–11.30 Kaffepause",
            "kl. 11.30–12.30 Frokost",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Mette Kjær"),
            ("moderator", "Søren Lund"),
        ),
    ),
    "no": Case(
        (
            "*Bibliotekdagen 2031",
            "*torsdag 12. juni 2031",
            "kl. 9.00–9.30 Registrering og kaffe",
            "kl. 9.30–9.45 Åpning",
            "Ingrid Haugen, ordfører",
            "kl. 9.45–11.00 Paneldebatt: Biblioteket i bygda",
            "Moderator: Bjørn Solheim",
            "kl. 11.00–11.30 Kaffepause",
            "kl. 11.30–12.30 Lunsj",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Ingrid Haugen"),
            ("moderator", "Bjørn Solheim"),
        ),
    ),
    "ro": Case(
        (
            "*Ziua bibliotecilor 2031",
            "*joi, 12 iunie 2031",
            "9.00–9.30 Înregistrarea participanților",
            "9.30–9.45 Cuvânt de deschidere",
            "Prof. univ. dr. Ioana Munteanu, primar",
            "9.45–11.00 Masă rotundă: Biblioteca din sat",
            "Moderator: Andrei Popescu",
            "11.00–11.30 Pauză de cafea",
            "11.30–12.30 Atelier de povești",
            "Facilitator: Elena Dumitru",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "workshop"),
        (
            ("speaker", "Ioana Munteanu"),
            ("moderator", "Andrei Popescu"),
            ("host", "Elena Dumitru"),
        ),
    ),
    "hu": Case(
        (
            "*Könyvtári nap 2031",
            "*2031. június 12., csütörtök",
            "9.00–9.30 Regisztráció",
            "9.30–9.45 Köszöntő",
            "Dr. Kovács Éva, polgármester",
            "9.45–11.00 Kerekasztal-beszélgetés: Könyvtár a faluban",
            "Moderátor: Nagy Péter",
            "11.00–11.30 Kávészünet",
            "11.30–12.30 Ebéd",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Kovács Éva"),
            ("moderator", "Nagy Péter"),
        ),
    ),
    "sl": Case(
        (
            "*Dan knjižnic 2031",
            "*četrtek, 12. junij 2031",
            "9.00–9.30 Registracija udeležencev",
            "9.30–9.45 Pozdravni nagovor",
            "dr. Mojca Zupančič, županja",
            "9.45–11.00 Okrogla miza: Knjižnica na vasi",
            "Moderator: Luka Kovačič",
            "11.00–11.30 Odmor za kavo",
            "11.30–12.30 Kosilo",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Mojca Zupančič"),
            ("moderator", "Luka Kovačič"),
        ),
    ),
    "lt": Case(
        (
            "*Bibliotekų diena 2031",
            "*2031 m. birželio 12 d., ketvirtadienis",
            "9.00–9.30 Dalyvių registracija",
            "9.30–9.45 Sveikinimo žodis",
            "Rasa Petrauskienė, merė",
            "9.45–11.00 Diskusija: Biblioteka kaime",
            "Moderatorius: Jonas Kazlauskas",
            "11.00–11.30 Kavos pertrauka",
            "11.30–12.30 Pietūs",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Rasa Petrauskienė"),
            ("moderator", "Jonas Kazlauskas"),
        ),
    ),
    "fi": Case(
        (
            "*Kirjastopäivä 2031",
            "*torstai 12. kesäkuuta 2031",
            "klo 9.00–9.30 Ilmoittautuminen ja kahvi",
            "klo 9.30–9.45 Tervetulosanat",
            "Kaisa Virtanen, kaupunginjohtaja",
            "klo 9.45–11.00 Paneelikeskustelu: Kirjasto kylässä",
            "Moderaattori: Mikko Järvinen",
            "klo 11.00–11.30 Kahvitauko",
            "klo 11.30–12.30 Lounas",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Kaisa Virtanen"),
            ("moderator", "Mikko Järvinen"),
        ),
    ),
    "bg": Case(
        (
            "*Ден на библиотеките 2031",
            "*четвъртък, 12 юни 2031 г.",
            "9:00–9:30 Регистрация на участниците",
            "9:30–9:45 Официално откриване",
            "Мария Иванова, кмет",
            "9:45–11:00 Кръгла маса: Библиотеката на село",
            "Модератор: Георги Димитров",
            "11:00–11:30 Кафе пауза",
            "11:30–12:30 Обяд",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Мария Иванова"),
            ("moderator", "Георги Димитров"),
        ),
    ),
    "el": Case(
        (
            "*Ημέρα βιβλιοθηκών 2031",
            "*Πέμπτη 12 Ιουνίου 2031",
            "9:00–9:30 Προσέλευση – Εγγραφές",
            "9:30–9:45 Χαιρετισμοί",
            "Μαρία Παπαδοπούλου, Δήμαρχος",
            "9:45–11:00 Στρογγυλό τραπέζι: Η βιβλιοθήκη στο χωριό",
            "Συντονιστής: Γιώργος Νικολάου",
            "11:00–11:30 Διάλειμμα καφέ",
            "11:30–12:30 Γεύμα",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Μαρία Παπαδοπούλου"),
            ("moderator", "Γιώργος Νικολάου"),
        ),
    ),
    "et": Case(
        (
            "*Raamatukogude päev 2031",
            "*neljapäev, 12. juuni 2031",
            "9.00–9.30 Registreerimine ja hommikukohv",
            "9.30–9.45 Avasõnad",
            "Tiina Saar, linnapea",
            "9.45–11.00 Paneeldiskussioon: Raamatukogu külas",
            "Moderaator: Jaan Tamm",
            "11.00–11.30 Kohvipaus",
            "11.30–12.30 Lõuna",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Tiina Saar"),
            ("moderator", "Jaan Tamm"),
        ),
    ),
    "lv": Case(
        (
            "*Bibliotēku diena 2031",
            "*Ceturtdiena, 2031. gada 12. jūnijs",
            "9.00–9.30 Dalībnieku reģistrācija",
            "9.30–9.45 Atklāšanas uzruna",
            "Ilze Ozoliņa, domes priekšsēdētāja",
            "9.45–11.00 Paneļdiskusija: Bibliotēka laukos",
            "Moderators: Jānis Bērziņš",
            "11.00–11.30 Kafijas pauze",
            "11.30–12.30 Pusdienas",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Ilze Ozoliņa"),
            ("moderator", "Jānis Bērziņš"),
        ),
    ),
    "gl": Case(
        (
            "*Xornada das bibliotecas 2031",
            "*Xoves, 12 de xuño de 2031",
            "9.00 h Recollida de documentación",
            "9.30 h Benvida",
            "Uxía Castro, alcaldesa",
            "9.45 h Mesa redonda: A biblioteca na aldea",
            "Modera: Brais Outeiro",
            "11.00 h Pausa café",
            "11.30 h Xantar",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Uxía Castro"),
            ("moderator", "Brais Outeiro"),
        ),
    ),
    "mk": Case(
        (
            "*Ден на библиотеките 2031",
            "*четврток, 12 јуни 2031 година",
            "9:00–9:30 Регистрација на учесници",
            "9:30–9:45 Свечено отворање",
            "Елена Николовска, градоначалничка",
            "9:45–11:00 Панел дискусија: Библиотеката во село",
            "Модератор: Марко Стојановски",
            "11:00–11:30 Пауза за кафе",
            "11:30–12:30 Ручек",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Елена Николовска"),
            ("moderator", "Марко Стојановски"),
        ),
    ),
    "sq": Case(
        (
            "*Dita e bibliotekave 2031",
            "*E enjte, 12 qershor 2031",
            "9:00–9:30 Regjistrimi i pjesëmarrësve",
            "9:30–9:45 Fjala e hapjes",
            "Arta Hoxha, kryetare e bashkisë",
            "9:45–11:00 Panel diskutimi: Biblioteka në fshat",
            "Moderator: Ilir Gashi",
            "11:00–11:30 Pushim kafeje",
            "11:30–12:30 Drekë",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Arta Hoxha"),
            ("moderator", "Ilir Gashi"),
        ),
    ),
    "is": Case(
        (
            "*Dagur bókasafna 2031",
            "*Fimmtudagur 12. júní 2031",
            "9:00–9:30 Skráning",
            "9:30–9:45 Setning",
            "Sigríður Jónsdóttir, bæjarstjóri",
            "9:45–11:00 Pallborðsumræður: Bókasafnið í sveitinni",
            "Umræðustjóri: Gunnar Einarsson",
            "11:00–11:30 Kaffihlé",
            "11:30–12:30 Hádegisverður",
        ),
        "2031-06-12",
        ("registration", "opening", "panel", "break", "meal"),
        (
            ("speaker", "Sigríður Jónsdóttir"),
            ("moderator", "Gunnar Einarsson"),
        ),
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
