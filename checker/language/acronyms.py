"""Acronyms in a text, and whether two texts speak of different ones."""

from __future__ import annotations

from collections.abc import Mapping

from checker.knowledge.lexicons import Concept, Lexicon
from checker.language.figures import stands_alone
from checker.language.lookup import Lookup, texts_of
from checker.language.words import Word, words

_LONGEST = 5
"""More capitals in a row than this are a word that is shouted."""


class AcronymReader:
    """Reads acronyms and single capitals (grades, letters of a formula)."""

    def __init__(self, singkatan: Lexicon) -> None:
        self._known = Lookup(singkatan)

    def read(self, text: str) -> dict[str, str]:
        """Return the acronyms of `text` in lower case; none where all of it is in capitals."""
        if text.isupper():
            return {}
        return {word.text: word.text for word in words(text) if _is_acronym(text, word)}

    def disagree(
        self, ours: Mapping[str, str], theirs: Mapping[str, str], left: str, right: str
    ) -> bool:
        """Whether an acronym has no counterpart: KPO beside KPU is misread, SD beside SMP not."""
        here, there = set(ours) - set(theirs), set(theirs) - set(ours)
        return not (
            all(self._is_met(acronym, right) for acronym in here)
            and all(self._is_met(acronym, left) for acronym in there)
        )

    def _is_met(self, acronym: str, text: str) -> bool:
        known = self._known.whole(acronym)
        if known is not None and _names(known, text):
            return True
        return any(
            word.text == acronym or self._is_misread(acronym, word, text) for word in words(text)
        )

    def _is_misread(self, acronym: str, word: Word, text: str) -> bool:
        """Of two acronyms that differ in a letter one is misread if only the other is known."""
        if len(acronym) == 1 or not _one_letter_apart(acronym, word.text):
            return False
        if _is_acronym(text, word):
            return (self._known.whole(acronym) is None) != (self._known.whole(word.text) is None)
        return len(acronym) > 2 or not text[word.start : word.end].islower()


def _is_acronym(text: str, word: Word) -> bool:
    written = text[word.start : word.end]
    capitals = written.isalpha() and written.isupper() and len(written) <= _LONGEST
    return capitals and stands_alone(text, word.start, word.end)


def _names(concept: Concept, text: str) -> bool:
    letters = "".join(texts_of(words(text)))
    return any("".join(texts_of(words(word))) in letters for word in concept.words)


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether a single letter was changed, added or lost."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    from rapidfuzz.distance import Levenshtein  # late: only texts that differ need it

    return int(Levenshtein.distance(one, other, score_cutoff=1)) == 1
