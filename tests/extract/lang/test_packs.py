"""Every language pack: its times, a date, a role, a break, an opening, a room and a heading are found."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from extract.lang import codes, detect, pack
from extract.signals.dates import find_dates, find_day_label
from extract.signals.labels import find_role_labels, heading_class, is_break, session_kind
from extract.signals.rooms import find_rooms
from extract.signals.times import find_times


class Sample(NamedTuple):
    time: str
    start: str
    end: str | None
    date: str  # 2023-11-28, a Tuesday
    role: str  # a moderator
    chair: str
    rest: str  # a break
    opening: str
    day: str  # the second day
    room: str
    speakers: str


SAMPLES = {
    "pl": Sample(
        "godz. 9.30",
        "09:30",
        None,
        "wtorek, 28 listopada 2023 r.",
        "Moderacja: Ewa Kulisz",
        "Przewodniczący: Jan Nowak",
        "Przerwa kawowa",
        "Otwarcie kongresu",
        "DZIEŃ 2",
        "Sala 4",
        "Prelegenci",
    ),
    "en": Sample(
        "from 2pm to 3:30pm",
        "14:00",
        "15:30",
        "Tuesday, November 28th, 2023",
        "Moderated by Ann Smith",
        "Chair: Ann Smith",
        "Coffee break",
        "Welcome remarks",
        "Day Two",
        "Room A1.02",
        "Our speakers",
    ),
    "de": Sample(
        "9.30–10 Uhr",
        "09:30",
        "10:00",
        "Dienstag, 28. November 2023",
        "Moderation: Jana Weiß",
        "Leitung: Jana Weiß",
        "Kaffeepause",
        "Begrüßung",
        "2. Tag",
        "Hörsaal 3",
        "Referentinnen und Referenten",
    ),
    "fr": Sample(
        "de 9h30 à 10h",
        "09:30",
        "10:00",
        "mardi 28 novembre 2023",
        "Animé par Jeanne Roux",
        "Présidence : Jeanne Roux",
        "Pause café",
        "Mot de bienvenue",
        "Jour 2",
        "Salle B-14",
        "Intervenants",
    ),
    "es": Sample(
        "de 9:30 a 10:15 h",
        "09:30",
        "10:15",
        "martes 28 de noviembre de 2023",
        "Modera: Ana Ruiz",
        "Preside: Ana Ruiz",
        "Pausa café",
        "Inauguración",
        "Día 2",
        "Aula 3",
        "Ponentes",
    ),
    "pt": Sample(
        "das 9h30 às 10h15",
        "09:30",
        "10:15",
        "terça-feira, 28 de novembro de 2023",
        "Moderação: Ana Reis",
        "Presidente da mesa: Ana Reis",
        "Intervalo",
        "Sessão de abertura",
        "Dia 2",
        "Auditório 2",
        "Palestrantes",
    ),
    "it": Sample(
        "dalle ore 9.30 alle 10.15",
        "09:30",
        "10:15",
        "martedì 28 novembre 2023",
        "Modera: Anna Riva",
        "Presiede: Anna Riva",
        "Pausa caffè",
        "Saluti istituzionali",
        "Giorno 2",
        "Aula Magna",
        "Relatori",
    ),
    "ca": Sample(
        "de 9.30 a 10.15 h",
        "09:30",
        "10:15",
        "dimarts 28 de novembre de 2023",
        "Modera: Anna Puig",
        "Presideix: Anna Puig",
        "Pausa cafè",
        "Benvinguda",
        "Dia 2",
        "Sala 3",
        "Ponents",
    ),
    "cs": Sample(
        "od 9.30 do 10.15 hod.",
        "09:30",
        "10:15",
        "úterý 28. listopadu 2023",
        "Moderátorka: Jana Malá",
        "Předsedá: Jana Malá",
        "Přestávka na kávu",
        "Zahájení konference",
        "2. den",
        "Sál 3",
        "Řečníci",
    ),
    "sk": Sample(
        "od 9.30 do 10.15 hod.",
        "09:30",
        "10:15",
        "utorok 28. novembra 2023",
        "Moderuje: Jana Malá",
        "Predsedá: Jana Malá",
        "Prestávka na kávu",
        "Otvorenie konferencie",
        "2. deň",
        "Sála 3",
        "Rečníci",
    ),
    "hr": Sample(
        "od 9:30 do 10:15 sati",
        "09:30",
        "10:15",
        "utorak, 28. studenoga 2023.",
        "Moderira: Ana Babić",
        "Predsjedava: Ana Babić",
        "Stanka za kavu",
        "Svečano otvorenje",
        "2. dan",
        "Dvorana 3",
        "Predavači",
    ),
    "sr": Sample(
        "од 9:30 до 10:15 часова",
        "09:30",
        "10:15",
        "уторак, 28. новембар 2023.",
        "Модератор: Ана Бабић",
        "Председавајући: Ана Бабић",
        "Пауза за кафу",
        "Свечано отварање",
        "Дан 2",
        "Сала 3",
        "Предавачи",
    ),
    "tr": Sample(
        "saat 9.30 - 10.15",
        "09:30",
        "10:15",
        "28 Kasım 2023 Salı",
        "Moderatör: Ayşe Kaya",
        "Oturum Başkanı: Ayşe Kaya",
        "Kahve arası",
        "Açılış konuşmaları",
        "2. Gün",
        "Mavi Salon",
        "Konuşmacılar",
    ),
    "uk": Sample(
        "з 9.30 до 10.15 год.",
        "09:30",
        "10:15",
        "вівторок, 28 листопада 2023 року",
        "Модераторка: Оксана Лис",
        "Головує: Оксана Лис",
        "Перерва на каву",
        "Урочисте відкриття",
        "День 2",
        "Аудиторія 305",
        "Спікери",
    ),
    "nl": Sample(
        "van 9.30 tot 10.15 uur",
        "09:30",
        "10:15",
        "dinsdag 28 november 2023",
        "Moderator: Anna Bos",
        "Dagvoorzitter: Anna Bos",
        "Koffiepauze",
        "Welkomstwoord",
        "Dag 2",
        "Zaal 3",
        "Sprekers",
    ),
    "sl": Sample(
        "od 9.30 do 10.15 ure",
        "09:30",
        "10:15",
        "torek, 28. november 2023",
        "Povezuje: Ana Babič",
        "Predseduje: Ana Babič",
        "Odmor za kavo",
        "Slavnostna otvoritev",
        "2. dan",
        "Dvorana 3",
        "Predavatelji",
    ),
    "ro": Sample(
        "orele 9.30 – 10.15",
        "09:30",
        "10:15",
        "marți, 28 noiembrie 2023",
        "Moderator: Ana Pop",
        "Președinte: Ana Pop",
        "Pauză de cafea",
        "Deschiderea festivă",
        "Ziua 2",
        "Sala 3",
        "Vorbitori",
    ),
    "hu": Sample(
        "9.30–10.15 óra",
        "09:30",
        "10:15",
        "2023. november 28., kedd",
        "Moderátor: Kis Anna",
        "Levezető elnök: Kis Anna",
        "Kávészünet",
        "Ünnepélyes megnyitó",
        "2. nap",
        "Mátyás terem",
        "Előadók",
    ),
    "lt": Sample(
        "9.30–10.15 val.",
        "09:30",
        "10:15",
        "2023 m. lapkričio 28 d., antradienis",
        "Moderuoja: Ona Kalnė",
        "Pirmininkauja: Ona Kalnė",
        "Kavos pertrauka",
        "Konferencijos atidarymas",
        "2 diena",
        "Didžioji salė",
        "Pranešėjai",
    ),
    "sv": Sample(
        "kl. 9.30–10.15",
        "09:30",
        "10:15",
        "tisdag den 28 november 2023",
        "Moderator: Anna Ek",
        "Ordförande: Anna Ek",
        "Kaffepaus",
        "Välkomsthälsning",
        "Dag 2",
        "Stora salen",
        "Talare",
    ),
    "da": Sample(
        "kl. 9.30–10.15",
        "09:30",
        "10:15",
        "tirsdag den 28. november 2023",
        "Moderator: Anna Holm",
        "Ordstyrer: Anna Holm",
        "Kaffepause",
        "Velkomst",
        "Dag 2",
        "Store sal",
        "Oplægsholdere",
    ),
    "no": Sample(
        "kl. 9.30–10.15",
        "09:30",
        "10:15",
        "tirsdag 28. november 2023",
        "Moderator: Anne Berg",
        "Ordstyrer: Anne Berg",
        "Kaffepause",
        "Åpning av konferansen",
        "Dag 2",
        "Rom 3",
        "Foredragsholdere",
    ),
    "fi": Sample(
        "klo 9.30–10.15",
        "09:30",
        "10:15",
        "tiistai 28. marraskuuta 2023",
        "Moderaattori: Anna Niemi",
        "Puheenjohtaja: Anna Niemi",
        "Kahvitauko",
        "Tervetulosanat",
        "Päivä 2",
        "Iso sali",
        "Puhujat",
    ),
    "bg": Sample(
        "от 9:30 до 10:15 ч.",
        "09:30",
        "10:15",
        "вторник, 28 ноември 2023 г.",
        "Модератор: Анна Петрова",
        "Председател: Анна Петрова",
        "Кафе пауза",
        "Официално откриване",
        "Ден 2",
        "Зала 3",
        "Лектори",
    ),
    "el": Sample(
        "9.30 – 10.15",
        "09:30",
        "10:15",
        "Τρίτη 28 Νοεμβρίου 2023",
        "Συντονίστρια: Άννα Παππά",
        "Πρόεδρος: Άννα Παππά",
        "Διάλειμμα καφέ",
        "Τελετή έναρξης",
        "2η ημέρα",
        "Μεγάλη αίθουσα",
        "Ομιλητές",
    ),
    "et": Sample(
        "kell 9.30–10.15",
        "09:30",
        "10:15",
        "teisipäev, 28. november 2023",
        "Moderaator: Anu Kask",
        "Sektsiooni juhataja: Anu Kask",
        "Kohvipaus",
        "Konverentsi avamine",
        "2. päev",
        "Suur saal",
        "Esinejad",
    ),
    "lv": Sample(
        "plkst. 9.30–10.15",
        "09:30",
        "10:15",
        "otrdien, 2023. gada 28. novembrī",
        "Moderatore: Anna Kalna",
        "Sēdes vadītāja: Anna Kalna",
        "Kafijas pauze",
        "Konferences atklāšana",
        "2. diena",
        "Lielā zāle",
        "Lektori",
    ),
    "gl": Sample(
        "de 9.30 a 10.15 h",
        "09:30",
        "10:15",
        "martes, 28 de novembro de 2023",
        "Modera: Ana Castro",
        "Presidenta da mesa: Ana Castro",
        "Pausa café",
        "Acto inaugural",
        "Día 2",
        "Sala 3",
        "Relatores e relatoras",
    ),
    "mk": Sample(
        "од 9:30 до 10:15 часот",
        "09:30",
        "10:15",
        "вторник, 28 ноември 2023 година",
        "Модератор: Ана Петровска",
        "Претседавач: Ана Петровска",
        "Пауза за кафе",
        "Свечено отворање",
        "Ден 2",
        "Сала 3",
        "Говорници",
    ),
    "sq": Sample(
        "nga ora 9:30 deri 10:15",
        "09:30",
        "10:15",
        "e martë, 28 nëntor 2023",
        "Moderatore: Ana Hoxha",
        "Kryesuese: Ana Hoxha",
        "Pushim kafeje",
        "Hapja e konferencës",
        "Dita 2",
        "Salla 3",
        "Folësit",
    ),
    "is": Sample(
        "kl. 9:30–10:15",
        "09:30",
        "10:15",
        "þriðjudaginn 28. nóvember 2023",
        "Umræðustjóri: Anna Jónsdóttir",
        "Fundarstjóri: Anna Jónsdóttir",
        "Kaffihlé",
        "Setning ráðstefnu",
        "Dagur 2",
        "Stofa 3",
        "Fyrirlesarar",
    ),
}


def test_every_pack_has_a_sample() -> None:
    assert set(codes()) == set(SAMPLES)


@pytest.mark.parametrize("code", SAMPLES)
def test_time(code: str) -> None:
    sample = SAMPLES[code]
    (found,) = find_times(sample.time, (pack(code),))
    assert (found.start, found.end) == (sample.start, sample.end)
    assert found.confidence >= 0.6


@pytest.mark.parametrize("code", SAMPLES)
def test_date(code: str) -> None:
    (found,) = find_dates(SAMPLES[code].date, (pack(code),))
    assert (found.year, found.month, found.day, found.weekday) == (2023, 11, 28, 2)
    assert found.confidence >= 0.9


@pytest.mark.parametrize("code", SAMPLES)
def test_roles(code: str) -> None:
    (moderator,) = find_role_labels(SAMPLES[code].role, (pack(code),))
    (chair,) = find_role_labels(SAMPLES[code].chair, (pack(code),))
    assert (moderator.role, moderator.side) == ("moderator", "before")
    assert (chair.role, chair.after_colon) == ("chair", True)


@pytest.mark.parametrize("code", SAMPLES)
def test_kinds(code: str) -> None:
    sample = SAMPLES[code]
    assert is_break(sample.rest, (pack(code),))
    opening = session_kind(sample.opening, (pack(code),))
    assert opening and (opening.kind, opening.strength >= 0.7) == ("opening", True)


@pytest.mark.parametrize("code", SAMPLES)
def test_day_label_room_and_heading(code: str) -> None:
    sample = SAMPLES[code]
    assert find_day_label(sample.day, (pack(code),)) == 2
    (room,) = find_rooms(sample.room, (pack(code),))
    assert (room.room, room.confidence >= 0.6) == (sample.room, True)
    assert heading_class(sample.speakers, (pack(code),)) == "biographies"


@pytest.mark.parametrize("code", SAMPLES)
def test_detected_from_its_own_words(code: str) -> None:
    sample = SAMPLES[code]
    text = " ".join([sample.date, sample.rest, sample.opening, sample.role, sample.chair, sample.speakers])
    assert detect(text)[0].code == code


def test_serbian_in_latin_script() -> None:
    serbian = (pack("sr"),)
    assert is_break("Pauza za kafu", serbian)
    assert find_dates("četvrtak, 5. septembar 2019.", serbian)[0].weekday == 4
    assert find_role_labels("Učesnici panela: Ana Babić", serbian)[0].role == "panelist"
