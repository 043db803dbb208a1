"""Questions about people and organisations, one after the other; each answer is a line of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from extract.errors import UsageError
from normalize.model import Question, Verdict
from normalize.questions import by_urgency
from programarium.counting import counted
from programarium.identity.known import CURATION, load_known
from programarium.identity.queue import Queue
from programarium.identity.topics import Organisations, People, Topic

_VERDICTS: Final[dict[str, Verdict]] = {
    "y": "same", "yes": "same", "n": "different", "no": "different", "u": "unsure", "unsure": "unsure",
}  # fmt: skip
HELP = (
    "y: they are one · n: they are two · u: unsure · undo: take the last answer back · q: stop for today\n"
    "a reason may stand behind y, n and u: `n another year of birth`"
)
PROMPT = " [y/n/u/undo/q] "
LAST_PROMPT = "[undo/q] "

Ask = Callable[[str], str | None]
Say = Callable[[str], None]


class Dialogue:
    """One sitting.

    Args:
        folder: The datasets; decisions go to their curation folder.
        author: Who answers.
        date: The day, ISO 8601.
        ask: Shows a prompt and returns a line, or None at the end of input.
        say: Shows a text.
        reason: What stands with answers that bring no reason of their own.
    """

    def __init__(self, folder: Path, author: str, date: str, ask: Ask, say: Say, reason: str = "") -> None:
        self._folder, self._author, self._date, self._reason = folder, author, date, reason
        self._ask, self._say = ask, say
        self._topics: dict[str, Topic] = {
            "person": People(folder / CURATION), "organisation": Organisations(folder / CURATION),
        }  # fmt: skip
        #: the kinds of the answers given in this sitting, in their order
        self._given: list[str] = []
        self.written = 0
        self._begin_anew()

    def run(self) -> None:
        """Ask until the questions or the input end, or the person stops.

        Raises:
            UsageError: The datasets or the file of decisions cannot be read or written.
        """
        self._say(HELP)
        shown: Question | None = None
        while True:
            question = self._next()
            if question is None:
                self._say("No question is open.")
            elif question is not shown:
                self._show(question)
            shown = question
            line = self._ask(self._topics[question.kind].prompt + PROMPT if question else LAST_PROMPT)
            word, _, reason = (line if line is not None else "q").strip().partition(" ")
            verdict = _VERDICTS.get(word.lower())
            if word.lower() == "undo":
                self.undo()
                shown = None
            elif word.lower() in ("q", "quit") or question is None:
                return
            elif verdict:
                self._record(question, verdict, reason.strip() or self._reason)
            else:
                self._say(HELP)

    def undo(self) -> None:
        """Take the last decision back, or say why not.

        It is the last of this sitting; before that, the one with the latest date, or, on one day, in
        the file that was written last.
        """
        try:
            kind = self._given[-1] if self._given else self._latest()
            taken = self._topics[kind].undo(self._author)
        except UsageError as error:
            self._say(str(error))
            return
        self._given = self._given[:-1]
        self.written -= 1
        self._say(f"taken back: {taken}")
        self._begin_anew()

    def _latest(self) -> str:
        found = {kind: last for kind, topic in self._topics.items() if (last := topic.last) is not None}
        return max(found, key=lambda kind: found[kind]) if found else "person"

    def _begin_anew(self) -> None:
        known = load_known(self._folder)
        for topic in self._topics.values():
            topic.meet(known)
        questions = by_urgency((*known.questions, *known.organisation_questions))
        self._queue = Queue(questions, known.person_of | known.organisation_of_form)

    def _next(self) -> Question | None:
        """The first open question; when all are answered, those that the answers raise."""
        found = self._queue.open()
        if not found and self._queue.answered:
            self._begin_anew()
            found = self._queue.open()
        return found[0] if found else None

    def _show(self, question: Question) -> None:
        left = len(self._queue.open())
        self._say(f"\n{left} open; an answer to this one touches {counted(question.settles, 'record')}.")
        for line in self._topics[question.kind].lines(question):
            self._say(line)

    def _record(self, question: Question, verdict: Verdict, reason: str) -> None:
        self._topics[question.kind].record(question, verdict, self._author, self._date, reason)
        self._given.append(question.kind)
        self.written += 1
        if self._queue.answer(question, verdict):
            self._begin_anew()
