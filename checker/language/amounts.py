"""One amount: a number with its unit, per cent or money, as it stands in a target cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.knowledge.lexicons import Lexicon
from checker.language.lookup import Lookup, texts_of
from checker.language.money import RUPIAH, MoneyReader
from checker.language.numbers import read_number
from checker.language.numerals import NumeralReader
from checker.language.words import Word, words

PERSEN = "persen"
_LONGEST_UNIT = 4
"""More words than this behind a number are a sentence, not a unit."""
_CLOSING = frozenset({".", ",", ";", "*"})
_NO_UNIT = frozenset({"dan", "atau", "serta", "yang"})


class Amount(NamedTuple):
    """A number as understood; `satuan` is canonical, None where the text names none."""

    nilai: float | None
    satuan: str | None = None


class AmountReader:
    """Reads single amounts with the words of the lexicons satuan, uang and bilangan."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._units = Lookup(lexicons["satuan"])
        self._numerals = NumeralReader(lexicons["bilangan"])
        self.money = MoneyReader(lexicons["uang"], self._numerals)

    def unit(self, text: str) -> str | None:
        """Return the canonical unit that `text` names; an unknown one as written, in lower case."""
        row = texts_of(_without_end(words(text)))
        if not any(part.isalnum() or part in "%‰" for part in row):
            return None
        known = self._units.whole(" ".join(row))
        return known.name if known else " ".join(text.lower().split())

    def read(self, row: Sequence[Word]) -> Amount | None:
        """Return the amount that all of `row` is, None where it is anything else."""
        row = self._numerals.without_repetition(_without_end(_without_bullet(row)))
        if not row:
            return None
        money = self.money.read(row)
        if money is not None:
            return Amount(money.nilai, RUPIAH)
        label, row = self._skip_label(row)
        amount = self._read_count(row)
        if amount is None or amount.satuan is not None or label is None:
            return amount
        return Amount(amount.nilai, label)

    def _skip_label(self, row: Sequence[Word]) -> tuple[str | None, Sequence[Word]]:
        """Take a unit before the number ("Skor 72") off."""
        hit = self._units.at(texts_of(row), 0)
        if hit is None or hit.last >= len(row) or not row[hit.last].text[0].isdigit():
            return None, row
        return hit.concept.name, row[hit.last :]

    def _read_count(self, row: Sequence[Word]) -> Amount | None:
        number, rest = self._numerals.split(row)
        if number is None:
            return None
        texts = texts_of(rest)
        if not texts:
            return Amount(read_number(number))
        if self._units.whole(" ".join(texts)) is self._units.whole("%"):
            return Amount(_percentage(number), PERSEN)
        factor, texts = self.money.take_large(texts)
        value = round((read_number(number) or 0.0) * factor, 6)
        if not texts:
            return Amount(value)
        unit = self._unit_behind(texts)
        return None if unit is None else Amount(value, unit)

    def _unit_behind(self, texts: list[str]) -> str | None:
        whole = self._units.whole(" ".join(texts))
        if whole is not None:
            return whole.name
        ratio = texts[0] in ("/", "per") and len(texts) > 1
        named = texts[2:] if ratio else texts
        if len(texts) > _LONGEST_UNIT + 2 * ratio or not _names_a_unit(named):
            return None
        hit = self._units.at(texts, 0)
        if hit is None:
            written = " ".join(texts)
            return f"per {' '.join(texts[1:])}" if ratio else written.replace(" / ", "/")
        return None if hit.concept.name == PERSEN else hit.concept.name


def _percentage(number: str) -> float | None:
    """Return a percentage; "98.631%" is no 98 thousand per cent."""
    value = read_number(number)
    return value if value is None or value <= 1000 else read_number(number, decimal_dot=True)


def _names_a_unit(texts: list[str]) -> bool:
    return (
        bool(texts)
        and texts[0].isalpha()
        and all(text == "/" or (text.isalpha() and text not in _NO_UNIT) for text in texts)
    )


def _without_end(row: Sequence[Word]) -> Sequence[Word]:
    """Take closing signs off."""
    last = len(row)
    while last and row[last - 1].text in _CLOSING:
        last -= 1
    return row[:last]


def _without_bullet(row: Sequence[Word]) -> Sequence[Word]:
    """Take the dash of a list off; a minus sign stands close to its number."""
    if len(row) > 1 and row[0].text in ("-", "–", "•") and row[0].end < row[1].start:
        return row[1:]
    return row
