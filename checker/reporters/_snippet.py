"""The line of a document where something stands, cut around the stretch and underlined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.model.place import Place
from checker.reporters._clean import clean, clean_character, measure, wrap
from checker.reporters._lines import Line, Page, lay_item, line

CUT = "…"
EDGE = "      │ "
LONG_WORD = 16
SCAN = 4  # characters looked at for one column: enough for marks that take none


class Stretch(NamedTuple):
    """A cleaned line in three parts: before the stretch, the stretch, after it."""

    before: str
    marked: str
    after: str


def lay_snippet(place: Place, page: Page, mark: str, style: str, label: str = "") -> Iterator[Line]:
    """Yield the source line of `place` in a gutter, the underline, and its label beside that.

    Without an excerpt there is only the label, without a column no underline.
    """
    if place.excerpt is None or not place.excerpt.strip():
        yield from lay_item(label, page, indent=len(EDGE)) if label else ()
        return
    number = "" if place.line is None else str(place.line)
    edge = f"{number:>5} │ "
    room = page.width - len(EDGE)
    parts = cut_line(place, room)
    yield line(
        ("gutter", edge), ("plain", parts.before), (style, parts.marked), ("plain", parts.after)
    )
    under = ""
    if place.column is not None:
        under = " " * measure(parts.before) + mark * max(1, measure(parts.marked))
    yield from _lay_underline(under, label, style, room)


def _lay_underline(under: str, label: str, style: str, room: int) -> Iterator[Line]:
    """Yield the underline with its label on the same line, or below where that is too narrow."""
    beside = under and label and len(under) + 1 + measure(clean(label)) <= room
    if under:
        yield line(("gutter", EDGE), (style, f"{under} {label}" if beside else under))
    if label and not beside:
        yield from (line(("gutter", EDGE), (style, row)) for row in wrap(label, room))


def cut_line(place: Place, room: int) -> Stretch:
    """Return the excerpt around the stretch in at most `room` columns, cut ends shown as `…`.

    Of a stretch that reaches into further lines, or is too long, the beginning is shown.
    """
    text = place.excerpt or ""
    start, end = _find_stretch(place, text)
    begin = min(start, len(text) - len(text.lstrip()))
    finish = max(end, len(text.rstrip()))
    marked, more = _fit(text[start:end], room - 2)
    if more:
        return Stretch(CUT if start > begin else "", marked + CUT, "")
    spare = room - measure(marked)
    following = _keep_start(text[end:finish], spare)
    before = _keep_end(text[begin:start], max(spare // 2, spare - measure(following)))
    return Stretch(before, marked, _keep_start(text[end:finish], spare - measure(before)))


def _find_stretch(place: Place, text: str) -> tuple[int, int]:
    """Return the stretch as offsets into the excerpt, whatever the place says of its ends."""
    if place.column is None:
        return 0, 0
    start = min(max(place.column - 1, 0), len(text))
    if place.line is not None and (place.end_line or place.line) > place.line:
        return start, max(start, len(text.rstrip()))
    end = start if place.end_column is None else place.end_column - 1
    return start, min(max(end, start), len(text))


def _keep_start(text: str, room: int) -> str:
    """Return the beginning of `text`, cut between words where it does not fit."""
    if room < 1:  # not even a mark that it is cut
        return ""
    kept, more = _fit(text, room)
    if not more:
        return kept
    kept, _ = _fit(text, room - 1)
    head, blank, word = kept.rpartition(" ")
    return (head + blank if len(word) < LONG_WORD else kept) + CUT


def _keep_end(text: str, room: int) -> str:
    """Return the end of `text`, cut between words where it does not fit."""
    return _keep_start(text[-SCAN * room - 1 :][::-1], room)[::-1]


def _fit(text: str, room: int) -> tuple[str, bool]:
    """Return the cleaned beginning of `text` that `room` columns hold, and whether more follows."""
    kept: list[str] = []
    near = text[: SCAN * room]
    for character in near:
        shown = clean_character(character)
        room -= measure(shown)
        if room < 0:
            return "".join(kept), True
        kept.append(shown)
    return "".join(kept), len(near) < len(text)
