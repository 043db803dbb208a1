"""Position and organisation stated by a biography."""

from __future__ import annotations

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
