"""Words of a file that YAML reads without complaint, but not as they were meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice

from checker.errors import Complaint
from checker.source import refusals
from checker.source.files import SourceFile
from checker.source.limits import MAX_COMPLAINTS
from checker.source.quoting import Stretch, quote_stretch
from checker.source.tree import Tables

_WIDEST_GAP = 1000
_GLUED = re.compile(r"#[^\s#!]")
_SWALLOWED = re.compile(r"\n[ \t]*((?:- |[a-z_]{2,40}:(?!//))[^\n]*)")


def find_glued(source: SourceFile, tables: Tables) -> list[Complaint]:
    """Return where # without a space behind it hides what may be part of a value."""
    text = source.text
    hashes = (match.start() for match in _GLUED.finditer(text))
    places = [place for place in hashes if text[place - 1 : place] in (" ", "\t")]
    return _judge_hashes(source, sorted(_scalars(tables)), places) if places else []


def _scalars(tables: Tables) -> Iterable[tuple[int, int, str]]:
    """Return start, end and style of every scalar that is a value."""
    for entries, _, _ in tables.values():
        for written in entries.values() if isinstance(entries, dict) else entries:
            yield written[2:]


def _judge_hashes(
    source: SourceFile, scalars: list[tuple[int, int, str]], places: list[int]
) -> list[Complaint]:
    starts = [start for start, _, _ in scalars]
    found: list[Complaint] = []
    for place in places:
        if len(found) == MAX_COMPLAINTS:
            break
        at = bisect_right(starts, place) - 1
        if at >= 0 and _hides(source.text, scalars[at], place):
            line, column = source.position(place)
            written = source.line(line)
            first = column - 1 - (place - scalars[at][0])
            stretch = _value_with_comment(written, first)
            shown = quote_stretch(written, stretch).strip() if stretch else None
            mark = source.mark(place, place + len(written) - column + 1)
            found.append(source.complain(refusals.glued_comment(shown), mark))
    return found


def _hides(text: str, before: tuple[int, int, str], place: int) -> bool:
    """Whether a # stands right behind an unquoted value, or where a value should stand."""
    _, end, style = before
    if style or text.find("#", end, end + _WIDEST_GAP) != place:
        return False
    return not text[end:place].strip(" \t")


def _value_with_comment(line: str, first: int) -> Stretch | None:
    if first < 0:
        return None
    start = first + len(line[first:]) - len(line[first:].lstrip())
    return Stretch(start, len(line.rstrip()))


def find_swallowed(source: SourceFile, folded: Iterable[tuple[int, int]]) -> list[Complaint]:
    """Return the lines that were taken into the unquoted text above them, given as offsets."""
    found = []
    text = source.text
    for start, end in folded:
        for match in islice(_SWALLOWED.finditer(text, start, end), MAX_COMPLAINTS):
            mark = source.mark(match.start(1), match.end(1))
            found.append(source.complain(refusals.swallowed_line(match[1][:60]), mark))
    return found
