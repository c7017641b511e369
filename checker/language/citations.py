"""Regulations that a text names: their form, number and year, in one canonical key."""

from __future__ import annotations

import re

from checker.knowledge.lexicons import Lexicon
from checker.language.lookup import Lookup, texts_of
from checker.language.words import words
from checker.model.place import Span

_NUMBER = re.compile(
    r"[\s,.]{0,3}(?:(?:republik indonesia|ri)\s{1,3})?(?:nomor|no\.?)\s{0,3}"
    r"(?P<number>[\w./-]{1,60}?)(?:\s{1,3}tahun\s{1,3}(?P<year>(?:19|20)\d{2}))?(?=[\s,;.)]|$)",
    re.IGNORECASE,
)
_PLAIN_NUMBER = re.compile(r"\d{1,4}[A-Z]?$", re.IGNORECASE)


class CitationReader:
    """Finds citations by the forms of regulations that a lexicon lists."""

    def __init__(self, forms: Lexicon) -> None:
        """`forms` has a concept for each form, named by its short key (UU, Perppu, PP...)."""
        self._forms = Lookup(forms)

    def read(self, text: str) -> list[tuple[str, Span]]:
        """Return the canonical key of each citation ("UU 7/2017") and where it stands."""
        row = words(text)
        found = []
        for hit in self._forms.all_in(texts_of(row)):
            start, end = row[hit.first].start, row[hit.last - 1].end
            match = _NUMBER.match(text, end)
            if match is None:
                continue
            number, year = match["number"].rstrip("."), match["year"]
            if year is None and _PLAIN_NUMBER.match(number):
                continue  # a bare number without its year names no regulation for certain
            key = f"{hit.concept.name} {number}/{year}" if year else f"{hit.concept.name} {number}"
            found.append((key, Span(start, match.end())))
        return found
