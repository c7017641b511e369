"""The number at the head of a row of words, in figures or spelt out."""

from __future__ import annotations

from collections.abc import Sequence

from checker.knowledge.lexicons import Lexicon
from checker.language.lookup import Lookup, texts_of
from checker.language.numbers import read_number
from checker.language.words import Word


class NumeralReader:
    """Reads leading numbers with the number words of the lexicon bilangan."""

    def __init__(self, bilangan: Lexicon) -> None:
        self._numerals = Lookup(bilangan)

    def split(self, row: Sequence[Word]) -> tuple[str | None, Sequence[Word]]:
        """Split a row into its leading number as written, with its sign, and the rest."""
        first = 0
        if len(row) > 1 and row[0].text in ("-", "−") and row[0].end == row[1].start:
            first = 1
        if not row:
            return None, row
        number, rest = row[first].text, row[first + 1 :]
        if read_number(number) is not None:
            return ("-" if first else "") + number, rest
        hit = self._numerals.at(texts_of(row), 0)
        if hit is not None and "nilai" in hit.concept.facts:
            return str(hit.concept.facts["nilai"]), row[hit.last :]
        return None, row

    def without_repetition(self, row: Sequence[Word]) -> Sequence[Word]:
        """Take the number said again in words, "(dua)", out."""
        texts = texts_of(row)
        if "(" not in texts or ")" not in texts:
            return row
        opening, closing = texts.index("("), texts.index(")")
        inside = texts[opening + 1 : closing]
        said = sum(hit.last - hit.first for hit in self._numerals.all_in(inside))
        if not inside or said != len(inside):
            return row
        return (*row[:opening], *row[closing + 1 :])
