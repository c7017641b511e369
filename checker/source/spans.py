"""Characters of a scalar's value laid beside the characters of the file that they come from."""

from __future__ import annotations

import re
from typing import NamedTuple

_BLANKS = re.compile(r"[ \t]*(?:\n[ \t]*)*")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|\n[ \t]*|(.))")
_ESCAPED = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


class Piece(NamedTuple):
    """One character of a value, and the offsets of what stands for it in the file."""

    char: str
    start: int
    end: int


def align(text: str, start: int, end: int, style: str) -> list[Piece]:
    """Return the characters of the scalar at [start, end) of `text`, in the order of its value."""
    if style in ("|", ">"):
        return _align_block(text, start, end)
    if style:
        start, end = start + 1, end - 1
    return _align_flow(text, start, end, style)


def _align_flow(text: str, start: int, end: int, style: str) -> list[Piece]:
    pieces: list[Piece] = []
    at = start
    while at < end:
        char = text[at]
        if char in " \t\n":
            at = _align_blanks(pieces, text, at, end)
        elif char == "\\" and style == '"':
            at = _align_escape(pieces, text, at)
        else:
            width = 2 if char == "'" and style == "'" else 1
            pieces.append(Piece(char, at, at + width))
            at += width
    return pieces


def _align_blanks(pieces: list[Piece], text: str, start: int, limit: int) -> int:
    match = _BLANKS.match(text, start, limit)
    end = match.end() if match else start + 1
    breaks = text.count("\n", start, end)
    if not breaks:
        pieces.extend(Piece(text[at], at, at + 1) for at in range(start, end))
    elif breaks == 1:
        pieces.append(Piece(" ", start, end))
    else:
        pieces.extend(Piece("\n", start, end) for _ in range(breaks - 1))
    return end


def _align_escape(pieces: list[Piece], text: str, start: int) -> int:
    match = _ESCAPE.match(text, start)
    if match is None:
        return start + 1
    code = match[1] or match[2] or match[3]
    if code:
        pieces.append(Piece(chr(int(code, 16)), start, match.end()))
    elif match[4]:
        pieces.append(Piece(_ESCAPED.get(match[4], match[4]), start, match.end()))
    return match.end()


def _align_block(text: str, start: int, end: int) -> list[Piece]:
    header_end = text.find("\n", start, end)
    if header_end < 0:
        return []
    header = text[start:header_end].split("#")[0].strip()
    lines = _split_lines(text, header_end + 1, end)
    indent = _indent_of(text, lines)
    digits = "".join(sign for sign in header if sign.isdigit())
    if digits and lines:
        indent = min(indent, _indent_of_parent(text, start) + int(digits))
    return _fold(text, lines, indent, header)


def _split_lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        lines.append((start, stop))
        start = stop + 1
    return lines


def _indent_of(text: str, lines: list[tuple[int, int]]) -> int:
    for start, stop in lines:
        line = text[start:stop]
        if line.strip(" "):
            return len(line) - len(line.lstrip(" "))
    return 0


def _indent_of_parent(text: str, start: int) -> int:
    """The column of the key, or of the dash, behind which the block text at `start` stands."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    dashes = before.rstrip(" ")
    if dashes.strip(" -"):
        return len(before) - len(before.lstrip(" -"))
    return max(0, len(dashes) - 1)


def _fold(text: str, lines: list[tuple[int, int]], indent: int, header: str) -> list[Piece]:
    folded = header.startswith(">")
    pieces: list[Piece] = []
    waiting: list[Piece] = []  # the breaks since the last line with words
    was_blank = True
    for start, stop in lines:
        first = start + indent
        if stop <= first and not text[start:stop].strip(" "):
            waiting.append(Piece("\n", stop, stop + 1))
            continue
        if text[start:first].strip(" "):
            break
        is_blank = text[first] in " \t"
        if folded and pieces and not was_blank and not is_blank:
            waiting = waiting[1:] or [waiting[0]._replace(char=" ")]
        pieces.extend(waiting)
        pieces.extend(Piece(text[at], at, at + 1) for at in range(first, stop))
        waiting = [Piece("\n", stop, stop + 1)]
        was_blank = is_blank
    if "+" in header:
        return pieces + waiting
    return pieces if "-" in header or not pieces else pieces + waiting[:1]
