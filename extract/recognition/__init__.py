"""Recognition of persons, positions, organisations and places in lines of text."""

from collections.abc import Sequence

from extract.recognition.likelihood import looks_like_name, person_likelihood
from extract.recognition.people import parse_names, parse_people
from extract.recognition.spans import BiographyFacts, Label, PersonMention, Span


def recognise(texts: Sequence[str], languages: tuple[str, ...] = ()) -> list[tuple[Span, ...]]:
    """Labelled spans of every text; see `extract.recognition.joining.recognise`."""
    from extract.recognition.joining import recognise as join

    return join(texts, languages)


def parse_biography(name: str, text: str, languages: Sequence[str] = ()) -> BiographyFacts:
    """Position and affiliations a biography states; see `extract.recognition.biographies`."""
    return parse_biographies([(name, text)], languages)[0]


def parse_biographies(
    biographies: Sequence[tuple[str, str]], languages: Sequence[str] = ()
) -> list[BiographyFacts]:
    """`parse_biography` for many (name, text) at once, which costs less."""
    from extract.recognition.biographies import parse_biographies as parse

    return parse(biographies, languages)


__all__ = [
    "BiographyFacts",
    "Label",
    "PersonMention",
    "Span",
    "looks_like_name",
    "parse_biographies",
    "parse_biography",
    "parse_names",
    "parse_people",
    "person_likelihood",
    "recognise",
]
