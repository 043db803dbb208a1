"""Who organises an edition: behind `organised by`, behind a label, or under a foreword."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.facts.model import Claim, Packs, Prose, claims_of, line_claims
from extract.facts.vocabulary import consists_of, words_of
from extract.lang import fold
from extract.lang.phrases import tokens
from extract.layout.paragraphs import Paragraph
from extract.model import Place
from extract.recognition.lexicon import Word, readings
from extract.recognition.vocabulary import is_organisation
from extract.signals.times import find_times

#: Words of one organisation's name.
LONGEST_NAME = 14
#: Words of a signature under a foreword.
LONGEST_SIGNATURE = 14
_WORD = re.compile(r"[^\s,;]+")


@dataclass(frozen=True, slots=True)
class OrganisersFound:
    names: tuple[str, ...]
    reason: str
    confidence: float
    place: Place
    claims: tuple[Claim, ...]


def find_organisers(prose: Sequence[Prose], packs: Packs) -> tuple[OrganisersFound, ...]:
    """Statements of who organises the edition, the best first."""
    paragraphs = [p for page in prose for p in page.paragraphs]
    found: list[OrganisersFound] = []
    for index, paragraph in enumerate(paragraphs):
        found += _in_sentence(paragraph, packs)
        found += _labelled(paragraph, paragraphs[index + 1 : index + 5], packs)
    found += _signed(paragraphs, packs)
    return tuple(sorted(found, key=lambda f: -f.confidence))


def _in_sentence(paragraph: Paragraph, packs: Packs) -> list[OrganisersFound]:
    for phrase in words_of(packs, "organised_by").find(paragraph.text):
        if re.match(r"\s*:", paragraph.text[phrase.end :]):
            continue
        found, end = read_names(paragraph.text, phrase.end, packs)
        names = tuple(n for n in found if not _is_person(n))
        place = paragraph.flow.place(phrase.start, end)
        if names and place is not None:
            claims = claims_of(paragraph.flow.pieces_in(phrase.start, end), "record")
            quote = paragraph.text[phrase.start : phrase.end]
            return [OrganisersFound(names, f"behind {quote!r}", 0.9, place, claims)]
    return []


def _labelled(paragraph: Paragraph, after: Sequence[Paragraph], packs: Packs) -> list[OrganisersFound]:
    """`Organizatorzy: A, B` and `Organisers` with the names on the lines below."""
    first = paragraph.lines[0].text
    label, colon, rest = first.partition(":")
    if not consists_of(label, words_of(packs, "organiser_labels")) or any(c.isdigit() for c in label):
        return []
    if find_times(paragraph.text, packs):
        return []
    lines = list(paragraph.lines[1:])
    if not rest.strip() and not lines and after and (colon or paragraph.is_bold):
        lines = list(after[0].lines) if len(after[0].text.split()) <= 40 else []
    texts = [t for t in [rest.strip(), *(n.text.strip() for n in lines)] if t]
    names: list[str] = []
    for text in texts:
        parts = [p.strip(" .•–-") for p in re.split(r"\s*[;•|]\s*", text) if p.strip(" .•–-")]
        for part in parts:
            found, end = read_names(part, 0, packs)
            if not found or part[end:].strip(" .,()"):
                return []
            names += found
    names = [n for n in names if not _is_person(n)]
    if not names:
        return []
    used = [paragraph.lines[0], *lines]
    return [
        OrganisersFound(
            tuple(dict.fromkeys(names)), f"behind the label {label.strip()!r}", 0.85, paragraph.place,
            line_claims(used, "record"),
        )
    ]  # fmt: skip


def _signed(paragraphs: Sequence[Paragraph], packs: Packs) -> list[OrganisersFound]:
    """The signature under a foreword: names alone on a line, under a sentence that invites."""
    lines = [n for p in paragraphs for n in p.lines]
    for before, line in pairwise(lines):
        if len(line.text.split()) > LONGEST_SIGNATURE or before.page != line.page:
            continue
        invites = words_of(packs, "inviting_words").find(before.text)
        if not invites or not re.search(r"[.!…]\s*$", before.text):
            continue
        names, end = read_names(line.text, 0, packs)
        if names and not line.text[end:].strip(" .") and not any(_is_person(n) for n in names):
            place, claims = Place(line.page, line.box), line_claims([line], "record")
            return [OrganisersFound(names, "signature under the invitation", 0.7, place, claims)]
    return []


def read_names(text: str, start: int, packs: Packs) -> tuple[tuple[str, ...], int]:
    """Names of organisations listed from `start` on, and where the list ends.

    A name is capitalised words, with short joining words between two of them; small words before
    it (`agencję`, `the city of`) only describe it. A comma or a conjunction parts two names,
    unless the second cannot stand alone (`Ministerstwo Kultury i Dziedzictwa Narodowego`).
    """
    names: list[str] = []
    end, at = start, start
    current: list[re.Match[str]] = []
    pending: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start):
        gap = text[at : word.start()]
        at = word.end()
        printed = word.group().strip('()„”“"«»')
        if "," in gap or ";" in gap:
            if not current:
                break
            names.append(_name(text, current))
            current, pending = [], []
        if _stops(printed, current, packs):
            break
        if printed[:1].isupper() or (current and printed[:1].isdigit()):
            if current and pending and _parts_names(text, current, pending, word, packs):
                names.append(_name(text, current))
                current = []
            current.append(word)
            pending, end = [], word.end()
        elif current and not pending and not _is_small(printed, packs):
            break
        else:
            pending.append(word)
            if len(pending) > 3:
                break
        if re.search(r"[.!?:]$", word.group()) and len(word.group()) > 3:
            break
    if current:
        names.append(_name(text, current))
    good = tuple(
        n for n in names if len(n) > 1 and len(n.split()) <= LONGEST_NAME and not _is_heading(n, packs)
    )
    return good, end


def _is_heading(name: str, packs: Packs) -> bool:
    """Whether the text is a heading of the document: `PARTNERZY STRATEGICZNI`."""
    words = " ".join(t.text for t in tokens(name))
    return any(words in each.headings or words.split(" ")[0] in each.headings for each in packs)


def _stops(word: str, current: Sequence[re.Match[str]], packs: Packs) -> bool:
    """Whether a word begins the event's own name: `… Samorządowe Internety doroczny …`."""
    if not current or not word[:1].islower() or len(word) <= 3:
        return False
    return bool(words_of(packs, "event_adjectives", "event_nouns").at(word, 0))


def _parts_names(
    text: str,
    current: Sequence[re.Match[str]],
    pending: Sequence[re.Match[str]],
    word: re.Match[str],
    packs: Packs,
) -> bool:
    """Whether the small words between two capitalised ones divide two names."""
    first = fold(pending[0].group())
    if not any(first in each.conjunctions for each in packs):
        return False
    if len(pending) > 1:
        return True
    head = fold(word.group())
    if any(head in each.organisation_heads for each in packs) or word.group().isupper():
        return True
    reading = readings(word.group().strip(",.;"))
    if reading & Word.GENITIVE and not reading & Word.NOMINATIVE:
        return False
    left = text[current[0].start() : current[-1].end()].split()
    return not any(w[0].islower() for w in left)


def _is_small(word: str, packs: Packs) -> bool:
    folded = fold(word)
    return any(
        folded in each.conjunctions or folded in each.particles or folded in each.stopwords for each in packs
    )


def _name(text: str, words: Sequence[re.Match[str]]) -> str:
    return text[words[0].start() : words[-1].end()].strip(' .,;:„”“"«»!')


def _is_person(name: str) -> bool:
    words = tokens(name)
    first = name.split()[0]
    given = 2 <= len(words) <= 3 and bool(readings(first) & Word.GIVEN)
    return given and not any(map(is_organisation, name.split()))
