"""Questions about people, put one after the other; each answer is a line of the file of decisions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from extract.errors import UsageError
from normalize.identity.decisions import constrain
from normalize.model import Decision, Question, Verdict
from programarium.identity.decisions_file import DecisionsFile
from programarium.identity.evidence import Weighing
from programarium.identity.explaining import pair_lines
from programarium.identity.known import CURATION, Known, load_known
from programarium.identity.queue import Queue
from programarium.tables.curation import DECISIONS

_VERDICTS: Final[dict[str, Verdict]] = {
    "y": "same", "yes": "same", "n": "different", "no": "different", "u": "unsure", "unsure": "unsure",
}  # fmt: skip
HELP = (
    "y: one person · n: two people · u: unsure · undo: take the last answer back · q: stop for today\n"
    "a reason may stand behind y, n and u: `n another year of birth`"
)
PROMPT = "One person? [y/n/u/undo/q] "
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
        self.file = DecisionsFile(folder / CURATION / DECISIONS)
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
            line = self._ask(PROMPT if question else LAST_PROMPT)
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
        """Take the last decision of the file back, or say why not."""
        try:
            last = self.file.undo(self._author)
        except UsageError as error:
            self._say(str(error))
            return
        self.written -= 1
        self._say(f"taken back: “{last.name_a}” and “{last.name_b}” {last.verdict}")
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._known: Known = load_known(self._folder)
        self._weighing = Weighing(self._known)
        self._queue = Queue(self._known.questions, self._known.person_of)

    def _next(self) -> Question | None:
        """The first open question; when all are answered, those that the answers raise."""
        found = self._queue.open()
        if not found and self._queue.answered:
            self._begin_anew()
            found = self._queue.open()
        return found[0] if found else None

    def _show(self, question: Question) -> None:
        left = len(self._queue.open())
        self._say(f"\n{left} open; an answer to this one touches {question.settles} records.")
        for line in pair_lines(self._weighing.pair(question.subject, question.candidate)):
            self._say(line)

    def _record(self, question: Question, verdict: Verdict, reason: str) -> None:
        a, b = (self._weighing.linked.mentions[self._weighing.position[m]] for m in (
            question.subject, question.candidate))  # fmt: skip
        decision = Decision(
            verdict=verdict,
            mention_a=a.mention_id,
            mention_b=b.mention_id,
            author=self._author,
            date=self._date,
            reason=reason,
            name_a=a.name,
            edition_a=a.edition_id,
            name_b=b.name,
            edition_b=b.edition_id,
        )
        constrain((*self.file.decisions(), decision), self._known.linked.mentions)
        self.file.append(decision)
        self.written += 1
        if self._queue.answer(question, verdict):
            self._begin_anew()
