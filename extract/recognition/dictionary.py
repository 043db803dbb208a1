"""The Polish dictionary of morfeusz2 (SGJP, BSD licence): each word is looked up once a process."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, NamedTuple

#: what a damaged code page leaves; the dictionary complains of it
_REPLACEMENT = "\ufffd"
UNKNOWN = "ign"


class Reading(NamedTuple):
    """One reading of a word: its lemma, tag, what it names (`imię`), and marks such as `daw.`."""

    lemma: str
    tag: str
    names: tuple[str, ...]
    marks: tuple[str, ...]


@cache
def _analyser() -> Any:
    try:
        import morfeusz2
    except ImportError:  # no wheel for this platform: the bundled table stands alone
        return None
    return morfeusz2.Morfeusz(generate=False)._morfeusz_obj


@lru_cache(maxsize=10_000)
def analyse(word: str) -> tuple[Reading, ...]:
    """All readings of `word`, an unknown one tagged `ign`; none where morfeusz2 is not installed."""
    analyser = _analyser()
    if analyser is None:
        return ()
    if _REPLACEMENT in word:
        return (Reading(word, UNKNOWN, (), ()),)
    return tuple(_readings(analyser, word))


def _readings(analyser: Any, word: str) -> list[Reading]:
    """Tags, names and marks come by number and are few; spelling each out anew takes most of the time."""
    found = []
    analyse_iter, has_next, following = _steps()
    readings = analyse_iter(analyser, word)
    while has_next(readings):
        reading = following(readings)
        key = (reading.tagId, reading.nameId, reading.labelsId)
        spelt = _SPELT.get(key)
        if spelt is None:
            names, marks = tuple(reading.getName(analyser)), tuple(reading.getLabels(analyser))
            spelt = _SPELT[key] = (reading.getTag(analyser), names, marks)
        found.append(_make(Reading, (reading.lemma, *spelt)))
    return found


#: what NamedTuple calls by way of a function of its own
_make = tuple.__new__


@cache
def _steps() -> tuple[Callable[[Any, str], Any], Callable[[Any], bool], Callable[[Any], Any]]:
    """What `analyse_iter`, `hasNext` and `next` call; `next` itself asks once more whether there is one."""
    from morfeusz2 import _morfeusz2

    results = _morfeusz2.ResultsIterator_hasNext, _morfeusz2.ResultsIterator_next
    return (_morfeusz2._Morfeusz__analyseAsIterator, *results)


_SPELT: dict[tuple[int, int, int], tuple[str, tuple[str, ...], tuple[str, ...]]] = {}
