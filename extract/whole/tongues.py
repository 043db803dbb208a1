"""A programme printed in two languages: each session once, in the language that is printed first.

Two languages stand side by side, one below the other, or one programme follows the other. Evidence
that two sessions are one: the same date, start and end (or the same block), people who are the same
(over scripts: in Latin letters), the same digits, kinds and rooms that do not contradict each other;
and that their titles are written in two scripts, or that all first titles together are in another
language than all second ones. A few such pairs make no programme of two languages: they must be a
good part of all its sessions. The wording of the second language becomes the subtitle.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.fuzz import ratio, token_sort_ratio

from extract.lang import fold, heard_language
from extract.lang.scripts import in_latin, main_script, script_of
from extract.model import Participation, Session
from extract.signals.rooms import same_room
from extract.values import replace
from extract.whole.repeats import ALIKE, Once

#: Sessions that must be printed in two languages, and their share of all that could be.
_PAIRS, _SHARE = 3, 0.5
#: Likeness (0-100) of two names in Latin letters from which on they are one: rewriting varies.
_NAME = 70
#: Kinds that a title in one language may leave open where the other one tells.
_OPEN_KINDS = ("talk", "session", "other", "panel", "keynote", "presentation")
#: Words of a second wording to one of the first: a translation is not much shorter than what it translates.
_LENGTH = 0.5

Pair = tuple[int, int]


def in_first_language(sessions: Sequence[Session]) -> Once:
    """Gives what is printed in two languages once, in the language printed first."""
    scripts = [main_script(s.title) for s in sessions]
    told = [without_second_names(s) for s in sessions]
    kept: dict[str, str] = {}
    if len({script_of(c) for s in told for c in s.title} - {""}) > 1:
        told = _in_two_scripts(told, scripts, kept)
    else:
        pairs = _slot_pairs(told)
        if _are_two_languages(told, pairs):
            told = _joined(told, pairs, kept)
    return Once(tuple(told), kept)


def _in_two_scripts(sessions: list[Session], scripts: Sequence[str], kept: dict[str, str]) -> list[Session]:
    """Pairs over scripts, blocks before the talks in them, and titles that go on in another script."""
    begun = Counter(filter(None, (main_script(s.title.split(" ")[0]) for s in sessions)))
    first = max(begun, key=lambda script: begun[script], default="")
    parted = {n: halves for n, s in enumerate(sessions) if (halves := _halves(s.title, first))}
    pairs = _script_pairs(sessions, scripts)
    slashed = [s for n, s in enumerate(sessions) if n not in parted and _is_slashed(s.title)]
    if not _is_enough(len(pairs) + len(parted) + len(slashed), len(sessions) - len(pairs)):
        return sessions
    for n, (title, other) in parted.items():
        sessions[n] = replace(sessions[n], title=title, subtitle=_both(sessions[n].subtitle, other))
    sessions = _joined(sessions, pairs, kept)
    inner = _script_pairs(sessions, [main_script(s.title) for s in sessions])
    return _joined(sessions, inner, kept)


def _is_enough(pairs: int, sessions: int) -> bool:
    return pairs >= _PAIRS and pairs >= _SHARE * sessions


def _script_pairs(sessions: Sequence[Session], scripts: Sequence[str]) -> list[Pair]:
    """Sessions of one slot or block that say the same in two scripts."""
    pairs: list[Pair] = []
    for group in _slots(sessions):
        free: list[int] = []
        for n in group:
            others = [m for m in free if scripts[m] and scripts[n] and scripts[m] != scripts[n]]
            alone = len(group) == 2
            twin = next((m for m in others if _tell_same(sessions[m], sessions[n], alone)), None)
            if twin is None:
                free.append(n)
            else:
                free.remove(twin)
                pairs.append((twin, n))
    return pairs


def _slots(sessions: Sequence[Session]) -> list[list[int]]:
    """Sessions at the same date from the same start to the same end; without a start those of a block."""
    slots: dict[tuple[str | None, ...], list[int]] = {}
    for n, s in enumerate(sessions):
        if s.start or s.parent:
            key = (s.date, s.start, s.end) if s.start else (s.parent, None, None)
            slots.setdefault(key, []).append(n)
    return [group for group in slots.values() if len(group) > 1]


def _slot_pairs(sessions: Sequence[Session]) -> list[Pair]:
    """Slots that hold two sessions, unlike in wording, which do not contradict each other."""
    pairs = [(g[0], g[1]) for g in _slots(sessions) if len(g) == 2 and sessions[g[0]].start]
    return [
        (m, n)
        for m, n in pairs
        if ratio(fold(sessions[m].title), fold(sessions[n].title)) < ALIKE
        and _tell_same(sessions[m], sessions[n], alone=True)
    ]


def _are_two_languages(sessions: Sequence[Session], pairs: Sequence[Pair]) -> bool:
    """Whether most slots are pairs, on the same side each, of people and kinds that are the same.

    Evidence: sessions in parallel rooms are by other people, and their titles are in one language.
    """
    if not _is_enough(len(pairs), len(sessions) - len(pairs)):
        return False
    named = [pair for pair in pairs if all(sessions[n].participations for n in pair)]
    plain = [pair for pair in pairs if _is_one_plain_kind(sessions[pair[0]], sessions[pair[1]])]
    if len(named) + len(plain) < _PAIRS:
        return False
    return _are_unlike([(sessions[m].title, sessions[n].title) for m, n in pairs])


def _are_unlike(wordings: Sequence[tuple[str, str]]) -> bool:
    """Whether all first wordings together are in another language than all second ones."""
    one, two = (heard_language(". ".join(pair[k] for pair in wordings)) for k in (0, 1))
    return one is not None and two is not None and one != two


def _is_one_plain_kind(a: Session, b: Session) -> bool:
    """Whether both are a break, a meal, a registration …: no title is left to tell them apart."""
    return a.kind == b.kind and a.kind not in _OPEN_KINDS


def _tell_same(a: Session, b: Session, alone: bool) -> bool:
    """Whether nothing in two sessions but their language differs; alone in their slot no people need tell."""
    if a.key == b.parent or b.key == a.parent or (a.parent and b.parent and a.parent != b.parent):
        return False
    if a.kind != b.kind and a.kind not in _OPEN_KINDS and b.kind not in _OPEN_KINDS:
        return False
    if _digits(a.title) != _digits(b.title):
        return False
    if a.participations and b.participations:
        fewer, more = sorted((a.participations, b.participations), key=len)
        found = sum(any(is_one_name(p.name, q.name) for q in more) for p in fewer)
        return 2 * found >= len(fewer)
    if a.room and b.room and not same_room(a.room, b.room):
        return False
    return alone and bool(a.start)


def _digits(text: str) -> Counter[str]:
    return Counter(c for c in text if c.isdigit())


def is_one_name(a: str, b: str) -> bool:
    """Whether two names are one, written alike or in two scripts."""
    if main_script(a) == main_script(b):
        return ratio(fold(a), fold(b)) >= ALIKE
    return token_sort_ratio(in_latin(a), in_latin(b)) >= _NAME


def without_second_names(session: Session) -> Session:
    """A session whose people are each named once, where names stand in one script and then in another."""
    people = session.participations
    if len({main_script(p.name) for p in people}) < 2:
        return session
    once: list[Participation] = []
    for person in people:
        script = main_script(person.name)
        others = [p.name for p in people if main_script(p.name) != script]
        before = [p.name for p in once if main_script(p.name) != script]
        run_together = len(others) > 1 and is_one_name(" ".join(others), person.name)
        if not run_together and not any(is_one_name(name, person.name) for name in before):
            once.append(person)
    return session if len(once) == len(people) else replace(session, participations=tuple(once))


def _joined(sessions: Sequence[Session], pairs: Iterable[Pair], kept: dict[str, str]) -> list[Session]:
    """The sessions with each pair as one, under the key of the first."""
    second = {n: m for m, n in pairs}
    made = {m: _one_of(sessions[m], sessions[n]) for n, m in second.items()}
    renamed = {sessions[n].key: sessions[m].key for n, m in second.items()}
    kept |= renamed
    rest = [made.get(n, s) for n, s in enumerate(sessions) if n not in second]
    return [_under(s, renamed) for s in rest]


def _under(session: Session, renamed: Mapping[str, str]) -> Session:
    parent = renamed.get(session.parent or "")
    return replace(session, parent=parent) if parent else session


def _one_of(a: Session, b: Session) -> Session:
    """The first of two prints, with what only the second one has."""
    more = [q for q in b.participations if not any(is_one_name(p.name, q.name) for p in a.participations)]
    if len(a.participations) >= len(b.participations):
        more = []  # as many in the other language: a name that is rewritten freely
    fields = ("room", "floor", "track", "description", "parent")
    filled = {f: getattr(b, f) for f in fields if getattr(a, f) is None and getattr(b, f) is not None}
    return replace(
        a,
        **filled,
        kind=b.kind if a.kind in ("talk", "other") and b.kind != "other" else a.kind,
        subtitle=_both(a.subtitle, b.title),
        participations=(*a.participations, *more),
        confidence=max(a.confidence, b.confidence),
    )


def _is_slashed(title: str) -> bool:
    """Whether a title says itself in two scripts with a slash between them."""
    one, _, two = title.partition("/")
    scripts = {main_script(one), main_script(two)}
    return len(scripts - {""}) == 2


def _both(subtitle: str | None, other: str) -> str:
    """The wording of the other language, behind a subtitle that is there."""
    return f"{subtitle} / {other}" if subtitle else other


def _halves(title: str, first: str) -> tuple[str, str] | None:
    """A title in the first script that goes on in another one, as its two wordings.

    A slash between them is how the title is printed: such a title stays whole.
    """
    words = title.split(" ")
    last = max((n for n, w in enumerate(words) if any(script_of(c) == first for c in w)), default=-1)
    head, tail = words[: last + 1], words[last + 1 :]
    lettered = [w for w in tail if any(script_of(c) for c in w)]
    if not head or len(lettered) < _LENGTH * len(head) or head[-1].endswith("/") or tail[0].startswith("/"):
        return None
    return " ".join(head), " ".join(tail)
