"""Errors of YAML's syntax in plain words, each at its place."""

from __future__ import annotations

import re

from checker.errors import Complaint, Text
from checker.model.place import Mark
from checker.source import refusals
from checker.source.events import YAMLError
from checker.source.files import SourceFile

# What ruamel's two parsers say, by words that both use; the first that fits.
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
_GLUED_COLON = re.compile(r"[ ]*(?:- +)?[a-z_]{2,40}:(?=[^\s/])")
_TAB = Text("indentasi memakai tab; pakailah spasi", "the line is indented by a tab; use spaces")
_OTHER = Text("baris ini tidak dapat dibaca sebagai YAML", "this line cannot be read as YAML")


def explain_syntax(source: SourceFile, error: YAMLError) -> Complaint:
    """Return in plain words why the parser stopped."""
    mark = mark_of(source, error)
    line = source.line(mark.line)
    if line[: mark.column].strip(" ") == "\t":
        return source.complain(_TAB, mark)
    glued = _find_glued_colon(source, mark.line)
    if glued is not None:
        return source.complain(refusals.COLON_WITHOUT_SPACE, glued)
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    for sign, message in _SAYINGS:
        if sign in said:
            return source.complain(message, mark)
    return source.complain(_OTHER, mark)


def _find_glued_colon(source: SourceFile, stopped: int) -> Mark | None:
    """Return the colon of `target:100%` at or above the line where the parser stopped."""
    for number in (stopped, stopped - 1):
        found = _GLUED_COLON.match(source.line(number))
        if found is not None:
            return Mark(number, found.end(), number, found.end() + 1)
    return None


def mark_of(source: SourceFile, error: YAMLError) -> Mark:
    """Return where the parser stopped; at the end of the file, where it waits for an end since."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return Mark(1, 1, 1, 1)
    opened = getattr(error, "context_mark", None)
    if opened is not None and not "".join(source.lines[mark.line :]).strip():
        mark = opened
    line = min(mark.line + 1, len(source.lines))
    return Mark(line, mark.column + 1, line, mark.column + 1)
