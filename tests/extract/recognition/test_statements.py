"""Where one statement about a person ends: conjunctions, offices behind an organisation, employers."""

import pytest

from extract.recognition import parse_people


def _said(text: str, *languages: str, together: bool = False) -> list[tuple[str, str | None, str | None]]:
    found = parse_people(text, languages, together=together)
    return [(m.name, m.position, m.affiliation) for m in found]


@pytest.mark.parametrize(
    ("language", "text", "position", "affiliation"),
    [
        ("en", "Jane Roe, Director of Roe Institute and Director of Poe Ltd", "Director", "Roe Institute"),
        ("es", "Ana Ruiz, directora del CIRU y co-directora de la Cátedra Luz", "directora", "CIRU"),
        ("nl", "Anna Bos, directeur CIRU Advies en adviseur NLQF", "directeur", "CIRU Advies"),
        ("de", "Karl Bauer, Vorsitzender Roer Verband e.V.\nGeschäftsführer Roe GmbH", "Vorsitzender",
         "Roer Verband e.V."),
        ("fr", "Jean Roux, Directeur IA chez Impact Roe", "Directeur IA", "Impact Roe"),
        ("es", "Ana Ruiz, Presidenta de ROEMADRID, Sociedad de Garantía", "Presidenta",
         "ROEMADRID, Sociedad de Garantía"),
        ("tr", "Kaan Ünver, Kurumsal İletişim Grup Direktörü, Migras", "Kurumsal İletişim Grup Direktörü",
         "Migras"),
        ("no", "Kari Lien, Kultur- og naturreise", None, "Kultur- og naturreise"),
        ("fr", "Jean Roux, Société francophone d’étude des mobilités", None,
         "Société francophone d’étude des mobilités"),
        ("no", "Kari Lien, ordfører i Bergen kommune", "ordfører", "Bergen kommune"),
        ("pl", "Jan Lis, Dyrektor Archiwum Miejskiego w Łodzi", "Dyrektor", "Archiwum Miejskiego w Łodzi"),
        ("it", "Paolo Ferri, Libero professionista", "Libero professionista", None),
        ("no", "Ola Hansen (KS)", None, "KS"),
        ("en", "Jane Roe, Head of the Institute of Rivers (IROQ)", "Head", "Institute of Rivers (IROQ)"),
    ],
)  # fmt: skip
def test_what_is_said_of_one_person(
    language: str, text: str, position: str | None, affiliation: str | None
) -> None:
    assert [row[1:] for row in _said(text, language)] == [(position, affiliation)]


def test_a_conjunction_before_the_next_person_is_no_part_of_an_organisation() -> None:
    assert _said("Ola Hansen, Difo og Kari Lien, NTUN", "no") == [
        ("Ola Hansen", None, "Difo"),
        ("Kari Lien", None, "NTUN"),
    ]


def test_an_organisation_may_hold_offices_in_the_plural() -> None:
    assert (
        _said("Jane Roe, Society of Authors and Directors", "en")[0][2] == "Society of Authors and Directors"
    )


def test_an_organisation_behind_a_point_or_dot_is_that_of_all_names_before_it() -> None:
    rows = _said("Jane Roe, John Smith · Searchlight Ltd", "en", together=True)
    assert [row[2] for row in rows] == ["Searchlight Ltd", "Searchlight Ltd"]


def test_what_stands_behind_a_preposition_of_an_organisation_is_nobody() -> None:
    rows = _said("Ana Ruiz, Instituto Nacional de Investigación en Salud del Reino Unido (NIHQ)", "es")
    assert rows == [("Ana Ruiz", None, "Instituto Nacional de Investigación en Salud del Reino Unido (NIHQ)")]


def test_an_area_is_nobody_of_great_confidence() -> None:
    (_, area) = parse_people("Jane Roe, Office of the Clerk, Ashby County", ("en",))
    assert area.confidence < 0.7


def test_plain_words_before_an_office_are_part_of_what_somebody_is() -> None:
    rows = _said("Jane Roe (Open source pro and enthusiast, Splunk)", "en")
    assert rows == [("Jane Roe", "Open source pro and enthusiast", "Splunk")]
