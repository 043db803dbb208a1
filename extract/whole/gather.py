"""Collects what the structures found, page after page, and keeps the account of words."""

from __future__ import annotations

from collections.abc import Sequence

from extract.lang import Pack, fold
from extract.layout.flow import flow_of
from extract.layout.lines import Line
from extract.model import Biography, Block, Hypothesis, Place, Session, Track, union
from extract.recognition import parse_biographies, parse_people
from extract.structures import LOWEST_SCORE
from extract.structures.entries.cards import Card, CardPage
from extract.structures.lists.continued import join_continued
from extract.structures.shared.arrangement import Arrangement, Region, TrackLabel
from extract.values import replace
from extract.whole.account import Ledger, paragraphs_of
from extract.whole.build import build_sessions, number_days, reader_for
from extract.whole.dayrooms import with_day_rooms
from extract.whole.endings import with_endings
from extract.whole.firms import with_firms
from extract.whole.leaders import join_leaders
from extract.whole.lone import with_lone_surnames
from extract.whole.nesting import (
    nest_by_time,
    over_pages,
    with_keynotes_of_blocks,
    with_leads,
    with_places_of_blocks,
)
from extract.whole.references import under_posters, with_references
from extract.whole.repeats import each_once
from extract.whole.seats import join_seats
from extract.whole.strands import strand_tracks, with_named_tracks, with_strands
from extract.whole.tongues import in_first_language


class Gathering:
    """The records of one document so far."""

    def __init__(self, packs: tuple[Pack, ...], vocabulary: frozenset[str], ledger: Ledger) -> None:
        self.packs = packs
        self.vocabulary = vocabulary
        self.ledger = ledger
        self.sessions: list[Session] = []
        self.biographies: list[Biography] = []
        self.blocks: list[Block] = []
        self.hypotheses: list[Hypothesis] = []
        self._labels: list[TrackLabel] = []
        self._arrangements: list[Arrangement] = []
        self._section: str | None = None
        self._cards: list[tuple[Card, str | None]] = []

    def note_hypotheses(
        self, region: Region, proposed: Sequence[Arrangement], cards: CardPage | None
    ) -> None:
        """Keeps the rivals for a region with their scores."""
        place = Place(region.page.number, region.box)
        rivals = [(a.structure, a.score, a.reasons) for a in proposed]
        if cards is not None:
            rivals.append(("cards", cards.score, (f"{len(cards.cards)} names with text below",)))
        best = max((score for _, score, _ in rivals), default=0.0)
        for name, score, reasons in rivals:
            won = score == best and score >= LOWEST_SCORE
            self.hypotheses.append(Hypothesis(name, place, round(score, 3), won, reasons))

    def build(self, lines: Sequence[Line]) -> None:
        """Builds biographies and sessions of all pages, with the habits of the whole document."""
        self._read_biographies()
        arrangements = with_day_rooms(join_continued(self._arrangements))
        reader = reader_for(arrangements, self.packs, self.vocabulary)
        for best in arrangements:
            built = build_sessions(best, self.packs, self.vocabulary, len(self.sessions) + 1, reader)
            self.sessions += built.sessions
            self.ledger.claim(built.struck, "struck")
            for session in built.sessions:
                self.ledger.claim(built.lines[session.key], "record")
                self.blocks.append(Block(session.place, session.kind, session.title, session.key))
        led, joined = join_leaders(nest_by_time(over_pages(self.sessions)), self.packs)
        seated, rows = join_seats(led, self.packs)
        repeated = each_once(seated)
        once = in_first_language(repeated.sessions)
        kept = {k: once.kept.get(v, v) for k, v in repeated.kept.items()} | once.kept
        gone = kept | joined | rows
        whole = with_lone_surnames(with_references(under_posters(once.sessions)), lines)
        placed = with_strands(with_endings(whole, self.packs), self.packs)
        placed = with_places_of_blocks(with_named_tracks(placed, self.packs))
        placed = with_firms(placed, self.packs)
        self.sessions = with_leads(with_keynotes_of_blocks(placed, self.packs), self.packs)
        self.blocks = [
            replace(b, record=kept.get(k, k)) if (k := gone.get(b.record or "")) else b for b in self.blocks
        ]

    def retract(self, kind: str) -> None:
        """Takes all records back: the document is no programme. Their words become `kind`."""
        self.ledger.reclass("record", kind)
        for records in (self.sessions, self.biographies, self.blocks, self._labels):
            records.clear()

    def take_arrangement(self, best: Arrangement) -> None:
        """Keeps a winning arrangement for `build`, and what it says of tracks and headings."""
        self._arrangements.append(best)
        for label in best.tracks:
            self.ledger.claim((m.line for m in label.marks), "record")
        self.ledger.claim((m.line for m in best.headings), "heading")
        marks = [m for e in best.entries for m in (*e.content, *e.people, *e.claimed)]
        self.ledger.claim((m.bullet for m in (*marks, *best.headings) if m.bullet), "bullet")
        known = {fold(t.name) for t in self._labels}
        self._labels += [t for t in best.tracks if t.name and fold(t.name) not in known]

    def take_cards(self, page: CardPage) -> None:
        """Biographies of a page; a heading on it opens a section that lasts until the next one."""
        headings = sorted((m.line for m in page.rest if m.line.rotation == 0), key=lambda n: -n.size)
        if headings:
            self._section = headings[0].text
            self.ledger.claim(headings[:1], "heading")
        for card in page.cards:
            self._cards.append((card, self._section))
            self.ledger.claim((*card.name, *card.text), "record")

    def _read_biographies(self) -> None:
        """All cards in one batch: running text is read by a model that is dear to call."""
        languages = tuple(p.code for p in self.packs)
        read = []
        for card, section in self._cards:
            printed = flow_of(card.name, self.vocabulary).text
            mention = next(iter(parse_people(printed, languages)), None)
            read.append((card, section, printed, mention, flow_of(card.text, self.vocabulary).text))
        stated = parse_biographies([(m.name if m else p, text) for _, _, p, m, text in read], languages)
        for (card, section, printed, mention, text), facts in zip(read, stated, strict=True):
            biography = Biography(
                name=mention.name if mention else printed,
                text=text,
                place=Place(card.name[0].page, union(n.box for n in (*card.name, *card.text))),
                honorific=mention.honorific if mention else None,
                section=section,
                position=facts.position,
                affiliation=facts.affiliation,
                other_affiliations=facts.others,
                confidence=round(mention.confidence, 3) if mention else 0.5,
                problems=() if mention else ("name_uncertain",),
            )
            self.biographies.append(biography)
            key = f"b{len(self.biographies)}"
            self.blocks.append(Block(biography.place, "biography", biography.name, key))

    def claim_track_names(self, lines: Sequence[Line]) -> None:
        """Paragraphs elsewhere that repeat a track's name, in any order of its words."""
        names = {_bag(t.name) for t in self.tracks()}
        for paragraph in paragraphs_of([n for n in lines if self.ledger.is_free(n)]):
            if _bag(flow_of(paragraph).text) in names:
                self.ledger.claim(paragraph, "record")

    def tracks(self) -> tuple[Track, ...]:
        """The tracks that headings name, then those that only sessions name."""
        named = [
            Track(
                t.name,
                Place(t.marks[0].line.page, union(m.box for m in t.marks)),
                t.description,
                t.room,
                t.floor,
            )
            for t in self._labels
        ]
        return (*named, *strand_tracks(self.sessions, {fold(t.name) for t in named}))

    def numbered_sessions(self) -> tuple[Session, ...]:
        return number_days(self.sessions)


def _bag(text: str) -> tuple[str, ...]:
    return tuple(sorted(fold(text).replace(",", " ").split()))
