"""Recognition of persons, positions, organisations and places in lines of text."""

from extract.recognition.likelihood import looks_like_name, person_likelihood
from extract.recognition.people import parse_people
from extract.recognition.spans import Label, PersonMention, Span

__all__ = ["Label", "PersonMention", "Span", "looks_like_name", "parse_people", "person_likelihood"]
