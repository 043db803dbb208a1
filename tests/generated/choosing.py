"""The choices of a composed programme: each is drawn by itself, from what a reader would understand.

A draw has a random source of its own, named by seed and choice: a new choice changes no other one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from phrasebook import PHRASES, Phrases

#: frames whose cells are drawn side by side
GRIDS = frozenset({"rooms", "days", "times"})
#: frames that are read line by line
LISTS = frozenset({"flow", "rail", "register", "boxes"})
#: languages that the fonts every PDF reader has can write
WESTERN = frozenset({"en", "de", "fr", "es", "pt", "it", "ca", "gl", "nl", "sv", "da", "no", "fi", "is"})
#: stands for a choice that does not arise
NONE = "-"


@dataclass(frozen=True, slots=True)
class Composition:
    """One value for each choice."""

    language: str
    frame: str
    nesting: str
    days: str
    page: str
    columns: str
    time_place: str
    ends: str
    clock: str
    dash: str
    time_style: str
    day_place: str
    day_form: str
    date: str
    room_place: str
    people_place: str
    people_style: str
    name_form: str
    affiliation: str
    joining: str
    title_style: str
    titles: str
    session_name: str
    head_form: str
    chair: str
    panel: str
    keynote: str
    breaks: str
    talk_mark: str
    order: str
    rules: str
    align: str
    font: str
    size: str
    furniture: str
    intro: str
    abstracts: str


class Draw:
    """Draws one of the options of a choice."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def __call__(self, name: str, options: Sequence[str]) -> str:
        return Random(f"{self._seed} {name}").choice(options)

    def often(self, name: str, usual: Sequence[str], rare: Sequence[str]) -> str:
        """One of the usual options in four of five draws."""
        return self(name, (*usual, *rare) if self(f"{name}?", ("no",) * 3 + ("yes",)) == "yes" else usual)


def compose(seed: int) -> Composition:
    """The composition of a seed."""
    draw = Draw(seed)
    language = draw("language", tuple(PHRASES))
    frame = draw("frame", ("flow", "flow", "rail", "rail", "register", "boxes", "rooms", "days", "times"))
    nesting = draw("nesting", _NESTINGS[frame])
    people_place = draw("people_place", _PEOPLE_PLACES[frame])
    titles = ("bold", "bold", "plain", "italic", "colour", "larger", "caps", "quotes")
    title_style = draw("title_style", titles)
    when = _when(draw, frame, PHRASES[language])
    who = _who(draw, language, frame, people_place, title_style)
    return Composition(
        language=language,
        frame=frame,
        nesting=nesting,
        room_place=draw("room_place", _room_places(frame, nesting, people_place, who["affiliation"])),
        people_place=people_place,
        title_style=title_style,
        titles=draw("titles", ("plain", "varied")),
        **when,
        **who,
        **_sessions(draw, frame, nesting, when["time_place"], people_place),
        **_look(draw, language, frame, when["time_place"], when["day_place"]),
    )


def _when(draw: Draw, frame: str, words: Phrases) -> dict[str, str]:
    """Where times and days stand, and how they are written."""
    several = ("2", "3") if frame == "days" else ("1", "1", "2") if frame in GRIDS else ("1", "1", "2", "3")
    days = draw("days", several)
    time_place = draw("time_place", _TIME_PLACES[frame])
    both = time_place in {"two lines", "start and end"}
    forms = ("full", "full", "full", "numbered") if days == "1" else ("full", "full", "numbered", "weekday")
    bare = frame in {"rail", "register"}
    return {
        "days": days,
        "time_place": time_place,
        "ends": "with end" if both else draw("ends", ("with end", "with end", "start only")),
        "clock": draw("clock", [c for c in words.clocks if c != "HHMM" or bare]),
        "dash": draw("dash", ("–", " – ", "-", " - ", "—")),
        "time_style": draw("time_style", ("bold", "plain", "colour")),
        "day_place": _day_place(draw, frame, days, time_place),
        "day_form": draw("day_form", forms),
        "date": draw("date", words.dates),
    }


def _who(draw: Draw, language: str, frame: str, people_place: str, title_style: str) -> dict[str, str]:
    """How people are written, and which entries have leaders and guests of their own."""
    affiliation = draw("affiliation", _affiliations(frame, people_place))
    unusual = _name_forms(language, people_place, affiliation)
    name_form = draw.often("name_form", ("given family",), unusual)
    nobody = people_place == "none"
    panels = frame in {"flow", "rail", "boxes"} and not nobody
    return {
        "people_style": draw("people_style", _people_styles(people_place, title_style)),
        "name_form": NONE if nobody else name_form,
        "affiliation": affiliation,
        "joining": draw("joining", _joinings(people_place, affiliation, name_form)),
        "panel": draw("panel", ("none", "labelled", "labelled")) if panels else "none",
        "keynote": draw("keynote", ("none", "label", "line")) if not nobody else "none",
    }


def _sessions(draw: Draw, frame: str, nesting: str, time_place: str, people_place: str) -> dict[str, str]:
    """How sessions are headed and their talks marked; no choice where nothing holds talks.

    Talks without people in a cell need a mark, or nobody could tell where a title begins.
    """
    names = ("label title", "title", "label", "number title")
    names = ("code title", "label title") if nesting == "parallel" else names
    flat, banded = nesting == "flat", frame in {"rail", "register", "flow"} and time_place != "right margin"
    chaired = not flat and frame not in GRIDS
    marks = ("none", "none", "bullet", "number")
    marks = marks[2:] if people_place == "none" and (frame == "boxes" or frame in GRIDS) else marks
    return {
        "session_name": NONE if flat else draw("session_name", names),
        "head_form": draw("head_form", ("row", "band")) if banded and not flat else NONE,
        "chair": draw("chair", ("none", "line", "inline", "brackets")) if chaired else NONE,
        "talk_mark": draw("talk_mark", marks) if nesting in {"untimed talks", "parallel"} else NONE,
    }


def _look(draw: Draw, language: str, frame: str, time_place: str, day_place: str) -> dict[str, str]:
    """Page, type, rules and what stands around the programme."""
    wide, lines = frame in GRIDS, frame in {"flow", "rail"}
    pages = ("A4 wide", "A4 wide", "A3 wide") if wide else ("A4", "A4", "letter", "A5", "A4 wide")
    pages = ("A4", "A4", "letter") if day_place in {"first column", "rotated"} else pages
    centred = wide or frame == "boxes" or (frame == "flow" and time_place == "own line")
    rules = ("none", "none", "rows") if frame == "flow" else ("none", "rows", "grid", "zebra", "heads")
    fonts = ("dejavu sans", "dejavu serif", *(("stix",) if language != "ro" else ()))
    return {
        "page": draw("page", pages),
        "columns": draw("columns", ("one", "one", "one", "two")) if frame == "flow" else "one",
        "breaks": draw("breaks", ("alike", "italic", "band", "caps")),
        "order": draw("order", ("title first", "people first")) if frame == "register" else NONE,
        "rules": draw("rules", rules),
        "align": draw("align", ("left", "left", "left", "centred")) if centred else "left",
        "font": draw("font", (*fonts, "helvetica", "times") if language in WESTERN else fonts),
        "size": draw("size", ("8", "9") if wide else ("8.5", "9.5", "10.5", "11")),
        "furniture": draw("furniture", ("none", "numbers", "running head", "sponsors")),
        "intro": draw("intro", ("none", "prose", "note")),
        "abstracts": draw("abstracts", ("none", "none", "none", "some")) if lines else "none",
    }


_NESTINGS = {
    "flow": ("flat", "timed talks", "untimed talks", "parallel"),
    "rail": ("flat", "timed talks", "untimed talks", "parallel"),
    "register": ("flat", "flat", "timed talks"),
    "boxes": ("flat", "untimed talks", "parallel"),
    "rooms": ("flat", "flat", "untimed talks"),
    "days": ("flat",),
    "times": ("flat",),
}
_TIME_PLACES = {
    "flow": ("inline", "inline", "own line", "right edge", "behind"),
    "rail": ("margin", "margin", "two lines", "right margin"),
    "register": ("column", "column", "start and end", "last column"),
    "boxes": ("above box", "in box"),
    "rooms": ("margin", "two lines"),
    "days": ("margin", "in cell", "in cell"),
    "times": ("column heads",),
}
_IN_CELLS = ("none", "under", "under", "colon before", "above", "brackets")
_IN_LINES = (*_IN_CELLS, "dash before", "dash behind", "comma behind")
_PEOPLE_PLACES = {
    "flow": _IN_LINES,
    "rail": (*_IN_LINES, "column"),
    "register": ("column", "column", "column", "none", "under"),
    "boxes": _IN_CELLS,
    "rooms": _IN_CELLS,
    "days": _IN_CELLS,
    "times": ("none", "under", "under", "brackets"),
}


def _day_place(draw: Draw, frame: str, days: str, time_place: str) -> str:
    """Where the day stands; a single day may stand below the event's title only."""
    if frame == "days":
        return "column head"
    several = days != "1"
    places = ["heading", "page head" if several else "title block"]
    if frame in {"rail", "register"}:
        places.append("band")
        places += ["first column", "rotated"] if several and time_place in {"margin", "column"} else []
        places += ["with time"] if several and time_place == "column" else []
    if frame == "flow" and several and time_place in {"inline", "own line"}:
        places.append("with time")
    return draw("day_place", places)


def _affiliations(frame: str, people_place: str) -> tuple[str, ...]:
    if people_place == "none":
        return (NONE,)
    if people_place == "brackets":
        return ("none", "comma")
    if people_place in {"colon before", "dash before", "dash behind", "comma behind"}:
        return ("none", "brackets")
    marks = ("marks",) if frame in {"flow", "rail"} and people_place == "under" else ()
    return ("none", "brackets", "brackets", "comma", "own line", *marks)


def _room_places(frame: str, nesting: str, people_place: str, affiliation: str) -> tuple[str, ...]:
    """Where rooms stand: with sessions in their heads, else with the entries."""
    if frame in {"rooms", "times"}:
        return ("heads",)
    if frame == "days":
        return ("none", "per day", "own line")
    if nesting != "flat":
        return ("none", "per day", "brackets", "comma", "own line")
    places = ["none", "per day", "own line"]
    places += ["brackets"] if people_place != "brackets" else []
    places += ["comma"] if affiliation in {"none", NONE} and people_place != "comma behind" else []
    places += ["under time"] if frame == "rail" else []
    return (*places, "column", "column", "column") if frame == "register" else tuple(places)


def _people_styles(people_place: str, title_style: str) -> tuple[str, ...]:
    """People above the title need a style of their own, or they would look like titles."""
    if people_place == "none":
        return (NONE,)
    styles = ["plain", "italic", "bold", "colour"]
    if people_place == "above":
        styles = [s for s in styles if s != title_style and (s, title_style) != ("plain", "larger")]
    return tuple(styles)


def _name_forms(language: str, people_place: str, affiliation: str) -> tuple[str, ...]:
    if people_place == "none":
        return ()
    forms = ["caps family", "honours"]
    if language != "hu":
        forms += ["initials"]
        unmixed = people_place in {"under", "above", "column"} and affiliation not in {"comma"}
        forms += ["family, given"] if unmixed else []
    return tuple(forms)


def _joinings(people_place: str, affiliation: str, name_form: str) -> tuple[str, ...]:
    """Commas within what stands for a person ask for semicolons or lines between people."""
    if people_place == "none":
        return (NONE,)
    if affiliation == "own line":
        return ("lines",)
    rows = ("lines",) if people_place in {"under", "column", "above"} and affiliation != "marks" else ()
    if affiliation == "comma" or name_form == "family, given":
        return ("semicolon", *rows)
    return ("comma", "comma", "and", "semicolon", *rows)
