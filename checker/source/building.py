"""Parser events made dicts and lists, with the offsets of everything, in one walk."""

from __future__ import annotations

from collections.abc import Callable

from checker.errors import Text
from checker.source import refusals
from checker.source.events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from checker.source.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR
from checker.source.quoting import Stretch, quote_stretch
from checker.source.scalars import NULLS, understand
from checker.source.tree import Container, Entries, Node, Tables, Written

Refuse = Callable[[Text, int, int], None]


class LimitReachedError(Exception):
    """A limit that makes it pointless to read on; the complaint has been made."""


class Builder:
    """Takes events until one document is built; what it must refuse goes to `refuse`.

    With `typed`, plain scalars become true, false, numbers or null, except below the keys of
    `text_below`; without it they stay text (or null).
    """

    def __init__(
        self, text: str, get_event: NextEvent, refuse: Refuse, text_below: frozenset[str]
    ) -> None:
        self.tables = Tables({}, {})
        self._text = text
        self._get_event = get_event
        self._refuse = refuse
        self._text_below = text_below
        self._nodes = 0
        self._last_end = 0

    def build(self, event: Event, typed: bool, depth: int = 0) -> Node:
        """Return the node that `event` begins."""
        kind = event.__class__
        if kind is ScalarEvent:
            return self._scalar(event, typed)
        if kind is AliasEvent:
            self._refuse_unquoted(refusals.ALIAS, event)
            return None
        self._enter(event, depth)
        if kind is MappingStartEvent:
            return self._mapping(event, typed, depth + 1)
        return self._sequence(event, typed, depth + 1)

    def _mapping(self, opening: Event, typed: bool, depth: int) -> dict[str, Node]:
        value: dict[str, Node] = {}
        entries: dict[str, Written] = {}
        get_event = self._get_event
        text = self._text
        self._check_braces(opening)
        event = get_event()
        while event.__class__ is not MappingEndEvent:
            key = self._key(event, depth)
            start = event.start_mark.index
            end = event.end_mark.index
            if key is not None and text[end] != ":":
                self._check_colon(start, end, entries)
            event = get_event()
            below = typed and key not in self._text_below
            child = self.build(event, below, depth)
            written = self._written(start, end, event)
            if key is not None and key in value:
                first = text.count("\n", 0, entries[key].key_start) + 1
                self._refuse(refusals.duplicate_key(key, first), start, end)
            elif key is not None:
                value[key] = child
                entries[key] = written
            event = get_event()
        self._leave(value, entries, opening, event)
        return value

    def _sequence(self, opening: Event, typed: bool, depth: int) -> list[Node]:
        value: list[Node] = []
        entries: list[Written] = []
        event = self._get_event()
        while event.__class__ is not SequenceEndEvent:
            value.append(self.build(event, typed, depth))
            entries.append(self._written(-1, -1, event))
            event = self._get_event()
        self._leave(value, entries, opening, event)
        return value

    def _key(self, event: Event, depth: int) -> str | None:
        if event.__class__ is not ScalarEvent:
            if event.__class__ is not AliasEvent:
                self._refuse_at(refusals.KEY_NOT_TEXT, event)
            self.build(event, False, depth)
            return None
        key: str = event.value
        self._check_scalar(event, key)
        if not event.style:
            if key in NULLS:
                self._refuse_at(refusals.KEY_EMPTY, event)
                return None
            if key == "<<":
                self._refuse_at(refusals.MERGE, event)
                return None
        return key

    def _scalar(self, event: Event, typed: bool) -> Node:
        value: str = event.value
        self._check_scalar(event, value)
        if event.style:
            if event.style in "|>" and not value.strip():
                self._refuse_unquoted(refusals.EMPTY_BLOCK, event)
            return value
        if value in NULLS:
            return None
        return understand(value) if typed else value

    def _check_scalar(self, event: Event, value: str) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(refusals.TOO_MANY, event)
        if len(value) > MAX_SCALAR:
            self._refuse_at(refusals.TOO_LONG, event)
        self._check_properties(event)

    def _check_properties(self, event: Event) -> None:
        if event.anchor is not None:
            self._refuse_unquoted(refusals.ANCHOR, event)
        if event.tag is not None:
            self._refuse_unquoted(refusals.TAG, event)

    def _check_braces(self, opening: Event) -> None:
        """Refuse `[A : B]`, which YAML makes a mapping inside a list."""
        start = opening.start_mark.index
        if opening.flow_style and self._text[start] not in "{!&":
            self._refuse(refusals.KEY_WITHOUT_BRACES, start, start + 1)

    def _check_colon(self, start: int, end: int, before: dict[str, Written]) -> None:
        """Refuse `{nama: A, S.H.}` and `? A`, where YAML makes keys of what are no keys."""
        if self._text[end : end + 80].lstrip(" \t").startswith(":"):
            return
        shown = None
        if before:
            value_start = next(reversed(before.values())).start
            shown = self._show_quoted(value_start, end)
        self._refuse(refusals.with_quotes(refusals.KEY_WITHOUT_COLON, shown), start, end)

    def _refuse_unquoted(self, message: Text, event: Event) -> None:
        """Refuse what may be meant as text, and show it as text."""
        start = event.start_mark.index
        shown = None
        if event.__class__ in (ScalarEvent, AliasEvent):
            written = self._text[start : event.end_mark.index]
            shown = self._show_quoted(start, start + len(written.rstrip()))
        self._refuse_at(refusals.with_quotes(message, shown), event)

    def _show_quoted(self, start: int, end: int) -> str | None:
        """Return the line with [start, end) in quotes; None where that is no part of one line."""
        text = self._text
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", start)
        if end <= start or end > last:
            return None
        return quote_stretch(text[first:last], Stretch(start - first, end - first)).strip()

    def _enter(self, event: Event, depth: int) -> None:
        self._nodes += 1
        if depth >= MAX_DEPTH:
            self._stop(refusals.TOO_DEEP, event)
        self._check_properties(event)

    def _leave(self, value: Container, entries: Entries, opening: Event, closing: Event) -> None:
        end = closing.end_mark.index
        if closing.start_mark.index != end:
            self._last_end = end
        start = opening.start_mark.index
        self.tables.entries[id(value)] = entries
        self.tables.extents[id(value)] = (start, max(start, self._last_end))

    def _written(self, key_start: int, key_end: int, event: Event) -> Written:
        start = event.start_mark.index
        if event.__class__ is not ScalarEvent:
            return Written(key_start, key_end, start, start, "")
        end = event.end_mark.index
        if start == end and key_end >= 0:  # where the parsers differ: right behind the colon
            start = end = self._text.find(":", key_end) + 1
        self._last_end = end
        return Written(key_start, key_end, start, end, event.style or "")

    def _refuse_at(self, message: Text, event: Event) -> None:
        self._refuse(message, event.start_mark.index, event.end_mark.index)

    def _stop(self, message: Text, event: Event) -> None:
        self._refuse_at(message, event)
        raise LimitReachedError
