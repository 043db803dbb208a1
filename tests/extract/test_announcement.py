"""Announcements made here, in four languages, and the one of the first event where it is at hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from matplotlib import get_data_path
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from extract.announcement import Announcement, read_announcement
from extract.facts.model import EditionHints, PageLines
from extract.lang import detect
from extract.layout.lines import build_lines
from extract.reading import read_document

SHARED = Path(__file__).parents[3] / "shared"

ENGLISH = (
    "# River Towns Forum 2031",
    "Organised by the Association of River Towns and the Harbour Press, the River Towns Forum 2031 is a "
    "meeting devoted to public space along the water. Three days, four tracks, many guests.",
    "The forum follows three tracks this year, and each of them begins with a walk through the town.",
    "The first track, Shores, asks who owns the banks of a river and who may use them, and what towns "
    "have done to keep them open.",
    "The second track is called “Bridges” and looks at what connects two halves of a town when the "
    "water between them rises.",
    "Finally, the Harbours track brings old docks and new neighbours together, with examples from "
    "seven ports.",
    "Save the date: 4–6 May 2031",
    "Further details will follow.",
)
GERMAN = (
    "# Tagung Stadt und Wasser 2032",
    "Die Tagung wird veranstaltet von der Gesellschaft für Flussbau und findet zum zweiten Mal statt, "
    "unter dem Motto „Ufer für alle“.",
    "Es gibt zwei Themenstränge, die sich über beide Tage ziehen.",
    "Der erste Themenstrang „Ufer“ fragt, wem die Ufer gehören und wer sie nutzen darf, und zeigt, was "
    "die Städte dafür getan haben.",
    "Der zweite Themenstrang „Brücken“ zeigt, was zwei Hälften einer Stadt verbindet, wenn das Wasser "
    "zwischen ihnen steigt.",
    "Termin vormerken: 12.–13. März 2032",
    "Ort: Haus am Fluss, 50667 Köln",
)
FRENCH = (
    "# Colloque Villes et Rivières 2033",
    "Organisé par la Société des Rivières, le colloque aura lieu pour la troisième fois. Il propose trois "
    "parcours aux participants.",
    "Le premier parcours, « Rives », demande à qui appartiennent les rives et qui peut en faire usage "
    "dans les villes d’aujourd’hui.",
    "Le deuxième parcours s’intitule « Ponts » et montre ce qui relie les deux moitiés d’une ville "
    "quand l’eau monte entre elles.",
    "Réservez la date : 7 et 8 avril 2033",
    "Lieu : Maison du Fleuve, 69002 Lyon",
)
LISTED = (
    "# Kongres Miast Nadrzecznych 2034",
    "Kongres odbędzie się już po raz piąty i jest poświęcony przestrzeni publicznej nad wodą. Program "
    "obejmuje trzy ścieżki:",
    "• Brzegi – do kogo należą i kto może z nich korzystać",
    "• Mosty – co łączy dwie połowy miasta",
    "• Porty – dawne nabrzeża i nowi sąsiedzi",
    "Zapisz datę: 3–4 czerwca 2034",
)
TIMETABLE = (
    "# Forum of Bells 2031",
    "Save the date: 4 May 2031",
    *(f"{hour:02d}:00 A talk about bell number {hour}" for hour in range(9, 16)),
)


def write(path: Path, texts: Sequence[str]) -> Path:
    """A PDF with one paragraph a text; `# ` marks the title."""
    fonts = Path(get_data_path(), "fonts", "ttf")
    pdfmetrics.registerFont(TTFont("DejaVu", str(fonts / "DejaVuSans.ttf")))
    pdfmetrics.registerFont(TTFont("DejaVu-Bold", str(fonts / "DejaVuSans-Bold.ttf")))
    body = ParagraphStyle("body", fontName="DejaVu", fontSize=11, leading=15, spaceAfter=12)
    title = ParagraphStyle("title", parent=body, fontName="DejaVu-Bold", fontSize=20, leading=25)
    story = [Paragraph(t.removeprefix("# "), title if t.startswith("# ") else body) for t in texts]
    SimpleDocTemplate(str(path), pagesize=A4, invariant=True).build(story)
    return path


def pages_of(path: Path) -> list[PageLines]:
    return [(page, build_lines(page)) for page in read_document(path).pages]


def read(path: Path, hints: EditionHints | None = None) -> Announcement | None:
    pages = pages_of(path)
    packs = detect("\n".join(n.text for _, lines in pages for n in lines))
    return read_announcement(pages, packs, hints)


@pytest.fixture
def announce(tmp_path: Path) -> Callable[[Sequence[str]], Announcement]:
    def make(texts: Sequence[str]) -> Announcement:
        found = read(write(tmp_path / "text.pdf", texts))
        assert found is not None
        return found

    return make


def test_english_facts(announce: Callable[[Sequence[str]], Announcement]) -> None:
    facts = announce(ENGLISH).facts
    assert (facts.title, facts.status, facts.year) == ("River Towns Forum 2031", "announced", 2031)
    assert (facts.start_date, facts.end_date) == ("2031-05-04", "2031-05-06")
    assert facts.organisers == ("Association of River Towns", "Harbour Press")
    assert facts.theme == "public space along the water"


def test_english_tracks_in_three_ways_of_naming(announce: Callable[[Sequence[str]], Announcement]) -> None:
    tracks = announce(ENGLISH).tracks
    assert [t.name for t in tracks] == ["Shores", "Bridges", "Harbours track"]
    assert [t.description for t in tracks] == list(ENGLISH[3:6])


def test_two_numbers_of_tracks_are_a_doubt(announce: Callable[[Sequence[str]], Announcement]) -> None:
    (doubt,) = announce(ENGLISH).doubts
    assert doubt.kind == "count_mismatch"
    assert doubt.candidate == "3"
    assert "four tracks" in doubt.reasons[0] and "three tracks" in doubt.reasons[1]
    assert doubt.place is not None and doubt.place.page == 1


def test_german(announce: Callable[[Sequence[str]], Announcement]) -> None:
    found = announce(GERMAN)
    assert [t.name for t in found.tracks] == ["Ufer", "Brücken"]
    assert (found.facts.start_date, found.facts.end_date) == ("2032-03-12", "2032-03-13")
    assert (found.facts.venue, found.facts.city) == ("Haus am Fluss", "Köln")
    assert found.facts.organisers == ("Gesellschaft für Flussbau",)
    assert found.facts.theme == "Ufer für alle"
    assert found.doubts == ()


def test_french_names_fewer_tracks_than_it_counts(announce: Callable[[Sequence[str]], Announcement]) -> None:
    found = announce(FRENCH)
    assert [t.name for t in found.tracks] == ["Rives", "Ponts"]
    assert (found.facts.venue, found.facts.city) == ("Maison du Fleuve", "Lyon")
    assert found.facts.organisers == ("Société des Rivières",)
    assert [d.candidate for d in found.doubts] == ["2"]


def test_tracks_in_a_list(announce: Callable[[Sequence[str]], Announcement]) -> None:
    found = announce(LISTED)
    assert [t.name for t in found.tracks] == ["Brzegi", "Mosty", "Porty"]
    assert found.tracks[1].description == "Mosty – co łączy dwie połowy miasta"
    assert found.doubts == ()


def test_every_word_is_claimed_once(tmp_path: Path) -> None:
    path = write(tmp_path / "text.pdf", ENGLISH)
    found = read(path)
    assert found is not None
    claimed = sorted((c.page, k) for c in found.claims for k in c.ids)
    words = [(p.number, k) for p in read_document(path).pages for k in range(len(p.words))]
    assert claimed == words
    assert {c.kind for c in found.claims} == {"record", "prose"}


def test_a_timetable_is_no_announcement(tmp_path: Path) -> None:
    assert read(write(tmp_path / "text.pdf", TIMETABLE)) is None


def test_prose_about_no_event_is_no_announcement(tmp_path: Path) -> None:
    text = "On 4 May 2031 the bell was rung again, and the people of the town came to hear its sound."
    assert read(write(tmp_path / "text.pdf", ("# The old bell", text))) is None


def test_the_catalogue_wins_and_a_conflict_is_asked(tmp_path: Path) -> None:
    found = read(write(tmp_path / "text.pdf", ENGLISH), EditionHints(year=2030, city="Riverton"))
    assert found is not None
    assert (found.facts.year, found.facts.city) == (2030, "Riverton")
    assert "fact_conflict" in {d.kind for d in found.doubts}


@pytest.fixture(scope="module")
def first_event() -> tuple[Announcement, dict[str, Any]]:
    pdf = SHARED / "raw_pdfs" / "local-some-2025-announcement.pdf"
    gold = SHARED / "gold" / "local-some-2025.json"
    if not pdf.is_file() or not gold.is_file():
        pytest.skip("the announcement of 2025 and its gold are not at hand (../shared)")
    found = read(pdf)
    assert found is not None
    return found, json.loads(gold.read_text(encoding="utf-8"))


def test_first_event_facts(first_event: tuple[Announcement, dict[str, Any]]) -> None:
    facts, gold = first_event[0].facts, first_event[1]["edition"]
    assert (facts.title, facts.series) == (gold["name_as_printed"], gold["event"])
    assert [facts.start_date, facts.end_date] == gold["dates"]
    assert facts.organisers == ("Związek Miast Polskich", "Samorządowe Internety")
    assert facts.theme is not None and facts.theme.endswith("nowym technologiom w samorządzie")
    assert (facts.status, facts.city, facts.venue) == ("announced", None, None)


def test_first_event_tracks(first_event: tuple[Announcement, dict[str, Any]]) -> None:
    found, gold = first_event
    assert [t.name for t in found.tracks] == [t["name"] for t in gold["tracks"]]
    assert [t.description for t in found.tracks] == [t["paragraph_as_printed"] for t in gold["tracks"]]
    (doubt,) = found.doubts
    assert "6 and 5" in doubt.question and doubt.candidate == "5"


def test_first_event_furniture(first_event: tuple[Announcement, dict[str, Any]]) -> None:
    kinds = [(c.page, c.kind) for c in first_event[0].claims]
    assert {(1, "running_header"), (2, "running_header"), (1, "page_number"), (2, "page_number")} <= set(
        kinds
    )
