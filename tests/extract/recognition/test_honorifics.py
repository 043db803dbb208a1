"""Titles before names: joined, shortened, of one letter; what looks like one and is none."""

import pytest

from extract.recognition import parse_people, person_likelihood


def _found(text: str, *languages: str) -> list[tuple[str, str | None]]:
    return [(m.name, m.honorific) for m in parse_people(text, languages)]


@pytest.mark.parametrize(
    ("text", "name", "honorific", "language"),
    [
        ("Dr Qwando Bnelli", "Qwando Bnelli", "Dr", "en"),
        ("Frau Qwando Bnelli", "Qwando Bnelli", "Frau", "de"),
        ("Д-р Камелия Присадова", "Камелия Присадова", "Д-р", "bg"),
        ("проф. д-р Мария Петкова", "Мария Петкова", "проф. д-р", "bg"),
        ("Prof.ª Dr.ª Maria Lobo", "Maria Lobo", "Prof.ª Dr.ª", "pt"),
        ("Prof.a Dr.a Maria Lobo", "Maria Lobo", "Prof.a Dr.a", "pt"),
        ("Dipl.-Ing. (FH) Karl Bauer", "Karl Bauer", "Dipl.-Ing. (FH)", "de"),
        ("Dr.-Ing. Karl Bauer", "Karl Bauer", "Dr.-Ing.", "de"),
        ("Prof. Dr.-Ing. E.h. Karl Bauer", "Karl Bauer", "Prof. Dr.-Ing. E.h.", "de"),
        ("Dr. Dr. h. c. mult. Karl Bauer", "Karl Bauer", "Dr. Dr. h. c. mult.", "de"),
        ("Prof.in Dr. Karla Bauer", "Karla Bauer", "Prof.in Dr.", "de"),
        ("Prof.`in Dr. Karla Bauer", "Karla Bauer", "Prof.`in Dr.", "de"),
        ("Univ.-Prof.in Mag.a Dr.in Karla Bauer", "Karla Bauer", "Univ.-Prof.in Mag.a Dr.in", "de"),
        ("Prof:in Karla Bauer", "Karla Bauer", "Prof:in", "de"),
        ("Rt Hon. Sir John Brown", "John Brown", "Rt Hon. Sir", "en"),
    ],
)
def test_titles_are_no_part_of_a_name(text: str, name: str, honorific: str, language: str) -> None:
    assert _found(text, language) == [(name, honorific)]


@pytest.mark.parametrize(
    ("text", "name", "honorific", "language"),
    [
        ("Sr. D. Juan Lobo Vera", "Juan Lobo Vera", "Sr. D.", "es"),
        ("D.ª Carmen Lobo Vera", "Carmen Lobo Vera", "D.ª", "es"),
        ("Ilma. Sra. D.ª Carmen Lobo Vera", "Carmen Lobo Vera", "Ilma. Sra. D.ª", "es"),
        ("к.е.н., доц. Іван Бондаренко", "Іван Бондаренко", "к.е.н., доц.", "uk"),
        ("M. Jean-Paul Martin", "Jean-Paul Martin", "M.", "fr"),
        ("E.S. Andrei Ionescu", "Andrei Ionescu", "E.S.", "ro"),
        ("E.S. dna. Maria Pop", "Maria Pop", "E.S. dna.", "ro"),
    ],
)
def test_letters_that_are_a_title_of_the_language(
    text: str, name: str, honorific: str, language: str
) -> None:
    assert _found(text, language) == [(name, honorific)]


def test_letters_stay_initials_in_other_languages_and_before_surnames() -> None:
    assert _found("M. Jean-Paul Martin", "en") == [("M. Jean-Paul Martin", None)]
    assert _found("D. Lobo", "es") == [("D. Lobo", None)]


def test_common_words_behind_a_word_that_may_be_a_title_are_nobody() -> None:
    assert _found("Master Data Services", "en") == []


@pytest.mark.parametrize(
    ("line", "name", "title"),
    [
        ("D.ª Pilar Lahoz", "Pilar Lahoz", "D.ª"),
        ("D.a Pilar Lahoz", "Pilar Lahoz", "D.a"),
        ("Dª Pilar Lahoz", "Pilar Lahoz", "Dª"),
        ("Dª. Pilar Lahoz", "Pilar Lahoz", "Dª."),
        ("Dña. Mª José Calvo", "Mª José Calvo", "Dña."),
    ],
)
def test_a_letter_with_its_sign_is_a_title_or_mary(line: str, name: str, title: str) -> None:
    (mention,) = parse_people(line, ("es",))
    assert (mention.name, mention.honorific) == (name, title)


def test_what_joins_two_names_is_no_title_but_between_titles() -> None:
    assert _found("Paul Martin et Marie Dupont", "fr") == [("Paul Martin", None), ("Marie Dupont", None)]
    assert _found("Mgr. et Mgr. Jan Novák", "cs") == [("Jan Novák", "Mgr. et Mgr.")]


def test_a_short_word_without_its_stop_before_one_more_is_a_given_name() -> None:
    assert _found("Anna Lis, Ewa Kot and Min Zhang", "en")[-1] == ("Min Zhang", None)
    assert _found("Jun Zhao, Anna Lis", "en")[0] == ("Jun Zhao", None)
    assert _found("Min. Jan Kowalski", "pl") == [("Jan Kowalski", "Min.")]


@pytest.mark.parametrize(
    ("line", "affiliation", "title"),
    [
        ("Sarah Lobo (Univ. of Maryland)", "Univ. of Maryland", None),
        ("Sarah Lobo, Univ. Wien", "Univ. Wien", None),
        ("Univ.-Prof. Dr. Sarah Lobo (Univ. Graz)", "Univ. Graz", "Univ.-Prof. Dr."),
    ],
)
def test_a_shortened_university_is_no_title(line: str, affiliation: str, title: str | None) -> None:
    (mention,) = parse_people(line, ("de", "en"))
    assert (mention.name, mention.affiliation, mention.honorific) == ("Sarah Lobo", affiliation, title)


def test_a_title_with_its_stop_begins_a_line() -> None:
    found = parse_people("Inauguración\nExcmo. Sr. D. Manuel Olalla Ruiz", ("es",))
    assert [(m.name, m.honorific) for m in found] == [("Manuel Olalla Ruiz", "Excmo. Sr. D.")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dean of the Faculty of Arts, Prof. John Smith", ("John Smith", "Dean", "Faculty of Arts")),
        ("Ilmo. Sr. Alcalde de Jaén, D. José Pérez", ("José Pérez", "Alcalde", "Jaén")),
        ("Rektor Uniwersytetu Łódzkiego, prof. Jan Kos", ("Jan Kos", "Rektor", "Uniwersytetu Łódzkiego")),
    ],
)
def test_an_office_before_a_titled_name_is_theirs(text: str, told: tuple[str, str, str]) -> None:
    (mention,) = parse_people(text, ("es", "en", "pl"))
    assert (mention.name, mention.position, mention.affiliation) == told
    assert person_likelihood(text) > 0.3


def test_an_office_behind_a_name_is_not_the_next_ones() -> None:
    first, second = parse_people("Ann Lee, Mayor of York, Prof. John Smith", ("en",))
    assert (first.position, second.position) == ("Mayor", None)
