"""Who leads and who speaks, in the shapes in which programmes print them, in many languages.

Every name, title and organisation is invented.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from panels import PANELS, Person

from extract.content.model import Reading

#: Rows, `@` between them, and who is what: `t` title, `m` who leads and their label `M`, `a` to `c` others
#: below `S`, `P`; of each `.n` name, `.p` office, `.o` organisation.
SHAPES = {
    "{t}@{M}: {m.n} ({m.o})@{S}: {a.n} ({a.o}), {b.n} ({b.o})": "mab",
    "{t}@{M}: {m.n}, {m.p}, {m.o}@{S}:@{a.n}, {a.p}, {a.o}@{b.n}, {b.p}, {b.o}": "mab",
    "{t}@{S}:@• {a.n} – {a.p}, {a.o}@• {b.n} – {b.p}, {b.o}@{M}: {m.n} – {m.p}, {m.o}": "abm",
    "**{t}**@**{M}:** {m.n}, {m.o}@**{S}:** {a.n}, {a.o}; {b.n}, {b.o}; {c.n}, {c.o}": "mabc",
    "{t}@{P}: {a.n} ({a.o}), {b.n} ({b.o}), {c.n} ({c.o}). {M}: {m.n} ({m.o})": "abcm",
    "{t}@{a.n} ({a.o}), {b.n} ({b.o})@{M}: {m.n} ({m.o})": "abm",
    "{t}@{a.n}, {b.n}, {c.n}@{M}: {m.n}": "abcm",
    "{t}@{C}: {m.n} ({m.o})": "m",
    "{t} ({C}: {m.n})": "m",
    "**{t}**@{m.n} ({M})@{a.n}@{b.n}": "mab",
    "**{t}**@{m.n}, {m.o} – {M}@{a.n}, {a.o}@{b.n}, {b.o}": "mab",
    "**{t}**@**{M}**@{a.n}@**{S}**@{b.n}@~{b.o}~@{c.n}@~{c.o}~": "abc",
    "**{t}**@{a.n}@~{a.p}, {a.o}~@{b.n}@~{b.p}, {b.o}~": "ab",
    "**{t}**@**{a.n}**, {a.p}, {a.o}@**{b.n}**, {b.p}, {b.o}@**{c.n}**, {c.p}, {c.o}": "abc",
    "**{t}**@{a.n} ({a.p}, {a.o}), {b.n} ({b.p}, {b.o})": "ab",
}
LEADING = {"moderator", "chair"}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", sorted(PANELS))
def test_who_leads_and_who_speaks_is_read_in_every_shape(
    read: Callable[..., list[Reading]], language: str, shape: str
) -> None:
    panel = PANELS[language]
    people = dict(zip("mabc", (Person(*p) for p in panel.people), strict=True))
    words = {"t": panel.title, "M": panel.leader, "S": panel.speakers, "P": panel.panel, "C": panel.chair}
    rows = shape.format(**words, **people).split("@")
    content = read(rows, languages=language)[0].content
    assert content.title == panel.title
    wanted = [(people[k].n, people[k].o if f"{{{k}.o}}" in shape else None) for k in SHAPES[shape]]
    assert [(p.name, p.affiliation) for p in content.participations] == wanted
    leaders = {p.name for p in content.participations if p.role in LEADING}
    led = "{M}**@{a.n}" in shape
    assert leaders == ({people["a"].n} if led else {people["m"].n} if "m" in SHAPES[shape] else set())
