"""The trained model: a small spaCy recogniser over words, their shapes and dictionary classes.

spaCy is imported when a text first needs the model, never before.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any

from extract.recognition.lexicon import Word, readings
from extract.recognition.spans import Label, Span
from extract.recognition.tokens import Token, places, tokenise
from extract.recognition.vocabulary import is_area, is_organisation, is_position, is_unit, vocabulary

MODEL = "model/ner.bin"
#: texts in one batch; larger batches only cost memory
BATCH = 128
_LETTERS = (
    (Word.GIVEN, "g"),
    (Word.FREQUENT, "G"),
    (Word.FAMILY, "f"),
    (Word.PLACE, "p"),
    (Word.COMMON, "c"),
    (Word.ADJECTIVE, "a"),
)
#: what the model asks of a word; spaCy works out thirty more of each new one, such as whether it is a price
_ASKED = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE")
_HEADS = ((is_position, "r"), (is_organisation, "o"), (is_unit, "u"), (is_area, "k"))

CONFIG: dict[str, Any] = {
    "model": {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": 64,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "TAG"],
                "rows": [4000, 1000, 2000, 1000, 1000],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": 64,
                "window_size": 1,
                "maxout_pieces": 3,
                "depth": 4,
            },
        },
    }
}


def word_class(token: Token, *, dictionary: bool = True) -> str:
    """What dictionaries and vocabulary say of a token, in letters; `n` marks a line start."""
    found = ""
    if token.kind == "word":
        kinds = readings(token.text, dictionary)
        found = "".join(letter for flag, letter in _LETTERS if kinds & flag)
        found += "".join(letter for test, letter in _HEADS if test(token.text))
        found += "h" if token.key in vocabulary().honorifics else ""
    return f"{token.kind[0]}{'n' if token.newline else ''}{found}"


def make_doc(nlp: Any, tokens: Sequence[Token], *, dictionary: bool = True) -> Any:
    """The tokens as a spaCy Doc whose tags are the word classes."""
    from spacy.tokens import Doc

    following = [t.spaced for t in tokens[1:]]
    return Doc(
        nlp.vocab,
        words=[t.text for t in tokens],
        spaces=[*following, False] if tokens else [],
        tags=[word_class(t, dictionary=dictionary) for t in tokens],
    )


@cache
def _pipeline() -> Any:
    import spacy
    from spacy.attrs import IDS

    nlp = spacy.blank("xx")
    getters = nlp.vocab.lex_attr_getters
    nlp.vocab.lex_attr_getters = {IDS[name]: getters[IDS[name]] for name in _ASKED}
    recogniser = nlp.add_pipe("ner", config=CONFIG)
    data = resources.files("extract.recognition").joinpath(MODEL).read_bytes()
    recogniser.from_bytes(data, exclude=["vocab"])
    return nlp


def model_spans(texts: Sequence[str]) -> list[tuple[Span, ...]]:
    """Spans by the model alone, one tuple a text."""
    nlp = _pipeline()
    cut = [tokenise(text) for text in texts]
    docs = [make_doc(nlp, tokens) for tokens in cut]
    found = nlp.get_pipe("ner").pipe((d for d in docs if len(d)), batch_size=BATCH)
    spans = iter([_spans(doc) for doc in found])
    return [
        tuple(_placed(text, next(spans))) if tokens else () for text, tokens in zip(texts, cut, strict=True)
    ]


def _spans(doc: Any) -> list[tuple[int, int, Label]]:
    return [(ent.start, ent.end, ent.label_) for ent in doc.ents]


def _placed(text: str, spans: Sequence[tuple[int, int, Label]]) -> list[Span]:
    at = places(text)
    return [Span(at[a][0], at[b - 1][1], label, 0.8, ("model",)) for a, b, label in spans]
