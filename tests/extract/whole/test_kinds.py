"""Kinds that the whole programme settles."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from extract.lang import pack
from extract.model import Box, Participation, Place, Role, Session
from extract.whole.kinds import settled_kinds

PLACE = Place(1, Box(0, 0, 10, 10))
PACKS = (pack("en"),)


def session(title: str, *roles: Role, **given: Any) -> Session:
    people = tuple(Participation(f"Ewa Kulisz {k}", role, PLACE) for k, role in enumerate(roles))
    kind = "talk" if roles else "other"
    stated: dict[str, Any] = {"key": title, "title": title, "place": PLACE, "kind": kind}
    return Session(**stated | {"participations": people} | given)


def kinds(*sessions: Session) -> list[str]:
    return [s.kind for s in settled_kinds(sessions, PACKS)]


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (session("Bells of the north", "chair"), "session"),
        (session("Bells of the north", "chair", "speaker"), "talk"),
        (session("What bells tell", "keynote"), "keynote"),
        (session("What bells tell", "keynote", "speaker"), "talk"),
        (session("Friends of Bells Assembly"), "meeting"),
        (session("Seven ways to ring a bell without ropes"), "talk"),
        (session("Bells and towers"), "other"),
        (session("Shuttle bus to the old town and the bell tower"), "other"),
    ],
)
def test_one_session(one: Session, kind: str) -> None:
    assert kinds(one) == [kind]


def test_a_word_that_begins_several_titles_is_their_label() -> None:
    labelled = [session(f"Workshop ringing of {word} bells by hand", "speaker") for word in ("old", "new")]
    assert kinds(*labelled) == ["workshop", "workshop"]
    assert kinds(labelled[0]) == ["talk"]


def test_panels_may_end_in_their_label() -> None:
    panels = [
        session(f"Ringing of {word} Bells panel", "speaker", "speaker", "speaker") for word in ("Old", "New")
    ]
    assert kinds(*panels) == ["panel", "panel"]
    assert kinds(panels[0]) == ["talk"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [("Networking the Towns: Ways to Ring Bells Together", "talk"), ("Networking", "social")],
)
def test_a_word_for_company_that_begins_a_longer_title_is_of_a_talk(title: str, kind: str) -> None:
    assert kinds(session(title, "speaker", kind="social")) == [kind]


def test_introductions_open_nothing() -> None:
    talks = [session(f"Introduction to ringing {k}", "speaker") for k in (1, 2)]
    assert kinds(*talks) == ["talk", "talk"]


def test_parts_that_are_counted_are_sessions() -> None:
    assert kinds(session("Old bells I"), session("Old bells II"), session("Ropes I")) == [
        "session",
        "session",
        "other",
    ]


def test_papers_below_a_panel_are_talks() -> None:
    panel = session("Panel 1: Bells", "chair", kind="panel")
    papers = [session(f"Bells of {w}", "speaker", kind="panel", parent=panel.key) for w in ("Delft", "Ghent")]
    assert kinds(panel, *papers) == ["panel", "talk", "talk"]
    assert kinds(panel, papers[0]) == ["panel", "panel"]


def test_what_is_known_stays() -> None:
    lunch = session("Lunch", kind="meal")
    assert settled_kinds([lunch], PACKS) == (lunch,)


def test_what_begins_with_its_block_in_rooms_of_its_own_is_what_the_block_names() -> None:
    def below(block: str, kind: str) -> list[str]:
        slot = session(block, key="slot", kind=kind, start=time(9))
        rooms = [session(f"{w} bells", key=w, parent="slot", room=w, start=time(9)) for w in ("Old", "New")]
        return kinds(slot, *rooms)[1:]

    assert below("Session 1", "session") == ["session", "session"]
    assert below("Tutorials", "tutorial") == ["tutorial", "tutorial"]
    assert below("Lunch", "meal") == ["other", "other"]


def test_titles_alone_below_a_session_are_its_talks() -> None:
    def below(title: str) -> list[str]:
        block = session(title, key="block", kind="session", start=time(9))
        return kinds(block, *(session(f"{w} bells", key=w, parent="block") for w in ("Old", "New")))[1:]

    assert below("Session 1: Bells") == ["talk", "talk"]
    assert below("Parallel sessions") == ["other", "other"]


def test_a_kind_in_brackets_behind_a_title_is_its_kind() -> None:
    assert kinds(session("Teach a bell new tunes (Tutorial)", "speaker")) == ["tutorial"]
    assert kinds(session("Teach a bell new tunes (a tutorial on ropes)", "speaker")) == ["talk"]
