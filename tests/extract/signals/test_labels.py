from __future__ import annotations

import pytest

from extract.lang import Pack, pack
from extract.signals.labels import (
    container_label,
    find_role_labels,
    heading_class,
    is_break,
    lead_role,
    non_people_label,
    session_kind,
)

PACKS = (pack("pl"), pack("en"))


@pytest.mark.parametrize(
    ("text", "role", "plural", "printed", "side"),
    [
        ("Paneliści:", "panelist", True, "Paneliści", "before"),
        ("Mod.: Ewa Kulisz", "moderator", False, "Mod", "before"),
        ("PANELISCI :", "panelist", True, "PANELISCI", "before"),
        ("Moderator/ka: Ewa Kulisz", "moderator", False, "Moderator/ka", "before"),
        ("Ekspert(ka/ci): Ewa Kulisz", "expert", False, "Ekspert(ka/ci)", "before"),
        ("Gość specjalny: Jan Nowak", "special_guest", False, "Gość specjalny", "before"),
        ("Prowadzenie – Ewa Kulisz", "host", False, "Prowadzenie", "before"),
        ("prowadzi: Ewa Kulisz", "host", False, "prowadzi", "before"),
        ("Moderator Ewa Kulisz", "moderator", False, "Moderator", "before"),
        ("Ewa Kulisz (moderator)", "moderator", False, "moderator", "after"),
        ("Ewa Kulisz – moderator", "moderator", False, "moderator", "after"),
        ("(Chair: Ann Smith)", "chair", False, "Chair", "before"),
        ("Session 3 Chair: Ann Smith", "chair", False, "Chair", "before"),
        ("Chaired by Ann Smith", "chair", False, "Chaired by", "before"),
        ("Commentary by Ann Smith", "discussant", False, "Commentary by", "before"),
        ("Panel moderated by Ann Smith", "moderator", False, "Panel moderated by", "before"),
        ("Chair & Discussant: Ann Smith", "chair", False, "Chair & Discussant", "before"),
        ("Presenter/Moderator: Ann Smith", "moderator", False, "Presenter/Moderator", "before"),
        ("by Ann Smith", "speaker", False, "by", "before"),
        ("PANELIŚCI", "panelist", True, "PANELIŚCI", "alone"),
    ],
)
def test_role_labels(text: str, role: str, plural: bool, printed: str, side: str) -> None:
    (found,) = find_role_labels(text, PACKS)
    assert (found.role, found.plural, found.printed, found.side) == (role, plural, printed, side)
    assert text[found.start : found.end] == printed
    assert found.after_colon == (":" in text[found.end : found.end + 2])


@pytest.mark.parametrize(
    "text",
    [
        "Expert systems for all",
        "Speakers of the house",
        "a talk by and for people",
        "Kto prowadzi dialog?",
        "PANEL 1: WHO PAYS",
    ],
)
def test_role_words_inside_a_text_are_no_labels(text: str) -> None:
    assert find_role_labels(text, PACKS) == ()


def test_gendered_forms_of_other_languages() -> None:
    german = (pack("de"),)
    for text in ("Referent*in: Jana Weiß", "Referent:innen: Jana Weiß", "Referent(in): Jana Weiß"):
        (found,) = find_role_labels(text, german)
        assert (found.role, found.after_colon) == ("speaker", True)


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("Intervenant·e·s : Ana Roe", True),
        ("Intervenant(e)s : Ana Roe", True),
        ("Intervenant-e-s : Ana Roe", True),
        ("Modérateur.rice : Ana Roe", False),
        ("Modérateur-trice : Ana Roe", False),
    ],
)
def test_french_forms_for_all_genders(text: str, plural: bool) -> None:
    (found,) = find_role_labels(text, (pack("fr"),))
    assert (found.printed, found.plural, found.side) == (text.split(" :")[0], plural, "before")


def test_words_that_name_a_thing_too_are_less_sure() -> None:
    (keynote,) = find_role_labels("Keynote: The city of tomorrow", PACKS)
    (speaker,) = find_role_labels("Keynote speaker: Ann Smith", PACKS)
    assert keynote.confidence <= 0.6 < speaker.confidence


def test_who_leads_depends_on_what_is_led() -> None:
    (lead,) = find_role_labels("Prowadzenie: Ewa Kulisz", PACKS)
    (chair,) = find_role_labels("Chair: Ann Smith", PACKS)
    assert [lead_role(lead, kind) for kind in ("session", "panel", "workshop", None)] == [
        "chair",
        "moderator",
        "host",
        "host",
    ]
    assert lead_role(chair, "panel") == "chair"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Lunch", "meal"),
        ("Przerwa kawowa / Sesja posterowa", "break"),
        ("Lunch + posters", "meal"),
        ("Coffee and registration", "registration"),
        ("Photo Session, Tea Break", "break"),
        ("Optional dinner (for those who signed up)", "meal"),
        ("Otwarcie kongresu", "opening"),
        ("Opening of the congress", "opening"),
        ("Oficjalne rozpoczęcie, keynote speech", "opening"),
        ("Conference summary", "closing"),
        ("Keynote: the city of tomorrow", "keynote"),
        ("Keynote Speakers", "session"),
        ("Panel specjalny: miasto jutra", "panel"),
        ("Welcome party", "social"),
        ("Q&A", "q_and_a"),
        ("Session #1: Maps", "session"),
        ("Wręczenie nagród", "award"),
        ("Invited talk: maps of the city", "talk"),
        ("Morning Workshops (coffee break at 11.00)", "workshop"),
        ("Room to be told (lunch)", "meal"),
    ],
)
def test_session_kinds(title: str, kind: str) -> None:
    signal = session_kind(title, PACKS)
    assert signal and (signal.kind, signal.strength >= 0.5) == (kind, True)
    assert signal.evidence in title


@pytest.mark.parametrize(
    "title",
    [
        "Some of the best workshop practices of our town",
        "Introduction to maps",
        "Social networks come to town",
        "Performance with a simple recipe",
        "Rethinking equity: transport",
        "Rivers - time for a break yet?",
    ],
)
def test_kind_words_inside_titles_are_weak(title: str) -> None:
    signal = session_kind(title, PACKS)
    assert signal is None or signal.strength < 0.5


def test_breaks() -> None:
    assert is_break("COFFEE BREAK", PACKS) and is_break("Obiad", PACKS)
    assert not is_break("Coffee culture in old towns", PACKS)


@pytest.mark.parametrize(
    ("text", "kind", "number", "title"),
    [
        ("Session 3A: Maps", "session", "3A", "Maps"),
        ("Sesja II – Mapy", "session", "II", "Mapy"),
        ("Blok I. Miasto", "session", "I", "Miasto"),
        ("Panel 1", "panel", "1", None),
        ("Keynote Speakers", "keynote", None, None),
        ("SESJA PLENARNA", "session", None, None),
        ("3rd session", "session", "3rd", None),
        ("First session", "session", "First", None),
        ("Sesja pierwsza", "session", "pierwsza", None),
    ],
)
def test_containers(text: str, kind: str, number: str | None, title: str | None) -> None:
    label = container_label(text, PACKS)
    assert label and (label.kind, label.number, label.title) == (kind, number, title)


@pytest.mark.parametrize("text", ["Session chair", "Panel of experts on maps", "", "12", "Bloki mieszkalne"])
def test_no_containers(text: str) -> None:
    assert container_label(text, PACKS) is None


def test_labels_that_are_no_people() -> None:
    assert non_people_label("Zagadnienia: mapy, plany", PACKS) == "Zagadnienia"
    assert non_people_label("• Patronat honorowy:", PACKS) == "Patronat honorowy"
    assert non_people_label("Topics", PACKS) == "Topics"
    assert non_people_label("Tematy miasta", PACKS) is None
    assert non_people_label("Moderator: Ewa Kulisz", PACKS) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BIOGRAMY PRELEGENTÓW", "biographies"),
        ("Patroni medialni", "sponsors"),
        ("Program konferencji 2023", "programme"),
        ("2 Committees", "committee"),
        ("Paneliści:", None),
        ("Venue: Room 3", None),
        ("The city of tomorrow", None),
    ],
)
def test_headings(text: str, expected: str | None) -> None:
    assert heading_class(text, PACKS) == expected


def test_english_loans_are_known_in_every_language() -> None:
    polish: tuple[Pack, ...] = (pack("pl"),)
    assert is_break("Coffee break", polish)
    assert find_role_labels("Chair: Ewa Kulisz", polish)[0].role == "chair"
