"""The answer to a list, as the text of its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from normalize.model import Mention
from programarium.identity.against import link_against
from programarium.identity.known import load_known
from programarium.identity.linking import LinkedMention, answers, link_list
from programarium.identity.lists import csv_text

COLUMNS = ("mention_id", "person_id", "score", "reasons")
AGAINST_COLUMNS = (*COLUMNS, "answer", "candidate")
_BETWEEN = " | "


def linked_text(mentions: Sequence[Mention]) -> tuple[list[LinkedMention], str]:
    """A list linked in itself: what is said of each mention, and the file (COLUMNS), in the list's order."""
    said = _in_order(mentions, answers(link_list(mentions)))
    return said, csv_text(COLUMNS, (_cells(one) for one in said))


def against_text(mentions: Sequence[Mention], folder: Path) -> tuple[list[LinkedMention], str]:
    """A list matched to the people of datasets: the same with AGAINST_COLUMNS.

    Raises:
        UsageError: The datasets cannot be read.
    """
    known = load_known(folder)
    found = link_against(
        mentions,
        known.linked.mentions,
        known.person_of,
        known.decisions,
        taken=[row.id for row in known.registry.rows],
    )
    said = _in_order(mentions, found)
    return said, csv_text(AGAINST_COLUMNS, ((*_cells(one), one.answer, one.candidate or "") for one in said))


def summary(said: Sequence[LinkedMention], is_against: bool) -> str:
    """One line about a linked list."""
    people = len({one.person_id for one in said} - {None})
    counts = Counter(one.answer for one in said)
    asked = f"{counts['ask']} to be asked"
    if not is_against:
        return f"{len(said)} mentions, {people} people, {asked}"
    return f"{len(said)} mentions, {counts['joined']} joined, {asked}, {counts['new']} new"


def _in_order(mentions: Sequence[Mention], said: Sequence[LinkedMention]) -> list[LinkedMention]:
    by_id = {one.mention_id: one for one in said}
    return [by_id[m.mention_id] for m in mentions]


def _cells(one: LinkedMention) -> tuple[str, str, str, str]:
    score = "" if one.score is None else f"{one.score:.4f}"
    reasons = _BETWEEN.join(reason.replace(_BETWEEN, "|") for reason in one.reasons)
    return one.mention_id, one.person_id or "", score, reasons
