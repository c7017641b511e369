"""Finds the words of a lexicon in a text, longest first, whatever their looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.knowledge.lexicons import Concept, Lexicon
from checker.language.words import Word, words


class Hit(NamedTuple):
    """A concept of a lexicon found at `words[first:last]`."""

    concept: Concept
    first: int
    last: int


class Lookup:
    """The words of one lexicon, ready for search."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._concepts: dict[tuple[str, ...], Concept] = {}
        for concept in lexicon.concepts.values():
            for written in concept.words:
                self._concepts.setdefault(tuple(w.text for w in words(written)), concept)
        self._lengths: dict[str, list[int]] = {}
        for key in self._concepts:
            if key:
                self._lengths.setdefault(key[0], []).append(len(key))
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def whole(self, text: str) -> Concept | None:
        """Return the concept that the whole of `text` is a word for."""
        return self._concepts.get(tuple(w.text for w in words(text)))

    def at(self, row: Sequence[str], first: int) -> Hit | None:
        """Return the longest word of the lexicon that begins at `row[first]`."""
        for length in self._lengths.get(row[first], ()):
            concept = self._concepts.get(tuple(row[first : first + length]))
            if concept is not None and first + length <= len(row):
                return Hit(concept, first, first + length)
        return None

    def all_in(self, row: Sequence[str]) -> Iterator[Hit]:
        """Find all words of the lexicon in `row` from left to right, none overlapping another."""
        first = 0
        while first < len(row):
            hit = self.at(row, first)
            if hit is not None:
                yield hit
            first = hit.last if hit is not None else first + 1

    def rewrite(self, row: Sequence[str]) -> list[str]:
        """Put a concept's first word for its other words; one said twice in a row stands once."""
        found: list[str] = []
        first = 0
        before: Concept | None = None
        while first < len(row):
            hit = self.at(row, first)
            if hit is None:
                found.append(row[first])
            elif hit.concept is not before:
                found += hit.concept.words[0].split()
            before = hit.concept if hit else None
            first = hit.last if hit else first + 1
        return found


def texts_of(row: Sequence[Word]) -> list[str]:
    """Return the bare texts of words."""
    return [word.text for word in row]
