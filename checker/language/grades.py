"""Grades, opinions and predicates as targets: BB, A (80,01), WTP, Level 3."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.knowledge.lexicons import Concept, Lexicon
from checker.language.lookup import Hit, Lookup
from checker.language.numbers import read_number

_SIGNS = frozenset({"(", ")", "[", "]", "/", ",", ";", ":", ".", "=", '"'})


class Grade(NamedTuple):
    """A grade in capitals, the score beside it and the unit of measure before it, where stated."""

    predikat: str
    nilai: float | None = None
    satuan: str | None = None


class GradeReader:
    """Reads grades with the words of the lexicons predikat and satuan."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._grades = Lookup(lexicons["predikat"])
        self._units = Lookup(lexicons["satuan"])

    def read(self, row: Sequence[str]) -> Grade | None:
        """Return the grade that all of `row` states, None where it is anything else."""
        whole = self._grades.whole(" ".join(row))
        if whole is not None and not whole.facts.get("bernomor"):
            return Grade(whole.name)
        return self._read_scaled(row) or self._read_parts(row)

    def _read_scaled(self, row: Sequence[str]) -> Grade | None:
        """Read "Indeks 3 (Skala 4)": a step of a scale whose length is told."""
        unit = self._units.at(row, 0) if row else None
        if unit is None or len(row) != unit.last + 5:
            return None
        opening, word, length, closing = row[unit.last + 1 :]
        score = read_number(row[unit.last])
        if score is None or (opening, word, closing) != ("(", "skala", ")"):
            return None
        if read_number(length) is None:
            return None
        return Grade(f"{unit.concept.name} {row[unit.last]}".upper(), score, unit.concept.name)

    def _read_parts(self, row: Sequence[str]) -> Grade | None:
        """Read one grade with at most one number, and nothing else but measure words and signs."""
        grade: Concept | None = None
        numbers: list[str] = []
        at = 0
        while at < len(row):
            hit = self._grades.at(row, at)
            if hit is not None and grade is None and self._stands_right(hit, row):
                grade, at = hit.concept, hit.last
            elif row[at] in _SIGNS:
                at += 1
            elif read_number(row[at]) is not None:
                numbers.append(row[at])
                at += 1
            else:
                unit = self._units.at(row, at)
                if unit is None or not unit.concept.facts.get("menyebut_nilai"):
                    return None
                at = unit.last
        return _grade_of(grade, numbers)

    def _stands_right(self, hit: Hit, row: Sequence[str]) -> bool:
        """Whether a numbered grade opens the target and has its number behind it."""
        if not hit.concept.facts.get("bernomor"):
            return True
        return hit.first == 0 and hit.last < len(row) and read_number(row[hit.last]) is not None


def _grade_of(grade: Concept | None, numbers: list[str]) -> Grade | None:
    if grade is None or len(numbers) > 1:
        return None
    score = read_number(numbers[0]) if numbers else None
    if not grade.facts.get("bernomor"):
        return Grade(grade.name, score)
    return Grade(f"{grade.name} {numbers[0]}", score) if numbers else None
