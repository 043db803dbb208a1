"""Entries to sessions."""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import pack
from extract.layout.edges import Cell
from extract.layout.lines import make_line
from extract.model import Box, Style, Word
from extract.structures.shared.arrangement import Arrangement, Context, Entry
from extract.structures.shared.marks import Mark, mark_line
from extract.values import replace
from extract.whole.build import Built, build_sessions, number_days

PACKS = (pack("en"),)
BOLD, PLAIN = (Style("Vera", 10.0, bold, False, 0) for bold in (True, False))
SLOT = Context(date="2023-11-28", start="10:00", end="11:00", room="Hall A", track="Towns")
UNTIMED = Context(date="2023-11-28")


def marks(*rows: str, top: float = 100.0) -> tuple[Mark, ...]:
    """Lines below each other; `*` before a line sets it bold."""
    made = []
    for k, row in enumerate(rows):
        style = BOLD if row.startswith("*") else PLAIN
        y, x = top + 14 * k, 50.0
        words = []
        for n, text in enumerate(row.lstrip("*").split()):
            words.append((n, Word(text, Box(x, y, x + 5 * len(text), y + 10), style, 0, n, len(text))))
            x += 5 * len(text) + 3
        made.append(mark_line(make_line(1, words, 0, Cell(Box(0, 0, 600, 800), 0, None)), PACKS))
    return tuple(made)


def built(entries: Sequence[Entry]) -> Built:
    return build_sessions(Arrangement("agenda", tuple(entries), (), (), Context()), PACKS, frozenset(), 1)


def test_a_session_takes_what_spans_it() -> None:
    session = built([Entry(marks("*Rivers of old towns", "Ewa Kulisz"), SLOT)]).sessions[0]
    assert (session.key, session.title, session.kind) == ("s1", "Rivers of old towns", "talk")
    assert (session.start, session.end, session.room, session.track) == ("10:00", "11:00", "Hall A", "Towns")
    assert [p.name for p in session.participations] == ["Ewa Kulisz"]


def test_an_entry_over_two_pages_stands_where_its_title_does() -> None:
    people, title = marks("Ewa Kulisz"), marks("*Rivers of old towns")
    below = tuple(replace(m, line=replace(m.line, page=2)) for m in title)
    talk = built([Entry((*people, *below), Context(), own_time=False)]).sessions[0]
    assert (talk.title, talk.place.page) == ("Rivers of old towns", 2)
    timed = built([Entry((*people, *below), SLOT)]).sessions[0]
    assert timed.place.page == 2  # the words in the box of a record hold its title


def test_breaks_are_in_no_room() -> None:
    session = built([Entry(marks("*Lunch"), SLOT)]).sessions[0]
    assert (session.kind, session.room, session.track) == ("meal", None, None)


def test_talks_inside_an_entry_hang_under_it_without_its_time() -> None:
    sessions = built([Entry(marks(
        "*Old towns", "Chair: Anna Lis",
        "1. Rivers of old towns – Ewa Kulisz", "2. Roads to the sea – Marek Nowak",
    ), SLOT)]).sessions  # fmt: skip
    assert [(s.title, s.parent, s.start, s.kind) for s in sessions] == [
        ("Old towns", None, "10:00", "session"),
        ("Rivers of old towns", "s1", None, "talk"),
        ("Roads to the sea", "s1", None, "talk"),
    ]
    assert {s.room for s in sessions} == {"Hall A"}


def test_talks_without_a_head_belong_to_the_session_before_them() -> None:
    sessions = built([
        Entry(marks("*Old towns and their makers"), SLOT),
        Entry(marks("1. Rivers of old towns – Ewa Kulisz", "2. Roads to the sea – Marek Nowak"), UNTIMED),
    ]).sessions  # fmt: skip
    assert [(s.title, s.parent) for s in sessions] == [
        ("Old towns and their makers", None), ("Rivers of old towns", "s1"), ("Roads to the sea", "s1"),
    ]  # fmt: skip


def test_labelled_people_on_lines_of_their_own_sit_in_the_block() -> None:
    entries = [
        Entry(marks("*Panel discussion: Who owns the rivers?"), SLOT, is_block=True),
        Entry(marks("Panelists: Ewa Kulisz, Marek Nowak"), UNTIMED, parent=0, own_time=False),
    ]
    made = built(entries)
    assert [s.title for s in made.sessions] == ["Panel discussion: Who owns the rivers?"]
    assert [(p.role, p.name) for p in made.sessions[0].participations] == [
        ("panelist", "Ewa Kulisz"), ("panelist", "Marek Nowak"),
    ]  # fmt: skip
    assert len(made.lines["s1"]) == 2


def test_people_under_keynotes_give_them() -> None:
    entries = [
        Entry(marks("*Keynote speakers"), SLOT, is_block=True),
        Entry(marks("*Rivers of old towns", "Ewa Kulisz"), UNTIMED, parent=0, own_time=False),
    ]
    block, talk = built(entries).sessions
    assert (block.kind, talk.kind) == ("session", "keynote")
    assert [p.role for p in talk.participations] == ["keynote"]


def test_nothing_is_made_of_signs() -> None:
    assert built([Entry(marks("--"), SLOT)]).sessions == ()


def test_what_is_missing_lessens_the_confidence() -> None:
    timed = built([Entry(marks("*Rivers of old towns", "Ewa Kulisz"), SLOT)]).sessions[0]
    untimed = built([Entry(marks("*Rivers of old towns", "Ewa Kulisz"), UNTIMED)]).sessions[0]
    assert "no_start" in untimed.problems
    assert untimed.confidence < timed.confidence
    assert untimed.participations[0].confidence < timed.participations[0].confidence


def test_days_are_counted_by_date() -> None:
    entries = [
        Entry(marks("*Rivers"), Context(date=day, start="10:00")) for day in ("2023-11-29", "2023-11-28")
    ]
    assert [s.day for s in number_days(built(entries).sessions)] == [2, 1]


def test_an_entry_tagged_as_a_keynote_is_one() -> None:
    tagged = Context(date="2023-11-28", start="10:00", heading="keynote lecture")
    session = built([Entry(marks("*Rivers of old towns", "Ewa Kulisz"), tagged)]).sessions[0]
    assert (session.kind, [p.role for p in session.participations]) == ("keynote", ["keynote"])


def test_a_tag_that_names_a_kind_and_nothing_else_is_that_of_the_session() -> None:
    tagged = built([Entry(marks("*Rivers of old towns", "Keynote lecture"), SLOT)]).sessions[0]
    said = built([Entry(marks("*Rivers of old towns", "Networking of river ports"), SLOT)]).sessions[0]
    assert tagged.kind == "keynote"
    assert said.kind not in ("keynote", "social")


def test_the_room_of_a_session_is_nobodys_employer() -> None:
    entry = Entry(marks("*Rivers of old towns", "Ewa Kulisz (Hall A)"), SLOT)
    assert [p.affiliation for p in built([entry]).sessions[0].participations] == [None]


def test_a_heading_tells_the_kind_of_what_stands_in_no_block_of_its_own() -> None:
    below = replace(SLOT, heading="Workshops")
    alone = Entry(marks("*Rivers of old towns", "Ewa Kulisz"), below)
    block = Entry(marks("*Session 2: Seas", "Chair: Anna Lis"), below, is_block=True)
    inside = Entry(marks("*Roads to the sea", "Marek Nowak"), below, parent=0, own_time=False)
    assert [s.kind for s in built([alone]).sessions] == ["workshop"]
    assert [s.kind for s in built([block, inside]).sessions] == ["session", "talk"]
