"""Reading YAML with the place of every key and value; what could be misread is refused."""

from __future__ import annotations

from dataclasses import replace

from checker.errors import Complaint, InputError, Text
from checker.source import refusals
from checker.source.building import Builder, LimitReachedError
from checker.source.events import (
    DocumentStartEvent,
    NextEvent,
    StreamEndEvent,
    YAMLError,
    open_events,
)
from checker.source.files import SourceFile
from checker.source.hidden import find_glued, find_swallowed
from checker.source.limits import MAX_COMPLAINTS
from checker.source.repair import repair_syntax
from checker.source.tree import Node, Tables, Tree

__all__ = ["Tree", "read_yaml"]


def read_yaml(
    source: SourceFile,
    *,
    typed: bool,
    text_below: frozenset[str] = frozenset(),
    pure: bool = False,
) -> Tree:
    """Read one document of key: value pairs.

    With `typed`, unquoted true, false and numbers become such, except below the keys of
    `text_below`; otherwise every scalar is text, or None where nothing, ~ or null stands.
    `pure` asks for the parser without C (same outcome, slower).
    Raises InputError with every complaint that could be made in one go, in order of place.
    """
    return _Reading(source, typed, text_below, pure).read()


class _Reading:
    """One file on its way to a tree."""

    def __init__(
        self, source: SourceFile, typed: bool, text_below: frozenset[str], pure: bool
    ) -> None:
        self._source = source
        self._typed = typed
        self._text_below = text_below
        self._pure = pure
        self._complaints: list[Complaint] = []

    def read(self) -> Tree:
        """Return the tree, or raise InputError."""
        value, tables = self._gather()
        if self._complaints or not isinstance(value, dict):
            raise InputError(_order(self._complaints))
        return Tree(value, self._source, tables)

    def _gather(self) -> tuple[Node, Tables]:
        text = self._source.text
        if not text.endswith("\n"):
            text += "\n"
        get_event = open_events(text, pure=self._pure)
        builder = Builder(text, get_event, self._refuse, self._text_below)
        value: Node = None
        try:
            value = self._build(builder, get_event)
        except LimitReachedError:
            pass
        except YAMLError as error:
            self._read_repaired(text, error)
            return None, builder.tables
        self._complaints += find_glued(self._source, builder.tables)
        self._complaints += find_swallowed(self._source, builder.folded)
        return value, builder.tables

    def _build(self, builder: Builder, get_event: NextEvent) -> Node:
        event = self._open_document(get_event)
        if event is None:
            return None
        value = builder.build(event, self._typed)
        self._close_stream(get_event)
        if not isinstance(value, dict) and not self._complaints:
            self._refuse(refusals.TOP_NOT_MAPPING, 0, 0)
        return value

    def _read_repaired(self, text: str, error: YAMLError) -> None:
        """Complain of what the parser cannot read, and of all else that is wrong in the file."""
        repaired = repair_syntax(self._source, text, error, self._pure)
        if repaired.text is not None:
            source = replace(self._source, text=repaired.text)
            again = _Reading(source, self._typed, self._text_below, self._pure)
            again._gather()
            self._complaints = again._complaints
        self._complaints = [
            found for found in self._complaints if found.line not in repaired.lines
        ] + repaired.complaints

    def _open_document(self, get_event: NextEvent) -> object | None:
        get_event()
        event = get_event()
        if event.__class__ is StreamEndEvent:
            self._refuse(refusals.EMPTY, 0, 0)
            return None
        if event.version is not None or event.tags:
            text = self._source.text
            at = 0 if text.startswith("%") else text.find("\n%") + 1
            self._refuse(refusals.DIRECTIVE, at, at)
        first: object = get_event()
        return first

    def _close_stream(self, get_event: NextEvent) -> None:
        """Refuse what follows the first document, without reading it."""
        get_event()
        event = get_event()
        if event.__class__ is DocumentStartEvent:
            at = event.start_mark.index
            self._refuse(refusals.SECOND_DOCUMENT, at, at)

    def _refuse(self, message: Text, start: int, end: int) -> None:
        mark = self._source.mark(start, end)
        self._complaints.append(self._source.complain(message, mark))
        if len(self._complaints) == MAX_COMPLAINTS:
            self._complaints.append(self._source.complain(refusals.MANY_MORE, mark))
            raise LimitReachedError


def _order(complaints: list[Complaint]) -> list[Complaint]:
    ordered = sorted(complaints, key=lambda found: (found.line or 0, found.column or 0))
    return list(dict.fromkeys(ordered))[: MAX_COMPLAINTS + 1]
