"""Trains the recogniser on generated lines: one seed, one model."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.recognition.ner import CONFIG, make_doc
from extract.recognition.tokens import places, tokenise
from extract.recognition.training.generator import generate
from extract.recognition.training.grammar import Example

TARGET = Path(__file__).parent.parent / "model" / "ner.bin"
LINES, SEED, EPOCHS = 8000, 2023, 12
#: generated lines kept aside, to see that learning goes on
HELD_BACK = 400
#: share of lines seen without the Polish dictionary, as on machines that lack it
_WITHOUT_DICTIONARY = 0.12
_DROPOUT = 0.2


@dataclass(frozen=True, slots=True)
class Training:
    """What a training run did: lines, exact-span F1 on held-back lines, bytes of the model."""

    lines: int
    f1: float
    bytes: int


def train(
    target: Path = TARGET,
    *,
    lines: int = LINES,
    seed: int = SEED,
    epochs: int = EPOCHS,
    held_back: int = HELD_BACK,
    report: Callable[[str], None] = lambda line: None,
) -> Training:
    """Train on `lines` generated lines and write the model to `target`.

    The same arguments give the same model on the same machine and spaCy version.
    """
    import spacy
    from spacy.util import fix_random_seed
    from thinc.api import Adam

    fix_random_seed(seed)
    nlp = spacy.blank("xx")
    recogniser = nlp.add_pipe("ner", config=CONFIG)
    rng = random.Random(seed)
    examples = [_example(nlp, e, rng) for e in generate(lines + held_back, seed)]
    kept, examples = examples[:held_back], examples[held_back:]
    optimizer = nlp.initialize(
        lambda: examples, sgd=Adam(0.001, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    )
    f1 = 0.0
    for epoch in range(epochs):
        rng.shuffle(examples)
        losses: dict[str, float] = {}
        for batch in _batches(examples, 8 + 6 * epoch):
            nlp.update(batch, drop=_DROPOUT, sgd=optimizer, losses=losses)
        with recogniser.model.use_params(optimizer.averages):
            f1 = _f1(nlp, kept)
        report(f"epoch {epoch + 1}/{epochs}: loss {losses['ner']:.0f}, F1 on held-back lines {f1:.3f}")
    with recogniser.model.use_params(optimizer.averages):
        data = recogniser.to_bytes(exclude=["vocab"])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)
    return Training(lines=lines, f1=round(f1, 4), bytes=len(data))


def _example(nlp: Any, example: Example, rng: random.Random) -> Any:
    from spacy.training import Example as SpacyExample

    tokens = tokenise(example.text)
    dictionary = rng.random() >= _WITHOUT_DICTIONARY
    predicted = make_doc(nlp, tokens, dictionary=dictionary)
    reference = make_doc(nlp, tokens, dictionary=dictionary)
    starts = {start: i for i, (start, _) in enumerate(places(example.text))}
    ends = {end: i + 1 for i, (_, end) in enumerate(places(example.text))}
    found = [(starts.get(a), ends.get(b), label) for a, b, label in example.spans]
    reference.ents = [
        _span(reference, a, b, label) for a, b, label in found if a is not None and b is not None
    ]
    return SpacyExample(predicted, reference)


def _span(doc: Any, first: int, last: int, label: str) -> Any:
    from spacy.tokens import Span

    return Span(doc, first, last, label=label)


def _batches(examples: list[Any], size: int) -> Iterable[list[Any]]:
    for start in range(0, len(examples), size):
        yield examples[start : start + size]


def _f1(nlp: Any, examples: list[Any]) -> float:
    recogniser = nlp.get_pipe("ner")
    right = total = 0
    for example in examples:
        doc = recogniser(make_like(nlp, example.reference))
        got = {(e.start, e.end, e.label) for e in doc.ents}
        want = {(e.start, e.end, e.label) for e in example.reference.ents}
        right += len(got & want)
        total += len(got) + len(want)
    return 2 * right / total if total else 1.0


def make_like(nlp: Any, doc: Any) -> Any:
    """A copy of a Doc without its entities."""
    from spacy.tokens import Doc

    return Doc(
        nlp.vocab,
        words=[t.text for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        tags=[t.tag_ for t in doc],
    )
