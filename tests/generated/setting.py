"""Sets the parts of a composed entry as lines of marked-up text, each part where its choice wants it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random
from xml.sax.saxutils import escape

from choosing import Composition
from happening import Day, Entry, Happening, printed_title
from phrasebook import PHRASES, clock_span

from programarium.evaluate.model import ScoredPerson

#: 0xRRGGBB of coloured type, dark enough to read
INKS = ("#1F3864", "#7B1E1E", "#1B5E20", "#4A148C")
_JOINTS = {"comma": ", ", "semicolon": "; "}
_INLINE = ("  ", " ", ": ", " | ", " – ")


def styled(text: str, style: str, ink: str = INKS[0]) -> str:
    """Marked-up text of a style; `text` is escaped here."""
    safe = escape(text)
    return {
        "bold": f"<b>{safe}</b>",
        "italic": f"<i>{safe}</i>",
        "colour": f'<font color="{ink}">{safe}</font>',
        "larger": f'<font size="+2">{safe}</font>',
        "caps": escape(_capital(text)),
        "quotes": f"„{safe}”",
    }.get(style, safe)


def _capital(text: str) -> str:
    """Capitals; a dotless and a dotted i stay apart where the text has both."""
    return (text.replace("i", "İ") if "ı" in text else text).upper()


@dataclass
class Setter:
    """Writes entries in the habits of one composition; remembers how each name was printed."""

    made: Composition
    event: Happening
    rng: Random
    names: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = PHRASES[self.made.language]
        self.ink = self.rng.choice(INKS)
        self.joint = self.rng.choice(_INLINE if " " not in self.made.dash else _INLINE[:4])

    # -- times and days

    def span(self, start: int, end: int) -> str:
        """The printed span of an entry, without markup."""
        last = end if self.made.ends == "with end" else None
        return clock_span(start, last, self.made.clock, self.made.dash)

    def time(self, entry: Entry) -> str:
        """The printed time of an entry, empty where it prints none."""
        if entry.start is None or entry.end is None:
            return ""
        return styled(self.span(entry.start, entry.end), self.made.time_style, self.ink)

    def moment(self, minutes: int) -> str:
        """A single time."""
        return styled(clock_span(minutes, None, self.made.clock, ""), self.made.time_style, self.ink)

    def day(self, day: Day) -> str:
        """The printed heading of a day, without markup."""
        if self.made.day_form == "weekday":
            text = self.words.weekdays[day.date.weekday()]
        else:
            text = self.words.date(day.date, self.made.date)
        if self.made.day_form == "numbered":
            text = f"{self.words.day.format(n=self.event.days.index(day) + 1)} – {text}"
        return text[0].upper() + text[1:]

    # -- people

    def name(self, person: ScoredPerson) -> str:
        """A name as printed; what stands before it (`Dr`) is no part of the name."""
        form, plain = self.made.name_form, person.name
        given, _, family = plain.partition(" ")
        if self.made.language == "hu":
            family, given = given, family
        shown = {
            "caps family": plain.replace(family, family.upper(), 1),
            "initials": f"{given[0]}. {family}",
            "family, given": f"{family}, {given}",
        }.get(form, plain)
        self.names[plain] = shown
        if form == "honours":
            return f"{self.words.honours[sum(map(ord, plain)) % len(self.words.honours)]} {shown}"
        return shown

    def people(self, entry: Entry) -> list[str]:
        """The people of an entry in lines of marked-up text."""
        people = [p for p in entry.people if p.role not in {"chair", "moderator", "panelist"}]
        made, style = self.made, self.made.people_style
        if made.affiliation == "own line":
            rows = [
                (styled(self.name(p), style, self.ink), styled(p.affiliation or "", "plain")) for p in people
            ]
            return [part for row in rows for part in row]
        if made.affiliation == "marks" and people:
            return self._marked(people)
        shown = [styled(self._with_body(p), style, self.ink) for p in people]
        if made.joining == "lines":
            return shown
        if made.joining == "and" and len(shown) > 1:
            return [f"{', '.join(shown[:-1])} {self.words.join} {shown[-1]}"]
        return [_JOINTS.get(made.joining, ", ").join(shown)] if shown else []

    def _with_body(self, person: ScoredPerson) -> str:
        name = self.name(person)
        return {"brackets": f"{name} ({person.affiliation})", "comma": f"{name}, {person.affiliation}"}.get(
            self.made.affiliation, name
        )

    def _marked(self, people: list[ScoredPerson]) -> list[str]:
        bodies = list(dict.fromkeys(p.affiliation or "" for p in people))
        marks = [f"<super>{bodies.index(p.affiliation or '') + 1}</super>" for p in people]
        names = [
            styled(self.name(p), self.made.people_style, self.ink) + mark
            for p, mark in zip(people, marks, strict=True)
        ]
        notes = [f"<super>{k}</super>{escape(body)}" for k, body in enumerate(bodies, 1)]
        return [", ".join(names), ", ".join(notes)]

    # -- entries

    def title(self, entry: Entry) -> str:
        """The title, with the label of a session or a keynote."""
        made = self.made
        if entry.kind in {"break", "meal", "opening", "closing"}:
            style = {"italic": "italic", "caps": "caps", "band": "bold"}.get(made.breaks, made.title_style)
            return styled(entry.title, "plain" if style == "quotes" else style, self.ink)
        if entry.kind == "session":
            return styled(printed_title(entry), "bold")
        shown = styled(entry.title, made.title_style, self.ink)
        labelled = entry.kind == "panel" or (entry.kind == "keynote" and made.keynote == "label")
        return f"{escape(entry.label)}: {shown}" if labelled else shown

    def lines(self, entry: Entry, day: Day, *, column: bool = False, time: str = "") -> list[str]:
        """All of an entry below its time; `column` leaves people to a column of their own.

        `time` is put before the title, or behind it where the composition says so.
        """
        title, made = self.title(entry), self.made
        if time and made.time_place == "behind":
            title = f"{title} ({time})"
            time = ""
        found = self._placed(title, [] if column else self.people(entry))
        found = self._with_room(found, entry)
        if entry.kind == "keynote" and made.keynote == "line":
            found.insert(0, styled(entry.label, "italic"))
        if time:
            found[0] = f"{time}{escape(self.joint)}{found[0]}"
        return [*found, *self._leaders(entry), *self._abstract(entry)]

    def _placed(self, title: str, people: list[str]) -> list[str]:
        place, joined = self.made.people_place, ", ".join(people)
        if not people or place in {"under", "column"}:
            return [title, *people]
        if place == "above":
            return [*people, title]
        return [
            {
                "colon before": f"{joined}: {title}",
                "dash before": f"{joined} – {title}",
                "brackets": f"{title} ({joined})",
                "dash behind": f"{title} – {joined}",
                "comma behind": f"{title}, {joined}",
            }[place]
        ]

    def _with_room(self, lines: list[str], entry: Entry) -> list[str]:
        place, room = self.made.room_place, entry.room
        if not room or (entry.kind == "talk" and self.made.nesting != "flat"):
            return lines
        if place == "brackets":
            return [f"{lines[0]} ({escape(room)})", *lines[1:]]
        if place == "comma":
            return [*lines[:-1], f"{lines[-1]}, {escape(room)}"]
        return [*lines, escape(self.labelled_room(room))] if place == "own line" else lines

    def labelled_room(self, room: str) -> str:
        """A room with the label of its language, unless it says itself what it is."""
        label = self.words.heads[3]
        return room if room.lower().startswith(label.lower()[:4]) else f"{label}: {room}"

    def _leaders(self, entry: Entry) -> list[str]:
        chairs = [self.name(p) for p in entry.people if p.role == "chair"]
        if chairs:
            return [escape(f"{self.words.chair}: {', '.join(chairs)}")]
        leaders = [p for p in entry.people if p.role == "moderator"]
        others = [p for p in entry.people if p.role == "panelist"]
        if not leaders:
            return []
        shown = [self._body_behind(p) for p in others]
        first = escape(f"{self.words.moderator}: {', '.join(map(self._body_behind, leaders))}")
        rest = shown if self.made.joining == "lines" else ["; ".join(shown)]
        return [first, *(styled(line, self.made.people_style, self.ink) for line in rest)]

    def _body_behind(self, person: ScoredPerson) -> str:
        told = self.made.affiliation not in {"none", "-"}
        return f"{self.name(person)} ({person.affiliation})" if told else self.name(person)

    def head(self, entry: Entry, *, time: str = "") -> list[str]:
        """The head of a session: label, title, room, chair, and its time where it is given."""
        made = self.made
        title = self.title(entry)
        if time and made.time_place == "behind":
            title, time = f"{title} ({time})", ""
        lines = [f"{time}{escape(self.joint)}{title}" if time else title]
        lines = self._with_room(lines, entry)
        chairs = ", ".join(self.name(p) for p in entry.people if p.role == "chair")
        if not chairs:
            return lines
        said = escape(f"{self.words.chair}: {chairs}")
        if made.chair == "line":
            return [*lines, f"<i>{said}</i>"]
        return [f"{lines[0]} ({said})" if made.chair == "brackets" else f"{lines[0]} – {said}", *lines[1:]]

    def talk(self, entry: Entry, day: Day, number: int, *, column: bool = False) -> list[str]:
        """The lines of a talk within a session that prints no times for talks."""
        mark = {"bullet": "• ", "number": f"{number}. "}.get(self.made.talk_mark, "")
        first, *rest = self.lines(replace(entry, start=None), day, column=column)
        return [f"{mark}{first}", *rest]

    def _abstract(self, entry: Entry) -> list[str]:
        if self.made.abstracts == "none" or entry.kind != "talk" or not entry.people:
            return []
        if sum(map(ord, entry.title)) % 3:
            return []
        return [f'<font size="-1.5">{escape(self.words.prose[2])}</font>']
