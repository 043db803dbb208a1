"""What an edition is about: behind `pod hasłem`, `on the theme of`, `Motto:` and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.facts.event_names import has_event_noun, short_name
from extract.facts.model import Claim, Packs, Prose, claims_of
from extract.facts.vocabulary import words_of
from extract.lang.phrases import tokens
from extract.layout.paragraphs import Paragraph
from extract.model import Place
from extract.signals.times import find_times

#: Pages on which the theme is stated; further in, themes are of sessions.
THEME_PAGES = 2
#: Words. What is longer is an explanation, not a theme.
LONGEST_THEME = 40
_QUOTED = re.compile(r"\s*:?\s*[„“”\"«»‘‚]\s?(.{3,200}?)\s?[”“\"»’]")
_CLAUSE = re.compile(r"\s*[.;!?](?=\s|$)|\s[–—]\s|\s*\(")


@dataclass(frozen=True, slots=True)
class ThemeFound:
    text: str
    reason: str
    place: Place
    claims: tuple[Claim, ...]


def find_theme(prose: Sequence[Prose], packs: Packs) -> ThemeFound | None:
    """The theme of the edition as printed, None where no sentence about the event states one."""
    for page in prose:
        if page.index >= THEME_PAGES:
            break
        paragraphs = page.paragraphs
        for index, paragraph in enumerate(paragraphs):
            if find_times(paragraph.text, packs):
                continue
            after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
            found = _in_paragraph(paragraph, after, packs)
            if found is not None:
                return found
    return None


def _in_paragraph(paragraph: Paragraph, after: Paragraph | None, packs: Packs) -> ThemeFound | None:
    text = paragraph.text
    for phrase in words_of(packs, "theme_phrases").find(text):
        rest = text[phrase.end :]
        is_label = bool(re.match(r"\s?:", rest))
        if is_label and not rest.strip(" :") and after is not None:
            return _made(after, 0, len(after.text), f"under {text.strip()!r}", packs)
        sentence = text[_sentence_start(text, phrase.start) : phrase.start]
        if not is_label and not (has_event_noun(sentence, packs) or short_name(sentence, packs)):
            continue
        if is_label and phrase.start > _sentence_start(text, phrase.start) + 30:
            continue
        if quoted := _QUOTED.match(rest):
            start, end = phrase.end + quoted.start(1), phrase.end + quoted.end(1)
        else:
            lead = re.match(r"\s*:?\s*", rest)
            start = phrase.end + (lead.end() if lead else 0)
            stop = _CLAUSE.search(text, start)
            end = stop.start() if stop else len(text)
        made = _made(paragraph, start, end, f"behind {text[phrase.start : phrase.end]!r}", packs)
        if made is not None:
            return made
    return None


def _sentence_start(text: str, before: int) -> int:
    starts = [m.end() for m in re.finditer(r"[.!?]\s+(?=[A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻ])", text[:before])]
    return starts[-1] if starts else 0


def _made(paragraph: Paragraph, start: int, end: int, reason: str, packs: Packs) -> ThemeFound | None:
    text = paragraph.text[start:end].strip(' „“”"«».,;:')
    place = paragraph.flow.place(start, end)
    words = tokens(text)
    named = any(w.text in each.titles_before for w in words for each in packs if len(w.text) > 1)
    if place is None or named or not 1 <= len(words) <= LONGEST_THEME:
        return None
    return ThemeFound(text, reason, place, claims_of(paragraph.flow.pieces_in(start, end), "record"))
