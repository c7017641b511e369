"""Marks that make two texts speak of different things, however alike they look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from checker.knowledge.lexicons import Lexicon
from checker.language.acronyms import AcronymReader
from checker.language.figures import codes_in, numbers_in, other_codes, stands_alone
from checker.language.lookup import Lookup, texts_of
from checker.language.words import words

KELOMPOK = "kelompok"
LEXICONS = (KELOMPOK, "daftar", "negasi", "jenjang", "cakupan")
_FUZZY = 5
"""A shorter word with a letter changed is too easily another word."""
_PART = 4
"""A mark of at least so many letters may be what is left of a longer one."""
_FOUND = 80.0
_MISREAD = 60.0
"""How alike (0 to 100) a mark and a stretch of the other text are; lower where all else agrees."""
_NO_MARK = frozenset({"abaikan", "lembaga", "tempat"})
"""Facts of concepts that help to read others and mark nothing themselves."""

Marks = Mapping[str, Mapping[str, str]]
"""For each facet the marks by name, with the letters that stand for them."""


class MarkReader:
    """Reads the marks of texts and says which facet two texts disagree in."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._lookups = {name: Lookup(lexicons[name]) for name in LEXICONS}
        self._lexicons = {name: lexicons[name] for name in LEXICONS}
        self._acronyms = AcronymReader(lexicons["singkatan"])
        self.read = lru_cache(65536)(self._read)

    def _read(self, text: str) -> Marks:
        row = [word for word in words(text) if word.text[0].isalnum() or word.text == "/"]
        bare = texts_of(row)
        found: dict[str, dict[str, str]] = {}
        for name, lookup in self._lookups.items():
            found[name] = {
                hit.concept.name: "".join(bare[hit.first : hit.last])
                for hit in lookup.all_in(bare)
                if not _NO_MARK & hit.concept.facts.keys()
                and stands_alone(text, row[hit.first].start, row[hit.last - 1].end)
            }
        found["angka"] = numbers_in(text, row)
        found["singkatan"] = self._acronyms.read(text)
        found["kode"] = codes_in(row)
        return found

    def disagreement(self, left: str, right: str) -> str | None:
        """Return the first facet in which two texts of equal letters (nearly) cannot be one.

        None if there is no such facet: then a mark that only one text has was misread in the other.
        """
        ours, theirs = self.read(left), self.read(right)
        for facet in (*LEXICONS, "angka"):
            if _differ(ours[facet], theirs[facet], left, right, _MISREAD):
                return facet
        if self._acronyms.disagree(ours["singkatan"], theirs["singkatan"], left, right):
            return "singkatan"
        return "angka" if other_codes(ours["kode"], theirs["kode"]) else None

    def same_group(self, left: str, right: str, *, narrower: bool) -> bool:
        """Whether both speak of one population; with `narrower` one may lie within the other."""
        ours, theirs = self._groups(left), self._groups(right)
        if not _differ(ours, theirs, left, right, _FOUND):
            return True
        return narrower and (self._holds(ours, theirs) or self._holds(theirs, ours))

    def _groups(self, text: str) -> dict[str, str]:
        """Return the parts of populations that are named, not the populations ("pemilih")."""
        concepts = self._lexicons[KELOMPOK].concepts
        return {
            name: seen
            for name, seen in self.read(text)[KELOMPOK].items()
            if not concepts[name].facts.get("dasar")
        }

    def _holds(self, wide: Mapping[str, str], narrow: Mapping[str, str]) -> bool:
        """Whether every group of `narrow` lies in one of `wide`; naming none means everybody."""
        lexicon = self._lexicons[KELOMPOK]
        return not wide or all(lexicon.containing(name) & wide.keys() for name in narrow)


def _differ(
    ours: Mapping[str, str], theirs: Mapping[str, str], left: str, right: str, least: float
) -> bool:
    here = _not_in(ours, theirs)
    there = _not_in(theirs, ours)
    if here and there:  # "putri" is no misreading of "putra": both are words in their own right
        return True
    return not (_stand_in(here, right, least) and _stand_in(there, left, least))


def _not_in(ours: Mapping[str, str], theirs: Mapping[str, str]) -> list[str]:
    """Return the marks that `theirs` lacks and that are no part of one of them ("Kota")."""
    return [
        seen
        for name, seen in ours.items()
        if name not in theirs
        and not any(len(seen) >= _PART and seen in other for other in theirs.values())
    ]


def _stand_in(marks: Sequence[str], text: str, least: float) -> bool:
    """Whether each mark stands in `text`, be it with letters misread."""
    if not marks:
        return True
    letters = "".join(texts_of(words(text)))
    return all(_stands_in(seen, letters, least) for seen in marks)


def _stands_in(seen: str, letters: str, least: float) -> bool:
    if len(seen) < _FUZZY:
        return bool(seen) and seen in letters
    from rapidfuzz.fuzz import partial_ratio  # late: only texts that differ need it

    return partial_ratio(seen, letters) >= least
