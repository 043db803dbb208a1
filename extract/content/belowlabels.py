"""A title that looks like names below the number of its block: `WS 4` over `Finanzierung und Förderung`.

Evidence: the number is all that the entry has for a title; in the run below it nobody is found who is a
person for sure, and who speaks stands in another run below that one.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.content.parts import Sorted
from extract.lang import Pack
from extract.signals.evidence import people_in
from extract.signals.labels import container_label
from extract.values import replace

#: Confidence from which somebody is a person for sure.
SURE = 0.7


def with_title_below_label(found: Sequence[Sorted], packs: tuple[Pack, ...]) -> list[Sorted]:
    """The parts of an entry, with the run below a bare number of a block as its title."""
    texts = [k for k, s in enumerate(found) if s.part == "text"]
    if len(texts) != 1 or not is_bare_label(found[texts[0]].run.text, packs):
        return list(found)
    at = texts[0] + 1
    below = [s for s in found[at:] if s.part == "people" and s.run.lines]
    if len(below) < 2 or below[0] is not found[at] or below[0].run.role is not None:
        return list(found)
    named = [any(m.confidence >= SURE for m in people_in(s.run.text, packs)) for s in below[:2]]
    return [replace(s, part="text") if s is below[0] and named == [False, True] else s for s in found]


def is_bare_label(text: str, packs: tuple[Pack, ...]) -> bool:
    """Whether a text is the number of a block and nothing else: `Workshop 3`."""
    label = container_label(text.strip(), packs)
    return label is not None and bool(label.number) and label.end == len(text.strip())
