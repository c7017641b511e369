"""Errors of YAML's syntax in plain words; where quotes would mend a line, the line with quotes."""

from __future__ import annotations

from typing import Any

from checker.errors import Complaint, Text
from checker.model.place import Mark
from checker.source import refusals
from checker.source.events import StreamEndEvent, YAMLError, open_events
from checker.source.files import SourceFile
from checker.source.limits import MAX_REPAIRS, REPAIR_BUDGET
from checker.source.quoting import find_value, quote_stretch

_SAYINGS = (
    (
        "mapping values are not allowed",
        Text(
            "titik dua tidak boleh di sini; periksa indentasi, atau beri kutip pada nilainya",
            "a colon is not allowed here; check the indentation, or quote the value",
        ),
    ),
    (
        "quoted scalar",
        Text(
            "tanda kutip tidak ditutup, atau ada tanda yang salah di dalamnya",
            "the quotation mark is not closed, or a sign inside it is wrong",
        ),
    ),
    (
        "flow",
        Text(
            "kurung [ atau { tidak ditutup, atau tanda koma kurang",
            "a bracket [ or { is not closed, or a comma is missing",
        ),
    ),
    (
        "block collection",
        Text("butir daftar ini tidak sejajar", "this item of a list is not aligned"),
    ),
    (
        "block mapping",
        Text(
            "baris ini tidak berbentuk kunci: nilai, atau indentasinya tidak sejajar",
            "this line is not key: value, or it is not aligned",
        ),
    ),
    (
        "simple key",
        Text("baris ini tidak berbentuk kunci: nilai", "this line is not key: value"),
    ),
    ("directive", refusals.DIRECTIVE),
)
_TAB = Text("indentasi memakai tab; pakailah spasi", "the line is indented by a tab; use spaces")
_OTHER = Text("baris ini tidak dapat dibaca sebagai YAML", "this line cannot be read as YAML")


def explain_syntax(source: SourceFile, text: str, error: YAMLError, pure: bool) -> list[Complaint]:
    """Return what is wrong at `error`, and at the places where reading then would stop again.

    A line whose value lacks quotes is quoted in a copy of the text, and the copy parsed again.
    """
    complaints: list[Complaint] = []
    lines = text.split("\n")
    budget = REPAIR_BUDGET
    stopped: YAMLError | None = error
    while stopped is not None and len(complaints) < MAX_REPAIRS and budget > 0:
        found = _Repair(lines, stopped, pure)
        budget -= found.tries * len(text)
        if found.line is None:
            complaints.append(_explain(source, stopped))
            return complaints
        complaints.append(_show_quoted(source, found.line, lines))
        stopped = found.next_error
    if stopped is not None:
        complaints.append(source.complain(refusals.MANY_MORE, _mark_of(source, stopped)))
    return complaints


class _Repair:
    """The search for the line that, once quoted, lets the parser read on.

    `line` (from 0) is that line, quoted in `lines`, or None; `next_error` is where it stops next.
    """

    def __init__(self, lines: list[str], error: YAMLError, pure: bool) -> None:
        self.line: int | None = None
        self.next_error: YAMLError | None = None
        self.tries = 0
        stopped_at = _lines_of(error)
        for number in stopped_at:
            if self._try_line(lines, number, max(stopped_at), pure):
                return

    def _try_line(self, lines: list[str], number: int, worst: int, pure: bool) -> bool:
        if not 0 <= number < len(lines):
            return False
        before = lines[number]
        stretch = find_value(before)
        if stretch is None:
            return False
        lines[number] = quote_stretch(before, stretch)
        self.tries += 1
        following = _find_error("\n".join(lines), pure)
        if following is None or min(_lines_of(following)) > worst:
            self.line, self.next_error = number, following
            return True
        lines[number] = before
        return False


def _lines_of(error: YAMLError) -> list[int]:
    """The lines (from 0) that an error speaks of, the one where reading stopped first."""
    marks = (getattr(error, "problem_mark", None), getattr(error, "context_mark", None))
    return list(dict.fromkeys(mark.line for mark in marks if mark is not None)) or [0]


def _find_error(text: str, pure: bool) -> YAMLError | None:
    get_event = open_events(text, pure=pure)
    try:
        while get_event().__class__ is not StreamEndEvent:
            pass
    except YAMLError as error:
        return error
    return None


def _show_quoted(source: SourceFile, number: int, lines: list[str]) -> Complaint:
    line = source.line(number + 1)
    stretch = find_value(line)
    column = stretch.start + 1 if stretch else 1
    mark = Mark(number + 1, column, number + 1, len(line) + 1)
    return source.complain(refusals.unquoted(lines[number].strip()), mark)


def _explain(source: SourceFile, error: YAMLError) -> Complaint:
    mark = _mark_of(source, error)
    line = source.line(mark.line)
    if line[: mark.column].strip(" ") == "\t":
        return source.complain(_TAB, mark)
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    for sign, message in _SAYINGS:
        if sign in said:
            return source.complain(message, mark)
    return source.complain(_OTHER, mark)


def _mark_of(source: SourceFile, error: YAMLError) -> Mark:
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Mark(1, 1, 1, 1)
    opened = getattr(error, "context_mark", None)
    if opened is not None and mark.line >= len(source.lines) - 1:
        mark = opened  # not closed before the file ends: where it was opened says more
    line = min(mark.line + 1, len(source.lines))
    return Mark(line, mark.column + 1, line, mark.column + 1)
