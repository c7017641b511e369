"""Words of a file that YAML reads without complaint, but not as they were meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from checker.errors import Complaint
from checker.source import refusals
from checker.source.files import SourceFile
from checker.source.quoting import Stretch, quote_stretch
from checker.source.tree import Tables, Written

_GLUED = re.compile(r"(?<=[ \t])#(?=[^\s#!])")
_SWALLOWED = re.compile(r"(?:- |[a-z_]{2,40}:(?!//)).*")


def find_hidden(source: SourceFile, tables: Tables) -> list[Complaint]:
    """Return what was lost behind a # or taken into the text above it."""
    glued = [match.start() for match in _GLUED.finditer(source.text)]
    scalars = sorted(_scalars(tables), key=lambda written: written.start)
    found = _find_swallowed(source, scalars)
    if glued:
        found += _find_glued(source, scalars, glued)
    return found


def _scalars(tables: Tables) -> Iterable[Written]:
    for entries in tables.entries.values():
        yield from entries.values() if isinstance(entries, dict) else entries


def _find_glued(source: SourceFile, scalars: list[Written], places: list[int]) -> list[Complaint]:
    starts = [written.start for written in scalars]
    found = []
    for place in places:
        at = bisect_right(starts, place) - 1
        if at >= 0 and _hides(source.text, scalars[at], place):
            line, column = source.position(place)
            written = source.line(line)
            first = column - 1 - (place - scalars[at].start)
            stretch = _value_with_comment(written, first)
            shown = quote_stretch(written, stretch).strip() if stretch else None
            mark = source.mark(place, place + len(written) - column + 1)
            found.append(source.complain(refusals.glued_comment(shown), mark))
    return found


def _hides(text: str, before: Written, place: int) -> bool:
    """Whether a # stands right behind an unquoted value, or where a value should stand."""
    return not before.style and before.end <= place and not text[before.end : place].strip(" \t")


def _value_with_comment(line: str, first: int) -> Stretch | None:
    if first < 0:
        return None
    start = first + len(line[first:]) - len(line[first:].lstrip())
    return Stretch(start, len(line.rstrip()))


def _find_swallowed(source: SourceFile, scalars: list[Written]) -> list[Complaint]:
    found = []
    text = source.text
    for written in scalars:
        if written.style or text.find("\n", written.start, written.end) < 0:
            continue
        start = text.find("\n", written.start, written.end) + 1
        for line in text[start : written.end].split("\n"):
            words = line.strip(" \t")
            if _SWALLOWED.fullmatch(words):
                first = start + line.index(words)
                mark = source.mark(first, first + len(words))
                found.append(source.complain(refusals.swallowed_line(words[:60]), mark))
            start += len(line) + 1
    return found
