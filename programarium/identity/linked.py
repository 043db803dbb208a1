"""The answer to a list, as the text of its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from normalize.identity.comparing import Runner, run_here
from normalize.identity.memory import Memory
from normalize.model import Mention
from programarium.identity.against import link_against
from programarium.identity.known import load_known
from programarium.identity.linking import LinkedMention, answers, link_list
from programarium.identity.lists import csv_text

COLUMNS = ("mention_id", "person_id", "score", "reasons")
AGAINST_COLUMNS = (*COLUMNS, "answer", "candidate")
_BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class Written:
    """A linked list: what is said of each mention, the text of the file, what could not be compared whole."""

    said: list[LinkedMention]
    text: str
    cut_blocks: tuple[tuple[str, int], ...] = ()


def linked_text(
    mentions: Sequence[Mention],
    runner: Runner = run_here,
    memory: Memory | None = None,
    order: Sequence[str] | None = None,
) -> Written:
    """A list linked in itself (COLUMNS); `runner` compares what is not in `memory`.

    `order` are the ids of all rows of the list, also of those without a name; else the mentions' order.
    """
    found = link_list(mentions, runner, memory)
    said = _in_order(order or [m.mention_id for m in mentions], answers(found))
    return Written(said, csv_text(COLUMNS, (_cells(one) for one in said)), found.linked.cut_blocks)


def against_text(
    mentions: Sequence[Mention],
    folder: Path,
    runner: Runner = run_here,
    order: Sequence[str] | None = None,
) -> Written:
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
        runner=runner,
    )
    said = _in_order(order or [m.mention_id for m in mentions], found)
    rows = ((*_cells(one), one.answer, one.candidate or "") for one in said)
    return Written(said, csv_text(AGAINST_COLUMNS, rows))


def summary(said: Sequence[LinkedMention], is_against: bool) -> str:
    """One line about a linked list."""
    people = len({one.person_id for one in said} - {None})
    counts = Counter(one.answer for one in said)
    asked = f"{counts['ask']} to be asked"
    asked += f", {counts['nameless']} without a name" if counts["nameless"] else ""
    if not is_against:
        return f"{len(said)} mentions, {people} people, {asked}"
    return f"{len(said)} mentions, {counts['joined']} joined, {asked}, {counts['new']} new"


def cut_text(blocks: Sequence[tuple[str, int]]) -> str:
    """What to say of names that were too many to be compared with each other; empty where there are none."""
    if not blocks:
        return ""
    named = ", ".join(f"{block} ({size})" for block, size in sorted(blocks, key=lambda b: (-b[1], b[0]))[:5])
    return (
        f"{len(blocks)} groups of names were too large to compare whole, the largest: {named}; "
        "names in them were compared by what else they share"
    )


def _in_order(ids: Sequence[str], said: Sequence[LinkedMention]) -> list[LinkedMention]:
    by_id = {one.mention_id: one for one in said}
    return [by_id.get(i) or LinkedMention(i, None, None, ("no name",), "nameless") for i in ids]


def _cells(one: LinkedMention) -> tuple[str, str, str, str]:
    score = "" if one.score is None else f"{one.score:.4f}"
    reasons = _BETWEEN.join(reason.replace(_BETWEEN, "|") for reason in one.reasons)
    return one.mention_id, one.person_id or "", score, reasons
