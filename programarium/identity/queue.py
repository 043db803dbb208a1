"""Which question comes next: none whose answer follows from those given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from normalize.disjoint import DisjointSet
from normalize.model import Question, Verdict


class Queue:
    """Questions in the order given, and the answers given to them since.

    `owner_of` is the person of a mention, or the organisation of a form.
    """

    def __init__(self, questions: Sequence[Question], owner_of: Mapping[str, str]) -> None:
        self._questions = questions
        self._owner_of = owner_of
        self._answers: list[tuple[Question, Verdict]] = []

    @property
    def answered(self) -> int:
        """How many answers were given."""
        return len(self._answers)

    def open(self) -> list[Question]:
        """The questions that no answer settles, directly or by what follows from it."""
        owners = DisjointSet()
        for question, verdict in self._answers:
            if verdict == "same":
                owners.join(*self._owners(question))
        settled = {
            tuple(sorted(map(owners.root, self._owners(question))))
            for question, verdict in self._answers
            if not self._is_within(question)
        }
        given = {question.ends for question, _ in self._answers}
        found = []
        for question in self._questions:
            pair = tuple(sorted(map(owners.root, self._owners(question))))
            follows = pair in settled or (pair[0] == pair[1] and not self._is_within(question))
            if not follows and question.ends not in given:
                found.append(question)
        return found

    def answer(self, question: Question, verdict: Verdict) -> bool:
        """Note an answer; True when it splits what was one, so that all questions must be put anew."""
        self._answers.append((question, verdict))
        return verdict == "different" and self._is_within(question)

    def _owners(self, question: Question) -> tuple[str, str]:
        one, other = question.ends
        return self._owner_of[one], self._owner_of[other]

    def _is_within(self, question: Question) -> bool:
        """Whether the question is about one person or organisation: should it be two?"""
        one, other = self._owners(question)
        return one == other
