"""Figures that tell texts apart: numbers, years, Roman numerals, and codes such as TW1."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from checker.language.numbers import read_number
from checker.language.words import Word

_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ENDS_CLOSE = re.compile(r"\w[.'’]?$")
_BEGINS_CLOSE = re.compile(r"[.'’]?\w")


def numbers_in(text: str, row: Sequence[Word]) -> dict[str, str]:
    """Return numbers, years and Roman numerals that stand alone (a figure in a word is misread)."""
    found = {}
    for word in row:
        if not stands_alone(text, word.start, word.end):
            continue
        value = read_number(word.text)
        if value is not None:
            found[str(value)] = ""
        elif _ROMAN.fullmatch(word.text) and (len(word.text) > 1 or text[word.start].isupper()):
            found[word.text] = ""
    return found


def codes_in(row: Sequence[Word]) -> dict[str, str]:
    """Return the figures that are written close to letters: TW1, P3K."""
    found = {}
    for before, word in pairwise(row):
        if word.text[0].isdigit() and before.text.isalpha() and before.end == word.start:
            found[before.text] = word.text
    return found


def other_codes(ours: Mapping[str, str], theirs: Mapping[str, str]) -> bool:
    """Whether the same letters stand with other figures."""
    return any(theirs.get(letters, figures) != figures for letters, figures in ours.items())


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter or figure touches the stretch, be it over a dot."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    return not (_ENDS_CLOSE.search(before) or _BEGINS_CLOSE.match(behind))
