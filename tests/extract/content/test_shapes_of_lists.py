"""Several people, their titles and what stands around them, in the shapes of many languages.

The people and their organisations are invented.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from panels import PANELS, Person

from extract.content.model import Reading

WORDS = {
    "en": ("and", "Prof.", "Dr", "Keynote", "Workshop"),
    "pl": ("i", "prof. dr hab.", "dr", "Wykład inauguracyjny", "Warsztaty"),
    "de": ("und", "Prof. Dr.", "Dr.", "Keynote", "Workshop"),
    "fr": ("et", "Pr", "Dr", "Conférence plénière", "Atelier"),
    "es": ("y", "Dra.", "D.", "Conferencia inaugural", "Taller"),
    "it": ("e", "Prof.", "Dott.", "Lectio magistralis", "Laboratorio"),
    "pt": ("e", "Doutora", "Dr.", "Conferência inaugural", "Oficina"),
    "cs": ("a", "prof. PhDr.", "Ing.", "Keynote", "Workshop"),
    "hr": ("i", "prof. dr. sc.", "dr. sc.", "Plenarno predavanje", "Radionica"),
    "uk": ("та", "проф.", "д-р", "Пленарна доповідь", "Майстер-клас"),
    "nl": ("en", "prof. dr.", "drs.", "Keynote", "Workshop"),
    "tr": ("ve", "Prof. Dr.", "Doç. Dr.", "Keynote", "Atölye"),
}
#: Rows, `@` between them, and who is named: `t` title, `m`, `a`, `b` people, `A` and, `D` and `E` titles
#: before names, `K` what a keynote is called, `W` a workshop; of each person `.n` name, `.o` organisation,
#: `.u` surname in capitals.
SHAPES = {
    "**{t}**@{m.n}, {a.n} {A} {b.n}": "mab",
    "**{t}**@{m.n} ({m.o}) {A} {a.n} ({a.o})": "ma",
    "**{t}**@{m.n} & {a.n}": "ma",
    "**{t}**@{m.n} / {a.n}": "ma",
    "**{t}**@{m.n} | {a.n} | {b.n}": "mab",
    "**{t}**@{m.n} – {a.n} – {b.n}": "mab",
    "**{t}**@{m.n}; {a.n}; {b.n}": "mab",
    "**{t}**@{m.n}, {m.o}; {a.n}, {a.o}": "ma",
    "**{t}**@{m.n} ({m.o}), {a.n} ({a.o}), {b.n} ({b.o})": "mab",
    "**{t}**@{m.n} – {m.o}@{a.n} – {a.o}": "ma",
    "**{t}**@• {m.n}@• {a.n}@• {b.n}": "mab",
    "**{t}**@• {m.n}, {m.p}, {m.o}@• {a.n}, {a.p}, {a.o}": "ma",
    "**{t}**@- {m.n} ({m.o})@- {a.n} ({a.o})": "ma",
    "**{t}**@{D} {a.n}, {E} {m.n}": "am",
    "**{t}**@{D} {a.n} ({a.o})@{E} {m.n} ({m.o})": "am",
    "{D} {a.n}: {t}": "a",
    "{t}, {D} {a.n} ({a.o})": "a",
    "**{t}**@{m.u}, {a.u}": "ma",
    "**{t}**@{m.u} ({m.o})": "m",
    "{K}: {t}@{a.n} ({a.o})": "a",
    "**{K}: {a.n} ({a.o})**@_{t}_": "a",
    "{W}: {t}@{a.n}": "a",
    "{W} „{t}”@{a.n}, {a.o}": "a",
    "{W} „{t}” – {a.n}, {a.o}": "a",
    "**{t}**@{m.n}¹, {a.n}²@¹ {m.o}, ² {a.o}": "ma",
}


class Named(Person):
    """A person whose surname may stand in capitals."""

    @property
    def u(self) -> str:
        given, surname = self.n.split(" ", 1)
        return f"{given} {surname.upper()}"


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", sorted(WORDS))
def test_everyone_of_a_list_is_read_in_every_shape(
    read: Callable[..., list[Reading]], language: str, shape: str
) -> None:
    panel = PANELS[language]
    people = dict(zip("mabc", (Named(*p) for p in panel.people), strict=True))
    words = dict(zip("ADEKW", WORDS[language], strict=True))
    rows = shape.format(t=panel.title, **words, **people).split("@")
    content = read(rows, languages=language)[0].content
    assert (content.title or "").strip("„”").endswith(panel.title)
    wanted = {
        (
            people[k].u if f"{{{k}.u}}" in shape else people[k].n,
            people[k].o if f"{{{k}.o}}" in shape else None,
        )
        for k in SHAPES[shape]
    }
    assert {(p.name, p.affiliation) for p in content.participations} == wanted
    assert len(content.participations) == len(wanted)
