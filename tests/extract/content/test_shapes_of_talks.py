"""The shapes in which programmes print a talk, who gives it and from where, in many languages.

Each shape is read in a small document of three talks; every name, title and organisation is invented.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from extract.content.model import Reading

Talk = tuple[str, str, str, str]
#: Title, name, office and organisation of three talks a language.
TALKS: dict[str, Sequence[Talk]] = {
    "en": [
        ("Old roads and new bridges in small towns", "Peter Brown", "managing director", "Roe Institute"),
        ("Letters of emigrants", "Ann Miller", "professor", "University of Leeds"),
        ("Salt, bread and data: a short history", "Jane Hill", "editor", "Valley Museum"),
    ],
    "pl": [
        ("Stare drogi i nowe mosty w małych miastach", "Piotr Nowak", "dyrektor", "Instytut Mostów"),
        ("Listy emigrantów", "Anna Kowalska", "profesor", "Uniwersytet Łódzki"),
        ("Sól, chleb i dane: krótka historia", "Ewa Zielińska", "redaktor naczelna", "Gazeta Doliny"),
    ],
    "de": [
        (
            "Alte Straßen und neue Brücken in kleinen Städten",
            "Peter Schmidt",
            "Geschäftsführer",
            "Brückeninstitut Ulm",
        ),
        ("Briefe der Auswanderer", "Anna Müller", "Professorin", "Universität Bremen"),
        ("Salz, Brot und Daten: eine kurze Geschichte", "Eva Lang", "Redakteurin", "Talmuseum Ulm"),
    ],
    "fr": [
        (
            "Vieilles routes et nouveaux ponts des petites villes",
            "Pierre Martin",
            "directeur",
            "Institut des ponts",
        ),
        ("Lettres d'émigrants", "Anne Moreau", "professeure", "Université de Nantes"),
        ("Sel, pain et données : une brève histoire", "Claire Petit", "journaliste", "Musée de la vallée"),
    ],
    "es": [
        (
            "Viejos caminos y nuevos puentes en pueblos",
            "Pedro García López",
            "director",
            "Instituto de Puentes",
        ),
        ("Cartas de emigrantes", "Ana Martínez", "profesora", "Universidad de Murcia"),
        ("Sal, pan y datos: una breve historia", "Elena Ruiz", "periodista", "Museo del Valle"),
    ],
    "it": [
        (
            "Vecchie strade e nuovi ponti nelle piccole città",
            "Pietro Rossi",
            "direttore",
            "Istituto dei Ponti",
        ),
        ("Lettere di emigranti", "Anna Bianchi", "professoressa", "Università di Pisa"),
        ("Sale, pane e dati: una breve storia", "Elena Conti", "giornalista", "Museo della Valle"),
    ],
    "pt": [
        ("Velhos caminhos e novas pontes nas vilas", "Pedro Carvalho", "diretor", "Instituto das Pontes"),
        ("Cartas de emigrantes", "Ana Ferreira", "professora", "Universidade do Minho"),
        ("Sal, pão e dados: uma breve história", "Helena Sousa", "jornalista", "Jornal do Vale"),
    ],
    "cs": [
        ("Staré cesty a nové mosty v malých městech", "Petr Novák", "ředitel", "Ústav mostů"),
        ("Dopisy vystěhovalců", "Anna Dvořáková", "profesorka", "Univerzita Karlova"),
        ("Sůl, chléb a data: krátká historie", "Eva Svobodová", "redaktorka", "Muzeum Vysočiny"),
    ],
    "sk": [
        ("Staré cesty a nové mosty v malých mestách", "Peter Kováč", "riaditeľ", "Ústav mostov"),
        ("Listy vysťahovalcov", "Anna Horváthová", "profesorka", "Univerzita Komenského"),
        ("Soľ, chlieb a dáta: krátka história", "Eva Tóthová", "redaktorka", "Múzeum Oravy"),
    ],
    "hr": [
        ("Stare ceste i novi mostovi u malim gradovima", "Petar Horvat", "direktor", "Institut za mostove"),
        ("Pisma iseljenika", "Ana Kovačević", "profesorica", "Sveučilište u Zadru"),
        ("Sol, kruh i podaci: kratka povijest", "Ivana Babić", "urednica", "Muzej doline"),
    ],
    "nl": [
        (
            "Oude wegen en nieuwe bruggen in kleine steden",
            "Pieter de Vries",
            "directeur",
            "Instituut voor Bruggen",
        ),
        ("Brieven van emigranten", "Anna Bakker", "hoogleraar", "Universiteit Utrecht"),
        ("Zout, brood en data: een korte geschiedenis", "Eva Jansen", "redacteur", "Museum van de Vallei"),
    ],
    "uk": [
        ("Старі дороги і нові мости малих міст", "Петро Коваленко", "директор", "Інститут мостів"),
        ("Листи емігрантів", "Анна Шевченко", "професорка", "Львівський університет"),
        ("Сіль, хліб і дані: коротка історія", "Олена Бондаренко", "редакторка", "Музей долини"),
    ],
    "tr": [
        ("Küçük kentlerde eski yollar ve yeni köprüler", "Mehmet Yılmaz", "müdür", "Köprü Enstitüsü"),
        ("Göçmenlerin mektupları", "Ayşe Demir", "profesör", "Ankara Üniversitesi"),
        ("Tuz, ekmek ve veri: kısa bir tarih", "Elif Kaya", "editör", "Vadi Müzesi"),
    ],
    "sr": [
        (
            "Stari putevi i novi mostovi u malim gradovima",
            "Petar Jovanović",
            "direktor",
            "Institut za mostove",
        ),
        ("Pisma iseljenika", "Ana Petrović", "profesorka", "Univerzitet u Nišu"),
        ("So, hleb i podaci: kratka istorija", "Jelena Nikolić", "urednica", "Muzej doline"),
    ],
    "ca": [
        ("Vells camins i nous ponts als pobles petits", "Jordi Puig", "director", "Institut dels Ponts"),
        ("Cartes d'emigrants", "Anna Vila", "professora", "Universitat de Lleida"),
        ("Sal, pa i dades: una breu història", "Marta Serra", "periodista", "Museu de la Vall"),
    ],
}
#: Rows of one talk; `t` title, `n` name, `p` office, `o` organisation, `@` begins a new row.
SHAPES = (
    "{t}@{n}, {p}, {o}",
    "{t}@{n} – {p}, {o}",
    "{t}@{n} ({o})",
    "{t}@{n}@{p}, {o}",
    "{t}@{n}@{p}@{o}",
    "{t}@_{n}_@{p}, {o}",
    "{n}@{t}",
    "{n}, {o}@{t}",
    "{n} ({o})@{t}",
    "{n}, {p}, {o}@{t}",
    "{n}: {t}",
    "{n} ({o}): {t}",
    "{n} ({o}) – {t}",
    "{n} – {t}",
    "{n}, {o} – {t}",
    "{n}, {o}: {t}",
    "{n}, “{t}”",
    "{n} ({o}), “{t}”",
    "{n}: “{t}”@{p}, {o}",
    "“{t}” – {n}, {p}, {o}",
    "„{t}”, {n} ({o})",
    "{t} – {n} ({o})",
    "{t} – {n}, {o}",
    "{t} ({n}, {o})",
    "{t} ({n})",
    "{t} / {n}",
    "{t}. {n}, {o}",
    "**{n}**@{t}",
    "**{t}**@{n}, {o}",
    "**{n}**, {o}@_{t}_",
    "_{n}_ ({o})@**{t}**",
    "**{t}**@{n}@~{p}, {o}~",
    "{n}@{p}@{o}@**{t}**",
    "{t}@{n}, {o}",
    "{t}: {n}, {o}",
    "{t} | {n} | {o}",
    "{t}; {n}; {o}",
    "{t} ({n} – {o})",
    "{t} [{n}, {o}]",
    "{t}@• {n} – {o}",
    "{t}@{n} / {o}",
    "{t}@{n} | {o}",
    "{t}@{n}; {o}",
    "**{t}**@_{n}_, {o}",
    "**{t}**@**{n}**@{o}",
    "_{t}_@{n}@~{o}~",
    "**{n} – {o}**@{t}",
    "**{n}**@~{o}~@{t}",
    "{n}: „{t}”",
    "dr {n}@{o}@{t}",
    "**{n}**@{p}, {o}@_{t}_",
)


def rows_of(shape: str, talk: Talk) -> list[str]:
    """The rows of a talk in a shape."""
    title, name, office, organisation = talk
    return [row.format(t=title, n=name, p=office, o=organisation) for row in shape.split("@")]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", sorted(TALKS))
def test_a_talk_is_read_in_every_shape(read: Callable[..., list[Reading]], language: str, shape: str) -> None:
    talks = TALKS[language]
    found = [r.content for r in read(*(rows_of(shape, t) for t in talks), languages=language)]
    assert [(c.title or "").strip(" “”„.") for c in found] == [t[0] for t in talks]
    people = [[(p.name, p.affiliation) for p in c.participations] for c in found]
    assert people == [[(t[1], t[3] if "{o}" in shape else None)] for t in talks]
