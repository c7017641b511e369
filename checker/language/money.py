"""Amounts of rupiah: Rp 28,50 T, Rp 28.450.000.000,- and the words for large amounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.knowledge.lexicons import Lexicon
from checker.language.lookup import Lookup, texts_of
from checker.language.numbers import read_number
from checker.language.numerals import NumeralReader
from checker.language.words import Word, words

RUPIAH = "rupiah"
_TAIL = frozenset({".", ",", "-", "–", "=", "*"})


class Rupiah(NamedTuple):
    """An amount of money; `nilai` is None where it can be read two ways ("Rp 12,500")."""

    nilai: float | None


class MoneyReader:
    """Reads money with the lexicon uang (fact `kelipatan`: what a word multiplies by)."""

    def __init__(self, uang: Lexicon, numerals: NumeralReader) -> None:
        self._money = Lookup(uang)
        self._numerals = numerals

    def scale(self, text: str) -> float | None:
        """Return how many rupiah the unit `text` is ("Triliun Rupiah"), None for no money."""
        row = texts_of(words(text))
        hits = list(self._money.all_in(row))
        if not any(hit.concept.name == RUPIAH for hit in hits):
            return None
        factor = 1.0
        for hit in hits:
            factor = max(factor, _multiple(hit.concept.facts))
        return factor

    def read(self, row: Sequence[Word]) -> Rupiah | None:
        """Return the money that all of `row` is, None where it is anything else."""
        texts = texts_of(row)
        first = self._money.at(texts, 0)
        prefixed = first is not None and first.concept.name == RUPIAH
        number, rest = self._numerals.split(row[first.last :] if first and prefixed else row)
        if number is None:
            return None
        behind = [word for word in texts_of(rest) if word not in _TAIL]
        hits = list(self._money.all_in(behind))
        names = [hit.concept.name for hit in hits]
        if sum(hit.last - hit.first for hit in hits) != len(behind):
            return None
        if not prefixed and RUPIAH not in names:
            return None
        factor = 1.0
        for hit in hits:
            factor *= _multiple(hit.concept.facts)
        return Rupiah(_value(number, factor))

    def take_large(self, texts: list[str]) -> tuple[float, list[str]]:
        """Take "juta" and the like off; a single letter behind a bare number is a unit."""
        hit = self._money.at(texts, 0)
        if hit is None or len(texts[0]) == 1 or hit.concept.name == RUPIAH:
            return 1.0, texts
        return _multiple(hit.concept.facts), texts[hit.last :]


def _value(number: str, factor: float) -> float | None:
    whole, _, fraction = number.rpartition(",")
    if factor == 1.0 and len(fraction) == 3 and whole.isdigit():
        return None
    value = read_number(number)
    return None if value is None else round(value * factor, 2)


def _multiple(facts: Mapping[str, object]) -> float:
    said = facts.get("kelipatan", 1)
    return float(said) if isinstance(said, int | float) else 1.0
