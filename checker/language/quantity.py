"""Targets and amounts of money as planners write them, understood."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Mapping, Sequence

from checker.knowledge.lexicons import Lexicon
from checker.language.amounts import PERSEN, Amount, AmountReader
from checker.language.grades import GradeReader
from checker.language.lookup import Hit, Lookup, texts_of
from checker.language.money import RUPIAH
from checker.language.numbers import read_number
from checker.language.words import Word, words
from checker.model.plan import Quantity

LONGEST = 300
"""A longer target is a sentence."""

_BLANK = re.compile(r"[\s.\-–—−_…%:]*")
_DAMAGED = re.compile(
    r"[0-9lI|tiOo.,]*[lI|tiOo][0-9lI|tiOo.,]* ?[%％]"  # lOO%, too%: letters for figures
    r"|(?=[^%]{0,12}[0-9])[0-9SBZlIO.,]*[SBZ][0-9SBZlIO.,]* ?[%％]"  # 8S%, B0%
    r"|[0-9lI|tiOo.,]+ ?(?:[°oO0]/[oO0]|[Yy]6)"  # 100o/o, 0,15Y6: something for the sign %
)
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


class QuantityReader:
    """Reads targets with the lexicons satuan, predikat, tidak_dinyatakan and their kin."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        """`lexicons` holds also pembatas, sambungan, uang and bilangan."""
        self._amounts = AmountReader(lexicons)
        self._grades = GradeReader(lexicons)
        self._absent = Lookup(lexicons["tidak_dinyatakan"])
        self._bounds = Lookup(lexicons["pembatas"])
        self._joints = Lookup(lexicons["sambungan"])

    def is_stated(self, text: str) -> bool:
        """Whether a cell states anything: it is not empty, `-`, `N/A` or the like."""
        return not self._states_nothing(text)

    def read_unit(self, text: str | None) -> str | None:
        """Return the canonical unit that a cell of the column satuan names, None for no unit."""
        if not text or (self._states_nothing(text) and "%" not in text):
            return None
        return self._amounts.unit(text)

    def read_target(self, text: str | None, satuan: str | None = None) -> Quantity | None:
        """Return what a target cell says, None where it states nothing; any text can be read.

        `satuan` is the text of the column of that name; a unit in the target itself goes before it.
        """
        if text is None or self._states_nothing(text):
            return None
        shown = " ".join(unicodedata.normalize("NFKC", text).split())
        if len(shown) > LONGEST:
            return Quantity(text, "teks")
        if _DAMAGED.fullmatch(shown):
            return Quantity(text, "rusak")
        return self._read_row(text, words(shown), satuan)

    def read_money(self, text: str | None) -> Quantity | None:
        """Return an amount of rupiah; its `nilai` is None where it is not certain."""
        if text is None or self._states_nothing(text):
            return None
        for shown in (text, f"Rp {text}"):
            found = self.read_target(shown, RUPIAH)
            if found is not None and found.jenis == "uang":
                return dataclasses.replace(found, tertulis=text)
        return Quantity(text, "teks")

    def _states_nothing(self, text: str) -> bool:
        shown = unicodedata.normalize("NFKC", text)
        return bool(_BLANK.fullmatch(shown)) or (
            len(shown) <= LONGEST and self._absent.whole(shown) is not None
        )

    def _read_row(self, text: str, row: Sequence[Word], unit: str | None) -> Quantity:
        hits = list(self._joints.all_in(texts_of(row)))
        chain = [hit for hit in hits if hit.concept.name == "rangkaian"]
        if chain:
            return self._read_chain(text, row, chain, unit)
        bound = self._read_bound(text, row, unit)
        if bound is not None:
            return bound
        ranges = [hit for hit in hits if hit.first > 0 and hit.last < len(row)]
        if len(ranges) == 1:
            band = self._read_range(text, row, ranges[0], unit)
            if band is not None:
                return band
        return self._read_single(text, row, unit)

    def _read_single(self, text: str, row: Sequence[Word], unit: str | None) -> Quantity:
        grade = self._grades.read(texts_of(row))
        if grade is not None:
            named = grade.satuan or self.read_unit(unit)
            return Quantity(text, "predikat", grade.nilai, satuan=named, predikat=grade.predikat)
        amount = self._amounts.read(self._without_scale(row))
        return Quantity(text, "teks") if amount is None else self._of_amount(text, amount, unit)

    def _without_scale(self, row: Sequence[Word]) -> Sequence[Word]:
        """Leave out how long the scale is: "3,40 (Skala 4)" is a score of 3,40."""
        texts = texts_of(row[-4:])
        if len(row) > len(texts) == 4 and texts[0] == "(" and texts[3] == ")":
            named = read_number(texts[2]) is not None and self.read_unit(texts[1]) == "skala"
            return row[:-4] if named else row
        return row

    def _of_amount(self, text: str, amount: Amount, unit: str | None) -> Quantity:
        amount = self._in_unit(amount, unit)
        jenis = {PERSEN: "persen", RUPIAH: "uang"}.get(amount.satuan or "", "bilangan")
        return Quantity(text, jenis, amount.nilai, satuan=amount.satuan)

    def _in_unit(self, amount: Amount, unit: str | None) -> Amount:
        """Give a bare number the unit of its column."""
        if unit is None or amount.satuan is not None:
            return amount
        scale = self._amounts.money.scale(unit)
        if scale is None:
            return Amount(amount.nilai, self.read_unit(unit))
        return Amount(None if amount.nilai is None else amount.nilai * scale, RUPIAH)

    def _read_bound(self, text: str, row: Sequence[Word], unit: str | None) -> Quantity | None:
        texts = texts_of(row)
        first = self._bounds.at(texts, 0) if texts else None
        if first is None:
            return None
        rest = row[first.last :]
        sign = str(first.concept.facts["tanda"])
        found = self._read_single(text, rest, unit)
        if found.jenis == "teks" or sign == "=":
            return found if found.jenis != "teks" else None
        return Quantity(
            text, "batas", found.nilai, batas=sign, satuan=found.satuan, predikat=found.predikat
        )

    def _read_range(
        self, text: str, row: Sequence[Word], joint: Hit, unit: str | None
    ) -> Quantity | None:
        if joint.concept.name != "rentang":
            return None
        low = self._amounts.read(row[: joint.first])
        high = self._amounts.read(row[joint.last :])
        if low is None or high is None or _is_period(row[: joint.first], row[joint.last :]):
            return None
        shared = high.satuan or low.satuan
        low = self._in_unit(Amount(low.nilai, low.satuan or shared), unit)
        high = self._in_unit(Amount(high.nilai, high.satuan or shared), unit)
        if low.nilai is None or high.nilai is None or low.satuan != high.satuan:
            return None
        if low.nilai > high.nilai:
            return None
        return Quantity(text, "rentang", low.nilai, high.nilai, satuan=low.satuan)

    def _read_chain(
        self, text: str, row: Sequence[Word], joints: list[Hit], unit: str | None
    ) -> Quantity:
        starts = [0, *(hit.last for hit in joints)]
        ends = [*(hit.first for hit in joints), len(row)]
        links = [
            self._read_single(text, row[start:end], unit)
            for start, end in zip(starts, ends, strict=True)
        ]
        last = next((link for link in reversed(links) if link.jenis != "teks"), None)
        if last is None:
            return Quantity(text, "teks")
        named = next((link.satuan for link in reversed(links) if link.satuan), None)
        return Quantity(
            text, "rangkaian", last.nilai, satuan=named, predikat=last.predikat
        )  # fmt: skip


def _is_period(low: Sequence[Word], high: Sequence[Word]) -> bool:
    """Whether the two are years: "2020-2024" is a period, no range of a target."""
    both = (*texts_of(low), *texts_of(high))
    return len(both) == 2 and all(_YEAR.fullmatch(text) for text in both)
