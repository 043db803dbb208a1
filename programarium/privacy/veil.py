"""Finding withheld people in names and texts, and putting a mark in their place."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product
from pathlib import Path, PurePosixPath

from normalize.lexicon import honorific_words, name_roles
from normalize.names import strip_honorifics
from programarium.privacy.keys import SuppressionList, hash_words, read_list
from programarium.privacy.mask import MASK
from programarium.privacy.spellings import Token, readings, tokens_of

#: words of a printed name that are combined; longer ones are no names
_NAME_WORDS = 8
#: what never stands inside a name, and the longest gap in it, in characters
_PARTS, _GAP = frozenset(";|<>"), 4
#: what stands inside a name only when it is written `Nowak, Anna` or broken over lines
_WEAK = frozenset(",\n")
#: what may stand in a name with a further name inside: no comma, which parts people
_INSIDE = frozenset(" \t\n\u00a0.-–‐„”“\"'()«»‘’")


class Veil:
    """The names that are withheld. Knows them only by their hashes."""

    def __init__(self, held: SuppressionList) -> None:
        self._key = held.key
        self._sought: dict[str, defaultdict[int, set[str]]] = {}
        for kind in "ntx":
            self._sought[kind] = defaultdict(set)
        hashes = sorted({one for row in held.rows for one in row.hashes})
        for one in hashes:
            head, _, digits = one.partition("-")
            self._sought[head[0]][int(head[1:])].add(digits)
        self.digest = hashlib.sha256(" ".join(hashes).encode()).hexdigest()[:12]

    def hides(self, name: str) -> bool:
        """Whether a printed name is that of a withheld person, also with a further name between.

        Evidence: all words of a withheld name are among its words, as printed or all in another case.
        """
        tokens = tokens_of(strip_honorifics(name)[1])[:_NAME_WORDS]
        if self._is_listed("nx", [t.word for t in tokens]):
            return True
        sizes = [size for size in self._sought["n"] if size > 1]
        return any(self._matches("n", chosen) for n in sizes for chosen in combinations(tokens, n))

    def text(self, text: str, any_case: bool = False) -> str:
        """A text with the mark in the place of each withheld name; the same text where there is none.

        Args:
            text: What is printed.
            any_case: Whether words without capitals are read as names in another case too.
        """
        spans = self.spans(text, any_case)
        for start, end in reversed(spans):
            text = text[:start] + MASK + text[end:]
        return text

    def folded(self, text: str) -> str:
        """The same for a folded text: as the text with the mark would be folded."""
        return self.text(text, any_case=True).replace(MASK, MASK.strip("[]"))

    def path(self, path: str) -> str:
        """A file name without withheld names; different names stay different."""
        masked = self.text(path).replace(MASK, MASK.strip("[]"))
        if masked == path:
            return path
        made = PurePosixPath(masked)
        return made.with_name(f"{made.stem}-{hash_words(self._key, [path])[:8]}{made.suffix}").as_posix()

    def spans(self, text: str, any_case: bool = False) -> list[tuple[int, int]]:
        """Where withheld names stand in a text: start and end, in order, apart from each other."""
        tokens = tokens_of(text)
        found = sorted(self._found(text, tokens, any_case))
        merged: list[tuple[int, int]] = []
        for start, end in found:
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return merged

    def _found(self, text: str, tokens: Sequence[Token], any_case: bool) -> Iterator[tuple[int, int]]:
        for n in sorted({*self._sought["n"], *self._sought["t"]}):
            for at in range(len(tokens) - n + 1):
                window = tokens[at : at + n]
                if not _is_close(text, window) or not _is_apart(text, tokens, at, at + n):
                    continue
                if self._is_listed("nt", [t.word for t in window]) or (
                    (any_case or all(t.is_capital for t in window)) and self._matches("nt", window)
                ):
                    yield window[0].start, window[-1].end
            if n > 1:
                yield from self._with_one_inside(text, tokens, n)

    def _with_one_inside(self, text: str, tokens: Sequence[Token], n: int) -> Iterator[tuple[int, int]]:
        """Names with one more name, initial or nickname inside: `Anna „Ania” Nowak`."""
        for at in range(len(tokens) - n):
            window = tokens[at : at + n + 1]
            if not all(t.is_capital for t in window) or not _is_close(text, window, _INSIDE):
                continue
            if any(self._matches("n", [*window[:i], *window[i + 1 :]]) for i in range(1, n)):
                yield window[0].start, window[-1].end

    def _is_listed(self, kinds: str, words: Sequence[str]) -> bool:
        kept = [kind for kind in kinds if self._sought[kind].get(len(words))]
        if not kept:
            return False
        digits = hash_words(self._key, words)
        return any(digits in self._sought[kind][len(words)] for kind in kept)

    def _matches(self, kinds: str, tokens: Sequence[Token]) -> bool:
        """Whether words, each as printed or as the case of another, are a withheld name."""
        for words in product(*(readings(t.printed, t.word) for t in tokens)):
            if self._is_listed(kinds, words):
                changed = [t for t, word in zip(tokens, words, strict=True) if t.word != word]
                if _is_a_case(changed, len(tokens)):
                    return True
        return False


def _is_a_case(changed: Sequence[Token], count: int) -> bool:
    """Whether a name stands in another case, rather than being another name.

    Evidence: a given name in -a alone among unchanged words is a woman's (`Aleksandra Nowak` is no
    case of Aleksander Nowak); with all words changed, or another ending, it is a case.
    """
    if len(changed) != 1 or count == 1:
        return True
    return not (changed[0].word.endswith("a") and changed[0].word in name_roles())


def _is_close(text: str, window: Sequence[Token], allowed: frozenset[str] | None = None) -> bool:
    """Whether nothing stands between words that parts people, and nothing but what is allowed."""
    gaps = [text[a.end : b.start] for a, b in pairwise(window)]
    return all(
        len(gap) <= _GAP and (_PARTS.isdisjoint(gap) if allowed is None else set(gap) <= allowed)
        for gap in gaps
    )


def _is_apart(text: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether words with a comma or line break between them are one name, not the ends of two.

    Evidence: no name stands right before or behind them, as in `Jan Nowak, Anna Kot`.
    """
    window = tokens[start:end]
    if _WEAK.isdisjoint("".join(text[a.end : b.start] for a, b in pairwise(window))):
        return True
    pairs = [(tokens[start - 1], window[0], 0)] if start else []
    pairs += [(window[-1], tokens[end], 1)] if end < len(tokens) else []
    return not any(
        text[a.end : b.start].isspace()
        and "\n" not in text[a.end : b.start]
        and (a, b)[other].is_capital
        and (a, b)[other].word not in honorific_words()
        for a, b, other in pairs
    )


def read_veil(curation: Path) -> Veil | None:
    """The veil of a curation folder; None where nobody is withheld.

    Raises:
        UsageError: The list or its key cannot be used.
    """
    held = read_list(curation)
    return Veil(held) if held is not None and held.rows else None
