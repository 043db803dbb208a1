"""How much of a text the words of a box hold."""

from __future__ import annotations

import pytest

from extract.model import Box, Style, Word
from programarium.check.places import held_share

STYLE = Style("DejaVu", 10, False, False, 0)


def words(*lines: str) -> list[Word]:
    """Words of these lines, one line below the other."""
    found: list[Word] = []
    for row, line in enumerate(lines):
        for column, text in enumerate(line.split()):
            box = Box(50.0 * column, 20.0 * row, 50.0 * column + 40, 20.0 * row + 10)
            found.append(Word(text, box, STYLE, 0, len(found), len(text)))
    return found


@pytest.mark.parametrize(
    ("text", "lines", "share"),
    [
        ("Pamięć miasta", ("Pamięć miasta",), 1.0),
        ("Pamięć miasta", ("PAMIĘĆ", "miasta!"), 1.0),
        ("komunikacja miejska", ("komu-", "nikacja miejska"), 1.0),
        ("PROGRAM", ("P R O G R A M",), 1.0),
        ("Pamięć miasta", ("Pamięć wsi",), 0.5),
        ("Pamięć", (), 0.0),
        ("…", ("nic",), 1.0),
        ("a b", ("abba",), 0.0),
    ],
)
def test_share_of_letters_held(text: str, lines: tuple[str, ...], share: float) -> None:
    assert held_share(text, words(*lines)) == pytest.approx(share)
