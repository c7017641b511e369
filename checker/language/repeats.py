"""Words said twice in a row by mistake; reduplication ("laki-laki") is no mistake."""

from __future__ import annotations

import re

from checker.model.place import Span

_TWICE = re.compile(r"(?<![\w-])([^\W\d_]{2,40})[ \t\n]+\1(?![\w-])", re.IGNORECASE)


def find_repeated_words(text: str) -> list[Span]:
    """Return the stretch of each word that stands twice in a row."""
    return [Span(*match.span()) for match in _TWICE.finditer(text)]
