"""Whatever the text: no crash, spans inside it, in order, not overlapping."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.lang import all_packs, detect
from extract.signals.dates import find_dates, find_day_label
from extract.signals.labels import (
    container_label,
    find_role_labels,
    heading_class,
    non_people_label,
    session_kind,
)
from extract.signals.rooms import find_rooms, floor_number
from extract.signals.times import find_times

_PIECES = st.sampled_from(
    [
        "10",
        "9.30",
        "2023",
        "12⁰⁰",
        ":",
        " ",
        " - ",
        "–",
        "h",
        "Uhr",
        "pm",
        "maja",
        "May",
        "wtorek",
        "Sala",
        "Hörsaal",
        "1 piętro",
        "(",
        ")",
        "Chair",
        "Moderator/ka",
        "by",
        "Ann",
        "Session",
        "III",
        "/",
        ".",
        ",",
        "od",
        "do",
        "ı",
        "ﬁ",
    ]
)
_TEXTS = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=14).map("".join))


def _check(spans: list[tuple[int, int]], text: str) -> None:
    last = 0
    for start, end in spans:
        assert last <= start <= end <= len(text)
        last = end


@settings(derandomize=True, max_examples=400, deadline=None)
@given(_TEXTS)
def test_spans_lie_inside_in_order(text: str) -> None:
    packs = all_packs()
    _check([t.span for t in find_times(text, packs)], text)
    _check([d.span for d in find_dates(text, packs)], text)
    _check([r.span for r in find_rooms(text, packs)], text)
    _check([label.span for label in find_role_labels(text, packs)], text)
    label = container_label(text, packs)
    assert label is None or 0 <= label.start < label.end <= len(text)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(_TEXTS)
def test_answers_are_of_their_kind(text: str) -> None:
    packs = all_packs()
    kind = session_kind(text, packs)
    assert kind is None or 0 < kind.strength <= 1
    assert (find_day_label(text, packs) or 1) in range(1, 32)
    assert (non_people_label(text, packs) or "") in text
    assert heading_class(text, packs) in (
        None,
        "biographies",
        "sponsors",
        "programme",
        "abstracts",
        "practical",
        "committee",
        "contents",
    )
    assert floor_number(text, packs) is None or floor_number(text, packs) != ""
    assert 1 <= len(detect(text)) <= 2
