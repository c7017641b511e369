"""Marks that make two texts speak of different things, however alike they look."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from checker.knowledge.lexicons import Concept, Lexicon
from checker.language.lookup import Lookup, texts_of
from checker.language.numbers import read_number
from checker.language.words import Word, words

KELOMPOK = "kelompok"
LEXICONS = (KELOMPOK, "daftar", "negasi", "jenjang", "cakupan")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_ENDS_CLOSE = re.compile(r"\w[.'’]?$")
_BEGINS_CLOSE = re.compile(r"[.'’]?\w")
_ACRONYM = 5
"""More capitals in a row than this are a word that is shouted."""
_FUZZY = 5
"""A shorter word with a letter changed is too easily another word."""
_PART = 4
_FOUND = 80.0
_MISREAD = 60.0
_NO_MARK = frozenset({"abaikan", "lembaga", "tempat"})
"""Facts of concepts that help to read others and mark nothing themselves."""

Marks = Mapping[str, Mapping[str, str]]
"""For each facet the marks by name, with the letters that stand for them."""


class MarkReader:
    """Reads the marks of texts and says which facet two texts disagree in."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._lookups = {name: Lookup(lexicons[name]) for name in LEXICONS}
        self._lexicons = {name: lexicons[name] for name in LEXICONS}
        self._known = Lookup(lexicons["singkatan"])
        self._grades = Lookup(lexicons["predikat"])
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
                and _stands_alone(text, row[hit.first].start, row[hit.last - 1].end)
            }
        found["angka"] = _numbers(text, row)
        found["singkatan"] = self._acronyms(text, row)
        found["kode"] = _codes(text, row)
        return found

    def disagreement(self, left: str, right: str) -> str | None:
        """Return the first facet in which two texts of equal letters (nearly) cannot be one.

        None if there is no such facet: then a mark that only one text has was misread in the other.
        """
        ours, theirs = self.read(left), self.read(right)
        for facet in (*LEXICONS, "angka"):
            if _differ(ours[facet], theirs[facet], left, right, _MISREAD):
                return facet
        if self._other_acronyms(ours["singkatan"], theirs["singkatan"], left, right):
            return "singkatan"
        return "angka" if _other_codes(ours["kode"], theirs["kode"]) else None

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

    def _acronyms(self, text: str, row: Sequence[Word]) -> dict[str, str]:
        if text.isupper():
            return {}
        found = {}
        for word in row:
            written = text[word.start : word.end]
            if not _stands_alone(text, word.start, word.end):
                continue
            single = self._grades.whole(written) if len(written) == 1 else None
            if written.isalpha() and written.isupper() and (1 < len(written) <= _ACRONYM or single):
                found[word.text] = word.text
        return found

    def _other_acronyms(
        self, ours: Mapping[str, str], theirs: Mapping[str, str], left: str, right: str
    ) -> bool:
        """Whether an acronym has no counterpart: KPU beside KPO is a misreading, SD beside SMP not."""
        here, there = set(ours) - set(theirs), set(theirs) - set(ours)
        here = {a for a in here if not self._is_met(a, right, there)}
        there = {a for a in there if not self._is_met(a, left, set(ours))}
        return bool(here or there)

    def _is_met(self, acronym: str, text: str, rivals: set[str]) -> bool:
        known = self._known.whole(acronym)
        if known is not None and _names(known, text):
            return True
        return any(
            word.text == acronym or self._is_misread(acronym, word, text, rivals)
            for word in words(text)
        )

    def _is_misread(self, acronym: str, word: Word, text: str, rivals: set[str]) -> bool:
        """Of two acronyms that differ in a letter one is misread if only the other is known."""
        if not _one_letter_apart(acronym, word.text):
            return False
        if word.text in rivals:
            return (self._known.whole(acronym) is None) != (self._known.whole(word.text) is None)
        return len(acronym) > 2 or not text[word.start : word.end].islower()


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


def _numbers(text: str, row: Sequence[Word]) -> dict[str, str]:
    """Return numbers, years and Roman numerals that stand alone (a figure in a word is misread)."""
    found = {}
    for word in row:
        if not _stands_alone(text, word.start, word.end):
            continue
        value = read_number(word.text)
        if value is not None:
            found[str(value)] = ""
        elif _ROMAN.fullmatch(word.text) and (len(word.text) > 1 or text[word.start].isupper()):
            found[word.text] = ""
    return found


def _codes(text: str, row: Sequence[Word]) -> dict[str, str]:
    """Return the figures that are written close to letters: TW1, P3K."""
    found = {}
    for before, word in pairwise(row):
        if word.text[0].isdigit() and before.text.isalpha() and before.end == word.start:
            found[before.text] = word.text
    return found


def _other_codes(ours: Mapping[str, str], theirs: Mapping[str, str]) -> bool:
    return any(theirs.get(letters, figures) != figures for letters, figures in ours.items())


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter or figure touches the stretch, be it over a dot."""
    before, behind = text[max(0, start - 2) : start], text[end : end + 2]
    return not (_ENDS_CLOSE.search(before) or _BEGINS_CLOSE.match(behind))


def _names(concept: Concept, text: str) -> bool:
    letters = "".join(texts_of(words(text)))
    return any("".join(texts_of(words(word))) in letters for word in concept.words)


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether a single letter was changed, added or lost."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    from rapidfuzz.distance import Levenshtein

    return int(Levenshtein.distance(one, other, score_cutoff=1)) == 1
