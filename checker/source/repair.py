"""Values that lack quotes, found by quoting them in a copy of the text and parsing it again."""

from __future__ import annotations

from typing import NamedTuple

from checker.errors import Complaint
from checker.model.place import Mark
from checker.source import refusals
from checker.source.events import (
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    YAMLError,
    open_events,
)
from checker.source.files import SourceFile
from checker.source.limits import MAX_DEPTH, MAX_REPAIRS, REPAIR_BUDGET
from checker.source.quoting import find_value, mend_quotes
from checker.source.syntax import explain_syntax, mark_of

_BRACKETS = frozenset("[{")
_OPENING = (MappingStartEvent, SequenceStartEvent)
_CLOSING = (MappingEndEvent, SequenceEndEvent)


class Repaired(NamedTuple):
    """What was wrong, the numbers of the lines that were quoted (from 1), and the text with them.

    `text` is None where the parser stops for another reason than lacking quotes.
    """

    complaints: list[Complaint]
    lines: frozenset[int]
    text: str | None


def repair_syntax(source: SourceFile, text: str, error: YAMLError, pure: bool) -> Repaired:
    """Quote line after line until the parser comes to the end or no quotes help."""
    complaints: list[Complaint] = []
    quoted: set[int] = set()
    lines = text.split("\n")
    budget = REPAIR_BUDGET
    stopped: YAMLError | None = error
    while stopped is not None:
        if len(quoted) >= MAX_REPAIRS or budget <= 0:
            complaints.append(source.complain(refusals.MANY_MORE, mark_of(source, stopped)))
            return Repaired(complaints, frozenset(quoted), None)
        attempt = _Attempt(lines, stopped, pure)
        budget -= attempt.tries * len(text)
        if attempt.line is None:
            complaints.append(explain_syntax(source, stopped))
            return Repaired(complaints, frozenset(quoted), None)
        quoted.add(attempt.line + 1)
        complaints.append(_show_quoted(source, attempt.line, lines))
        stopped = attempt.next_error
    return Repaired(complaints, frozenset(quoted), "\n".join(lines))


class _Attempt:
    """The search for the line that, once quoted, lets the parser read on.

    `line` (from 0) is that line, quoted in `lines`, or None; `next_error` is where it stops next.
    """

    def __init__(self, lines: list[str], error: YAMLError, pure: bool) -> None:
        self.line: int | None = None
        self.next_error: YAMLError | None = None
        self.tries = 0
        for number in _suspects(error):
            if 0 <= number < len(lines) and self._try_line(lines, number, error, pure):
                return

    def _try_line(self, lines: list[str], number: int, error: YAMLError, pure: bool) -> bool:
        before = lines[number]
        stretch = find_value(before)
        if stretch is None or before[stretch.start : stretch.end] in _BRACKETS:
            return False
        lines[number] = mend_quotes(before, stretch)
        self.tries += 1
        following = _find_error("\n".join(lines), pure)
        if following is None or _reads_further(number, error, following):
            self.line, self.next_error = number, following
            return True
        lines[number] = before
        return False


def _suspects(error: YAMLError) -> list[int]:
    """Lines (from 0) whose value may lack quotes: where the parser stopped, or a quote opened."""
    stopped = getattr(error, "problem_mark", None)
    suspects = [] if stopped is None else [stopped.line]
    context = getattr(error, "context_mark", None)
    said = str(getattr(error, "context", ""))
    if context is not None and "quoted scalar" in said:
        suspects.append(context.line)
    return list(dict.fromkeys(suspects))


def _reads_further(quoted: int, before: YAMLError, after: YAMLError) -> bool:
    then, now = _place_of(before), _place_of(after)
    return now[0] > quoted and now != then


def _place_of(error: YAMLError) -> tuple[int, int]:
    mark = getattr(error, "problem_mark", None)
    return (0, 0) if mark is None else (mark.line, mark.column)


def _find_error(text: str, pure: bool) -> YAMLError | None:
    """Return where the parser stops; None at the end, or where reading would be refused anyway."""
    get_event = open_events(text, pure=pure)
    depth = 0
    try:
        while depth <= MAX_DEPTH:
            kind = get_event().__class__
            if kind is StreamEndEvent:
                break
            depth += (kind in _OPENING) - (kind in _CLOSING)
    except YAMLError as error:
        return error
    return None


def _show_quoted(source: SourceFile, number: int, lines: list[str]) -> Complaint:
    line = source.line(number + 1)
    stretch = find_value(line)
    column = stretch.start + 1 if stretch else 1
    mark = Mark(number + 1, column, number + 1, len(line) + 1)
    return source.complain(refusals.unquoted(lines[number].strip()), mark)
