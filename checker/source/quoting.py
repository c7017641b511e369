"""A line of YAML with its value put in quotes, as it should have been written."""

from __future__ import annotations

import re
from typing import NamedTuple

_ITEM = re.compile(r"[ ]*(?:- +)*")
_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s:#\[\]{}"'-][^:#\[\]{}]{0,200})[ \t]*:(?:[ \t]+|$)""")
_COMMENT = re.compile(r"[ \t]#(?=\s|$)")


class Stretch(NamedTuple):
    """Columns of a value in its line, from 0; the end is exclusive."""

    start: int
    end: int


def find_value(line: str) -> Stretch | None:
    """Return where the value of a `key: value` or `- value` line stands, comments left out."""
    item = _ITEM.match(line)
    start = item.end() if item else 0
    key = _KEY.match(line, start)
    if key is not None:
        start = key.end()
    elif not line[:start].strip():
        return None
    end = len(line)
    if (comment := _COMMENT.search(line, start)) is not None:
        end = comment.start()
    end = start + len(line[start:end].rstrip())
    return Stretch(start, end) if end > start else None


def quote(text: str) -> str:
    """Return `text` as a quoted YAML scalar on one line."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def quote_stretch(line: str, stretch: Stretch) -> str:
    """Return `line` with the characters of `stretch` quoted."""
    return line[: stretch.start] + quote(line[stretch.start : stretch.end]) + line[stretch.end :]


def mend_quotes(line: str, stretch: Stretch) -> str:
    """Return `line` with its value quoted; a quotation mark that was never closed is replaced."""
    value = line[stretch.start : stretch.end]
    sign = value[0]
    if sign in "\"'" and sign not in value[1:] and len(value) > 1:
        return line[: stretch.start] + quote(value[1:]) + line[stretch.end :]
    return quote_stretch(line, stretch)
