"""A pack's file is checked: the error names the file and the key."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from extract.lang import PackError, pack
from extract.lang.parsing import parse_pack

ENGLISH = resources.files("extract.lang").joinpath("en.toml").read_text(encoding="utf-8")


def _changed(pattern: str, replacement: str) -> str:
    text, count = re.subn(pattern, replacement, ENGLISH, count=1, flags=re.M)
    assert count == 1
    return text


@pytest.mark.parametrize(
    ("pattern", "replacement", "message"),
    [
        (r"^chair = \[", "chairs = [", r"xx\.toml: \[roles\] unknown name 'chairs'"),
        (r"^break = \[.*\]$", "brake = ['x']", r"xx\.toml: \[kinds\] unknown name 'brake'"),
        (r"^and_others = \[.*\]$", "and_others = []", r"xx\.toml: \[people\] and_others: an empty"),
        (
            r"^1 = \[\"january\", \"jan\"\]$",
            '1 = ["jan", "jan"]',
            r"xx\.toml: \[months\] 1: 'jan' stands twice",
        ),
        (r"^2 = \[\"february\"", '2 = ["january"', r"xx\.toml: \[months\] 'january' stands under 1 and 2"),
        (r"^day_words = \[\"day\"\]$", "day_words = [1]", r"xx\.toml: \[dates\] day_words: 1 is no word"),
        (r"^\[rooms\]$", "[rums]", r"xx\.toml: \[rooms\] room_heads"),
        (r"^tba = \[", "tbas = ['x']\ntba = [", r"xx\.toml: \[people\] unknown key tbas"),
        (r"^name = .*$", "", r"xx\.toml: \[language\] name: missing"),
        (r"^\[roles\]$", "[roles", r"xx\.toml: not valid TOML"),
    ],
)
def test_errors_name_file_and_key(pattern: str, replacement: str, message: str) -> None:
    with pytest.raises(PackError, match=message):
        parse_pack(_changed(pattern, replacement), "xx.toml")


def test_language_table_stands_first() -> None:
    head, roles = ENGLISH.split("[roles]", 1)
    with pytest.raises(PackError, match=r"\[language\] must stand before \[roles\]"):
        parse_pack("[roles]" + roles + "\n" + head, "xx.toml")


def test_unknown_pack() -> None:
    with pytest.raises(PackError, match="no language pack 'xx'; there are: bg, ca, cs"):
        pack("xx")


def test_phrases_are_folded_and_packs_are_shared() -> None:
    assert pack("pl") is pack("pl")
    assert pack("pl").roles["przewodniczacy"] == "chair"
    assert pack("sr").months["новембар"] == pack("sr").months["novembar"] == 11
