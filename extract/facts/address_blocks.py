"""Addresses that are set over several lines: the house, what it belongs to, the town.

Evidence: the lines are of one type, right below each other and in line at the left, in the middle or at the
right, and none of them is a date, a time or a label. That they are one address is said by a comma at the end
of one of them, or by the line of the dates right above.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extract.layout.lines import Line

#: Lines of one address.
MOST_LINES = 4
#: Of the type size, from top to top. Lines of one address stand no further apart.
PITCH = 1.75
#: Points. Edges or middles that differ by less are in line.
IN_LINE = 4.0


def block_from(line: Line, lines: Sequence[Line], is_other: Callable[[str], bool]) -> list[Line]:
    """A line with those that go on with it below.

    Args:
        line: the first line.
        lines: those of its page.
        is_other: tells texts that are no part of an address.
    """
    block = [line]
    for below in sorted(lines, key=lambda n: (n.box.top, n.box.x0)):
        if len(block) == MOST_LINES or not _follows(block[-1], below):
            continue
        if ":" in below.text or is_other(below.text):
            break
        block.append(below)
    return block


def joined(block: Sequence[Line]) -> str:
    """The text of an address, its lines parted by commas."""
    return ", ".join(n.text.rstrip(" ,") for n in block)


def is_marked(block: Sequence[Line]) -> bool:
    """Whether a comma at the end of a line says that the address goes on below."""
    return any(n.text.rstrip().endswith(",") for n in block[:-1])


def _follows(last: Line, line: Line) -> bool:
    step = line.box.top - last.box.top
    same = abs(last.size - line.size) <= 0.05 * last.size
    same = same and (last.bold, last.italic) == (line.bold, line.italic)
    apart = min(
        abs(last.box.x0 - line.box.x0),
        abs(last.box.x_mid - line.box.x_mid),
        abs(last.box.x1 - line.box.x1),
    )
    return same and 0.5 * line.size < step <= PITCH * line.size and apart <= IN_LINE
