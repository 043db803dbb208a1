"""Words that were cut at a line's end, put together again.

Repairs of single glyphs and words happen while a page is read (see `marks`, `doubles`,
`spacing`, `codepage`); a hyphen at a line's end can only be judged when the next line is known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from extract.lang.folding import fold
from extract.model import Box, Place, Repair

SOFT_HYPHEN = "\u00ad"
#: Characters that cut a word. Dashes do not: they stand between words.
_HYPHENS = ("-", "\u2010", "\u2011", SOFT_HYPHEN)
_DASHES = ("–", "—", "-", "\u2010")
#: Letters of a part that counts as a word of its own; shorter ones are often syllables.
MIN_PART = 4
_STEM = re.compile(r"([^\W_]+)$")
_HEAD = re.compile(r"[^\W_]+")
_EDGES = re.compile(r"^\W+|\W+$")


def join_lines(
    lines: Sequence[str], *, vocabulary: Collection[str] = frozenset(), page: int, box: Box
) -> tuple[str, tuple[Repair, ...]]:
    """Running text from lines, with words that a hyphen cut at a line's end made whole.

    Evidence, in this order: a soft hyphen always cuts; a digit, a single letter, a second hyphen
    or an address before the hyphen keeps it (`15-letnim`, `e-learning`); so does the form with
    hyphen elsewhere in the document; a joined form elsewhere drops it; a capital after it keeps it
    (`Kłeczek-Krawiec`); else it is dropped (`komu-nikacja`).

    Args:
        lines: in reading order, without line ends.
        vocabulary: folded words of the same document.
        page: page of the lines, for the log.
        box: place of the lines, for the log.

    Returns:
        The text, lines joined by one space, and one Repair (`line_end_hyphen`) a joint.
    """
    text = ""
    repairs: list[Repair] = []
    for line in lines:
        if not text or not line:
            text += line
            continue
        tail, head = text.rsplit(" ", 1)[-1], line.split(" ", 1)[0]
        joined = join_parts(tail, head, vocabulary)
        if joined is None:
            text = f"{text} {line}"
            continue
        repairs.append(Repair("line_end_hyphen", f"{tail} {head}", joined, Place(page, box)))
        text = text[: len(text) - len(tail)] + joined + line[len(head) :]
    return text, tuple(repairs)


def join_parts(tail: str, head: str, vocabulary: Collection[str] = frozenset()) -> str | None:
    """The word that `tail` at a line's end and `head` on the next make up; None when they are two."""
    following = _HEAD.match(head)
    stem = _STEM.search(tail[:-1])
    if not following or not stem:
        return None
    if tail.endswith(_DASHES) and stem[0][-1].isdigit() and following[0][0].isdigit():
        return tail + head
    if not tail.endswith(_HYPHENS):
        return None
    whole, cut = tail + head, tail[:-1] + head
    if tail.endswith(SOFT_HYPHEN):
        return cut
    return whole if _keeps_hyphen(tail[:-1], stem[0], following[0], vocabulary) else cut


def _keeps_hyphen(before: str, stem: str, following: str, vocabulary: Collection[str]) -> bool:
    lead = before[: len(before) - len(stem)]
    is_compound = stem[-1].isdigit() or len(stem) == 1 or lead.endswith(_HYPHENS)
    if is_compound or re.search(r"[@/\\]|\w\.\w|www", before):
        return True
    if vocabulary:
        if _seen(f"{stem}-{following}", vocabulary):
            return True
        if _seen(stem + following, vocabulary):
            return False
        if (
            min(len(stem), len(following)) >= MIN_PART
            and _seen(stem, vocabulary)
            and _seen(following, vocabulary)
        ):
            return True
    return following[0].isupper()


def _seen(form: str, vocabulary: Collection[str]) -> bool:
    return fold(_EDGES.sub("", form)) in vocabulary
