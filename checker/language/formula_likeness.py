"""Whether two formulas count the same, in whatever notation: signs or words, letters or names."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.knowledge.lexicons import Lexicon
from checker.language.formula import Formula
from checker.language.lookup import Lookup, texts_of
from checker.language.words import words

_LONG_WORD = 8
_FEW_EDITS = 2

Told = frozenset[str]
"""The words of a formula that tell what is counted."""


class FormulaComparer:
    """Compares formulas by the words that tell what they count, on either side of the division."""

    def __init__(self, lexicons: Mapping[str, Lexicon], read: Callable[[str], Formula]) -> None:
        """`lexicons` holds operator, kata_umum, negasi, singkatan and istilah."""
        self._read = read
        self._operators = Lookup(lexicons["operator"])
        self._abbreviations = Lookup(lexicons["singkatan"])
        self._terms = Lookup(lexicons["istilah"])
        general = lexicons["kata_umum"].concepts.values()
        light = {word for c in general if c.facts.get("dalam_rumus") == 0 for word in c.words}
        self._light = light - {w for c in lexicons["negasi"].concepts.values() for w in c.words}

    def same(self, left: str, right: str) -> bool:
        """Whether both formulas count the same; where that is not certain, they are taken to."""
        ours, theirs = self._read(left), self._read(right)
        named = bool(ours.legend or theirs.legend)  # then letters stand for what is told anyway
        if _unmatched(self._told(left, named), self._told(right, named)):
            return False
        if named or ours.ambiguous or theirs.ambiguous:
            return True
        sides = ((ours.pembilang, theirs.pembilang), (ours.penyebut, theirs.penyebut))
        return not any(
            _unmatched(self._told(one.text, named), self._told(other.text, named))
            for one, other in sides
            if one is not None and other is not None
        )

    def _told(self, text: str, named: bool) -> Told:
        row = self._terms.rewrite(self._abbreviations.rewrite(texts_of(words(text))))
        silent: set[int] = set()
        for hit in self._operators.all_in(row):
            if not hit.concept.facts.get("isi"):  # "tidak" and "layak" tell what is counted
                silent.update(range(hit.first, hit.last))
        return frozenset(
            word
            for i, word in enumerate(row)
            if i not in silent
            and word.isalpha()
            and word not in self._light
            and not (named and len(word) == 1)
        )


def _unmatched(left: Told, right: Told) -> bool:
    """Whether a word of either side has no counterpart, misspellings and voices of verbs aside."""
    ours, theirs = sorted(left - right), sorted(right - left)
    for word in list(ours):
        twin = next((other for other in theirs if _is_variant(word, other)), None)
        if twin is not None:
            ours.remove(word)
            theirs.remove(twin)
    return bool(ours or theirs)


def _is_variant(word: str, other: str) -> bool:
    if min(len(word), len(other)) < _LONG_WORD:
        return False
    from rapidfuzz.distance import Levenshtein  # late: most formulas agree word by word

    return Levenshtein.distance(word, other, score_cutoff=_FEW_EDITS) <= _FEW_EDITS
