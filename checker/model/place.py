"""Where something stands, so that a person can open it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of a text file; lines and columns count from 1, in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Span(NamedTuple):
    """Characters `start` up to, not including, `end` of one field's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one document: `path` names it inside the plan, `origin` in the words of its source.

    `line` and the columns are None where the file has none (then `origin` says the place);
    `excerpt` is the whole line of text at `line`.
    """

    file: str
    path: str = ""
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    origin: str | None = None
    excerpt: str | None = None
