"""Trains the letter model that tells names from common words, at development time.

Names and common words come from the bundled table; English common words also from Webster's
Second (web2, public domain) as packed by `english-words` (MIT). The same inputs give the same file.
Run `python -m extract.recognition.training.namelike`.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from extract.lang.folding import fold
from extract.recognition.lexicon import table
from extract.recognition.namelike import BUCKETS, SCALE, grams

TARGET = Path(__file__).parent.parent / "model" / "namelike.bin"
SEED, EPOCHS, RATE, DECAY = 7, 14, 0.25, 1e-6
#: every so many words of web2: it has 200,000, most of them rare
_STRIDE = 9
_SHORTEST = 3


def _words() -> tuple[list[str], list[str]]:
    from english_words import get_english_words_set  # type: ignore[import-untyped]

    names: set[str] = set()
    common: set[str] = set()
    for kind, _, entries in table():
        if kind in {"given", "family"}:
            names.update(fold(part) for e in entries for part in e.replace("-", " ").split())
        elif kind in {"common", "job"}:
            common.update(fold(e) for e in entries)
    web = sorted(w for w in get_english_words_set(["web2"], alpha=True) if w.islower())
    common.update(web[::_STRIDE])
    both = names & common
    return _kept(names - both), _kept(common - both)


def _kept(words: set[str]) -> list[str]:
    return sorted(w for w in words if len(w) >= _SHORTEST)


def train(target: Path = TARGET) -> float:
    """Train and write the weights; returns the share of held-back words told right."""
    names, common = _words()
    words = [(w, 1.0) for w in names] + [(w, 0.0) for w in common]
    rng = np.random.default_rng(SEED)
    order = rng.permutation(len(words))
    found = [np.fromiter(grams(words[i][0]), dtype=np.int64) for i in order]
    labels = np.array([words[i][1] for i in order])
    balance = np.where(labels > 0, len(words) / (2 * len(names)), len(words) / (2 * len(common)))
    held_back = len(words) // 20
    weights = _descend(found[held_back:], labels[held_back:], balance[held_back:], rng)
    stored = np.clip(np.round(weights * 127 / SCALE), -127, 127).astype(np.int8)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(stored.tobytes())
    told = [
        (weights[g].sum() > 0) == (y > 0.5)
        for g, y in zip(found[:held_back], labels[:held_back], strict=True)
    ]
    return float(np.mean(told))


def _descend(
    found: list[NDArray[np.int64]],
    labels: NDArray[np.float64],
    balance: NDArray[np.float64],
    rng: np.random.Generator,
) -> NDArray[np.float64]:
    """Logistic regression by stochastic gradient descent."""
    weights = np.zeros(BUCKETS)
    for epoch in range(EPOCHS):
        rate = RATE / (1 + epoch)
        for index in rng.permutation(len(found)):
            g = found[index]
            norm = 1 / np.sqrt(len(g))
            guess = 1 / (1 + np.exp(-np.clip(weights[g].sum() * norm, -30, 30)))
            weights[g] += rate * ((labels[index] - guess) * balance[index] * norm - DECAY * weights[g])
    return weights


if __name__ == "__main__":
    print(f"{train():.3f} of held-back words told right")
