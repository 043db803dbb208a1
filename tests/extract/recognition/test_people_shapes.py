"""The shapes in which programmes of several languages print people, and what only looks like people."""

from __future__ import annotations

import pytest

from extract.recognition import parse_people

Row = tuple[str, str | None, str | None]


def rows(text: str, *languages: str) -> list[Row]:
    return [(m.name, m.position, m.affiliation) for m in parse_people(text, languages)]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("tr", "Yusuf Can Ersoy, Tuğba\nÖzkal Yıldız", ["Yusuf Can Ersoy", "Tuğba Özkal Yıldız"]),
        ("tr", "Hüseyin Yıldız, Kübra Atalay\nKabasak", ["Hüseyin Yıldız", "Kübra Atalay Kabasak"]),
        ("en", "Jane Roe, John\nSmith, Ann Poe", ["Jane Roe", "John Smith", "Ann Poe"]),
        ("pl", "Ewa Kulisz (Łódź), Jan\nBury (Opole)", ["Ewa Kulisz", "Jan Bury"]),
        (
            "es",
            "Dra. Eva Edilia\nÁvila Muro\nDepto. de Biología\nUniversidad de Soria",
            ["Eva Edilia Ávila Muro"],
        ),
        ("es", "Dra. Eva Edilia Ávila Muro\nDepto. de Biología", ["Eva Edilia Ávila Muro"]),
        ("fr", "Antoine Le\nGonidou, Marie Martin", ["Antoine Le Gonidou", "Marie Martin"]),
        (
            "es",
            "Ana Lobo Vera, Marco Antonio Sotela\nMonje, Félix Gómez Roca",
            ["Ana Lobo Vera", "Marco Antonio Sotela Monje", "Félix Gómez Roca"],
        ),
        ("es", "Ana Ruiz de Villa", ["Ana Ruiz de Villa"]),
        ("en", "Bento Freitas\nSantos Júnior", ["Bento Freitas Santos Júnior"]),
        ("en", "João Oliveira Júnior, Jane Roe", ["João Oliveira Júnior", "Jane Roe"]),
        ("en", "João Bento Freitas Santos Júnior", ["João Bento Freitas Santos Júnior"]),
        (
            "en",
            "Jane Roe, John Smith, and Mohammad\nTaher Qwex",
            ["Jane Roe", "John Smith", "Mohammad Taher Qwex"],
        ),
        ("es", "(Ana Urraca\nValle)", ["Ana Urraca Valle"]),
        ("pl", "dr Jan Bury\n/fizyka/ Instytut Nauk Uniwersytet\nMikołaja Kopernika", ["Jan Bury"]),
        ("en", "Dr Jane Roe / Max Planck Institute of Rivers", ["Jane Roe"]),
        ("cs", "Petr Novák\npersonální ředitel CEE GLOBEX", ["Petr Novák"]),
        ("en", "Kelly St. Pierre (Case Western Reserve University)", ["Kelly St. Pierre"]),
        ("en", "Doe, J., Roe, R.; Poe, E. A.", ["Doe, J.", "Roe, R.", "Poe, E. A."]),
        (
            "en",
            "Xina Zhang, Linman Yu, Zheng Ma and Bin Dai",
            ["Xina Zhang", "Linman Yu", "Zheng Ma", "Bin Dai"],
        ),
        ("en", "Jane Roe, John Smith, Qwerty Vex", ["Jane Roe", "John Smith", "Qwerty Vex"]),
        ("en", "Jane Roe and John Smith, Initech Labs", ["Jane Roe", "John Smith"]),
        ("en", "Prof. Jan Berend\nWezeman, Dean of the Law School", ["Jan Berend Wezeman"]),
        ("pl", "Jan Kowalski\nGlobex, dyrektor marketingu", ["Jan Kowalski"]),
        ("cs", "Nováková, Jana; Dvořák, Petr", ["Nováková, Jana", "Dvořák, Petr"]),
    ],
)
def test_names(language: str, text: str, names: list[str]) -> None:
    assert [name for name, _, _ in rows(text, language)] == names


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Jane Roe, Adam Smith\nGlobex", [("Jane Roe", None, None), ("Adam Smith", None, "Globex")]),
        ("en", "Jane Roe\nUniversity of Leeds", [("Jane Roe", None, "University of Leeds")]),
        ("en", "Prof. Jane Roe\nSimon Poe University,\nBurnaby, British Columbia,\nCanada",
         [("Jane Roe", None, "Simon Poe University, Burnaby, British Columbia, Canada")]),
        ("es", "Dr. Gerardo Rafael Arguello\nDivisión de Biología,\nIPICXT, S.L.P.",
         [("Gerardo Rafael Arguello", None, "División de Biología, IPICXT")]),
        ("pl", "Piotr Lis\nPełnomocnik Prezesa Zarządu\nds. Ochrony Informacji\nGlobex S.A.",
         [("Piotr Lis", "Pełnomocnik Prezesa Zarządu ds. Ochrony Informacji", "Globex S.A.")]),
        ("tr", "Prof. Hasan Demir, Akme Üniversitesi Rektörü",
         [("Hasan Demir", "Rektörü", "Akme Üniversitesi")]),
        ("tr", "Ayşe Demir, Globex Genel Müdürü", [("Ayşe Demir", "Genel Müdürü", "Globex")]),
        ("tr", "Ayşe Demir, Kıdemli Satış Danışmanı, INTX",
         [("Ayşe Demir", "Kıdemli Satış Danışmanı", "INTX")]),
        ("tr", "Ayşe Demir, Bulut Teknoloji Danışmanı, INTX",
         [("Ayşe Demir", "Bulut Teknoloji Danışmanı", "INTX")]),
        ("tr", "Ayşe Demir, Satış Yöneticisi", [("Ayşe Demir", "Satış Yöneticisi", None)]),
        ("tr", "Ayşe Demir, Akme Belediyesi Kültür İşleri Müdürü",
         [("Ayşe Demir", "Kültür İşleri Müdürü", "Akme Belediyesi")]),
        ("tr", "Ayşe Demir, Akme Üniversitesi Rektörü, Bursa",
         [("Ayşe Demir", "Rektörü", "Akme Üniversitesi")]),
        ("it", "Anna Rossi → Fondatrice di Blue Cook", [("Anna Rossi", "Fondatrice", "Blue Cook")]),
        ("fr", "Anne Martin, Directrice générale et co-fondatrice de Qwexlab",
         [("Anne Martin", "Directrice générale et co-fondatrice", "Qwexlab")]),
        ("it", "Anna Rossi, dottoranda in Economia", [("Anna Rossi", "dottoranda in Economia", None)]),
        ("es", "Ana Valle, jefa del Departamento de Investigación Hidráulica Hospital General de Soria",
         [("Ana Valle", "jefa del Departamento de Investigación Hidráulica", "Hospital General de Soria")]),
        ("es", "Ana Valle, jefa de sala Hospital General Dr. Luis Pérez Gómez\nEva Ruiz, Soria",
         [("Ana Valle", "jefa de sala", "Hospital General Dr. Luis Pérez Gómez"),
          ("Eva Ruiz", None, "Soria")]),
    ],
)  # fmt: skip
def test_names_with_what_stands_beside_them(language: str, text: str, expected: list[Row]) -> None:
    assert rows(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pl", "Piotr Lis, b. Sekretarz stanu w Ministerstwie Finansów, Dyrektor Krajowej Izby Rolnej",
         ("Dyrektor", "Krajowej Izby Rolnej")),
        ("pl", "Piotr Lis, b. Zastępca Dyrektora Narodowego Centrum Badań",
         ("b. Zastępca Dyrektora Narodowego Centrum Badań", None)),
        ("en", "Jane Roe, former director of the Museum of Glass, editor at Globex", ("editor", "Globex")),
        ("fr", "Jeanne Martin, ancienne présidente du Conseil régional",
         ("ancienne présidente du Conseil régional", None)),
        ("de", "Anna Schmidt, ehemalige Leiterin der Stadtbibliothek Ulm",
         ("ehemalige Leiterin der Stadtbibliothek Ulm", None)),
    ],
)  # fmt: skip
def test_an_office_of_the_past_is_nobodys_affiliation(
    language: str, text: str, expected: tuple[str, str | None]
) -> None:
    assert [row[1:] for row in rows(text, language)] == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nanyang Technological\nUniversity, Singapore"),
        ("en", "Human Technopole, Milan,\nItaly and Otto von Guericke\nUniversity Magdeburg,\nGermany"),
        ("it", "Alma Mater Studiorum\nUniversità di Bologna, Italy"),
        ("en", "Sir John Fleming Building, Imperial College Road, London SW7 2AZ"),
        ("en", "Globe, 47 Ludgate Hill, London EC4M 7JZ"),
        ("en", "Jane Roe’s Manchester"),
        ("en", "W.F. Hermans room"),
        ("pl", "program rządu Jerzego Nowaka"),
    ],
)
def test_what_only_looks_like_people(language: str, text: str) -> None:
    assert rows(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("pl", "Piotr Sowa, redaktor naczelny „Gazety Rzecznej”", ("redaktor naczelny", "„Gazety Rzecznej”")),
        ("pl", "Anna Lis (redaktorka „Pisma”)", ("redaktorka", "„Pisma”")),
        ("pl", "Anna Lis, dyrektor „Młyny Dolne” sp. z o.o.", ("dyrektor", "„Młyny Dolne” sp. z o.o.")),
        ("en", "Jane Roe, editor of “The Mallow Post”", ("editor", "“The Mallow Post”")),
        (
            "fr",
            "Jean Roe, rédacteur en chef de « La Gazette »",
            ("rédacteur en chef", "« La Gazette »"),
        ),
        ("en", "Jane Roe, author of “The Mallow Road”", ("author of “The Mallow Road”", None)),
        ("pl", "Anna Lis, reżyserka „Rzeki”", ("reżyserka „Rzeki”", None)),
        ("pl", "Anna Lis, koordynatorka projektu „Rzeka”", ("koordynatorka projektu „Rzeka”", None)),
    ],
)
def test_what_is_quoted_behind_an_office_is_the_employer_with_its_marks(
    language: str, text: str, said: tuple[str, str | None]
) -> None:
    assert [row[1:] for row in rows(text, language)] == [said]


def test_an_acronym_and_a_town_in_brackets_are_nobody() -> None:
    (mention,) = parse_people("Jane Roe (LPSM, Paris)", ("fr",))
    assert (mention.name, mention.affiliation) == ("Jane Roe", "LPSM, Paris")


def test_a_shortened_university_behind_a_name_written_out_is_nobody() -> None:
    (mention,) = parse_people("Miguel Sarmento, U. Minho", ("pt",))
    assert (mention.name, mention.affiliation) == ("Miguel Sarmento", "U. Minho")
    assert [m.name for m in parse_people("A. Roe, U. Berg", ("en",))] == ["A. Roe", "U. Berg"]
    assert [m.name for m in parse_people("Anna Lis, U. Nowak, J. Kos", ("pl",))][1] == "U. Nowak"


@pytest.mark.parametrize(
    ("text", "position", "affiliation"),
    [
        ("Anna Lis, professeure à l'université Roe-Lens", "professeure", "université Roe-Lens"),
        ("Anna Lis, directrice du musée Grévin", "directrice", "musée Grévin"),
        ("Anna Lis, dyrektor w agencji Roemer", "dyrektor", "Roemer"),
    ],
)
def test_an_uncapitalised_word_for_an_organisation_heads_its_name(
    text: str, position: str, affiliation: str
) -> None:
    (person,) = parse_people(text)
    assert (person.position, person.affiliation) == (position, affiliation)


def test_colons_between_semicolons_part_names_from_where_they_work() -> None:
    found = parse_people(
        "Anna Lis:Roe University;Jan Kot:Salt Lab;Ewa Maria Wilk:School of Bells, Roe University"
    )
    assert [(p.name, p.affiliation) for p in found] == [
        ("Anna Lis", "Roe University"),
        ("Jan Kot", "Salt Lab"),
        ("Ewa Maria Wilk", "School of Bells, Roe University"),
    ]


def test_the_legend_of_a_sign_is_no_office() -> None:
    (person,) = parse_people("Anna Lis (* indicates presenting author)")
    assert (person.name, person.position, person.affiliation) == ("Anna Lis", None, None)
