"""Views to HTML: one file, escaped, with a policy that lets nothing in from outside."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from extract.errors import PROBLEM_CODES, UsageError
from extract.model import Page, Programme
from extract.palette import UNREAD, colour_of
from programarium.inspect.pictures import page_pictures
from programarium.inspect.views import PageView, page_view, register

_TEMPLATES = Path(__file__).parent / "templates"
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def write_inspection(
    path: Path, programme: Programme, out: Path, pages: Sequence[int] | None = None, name: str | None = None
) -> None:
    """Write the HTML that shows what was read from a PDF.

    Args:
        path: The PDF that `programme` was read from.
        programme: What was understood.
        out: The HTML file; its folder is made, an older file is replaced in one step.
        pages: Pages to show, from 1; None for all.
        name: How the file is called in the HTML; None for its own name.

    Raises:
        UsageError: a page is asked for that the document does not have, or `out` cannot be written.
    """
    chosen = _chosen_pages(path, programme, pages)
    pictures = page_pictures(path, [p.number for p in chosen], {p.number: p for p in chosen})
    html = inspection_html(name or path.name, programme, chosen, pictures)
    draft = out.with_name(out.name + ".part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(html, encoding="utf-8", newline="\n")
        draft.replace(out)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        advice = "give --out a file in a folder where you may write"
        raise UsageError(f"{out}: {error.strerror}; {advice}.") from None


def inspection_html(name: str, programme: Programme, pages: Sequence[Page], pictures: dict[int, str]) -> str:
    """Render the HTML; `pictures` maps page numbers to data URIs, a missing one is shown as blank."""
    records = register(programme)
    every = [page_view(programme, records, page) for page in programme.document.pages]
    numbers = {page.number for page in pages}
    views = [view for view in every if view.page.number in numbers]
    kinds = _kinds(views)
    style = (_TEMPLATES / "inspect.css").read_text(encoding="utf-8") + _kind_rules(kinds)
    script = (_TEMPLATES / "inspect.js").read_text(encoding="utf-8")
    return (
        _environment()
        .get_template("inspect.html")
        .render(
            name=name,
            programme=programme,
            records=records,
            views=views,
            pictures=pictures,
            totals=_totals(programme, every),
            codes=_codes(programme),
            kinds={kind: f"k{n}" for n, kind in enumerate(kinds)},
            language=_language(programme),
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
        )
    )


def _chosen_pages(path: Path, programme: Programme, pages: Sequence[int] | None) -> list[Page]:
    by_number = {page.number: page for page in programme.document.pages}
    wanted = sorted(set(by_number if pages is None else pages))
    missing = [number for number in wanted if number not in by_number]
    if missing:
        raise UsageError(f"{path.name} has {len(by_number)} pages; there is no page {missing[0]}.")
    return [by_number[number] for number in wanted]


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("programarium.inspect"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["pt"] = lambda value: f"{value:.1f}".removesuffix(".0")
    environment.filters["percent"] = _percent
    environment.filters["words"] = lambda kind: "unread" if kind == UNREAD else kind.replace("_", " ")
    environment.filters["number"] = lambda n, one, many: f"{n} {one if n == 1 else many}"
    environment.filters["meaning"] = lambda code: PROBLEM_CODES.get(code, "")
    environment.filters["level"] = lambda score: "low" if score < 0.7 else "mid" if score < 0.9 else "high"
    return environment


def _percent(ratio: float) -> str:
    """A share that is not nothing never shows as 0 %."""
    if ratio == 0:
        return "0 %"
    if ratio < 0.001:
        return "< 0.1 %"
    return f"{100 * ratio:.1f} %"


def _kinds(views: Iterable[PageView]) -> list[str]:
    found = {mark.kind for view in views for mark in view.marks} - {"outline"}
    return sorted(found, key=lambda kind: (kind != UNREAD, kind))


def _kind_rules(kinds: Sequence[str]) -> str:
    rules = []
    for n, kind in enumerate(kinds):
        rules.append(f".k{n}{{--c:{colour_of(kind)}}}")
        rules.append(f"body.no-k{n} .marks .k{n}{{display:none}}")
    return "\n".join(rules) + "\n"


def _totals(programme: Programme, views: Sequence[PageView]) -> dict[str, float]:
    """Figures of the whole document, also when only some pages are shown."""
    glyphs = sum(share.glyphs for view in views for share in view.shares)
    unread = sum(share.glyphs for view in views for share in view.shares if share.kind == UNREAD)
    return {
        "people": len({person.name for session in programme.sessions for person in session.participations}),
        "unread_words": sum(view.unread_words for view in views),
        "unread_ratio": unread / glyphs if glyphs else 0.0,
    }


def _codes(programme: Programme) -> dict[str, int]:
    """How often each problem code stands at a record."""
    counts: Counter[str] = Counter()
    for session in programme.sessions:
        counts.update(session.problems)
        for person in session.participations:
            counts.update(person.problems)
    for biography in programme.biographies:
        counts.update(biography.problems)
    return dict(sorted(counts.items()))


def _language(programme: Programme) -> str:
    """The printed text's language as an HTML `lang`, empty when unknown."""
    tag = programme.edition.language or ""
    return tag if _LANGUAGE_TAG.fullmatch(tag) else ""


def _policy(style: str, script: str) -> str:
    """Nothing may be fetched, and only this style and this script may run."""
    return (
        "default-src 'none'; img-src data:; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
