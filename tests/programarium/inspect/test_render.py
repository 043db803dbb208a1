from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from extract.errors import UsageError
from extract.model import EditionFacts, Programme
from programarium.inspect.render import inspection_html, write_inspection

VOID = {"meta", "img", "input", "br", "link", "hr"}


class Reader(HTMLParser):
    """Collects elements, refuses tags that do not pair up."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open and self._open[-1] == tag, f"</{tag}> closes {self._open[-1:]}"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            self.text[self._open[-1]] = self.text.get(self._open[-1], "") + data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.elements if name == tag]


@pytest.fixture
def html(pdf: Path, programme: Programme, tmp_path: Path) -> str:
    out = tmp_path / "deep" / "out.html"
    write_inspection(pdf, programme, out)
    return out.read_text(encoding="utf-8")


def test_the_file_is_whole_and_needs_nothing_from_outside(html: str) -> None:
    page = Reader(html)
    assert not page.all("link") and not page.all("iframe")
    for _, attrs in page.elements:
        assert not any(name.startswith("on") or name == "style" for name in attrs)
        for name in ("src", "href"):
            assert (attrs.get(name) or "#").startswith(("#", "data:image/"))
    assert "http" not in html.replace("http-equiv", "")


def test_the_policy_admits_only_our_style_and_script(html: str) -> None:
    page = Reader(html)
    policy = next(m["content"] for m in page.all("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None and policy.startswith("default-src 'none'; img-src data:; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        assert len(page.all(tag)) == 1
        digest = base64.b64encode(hashlib.sha256(page.text[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_html_in_a_name_is_text(html: str) -> None:
    assert "<script>document" not in html
    assert html.count("&lt;script&gt;document") >= 9


def test_every_link_and_mark_leads_somewhere_and_ids_are_unique(html: str) -> None:
    page = Reader(html)
    ids = Counter(attrs["id"] for _, attrs in page.elements if "id" in attrs)
    assert max(ids.values()) == 1
    for attrs in page.all("a"):
        assert (attrs["href"] or "")[1:] in ids
    for _, attrs in page.elements:
        for name in ("data-r", "data-of"):
            assert name not in attrs or attrs[name] in ids


def test_every_record_has_an_entry_and_a_mark_on_the_picture(html: str) -> None:
    page = Reader(html)
    marked = {attrs.get("data-r") for attrs in page.all("rect")}
    entered = {attrs.get("data-r") for name, attrs in page.elements if name in ("article", "li")}
    expected = {"s1", "s1p1", "s2", "b1", "t1", "u1-1", "u1-2", "r1-1", "h1-1", "x2", "d1", "o1-1-1"}
    assert expected <= marked and expected <= entered


def test_unread_text_is_marked_listed_and_counted(html: str) -> None:
    page = Reader(html)
    assert sum("unread" in (rect.get("class") or "").split() for rect in page.all("rect")) == 2
    assert "lost words" in html and "3 words unread" in html
    figure = re.search(r'class="alarm"><b>([^<]+)</b> unread', html)
    assert figure is not None and figure[1] == "27.9 %"


def test_what_is_not_printed_is_said_so_and_problems_are_explained(html: str) -> None:
    assert "not printed" in html and "no time" in html
    assert "<code>no_end</code> no end time is printed" in html
    assert "<code>unheard_of</code></li>" in html
    assert "<dt><code>name_uncertain</code></dt><dd>1 × it is not sure" in html


def test_the_pages_can_be_used_with_the_keyboard(html: str) -> None:
    page = Reader(html)
    cards = [a for name, a in page.elements if "card" in (a.get("class") or "").split()]
    assert cards and all(a.get("tabindex") == "0" for a in cards)
    assert all(a.get("alt") for a in page.all("img"))
    assert all(a.get("aria-label") for a in page.all("svg") if a.get("role") == "img")
    levels = [int(name[1]) for name, _ in page.elements if re.fullmatch(r"h[1-6]", name)]
    assert levels[0] == 1 and all(b <= a + 1 for a, b in pairwise(levels))


def test_equal_programmes_give_equal_bytes(pdf: Path, programme: Programme, tmp_path: Path) -> None:
    one, two = tmp_path / "1.html", tmp_path / "2.html"
    for out in (one, two, two):
        write_inspection(pdf, programme, out)
    assert one.read_bytes() == two.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.html", "2.html", "programme.pdf"]


def test_single_pages_keep_the_figures_of_the_whole(pdf: Path, programme: Programme, tmp_path: Path) -> None:
    out = tmp_path / "two.html"
    write_inspection(pdf, programme, out, [2])
    html = out.read_text(encoding="utf-8")
    assert 'id="page-2"' in html and 'id="page-1"' not in html
    assert "1 of 2 pages are shown" in html and "<b>2</b> sessions" in html
    with pytest.raises(UsageError, match="2 pages; there is no page 5"):
        write_inspection(pdf, programme, out, [2, 5])


def test_a_page_without_picture_or_words_is_still_shown(programme: Programme) -> None:
    pages = [replace(page, words=(), glyphs=0) for page in programme.document.pages]
    bare = replace(
        programme,
        document=replace(programme.document, pages=tuple(pages)),
        sessions=(),
        biographies=(),
        tracks=(),
        blocks=(),
        account=(),
        hypotheses=(),
        doubts=(),
        problems=(),
        edition=EditionFacts(language='"><b>'),
    )
    html = inspection_html("bare.pdf", bare, pages, {})
    Reader(html)
    assert "cannot be drawn" in html and "No records on this page" in html and "<b>0 %</b> unread" in html
    assert 'lang=""' not in html and "<b>&#34;" not in html


def test_a_document_without_pages_is_shown(programme: Programme) -> None:
    empty = replace(programme, document=replace(programme.document, pages=()), account=())
    Reader(inspection_html("none.pdf", empty, [], {}))
