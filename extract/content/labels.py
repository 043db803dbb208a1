"""Role labels in a line: what they govern, on it and below it."""

from __future__ import annotations

import re

from extract.content.runs import Run, beginning
from extract.content.styles import set_alike
from extract.content.talklines import begins_talk
from extract.lang import Pack
from extract.recognition.honorifics import skip_honorifics
from extract.recognition.tokens import plain, tokenise
from extract.recognition.vocabulary import is_organisation, is_unit, vocabulary
from extract.signals.evidence import WORD, is_bracketed, is_kind, is_nobody, people_odds
from extract.signals.roles import BULLETS, RoleLabel, find_role_labels
from extract.structures.shared.groups import CLOSED_SIDES
from extract.structures.shared.marks import Mark
from extract.values import replace

#: Log-odds from which a text behind a label is taken for people.
PEOPLE = 0.8
#: A label set off by nothing needs names behind it that recognition knows.
LOOSE_LABEL = 0.7
#: Roles whose words are common in titles: `Keynote: On maps`, `Panel: Who pays?`.
AMBIGUOUS = frozenset({"keynote", "speaker", "panelist", "expert", "presenter", "discussant", "host"})
#: Words. What stands behind a label and a colon is a name if it is not longer.
LONGEST_NAME = 3
#: Of the type size. Text that begins further right than its label belongs to it.
INDENT = 0.4
#: People set in below a singular label that are a list of their own.
FEWEST_LISTED = 2
#: Words that a line end leaves over of where somebody works; of the type size, a blank.
LONGEST_REST, BLANK = 2, 0.25
#: Of the type size. Lines whose middles differ by less are centred.
CENTRED = 0.2
OPENING = re.compile(r"[(\[][\s•·\-–—]*$")
LABEL_END = re.compile(r"[\s:：.\-–—|]*")
ALONE = re.compile(r"^[\s:：.\-–—()\[\]]*$")
#: A word or two before a label that belong to it: `Invited | talk: …`; but `Opening | held by …`.
PHRASE = re.compile(r"^\s*[^\W\d_]+(?:\s[^\W\d_]+)?\s$")


def label_span(
    text: str, label: RoleLabel, following: int, packs: tuple[Pack, ...]
) -> tuple[int, int, int] | None:
    """Start of a label with its bracket, start and end of what it governs; None where it governs nothing."""
    opened = OPENING.search(text[: label.start])
    start = opened.start() if opened else label.start
    ahead = text[:start]
    if not ahead.strip(BULLETS) or (not opened and PHRASE.match(ahead) and not is_kind(ahead, packs)):
        start = 0
    elif not opened:
        start += len(noun_of_title(ahead, label.printed, packs))
    ending = LABEL_END.match(text, label.end)
    body = ending.end() if ending else label.end
    end = following
    if opened:
        closed = _closing(text, opened.start())
        end = min(end, closed) if closed else end
    elif following < len(text) and (bracket := OPENING.search(text[:following])):
        end = bracket.start()
    governed = text[body:end].strip(" ).,;")
    if ALONE.match(governed):
        return start, body, end
    odds = people_odds(governed, packs)
    if is_nobody(governed) or odds >= PEOPLE:
        return start, body, end
    if _is_office(text[label.end : body], governed):
        return None
    leads = label.is_lead and label.after_colon
    strict = (label.role in AMBIGUOUS and not leads) or label.confidence < LOOSE_LABEL
    named = _behind_titles(governed)
    capitals = named[:1].isupper() and len(named.split()) <= LONGEST_NAME
    if not strict and (odds > -2 or (label.after_colon and capitals)) and named[:1].isupper():
        return start, body, end
    return None


def _behind_titles(text: str) -> str:
    """What stands behind the academic titles that a text begins with: `dr hab. | Anna`."""
    tokens = tokenise(text)
    at = skip_honorifics(tokens, 0)
    return " ".join(t.text for t in tokens[at:]) if at else text


def noun_of_title(ahead: str, printed: str, packs: tuple[Pack, ...]) -> str:
    """What words that ask for a name say of the title right before them: `Grande | conférence | de`."""
    noun = re.sub(r"\s*[^\W\d_]+['’]?\s*$", "", printed)
    runs_on = ahead.rstrip()[-1:].isalnum()
    return noun if noun and runs_on and is_kind(noun, packs) else ""


def _is_office(joint: str, governed: str) -> bool:
    """`Chairman of | the Committee`: a label right before the head of an organisation is an office."""
    first = WORD.search(governed)
    if ":" in joint or first is None:
        return False
    return is_organisation(first.group()) or is_unit(first.group())


def _closing(text: str, opening: int) -> int | None:
    depth = 0
    for at in range(opening, len(text)):
        depth += (text[at] in "([") - (text[at] in ")]")
        if depth == 0:
            return at + 1
    return None


def closed_by_label(mark: Mark, packs: tuple[Pack, ...]) -> Run | None:
    """A line of a person with the role behind: `Anna Nowak (Office), Chair`."""
    label = next((x for x in find_role_labels(mark.text, packs) if x.side == "after"), None)
    if label is None or mark.text[label.end :].strip(" .)") or label.role in AMBIGUOUS:
        return None
    name = mark.text[: label.start].rstrip(" ,–—-(")
    head, tail = mark.line.part(0, len(name)), mark.line.part(label.start, len(mark.text))
    if head is None or tail is None or tail is head or people_odds(name, packs) < PEOPLE:
        return None
    return Run(
        (head,), role=label.role, role_as_printed=label.printed, label=(tail,), is_item=mark.is_bulleted,
        is_closed=True, firsts=beginning(head, mark.line),
    )  # fmt: skip


def governs(labelled: Run, piece: Run, packs: tuple[Pack, ...]) -> bool:
    """Whether a label goes on over the next line: it is plural or alone, the line is set in, or cut."""
    text = piece.lines[0].text
    if not labelled.lines:
        return is_nobody(text) or people_odds(text, packs) >= PEOPLE
    end = labelled.lines[-1].text.rstrip()
    if is_bracketed(text) and piece.lines[0] not in piece.firsts:
        return True
    beside = labelled.lines[0] not in labelled.firsts and not labelled.is_plural
    if beside and piece.lines[0] in piece.firsts and begins_talk(text, packs):
        return False
    if labelled.is_closed or not set_alike(labelled.lines[0].words[0], piece.lines[0].words[0]):
        return False
    if end.endswith((",", "-", "–", "/", "(")) or end.count("(") > end.count(")") or _is_cut(end):
        return True
    odds = people_odds(text, packs)
    if text.startswith(("(", "[")) or (text[:1].islower() and odds < PEOPLE):
        return True
    if _ran_over(labelled, piece):
        return True
    joined = people_odds(f"{labelled.text}\n{text}", packs)
    if max(odds, joined) < PEOPLE:
        return False
    if odds < PEOPLE and people_odds(labelled.text, packs) < 0:  # `Chair: Dr Anna | Brown, Leeds`
        return True
    alone = labelled.lines[0] in labelled.firsts
    return alone or labelled.is_plural or _is_set_in(labelled, piece)


def _ran_over(labelled: Run, piece: Run) -> bool:
    """Whether the last words of a drawn cell stand on a line of their own for lack of room on the one above.

    That one says behind a comma where somebody works.
    """
    last, line = labelled.lines[-1], piece.lines[0]
    if len(piece.lines) > 1 or len(line.words) > LONGEST_REST or last.cell.sides < CLOSED_SIDES:
        return False
    room = last.cell.box.x1 - last.box.x1 - BLANK * last.size
    told = "," in last.text and last.text[-1:].isalpha()
    return told and last.cell.box == line.cell.box and room < line.words[0].box.width


def _is_cut(text: str) -> bool:
    """Whether a line ends in the middle of what it names: `Mayor of`, `Secrétaire de la`."""
    last = text.rsplit(" ", 1)[-1]
    return last.islower() and plain(last) in vocabulary().links


def _is_set_in(labelled: Run, piece: Run) -> bool:
    """Whether a line begins further right than the label above it; centred lines begin anywhere."""
    first, box = labelled.label[0], piece.lines[0].box
    middle = (first.box.x0 + labelled.lines[0].box.x1) / 2
    centred = len(labelled.lines) == 1 and abs(middle - (box.x0 + box.x1) / 2) <= CENTRED * first.size
    return box.x0 > first.box.x0 + INDENT * first.size and not centred


def without_list(labelled: Run, packs: tuple[Pack, ...]) -> tuple[Run, Run | None]:
    """The run of a singular label without the list of several other people set in below it, and that list."""
    first = labelled.label[0] if labelled.label else None
    if first is None or labelled.is_plural or len(labelled.lines) < FEWEST_LISTED + 1:
        return labelled, None
    name, *below = labelled.lines
    inner = [n for n in below if n.box.x0 > first.box.x0 + INDENT * first.size and n in labelled.firsts]
    people = [n for n in inner if people_odds(n.text, packs) >= PEOPLE]
    if name in labelled.firsts or len(people) < FEWEST_LISTED or people[0] is not inner[0]:
        return labelled, None
    if inner[0].box.x0 >= name.box.x0 - INDENT * first.size or below[-len(inner) :] != inner:
        return labelled, None
    at = len(labelled.lines) - len(inner)
    others = Run(tuple(inner), labelled.source, firsts=frozenset(inner))
    return replace(labelled, lines=labelled.lines[:at]), others


def released(labelled: Run, following: Run) -> tuple[Run, Run | None]:
    """The run of a label without the line that begins the talks set in below it, and that line.

    Evidence: the label is singular and has its name beside it, and what stands behind or right below
    the line that is set in is neither people nor where they work: its title.
    """
    *named, last = labelled.lines
    first = labelled.label[0] if labelled.label else None
    if first is None or not named or labelled.is_plural or named[0] in labelled.firsts or not following.lines:
        return labelled, None
    left = last.box.x0
    begins = left > first.box.x0 + INDENT * first.size and left < named[0].box.x0 - INDENT * first.size
    beside = following.lines[0] not in following.firsts
    below = abs(following.lines[0].box.x0 - left) <= INDENT * first.size
    if following.label or not begins or not (beside or below) or last not in labelled.firsts:
        return labelled, None
    alone = Run((last,), labelled.source, firsts=frozenset({last}))
    return replace(labelled, lines=tuple(named)), alone
