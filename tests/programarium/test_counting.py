from __future__ import annotations

from programarium.counting import counted


def test_one_and_many() -> None:
    assert [counted(n, "doubt") for n in (0, 1, 2)] == ["0 doubts", "1 doubt", "2 doubts"]
    assert counted(2, "person", "people") == "2 people"
