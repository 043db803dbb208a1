"""The text of a title as it should stand in a record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.content.belowlabels import is_bare_label
from extract.content.grammar import Grammar
from extract.content.parts import Sorted
from extract.content.runs import Run
from extract.lang import Pack, fold
from extract.layout.lines import SAME_SIZE
from extract.signals.evidence import is_bracketed, is_kind, people_in
from extract.signals.labels import container_label, is_numbered_kind, likely_kind

#: The bullet or number of an item in a list.
ITEM = re.compile(
    r"^[\s•·▪■●○◦‣⁃∙►➢✓⋄◊◆❖*\uf000-\uf0ff]+|^\s*\(?\d{1,2}(?:[-.]\d{1,2})?\s?[.)](?!\d)\s*(?=\S)|^\s*\d{1,2}\s?[-–—]\s+(?=\S)"
)
#: The code of a session before its title: `1A.`, `P2:`, `U3 -`
CODE = re.compile(r"^\s*(?:\d{1,2}[A-Z]|[A-Z]{1,2}\d{1,2})(?:[.:)]|\s[-–—])\s+(?=\S)")
#: Strength from which a title's kind is sure.
SURE_KIND = 0.6
LEADING = re.compile(r"^[\s,;:.\-–—|/•·]+(?=\S)")
_WORD = re.compile(r"[^\W\d_]{2}")
TRAILING = re.compile(r"(?:[\s,;:|/•·]|\s?[-–—]|\s?[(\[])+$")
#: Characters. A text under the title that is longer describes the session instead of subtitling it.
LONGEST_SUBTITLE = 240
#: Of the type size of a title, and words: the tag of a card above its title is set smaller and is short.
TAG_SIZE, LONGEST_TAG = 0.8, 3
#: Of the type size of a title. A tag beside the time begins so much further right than the title.
ASIDE = 4.0
#: The same: a tag beside the time stands no further above the title.
RIGHT_ABOVE = 0.8
#: Words. What is printed below a time, beside the title, is no longer.
LONGEST_LABEL = 6
#: Words. A sentence has as many; letters, with its full stop, of a last word that is no abbreviation.
SENTENCE, SHORTEST_END = 6, 4
#: A text in single quotes as a whole, one or two at each end: ‘Maps’, ‚Maps‘, ‘‘Maps’’, ''Maps''.
SINGLY_QUOTED = re.compile(
    r"^(?:(?P<two>[‘’'‚`´]{2})|[‘‚]|'(?=\w))\s*(?P<title>(?:(?!\s['’]\w)[^‘‚])+?)\s*(?(two)[’'‘´`]{2}|[’‘'])$"
)
QUOTES = {'"': '"', "“": "”", "„": "”", "«": "»", "»": "«", "”": "”", "‟": "”"}


def title_of(
    found: Sequence[Sorted], grammar: Grammar, packs: tuple[Pack, ...], vocabulary: frozenset[str]
) -> tuple[str | None, list[Run]]:
    """The title of an entry and the texts below it."""
    texts = tag_last([s for s in found if s.part == "text" and not is_bracketed(s.run.text)], packs)
    if not texts:
        return _title_of_people(found, packs, vocabulary), []
    if is_titled_by_name(found, grammar):
        return _title_of_people(found[:1], packs, vocabulary), [s.run for s in texts]
    first, *below = texts
    title = _clean(first.run, packs, vocabulary)
    rest = [s.run for s in found if s.part == "text" and s is not first]
    if below and rest[0] is below[0].run and _announces(first.run, title, len(below), packs):
        title, rest = f"{title}: {_clean(rest[0], packs, vocabulary)}", rest[1:]
    return title, rest


def _announces(run: Run, title: str, below: int, packs: tuple[Pack, ...]) -> bool:
    """Whether a text is the label of the title below it: `Opening address:`, `Session 3`."""
    if run.text.rstrip().endswith(":"):
        return is_kind(title, packs)
    if below == 1 and is_bare_label(title, packs):
        return True
    if below != 1 or not is_kind(title, packs):
        return False
    if likely_kind(title, packs, SURE_KIND) == "keynote":
        return True
    label = container_label(title, packs)
    return (label is not None and not _WORD.search(title[label.end :])) or is_numbered_kind(title, packs)


def _clean(run: Run, packs: tuple[Pack, ...], vocabulary: frozenset[str]) -> str:
    """The text of a run; a block's label in a piece of its own is set off: `Session 2: Maps`."""
    text = run.flow(vocabulary).text
    head = run.lines[0].text.strip() if len(run.lines) > 1 else ""
    label = container_label(head, packs) if head else None
    if label and label.number and label.end >= len(head) and text.startswith(f"{head} "):
        text = f"{head}: {text[len(head) :].lstrip()}"
    counted = container_label(text, packs) is not None  # `1. Oturum` is no item of a list
    return clean_title(text, is_item=run.is_item and not counted)


def _title_of_people(
    found: Sequence[Sorted], packs: tuple[Pack, ...], vocabulary: frozenset[str]
) -> str | None:
    """Where nothing but people are printed: the label with the names as printed, or the names.

    A label that is a kind of session above its people is the title as it stands.
    """
    for each in found:
        run = each.run
        if each.part not in ("people", "label"):
            continue
        printed = " ".join(n.text for n in run.label).rstrip()
        label, between = printed.strip(" :.-–("), " " if printed[-1:].isalnum() else ": "
        text = run.flow(vocabulary).text
        below = run.label and run.lines and run.lines[0].box.y_mid > run.label[-1].box.bottom
        if below and is_kind(label, packs):
            return clean_title(label)
        names = [m.name for m in people_in(text, packs)]
        shown = ", ".join(names) if names else text
        return clean_title(f"{label}{between}{shown}" if label and shown else label or shown)
    return None


def clean_title(text: str, *, is_item: bool = False) -> str:
    """A title without its code or item's number, the separators around it, and quotes around the whole."""
    found = CODE.sub("", ITEM.sub("", text, count=1) if is_item else text)
    found = TRAILING.sub("", LEADING.sub("", found)).strip()
    close = QUOTES.get(found[:1])
    if close and found[-1:] in (close, "“", '"', "”") and not any(q in found[1:-1] for q in QUOTES):
        found = found[1:-1].strip()
    elif quoted := SINGLY_QUOTED.match(found):
        found = quoted["title"]
    return _without_open_bracket(found) or text.strip()


def tag_last(texts: Sequence[Sorted], packs: tuple[Pack, ...]) -> list[Sorted]:
    """Texts with the tag above or left of the title behind the others.

    Evidence: a line of a few words in much smaller type than the text below it, which is no kind of
    session (`Session 3` above what it is about) unless the text below says it again or it stands right of
    the title's beginning, beside the time; or such words in a column of their own left of the title and no
    higher than it, below a time.
    """
    if len(texts) < 2:
        return list(texts)
    tag, title = texts[0].run, texts[1].run
    own = title.lines[0] in title.firsts and tag.style[0] <= TAG_SIZE * title.style[0]
    first = title.lines[0].box
    aside = tag.lines[0].box.x0 > first.x0 + ASIDE * title.style[0]
    aside = aside and first.top - tag.lines[-1].box.bottom <= RIGHT_ABOVE * title.style[0]
    told = aside or fold(tag.text) in fold(title.text) or not is_kind(tag.text, packs)
    above = told and len(tag.lines) == 1 and len(tag.text.split()) <= LONGEST_TAG
    return [*texts[1:], texts[0]] if own and (above or _is_beside(tag, title)) else list(texts)


def _is_beside(tag: Run, title: Run) -> bool:
    """Whether a few words stand in a column of their own left of a title, and no higher."""
    left = max(n.box.x1 for n in tag.lines) <= title.lines[0].box.x0
    same_page = tag.lines[0].page == title.lines[0].page
    lower = tag.lines[0].box.y_mid >= title.lines[0].box.y_mid
    return left and same_page and lower and len(tag.text.split()) <= LONGEST_LABEL


def is_titled_by_name(found: Sequence[Sorted], grammar: Grammar) -> bool:
    """Whether the name above a text is the title of an entry, and the text describes it.

    Evidence: the name is set larger and bolder, in a style of which other entries set their titles, and
    the text is a sentence that ends with its full stop, as titles seldom do.
    """
    if len(found) < 2 or found[0].part != "people" or found[1].part != "text" or found[0].run.label:
        return False
    name, text = found[0].run, found[1].run
    if grammar.style_odds(name) > 0:
        return False
    larger = name.style[0] > text.style[0] + SAME_SIZE and name.style[1] > text.style[1]
    words = text.text.split()
    return larger and words[-1][-1:] == "." and len(words[-1]) >= SHORTEST_END and len(words) >= SENTENCE


def texts_of(runs: Sequence[Run], vocabulary: frozenset[str]) -> list[str]:
    """The texts of runs, with their lines joined."""
    return [r.flow(vocabulary).text for r in runs if r.lines]


def with_texts(description: str | None, runs: Sequence[Run], vocabulary: frozenset[str]) -> str | None:
    """A description with further texts behind it."""
    return " ".join([*filter(None, [description]), *texts_of(runs, vocabulary)]) or None


def under_title(texts: Sequence[str]) -> tuple[str | None, str | None]:
    """Texts below the title: a short first one is the subtitle, longer ones the description."""
    if not texts:
        return None, None
    if len(texts[0]) <= LONGEST_SUBTITLE:
        return clean_title(texts[0]), " ".join(texts[1:]) or None
    return None, " ".join(texts)


def _without_open_bracket(text: str) -> str:
    """A closing bracket whose opening one went to another part is cut off."""
    if text.count(")") > text.count("(") and text.endswith(")"):
        return text[:-1].rstrip()
    return text
