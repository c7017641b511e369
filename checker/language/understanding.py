"""Everything that the tool understands of Indonesian, made once from the lexicons of rules/."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache

from checker.knowledge.lexicons import Lexicon
from checker.language.citations import CitationReader
from checker.language.dates import DateReader, periods_in, years_in
from checker.language.facet_relations import Judge
from checker.language.facets import FacetReader
from checker.language.formula import Formula, FormulaReader
from checker.language.formula_likeness import FormulaComparer
from checker.language.lookup import Lookup, texts_of
from checker.language.names import NameReader
from checker.language.quantity import QuantityReader
from checker.language.similarity import Comparer, Likeness, Settings
from checker.language.words import plain, words
from checker.model.place import Span

_FIRST_WORDS = 4
"""A measure word stands this early in an indicator, or it is none."""


class Language:
    """One face for numbers, names, formulas and likeness; what it has read once it remembers."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._lexicons = lexicons
        self._lookups: dict[str, Lookup] = {}
        self.is_stated: Callable[[str], bool] = lru_cache(65536)(self._quantities.is_stated)
        self.formula: Callable[[str], Formula] = lru_cache(16384)(self._read_formula)
        self.unit: Callable[[str], str] = lru_cache(4096)(self._find_unit)
        self.target = lru_cache(16384)(self._quantities.read_target)
        self.money = lru_cache(4096)(self._quantities.read_money)
        self.measure = lru_cache(16384)(self._find_measure)
        self.direction = lru_cache(16384)(self._find_direction)

    @cached_property
    def _quantities(self) -> QuantityReader:
        return QuantityReader(self._lexicons)

    @cached_property
    def _names(self) -> NameReader:
        return NameReader(self._lexicons)

    @cached_property
    def _dates(self) -> DateReader:
        return DateReader(self._lexicons["bulan"])

    @cached_property
    def _citations(self) -> CitationReader:
        return CitationReader(self._lexicons["bentuk_peraturan"])

    @cached_property
    def judge(self) -> Judge:
        """Who holds formulas against indicators."""
        return Judge(FacetReader(self._lexicons))

    @cached_property
    def _comparer(self) -> Comparer:
        return Comparer(self._lexicons)

    def date(self, text: str) -> datetime.date | None:
        """Return the date that `text` is, None if it is none."""
        return self._dates.read_date(text)

    def is_period(self, text: str) -> bool:
        """Whether `text` is a period of years, such as 2020-2024."""
        found = periods_in(text)
        return len(found) == 1 and len(text.strip()) == found[0].span.end - found[0].span.start

    def years(self, text: str) -> list[tuple[int, Span]]:
        """Return the years that `text` names, periods aside."""
        return [(found[0], found.span) for found in years_in(text)]

    def _find_unit(self, name: str) -> str:
        """Return a unit's canonical name; that of a post is the unit which its holder heads."""
        return self._names.unit_of_post(name) or self._names.canonical_unit(name)

    def person(self, name: str) -> str:
        """Return a person's name without titles, for comparison."""
        return self._names.canonical_person(name)

    def post(self, name: str) -> str:
        """Return a post's name for comparison."""
        return self._names.canonical_post(name)

    def citations(self, text: str) -> list[tuple[str, Span]]:
        """Return the regulations that `text` names, by their canonical keys."""
        return self._citations.read(text)

    @cached_property
    def _formulas(self) -> FormulaReader:
        return FormulaReader(self._lexicons["operator"])

    def _read_formula(self, text: str) -> Formula:
        return self._formulas.read(text)

    def is_formula(self, text: str) -> bool:
        """Whether a text, such as a definition, is a formula that can be taken apart."""
        shapes = self.formula(text).shapes
        return "rasio" in shapes or "berbobot" in shapes or "rata_rata" in shapes

    @cached_property
    def _formula_comparer(self) -> FormulaComparer:
        return FormulaComparer(self._lexicons, self.formula)

    def same_formula(self, left: str, right: str) -> bool:
        """Whether two formulas count the same, however they are written."""
        return self.spelled_alike(left, right) or self._formula_comparer.same(left, right)

    def _lookup(self, name: str) -> Lookup:
        if name not in self._lookups:
            self._lookups[name] = Lookup(self._lexicons[name])
        return self._lookups[name]

    def find(self, lexicon: str, text: str, *, start: bool = False) -> list[tuple[str, Span]]:
        """Return the concepts of a lexicon that `text` names, and where.

        With `start` only one that opens the text, a number before it aside ("1.2 Tersusunnya").
        """
        row = words(text)
        lookup = self._lookup(lexicon)
        if start:
            first = _skip_number(texts_of(row))
            hit = lookup.at(texts_of(row), first) if first < len(row) else None
            hits = [hit] if hit is not None else []
        else:
            hits = list(lookup.all_in(texts_of(row)))
        return [
            (hit.concept.name, Span(row[hit.first].start, row[hit.last - 1].end)) for hit in hits
        ]

    def _find_measure(self, text: str) -> str | None:
        row = texts_of(words(text))
        first = _skip_number(row)
        lookup = self._lookup("kata_ukur")
        for at in range(first, min(first + _FIRST_WORDS, len(row))):
            hit = lookup.at(row, at)
            if hit is not None:
                return hit.concept.name
        return None

    def _find_direction(self, text: str) -> str | None:
        found = {concept for concept, _ in self.find("arah", text)}
        return "minimal" if found == {"minimal"} else None

    def comparison(
        self, texts: Sequence[str], options: Mapping[str, object]
    ) -> Callable[[str, str], Likeness]:
        """Return what compares two of `texts`, whose words are weighed by how rare they are."""
        settings = Settings.from_options(options)
        weights = self._comparer.weights(texts)
        return lambda left, right: self._comparer.compare(left, right, settings, weights)

    def spellings(self, text: str) -> tuple[str, str]:
        """Return what two texts must share, the one or the other, to be the same letter by letter."""
        return self._comparer.spellings(text)

    def spelled_alike(self, left: str, right: str) -> bool:
        """Whether two texts differ in spelling at most."""
        return plain(left) == plain(right) or self._comparer.spelled_alike(left, right)

    def alikeness(self, left: str, right: str) -> float:
        """Return how alike two names are, letter by letter, from 0 to 1."""
        from rapidfuzz.fuzz import ratio  # late: only names that differ need it

        return ratio(left, right) / 100


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*|[ivxl]{1,5}|[a-z]")


def _skip_number(row: Sequence[str]) -> int:
    """Return the index of the first word after a row number such as `1.`, `1.2` or `a)`."""
    if len(row) > 1 and row[0][0].isdigit():
        return 2 if row[1] in (".", ")") else 1
    if len(row) > 2 and row[1] in (".", ")") and _NUMBER.fullmatch(row[0]):
        return 2
    return 0
