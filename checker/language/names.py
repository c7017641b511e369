"""Names of units, posts and persons, brought to one form in which equal ones are equal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from checker.knowledge.lexicons import Lexicon
from checker.language.lookup import Lookup, texts_of
from checker.language.words import words

_NOT_IN_NAMES = re.compile(r"[^\w\s.,'’`-]|_")


class NameReader:
    """Brings names to one form with the lexicons singkatan, jabatan and gelar."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._abbreviations = Lookup(lexicons["singkatan"])
        self._posts = Lookup(lexicons["jabatan"])
        titles = lexicons["gelar"].concepts
        self._before = _bare_words(titles["di_depan"].words)
        self._behind = _bare_words(titles["di_belakang"].words)

    def canonical_unit(self, text: str) -> str:
        """Return a unit's name for comparison: lower case, abbreviations written out."""
        return " ".join(self._written_out(text))

    def canonical_post(self, jabatan: str) -> str:
        """Return a post's name for comparison; whether it is held for a time does not count."""
        return " ".join(self._lasting(jabatan))

    def unit_of_post(self, jabatan: str) -> str | None:
        """Return the canonical unit that the holder of `jabatan` heads; None for unknown posts."""
        row = self._lasting(jabatan)
        hit = self._posts.at(row, 0) if row else None
        if hit is None:
            return None
        unit = str(hit.concept.facts.get("unit", ""))
        rest = row[hit.last :]
        return self.canonical_unit(" ".join((unit, *rest))) if unit or rest else None

    def canonical_person(self, nama: str) -> str:
        """Return a person's name for comparison: lower case, without titles, dots and signs."""
        shown = _NOT_IN_NAMES.sub(" ", unicodedata.normalize("NFKC", nama)).lower()
        for part in shown.split(","):
            bare = self._without_titles(part.split())
            if bare:
                return " ".join(" ".join(map(_bare, bare)).split())
        return ""

    def _written_out(self, text: str) -> list[str]:
        row = [word for word in texts_of(words(text)) if word.isalnum()]
        return self._abbreviations.rewrite(row)

    def _lasting(self, jabatan: str) -> list[str]:
        row = self._written_out(jabatan)
        while row:
            hit = self._posts.at(row, 0)
            if hit is None or not hit.concept.facts.get("sementara"):
                break
            row = row[hit.last :]
        return row

    def _without_titles(self, parts: list[str]) -> list[str]:
        first, last = 0, len(parts)
        while first < last and _bare(parts[first]).replace(" ", "") in self._before:
            first += 1
        while last > first and (taken := self._title_length(parts[first:last])):
            last -= taken
        return parts[first:last]

    def _title_length(self, parts: list[str]) -> int:
        """How many of the last parts are one title: "SH" is one, "S. Sos" two."""
        for length in (1, 2):
            joined = _bare("".join(parts[-length:])).replace(" ", "")
            if len(parts) > length and joined in self._behind:
                return length
        return 0


def _bare_words(written: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_bare(word).replace(" ", "") for word in written)


def _bare(word: str) -> str:
    """Drop quotes inside a word (Ma'ruf) and part it at dots and hyphens."""
    return re.sub(r"[.\-]", " ", re.sub(r"['’`]", "", word))
