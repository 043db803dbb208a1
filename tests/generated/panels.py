"""Invented panels: a title, labels and four people of each of many languages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Person(NamedTuple):
    """A name, an office and an organisation."""

    n: str
    p: str
    o: str


class Panel(NamedTuple):
    """A session: title, what the language calls who leads, speaks, sits on a panel, chairs; four people."""

    title: str
    leader: str
    speakers: str
    panel: str
    chair: str
    people: Sequence[tuple[str, str, str]]


PANELS = {
    "en": Panel(
        "The future of small towns",
        "Moderator",
        "Speakers",
        "Panelists",
        "Chair",
        [
            ("Peter Brown", "mayor", "City of Leeds"),
            ("Ann Miller", "professor", "University of York"),
            ("Jane Hill", "director", "Roe Institute"),
            ("Tom Green", "editor", "Valley Museum"),
        ],
    ),
    "pl": Panel(
        "Przyszłość małych miast",
        "Moderator",
        "Prelegenci",
        "Paneliści",
        "Przewodniczący",
        [
            ("Piotr Nowak", "burmistrz", "Gmina Lipno"),
            ("Anna Kowalska", "profesor", "Uniwersytet Łódzki"),
            ("Ewa Zielińska", "dyrektor", "Instytut Mostów"),
            ("Tomasz Wójcik", "redaktor", "Muzeum Doliny"),
        ],
    ),
    "de": Panel(
        "Die Zukunft kleiner Städte",
        "Moderation",
        "Referenten",
        "Podium",
        "Leitung",
        [
            ("Peter Schmidt", "Bürgermeister", "Stadt Ulm"),
            ("Anna Müller", "Professorin", "Universität Bremen"),
            ("Eva Lang", "Direktorin", "Brückeninstitut Ulm"),
            ("Thomas Weber", "Redakteur", "Talmuseum Ulm"),
        ],
    ),
    "fr": Panel(
        "L'avenir des petites villes",
        "Modérateur",
        "Intervenants",
        "Participants",
        "Présidence",
        [
            ("Pierre Martin", "maire", "Ville de Nantes"),
            ("Anne Moreau", "professeure", "Université de Nantes"),
            ("Claire Petit", "directrice", "Institut des ponts"),
            ("Thomas Girard", "rédacteur", "Musée de la vallée"),
        ],
    ),
    "es": Panel(
        "El futuro de los pueblos pequeños",
        "Modera",
        "Ponentes",
        "Participan",
        "Preside",
        [
            ("Pedro García López", "alcalde", "Ayuntamiento de Lorca"),
            ("Ana Martínez", "profesora", "Universidad de Murcia"),
            ("Elena Ruiz", "directora", "Instituto de Puentes"),
            ("Tomás Romero", "redactor", "Museo del Valle"),
        ],
    ),
    "it": Panel(
        "Il futuro delle piccole città",
        "Modera",
        "Relatori",
        "Intervengono",
        "Presiede",
        [
            ("Pietro Rossi", "sindaco", "Comune di Pisa"),
            ("Anna Bianchi", "professoressa", "Università di Pisa"),
            ("Elena Conti", "direttrice", "Istituto dei Ponti"),
            ("Tommaso Greco", "redattore", "Museo della Valle"),
        ],
    ),
    "pt": Panel(
        "O futuro das pequenas cidades",
        "Moderação",
        "Oradores",
        "Participantes",
        "Presidente da mesa",
        [
            ("Pedro Carvalho", "presidente", "Câmara Municipal de Viseu"),
            ("Ana Ferreira", "professora", "Universidade do Minho"),
            ("Helena Sousa", "diretora", "Instituto das Pontes"),
            ("Tomás Lopes", "redator", "Museu do Vale"),
        ],
    ),
    "cs": Panel(
        "Budoucnost malých měst",
        "Moderátor",
        "Řečníci",
        "Panelisté",
        "Předsedající",
        [
            ("Petr Novák", "starosta", "Město Tábor"),
            ("Anna Dvořáková", "profesorka", "Univerzita Karlova"),
            ("Eva Svobodová", "ředitelka", "Ústav mostů"),
            ("Tomáš Černý", "redaktor", "Muzeum Vysočiny"),
        ],
    ),
    "hr": Panel(
        "Budućnost malih gradova",
        "Moderator",
        "Predavači",
        "Panelisti",
        "Predsjeda",
        [
            ("Petar Horvat", "gradonačelnik", "Grad Zadar"),
            ("Ana Kovačević", "profesorica", "Sveučilište u Zadru"),
            ("Ivana Babić", "ravnateljica", "Institut za mostove"),
            ("Tomislav Marić", "urednik", "Muzej doline"),
        ],
    ),
    "uk": Panel(
        "Майбутнє малих міст",
        "Модератор",
        "Спікери",
        "Учасники дискусії",
        "Голова",
        [
            ("Петро Коваленко", "міський голова", "Місто Луцьк"),
            ("Анна Шевченко", "професорка", "Львівський університет"),
            ("Олена Бондаренко", "директорка", "Інститут мостів"),
            ("Тарас Мельник", "редактор", "Музей долини"),
        ],
    ),
    "nl": Panel(
        "De toekomst van kleine steden",
        "Moderator",
        "Sprekers",
        "Panelleden",
        "Voorzitter",
        [
            ("Pieter de Vries", "burgemeester", "Gemeente Utrecht"),
            ("Anna Bakker", "hoogleraar", "Universiteit Utrecht"),
            ("Eva Jansen", "directeur", "Instituut voor Bruggen"),
            ("Thomas Visser", "redacteur", "Museum van de Vallei"),
        ],
    ),
    "tr": Panel(
        "Küçük kentlerin geleceği",
        "Moderatör",
        "Konuşmacılar",
        "Panelistler",
        "Oturum Başkanı",
        [
            ("Mehmet Yılmaz", "belediye başkanı", "Ankara Belediyesi"),
            ("Ayşe Demir", "profesör", "Ankara Üniversitesi"),
            ("Elif Kaya", "müdür", "Köprü Enstitüsü"),
            ("Can Öztürk", "editör", "Vadi Müzesi"),
        ],
    ),
}
