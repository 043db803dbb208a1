"""What speaks against a page or a document being a programme, and what becomes of it then.

Times inside sentences are no times of a timetable; a page full of times that nothing explains is
put to a person; a document whose people are all placeholders is a template.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extract.lang import Pack, fold
from extract.layout.lines import Line
from extract.model import Doubt, Page, Place, Session
from extract.signals.vocabulary import small_words
from extract.structures.shared.arrangement import Arrangement, Region
from extract.structures.shared.marks import Mark
from extract.values import replace
from extract.whole.account import paragraphs_of

#: Lines. Running text has at least so many on one left edge.
FEWEST_PROSE_LINES = 4
#: Of the type size. A line of running text ends no further than this before the widest one.
RAGGED = 4.0
#: Characters. Running text is set in lines at least as long as this; cells of tables are narrower.
PROSE_WIDTH = 45
#: Different times. Fewer are no timetable: opening hours, a dinner, the time of a flight.
FEWEST_TIMES = 4
#: Mentions of people. Fewer prove no template.
FEWEST_PLACEHOLDERS = 2
#: Share of the mentions that must be placeholders, or share the given name of one.
TEMPLATE_SHARE = 0.8
#: Sessions. Fewer, in a document that is nearly all something else, are no timetable.
FEWEST_SESSIONS = 4
#: Glyphs of the document for each of so few sessions: half a page of running text.
GLYPHS_OF_SESSION = 1000
#: Lines shown as reasons.
EXAMPLES = 3


def out_of_sentences(marks: Sequence[Mark], packs: tuple[Pack, ...]) -> tuple[Mark, ...]:
    """The marks without times that a sentence happens to break its line before.

    Evidence: a paragraph of several long lines on one left edge, in which the line above is full
    and the text goes on in lower case behind the time, or stops before it at a comma or at a word
    that ends no sentence. A time alone on its line stands for itself; a list has a time at the
    start of an entry, below the end of another.
    """
    by_line = {m.line: m for m in marks}
    bare: dict[Line, Mark] = {}
    for paragraph in paragraphs_of(list(by_line)):
        if len(paragraph) < FEWEST_PROSE_LINES:
            continue
        right = max(n.box.x1 for n in paragraph)
        for above, line in pairwise(paragraph):
            mark = by_line[line]
            full = len(above.text) >= PROSE_WIDTH and above.box.x1 >= right - RAGGED * above.size
            in_list = by_line[above].leading_time and above not in bare
            if mark.is_time or not mark.leading_time or in_list or not full:
                continue
            if _runs_on(above, mark, packs):
                bare[line] = replace(mark, times=())
    return tuple(bare.get(m.line, m) for m in marks) if bare else tuple(marks)


def _runs_on(above: Line, mark: Mark, packs: tuple[Pack, ...]) -> bool:
    """Whether a sentence goes on from the line above over the time into the text behind it."""
    last = fold(above.text.split()[-1])
    before = above.text.endswith(",") or last in small_words(packs)
    after = mark.after_time[:1].islower() or not mark.after_time
    return before or (after and above.text[-1:].islower())


def unexplained(region: Region, tried: Sequence[Arrangement]) -> Doubt | None:
    """The question about a page that looks like a timetable and that no arrangement explains.

    Evidence: several different times. What is printed with them is given as reasons, with the
    best of the arrangements that were tried.
    """
    timed = [m for m in region.marks if m.times]
    if len({(m.times[0].start, m.times[0].end) for m in timed}) < FEWEST_TIMES:
        return None
    page = region.page.number
    reasons = [f"{a.structure} {a.score:.2f}: {'; '.join(a.reasons)}" for a in tried[:1]]
    reasons += [f"printed: {m.text}" for m in timed[:EXAMPLES]]
    question = f"{len(timed)} lines print times that no arrangement explains: which sessions are these?"
    return Doubt("page_unexplained", f"page {page}", question, tuple(reasons), place=Place(page, region.box))


def template_reasons(sessions: Sequence[Session], packs: tuple[Pack, ...]) -> tuple[str, ...]:
    """Why the people of a document are placeholders; empty where they are people.

    Evidence: several names stand in no register but in templates (`Jane Doe`, `Name Surname`), and
    nearly all others are named like them.
    """
    mentions = [fold(p.name) for s in sessions for p in s.participations]
    known = {name for p in packs for name in p.placeholders}
    found = [m for m in mentions if m in known]
    if len(found) < FEWEST_PLACEHOLDERS:
        return ()
    given = {m.split()[0] for m in found}
    alike = sum(1 for m in mentions if m.split()[:1] and m.split()[0] in given)
    if alike < TEMPLATE_SHARE * len(mentions):
        return ()
    return (
        f"{alike} of {len(mentions)} names are placeholders or like them: {', '.join(sorted(set(found)))}",
    )


def stray_reasons(sessions: Sequence[Session], pages: Sequence[Page]) -> tuple[str, ...]:
    """Why the sessions of a document are accidents; empty where they are a timetable.

    Evidence: one to three entries in a document with pages full of text.
    """
    read = sum(p.glyphs for p in pages)
    if not 0 < len(sessions) < FEWEST_SESSIONS or read < GLYPHS_OF_SESSION * len(sessions):
        return ()
    return (f"{len(sessions)} entries with a time in {read} characters of text are none",)
