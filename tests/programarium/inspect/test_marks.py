from __future__ import annotations

from dataclasses import replace

from extract.model import Box, Page, Programme
from extract.overlay import classes_of
from programarium.inspect.marks import Anchor, Run, page_marks, runs_of


def test_runs_join_neighbours_of_one_class_and_stop_at_gaps(programme: Programme) -> None:
    page = programme.document.pages[0]
    runs = runs_of(page, classes_of(page, programme))
    assert [run.text for run in runs] == ["10:00", "Opening", "Jan Nowak", "lost words", "far", "1"]
    assert (runs[3].words, runs[3].glyphs, runs[3].box) == (2, 9, Box(80, 90, 136, 100))


def test_every_word_is_in_one_run(programme: Programme) -> None:
    for page in programme.document.pages:
        runs = runs_of(page, classes_of(page, programme))
        assert sum(run.glyphs for run in runs) == page.glyphs
        assert sum(run.words for run in runs) == len(page.words)


def test_words_that_run_upwards_join_along_the_page(programme: Programme) -> None:
    page = programme.document.pages[0]
    upright = tuple(
        replace(word, rotation=90, box=Box(10, top, 20, top + 30))
        for word, top in zip(page.words[:2], (100, 65), strict=True)
    )
    turned: Page = replace(page, words=upright)
    assert [run.text for run in runs_of(turned, ("record", "record"))] == ["10:00 Opening"]
    assert len(runs_of(turned, ("record", "prose"))) == 2


def test_a_block_points_to_its_record_and_a_person_block_to_the_person(programme: Programme) -> None:
    anchors = [Anchor("s1", Box(20, 30, 140, 60)), Anchor("s1p1", Box(80, 50, 134, 60), "s1")]
    marks = page_marks(programme.blocks, [], anchors, {"k1": "s1"})
    found = {mark.kind: (mark.ref, mark.of) for mark in marks if mark.kind in ("title", "person")}
    assert found == {"title": ("s1", ""), "person": ("s1p1", "s1")}


def test_a_block_without_key_points_to_the_smallest_record_around_it(programme: Programme) -> None:
    block = replace(programme.blocks[1], record=None)
    anchors = [Anchor("b1", Box(0, 0, 300, 200)), Anchor("b2", Box(70, 40, 150, 70))]
    assert [m.ref for m in page_marks([block], [], anchors, {}) if m.kind == "person"] == ["b2"]


def test_unread_runs_are_always_drawn_and_last(programme: Programme) -> None:
    cover = replace(programme.blocks[0], kind="record", place=replace(programme.blocks[0].place))
    run = Run("unclaimed", "lost", cover.place.box, 1, 4)
    marks = page_marks([cover], [run, replace(run, kind="record")], [], {})
    assert [mark.kind for mark in marks] == ["record", "unclaimed"]
