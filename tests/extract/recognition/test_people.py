"""Participant lines of many shapes and languages; names are invented or of the first programme."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.recognition import parse_names, parse_people

Row = tuple[str, str | None, str | None]

#: text, languages, (name, position, affiliation) of each person
LINES: list[tuple[str, tuple[str, ...], list[Row]]] = [
    ("Jean Paul MARTIN, maire de Lyon", ("fr",), [("Jean Paul MARTIN", "maire", "Lyon")]),
    ("Ana María DE LA VEGA RUIZ, alcaldesa", ("es",), [("Ana María DE LA VEGA RUIZ", "alcaldesa", None)]),
    ("Ayşe Nur DEMİRTAŞLI, Müdür", ("tr",), [("Ayşe Nur DEMİRTAŞLI", "Müdür", None)]),
    ("Jan Adam UMK", ("pl",), [("Jan Adam", None, "UMK")]),
    (
        "Paolo Ferri, Rettore dell’Università di Siena",
        ("it",),
        [("Paolo Ferri", "Rettore", "Università di Siena")],
    ),
    ("Carlo dell’Acqua, Università di Pisa", ("it",), [("Carlo dell’Acqua", None, "Università di Pisa")]),
    (
        "Ana Lobo, Professora Associada da Universidade do Porto",
        ("pt",),
        [("Ana Lobo", "Professora Associada", "Universidade do Porto")],
    ),
    (
        "Luis Vera Gil, Magistrado del Tribunal Supremo",
        ("es",),
        [("Luis Vera Gil", "Magistrado", "Tribunal Supremo")],
    ),
    (
        "Marlena Mazur (Wrocław), Ewa Kulisz (Tarnowskie Góry)",
        ("pl",),
        [("Marlena Mazur", None, "Wrocław"), ("Ewa Kulisz", None, "Tarnowskie Góry")],
    ),
    (
        "Olaf Szymański Socialtime, Radosław Michalski UM Wrocław, Adam Mikołajczyk ZMP",
        ("pl",),
        [
            ("Olaf Szymański", None, "Socialtime"),
            ("Radosław Michalski", None, "UM Wrocław"),
            ("Adam Mikołajczyk", None, "ZMP"),
        ],
    ),
    (
        "Jan Olbrycht Poseł do Parlamentu Europejskiego",
        ("pl",),
        [("Jan Olbrycht", "Poseł do Parlamentu Europejskiego", "Parlamentu Europejskiego")],
    ),
    (
        "Jacek Sutryk Prezydent Wrocławia, Joanna Nowaczyk Z-ca Dyrektora Biura Zwiazku Miast Polskich",
        ("pl",),
        [
            ("Jacek Sutryk", "Prezydent", "Wrocławia"),
            ("Joanna Nowaczyk", "Z-ca Dyrektora Biura", "Zwiazku Miast Polskich"),
        ],
    ),
    (
        "Artur Kurasiński (Twórca, przedsiębiorca, bloger)",
        ("pl",),
        [("Artur Kurasiński", "Twórca, przedsiębiorca, bloger", None)],
    ),
    (
        "Magdalena Ostasz Stadnik (JDLegal), Karolina Domagała (Rzeszów), Konrad Balicki",
        ("pl",),
        [
            ("Magdalena Ostasz Stadnik", None, "JDLegal"),
            ("Karolina Domagała", None, "Rzeszów"),
            ("Konrad Balicki", None, None),
        ],
    ),
    (
        "prof. dr hab. Jan Kowalewski, Uniwersytet Nadmorski w Łebie",
        ("pl",),
        [("Jan Kowalewski", None, "Uniwersytet Nadmorski w Łebie")],
    ),
    (
        "Wanda Brzozowska – Burmistrz Miasta Ustka",
        ("pl",),
        [("Wanda Brzozowska", "Burmistrz Miasta", "Ustka")],
    ),
    (
        "Teresa Lis, Tomasz Żak, Politechnika Bieszczadzka",
        ("pl",),
        [
            ("Teresa Lis", None, "Politechnika Bieszczadzka"),
            ("Tomasz Żak", None, "Politechnika Bieszczadzka"),
        ],
    ),
    (
        "Katarzyna\nPasieczna (Zespół Mazowsze), Daria\nKubasiewicz (Strefa Kultury Wrocław)",
        ("pl",),
        [
            ("Katarzyna Pasieczna", None, "Zespół Mazowsze"),
            ("Daria Kubasiewicz", None, "Strefa Kultury Wrocław"),
        ],
    ),
    (
        "Karol Wrona1, Ewa Sroka2, 1Uniwersytet Nadmorski, 2Instytut Ptaków",
        ("pl",),
        [("Karol Wrona", None, "Uniwersytet Nadmorski"), ("Ewa Sroka", None, "Instytut Ptaków")],
    ),
    ("Jane Doe and John Roe (MIT)", ("en",), [("Jane Doe", None, "MIT"), ("John Roe", None, "MIT")]),
    (
        "Mary Poole, Example University; Peter Hargreaves, Acme Software Ltd",
        ("en",),
        [("Mary Poole", None, "Example University"), ("Peter Hargreaves", None, "Acme Software Ltd")],
    ),
    (
        "Doe, Jane; Roe, J. K. (Example College)",
        ("en",),
        [("Doe, Jane", None, None), ("Roe, J. K.", None, "Example College")],
    ),
    ("J. K. Harper, Mayor of Bristol", ("en",), [("J. K. Harper", "Mayor", "Bristol")]),
    (
        "Dr Susan O'Leary, Head of Research, Institute for Public Data, Ireland",
        ("en",),
        [("Susan O'Leary", "Head of Research", "Institute for Public Data, Ireland")],
    ),
    (
        "Prof. Dr. Anna-Lena Voss, Hochschule Musterstadt",
        ("de",),
        [("Anna-Lena Voss", None, "Hochschule Musterstadt")],
    ),
    (
        "Lena Voss und Peter Reuter (Kassel)",
        ("de",),
        [("Lena Voss", None, "Kassel"), ("Peter Reuter", None, "Kassel")],
    ),
    ("Hans von und zu Reuter", ("de",), [("Hans von und zu Reuter", None, None)]),
    (
        "Moderation: Jürgen Kaltenbach (Hessen), Sabine Reuter (ABC)",
        ("de",),
        [("Jürgen Kaltenbach", None, "Hessen"), ("Sabine Reuter", None, "ABC")],
    ),
    ("Hélène Marchand, Maire de Dijon", ("fr",), [("Hélène Marchand", "Maire", "Dijon")]),
    (
        "Luc PERRIN, directeur du Théâtre des Quais",
        ("fr",),
        [("Luc PERRIN", "directeur", "Théâtre des Quais")],
    ),
    (
        "Ing. Petr Novotný, Ph.D., Fakulta stavební",
        ("cs",),
        [("Petr Novotný", None, "Fakulta stavební")],
    ),
    (
        "María García López, Universidad de Salamanca",
        ("es",),
        [("María García López", None, "Universidad de Salamanca")],
    ),
    (
        "Priscila A. Gomes e Renato M. Souza (Universidade de Aveiro)",
        ("pt",),
        [
            ("Priscila A. Gomes", None, "Universidade de Aveiro"),
            ("Renato M. Souza", None, "Universidade de Aveiro"),
        ],
    ),
    ("Giulia Ferrari (Università di Parma)", ("it",), [("Giulia Ferrari", None, "Università di Parma")]),
    (
        "Olena Kovalenko, Олена Коваленко",
        ("uk",),
        [("Olena Kovalenko", None, None), ("Олена Коваленко", None, None)],
    ),
    ("Pieter van den Berg (Gemeente Utrecht)", ("nl",), [("Pieter van den Berg", None, "Gemeente Utrecht")]),
    ("Minister Cyfryzacji Paweł Rutek", ("pl",), [("Paweł Rutek", "Minister Cyfryzacji", None)]),
    (
        "Bürgermeisterin Petra Lang, Gemeinde Oberau",
        ("de",),
        [("Petra Lang", "Bürgermeisterin", "Gemeinde Oberau")],
    ),
    (
        "Jakub Wątły, radca prawny, Kancelaria Wątły i Wspólnicy",
        ("pl",),
        [("Jakub Wątły", "radca prawny", "Kancelaria Wątły i Wspólnicy")],
    ),
    (
        "Jean-Baptiste Morel, professeur à l'Université de Nantes",
        ("fr",),
        [("Jean-Baptiste Morel", "professeur", "Université de Nantes")],
    ),
    (
        "Марія Шевченко, доцент, Київський університет",
        ("uk",),
        [("Марія Шевченко", "доцент", "Київський університет")],
    ),
    ("KOWALSKI Jan, NOWAK Anna", ("pl",), [("KOWALSKI Jan", None, None), ("NOWAK Anna", None, None)]),
    (
        "Alice Johnson*, Bob Lee† (*MIT, †Example University)",
        ("en",),
        [("Alice Johnson", None, "MIT"), ("Bob Lee", None, "Example University")],
    ),
    (
        "Anna Roe Delgast: President of Salt Institute\nTom Hill Ortaz: Director of Roe Institute",
        ("en",),
        [
            ("Anna Roe Delgast", "President", "Salt Institute"),
            ("Tom Hill Ortaz", "Director", "Roe Institute"),
        ],
    ),
    (
        "Eva Puig, jurista, i de Qwanbo Zholy Barr, relatora especial",
        ("ca",),
        [("Eva Puig", "jurista", None), ("Qwanbo Zholy Barr", "relatora especial", None)],
    ),
    (
        "Jane Roe, Press Club Radom\nTom Hill, editor\nAnna Lis, director",
        ("en",),
        [
            ("Jane Roe", None, "Press Club Radom"),
            ("Tom Hill", "editor", None),
            ("Anna Lis", "director", None),
        ],
    ),
    ("Prezes NIK Krzysztof Roemer", ("pl",), [("Krzysztof Roemer", "Prezes", "NIK")]),
    ("Dyrektor MOPS Jan Kowalski", ("pl",), [("Jan Kowalski", "Dyrektor", "MOPS")]),
    ("Prezes ZMP Ewa Lis (Gdynia)", ("pl",), [("Ewa Lis", "Prezes", "ZMP")]),
    ("Mary Poole. Learning from small data", ("en",), [("Mary Poole", None, None)]),
    ("Mehmet Yılmaz, Ayşe Demir", ("tr",), [("Mehmet Yılmaz", None, None), ("Ayşe Demir", None, None)]),
]


@pytest.mark.parametrize(("text", "languages", "expected"), LINES, ids=[line[0][:30] for line in LINES])
def test_reads_a_printed_line(text: str, languages: tuple[str, ...], expected: list[Row]) -> None:
    found = [(m.name, m.position, m.affiliation) for m in parse_people(text, languages)]
    assert found == expected


def test_titles_stand_apart_from_names() -> None:
    (mention,) = parse_people("ks. prof. dr hab. Jan Kowalewski", ("pl",))
    assert (mention.honorific, mention.name) == ("ks. prof. dr hab.", "Jan Kowalewski")


def test_a_couple_is_two_people() -> None:
    text = "Karolina i Tomasz Brzozowscy"
    people = parse_people(text, ("pl",))
    assert [m.name for m in people] == ["Karolina Brzozowscy", "Tomasz Brzozowscy"]
    assert [m.start for m in people] == [0, text.index("Tomasz")]
    assert {m.end for m in people} == {len(text)}, "the surname stands behind the second"


@pytest.mark.parametrize(
    "text", ["TBA", "N.N.", "Przerwa kawowa", "Coffee Break", "UM Wrocław", "Sala Główna"]
)
def test_nobody_is_named(text: str) -> None:
    assert parse_people(text, ("pl", "en"), listed=False) == ()


def test_the_small_word_before_an_organisation_is_no_position() -> None:
    (mention,) = parse_people("dr Jan Kowalewski,\nprof. nadzw w IPCZD", ("pl",))
    assert (mention.position, mention.affiliation) == (None, "IPCZD")


@pytest.mark.parametrize("tail", [" i inni", " et al.", ", TBA", " anna@example.org"])
def test_what_is_no_person_is_left_out(tail: str) -> None:
    (mention,) = parse_people(f"Anna Kowalewska{tail}", ("pl",))
    assert (mention.name, mention.position, mention.affiliation) == ("Anna Kowalewska", None, None)


def test_a_label_inside_a_bracket_names_another_person() -> None:
    names = [m.name for m in parse_people("Jane Doe (Chair: Mary Poole)", ("en",))]
    assert names == ["Jane Doe", "Mary Poole"]


def test_a_bracket_is_shared_only_by_people_who_present_together() -> None:
    text = "Jane Doe, Mary Poole (Example University)"
    apart = [m.affiliation for m in parse_people(text, ("en",))]
    together = [m.affiliation for m in parse_people(text, ("en",), together=True)]
    assert apart == [None, "Example University"]
    assert together == ["Example University", "Example University"]


def test_a_known_name_is_found_in_any_shape() -> None:
    names = [m.name for m in parse_people("zx81, Jane Doe", ("en",), known=frozenset({"zx81"}))]
    assert names == ["zx81", "Jane Doe"]


def test_places_in_the_text_enclose_what_is_said() -> None:
    text = "Paneliści: Marlena Mazur (Wrocław), Ewa Kulisz"
    first, second = parse_people(text, ("pl",))
    assert text[first.start : first.end] == "Marlena Mazur (Wrocław"
    assert text[second.start : second.end] == "Ewa Kulisz"


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.text(alphabet="AŁbcdó ,.;:()–-\n1'&„”", max_size=60))
def test_mentions_lie_inside_the_text_in_order(text: str) -> None:
    mentions = parse_people(text)
    assert all(0 <= m.start < m.end <= len(text) and m.name for m in mentions)
    assert all(0 < m.confidence <= 1 for m in mentions)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)


@pytest.mark.parametrize("text", [line[0] for line in LINES])
def test_names_alone_are_those_of_the_people(text: str) -> None:
    names, people = parse_names(text), parse_people(text)
    assert [(n.name, n.start, n.confidence) for n in names] == [
        (p.name, p.start, p.confidence) for p in people
    ]
    assert all(n.end <= p.end for n, p in zip(names, people, strict=True))


def test_the_end_of_a_name_is_not_that_of_its_office() -> None:
    (name,) = parse_names("Marlena Mazur (Wrocław)")
    assert (name.start, name.end, name.affiliation) == (0, 13, None)


@pytest.mark.parametrize(
    ("text", "affiliation", "position"),
    [
        ("Ewa Kulisz, Głos Pedagoga", "Głos Pedagoga", None),
        ("Ewa Kulisz, Magazyn Menedżera", "Magazyn Menedżera", None),
        ("Ewa Kulisz, Biuro Prezydenta", "Biuro Prezydenta", None),
        ("Ewa Kulisz, I Zastępca Burmistrza", None, "I Zastępca Burmistrza"),
        ("Ewa Kulisz, Museum Director", None, "Museum Director"),
    ],
)
def test_an_office_in_another_case_belongs_to_the_name_before_it(
    text: str, affiliation: str | None, position: str | None
) -> None:
    (found,) = parse_people(text)
    assert (found.affiliation, found.position) == (affiliation, position)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe, Deputy Mayor, Greater Mallow", [("Jane Roe", "Greater Mallow")]),
        (
            "Jane Roe, Head of Data, Made Tech\nAnna Lis, Director, Qwan Zhe",
            [("Jane Roe", "Made Tech"), ("Anna Lis", "Qwan Zhe")],
        ),
        ("Jane Roe, Mayor, John Brown", [("Jane Roe", None), ("John Brown", None)]),
        ("Jane Roe, Mayor, Qwan Zhe, Director", [("Jane Roe", None), ("Qwan Zhe", None)]),
    ],
)
def test_what_ends_a_line_behind_an_office_is_the_employer(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(m.name, m.affiliation) for m in parse_people(text, ("en",))] == expected


@pytest.mark.parametrize("behind", ["", " Old maps and new ones"])
def test_a_colon_in_front_of_a_title_cuts_no_organisation(behind: str) -> None:
    (mention,) = parse_people(f"Jane Roe, University of Leeds:{behind}", ("en",))
    assert mention.affiliation == "University of Leeds"


@pytest.mark.parametrize(
    "name", ["Kees van 't Hof", "Kees van ’t Hof", "Marieke in 't Veld", "Sophie in ‘t Hout"]
)
def test_an_article_that_lost_its_vowel_stands_inside_a_name(name: str) -> None:
    (found,) = parse_people(f"{name}, gemeente Ede", ("nl",))
    assert (found.name, found.affiliation) == (name, "gemeente Ede")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Laura Rossi, author of Peter White, and Mary Jones, journalist", ["Laura Rossi", "Mary Jones"]),
        ("Ana García, biógrafa de Carmen Ruiz (entre otras)", ["Ana García"]),
        ("Anna Brown, biographer, Peter White", ["Anna Brown", "Peter White"]),
    ],
)
def test_whom_an_office_is_about_takes_no_part(text: str, names: list[str]) -> None:
    people = parse_people(text, ("es", "en"))
    assert [p.name for p in people] == names
    assert not any((p.position or "").endswith(",") for p in people)


def test_a_word_and_a_roman_number_are_nobody() -> None:
    assert parse_people("Waves II", ("en",)) == ()
