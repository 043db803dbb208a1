"""Position and organisation stated by a biography."""

from __future__ import annotations

import subprocess
import sys

import pytest

from extract.recognition import BiographyFacts, parse_biographies, parse_biography


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prezydent Sosnowca", ("Prezydent", "Sosnowca")),
        ("Rzecznik Urzędu Miasta Tychy", ("Rzecznik", "Urzędu Miasta Tychy")),
        (
            "Dyrektor Wydziału Komunikacji\nSpołecznej, Urząd Miasta Wrocławia",
            ("Dyrektor Wydziału Komunikacji Społecznej", "Urząd Miasta Wrocławia"),
        ),
        ("Strefa Kultury Wrocław", (None, "Strefa Kultury Wrocław")),
        (
            "Ekspert w dziedzinie kontroli wizerunku, prowadzenia komunikacji kryzysowej i strategii. "
            "Prezes Instytutu Dobrych Praktyk.",
            ("Prezes", "Instytutu Dobrych Praktyk"),
        ),
    ],
)
def test_states(text: str, expected: tuple[str | None, str | None]) -> None:
    facts = parse_biography("Anna Kowalewska", text, ("pl",))
    assert (facts.position, facts.affiliation) == expected


def test_many_at_once_say_the_same() -> None:
    items = [("Ewa Kulisz", "Burmistrz Wołomina"), ("Jan Lis", "")]
    assert parse_biographies(items, ("pl",)) == [parse_biography(*item, ("pl",)) for item in items]
    assert parse_biographies(items, ("pl",))[1] == BiographyFacts()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Od wielu lat związany z miastem i jego sprawami. Starsza analityczka w Instytucie Szkła w Opolu, "
         "prowadzi badania.", "Starsza analityczka"),
        ("Head of Visitor Services at the Museum of Glass. She writes about old maps and about the people "
         "who drew them.", "Head of Visitor Services"),
        ("Prezes Zarządu Fundacji Szkło i Papier, autor wielu tekstów. Pisze o mapach i o ludziach, którzy "
         "je rysowali.", "Prezes Zarządu"),
    ],
)  # fmt: skip
def test_an_office_in_running_text_ends_before_its_employer(text: str, expected: str) -> None:
    assert parse_biography("Anna Kowalewska", text, ("pl", "en")).position == expected


def test_text_without_a_word_for_an_office_states_none() -> None:
    text = (
        "We study how visitors of a museum find their way through the rooms. The resulting construction "
        "uses a simple recursion and can be updated efficiently for several maps at once."
    )
    assert parse_biography("Jane Roe", text, ("en",)) == BiographyFacts()


def test_without_an_office_to_be_read_the_model_is_not_loaded() -> None:
    code = (
        "import sys; from extract.recognition import parse_biography;"
        "parse_biography('Jane Roe', 'Head of Press at the Museum of Glass. ' + 'She likes maps. ' * 9);"
        "print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
