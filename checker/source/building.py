"""Parser events made dicts and lists, with the offsets of everything, in one walk."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from checker.errors import Text
from checker.source import refusals
from checker.source.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    NextEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from checker.source.limits import MAX_DEPTH, MAX_NODES, MAX_SCALAR
from checker.source.tree import Container, Node, Tables, Written

Refuse = Callable[[Text, int, int], None]

_NULLS = frozenset(("", "~", "null"))
_WORDS: dict[str, bool] = {"true": True, "false": False}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})\Z")
_FLOAT = re.compile(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}(?:[eE][-+]?[0-9]{1,3})?\Z")


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

    def build(self, event: Any, typed: bool, depth: int = 0) -> Node:
        """Return the node that `event` begins."""
        kind = event.__class__
        if kind is ScalarEvent:
            return self._scalar(event, typed)
        if kind is AliasEvent:
            self._refuse_at(refusals.ALIAS, event)
            return None
        self._enter(event, depth)
        if kind is MappingStartEvent:
            return self._mapping(event, typed, depth + 1)
        return self._sequence(event, typed, depth + 1)

    def _mapping(self, opening: Any, typed: bool, depth: int) -> dict[str, Node]:
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
            if text[end] != ":":
                self._check_colon(start, end)
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

    def _sequence(self, opening: Any, typed: bool, depth: int) -> list[Node]:
        value: list[Node] = []
        entries: list[Written] = []
        event = self._get_event()
        while event.__class__ is not SequenceEndEvent:
            value.append(self.build(event, typed, depth))
            entries.append(self._written(-1, -1, event))
            event = self._get_event()
        self._leave(value, entries, opening, event)
        return value

    def _key(self, event: Any, depth: int) -> str | None:
        if event.__class__ is not ScalarEvent:
            self._refuse_at(refusals.KEY_NOT_TEXT, event)
            self.build(event, False, depth)
            return None
        key: str = event.value
        self._check_scalar(event, key)
        if not event.style:
            if key in _NULLS:
                self._refuse_at(refusals.KEY_EMPTY, event)
                return None
            if key == "<<":
                self._refuse_at(refusals.MERGE, event)
                return None
        return key

    def _scalar(self, event: Any, typed: bool) -> Node:
        value: str = event.value
        self._check_scalar(event, value)
        if event.style:
            if event.style in "|>" and not value.strip():
                self._refuse_block(event)
            return value
        if value in _NULLS:
            return None
        return understand(value) if typed else value

    def _check_scalar(self, event: Any, value: str) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(refusals.TOO_MANY, event)
        if len(value) > MAX_SCALAR:
            self._refuse_at(refusals.TOO_LONG, event)
        self._check_properties(event)

    def _check_properties(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse_at(refusals.ANCHOR, event)
        if event.tag is not None:
            self._refuse_at(refusals.TAG, event)

    def _check_braces(self, opening: Any) -> None:
        """Refuse `[A : B]`, which YAML makes a mapping inside a list."""
        start = opening.start_mark.index
        if opening.flow_style and self._text[start] not in "{!&":
            self._refuse(refusals.KEY_WITHOUT_BRACES, start, start + 1)

    def _check_colon(self, start: int, end: int) -> None:
        rest = self._text[end : end + 80].lstrip(" \t")
        if not rest.startswith(":") and self._text[start:end].strip():
            self._refuse(refusals.KEY_WITHOUT_COLON, start, end)

    def _refuse_block(self, event: Any) -> None:
        start = event.start_mark.index
        self._refuse(refusals.EMPTY_BLOCK, start, start + 1)

    def _enter(self, event: Any, depth: int) -> None:
        self._nodes += 1
        if depth >= MAX_DEPTH:
            self._stop(refusals.TOO_DEEP, event)
        self._check_properties(event)

    def _leave(self, value: Container, entries: Any, opening: Any, closing: Any) -> None:
        end = closing.end_mark.index
        if closing.start_mark.index != end:
            self._last_end = end
        start = opening.start_mark.index
        self.tables.entries[id(value)] = entries
        self.tables.extents[id(value)] = (start, max(start, self._last_end))

    def _written(self, key_start: int, key_end: int, event: Any) -> Written:
        start = event.start_mark.index
        if event.__class__ is not ScalarEvent:
            return Written(key_start, key_end, start, start, "")
        end = self._last_end = event.end_mark.index
        return Written(key_start, key_end, start, end, event.style or "")

    def _refuse_at(self, message: Text, event: Any) -> None:
        self._refuse(message, event.start_mark.index, event.end_mark.index)

    def _stop(self, message: Text, event: Any) -> None:
        self._refuse_at(message, event)
        raise LimitReachedError


def understand(plain: str) -> Node:
    """Return what an unquoted scalar of a rule file means: true, false, a number, or its text."""
    first = plain[0]
    if first in "tf":
        return _WORDS.get(plain, plain)
    if first in "-+0123456789":
        if _INTEGER.match(plain):
            return int(plain)
        if _FLOAT.match(plain):
            return float(plain)
    return plain
