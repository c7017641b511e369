"""Dates, years and periods in Indonesian text."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from checker.knowledge.lexicons import Lexicon
from checker.language.lookup import Lookup
from checker.model.place import Span

_LONGEST = 80
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_FIGURES = re.compile(r"([0-9]{1,2}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?([0-9]{4})")
_NAMED = re.compile(r"([0-9]{1,2})[ ./-]{0,3}([^\W\d_]{3,12})[ ,./-]{0,3}([0-9]{4})")
_PLACE_BEFORE = re.compile(r"^[^\d]{0,60}?(?:, ?|tanggal ?:? ?)(?=[0-9])", re.IGNORECASE)
_YEAR = re.compile(
    r"(?<![\w.,/-])(?:19|20)[0-9]{2}(?![\w]|[.,][0-9])|(?<=/)(?:19|20)[0-9]{2}(?![\w]|[.,/][0-9])"
)
_PERIOD = re.compile(
    r"(?<![\w.,/-])((?:19|20)[0-9]{2}) ?(?:[-–—/]|s/d|s\.d\.?|sampai dengan|hingga) ?"
    r"((?:19|20)[0-9]{2})(?![\w]|[.,-][0-9])",
    re.IGNORECASE,
)


class MentionedYear(NamedTuple):
    """A year and where it is mentioned."""

    year: int
    span: Span


class MentionedPeriod(NamedTuple):
    """A period, its last year included, and where it is mentioned."""

    first: int
    last: int
    span: Span


class DateReader:
    """Reads dates with the names of months of the lexicon bulan (fact `angka`: 1 to 12)."""

    def __init__(self, bulan: Lexicon) -> None:
        self._months = Lookup(bulan)

    def read_date(self, text: str) -> datetime.date | None:
        """Return the date that `text` is, a place before it aside; None for anything else."""
        if len(text) > _LONGEST:
            return None
        shown = " ".join(text.split()).strip(" .,;")
        shown = _PLACE_BEFORE.sub("", shown)
        if found := _ISO.fullmatch(shown):
            return _date(int(found[1]), int(found[2]), int(found[3]))
        if found := _FIGURES.fullmatch(shown):
            return _date(int(found[3]), int(found[2]), int(found[1]))
        if found := _NAMED.fullmatch(shown):
            return self._named(found[1], found[2], found[3])
        return None

    def _named(self, day: str, month: str, year: str) -> datetime.date | None:
        concept = self._months.whole(month)
        angka = concept.facts.get("angka") if concept else None
        return _date(int(year), angka, int(day)) if isinstance(angka, int) else None


def years_in(text: str) -> tuple[MentionedYear, ...]:
    """Return the years from 1900 to 2099 that `text` names one by one, periods aside."""
    taken = [period.span for period in periods_in(text)]
    return tuple(
        MentionedYear(int(match[0]), Span(*match.span()))
        for match in _YEAR.finditer(text)
        if not any(span.start <= match.start() < span.end for span in taken)
    )


def periods_in(text: str) -> tuple[MentionedPeriod, ...]:
    """Return the periods ("2020-2024") that `text` names; the later year comes last."""
    return tuple(
        MentionedPeriod(int(match[1]), int(match[2]), Span(*match.span()))
        for match in _PERIOD.finditer(text)
        if int(match[1]) < int(match[2])
    )


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
