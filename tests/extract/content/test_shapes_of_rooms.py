"""Rooms in the shapes in which entries name them, in many languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.content.model import Reading

#: Three titles and five rooms a language; a number after a title tells the fourth and fifth entry apart.
PLACES = {
    "en": (
        [
            "Old roads and new bridges in small towns",
            "Letters of emigrants",
            "Salt, bread and data: a short history",
        ],
        ["Room 101", "Main Hall", "Lecture Theatre 2", "Conference Room A", "Auditorium"],
    ),
    "pl": (
        [
            "Stare drogi i nowe mosty w małych miastach",
            "Listy emigrantów",
            "Sól, chleb i dane: krótka historia",
        ],
        ["sala 101", "Aula Główna", "sala konferencyjna A", "Sala Ratuszowa", "sala nr 5"],
    ),
    "de": (
        [
            "Alte Straßen und neue Brücken in kleinen Städten",
            "Briefe der Auswanderer",
            "Salz, Brot und Daten: eine kurze Geschichte",
        ],
        ["Raum 101", "Großer Saal", "Hörsaal 2", "Seminarraum A", "Aula"],
    ),
    "fr": (
        [
            "Vieilles routes et nouveaux ponts des petites villes",
            "Lettres d'émigrants",
            "Sel, pain et données : une brève histoire",
        ],
        ["salle 101", "Grand amphithéâtre", "Amphi B", "Salle des fêtes", "Auditorium"],
    ),
    "es": (
        [
            "Viejos caminos y nuevos puentes en pueblos",
            "Cartas de emigrantes",
            "Sal, pan y datos: una breve historia",
        ],
        ["Sala 101", "Salón de Actos", "Aula 2", "Sala A", "Auditorio"],
    ),
    "pt": (
        [
            "Velhos caminhos e novas pontes nas vilas",
            "Cartas de emigrantes",
            "Sal, pão e dados: uma breve história",
        ],
        ["Sala 101", "Auditório Principal", "Anfiteatro 2", "Sala A", "Salão Nobre"],
    ),
    "cs": (
        [
            "Staré cesty a nové mosty v malých městech",
            "Dopisy vystěhovalců",
            "Sůl, chléb a data: krátká historie",
        ],
        ["místnost 101", "Velký sál", "posluchárna A", "sál B", "Aula"],
    ),
    "sk": (
        [
            "Staré cesty a nové mosty v malých mestách",
            "Listy vysťahovalcov",
            "Soľ, chlieb a dáta: krátka história",
        ],
        ["miestnosť 101", "Veľká sála", "poslucháreň A", "sála B", "Aula"],
    ),
    "hr": (
        [
            "Stare ceste i novi mostovi u malim gradovima",
            "Pisma iseljenika",
            "Sol, kruh i podaci: kratka povijest",
        ],
        ["dvorana 101", "Velika dvorana", "predavaonica A", "Dvorana B", "Vijećnica"],
    ),
    "sr": (
        [
            "Stari putevi i novi mostovi u malim gradovima",
            "Pisma iseljenika",
            "So, hleb i podaci: kratka istorija",
        ],
        ["sala 101", "Velika sala", "učionica A", "Sala B", "Amfiteatar"],
    ),
    "nl": (
        [
            "Oude wegen en nieuwe bruggen in kleine steden",
            "Brieven van emigranten",
            "Zout, brood en data: een korte geschiedenis",
        ],
        ["zaal 101", "Grote zaal", "Aula", "lokaal 2", "Raadzaal"],
    ),
    "tr": (
        [
            "Küçük kentlerde eski yollar ve yeni köprüler",
            "Göçmenlerin mektupları",
            "Tuz, ekmek ve veri: kısa bir tarih",
        ],
        ["Salon 101", "Büyük Salon", "Konferans Salonu", "Salon A", "Derslik 2"],
    ),
    "ca": (
        [
            "Vells camins i nous ponts als pobles petits",
            "Cartes d'emigrants",
            "Sal, pa i dades: una breu història",
        ],
        ["sala 101", "Sala d'Actes", "Aula Magna", "Sala A", "Auditori"],
    ),
    "sv": (
        [
            "Gamla vägar och nya broar i små städer",
            "Utvandrarnas brev",
            "Salt, bröd och data: en kort historia",
        ],
        ["rum 101", "Stora salen", "Hörsal A", "Sal B", "Aulan"],
    ),
}
#: Rows of an entry; `t` title, `r` room, `@` begins a new row.
SHAPES = [
    "{t} ({r})", "{t}, {r}", "{t} – {r}", "{t} | {r}", "{t} / {r}", "{t} [{r}]", "{t}@({r})", "{t}@{r}",
    "**{t}**@{r}", "{r}@**{t}**", "{r} – {t}",
]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", sorted(PLACES))
def test_a_room_is_read_in_every_shape(read: Callable[..., list[Reading]], language: str, shape: str) -> None:
    titles, rooms = PLACES[language]
    named = [*titles, *(f"{title} {k}" for k, title in enumerate(titles[:2], 4))]
    entries = [shape.format(t=t, r=r).split("@") for t, r in zip(named, rooms, strict=True)]
    found = [r.content for r in read(*entries, languages=language)]
    assert [(c.title, c.room) for c in found] == list(zip(named, rooms, strict=True))
