"""Exact-span figures of recognition on hand-labelled lines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.recognition.spans import Span

Recogniser = Callable[[Sequence[str]], list[tuple[Span, ...]]]
LABELS = ("PERSON", "AFFIL", "ROLE")
#: an organisation and a place beside a name are both its affiliation
_MERGED = {"ORG": "AFFIL", "PLACE": "AFFIL"}


@dataclass(frozen=True, slots=True)
class Figures:
    """Spans right, too many and missed, of one label in one set of lines."""

    right: int
    extra: int
    missed: int

    @property
    def f1(self) -> float:
        """Exact-span F1; 1 where there is nothing to find and nothing was found."""
        total = 2 * self.right + self.extra + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Difference:
    """A line on which recognition and the labels disagree, for reading."""

    line: str
    label: str
    extra: tuple[str, ...]
    missed: tuple[str, ...]


def evaluate_spans(
    path: Path, recogniser: Recogniser | None = None
) -> tuple[dict[tuple[str, str], Figures], list[Difference]]:
    """Figures by (set, label) and the lines that differ.

    Args:
        path: a `.jsonl` file, or a folder whose `*.jsonl` are read; each line has
            `id`, `set`, `text` and `spans` (start, end, label).
        recogniser: what to measure; `extract.recognition.recognise` by default.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    lines = [json.loads(row) for file in files for row in file.read_text("utf-8").splitlines() if row.strip()]
    found = (recogniser or _default)([line["text"] for line in lines])
    counts: Counter[tuple[str, str, str]] = Counter()
    differences = []
    for line, spans in zip(lines, found, strict=True):
        for label in LABELS:
            want = {(a, b) for a, b, kind in line["spans"] if _MERGED.get(kind, kind) == label}
            got = {(s.start, s.end) for s in spans if _MERGED.get(s.label, s.label) == label}
            for key, number in (
                ("right", len(want & got)),
                ("extra", len(got - want)),
                ("missed", len(want - got)),
            ):
                counts[line["set"], label, key] += number
            if want != got:
                differences.append(_difference(line, label, got - want, want - got))
    keys = sorted({(a, b) for a, b, _ in counts})
    figures = {k: Figures(*(counts[(*k, part)] for part in ("right", "extra", "missed"))) for k in keys}
    return figures, differences


def _default(texts: Sequence[str]) -> list[tuple[Span, ...]]:
    from extract.recognition import recognise

    return recognise(texts)


def _difference(
    line: dict[str, str], label: str, extra: set[tuple[int, int]], missed: set[tuple[int, int]]
) -> Difference:
    text = line["text"]
    return Difference(
        line["id"],
        label,
        tuple(text[a:b] for a, b in sorted(extra)),
        tuple(text[a:b] for a, b in sorted(missed)),
    )
