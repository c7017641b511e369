"""Formulas that count other people, other things or other offices than their indicators."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.quality.faults.targets import expect, put
from benchmarks.quality.mutant import Mutant, fault, want
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import Row, halves, indicators
from benchmarks.quality.words import WORDS, demands, has_word, knows, swap_word


def _swaps(base: Base, group: str, side: int) -> Iterator[tuple[Row, str, str, str]]:
    """Yield each formula with the word of one side swapped: row, formula, old word, new word.

    Only words that the indicator and both sides name are swapped, the most special one of each.
    """
    for row in indicators(base):
        parts = halves(row.here[row.formula]) if row.formula else None
        if parts is None:
            continue
        texts = (row.text, parts[0], parts[2])
        named = [w for w in WORDS[group] if all(has_word(text, w) for text in texts)]
        special = [w for w in named if not any(w != v and has_word(v, w) for v in named)]
        if len(special) != 1:
            continue
        for other in WORDS[group][special[0]]:
            if not has_word(row.text, other):
                changed = list(parts)
                changed[side] = swap_word(parts[side], special[0], other)
                yield row, "".join(changed), special[0], other


def _swapped(base: Base, group: str, side: int, rule: str) -> Iterator[Mutant]:
    for row, formula, old, new in _swaps(base, group, side):
        known = knows("kelompok", old, new)
        yield expect(put([row], str(row.formula), formula), want(rule, row.place), known=known)


@fault("FRM003")
def swap_denominator_people(base: Base) -> Iterator[Mutant]:
    """Divided by another population."""
    yield from _swapped(base, "populasi", 2, "FRM003")


@fault("FRM004")
def swap_numerator_people(base: Base) -> Iterator[Mutant]:
    """Another population is counted."""
    yield from _swapped(base, "populasi", 0, "FRM004")


@fault("FRM003")
def swap_denominator_things(base: Base) -> Iterator[Mutant]:
    """Divided by other things."""
    yield from _swapped(base, "benda", 2, "FRM003")


@fault("FRM004")
def swap_numerator_things(base: Base) -> Iterator[Mutant]:
    """Other things are counted."""
    yield from _swapped(base, "benda", 0, "FRM004")


@fault("FRM006")
def lose_condition(base: Base) -> Iterator[Mutant]:
    """The numerator forgets a condition that the indicator sets."""
    for row in indicators(base):
        parts = halves(row.here[row.formula]) if row.formula else None
        if parts is None:
            continue
        for phrase in WORDS["syarat"]:
            named = has_word(row.text, phrase) and has_word(parts[0], phrase)
            if named and not has_word(parts[2], phrase):
                shorter = swap_word(swap_word(parts[0], f"secara {phrase}", ""), phrase, "")
                changed = put([row], str(row.formula), "".join((shorter, *parts[1:])))
                yield expect(changed, want("FRM006", row.place), known=demands_phrase(phrase))


def demands_phrase(phrase: str) -> bool:
    """Whether our lexicon holds the phrase, with or without its first word, against formulas."""
    return demands(phrase) or demands(phrase.removeprefix("secara "))


SCOPES = (
    ("satker KPU se-", "KPU Kabupaten/Kota se-"),
    ("satker KPU se-", "satker KPU Kabupaten/Kota se-"),
    ("kabupaten/kota", "kabupaten"),
)
REACHES = (
    ("satker KPU Kabupaten/Kota", "KPU Provinsi dan KPU Kabupaten/Kota"),
    ("kabupaten/kota", "pemerintah provinsi dan kabupaten/kota"),
    ("Kabupaten/Kota se-", "Provinsi dan Kabupaten/Kota se-"),
)


@fault("FRM005")
def reach_beyond(base: Base) -> Iterator[Mutant]:
    """A numerator of more offices than its denominator."""
    for row in indicators(base):
        parts = halves(row.here[row.formula]) if row.formula else None
        if parts is None or "Provinsi dan" in row.text:
            continue
        for old, new in REACHES:
            if old in parts[0] and old in parts[2] and "provinsi dan" not in parts[0].lower():
                formula = "".join((parts[0].replace(old, new, 1), *parts[1:]))
                yield expect(put([row], str(row.formula), formula), want("FRM005", row.place))
        for old, new in SCOPES:
            if old in parts[0] + parts[2] and old in parts[2] and old in parts[0]:
                narrower = parts[2].replace(old, new, 1)
                formula = "".join((*parts[:2], narrower, parts[3]))
                yield expect(put([row], str(row.formula), formula), want("FRM005", row.place))
