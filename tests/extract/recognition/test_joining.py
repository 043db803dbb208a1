"""Rules and model together."""

from __future__ import annotations

import subprocess
import sys

from extract.recognition import recognise
from extract.recognition.joining import is_prose, join_spans
from extract.recognition.spans import Span

BIOGRAPHY = (
    "Anna Kowalewska\nEkspertka komunikacji z wieloletnim doświadczeniem w samorządach. "
    "Prezeska Fundacji Zielone Drogi. Pracowała w Nadmorskim Centrum Kultury."
)


def shown(text: str) -> list[tuple[str, str]]:
    (spans,) = recognise([text], ("pl",))
    return [(text[s.start : s.end], s.label) for s in spans]


def test_a_list_is_read_by_rules() -> None:
    assert shown("Moderator:\nMarta Janowska (Bees & Honey)") == [
        ("Marta Janowska", "PERSON"),
        ("Bees & Honey", "ORG"),
    ]


def test_running_text_is_read_by_the_model() -> None:
    assert is_prose(BIOGRAPHY)
    found = shown(BIOGRAPHY)
    assert ("Anna Kowalewska", "PERSON") in found
    assert ("Prezeska", "ROLE") in found
    assert ("Fundacji Zielone Drogi", "ORG") in found


def test_the_same_texts_give_the_same_spans() -> None:
    texts = [BIOGRAPHY, "Ewa Kulisz (Tarnowskie Góry)", ""]
    assert recognise(texts) == recognise(texts) == [*recognise(texts[:1]), *recognise(texts[1:])]


def test_an_unsure_name_needs_the_model() -> None:
    unsure = Span(0, 12, "PERSON", 0.55, ("shape",))
    assert join_spans([unsure], [], prose=False) == ()
    (kept,) = join_spans([unsure], [Span(0, 12, "PERSON", 0.8, ("model",))], prose=False)
    assert kept.evidence == ("shape", "model")
    assert kept.confidence > unsure.confidence


def test_spacy_is_not_imported_for_lists() -> None:
    code = (
        "import sys; from extract.recognition import parse_people, person_likelihood;"
        "parse_people('Ewa Kulisz (Tarnowskie Góry)'); person_likelihood('Coffee Break');"
        "print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
