import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.lang import fold
from extract.model import Box, Place
from extract.reading.repair import join_lines

BOX = Box(0, 0, 10, 10)
NO_WORDS: frozenset[str] = frozenset()


def joined(*lines: str, vocabulary: frozenset[str] = NO_WORDS) -> str:
    return join_lines(lines, vocabulary=vocabulary, page=1, box=BOX)[0]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("skuteczna komu-", "nikacja miast"), "skuteczna komunikacja miast"),
        (("Magda Kłeczek-", "Krawiec (Kielce)"), "Magda Kłeczek-Krawiec (Kielce)"),
        (("w 15-", "letnim planie"), "w 15-letnim planie"),
        (("kurs e-", "learningowy"), "kurs e-learningowy"),
        (("od 10:00-", "10:50 Sala"), "od 10:00-10:50 Sala"),
        (("od 10:00–", "10:50 Sala"), "od 10:00–10:50 Sala"),
        (("biuro@some-", "thing.pl"), "biuro@some-thing.pl"),
        (("face-to-", "face"), "face-to-face"),
        (("roz\u00ad", "mowa"), "rozmowa"),
        (("Jan Kowalski -", "prezes"), "Jan Kowalski - prezes"),
        (("Jan Kowalski –", "prezes"), "Jan Kowalski – prezes"),
        (("dwie", "linie"), "dwie linie"),
        (("", "linia", ""), "linia"),
    ],
)
def test_lines_are_joined(lines: tuple[str, ...], text: str) -> None:
    assert joined(*lines) == text


def test_the_document_decides() -> None:
    assert joined("social-", "media", vocabulary=frozenset({"social-media"})) == "social-media"
    assert joined("Local-", "Some", vocabulary=frozenset({"localsome"})) == "LocalSome"
    assert joined("biało-", "czerwony", vocabulary=frozenset({fold("biało"), "czerwony"})) == "biało-czerwony"
    assert joined("komu-", "nikacja", vocabulary=frozenset({"komunikacja"})) == "komunikacja"


def test_repairs_are_logged_with_their_place() -> None:
    text, repairs = join_lines(["ko-", "mu-", "nikat"], page=3, box=BOX)
    assert text == "komunikat"
    assert [(r.code, r.before, r.after, r.place) for r in repairs] == [
        ("line_end_hyphen", "ko- mu-", "komu-", Place(3, BOX)),
        ("line_end_hyphen", "komu- nikat", "komunikat", Place(3, BOX)),
    ]


LINES = st.lists(st.text("ab AŁ1-–,.", max_size=12).map(lambda t: " ".join(t.split())), max_size=6)


@settings(derandomize=True, max_examples=150)
@given(LINES)
def test_only_hyphens_and_spaces_are_lost(lines: list[str]) -> None:
    text, repairs = join_lines(lines, page=1, box=BOX)
    letters = "".join(lines).replace(" ", "").replace("-", "")
    assert text.replace(" ", "").replace("-", "") == letters
    assert len(repairs) <= max(0, len(lines) - 1)
    assert join_lines([text], page=1, box=BOX) == (text, ())
