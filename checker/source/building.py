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


_NO_KEYS = NULLS | {"<<", None}


class LimitReachedError(Exception):
    """A limit that makes it pointless to read on; the complaint has been made."""


class Builder:
    """Takes events until one document is built; what it must refuse goes to `refuse`.

    With `typed`, plain scalars become true, false, numbers or null, except below the keys of
    `text_below`; without it they stay text (or null). `tables` are the offsets of everything,
    `folded` those of unquoted texts that run over several lines.
    """

    def __init__(
        self, text: str, get_event: NextEvent, refuse: Refuse, text_below: frozenset[str]
    ) -> None:
        self.tables: Tables = {}
        self.folded: list[tuple[int, int]] = []
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
        get_event, text, text_below = self._get_event, self._text, self._text_below
        if opening.flow_style:
            self._check_braces(opening)
        event = get_event()
        while event.__class__ is not MappingEndEvent:
            key = event.value if event.__class__ is ScalarEvent else None
            if key in _NO_KEYS or event.anchor is not None or event.ctag is not None:
                key = self._key(event, depth)
            start, end = event.start_mark.index, event.end_mark.index
            if text[end] != ":" and key is not None:
                self._check_colon(start, end, entries)
            event = get_event()
            if event.__class__ is ScalarEvent:
                child = self._scalar(event, typed and key not in text_below)
            else:
                child = self.build(event, typed and key not in text_below, depth)
            if key in value:
                self._refuse_duplicate(key, start, end, entries)
            elif key is not None:
                value[key] = child
                entries[key] = self._written(start, end, event)
            event = get_event()
        self._leave(value, entries, opening, event)
        return value

    def _sequence(self, opening: Event, typed: bool, depth: int) -> list[Node]:
        value: list[Node] = []
        entries: list[Written] = []
        get_event = self._get_event
        event = get_event()
        while event.__class__ is not SequenceEndEvent:
            value.append(self.build(event, typed, depth))
            entries.append(self._written(-1, -1, event))
            event = get_event()
        self._leave(value, entries, opening, event)
        return value

    def _key(self, event: Event, depth: int) -> str | None:
        if event.__class__ is not ScalarEvent:
            if event.__class__ is not AliasEvent:
                self._refuse_at(refusals.KEY_NOT_TEXT, event)
            self.build(event, False, depth)
            return None
        key: str = event.value
        if event.anchor is not None or event.ctag is not None:
            self._refuse_properties(event)
        if key in _NO_KEYS and not event.style:
            self._refuse_at(refusals.MERGE if key == "<<" else refusals.KEY_EMPTY, event)
            return None
        return key

    def _scalar(self, event: Event, typed: bool) -> Node:
        value: str = event.value
        if event.anchor is not None or event.ctag is not None:
            self._refuse_properties(event)
        if event.style:
            if event.style in "|>" and not value.strip():
                self._refuse_unquoted(refusals.EMPTY_BLOCK, event)
            return value
        if value in NULLS:
            return None
        return understand(value) if typed else value

    def _written(self, key_start: int, key_end: int, event: Event) -> Written:
        self._nodes += 1
        start: int = event.start_mark.index
        if event.__class__ is not ScalarEvent:
            return key_start, key_end, start, start, ""
        end: int = event.end_mark.index
        if start == end and key_end >= 0:  # where the parsers differ: right behind the colon
            start = end = self._text.find(":", key_end) + 1
        elif end - start > MAX_SCALAR or self._nodes > MAX_NODES:
            self._refuse_size(event)
        self._last_end = end
        if event.style:
            return key_start, key_end, start, end, event.style
        if end - start != len(event.value):
            self.folded.append((start, end))
        return key_start, key_end, start, end, ""

    def _refuse_size(self, event: Event) -> None:
        if self._nodes > MAX_NODES:
            self._stop(refusals.TOO_MANY, event)
        self._refuse_at(refusals.TOO_LONG, event)

    def _refuse_properties(self, event: Event) -> None:
        if event.anchor is not None:
            self._refuse_unquoted(refusals.ANCHOR, event)
        if event.ctag is not None:
            self._refuse_unquoted(refusals.TAG, event)

    def _refuse_duplicate(
        self, key: str | None, start: int, end: int, entries: dict[str, Written]
    ) -> None:
        if key is not None:
            first = self._text.count("\n", 0, entries[key][0]) + 1
            self._refuse(refusals.duplicate_key(key, first), start, end)

    def _check_braces(self, opening: Event) -> None:
        """Refuse `[A : B]`, which YAML makes a mapping inside a list."""
        start = opening.start_mark.index
        if self._text[start] not in "{!&":
            self._refuse(refusals.KEY_WITHOUT_BRACES, start, start + 1)

    def _check_colon(self, start: int, end: int, before: dict[str, Written]) -> None:
        """Refuse `{nama: A, S.H.}` and `? A`, where YAML makes keys of what are no keys."""
        if self._text[end : end + 80].lstrip(" \t").startswith(":"):
            return
        shown = None
        if before:
            value_start = next(reversed(before.values()))[2]
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
        if depth >= MAX_DEPTH:
            self._stop(refusals.TOO_DEEP, event)
        if event.anchor is not None or event.ctag is not None:
            self._refuse_properties(event)

    def _leave(self, value: Container, entries: Entries, opening: Event, closing: Event) -> None:
        end = closing.end_mark.index
        if closing.start_mark.index != end:
            self._last_end = end
        start = opening.start_mark.index
        self.tables[id(value)] = (entries, start, max(start, self._last_end))

    def _refuse_at(self, message: Text, event: Event) -> None:
        self._refuse(message, event.start_mark.index, event.end_mark.index)

    def _stop(self, message: Text, event: Event) -> None:
        self._refuse_at(message, event)
        raise LimitReachedError
