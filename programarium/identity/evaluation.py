"""A labelled list, linked as `link` would link it, against its truth."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from extract.errors import UsageError
from normalize.evaluation import IdentityFigures, evaluate_identity
from normalize.mention_table import TableRow, mentions_of, table_rows
from normalize.model import reasons_of
from normalize.names import name_key
from normalize.people import open_pairs, probability
from normalize.questions import person_questions
from normalize.text import fold
from programarium.identity.causes import cause_of
from programarium.identity.linking import LinkedList, link_list
from programarium.identity.lists import read_list

#: Lower borders of the bands, as probabilities that the evidence states.
_BORDERS = (0.999, 0.99, 0.95, 0.0)


@dataclass(frozen=True, slots=True)
class Band:
    """Links or questions of like score.

    `stated` is their mean probability, `right` how many of them are one person.
    """

    name: str
    count: int
    right: int
    stated: float

    @property
    def share(self) -> float | None:
        """Right ones among all, 0..1; None of nothing."""
        return self.right / self.count if self.count else None


@dataclass(frozen=True, slots=True)
class Fault:
    """One pair of spellings that was missed or wrongly joined; `mentions` counts the pairs of mentions."""

    kind: str
    cause: str
    name_a: str
    name_b: str
    mention_a: str
    mention_b: str
    mentions: int
    score: float
    reasons: tuple[str, ...]
    asked: bool


@dataclass(frozen=True, slots=True)
class SetScore:
    """One labelled list: figures, how right each of the three answers is, and every error."""

    name: str
    persons: int
    found: int
    scores: IdentityFigures
    bands: tuple[Band, ...]
    faults: tuple[Fault, ...]
    seconds: float

    @property
    def figures(self) -> dict[str, float]:
        """Figure -> value, only those that apply; the names that floors have."""
        got = self.scores
        found = {
            "precision": got.pairwise.precision,
            "recall": got.pairwise.recall,
            "f1": got.pairwise.f1,
            "bcubed_f1": got.bcubed.f1,
            "name_precision": got.names.precision,
            "name_recall": got.names.recall,
            "name_f1": got.names.f1,
        }
        joined = self.bands[0].share
        found |= {"homonym_split": got.homonym_split} if got.homonym_split is not None else {}
        return found | ({"joined_right": joined} if joined is not None else {})


@dataclass(frozen=True, slots=True)
class IdentityEvaluation:
    """All lists, in the order given."""

    results: tuple[SetScore, ...]

    @property
    def scores(self) -> dict[str, SetScore]:
        """The same by name."""
        return {result.name: result for result in self.results}


def evaluate_lists(paths: Sequence[Path]) -> IdentityEvaluation:
    """Link each labelled list and score it; a list's name is its file's without the ending.

    Raises:
        UsageError: A list that cannot be read, two of one name, or one without `person_id`.
    """
    names = [path.stem for path in paths]
    if len(set(names)) < len(names):
        raise UsageError("two lists have one name; rename a file.")
    return IdentityEvaluation(tuple(evaluate_list(read_list(path), path) for path in paths))


def evaluate_list(text: str, path: Path) -> SetScore:
    """Link one labelled list and score it. Raises as `evaluate_lists`."""
    start = time.perf_counter()
    rows = labelled_rows(text, path)
    truth = {row.cells["mention_id"]: row.cells["person_id"] for row in rows}
    printed = {row.cells["mention_id"]: row.cells["raw_name"] for row in rows}
    found = link_list(mentions_of(rows, str(path)))
    return SetScore(
        name=path.stem,
        persons=len(set(truth.values())),
        found=len(set(found.person_of.values())),
        scores=evaluate_identity(truth, found.person_of, printed),
        bands=tuple(_bands(found, truth)),
        faults=tuple(_faults(found, truth)),
        seconds=time.perf_counter() - start,
    )


def labelled_rows(text: str, path: Path) -> list[TableRow]:
    """The rows of a labelled list.

    Raises:
        UsageError: The table is malformed, or a row has no name or no `person_id`.
    """
    rows = table_rows(text, str(path))
    for row in rows:
        for column in ("raw_name", "person_id"):
            if not row.cells.get(column):
                raise UsageError(f"{path}, line {row.line}: no {column}; only a labelled list can be scored.")
    return rows


def _bands(found: LinkedList, truth: Mapping[str, str]) -> list[Band]:
    """The three answers: links that nobody is asked about, by band of score; links that are; what is open."""
    sizes = Counter(found.person_of.values())
    questions = person_questions(found.linked, sizes, found.person_of, found.links)
    asked = {frozenset(q.ends) for q in questions}
    links = [
        (frozenset((one.mention_a, one.mention_b)), one.score, truth[one.mention_a] == truth[one.mention_b])
        for one in found.links
    ]
    settled = [(score, right) for ends, score, right in links if ends not in asked]
    bands = [_band("joined", settled)]
    upper = 2.0
    for border in _BORDERS:
        kept = [one for one in settled if border <= one[0] < upper]
        bands.append(_band(f"joined {border:.3f} up" if border else f"joined below {_BORDERS[-2]:.3f}", kept))
        upper = border
    bands.append(
        _band("joined, and asked", [(score, right) for ends, score, right in links if ends in asked])
    )
    open_ends = [q for q in questions if found.person_of[q.subject] != found.person_of[q.candidate]]
    return [*bands, _band("ask", [(q.score, truth[q.subject] == truth[q.candidate]) for q in open_ends])]


def _band(name: str, scored: Sequence[tuple[float, bool]]) -> Band:
    stated = sum(score for score, _ in scored) / len(scored) if scored else 0.0
    return Band(name, len(scored), sum(right for _, right in scored), stated)


def _faults(found: LinkedList, truth: Mapping[str, str]) -> list[Fault]:
    """Every pair of spellings that is missed or wrongly joined, most mentions first."""
    missed = _pairs_within(truth, found.person_of, found)
    joined = _pairs_within(found.person_of, truth, found)
    asked = {(pair.a, pair.b) for pair in open_pairs(found.linked)}
    faults = [_fault(found, "missed", pairs, asked) for pairs in missed]
    faults += [_fault(found, "wrongly joined", pairs, asked) for pairs in joined]
    return sorted(faults, key=lambda f: (f.kind, -f.mentions, f.name_a, f.name_b))


def _pairs_within(
    groups: Mapping[str, str], others: Mapping[str, str], found: LinkedList
) -> list[list[tuple[int, int]]]:
    """Pairs of mentions that share a person in `groups` but not in `others`, by their two folded names."""
    members: defaultdict[str, list[int]] = defaultdict(list)
    for i, mention in enumerate(found.linked.mentions):
        members[groups[mention.mention_id]].append(i)
    by_names: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    ids = [m.mention_id for m in found.linked.mentions]
    names = [fold(m.name) for m in found.linked.mentions]
    for group in members.values():
        if len({others[ids[i]] for i in group}) < 2:
            continue
        for i, j in combinations(group, 2):
            if others[ids[i]] != others[ids[j]]:
                first, second = sorted((names[i], names[j]))
                by_names[first, second].append((i, j))
    return [by_names[names] for names in sorted(by_names)]


def _fault(
    found: LinkedList, kind: str, pairs: Sequence[tuple[int, int]], asked: set[tuple[int, int]]
) -> Fault:
    linked = found.linked
    i, j = pairs[0]
    a, b = (linked.mentions[n] for n in (i, j))
    evidence = linked.explain(i, j)
    bundles = sorted((linked.bundle_of[i], linked.bundle_of[j]))
    return Fault(
        kind=kind,
        cause=cause_of(
            (fold(a.name), fold(b.name)),
            (name_key(linked.names[i]), name_key(linked.names[j])),
            linked.align(bundles[0], bundles[1]),
        ),
        name_a=a.name,
        name_b=b.name,
        mention_a=a.mention_id,
        mention_b=b.mention_id,
        mentions=len(pairs),
        score=probability(sum(e.weight for e in evidence)),
        reasons=reasons_of(evidence),
        asked=(bundles[0], bundles[1]) in asked,
    )
