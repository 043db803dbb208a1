"""What questions are about, people or organisations: how each is shown, and what an answer becomes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from normalize.decision_table import ORGANISATIONS, PEOPLE
from normalize.identity.decisions import constrain
from normalize.model import Decision, OrganisationDecision, Question, Verdict
from normalize.organisation_explained import decision_end
from normalize.organisation_links import constrain_forms
from programarium.identity.decisions_file import DecisionsFile
from programarium.identity.evidence import Weighing
from programarium.identity.explaining import pair_lines
from programarium.identity.known import Known
from programarium.identity.organisation_explaining import explain_question
from programarium.identity.organisation_report import forms_lines


class Topic(Protocol):
    """One kind of questions, with the file of its decisions."""

    prompt: str

    @property
    def last(self) -> tuple[str, int] | None:
        """When the last decision was taken: its date, and when the file was written; None without one."""

    def meet(self, known: Known) -> None:
        """Look at the data as they are now."""

    def lines(self, question: Question) -> Iterable[str]:
        """What is shown of a question."""

    def record(self, question: Question, verdict: Verdict, author: str, date: str, reason: str) -> None:
        """Add a decision to the file, unless it contradicts what was said before."""

    def undo(self, author: str) -> str:
        """Take the last decision back; says which it was."""


class People:
    """Questions about two mentions of people."""

    prompt = "One person?"

    def __init__(self, folder: Path) -> None:
        self.file: DecisionsFile[Decision] = DecisionsFile(folder, PEOPLE)

    @property
    def last(self) -> tuple[str, int] | None:
        return self.file.last

    def meet(self, known: Known) -> None:
        self._weighing = Weighing(known)

    def lines(self, question: Question) -> Iterable[str]:
        return pair_lines(self._weighing.pair(question.subject, question.candidate))

    def record(self, question: Question, verdict: Verdict, author: str, date: str, reason: str) -> None:
        mentions = self._weighing.linked.mentions
        a, b = (mentions[self._weighing.position[m]] for m in question.ends)
        decision = Decision(
            verdict=verdict,
            mention_a=a.mention_id,
            mention_b=b.mention_id,
            author=author,
            date=date,
            reason=reason,
            name_a=a.name,
            edition_a=a.edition_id,
            name_b=b.name,
            edition_b=b.edition_id,
        )
        constrain((*self.file.decisions(), decision), mentions)
        self.file.append(decision)

    def undo(self, author: str) -> str:
        last = self.file.undo(author)
        return f"“{last.name_a}” and “{last.name_b}” {last.verdict}"


class Organisations:
    """Questions about two printed forms of organisations."""

    prompt = "One organisation?"

    def __init__(self, folder: Path) -> None:
        self.file: DecisionsFile[OrganisationDecision] = DecisionsFile(folder, ORGANISATIONS)

    @property
    def last(self) -> tuple[str, int] | None:
        return self.file.last

    def meet(self, known: Known) -> None:
        self._known = known

    def lines(self, question: Question) -> Iterable[str]:
        return forms_lines(explain_question(self._known, question))

    def record(self, question: Question, verdict: Verdict, author: str, date: str, reason: str) -> None:
        forms = self._known.form_of
        a, b = (forms[node] for node in question.ends)
        decision = OrganisationDecision(
            verdict=verdict,
            form_a=a.key.form,
            form_b=b.key.form,
            author=author,
            date=date,
            reason=reason,
            edition_a=decision_end(a)[1],
            edition_b=decision_end(b)[1],
        )
        stated = [s for group in self._known.grouping.groups for s in group.stated]
        constrain_forms((*self.file.decisions(), decision), stated)
        self.file.append(decision)

    def undo(self, author: str) -> str:
        last = self.file.undo(author)
        return f"“{last.form_a}” and “{last.form_b}” {last.verdict}"
