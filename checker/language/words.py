"""A text as words with their places; hyphens, capitals and stray spaces of a scan do not count."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(
    r"[^\W\d_]+(?:-[ \n\t]?[^\W\d_]+)*"  # se-Provinsi, se- Provinsi, pertanggung-jawaban
    r"|\d+(?:[.,]\d+)*"
    r"|[^\w\s]|_"
)
_JOIN = re.compile(r"(?<=\w)-[ \n\t]?")  # a hyphen that stands alone is a sign


class Word(NamedTuple):
    """One word or sign, lower-case and without hyphens, and where it stands in the text."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[Word, ...]:
    """Split `text`; spans count characters of `text` itself."""
    return tuple(
        Word(_JOIN.sub("", unicodedata.normalize("NFKC", match[0]).lower()), *match.span())
        for match in _WORD.finditer(text)
    )


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Return the words of `text` with one space between: equal for texts that differ in looks only."""
    return " ".join(word.text for word in words(text))
