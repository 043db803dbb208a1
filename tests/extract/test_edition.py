"""Facts of editions on whole pages made here, then on the gold programmes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from matplotlib import get_data_path
from rapidfuzz import fuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract.edition import EditionHints, EditionReading, read_edition
from extract.facts.title_text import is_no_title
from extract.lang import detect, fold, pack
from extract.layout.lines import build_lines
from extract.layout.paragraphs import build_paragraphs
from extract.reading import read_document

SHARED = Path(__file__).parents[3] / "shared"
EN = (pack("en"),)
#: Pages of each gold programme that are read: facts stand early, and the test stays short.
GOLD_PAGES = 4
#: Share of the gold's printed facts that must be found there.
GOLD_FLOORS = {"year": 0.9, "start_date": 0.8, "end_date": 0.75, "title": 0.7}


@pytest.fixture
def read_page(tmp_path: Path) -> Callable[..., EditionReading]:
    """Reads one page of lines `(height from top, size, text, bold)` set at the left."""
    fonts = Path(get_data_path(), "fonts", "ttf")
    pdfmetrics.registerFont(TTFont("DejaVu", str(fonts / "DejaVuSans.ttf")))
    pdfmetrics.registerFont(TTFont("DejaVu-Bold", str(fonts / "DejaVuSans-Bold.ttf")))

    def make(lines: Sequence[tuple[float, float, str, bool]], **hints: object) -> EditionReading:
        canvas = Canvas(str(tmp_path / "page.pdf"), pagesize=(595, 842), invariant=True)
        for top, size, text, bold in lines:
            canvas.setFont("DejaVu-Bold" if bold else "DejaVu", size)
            canvas.drawString(60, 842 - top - size, text)
        canvas.save()
        pages = [(p, build_lines(p)) for p in read_document(tmp_path / "page.pdf").pages]
        packs = detect("\n".join(n.text for _, found in pages for n in found))
        return read_edition(pages, packs, EditionHints(**hints))  # type: ignore[arg-type]

    return make


def timetable(
    top: float, days: Sequence[str], talk: str = "A talk about the bells of the town"
) -> list[tuple[float, float, str, bool]]:
    lines: list[tuple[float, float, str, bool]] = []
    for day in days:
        lines.append((top, 11, day, True))
        for hour in (9, 10, 11, 12):
            top += 18
            lines.append((top, 10, f"{hour:02d}:00 – {hour:02d}:45 {talk}", False))
        top += 30
    return lines


def test_kind_line_number_title_and_place(read_page: Callable[..., EditionReading]) -> None:
    facts = read_page(
        [
            (40, 11, "VII OGÓLNOPOLSKA KONFERENCJA NAUKOWA", False),
            (62, 20, "Dzwony w mieście", True),
            (100, 12, "Poznań, 4–5 maja 2031 r.", False),
            *timetable(160, ["4 maja, niedziela", "5 maja, poniedziałek"], "Wykład o dzwonach w mieście"),
        ]
    ).facts
    assert (facts.title, facts.ordinal, facts.year) == ("Dzwony w mieście", 7, 2031)
    assert (facts.start_date, facts.end_date, facts.city) == ("2031-05-04", "2031-05-05", "Poznań")


@pytest.mark.parametrize(
    ("lines", "venue", "city"),
    [
        (["12–13 June 2031 · Town Hall, Bellmouth"], "Town Hall", "Bellmouth"),
        (["Bells and their towers in our time – 12–13 June 2031, Delft"], None, "Delft"),
        (["12–13 June 2031, Bellmouth kulturhus"], "Bellmouth kulturhus", None),
        (["Delft, 12–13 June 2031", "Municipal Palace, main hall"], "Municipal Palace, main hall", "Delft"),
        (
            ["12–13 June 2031", "River Conference Center, 2600 Bellmouth"],
            "River Conference Center",
            "Bellmouth",
        ),
        (["Lake Conference Center, Delft", "12–13 June 2031, Programme"], "Lake Conference Center", "Delft"),
        (
            ["A talk of bells", "Municipal Palace, Delft", "12–13 June 2031, Programme"],
            "Municipal Palace",
            "Delft",
        ),
        (["Organised by: Municipal Palace, Delft", "", "12–13 June 2031"], None, None),
        (["Arkiv, museum, minne", "12–13 June 2031"], None, None),
    ],
)
def test_the_place_stands_in_the_head_of_the_page(
    read_page: Callable[..., EditionReading], lines: list[str], venue: str | None, city: str | None
) -> None:
    head = [(60 + 18 * k, 10, text, False) for k, text in enumerate(lines)]
    facts = read_page(
        [(30, 20, "Days of Bells 2031", True), *head, *timetable(200, ["Thursday, 12 June"])]
    ).facts
    assert (facts.venue, facts.city) == (venue, city)


def test_days_without_a_range_are_read_from_their_headings(read_page: Callable[..., EditionReading]) -> None:
    reading = read_page(
        [
            (40, 20, "Bells 2031", True),
            *timetable(100, ["Thursday, 12 June", "Friday, 13 June", "Saturday, 14 June"]),
        ]
    )
    assert (reading.facts.start_date, reading.facts.end_date) == ("2031-06-12", "2031-06-14")
    fact = reading.fact("start_date")
    assert fact is not None and fact.place is not None and "headings" in fact.reason


def test_a_year_nobody_prints_comes_from_weekdays_and_is_marked(
    read_page: Callable[..., EditionReading],
) -> None:
    page = [(40, 20, "Workshop of Bells", True), *timetable(100, ["Thursday, 12 June", "Friday, 13 June"])]
    assert read_page(page).facts.start_date is None
    reading = read_page(page, created="2031-04-02")
    assert reading.facts.start_date == "2031-06-12"
    assert [p.code for p in reading.problems] == ["year_inferred"]
    assert read_page(page, created="2028-04-02").facts.year is None


def test_without_weekdays_the_year_is_the_one_that_brings_the_event_near_its_file(
    read_page: Callable[..., EditionReading],
) -> None:
    page = [(40, 20, "Workshop of Bells", True), *timetable(100, ["12 June", "13 June"])]
    assert read_page(page, created="2031-05-20").facts.start_date == "2031-06-12"
    assert read_page(page, created="2030-12-20").facts.year is None


def test_all_weekdays_together_correct_a_wrong_year(read_page: Callable[..., EditionReading]) -> None:
    days = ["Thursday, 12 June 2030", "Friday, 13 June 2030"]
    page = [(40, 20, "Workshop of Bells", True), *timetable(100, days)]
    reading = read_page(page, created="2031-04-02")
    assert (reading.facts.start_date, reading.facts.end_date) == ("2031-06-12", "2031-06-13")
    assert [p.code for p in reading.problems] == ["weekday_mismatch"]
    assert read_page(page).facts.year == 2030  # no date of the file speaks for another year


def test_a_given_year_that_no_weekday_agrees_with_stays_and_is_told(
    read_page: Callable[..., EditionReading],
) -> None:
    page = [(40, 20, "Workshop of Bells", True), *timetable(100, ["Thursday, 12 June", "Friday, 13 June"])]
    reading = read_page(page, created="2031-04-02", year=2030)
    assert reading.facts.start_date == "2030-06-12"
    (problem,) = reading.problems
    assert problem.code == "weekday_mismatch"
    assert "2030 disagrees with all weekdays, 2031 agrees" in problem.message


def test_the_note_on_a_given_year_names_the_given_one(read_page: Callable[..., EditionReading]) -> None:
    days = ["Thursday, 12 June 2031", "Friday, 13 June 2031"]
    page = [(40, 20, "Workshop of Bells", True), *timetable(100, days)]
    reading = read_page(page, created="2031-04-02", year=2028)
    assert [p.message.partition(" disagrees")[0] for p in reading.problems] == ["the given year 2028"]


@pytest.mark.parametrize(
    ("day", "hints", "unprinted"),
    [
        ("Thursday, 12 June 2031", {}, ()),
        ("Thursday, 12.06.31", {"year": 2031}, ()),
        ("Thursday, 12 June (Bells’31)", {"year": 2031}, ()),
        ("Thursday, 12 June", {"created": "2031-04-02"}, ("year",)),
        ("Thursday, 12 June 9.30-10.31", {"year": 2031, "city": "Tychy"}, ("city", "year")),
    ],
)
def test_what_is_not_printed_is_not_called_printed(
    day: str,
    hints: dict[str, object],
    unprinted: tuple[str, ...],
    read_page: Callable[..., EditionReading],
) -> None:
    page = [(40, 20, "Workshop of Bells", True), *timetable(100, [day])]
    assert read_page(page, **hints).facts.unprinted == unprinted


def test_one_weekday_corrects_no_year(read_page: Callable[..., EditionReading]) -> None:
    page = [(40, 20, "Workshop of Bells", True), *timetable(100, ["Thursday, 12 June 2030"])]
    assert read_page(page, created="2031-04-02").facts.start_date == "2030-06-12"


@pytest.mark.parametrize(
    ("days", "first"),
    [
        (["6/3/2031", "6/4/2031", "6/5/2031"], "2031-06-03"),
        (["6/12/2031", "6/13/2031"], "2031-06-12"),
        (["12/6/2031", "13/6/2031"], "2031-06-12"),
        (["3/6/2031", "4/6/2031", "5/6/2031"], "2031-06-03"),
        (["Thursday 6/12/2031", "Friday 6/13/2031"], "2031-06-12"),
    ],
)
def test_the_document_tells_whether_months_or_days_come_first(
    read_page: Callable[..., EditionReading], days: list[str], first: str
) -> None:
    page = [(40, 20, "Workshop of Bells", True), *timetable(100, days)]
    assert read_page(page).facts.start_date == first


def test_times_are_no_dates(read_page: Callable[..., EditionReading]) -> None:
    page = [
        (40, 20, "Workshop of Bells 2031", True),
        (80, 10, "11.10 – 11.30", False),
        (95, 10, "Coffee Break", False),
        (110, 10, "12.10 – 12.30", False),
    ]
    assert read_page(page).facts.start_date is None


def test_a_talk_is_not_the_title(read_page: Callable[..., EditionReading]) -> None:
    facts = read_page(timetable(40, ["Thursday, 12 June 2031"])).facts
    assert (facts.title, facts.series) == (None, None)


@pytest.mark.parametrize(
    "heading",
    [
        [(20, 10, "Bells of the Town", False), (38, 20, "Programme", False)],
        [(20, 10, "BELLS 29 Schedule", False)],
        [(20, 10, "Bells of the Town: Draft Programme", False)],
    ],
)
def test_small_type_beside_the_name_of_the_document_is_the_title(
    read_page: Callable[..., EditionReading], heading: list[tuple[float, float, str, bool]]
) -> None:
    facts = read_page([*heading, *timetable(70, ["Thursday, 12 June 2031"])]).facts
    assert facts.title in ("Bells of the Town", "BELLS 29")


@pytest.mark.parametrize("beside", ["Adam Kowalski", "University of Bells", "See who speaks!"])
def test_people_hosts_and_sentences_beside_the_name_of_the_document_are_no_title(
    read_page: Callable[..., EditionReading], beside: str
) -> None:
    page = [(20, 20, "Programme", False), (44, 10, beside, True), *timetable(70, ["Thursday, 12 June 2031"])]
    assert read_page(page).facts.title is None


def test_the_name_before_the_day_is_the_title(read_page: Callable[..., EditionReading]) -> None:
    facts = read_page(
        [(20, 20, "BELLS 2031 - Thursday, June 12", False), *timetable(60, ["Opening", "Second part"])]
    ).facts
    assert (facts.title, facts.start_date) == ("BELLS 2031", "2031-06-12")


def test_a_short_name_said_twice_is_a_title_where_no_heading_is(
    read_page: Callable[..., EditionReading],
) -> None:
    page = timetable(40, ["Thursday, 12 June"], "What BellCamp 2031 is about")
    reading = read_page(page)
    fact = reading.fact("title")
    assert fact is not None and fact.value == "BellCamp 2031" and fact.confidence <= 0.5


def test_a_sign_between_words_is_no_address(read_page: Callable[..., EditionReading]) -> None:
    page = [(40, 18, "Questions of Bells @ Delft", False), *timetable(80, ["Thursday, 12 June 2031"])]
    assert read_page(page).facts.title == "Questions of Bells @ Delft"
    assert is_no_title("bells@delft.example", EN)


def test_metadata_only_where_the_page_is_silent(read_page: Callable[..., EditionReading]) -> None:
    silent = timetable(40, ["Thursday, 12 June 2031"])
    assert read_page(silent, meta_title="Forum of Bells 2031").facts.title == "Forum of Bells 2031"
    assert read_page(silent, meta_title="final_v3.doc").facts.title is None
    spoken = [(20, 20, "Forum of Towers 2031", True), *timetable(60, ["Thursday, 12 June 2031"])]
    assert read_page(spoken, meta_title="Forum of Bells 2031").facts.title == "Forum of Towers 2031"


def test_paragraphs_split_at_gaps_bullets_and_sizes(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "p.pdf"), pagesize=(400, 400), invariant=True)
    rows = [
        (50, 10, "The first paragraph is com-"),
        (63, 10, "posed of two lines."),
        (90, 10, "The second one."),
        (103, 10, "• A bullet"),
        (116, 10, "• Another"),
        (140, 14, "A heading"),
    ]
    for top, size, text in rows:
        canvas.setFont("Helvetica", size)
        canvas.drawString(40, 400 - top, text)
    canvas.save()
    lines = [n for p in read_document(tmp_path / "p.pdf").pages for n in build_lines(p)]
    first, *others = (p.text for p in build_paragraphs(lines))
    assert first == "The first paragraph is composed of two lines."
    assert others == ["The second one.", "• A bullet", "• Another", "A heading"]


def test_gold_programmes() -> None:
    """At least the floors' share of the facts that the gold knows are found, in title by wording."""
    files = sorted((SHARED / "gold").glob("*.json"))
    if not files:
        pytest.skip("the gold programmes are not at hand (../shared/gold)")
    hits: dict[str, list[bool]] = {key: [] for key in GOLD_FLOORS}
    for file in files:
        gold = json.loads(file.read_text(encoding="utf-8"))
        pdf = SHARED / gold.get("pdf", "")
        if "pdf" not in gold or not pdf.is_file():
            continue
        document = read_document(pdf, pages=range(1, GOLD_PAGES + 1))
        pages = [(p, build_lines(p)) for p in document.pages]
        packs = detect("\n".join(n.text for _, lines in pages for n in lines))
        hints = EditionHints(meta_title=document.meta_title, created=document.created)
        facts = read_edition(pages, packs, hints).facts
        for key, value in gold["edition"].items():
            if key in hits and value is not None:
                found = getattr(facts, key)
                same = (
                    fuzz.ratio(fold(str(value)), fold(str(found))) >= 85 if key == "title" else found == value
                )
                hits[key].append(same)
    shares = {key: sum(found) / len(found) for key, found in hits.items()}
    assert {k: v for k, v in shares.items() if v < GOLD_FLOORS[k]} == {}
