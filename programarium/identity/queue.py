"""Which question comes next: none whose answer follows from those given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from normalize.disjoint import DisjointSet
from normalize.model import Question, Verdict


class Queue:
    """Questions about people, in the order given, and the answers given to them since."""

    def __init__(self, questions: Sequence[Question], person_of: Mapping[str, str]) -> None:
        self._questions = questions
        self._person_of = person_of
        self._answers: list[tuple[Question, Verdict]] = []

    @property
    def answered(self) -> int:
        """How many answers were given."""
        return len(self._answers)

    def open(self) -> list[Question]:
        """The questions that no answer settles, directly or by what follows from it."""
        persons = DisjointSet()
        for question, verdict in self._answers:
            if verdict == "same":
                persons.join(*self._people(question))
        settled = {
            tuple(sorted(map(persons.root, self._people(question))))
            for question, verdict in self._answers
            if not self._is_within(question)
        }
        given = {(question.subject, question.candidate) for question, _ in self._answers}
        found = []
        for question in self._questions:
            pair = tuple(sorted(map(persons.root, self._people(question))))
            follows = pair in settled or (pair[0] == pair[1] and not self._is_within(question))
            if not follows and (question.subject, question.candidate) not in given:
                found.append(question)
        return found

    def answer(self, question: Question, verdict: Verdict) -> bool:
        """Note an answer; True when it splits a person, so that all questions must be put anew."""
        self._answers.append((question, verdict))
        return verdict == "different" and self._is_within(question)

    def _people(self, question: Question) -> tuple[str, str]:
        return self._person_of[question.subject], self._person_of[question.candidate]

    def _is_within(self, question: Question) -> bool:
        """Whether the question is about one person: should it be two?"""
        one, other = self._people(question)
        return one == other
