"""The printed page: styled segments in lines, rendered plain or in the colours of a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import dropwhile
from typing import NamedTuple

from checker.model.place import Place
from checker.reporters._clean import clean, measure, wrap

PROSE = 100
NARROWEST = 40

STYLES = {
    "plain": "none",
    "title": "bold",
    "rule": "dim",
    "faint": "dim",
    "place": "cyan",
    "gutter": "bold blue",
    "label": "bold",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold cyan",
    "related": "bold blue",
    "good": "bold green",
}


class Segment(NamedTuple):
    """A piece of a line; `style` is a key of STYLES."""

    style: str
    text: str


Line = tuple[Segment, ...]


class Page(NamedTuple):
    """What the layout must know: the language, and the columns that there are."""

    lang: str
    width: int

    @property
    def prose(self) -> int:
        """The columns for running text, which very long lines make hard to read."""
        return min(self.width, PROSE)


BLANK: Line = ()


def line(*pieces: tuple[str, str]) -> Line:
    """Return a line of (style, text) pieces."""
    return tuple(Segment(style, text) for style, text in pieces)


def lay_heading(title: str, page: Page) -> Iterator[Line]:
    """Yield a section's title between a blank line and a rule."""
    yield BLANK
    yield line(("title", title))
    yield line(("rule", "─" * min(page.prose, max(measure(clean(title)), 20))))


def lay_labelled(label: str, text: str, room: int, page: Page, style: str = "label") -> list[Line]:
    """Return a text wrapped beside its label, which takes `room` columns after an indent of 2."""
    first = f"  {label:<{room}}"
    rest = " " * len(first)
    rows = wrap(text, page.prose - len(first))
    head = line((style, first), ("plain", rows[0]))
    return [head, *(line(("plain", rest + row)) for row in rows[1:])]


def lay_item(text: str, page: Page, indent: int = 2, style: str = "plain") -> list[Line]:
    """Return a text wrapped at an indent, its later lines two columns further in."""
    rows = wrap(text, page.prose - indent - 2)
    first, rest = " " * indent, " " * (indent + 2)
    return [line((style, (rest if at else first) + row)) for at, row in enumerate(rows)]


def name_place(place: Place) -> str:
    """Return `file:line:column`, as terminals and editors open it, as far as it is known."""
    known = (place.file, place.line, place.column if place.line is not None else None)
    return ":".join(str(part) for part in known if part is not None)


def skip_blanks(lines: Iterable[Line]) -> Iterator[Line]:
    """Return the lines without the blank ones at the beginning."""
    return dropwhile(lambda each: not each, lines)


def render_plain(lines: Iterable[Line]) -> bytes:
    """Return the lines as UTF-8 text without any colour."""
    rows = (
        "".join(clean(segment.text) for segment in each).rstrip() + "\n"
        for each in skip_blanks(lines)
    )
    return "".join(rows).encode()


def render_painted(lines: Iterable[Line]) -> str:
    """Return the lines with the escape codes of a terminal of 16 colours.

    rich is asked once for each style; its console would cost half a millisecond a line.
    """
    from rich.color import ColorSystem  # late: most runs write no colour
    from rich.style import Style

    frames = {
        name: Style.parse(style).render("|", color_system=ColorSystem.STANDARD).split("|")
        for name, style in STYLES.items()
    }
    rows: list[str] = []
    for each in skip_blanks(lines):
        for style, text in each:
            before, after = frames[style]
            rows.append(f"{before}{clean(text)}{after}")
        rows.append("\n")
    return "".join(rows)
