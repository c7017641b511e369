"""Spaces, hyphens, capitals, abbreviations, and other words for the same operation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from benchmarks.quality.mutant import Mutant, neutral
from benchmarks.quality.neutral.texts import rewrite
from benchmarks.quality.plans import Base
from benchmarks.quality.rows import FORMULAS
from benchmarks.quality.words import WORDS, swap_word

Change = Callable[[str], str]
DOCUMENTS = ("", "rkt", "pk")
"""In all documents alike, or in one of the two kinds only."""


@neutral()
def space_out(base: Base) -> Iterator[Mutant]:
    """Two spaces for one, spaces at the ends."""
    for only in DOCUMENTS:
        yield from rewrite(
            base, f"doubled spaces {only}", lambda t: t.replace(" ", "  "), only=only
        )
        yield from rewrite(base, f"spaces around {only}", lambda t: f" {t}  ", only=only)


@neutral()
def hyphenate(base: Base) -> Iterator[Mutant]:
    """Compounds written apart, together, or with a hyphen."""
    for short, long in WORDS["ejaan"].items():
        for old, new in ((short, long), (long, short)):
            for only in DOCUMENTS:
                yield from rewrite(base, f"{old} -> {new} {only}", _replacing(old, new), only=only)


def _replacing(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new)


@neutral()
def recase(base: Base) -> Iterator[Mutant]:
    """All capitals, none, or one for each word."""
    for name, change in (("upper", str.upper), ("lower", str.lower), ("title", _title)):
        for only in DOCUMENTS:
            yield from rewrite(base, f"{name} {only}", _but_legends(change), only=only)


def _but_legends(change: Change) -> Change:
    """Leave formulas with letters for numbers alone: n and N are two."""
    return lambda text: text if "=" in text else change(text)


def _title(text: str) -> str:
    return re.sub(r"(?<![\w'])[a-z]", lambda match: match.group().upper(), text)


@neutral()
def reword_division(base: Base) -> Iterator[Mutant]:
    """Another word for divided by."""
    words = "|".join(re.escape(word) for word in sorted(WORDS["dibagi"], key=len, reverse=True))
    sign = re.compile(rf" (?:{words}) ")
    for word in WORDS["dibagi"]:
        for only in DOCUMENTS:
            change = _substituting(sign, f" {word} ")
            yield from rewrite(base, f"dibagi -> {word} {only}", change, *FORMULAS, only=only)


def _substituting(sign: re.Pattern[str], new: str) -> Change:
    return lambda text: sign.sub(new, text) if len(sign.findall(text)) == 1 else text


@neutral()
def reword_percent(base: Base) -> Iterator[Mutant]:
    """Another way to write times a hundred percent, or none."""
    tail = re.compile(r",? (?:dikali(?:kan)?|kali|[xX×*]) ?100 ?(?:%|persen)$")
    for word in WORDS["kali"]:
        for only in DOCUMENTS:
            change = _substituting(tail, f" {word}")
            yield from rewrite(base, f"x 100% -> {word} {only}", change, *FORMULAS, only=only)


@neutral()
def abbreviate(base: Base) -> Iterator[Mutant]:
    """The short form for the long one, and the other way round."""
    for long, short in WORDS["singkatan"].items():
        for old, new in ((long, short), (short, long)):
            for only in DOCUMENTS:
                if f"{long} ({short})" not in str(base.plans):
                    change = _swapping(old, new)
                    yield from rewrite(base, f"{old} -> {new} {only}", change, only=only)


def _swapping(old: str, new: str) -> Change:
    return lambda text: swap_word(text, old, new)


@neutral()
def reduplicate(base: Base) -> Iterator[Mutant]:
    """Reduplications, however their hyphen is spaced, are no words written twice."""
    for pair in WORDS["perulangan"]:
        change = _substituting(re.compile(r" yang "), f" yang {pair} ")
        yield from rewrite(base, f"with {pair}", change, "cara_pencapaian")
