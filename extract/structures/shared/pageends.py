"""What tells that a timetable ran to the foot of its page, and what begins something new on the next one."""

from __future__ import annotations

from extract.lang import Pack
from extract.signals.kinds import names_block
from extract.signals.labels import container_label
from extract.structures.shared.marks import Mark

#: Of the height of the page. What ends higher up ends there.
FOOT = 0.8
#: Of a line. A room that covers less of it is only mentioned.
COVERED = 0.6


def begins_anew(mark: Mark, packs: tuple[Pack, ...]) -> bool:
    """Whether a line names a day, a room or a block."""
    is_room = sum(r.span[1] - r.span[0] for r in mark.rooms) >= COVERED * len(mark.text.strip())
    is_block = container_label(mark.text, packs) is not None or names_block(mark.text, packs)
    return mark.is_date or mark.day is not None or is_room or is_block
