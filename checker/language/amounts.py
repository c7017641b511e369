"""One amount: a number with its unit, per cent or money, as it stands in a target cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.knowledge.lexicons import Lexicon
from checker.language.lookup import Lookup, texts_of
from checker.language.numbers import read_number
from checker.language.words import Word, words

PERSEN = "persen"
RUPIAH = "rupiah"
_LONGEST_UNIT = 4
"""More words than this behind a number are a sentence, not a unit."""
_CLOSING = frozenset({".", ",", ";", "*"})
_TAIL_OF_MONEY = frozenset({".", ",", "-", "–", "=", "*"})
_NO_UNIT = frozenset({"dan", "atau", "serta", "yang"})


class Amount(NamedTuple):
    """A number as understood; `satuan` is canonical, None where the text names none."""

    nilai: float | None
    satuan: str | None = None


class AmountReader:
    """Reads single amounts with the words of the lexicons satuan, uang and bilangan."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._units = Lookup(lexicons["satuan"])
        self._money = Lookup(lexicons["uang"])
        self._numerals = Lookup(lexicons["bilangan"])

    def unit(self, text: str) -> str | None:
        """Return the canonical unit that `text` names; an unknown one as written, in lower case."""
        row = texts_of(_without_end(words(text)))
        if not any(part.isalnum() or part in "%‰" for part in row):
            return None
        known = self._units.whole(" ".join(row))
        return known.name if known else " ".join(text.lower().split())

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

    def read(self, row: Sequence[Word]) -> Amount | None:
        """Return the amount that all of `row` is, None where it is anything else."""
        row = self._without_numerals(_without_end(_without_bullet(row)))
        if not row:
            return None
        texts = texts_of(row)
        money = self._read_money(row, texts)
        if money is not None:
            return money
        label, row = self._skip_label(row, texts)
        amount = self._read_count(row)
        if amount is None or amount.satuan is not None or label is None:
            return amount
        return Amount(amount.nilai, label)

    def _skip_label(
        self, row: Sequence[Word], texts: list[str]
    ) -> tuple[str | None, Sequence[Word]]:
        """Take a unit before the number ("Skor 72") off."""
        hit = self._units.at(texts, 0)
        if hit is None or hit.last >= len(row) or not row[hit.last].text[0].isdigit():
            return None, row
        return hit.concept.name, row[hit.last :]

    def _read_count(self, row: Sequence[Word]) -> Amount | None:
        number, rest = self._number(row)
        if number is None:
            return None
        texts = texts_of(rest)
        if not texts:
            return Amount(read_number(number))
        if self._units.whole(" ".join(texts)) is self._units.whole("%"):
            return Amount(_percentage(number), PERSEN)
        factor, texts = self._large(texts)
        value = round((read_number(number) or 0.0) * factor, 6)
        if not texts:
            return Amount(value)
        unit = self._unit_behind(texts)
        return None if unit is None else Amount(value, unit)

    def _large(self, texts: list[str]) -> tuple[float, list[str]]:
        """Take "juta" and the like off; a single letter behind a bare number is a unit."""
        hit = self._money.at(texts, 0)
        if hit is None or len(texts[0]) == 1 or hit.concept.name == RUPIAH:
            return 1.0, texts
        return _multiple(hit.concept.facts), texts[hit.last :]

    def _number(self, row: Sequence[Word]) -> tuple[str | None, Sequence[Word]]:
        """Split a row into its leading number, with its sign, and the rest."""
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

    def _without_numerals(self, row: Sequence[Word]) -> Sequence[Word]:
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

    def _read_money(self, row: Sequence[Word], texts: list[str]) -> Amount | None:
        first = self._money.at(texts, 0)
        prefixed = first is not None and first.concept.name == RUPIAH
        number, rest = self._number(row[first.last :] if first and prefixed else row)
        if number is None:
            return None
        behind = [word for word in texts_of(rest) if word not in _TAIL_OF_MONEY]
        hits = list(self._money.all_in(behind))
        names = [hit.concept.name for hit in hits]
        if sum(hit.last - hit.first for hit in hits) != len(behind):
            return None
        if not prefixed and RUPIAH not in names:
            return None
        factor = 1.0
        for hit in hits:
            factor *= _multiple(hit.concept.facts)
        return Amount(_rupiah(number, factor), RUPIAH)


def _rupiah(number: str, factor: float) -> float | None:
    """Return rupiah; an amount that may be read two ways ("Rp 12,500") has no certain value."""
    whole, _, fraction = number.rpartition(",")
    if factor == 1.0 and len(fraction) == 3 and whole.isdigit():
        return None
    value = read_number(number)
    return None if value is None else round(value * factor, 2)


def _multiple(facts: Mapping[str, object]) -> float:
    said = facts.get("kelipatan", 1)
    return float(said) if isinstance(said, int | float) else 1.0


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
