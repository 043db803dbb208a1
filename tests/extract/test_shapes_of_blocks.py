"""Blocks of talks: where the room and the chair stand in the head, and how the talks below are set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import pytest
from sheet import Sheet, Type

from extract.model import Programme

NewSheet = Callable[..., Sheet]
Read = Callable[..., Programme]


class Words(NamedTuple):
    """What one language puts into the blocks; a room without and one with a number."""

    opening: str
    pause: str
    chair: str
    titles: Sequence[str]
    rooms: Sequence[str]
    chairs: Sequence[str]
    talks: Sequence[str]
    speakers: Sequence[str]
    employers: Sequence[str]


WORDS = {
    "en": Words(
        "Welcome and introduction",
        "Coffee break",
        "Chair",
        ["Nutrient cycling", "Flood memory", "Urban streams"],
        ["Main Hall", "Room 12", "Main Hall"],
        ["James Garside", "Grace Whitlock", "Oliver Stanton"],
        ["Wetland restoration after twenty years", "Citizen monitoring in lowland catchments",
         "Invasive crayfish under a changing climate", "Salt marshes: a short history",
         "Old mills and new bridges", "What the letters of millers tell"],
        ["Peter Brown", "Ann Miller", "Jane Hill", "Tom Green", "Mary Wood", "John Field"],
        ["University of York", "Roe Institute", "Valley Museum"],
    ),
    "pl": Words(
        "Otwarcie konferencji",
        "Przerwa kawowa",
        "Przewodniczący",
        ["Książka mówiona", "Kluby dyskusyjne", "Zbiory regionalne"],
        ["Aula Główna", "sala 204", "Aula Główna"],
        ["Adam Pietrzyk", "Grzegorz Rokita", "Paweł Maj"],
        ["Ochrona starodruków po pandemii", "Katalog centralny w praktyce szkolnej",
         "Edukacja medialna na przykładzie Podlasia", "Sól i chleb: krótka historia",
         "Stare młyny i nowe mosty", "Co mówią listy młynarzy"],
        ["Piotr Nowak", "Anna Kowalska", "Ewa Zielińska", "Jan Wójcik", "Maria Lis", "Zofia Kamińska"],
        ["Uniwersytet Łódzki", "Instytut Mostów", "Muzeum Doliny"],
    ),
    "de": Words(
        "Begrüßung",
        "Kaffeepause",
        "Leitung",
        ["Hecken und Insekten", "Bürgerbeteiligung im Quartier", "Friedhöfe als Parks"],
        ["Großer Saal", "Raum 12", "Großer Saal"],
        ["Ulrike Lohmann", "Florian Kühne", "Petra Brandt"],
        ["Regenwasser im Klimawandel", "Kleingärten aus Sicht der Verwaltung",
         "Bäume an Straßen nach der Flurbereinigung", "Salz und Brot: eine kurze Geschichte",
         "Alte Mühlen und neue Brücken", "Was die Briefe der Müller erzählen"],
        ["Peter Braun", "Anna Müller", "Johanna Berg", "Thomas Grün", "Maria Wald", "Jan Feld"],
        ["Universität Leipzig", "Institut für Freiraum", "Museum am Tal"],
    ),
    "fr": Words(
        "Mot de bienvenue",
        "Pause café",
        "Présidence",
        ["Langues de vallée", "Tourisme d'hiver", "Mémoire des guides"],
        ["Grand amphithéâtre", "Salle 12", "Grand amphithéâtre"],
        ["Antoine Castaing", "Chloé Gaillard", "Bruno Serre"],
        ["Les refuges entre tradition et innovation", "Les sentiers vus par les habitants",
         "Les glaciers face au changement climatique", "Le sel et le pain : une brève histoire",
         "Vieux moulins et nouveaux ponts", "Ce que disent les lettres des meuniers"],
        ["Pierre Brun", "Anne Meunier", "Jeanne Martin", "Thomas Vert", "Marie Dubois", "Jean Champ"],
        ["Université de Hautecombe", "Laboratoire Altitude", "Musée de la Vallée"],
    ),
    "cs": Words(
        "Zahájení konference",
        "Přestávka na kávu",
        "Předsedá",
        ["Knihovny a škola", "Zvukové knihy", "Krajina a paměť"],
        ["Velký sál", "místnost 12", "Velký sál"],
        ["Adam Dvořák", "Hana Králová", "Ondřej Němec"],
        ["Obnova mokřadů po dvaceti letech", "Mediální výchova na příkladu Moravy",
         "Souborný katalog ve školní praxi", "Sůl a chléb: krátká historie",
         "Staré mlýny a nové mosty", "Co říkají dopisy mlynářů"],
        ["Petr Novák", "Anna Svobodová", "Jana Horská", "Tomáš Zelený", "Marie Lesná", "Jan Polák"],
        ["Masarykova univerzita", "Ústav mostů", "Muzeum v Dolině"],
    ),
}  # fmt: skip

Rows = Sequence[str]
#: `*` sets a line bold, `_` italic.
HEADS: dict[str, Callable[[str, str, str], Rows]] = {
    "room in brackets, chair behind a dash": lambda t, r, c: [f"*{t} ({r}) – {c}"],
    "room behind a comma, chair behind a dash": lambda t, r, c: [f"*{t}, {r} – {c}"],
    "room behind a comma, chair in brackets": lambda t, r, c: [f"*{t}, {r} ({c})"],
    "bars": lambda t, r, c: [f"*{t} | {r} | {c}"],
    "room, then chair below": lambda t, r, c: [f"*{t}", r, c],
    "chair, then room below": lambda t, r, c: [f"*{t}", c, r],
    "room and chair on one line": lambda t, r, c: [f"*{t}", f"{r}, {c}"],
    "room in square brackets": lambda t, r, c: [f"*{t} [{r}]", c],
    "room behind a dash": lambda t, r, c: [f"*{t} – {r}", c],
    "room before": lambda t, r, c: [f"*{r}: {t} ({c})"],
}
TALKS: dict[str, Callable[[str, str, str], Rows]] = {
    "name: title": lambda t, n, o: [f"{n}: {t}"],
    "name (employer): title": lambda t, n, o: [f"{n} ({o}): {t}"],
    "bullets": lambda t, n, o: [f"• {t} – {n} ({o})"],
    "name, then title": lambda t, n, o: [f"{n} ({o})", f"_{t}"],
    "title, then name": lambda t, n, o: [f"_{t}", f"{n} ({o})"],
    "title in quotes, name": lambda t, n, o: [f"“{t}”, {n}"],
    "name, title in quotes": lambda t, n, o: [f"{n}, “{t}”"],
}
SPANS = ("09:00 – 09:15", "09:15 – 10:15", "10:15 – 10:35", "10:35 – 11:35", "11:35 – 12:35")
BLOCKS = {1: 0, 3: 1, 4: 2}
CASES = [
    (language, head, talk, where)
    for i, language in enumerate(WORDS)
    for j, head in enumerate(HEADS)
    for k, talk in enumerate(TALKS)
    for m, where in enumerate(("margin", "above"))
    if (i + j + k + m) % 2 == 0
]


def draw(sheet: Sheet, words: Words, head: str, talk: str, where: str) -> None:
    y = 80
    for slot, span in enumerate(SPANS):
        sheet.text(60, y, span, Type(10))
        y += 14 if where == "above" else 0
        left = 60 if where == "above" else 150
        rows: list[tuple[int, str]] = [(0, "*" + (words.pause if slot else words.opening))]
        block = BLOCKS.get(slot)
        if block is not None:
            chair = f"{words.chair}: {words.chairs[block]}"
            rows = [(0, r) for r in HEADS[head](words.titles[block], words.rooms[block], chair)]
            for k in (2 * block, 2 * block + 1):
                told = TALKS[talk](words.talks[k], words.speakers[k], words.employers[k % 3])
                rows += [(14, r) for r in told]
        for indent, row in rows:
            sheet.text(left + indent, y, row.lstrip("*_"), Type(10, bold=row[0] == "*", italic=row[0] == "_"))
            y += 13
        y += 8


@pytest.mark.parametrize(("language", "head", "talk", "where"), CASES)
def test_blocks_with_room_chair_and_talks(
    new_sheet: NewSheet, read: Read, language: str, head: str, talk: str, where: str
) -> None:
    words = WORDS[language]
    sheet = new_sheet()
    draw(sheet, words, head, talk, where)
    sessions = {s.title: s for s in read(sheet, language=language).sessions}
    assert len(sessions) == 2 + 3 + 6, list(sessions)
    for k, title in enumerate(words.titles):
        block = sessions[title]
        assert (block.start, block.room) == (SPANS[list(BLOCKS)[k]][:5], words.rooms[k])
        assert [(p.name, p.role) for p in block.participations] in (
            [(words.chairs[k], "chair")],
            [(words.chairs[k], "moderator")],
        )
        for n in (2 * k, 2 * k + 1):
            inner = sessions[words.talks[n]]
            assert inner.parent == block.key
            assert [p.name for p in inner.participations] == [words.speakers[n]]
