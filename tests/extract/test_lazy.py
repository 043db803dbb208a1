"""Properties that are worked out once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.lazy import lazy

asked: list[str] = []


@dataclass(frozen=True)
class Name:
    printed: str

    @lazy
    def folded(self) -> str:
        """The name in lower case."""
        asked.append(self.printed)
        return self.printed.lower()


def test_worked_out_once_for_each_value() -> None:
    asked.clear()
    one = Name("Ada")
    assert (one.folded, one.folded, replace(one, printed="Bo").folded) == ("ada", "ada", "bo")
    assert asked == ["Ada", "Bo"]


def test_equality_does_not_ask_for_it() -> None:
    one, other = Name("Ada"), Name("Ada")
    assert one.folded == "ada"
    assert one == other


def test_the_class_keeps_the_words_of_its_documentation() -> None:
    assert Name.folded.__doc__ == "The name in lower case."
