from __future__ import annotations

from extract.model import Programme
from programarium.inspect.views import page_view, register


def test_records_are_named_by_their_order_and_know_their_parent(programme: Programme) -> None:
    records = register(programme)
    assert records.refs == {"k1": "s1", "k2": "s2"}
    child = records.sessions[1]
    assert child.parent is not None and child.parent.ref == "s1"
    assert [person.ref for person in records.sessions[0].people] == ["s1p1"]


def test_a_page_shows_only_what_stands_on_it(programme: Programme) -> None:
    records = register(programme)
    first, second = (page_view(programme, records, page) for page in programme.document.pages)
    assert [view.ref for view in first.sessions] == ["s1", "s2"] and not second.sessions
    assert [item.ref for item in second.biographies] == ["b1"] and not first.biographies
    assert [item.value.code for item in first.problems] == ["time_order"] and not second.problems
    assert [item.value.kind for item in first.doubts] == ["identity"]


def test_the_shares_add_up_to_the_page(programme: Programme) -> None:
    records = register(programme)
    for page in programme.document.pages:
        view = page_view(programme, records, page)
        assert sum(share.glyphs for share in view.shares) == page.glyphs
        assert abs(sum(share.ratio for share in view.shares) - 1) < 1e-9


def test_unread_text_is_counted_and_listed_first(programme: Programme) -> None:
    view = page_view(programme, register(programme), programme.document.pages[0])
    assert [run.value.text for run in view.unread] == ["lost words", "far"]
    assert view.unread_words == 3 and view.shares[0].kind == "unclaimed"
    assert [(kind, [run.value.text for run in runs]) for kind, runs in view.others] == [
        ("page_number", ["1"])
    ]


def test_competing_readings_of_a_region_stand_together_winner_first(programme: Programme) -> None:
    view = page_view(programme, register(programme), programme.document.pages[0])
    assert [[guess.structure for guess in region.guesses] for region in view.regions] == [["list", "grid"]]
