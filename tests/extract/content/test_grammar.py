"""The habits of a document."""

from __future__ import annotations

from collections.abc import Callable

from extract.content.cutting import runs_of
from extract.content.grammar import learn
from extract.lang import Pack
from extract.structures.shared.marks import Mark

Marks = Callable[..., list[Mark]]
Packs = Callable[[str], tuple[Pack, ...]]
ENTRIES = (
    ("Ewa Kulisz", "the rivers of old towns"),
    ("Marek Nowak", "roads that lead to the sea"),
    ("Anna Lis", "how town halls were built"),
)


def test_styles_and_order_are_learnt(marks_of: Marks, packs: Packs) -> None:
    runs = [runs_of(marks_of(f"**{name}**", f"_{title}_"), packs("en")) for name, title in ENTRIES]
    grammar = learn(runs, packs("en"))
    assert grammar.people_first == 1.0
    assert grammar.style_odds(runs[0][0]) > 1 > -1 > grammar.style_odds(runs[0][1])
    assert grammar.order_odds(is_first=True) > 0 > grammar.order_odds(is_first=False)


def test_the_run_itself_is_no_witness(marks_of: Marks, packs: Packs) -> None:
    runs = [runs_of(marks_of("**Ewa Kulisz**"), packs("en"))]
    grammar = learn(runs, packs("en"))
    assert grammar.style_odds(runs[0][0], own=3.5) == 0.0


def test_separators_are_learnt(marks_of: Marks, packs: Packs) -> None:
    runs = [runs_of(marks_of(f"{title} – {name}"), packs("en")) for name, title in ENTRIES]
    grammar = learn(runs, packs("en"))
    assert grammar.counts == {("title_first", "dash"): 3}
    assert grammar.habits[("title_first", "dash")] == 1.0


def test_breaks_teach_nothing(marks_of: Marks, packs: Packs) -> None:
    grammar = learn([runs_of(marks_of("**Lunch**"), packs("en"))], packs("en"))
    assert not grammar.styles
